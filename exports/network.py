"""The network of people, posts, meetings, items, reports and decisions, with its measures."""

import re
from dataclasses import dataclass, replace
from importlib.resources import files
from math import sqrt

import networkx as nx
import pyoxigraph as ox

from ..store import Store

# Okabe and Ito's palette: eight colours that stay apart for colour-blind readers.
# https://jfly.uni-koeln.de/color/
COLOURS = {
    "Person": "#0072B2",
    "Post": "#56B4E9",
    "Meeting": "#D55E00",
    "AgendaItem": "#E69F00",
    "Report": "#009E73",
    "Decision": "#CC79A7",
    "Body": "#000000",
    "OutsideOrganisation": "#F0E442",
}
NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LAYOUT_LIMIT = 1000
LAYOUT_SEED = 20240305
LAYOUT_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the network; `date` ISO 8601 or "", `x` and `y` None where nothing is laid out."""

    id: str
    kind: str
    label: str
    council: str = ""
    body: str = ""
    date: str = ""
    degree: int = 0
    x: float | None = None
    y: float | None = None

    @property
    def colour(self) -> str:
        """The colour of the node's class, as #RRGGBB."""
        return COLOURS[self.kind]

    @property
    def size(self) -> float:
        """A diameter that grows with the square root of the degree, so that area shows it."""
        return round(4 + 3 * sqrt(self.degree), 2)


@dataclass(frozen=True, slots=True)
class Edge:
    """A typed edge; `weight` counts the facts that make it, from `start` to `end` (ISO or "")."""

    source: str
    target: str
    type: str
    status: str = ""
    weight: int = 1
    start: str = ""
    end: str = ""

    @property
    def label(self) -> str:
        """What the edge says: the status of an attendance, the type of any other."""
        return self.status or self.type

    @property
    def id(self) -> str:
        """A key of the edge that no other edge has."""
        return "|".join((self.source, self.type, self.status, self.target))


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges, each once, in order of their keys; `notes` says what was left out."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    notes: tuple[str, ...] = ()


def read_network(store: Store, *, layout_limit: int = LAYOUT_LIMIT) -> Network:
    """Read the network from a store.

    Args:
        store: The store to read.
        layout_limit: The largest number of nodes for which positions are computed.

    Returns:
        The network; the same store gives the same network.
    """
    nodes = _nodes(store)
    edges = tuple(edge for edge in _edges(store) if edge.source in nodes and edge.target in nodes)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(nodes)
    for edge in edges:
        graph.add_edge(edge.source, edge.target, key=edge.id)
    degrees: dict[str, int] = dict(graph.degree())
    notes: tuple[str, ...] = ()
    places: dict[str, tuple[float, float]] = {}
    if len(nodes) > layout_limit:
        notes = (
            f"No positions: {len(nodes)} nodes are more than {layout_limit}; "
            "lay the network out in Gephi (ForceAtlas 2).",
        )
    else:
        places = _layout(graph)
    return Network(
        tuple(_placed(node, degrees[node.id], places.get(node.id)) for node in nodes.values()),
        edges,
        notes,
    )


def to_networkx(network: Network) -> "nx.MultiDiGraph[str]":
    """Return the network as a networkx graph whose attributes have the values' own types.

    Nodes are keyed by IRI, edges by `Edge.id`; an attribute that is not known is left out.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in network.nodes:
        graph.add_node(node.id, **node_attributes(node))
    for edge in network.edges:
        graph.add_edge(edge.source, edge.target, key=edge.id, **edge_attributes(edge))
    return graph


def node_attributes(node: Node) -> dict[str, str | int | float]:
    """Return what is known of a node, colour, size and position included."""
    known: dict[str, str | int | float | None] = {
        "label": node.label,
        "class": node.kind,
        "council": node.council or None,
        "body": node.body or None,
        "date": node.date or None,
        "degree": node.degree,
        "colour": node.colour,
        "size": node.size,
        "x": node.x,
        "y": node.y,
    }
    return {name: value for name, value in known.items() if value is not None}


def edge_attributes(edge: Edge) -> dict[str, str | int]:
    """Return what is known of an edge."""
    known: dict[str, str | int | None] = {
        "label": edge.label,
        "type": edge.type,
        "status": edge.status or None,
        "weight": edge.weight,
        "start": edge.start or None,
        "end": edge.end or None,
    }
    return {name: value for name, value in known.items() if value is not None}


def _rows(store: Store, query: str) -> list[tuple[str, ...]]:
    solutions = store.query(files(__name__.rpartition(".")[0]).joinpath(query).read_text("utf-8"))
    if not isinstance(solutions, ox.QuerySolutions):
        raise TypeError(f"{query} is not a SELECT query")
    return [
        tuple("" if term is None else _printable(getattr(term, "value", "")) for term in row)
        for row in solutions
    ]


def _printable(text: str) -> str:
    """Collapse white space, and drop what XML 1.0 cannot hold even when it is escaped."""
    return " ".join(NOT_IN_XML.sub(" ", text).split())


def _nodes(store: Store) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for iri, kind, label, council, body, date in _rows(store, "nodes.rq"):
        node = Node(iri, kind.partition("#")[2], label, council, body, date)
        found.setdefault(iri, node)
    return found


def _edges(store: Store) -> tuple[Edge, ...]:
    found: dict[str, Edge] = {}
    for source, target, kind, status, date in _rows(store, "edges.rq"):
        edge = Edge(source, target, kind, status, 1, date, date)
        known = found.get(edge.id)
        found[edge.id] = edge if known is None else _widened(known, date)
    return tuple(found[key] for key in sorted(found))


def _widened(edge: Edge, date: str) -> Edge:
    dates = [day for day in (edge.start, edge.end, date) if day]
    return replace(
        edge,
        weight=edge.weight + 1,
        start=min(dates, default=""),
        end=max(dates, default=""),
    )


def _layout(graph: "nx.MultiDiGraph[str]") -> dict[str, tuple[float, float]]:
    """Place the nodes by ForceAtlas 2, Gephi's own layout, from a fixed seed."""
    if not graph:
        return {}
    places = nx.forceatlas2_layout(nx.Graph(graph), seed=LAYOUT_SEED, max_iter=LAYOUT_ROUNDS)
    return {node: (round(float(x), 2), round(float(y), 2)) for node, (x, y) in places.items()}


def _placed(node: Node, degree: int, place: tuple[float, float] | None) -> Node:
    x, y = place if place is not None else (None, None)
    return replace(node, degree=degree, x=x, y=y)
