"""A build that is killed at any moment leaves every meeting whole, and the next build repairs all.

Each trial runs a real build in a process of its own and ends it with SIGKILL.
"""

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutegraph.ingest.build import build
from minutegraph.ingest.nquads import content_hash
from minutegraph.store import Store

TRIALS = 24
MEETINGS = 8

MINUTES = """Wexcombe Borough Council
Audit Committee
Minutes of the meeting held on {day} March 2024 at 7.00 pm in the Town Hall

Present: Councillor Ann Day (Chair), Councillor Tom Fry

1. Minutes of the previous meeting
RESOLVED: That the minutes of the last meeting be approved as a correct record.

2. Treasury report
{officer}, Director of Finance, presented a report on the treasury position.
RESOLVED: That {decision}.
"""

Content = dict[str, str]


def write_minutes(folder: Path, officer: str, decision: str) -> None:
    folder.mkdir(exist_ok=True)
    for day in range(1, MEETINGS + 1):
        text = MINUTES.format(day=day, officer=officer, decision=decision)
        (folder / f"march-{day}.txt").write_text(text, encoding="utf-8")


def content(folder: Path) -> Content:
    """Every graph of a store, as canonical N-Quads."""
    with Store.open(folder) as store:
        graphs = {str(quad.graph_name)[1:-1] for quad in store.quads_of()}
        return {graph: "".join(store.lines_of(graph)) for graph in sorted(graphs)}


def hashes(folder: Path) -> dict[str, str]:
    with Store.open(folder) as store:
        return store.graph_hashes()


BUILD = """
import sys
from pathlib import Path
import minutegraph.store_update
from minutegraph.ingest.build import build

source, folder, largest = sys.argv[1:]
minutegraph.store_update._LARGEST_UPDATE = int(largest)

def tell(step, done, total):
    if done == 0:
        print(step, flush=True)

tell("started", 0, 0)
build([Path(source)], Path(folder), progress=tell)
print("finished", flush=True)
"""


def killed_build(
    source: Path, folder: Path, *, after: str, wait: float, largest_update: int
) -> bool:
    """Begin a build, kill it a while after a step has begun; whether it was killed in time."""
    command = [sys.executable, "-c", BUILD, str(source), str(folder), str(largest_update)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        steps: list[str] = []
        while after not in steps and "finished" not in steps:
            step = process.stdout.readline().strip()
            assert step, f"the build ended by itself after {steps}"
            steps.append(step)
        time.sleep(wait)
        process.kill()
    return process.returncode == -signal.SIGKILL


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a store of old minutes, and new minutes in their place."""
    folder = tmp_path_factory.mktemp("kill")
    write_minutes(folder / "minutes", "S Butler", "the report be noted")
    build([folder / "minutes"], folder / "old")
    write_minutes(folder / "minutes", "Sue Butler", "the report be deferred to the next meeting")
    shutil.copytree(folder / "old", folder / "new")
    build([folder / "minutes"], folder / "new")
    yield folder


def test_a_killed_update_leaves_whole_meetings_and_is_repaired(place: Path) -> None:
    old, new = content(place / "old"), content(place / "new")
    meetings = {graph for graph in old if "/graph/meeting/" in graph}
    assert len(meetings) == MEETINGS
    assert all(old[graph] != new[graph] for graph in meetings)
    chance = random.Random(20240305)
    killed = mixed = 0
    for trial in range(TRIALS):
        folder = place / f"trial-{trial}"
        shutil.copytree(place / "old", folder)
        # Half of the trials while the quads are written, a half of those in many transactions.
        step = chance.choice(["started", "describing", "writing", "writing"])
        wait = chance.uniform(0, 0.04 if step == "writing" else 0.4)
        largest = chance.choice([1, 8_000_000])
        killed += killed_build(
            place / "minutes", folder, after=step, wait=wait, largest_update=largest
        )
        found, told = content(folder), hashes(folder)
        for graph in meetings:
            assert found.get(graph) in (old[graph], new[graph]), (trial, graph)
            lines = found[graph].splitlines(keepends=True)
            assert told[graph] == content_hash(lines), (trial, graph)
        mixed += len({found[graph] == new[graph] for graph in meetings}) == 2
        build([place / "minutes"], folder)
        assert content(folder) == new, trial
        shutil.rmtree(folder)
    assert killed >= TRIALS // 2
    print(f"{killed} of {TRIALS} builds were killed, {mixed} of them between two meetings")


def test_a_killed_first_build_is_finished_by_the_next(place: Path) -> None:
    chance = random.Random(20240409)
    build([place / "minutes"], place / "whole")
    whole = content(place / "whole")
    for trial in range(8):
        folder = place / f"first-{trial}"
        step = chance.choice(["started", "reading", "describing", "writing"])
        wait = chance.uniform(0, 0.03 if step == "writing" else 0.3)
        killed_build(
            place / "minutes",
            folder,
            after=step,
            wait=wait,
            largest_update=chance.choice([1, 10**7]),
        )
        build([place / "minutes"], folder)
        assert content(folder) == whole, trial
        names = {path.name for path in folder.iterdir()}
        assert names == {"facts", "quads", "minutegraph.toml", "documents.json", "described.json"}
        assert len(list((folder / "facts").iterdir())) == MEETINGS
