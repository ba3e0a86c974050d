"""The network: what its nodes and edges say, and GEXF and GraphML of it."""

import io
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from minutegraph.exports.gexf import write_gexf
from minutegraph.exports.graphml import write_graphml
from minutegraph.exports.network import COLOURS, Edge, Network, Node, read_network, to_networkx
from minutegraph.store import Store

SCHEMA = (
    Path(__file__).parents[3] / "shared" / "conformance" / "gexf" / "specs" / "1.3" / "gexf.rng"
)
BASE = "https://example.org/id/wexcombe/"
MEETING = f"{BASE}meeting/audit-committee/2024-03-05"
VIZ = "{http://gexf.net/1.3/viz}"
GEXF = "{http://gexf.net/1.3}"


@pytest.fixture(scope="module")
def example(store_folder: Path) -> Network:
    with Store.open(store_folder, read_only=True) as store:
        return read_network(store)


def gexf_of(found: Network) -> bytes:
    file = io.BytesIO()
    write_gexf(found, file)
    return file.getvalue()


def test_nodes_are_the_things_that_minutes_name(example: Network) -> None:
    kinds = {node.id.removeprefix(BASE): node.kind for node in example.nodes}
    assert kinds == {
        "body/audit-committee": "Body",
        "organisation/acme-auditors": "OutsideOrganisation",
        "person/ann-day": "Person",
        "person/sue-butler": "Person",
        "post/audit-committee--chair": "Post",
        "post/director-of-finance": "Post",
        "meeting/audit-committee/2024-03-05": "Meeting",
        "meeting/audit-committee/2024-03-05/item/1": "AgendaItem",
        "meeting/audit-committee/2024-03-05/item/1/report/1": "Report",
        "meeting/audit-committee/2024-03-05/item/1/decision/1": "Decision",
    }


def test_nodes_know_their_council_body_and_date(example: Network) -> None:
    by_id = {node.id: node for node in example.nodes}
    meeting = by_id[MEETING]
    assert (meeting.label, meeting.council, meeting.body, meeting.date) == (
        "Audit Committee, 5 March 2024",
        "Wexcombe",
        "Audit Committee",
        "2024-03-05",
    )
    assert by_id[f"{BASE}person/sue-butler"].council == "Wexcombe"
    assert by_id[f"{BASE}post/audit-committee--chair"].body == "Audit Committee"
    assert by_id[f"{MEETING}/item/1/report/1"].date == "2024-03-05"


def test_edges_say_who_did_what(example: Network) -> None:
    edges = {
        (e.source.removeprefix(BASE), e.label, e.target.removeprefix(BASE)) for e in example.edges
    }
    item = "meeting/audit-committee/2024-03-05/item/1"
    meeting = "meeting/audit-committee/2024-03-05"
    assert edges == {
        ("person/sue-butler", "presented", f"{item}/report/1"),
        ("person/sue-butler", "held post", "post/director-of-finance"),
        ("person/ann-day", "present", meeting),
        ("person/ann-day", "moved", f"{item}/decision/1"),
        ("person/ann-day", "declared an interest in", item),
        ("post/audit-committee--chair", "post of", "body/audit-committee"),
        (f"{item}/report/1", "reported at", item),
        (f"{item}/report/1", "reports to", "body/audit-committee"),
        (f"{item}/decision/1", "decided at", item),
        (item, "item of", meeting),
        (meeting, "meeting of", "body/audit-committee"),
    }
    held = next(edge for edge in example.edges if edge.type == "held post")
    assert (held.start, held.end) == ("2024-03-05", "2024-03-05")


def test_degrees_count_both_directions(example: Network) -> None:
    degrees = {node.id.removeprefix(BASE): node.degree for node in example.nodes}
    assert degrees["person/ann-day"] == 3
    assert degrees["organisation/acme-auditors"] == 0
    assert sum(degrees.values()) == 2 * len(example.edges)


def test_a_fact_stated_twice_weighs_more(tmp_path: Path) -> None:
    lg, id_ = "https://w3id.org/minutegraph/ontology#", "https://example.org/id/x/"
    facts = f"""
        PREFIX lg: <{lg}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX : <{id_}>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        INSERT DATA {{ GRAPH <https://example.org/graph/x> {{
          :day a lg:Person ; skos:prefLabel "Day" . :clerk a lg:Post ; skos:prefLabel "Clerk" .
          :h a lg:PostHolding ; lg:holder :day ; lg:heldPost :clerk ;
            lg:observedOn "2024-05-01"^^xsd:date , "2023-01-09"^^xsd:date , "2023-07-03"^^xsd:date .
        }} }}"""
    with Store.create(tmp_path / "store") as store:
        store.quads.update(facts)
        found = read_network(store)
    assert found.edges == (
        Edge(f"{id_}day", f"{id_}clerk", "held post", "", 3, "2023-01-09", "2024-05-01"),
    )


