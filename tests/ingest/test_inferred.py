"""What follows from a meeting and the register is stated once, in the graph where it belongs."""

from collections import Counter
from pathlib import Path

import pyoxigraph as ox

from minutegraph.ingest.describe.inferred import infer
from minutegraph.ontology.terms import LG, PATHS
from minutegraph.store import Store

EXAMPLE = Path(__file__).parents[1] / "fixtures" / "example.trig"
BASE = "https://x.example/"
MEETING = f"<{BASE}graph/meeting/m>"
REGISTER = f"<{BASE}graph/register>"


def line(subject: str, predicate: str, value: str, graph: str = MEETING) -> str:
    return f"<{BASE}{subject}> <{predicate}> <{BASE}{value}> {graph} .\n"


def test_each_statement_stands_where_it_belongs() -> None:
    meeting = [
        line("m/p1", LG.presentedBy, "ann"),
        line("m/p1", LG.inMeeting, "m"),
        line("m/p1", LG.atItem, "m/i1"),
        line("m", LG.heldBy, "board"),
        line("m/i1", LG.inMeeting, "m"),
    ]
    found = infer(meeting, [], BASE)
    assert found.meeting == (
        line("ann", LG.reportedOn, "m/i1"),
        line("m/p1", LG.involves, "ann"),
    )
    assert found.register == (line("ann", LG.reportedTo, "board", REGISTER),)


def test_the_holder_of_a_capacity_is_found_in_the_register() -> None:
    register = [
        line("h", LG.holder, "ann", REGISTER),
        line("h", LG.heldPost, "clerk", REGISTER),
    ]
    found = infer([line("m/a1", LG.inCapacity, "h")], register, BASE)
    assert found.meeting == (line("m/a1", LG.involves, "ann"),)
    assert found.register == (line("ann", LG.hasHeldPost, "clerk", REGISTER),)
    assert infer((), register, BASE).register == found.register


def test_texts_with_spaces_are_passed_over() -> None:
    text = f'<{BASE}m/d1> <{LG.decisionText}> "that <{LG.movedBy}> be noted" {MEETING} .\n'
    assert infer([text], [], BASE) == infer((), (), BASE)


def test_the_example_has_all_that_follows() -> None:
    quads = list(ox.parse(path=str(EXAMPLE)))
    stated = [f"{quad} .\n" for quad in quads if quad.predicate.value not in PATHS]
    meeting = [row for row in stated if "<https://example.org/graph/meeting/" in row]
    register = [row for row in stated if "<https://example.org/graph/register>" in row]
    found = infer(meeting, register, "https://example.org/")
    given = sorted({f"{quad} .\n" for quad in quads} - set(stated))
    assert sorted((*found.meeting, *found.register)) == given


def test_no_statement_that_follows_stands_in_two_graphs(samples_store: Path) -> None:
    graphs: Counter[str] = Counter()
    kinds: set[str] = set()
    with Store.open(samples_store, read_only=True) as store:
        for quad in store.quads_of():
            if quad.predicate.value in PATHS:
                graphs[str(quad.triple)] += 1
                kinds.add(str(quad.graph_name).split("graph/")[1].split("/")[0].rstrip(">"))
    assert len(graphs) > 800
    assert set(graphs.values()) == {1}
    assert kinds == {"meeting", "register"}
