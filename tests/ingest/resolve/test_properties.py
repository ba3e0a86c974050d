"""What holds of who is who for any documents, in any order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from minutegraph.ingest.resolve import resolve
from minutegraph.ingest.resolve.names import Name, parse_name

from .mentions import doc

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
