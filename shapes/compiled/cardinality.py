"""Constraints on how many values there are: sh:minCount, sh:maxCount (SHACL, section 4.2)."""

from collections.abc import Iterable

from rdflib.namespace import SH
from rdflib.term import Node

from .constraint import Constraint, Makers, Reader, component

_MISSING = ("",)


def _min_count(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    least = int(str(value))
    yield Constraint(
        component("minCount"),
        lambda data, focus, values: _MISSING if len(values) < least else (),
        of_nothing=least > 0,
    )


def _max_count(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    most = int(str(value))
    yield Constraint(
        component("maxCount"), lambda data, focus, values: _MISSING if len(values) > most else ()
    )


MAKERS: Makers = {SH.minCount: _min_count, SH.maxCount: _max_count}
