"""What a check of a graph finds, as records; whichever engine found it."""

from dataclasses import dataclass

from rdflib.term import Node


@dataclass(frozen=True, slots=True)
class Result:
    """One validation result (SHACL, section 3.6.2).

    `focus`, `value` ("" for none) and `shape` are terms as N-Triples has them, `component` and
    `severity` IRIs; `path` is the path as text and `path_node` as it stands in the shapes graph.
    """

    focus: str
    path: str
    value: str
    component: str
    shape: str
    severity: str
    messages: tuple[Node, ...]
    path_node: Node | None = None
