"""Who is who across documents: merged where one candidate fits, kept apart everywhere else."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutegraph.ingest.iris import DocumentKey
from minutegraph.ingest.resolve import Identities, resolve
from minutegraph.ingest.resolve.mentions import DocumentMentions, PersonMention
from minutegraph.ingest.resolve.names import Name, parse_name

Person = tuple[str, str, str] | tuple[str, str] | str  # name, post, title


def doc(
    name: str,
    *people: Person,
    council: str = "Wexcombe Borough Council",
    body: str = "Audit Committee",
    date: str = "2024-03-05",
    to: tuple[str, ...] = (),
    organization: str = "",
) -> DocumentMentions:
    """The mentions of a document; a person is a name, or a name with a post (and a title)."""
    mentions: list[PersonMention] = []
    for person in people:
        full, post, title = (person, "", "") if isinstance(person, str) else (*person, "", "")[:3]
        mentions.append(PersonMention(full, title, post, organization if post else ""))
    return DocumentMentions(
        key=DocumentKey(f"{name}.txt", (name * 64)[:64].encode().hex()[:64]),
        council=council,
        body=body,
        date=date,
        people=tuple(sorted(mentions)),
        posts=tuple(sorted({(m.post, m.organization) for m in mentions if m.post})),
        organizations=(organization,) if organization else (),
        addressees=to,
    )


def people(found: Identities) -> dict[str, list[str]]:
    """Who is whom: the printed names of each person, as "document: name"."""
    named: dict[str, list[str]] = {}
    for key, document in sorted(found.documents.items()):
        for printed, path in sorted(document.people.items()):
            slug_ = path.rpartition("/")[2]
            named.setdefault(slug_, []).append(f"{key.name[:-4]}: {printed}")
    return named


def same(found: Identities, *mentions: tuple[str, str]) -> bool:
    paths = {
        document.people[name]
        for doc_name, name in mentions
        for key, document in found.documents.items()
        if key.name == f"{doc_name}.txt"
    }
    return len(paths) == 1


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


def test_bodies_are_the_same_but_for_case_and_ampersands() -> None:
    found = resolve(
        [
            doc("a", body="Children & Young People's Panel"),
            doc("b", body="the CHILDREN AND YOUNG PEOPLE’S PANEL", date="2024-04-05"),
            doc("c", body="Children's Panel", date="2024-04-05"),
        ]
    )
    bodies = {key.name: document.body for key, document in found.documents.items()}
    assert bodies["a.txt"] == bodies["b.txt"] == "wexcombe/body/children-and-young-peoples-panel"
    assert bodies["c.txt"] == "wexcombe/body/childrens-panel"
    assert found.entities[bodies["a.txt"]].label == "Children & Young People's Panel"


def test_documents_of_one_body_and_day_share_a_meeting() -> None:
    found = resolve(
        [
            doc("a"),
            doc("b"),
            doc("c", date=""),
            doc("d", date=""),
            doc("e", body=""),
            doc("f", council=""),
        ]
    )
    meetings = {key.name[0]: document.meeting for key, document in found.documents.items()}
    assert meetings["a"] == meetings["b"] == "wexcombe/meeting/audit-committee/2024-03-05"
    assert len(set(meetings.values())) == 5
    assert meetings["c"].startswith("wexcombe/meeting/audit-committee/c-")
    assert meetings["e"].startswith("wexcombe/meeting/unnamed/e-")
    assert meetings["f"].startswith("unplaced-f-")
    assert meetings["f"].endswith("/meeting/audit-committee/2024-03-05")


def test_every_committee_has_its_own_chair_and_the_council_one_director() -> None:
    found = resolve(
        [
            doc("a", ("Ann Day", "Chair"), ("Sue Butler", "Director of Finance")),
            doc("b", ("Tom Fry", "Chair"), ("Jo Roe", "director of finance"), body="Cabinet"),
            doc("c", ("Kit Poe", "Manager"), organization="Acme Ltd"),
            doc("d", ("Val Ash", "Manager")),
        ]
    )
    posts = {
        path: entity.within for path, entity in found.entities.items() if entity.kind == "post"
    }
    assert posts == {
        "wexcombe/post/audit-committee--chair": "wexcombe/body/audit-committee",
        "wexcombe/post/cabinet--chair": "wexcombe/body/cabinet",
        "wexcombe/post/director-of-finance": "wexcombe",
        "wexcombe/post/organisation--acme-ltd--manager": "wexcombe/organisation/acme-ltd",
        "wexcombe/post/manager": "wexcombe",
    }


def test_a_holding_has_the_dates_of_the_meetings_that_show_it() -> None:
    found = resolve(
        [
            doc("a", ("Sue Butler", "Director of Finance")),
            doc("b", ("S Butler", "Director of Finance"), date="2024-04-05"),
            doc("c", ("Sue Butler", "Director of Finance"), date=""),
        ]
    )
    (holding,) = found.holdings.values()
    assert holding.path == "wexcombe/holding/sue-butler--director-of-finance"
    assert holding.dates == ("2024-03-05", "2024-04-05")


def test_the_council_itself_is_no_outside_organisation() -> None:
    found = resolve(
        [
            doc("a", ("Sue Butler", "Director"), organization="Wexcombe Council"),
            doc("b", council="Wexcombe Council"),
        ]
    )
    assert not [e for e in found.entities.values() if e.kind == "organisation"]


def test_an_addressee_is_linked_only_if_the_register_knows_it() -> None:
    found = resolve(
        [
            doc(
                "a",
                ("Sue Butler", "Director of Finance"),
                to=("the Cabinet", "Director of Finance", "Ofsted"),
            ),
            doc("b", body="Cabinet"),
        ]
    )
    (addressees,) = [d.addressees for d in found.documents.values() if d.addressees]
    assert addressees == {
        "the Cabinet": "wexcombe/body/cabinet",
        "Director of Finance": "wexcombe/post/director-of-finance",
    }


def test_a_bare_place_is_not_guessed_to_be_one_of_two_councils() -> None:
    found = resolve(
        [
            doc("a", council="Wexcombe Borough Council"),
            doc("b", council="Wexcombe Town Council"),
            doc("c", council="Wexcombe"),
        ]
    )
    assert {k.name[0]: d.council for k, d in found.documents.items()} == {
        "a": "wexcombe-borough-council",
        "b": "wexcombe-town-council",
        "c": "wexcombe",
    }


NAMES = st.sampled_from(
    [
        "Sue Butler",
        "S Butler",
        "Butler",
        "Sam Butler",
        "S A Butler",
        "Sue Ann Butler",
        "Ann Day",
        "A Day",
        "Day",
        "SUE BUTLER",
        "Tom Fry",
        "Fry",
        "T. Fry",
    ]
)
POSTS = st.sampled_from(["", "", "Chair", "Director of Finance", "Clerk"])
TITLES = st.sampled_from(["", "", "Mr", "Mrs", "Councillor"])
COUNCILS = st.sampled_from(
    ["Wexcombe", "Wexcombe Borough Council", "Wexcombe Town Council", "", "Ely"]
)
DOCUMENTS = st.lists(
    st.builds(
        lambda people, council, body, date: (people, council, body, date),
        st.lists(st.tuples(NAMES, POSTS, TITLES), max_size=5),
        COUNCILS,
        st.sampled_from(["Audit Committee", "Cabinet", ""]),
        st.sampled_from(["2024-03-05", "2024-04-09", ""]),
    ),
    max_size=6,
)


@given(DOCUMENTS, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_of_documents_does_not_matter(rows: list, random) -> None:  # type: ignore
    documents = [
        doc(f"d{number}", *people_, council=council, body=body, date=date)
        for number, (people_, council, body, date) in enumerate(rows)
    ]
    shuffled = list(documents)
    random.shuffle(shuffled)
    assert resolve(documents) == resolve(shuffled)


@given(DOCUMENTS)
@settings(max_examples=150, deadline=None)
def test_a_document_never_has_two_of_its_people_merged(rows: list) -> None:  # type: ignore
    documents = [
        doc(f"d{number}", *people_, council=council, body=body, date=date)
        for number, (people_, council, body, date) in enumerate(rows)
    ]
    for found in resolve(documents).documents.values():
        by_path: dict[str, set[Name]] = {}
        for printed, path in found.people.items():
            by_path.setdefault(path, set()).add(parse_name(printed))
        assert all(len(names) == 1 for names in by_path.values())