def test_the_same_store_gives_the_same_network(store_folder: Path, example: Network) -> None:
    with Store.open(store_folder, read_only=True) as store:
        assert read_network(store) == example
    assert [node.id for node in example.nodes] == sorted(node.id for node in example.nodes)
    assert len({edge.id for edge in example.edges}) == len(example.edges)


def test_a_large_network_is_not_laid_out_and_says_so(store_folder: Path) -> None:
    with Store.open(store_folder, read_only=True) as store:
        found = read_network(store, layout_limit=9)
    assert all(node.x is None and node.y is None for node in found.nodes)
    assert found.notes == (
        "No positions: 10 nodes are more than 9; lay the network out in Gephi (ForceAtlas 2).",
    )
    assert b"viz:position" not in gexf_of(found)


def test_classes_have_colours_of_their_own() -> None:
    assert len(set(COLOURS.values())) == len(COLOURS)


HOSTILE = Network(
    (Node("urn:a", "Person", '<b>"A" & ’b’</b>'), Node("urn:b", "Post", "ñ 𝄞", date="2024-01-01")),
    (Edge("urn:a", "urn:b", "held post", weight=2), Edge("urn:a", "urn:b", "attendance", "absent")),
)
NETWORKS = [
    pytest.param(Network((), ()), id="nothing"),
    pytest.param(HOSTILE, id="markup and rare characters"),
    pytest.param(None, id="the example"),
]


@pytest.mark.parametrize("found", NETWORKS)
def test_gexf_is_valid(found: Network | None, example: Network) -> None:
    if not SCHEMA.is_file():
        pytest.skip("the RELAX NG of GEXF 1.3 is not beside this checkout (../shared/conformance)")
    schema = etree.RelaxNG(etree.parse(str(SCHEMA)))
    schema.assertValid(etree.fromstring(gexf_of(found or example)))


@pytest.mark.parametrize("found", NETWORKS)
def test_gexf_is_read_back_by_networkx(found: Network | None, example: Network) -> None:
    expected = found or example
    graph = nx.read_gexf(io.BytesIO(gexf_of(expected)), version="1.3")
    assert set(graph.nodes) == {node.id for node in expected.nodes}
    assert graph.number_of_edges() == len(expected.edges)
    for node in expected.nodes:
        known = graph.nodes[node.id]
        assert known["label"] == node.label
        assert known["class"] == node.kind
        assert known["degree"] == node.degree and isinstance(known["degree"], int)
        red, green, blue = (known["viz"]["color"][c] for c in "rgb")
        assert f"#{red:02X}{green:02X}{blue:02X}" == node.colour
    weights = sorted(data["weight"] for _, _, data in graph.edges(data=True))
    assert weights == sorted(float(edge.weight) for edge in expected.edges)


def test_gexf_has_times_and_places(example: Network) -> None:
    root = etree.fromstring(gexf_of(example))
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    assert graph.get("mode") == "dynamic" and graph.get("timeformat") == "date"
    node = next(n for n in root.iter(f"{GEXF}node") if n.get("id") == MEETING)
    assert (node.get("start"), node.get("end")) == ("2024-03-05", "2024-03-05")
    assert b"ns0" not in gexf_of(example)
    places = {(p.get("x"), p.get("y")) for p in root.iter(f"{VIZ}position")}
    assert len(places) == len(example.nodes)


@pytest.mark.parametrize("found", NETWORKS)
def test_graphml_is_read_back_by_networkx(found: Network | None, example: Network) -> None:
    expected = found or example
    file = io.BytesIO()
    write_graphml(expected, file)
    graph = nx.read_graphml(io.BytesIO(file.getvalue()), force_multigraph=True)
    wanted = to_networkx(expected)
    assert {node: graph.nodes[node] for node in graph} == {n: wanted.nodes[n] for n in wanted}
    keys = [(edge.source, edge.target, edge.id) for edge in expected.edges]
    assert graph.number_of_edges() == len(keys)
    for source, target, key in keys:
        assert graph[source][target][key] == wanted[source][target][key]
