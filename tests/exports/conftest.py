"""A store on disk with the example meeting and the ontology."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from minutegraph.ontology import ontology_graph
from minutegraph.store import Store

EXAMPLE = Path(__file__).parents[1] / "fixtures" / "example.trig"


@pytest.fixture(scope="session")
def store_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports") / "store"
    with Store.create(folder) as store:
        store.quads.load(path=str(EXAMPLE))
        store.quads.load(
            ontology_graph().serialize(format="turtle"),
            format=ox.RdfFormat.TURTLE,
            to_graph=ox.NamedNode(store.graph_name("ontology")),
        )
        store.quads.flush()
    return folder
