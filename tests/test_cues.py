"""The cue words of each concept make the reader find it, in the examples of schemes.ttl."""

from collections.abc import Callable, Iterable, Mapping

import pytest
from rdflib import SKOS, Graph, URIRef

from minutegraph.ingest.describe.body_kinds import kinds_of_body
from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts
from minutegraph.ontology import read_turtle
from minutegraph.ontology.terms import CONCEPTS, LG

HEAD = "Wexcombe Borough Council\n\nPier Committee\n\nWednesday 5 March 2025 at 7.00 pm\n\n"
ATTENDANCE = "Present: Councillors Ann Day (Chair), Bo Frost, Cass Dell, Dora Fenn and Eli Moss\n\n"
ITEM = "The Director of Place presented a report on the pier."
MINUTES = "2. Minutes of the last meeting"
INTERESTS = "2. Declarations of interest"
Found = Iterable[str]


def read(*lines: str, attendance: str = ATTENDANCE) -> DocumentFacts:
    text = HEAD + attendance + "\n\n".join(("1. Business", "None.", *lines)) + "\n"
    return extract(read_bytes("made.txt", text.encode()))


def attendance(text: str) -> Found:
    """Read a list at the head of the minutes, or a sentence under an item."""
    listed = read("2. Pier", ITEM, attendance=f"{text}\n\n")
    told = read("2. Apologies and substitutes", text, attendance="")
    return [fact.status for facts in (listed, told) for fact in facts.attendance]


def decisions(text: str) -> DocumentFacts:
    return read("2. Pier", ITEM, text)


def interests(text: str) -> DocumentFacts:
    return read(INTERESTS, text, "3. Pier", ITEM, "RESOLVED that the report be noted.")


READERS: Mapping[str, Callable[[str], Found]] = {
    "force": lambda text: (fact.force for fact in decisions(text).decisions),
    "disposition": lambda text: (fact.disposition for fact in decisions(text).decisions),
    "form": lambda text: (fact.form for fact in read("2. Pier", text).reports),
    "status": attendance,
    "outcome": lambda text: (fact.outcome for fact in read(MINUTES, text).previous_minutes),
    "choice": lambda text: (
        vote.choice for fact in decisions(text).decisions for vote in fact.named_votes
    ),
    "direction": lambda text: (
        fact.direction for fact in read("2. Pier", ITEM, text).arrivals_and_departures
    ),
    "manner": lambda text: (fact.manner for fact in read("2. Pier", ITEM, text).interventions),
    "interest-kind": lambda text: (fact.kind for fact in interests(text).interests),
    "participation": lambda text: (fact.participation for fact in interests(text).interests),
    "body-kind": kinds_of_body,
}


def examples(graph: Graph, concept: str) -> list[str]:
    return sorted(str(text) for text in graph.objects(URIRef(concept), SKOS.example))


CUED = [
    (scheme, word, text)
    for scheme, concepts in CONCEPTS.items()
    for word, concept in concepts.items()
    for text in examples(read_turtle("schemes"), concept)
]


def test_every_scheme_but_the_basis_is_read() -> None:
    assert {scheme for scheme, _, _ in CUED} == set(READERS) == set(CONCEPTS) - {"basis"}
    assert len(CUED) > 100


@pytest.mark.parametrize(
    ("scheme", "word", "text"),
    [pytest.param(*case, id=f"{case[0]} {case[1]}: {case[2]}") for case in CUED],
)
def test_an_example_is_read_as_its_concept(scheme: str, word: str, text: str) -> None:
    assert word in set(READERS[scheme](text))


def test_without_its_cue_an_example_is_not_read_as_its_concept() -> None:
    graph = read_turtle("schemes")
    kept: list[str] = []
    for scheme, word, text in CUED:
        concept = URIRef(CONCEPTS[scheme][word])
        cues = sorted((str(c) for c in graph.objects(concept, URIRef(LG.cue))), key=len)
        bare = text
        for cue in reversed(cues):
            start = bare.casefold().find(cue.casefold())
            if start >= 0:
                bare = bare[:start] + bare[start + len(cue) :]
        if word in set(READERS[scheme](bare)):
            kept.append(f"{scheme} {word}: {text!r} without its cues is {bare!r}")
    assert kept == []
