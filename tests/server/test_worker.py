"""Workers that answer queries: what a caller waits for."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from minutegraph.server.worker import QueryWorkers, SparqlAnswer, SparqlTask

ASK = SparqlTask("ASK {}", table_type="application/sparql-results+json", graph_type=None, rows=1)


def test_a_worker_that_still_starts_is_waited_for(store_folder: Path) -> None:
    workers = QueryWorkers(store_folder, workers=1, seconds=0.5)
    try:
        with ThreadPoolExecutor(3) as pool:
            answers = list(pool.map(lambda _: workers.run(ASK), range(3)))
    finally:
        workers.close()
    assert [type(answer) for answer in answers] == [SparqlAnswer] * 3
