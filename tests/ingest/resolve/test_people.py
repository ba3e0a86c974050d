"""Who is who across documents: merged where one candidate fits, kept apart everywhere else."""

from collections.abc import Mapping

import pytest

from minutegraph.ingest.resolve import resolve
from minutegraph.ingest.resolve.mentions import DocumentMentions

from .mentions import doc, people

MERGED = [
    pytest.param(
        [doc("a", "Sue Butler"), doc("b", "S Butler")],
        {"sue-butler": ["a: Sue Butler", "b: S Butler"]},
        id="an initial and the only full name that fits",
    ),
    pytest.param(
        [doc("a", "SUE BUTLER"), doc("b", "Sue  Butler"), doc("c", "S. Butler")],
        {"sue-butler": ["a: SUE BUTLER", "b: Sue  Butler", "c: S. Butler"]},
        id="capitals, spaces and dots do not matter",
    ),
    pytest.param(
        [doc("a", "Seán O’Neill"), doc("b", "Sean O'Neill")],
        {"sean-oneill": ["a: Seán O’Neill", "b: Sean O'Neill"]},
        id="accents and kinds of apostrophe do not matter",
    ),
    pytest.param(
        [doc("a", "Sue Ann Butler"), doc("b", "Sue Butler"), doc("c", "SA Butler")],
        {"sue-ann-butler": ["a: Sue Ann Butler", "b: Sue Butler", "c: SA Butler"]},
        id="a middle name left out, and initials run together",
    ),
    pytest.param(
        [doc("a", "Sue Butler"), doc("b", "Butler")],
        {"sue-butler": ["a: Sue Butler", "b: Butler"]},
        id="a surname that the same committee knows once",
    ),
    pytest.param(
        [
            doc("a", ("Sue Butler", "Director of Finance"), body="Cabinet"),
            doc("b", "Tom Butler"),
            doc("c", ("Butler", "Director of Finance")),
        ],
        {
            "sue-butler": ["a: Sue Butler", "c: Butler"],
            "tom-butler": ["b: Tom Butler"],
        },
        id="a surname with the post that one of two namesakes holds",
    ),
    pytest.param(
        [
            doc("a", ("Sue Butler", "Director of Finance"), "Sam Butler"),
            doc("b", ("S Butler", "The Director of Finance")),
        ],
        {"sam-butler": ["a: Sam Butler"], "sue-butler": ["a: Sue Butler", "b: S Butler"]},
        id="an initial that fits two, with the post of one",
    ),
    pytest.param(
        [
            doc("a", "Sue Butler"),
            doc("b", "Tom Butler", body="Cabinet"),
            doc("c", "Butler", date="2025-01-14"),
        ],
        {"sue-butler": ["a: Sue Butler", "c: Butler"], "tom-butler": ["b: Tom Butler"]},
        id="a surname that the same committee knows once within a year",
    ),
    pytest.param(
        [doc("a", "Jones"), doc("b", "Jones", body="Cabinet")],
        {"jones": ["a: Jones", "b: Jones"]},
        id="a surname of which the council knows no more",
    ),
    pytest.param(
        [doc("a", "Sue Butler", body="X"), doc("b", "Sue Butler", council="Wexcombe", body="Y")],
        {"sue-butler": ["a: Sue Butler", "b: Sue Butler"]},
        id="the long and the short name of a council",
    ),
]


@pytest.mark.parametrize(("documents", "expected"), MERGED)
def test_merged(documents: list[DocumentMentions], expected: Mapping[str, list[str]]) -> None:
    assert people(resolve(documents)) == expected


