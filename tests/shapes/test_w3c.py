"""The W3C's SHACL test suite, run with the default validator and with pyshacl."""

import logging
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from minutegraph.shapes.compiled.triples import Triples
from minutegraph.shapes.engine import CompiledEngine, Engine, PyshaclEngine

from .w3c import SUITE, Case, Row, cases, rows_of_results

pytestmark = pytest.mark.skipif(
    not SUITE.is_dir(), reason="the W3C suite is not beside the checkout (shared/conformance/shacl)"
)

# rdflib reads the shape's "1"^^xsd:boolean as true, so that nobody can tell them apart.
CORE_FAILURES = {"uniqueLang-002"}


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Ill-typed literals are what some cases are about; rdflib logs each with a traceback."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@cache
def suite(folder: str) -> tuple[Case, ...]:
    return tuple(cases(folder))


def outcome(engine: type[CompiledEngine] | type[PyshaclEngine], case: Case) -> Counter[Row] | str:
    """Return the results, or how the engine refused the shapes, as some cases want it."""
    try:
        made: Engine = engine(case.shapes)
        return rows_of_results(made.results(Triples.from_graph(case.data)))
    except Exception as error:  # pyshacl raises whatever it likes
        return type(error).__name__


def test_core() -> None:
    failed = {case.name for case in suite("core") if outcome(CompiledEngine, case) != case.expected}
    assert len(suite("core")) == 98
    assert failed == CORE_FAILURES


def test_core_is_compiled() -> None:
    left = {
        case.name
        for case in suite("core")
        for targeted in CompiledEngine(case.shapes).targeted
        if targeted.shape is None
    }
    assert left == set()


@pytest.mark.parametrize(("folder", "count"), [("core", 98), ("sparql", 22)])
def test_results_are_those_of_pyshacl(folder: str, count: int) -> None:
    differing = {
        case.name
        for case in suite(folder)
        if outcome(CompiledEngine, case) != outcome(PyshaclEngine, case)
    }
    assert len(suite(folder)) == count
    assert differing == set()
