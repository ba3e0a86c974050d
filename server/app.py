"""The site of a store: linked data, pages, named queries and SPARQL."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI

from .. import __version__
from ..store import Store
from .headers import AnswerHeaders
from .links import Links
from .problems import add_problem_handlers
from .routers import assets, entities, home, lists, named_queries, sparql, vocabulary
from .site import Site, templates
from .worker import QueryWorkers

QUERY_SECONDS = 10.0
QUERY_ROWS = 100_000


def create_app(
    store_folder: Path,
    *,
    query_seconds: float = QUERY_SECONDS,
    query_rows: int = QUERY_ROWS,
    workers: int = 2,
) -> FastAPI:
    """Make the site of a store, which it opens for reading only.

    Args:
        store_folder: The store's folder.
        query_seconds: How long a query of a visitor may run before it is stopped.
        query_rows: How many rows (or triples) of its answer are given at the most.
        workers: How many such queries run at once.

    Returns:
        An ASGI application.

    Raises:
        StoreError: The folder is not a store, or cannot be read.
    """
    store = Store.open(store_folder, read_only=True)
    children = QueryWorkers(store_folder, workers=workers, seconds=query_seconds)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        children.close()
        store.close()

    app = FastAPI(
        title="minutegraph", version=__version__, docs_url=None, redoc_url=None, lifespan=lifespan
    )
    app.state.site = Site(store, Links(store.settings.base), children, query_rows, templates())
    for module in (assets, home, lists, named_queries, sparql, vocabulary, entities):
        app.include_router(module.router)
    add_problem_handlers(app)
    app.add_middleware(AnswerHeaders)
    return app
