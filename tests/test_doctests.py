"""The examples in the docstrings are true."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import minutegraph

MODULES = [found.name for found in walk_packages(minutegraph.__path__, "minutegraph.")]
NOT_SHIPPED = ("minutegraph.tests", "minutegraph.benchmarks")


@pytest.mark.parametrize(
    "name", [n for n in MODULES if not n.endswith("__main__") and not n.startswith(NOT_SHIPPED)]
)
def test_examples(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
