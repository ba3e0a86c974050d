"""Constraints on the order of values: sh:minInclusive and its kin, sh:lessThan and its kin.

SHACL, sections 4.3, 4.5.3 and 4.5.4. Values are compared as rdflib compares literals, which is how
pyshacl does it; whole numbers, of which there are many, as whole numbers.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, time

from rdflib import Literal
from rdflib.namespace import SH
from rdflib.term import Node

from .constraint import Constraint, Maker, Makers, Reader, component
from .terms import is_literal, literal_of, term_of, text_of, whole_number

_BY_VALUE = (datetime, time)
_ACCEPTED: dict[str, Callable[[int], bool]] = {
    "minExclusive": lambda order: order > 0,
    "minInclusive": lambda order: order >= 0,
    "maxExclusive": lambda order: order < 0,
    "maxInclusive": lambda order: order <= 0,
}


def _limit(name: str) -> Maker:
    accepted = _ACCEPTED[name]

    def make(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
        limit = term_of(value)
        yield Constraint(
            component(name),
            lambda data, focus, values: [
                term
                for term in values
                if (order := _order(term, limit)) is None or not accepted(order)
            ],
        )

    return make


def _order(term: str, limit: str) -> int | None:
    """Return -1, 0 or 1 as a literal is below, at or above a limit; None if nobody can say."""
    number, other = whole_number(term), whole_number(limit)
    if number is not None and other is not None:
        return (number > other) - (number < other)
    if not is_literal(term):
        return None
    literal, bound = literal_of(term), literal_of(limit)
    if isinstance(literal.value, str) != isinstance(bound.value, str):
        return None
    try:
        if literal.eq(bound):
            return 0
        if isinstance(literal.value, _BY_VALUE):
            return 0 if literal.value == bound.value else 1 if literal.value > bound.value else -1
        return 1 if literal > bound else -1
    except (TypeError, NotImplementedError):
        return None


def _pair(name: str, or_equal: bool) -> Maker:
    def make(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
        other = term_of(value)
        yield Constraint(
            component(name),
            lambda data, focus, values: [
                term
                for term in values
                for bound in data.objects(focus, other)
                if not _in_order(term, bound, or_equal)
            ],
        )

    return make


def _in_order(term: str, bound: str, or_equal: bool) -> bool:
    number, other = whole_number(term), whole_number(bound)
    if number is not None and other is not None:
        return number <= other if or_equal else number < other
    left, right = _comparable(term), _comparable(bound)
    if isinstance(left, Literal) != isinstance(right, Literal):
        return False
    try:
        return bool(left <= right if or_equal else left < right)
    except TypeError:
        return False


def _comparable(term: str) -> Literal | str:
    if not is_literal(term):
        return text_of(term)
    literal = literal_of(term)
    return literal.value if isinstance(literal.value, str) else literal


MAKERS: Makers = {
    **{SH[name]: _limit(name) for name in _ACCEPTED},
    SH.lessThan: _pair("lessThan", or_equal=False),
    SH.lessThanOrEquals: _pair("lessThanOrEquals", or_equal=True),
}
