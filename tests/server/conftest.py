"""The site of the example meeting."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from minutegraph.server.app import create_app


@pytest.fixture(scope="session")
def client(store_folder: Path) -> Iterator[TestClient]:
    app = create_app(store_folder, query_seconds=20, query_rows=50)
    with TestClient(app, follow_redirects=False) as client:
        yield client