APART = [
    pytest.param(
        [doc("a", "Sue Butler"), doc("b", "Sam Butler"), doc("c", "S Butler")],
        ("c", "S Butler"),
        id="an initial that fits two",
    ),
    pytest.param(
        [doc("a", ("Sue Butler", "", "Mrs")), doc("b", ("S Butler", "", "Mr"))],
        ("b", "S Butler"),
        id="Mr and Mrs",
    ),
    pytest.param(
        [
            doc("a", ("Lee Butler", "", "Mr")),
            doc("b", ("Lee Butler", "", "Ms")),
            doc("c", "Lee Butler"),
        ],
        ("c", "Lee Butler"),
        id="the same name as Mr and as Ms, and once without a title",
    ),
    pytest.param(
        [doc("a", "Sue Butler"), doc("b", "Sue Butler", council="Harbrook")],
        ("b", "Sue Butler"),
        id="the same name in two councils",
    ),
    pytest.param(
        [doc("a", "Sue Butler"), doc("b", "Sue Butler", council="")],
        ("b", "Sue Butler"),
        id="a document whose council is not known",
    ),
    pytest.param(
        [
            doc("a", "Sue Butler"),
            doc("b", "Sue Butler", council="Wexcombe Parish Council"),
            doc("c", "Ann Day"),
        ],
        ("b", "Sue Butler"),
        id="a borough and a parish of one place",
    ),
    pytest.param(
        [doc("a", "Sue Butler", body="Cabinet"), doc("b", "Butler")],
        ("b", "Butler"),
        id="a surname in a committee that has not met its only bearer",
    ),
    pytest.param(
        [
            doc("a", "Sue Butler"),
            doc("b", "Tom Butler", body="Cabinet"),
            doc("c", "Butler", date="2026-01-14"),
        ],
        ("c", "Butler"),
        id="a surname with a namesake elsewhere, two years later",
    ),
    pytest.param(
        [doc("a", "Sue Butler", "Tom Butler"), doc("b", "Butler")],
        ("b", "Butler"),
        id="a surname that a committee knows twice",
    ),
    pytest.param(
        [doc("a", "Sue Butler", "S Butler")],
        ("a", "S Butler"),
        id="two names that one document tells apart",
    ),
    pytest.param(
        [doc("a", "Sue Butler"), doc("b", "Sue Butler", "Butler")],
        ("b", "Butler"),
        id="a surname beside the full name in one document",
    ),
    pytest.param(
        [doc("a", "Susan Butler"), doc("b", "Sue Butler")],
        ("b", "Sue Butler"),
        id="a short form that no rule proves",
    ),
    pytest.param(
        [
            doc("a", ("Sue Butler", "Member")),
            doc("b", ("Tom Butler", "Member")),
            doc("c", ("Butler", "Councillor")),
        ],
        ("c", "Butler"),
        id="a post that everybody has",
    ),
]


@pytest.mark.parametrize(("documents", "mention"), APART)
def test_apart(documents: list[DocumentMentions], mention: tuple[str, str]) -> None:
    found = resolve(documents)
    alone = [
        path
        for key, document in found.documents.items()
        for printed, path in document.people.items()
        if (key.name, printed) == (f"{mention[0]}.txt", mention[1])
    ]
    others = [path for d in found.documents.values() for path in d.people.values()]
    assert len(alone) == 1
    assert others.count(alone[0]) == 1


def test_undecided_mentions_carry_their_document_in_the_iri() -> None:
    found = resolve([doc("a", "Sue Butler"), doc("b", "Sam Butler"), doc("c", "S Butler")])
    (path,) = [
        p for k, d in found.documents.items() if k.name == "c.txt" for p in d.people.values()
    ]
    assert path == f"wexcombe/person/s-butler-c-{('c' * 64).encode().hex()[:12]}"
    assert found.entities[path].label == "S Butler"


def test_namesakes_of_different_gender_have_different_iris() -> None:
    found = resolve([doc("a", ("Lee Day", "", "Mr")), doc("b", ("Lee Day", "", "Ms"))])
    paths = sorted(path for d in found.documents.values() for path in d.people.values())
    assert len(set(paths)) == 2
    assert all(path.startswith("wexcombe/person/lee-day-") for path in paths)


def test_the_register_keeps_every_printed_form() -> None:
    found = resolve(
        [doc("a", ("Sue Butler", "Director of Finance", "Mrs")), doc("b", ("S Butler", "", "Cllr"))]
    )
    person = found.entities["wexcombe/person/sue-butler"]
    assert person.label == "Sue Butler"
    assert person.alternatives == ("S Butler",)
    assert person.honorifics == ("Cllr", "Mrs")
    assert person.within == "wexcombe"
    council = found.entities["wexcombe"]
    assert (council.label, council.alternatives) == ("Wexcombe", ("Wexcombe Borough Council",))
