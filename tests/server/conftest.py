"""A store on disk with the example meeting, and the site that it makes."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from minutegraph.ontology import ontology_graph
from minutegraph.server.app import create_app
from minutegraph.store import Store

EXAMPLE = Path(__file__).parents[1] / "fixtures" / "example.trig"


@pytest.fixture(scope="session")
def store_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "store"
    with Store.create(folder) as store:
        store.quads.load(path=str(EXAMPLE))
        store.quads.load(
            ontology_graph().serialize(format="turtle"),
            format=ox.RdfFormat.TURTLE,
            to_graph=ox.NamedNode(store.graph_name("ontology")),
        )
        store.quads.flush()
    return folder


@pytest.fixture(scope="session")
def client(store_folder: Path) -> Iterator[TestClient]:
    app = create_app(store_folder, query_seconds=20, query_rows=50)
    with TestClient(app, follow_redirects=False) as client:
        yield client
