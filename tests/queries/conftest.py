"""Stores in memory: the example meeting, and the example with a second meeting and a third."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from minutegraph.ontology import ontology_graph

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "fixtures" / "example.trig"
FOLLOW_UP = HERE / "follow-up.trig"


class MemoryStore:
    """Quads in memory, asked as the real store is, with the texts of documents by hash."""

    def __init__(self, *files: Path, texts: dict[str, str] | None = None) -> None:
        self.quads = ox.Store()
        for file in files:
            self.quads.load(file.read_bytes(), ox.RdfFormat.TRIG)
        ontology = ontology_graph().serialize(format="nt", encoding="utf-8")
        name = ox.NamedNode("https://example.org/graph/ontology")
        self.quads.load(ontology, ox.RdfFormat.N_TRIPLES, to_graph=name)
        self.texts = texts or {}

    def query(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        return self.quads.query(sparql, use_default_graph_as_union=True)

    def document_text(self, sha256: str) -> str:
        return self.texts[sha256]


@pytest.fixture(scope="session")
def example() -> MemoryStore:
    return MemoryStore(EXAMPLE)


@pytest.fixture(scope="session")
def council() -> MemoryStore:
    return MemoryStore(EXAMPLE, FOLLOW_UP)
