"""GEXF 1.3, valid against its RELAX NG, written as a stream.

networkx reads what is written here but does not write it: its own files carry a `name` on
`<graph>` that the schema does not know. See https://gexf.net/schema.html.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from lxml import etree

from .. import __version__
from .network import Edge, Network, Node

GEXF = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"

NODE_ATTRIBUTES = (
    ("class", "string"),
    ("council", "string"),
    ("body", "string"),
    ("date", "string"),
    ("degree", "integer"),
)
EDGE_ATTRIBUTES = (("type", "string"), ("status", "string"), ("facts", "integer"))


def write_gexf(network: Network, file: BinaryIO) -> None:
    """Write a network as GEXF 1.3.

    Dates of meetings become `start` and `end` of their nodes and edges, so that a timeline works;
    a node whose time no document states has none. The weight of an edge counts its facts.

    Args:
        network: The network.
        file: A file open for writing bytes.
    """
    timed = any(node.date for node in network.nodes) or any(edge.start for edge in network.edges)
    namespaces = {None: GEXF, "viz": VIZ}
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element(f"{{{GEXF}}}gexf", {"version": "1.3"}, nsmap=namespaces):
            xml.write("\n")
            with _element(xml, "meta"):
                _leaf(xml, "creator", {}, f"minutegraph {__version__}")
                _leaf(xml, "description", {}, "Who reported what, to whom, and what was decided")
            settings = {"defaultedgetype": "directed", "idtype": "string"}
            settings |= {"mode": "dynamic", "timeformat": "date"} if timed else {"mode": "static"}
            with _element(xml, "graph", settings):
                _declare(xml, "node", NODE_ATTRIBUTES)
                _declare(xml, "edge", EDGE_ATTRIBUTES)
                with _element(xml, "nodes", {"count": str(len(network.nodes))}):
                    for node in network.nodes:
                        _node(xml, node)
                with _element(xml, "edges", {"count": str(len(network.edges))}):
                    for edge in network.edges:
                        _edge(xml, edge)


@contextmanager
def _element(xml: Any, name: str, attributes: dict[str, str] | None = None) -> Iterator[None]:
    with xml.element(f"{{{GEXF}}}{name}", attributes or {}):
        xml.write("\n")
        yield
    xml.write("\n")


def _leaf(
    xml: Any, name: str, attributes: dict[str, str], text: str = "", space: str = GEXF
) -> None:
    with xml.element(f"{{{space}}}{name}", attributes):
        if text:
            xml.write(text)


def _declare(xml: Any, owner: str, attributes: tuple[tuple[str, str], ...]) -> None:
    with _element(xml, "attributes", {"class": owner}):
        for title, kind in attributes:
            _leaf(xml, "attribute", {"id": title, "title": title, "type": kind})


def _values(xml: Any, known: tuple[tuple[str, str], ...]) -> None:
    with xml.element(f"{{{GEXF}}}attvalues"):
        for title, value in known:
            if value:
                _leaf(xml, "attvalue", {"for": title, "value": value})


def _node(xml: Any, node: Node) -> None:
    attributes = {"id": node.id, "label": node.label}
    if node.date:
        attributes |= {"start": node.date, "end": node.date}
    known = (
        ("class", node.kind),
        ("council", node.council),
        ("body", node.body),
        ("date", node.date),
        ("degree", str(node.degree)),
    )
    red, green, blue = (str(int(node.colour[at : at + 2], 16)) for at in (1, 3, 5))
    with _element(xml, "node", attributes):
        _values(xml, known)
        _leaf(xml, "color", {"r": red, "g": green, "b": blue}, space=VIZ)
        if node.x is not None and node.y is not None:
            _leaf(xml, "position", {"x": str(node.x), "y": str(node.y)}, space=VIZ)
        _leaf(xml, "size", {"value": str(node.size)}, space=VIZ)


def _edge(xml: Any, edge: Edge) -> None:
    attributes = {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "label": edge.label,
        "kind": edge.type,
        "weight": str(float(edge.weight)),
    }
    if edge.start:
        attributes |= {"start": edge.start, "end": edge.end}
    with _element(xml, "edge", attributes):
        _values(xml, (("type", edge.type), ("status", edge.status), ("facts", str(edge.weight))))
