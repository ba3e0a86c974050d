"""A shape ready to be run: its constraints as functions, its property shapes by predicate."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from rdflib.term import Node

from .constraint import Constraint, component
from .paths import Path
from .results import Result
from .terms import node_of, text_of
from .triples import Triples

_CLOSED = component("closed")


@dataclass(slots=True)
class Shape:
    """A node shape (`path` is None) or a property shape.

    `known` are the predicates that a closed shape allows, None where it is open.
    """

    term: str
    severity: str
    messages: tuple[Node, ...]
    path: Path | None = None
    known: frozenset[str] | None = None
    constraints: tuple[Constraint, ...] = ()
    _required: Sequence[tuple[str, "Shape"]] = ()
    _others: Sequence["Shape"] = ()
    _where_present: Mapping[str, Sequence["Shape"]] = field(default_factory=dict)

    def set_property_shapes(self, shapes: Sequence["Shape"]) -> None:
        """Give the shape its property shapes."""
        present: dict[str, list[Shape]] = {}
        required: list[tuple[str, Shape]] = []
        others: list[Shape] = []
        for shape in shapes:
            predicate = shape.path.predicate if shape.path else ""
            if not predicate:
                others.append(shape)
            elif shape._breaks_on_nothing():
                required.append((predicate, shape))
            else:
                present.setdefault(predicate, []).append(shape)
        self._required, self._where_present, self._others = required, present, others

    def _breaks_on_nothing(self) -> bool:
        return any(constraint.of_nothing for constraint in self.constraints)

    def conforms(self, data: Triples, focus: str) -> bool:
        """Return whether a node breaks nothing of the shape, whatever the severity."""
        found: list[Result] = []
        self.check(data, focus, found)
        return not found

    def check(self, data: Triples, focus: str, found: list[Result]) -> None:
        """Add what a focus node breaks of the shape."""
        path = self.path
        self._check_values(data, focus, path.follow(data, focus) if path else (focus,), found)

    def _check_values(
        self, data: Triples, focus: str, values: Collection[str], found: list[Result]
    ) -> None:
        for constraint in self.constraints:
            for value in constraint.faults(data, focus, values):
                found.append(self._result(focus, value, constraint.component))
        if self._required or self._where_present or self._others or self.known is not None:
            for value in values:
                self._check_properties(data, focus, value, found)

    def _check_properties(self, data: Triples, focus: str, value: str, found: list[Result]) -> None:
        for shape in self._others:
            shape.check(data, value, found)
        outgoing = data.of(value)
        for predicate, shape in self._required:
            shape._check_values(data, value, outgoing.get(predicate, ()), found)
        known, present = self.known, self._where_present
        for predicate, objects in outgoing.items():
            for shape in present.get(predicate, ()):
                shape._check_values(data, value, objects, found)
            if known is not None and predicate not in known:
                found.extend(self._unknown(focus, predicate, one) for one in objects)

    def _result(self, focus: str, value: str, kind: str) -> Result:
        text, node = (self.path.text, self.path.node) if self.path else ("", None)
        return Result(
            focus, text, value, kind, self.term, self.severity, self.messages, path_node=node
        )

    def _unknown(self, focus: str, predicate: str, value: str) -> Result:
        path = text_of(predicate)
        return Result(
            focus,
            path,
            value,
            _CLOSED,
            self.term,
            self.severity,
            self.messages,
            path_node=node_of(predicate),
        )
