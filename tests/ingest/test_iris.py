"""Slugs, IRIs, and names taken apart for comparing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.errors import UsageError
from minutegraph.ingest.iris import Iris, checked_base, distinct, slug
from minutegraph.ingest.nquads import iri
from minutegraph.ingest.resolve.names import Name, parse_council, parse_name


@given(st.text(max_size=120))
def test_a_slug_is_never_empty_and_always_part_of_an_iri(text: str) -> None:
    made = slug(text)
    assert made
    assert "--" not in made
    assert slug(made) == made or len(made) > 80
    iri(Iris("https://example.org/").thing(f"x/person/{made}"))


@given(st.dictionaries(st.integers(), st.sampled_from(["a", "b", "a-1"]), max_size=8))
def test_distinct_names_are_distinct_in_any_order(wanted: dict[int, str]) -> None:
    given_names = distinct(wanted)
    assert len(set(given_names.values())) == len(wanted)
    assert distinct(dict(reversed(wanted.items()))) == given_names


@pytest.mark.parametrize(
    ("one", "other"),
    itertools.combinations(["!!!", "???", "", "a" * 90, "a" * 91, "Ω", "ж"], 2),
)
def test_different_things_do_not_share_a_slug_silently(one: str, other: str) -> None:
    assert slug(one) != slug(other)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Wexcombe Borough Council", ("Wexcombe", "principal")),
        ("London Borough of Wexcombe", ("Wexcombe", "principal")),
        ("Wexcombe City and County Council", ("Wexcombe", "principal")),
        ("Wexshire County Council", ("Wexshire", "county")),
        ("Wexcombe Community Council", ("Wexcombe", "local")),
        ("Wexcombe", ("Wexcombe", "")),
    ],
)
def test_council_names(printed: str, expected: tuple[str, str]) -> None:
    name = parse_council(printed)
    assert (name.place, name.tier) == expected


@pytest.mark.parametrize(
    ("printed", "surname", "given_names"),
    [
        ("S.J. van der Berg", "van der berg", ("s", "j")),
        ("Ó Ceallaigh", "o ceallaigh", ()),
        ("S O Butler", "butler", ("s", "o")),
        ("BUTLER, Sue", "butler", ("sue",)),
        ("RW Gage", "gage", ("r", "w")),
        ("Anne-Marie Butler-Smith", "butler-smith", ("anne-marie",)),
    ],
)
def test_names_of_people(printed: str, surname: str, given_names: tuple[str, ...]) -> None:
    assert parse_name(printed) == Name(surname, given_names)


@pytest.mark.parametrize(
    "base", ["", "example.org", "ftp://example.org/", "https://", "https://a b/"]
)
def test_a_base_that_is_no_web_address_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="give an absolute one"):
        checked_base(base)


def test_a_base_gets_its_slash() -> None:
    assert checked_base("https://example.org/x") == "https://example.org/x/"
