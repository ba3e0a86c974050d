"""The index of a document's items answers as a look at each item in turn would."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from minutegraph.ingest.find.item_index import ItemIndex, plain_number
from minutegraph.ingest.find.likeness import likeness
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Passage

_TITLES = ("Allotment Rents", "Rents", "Play Area", "Play Areas (Agenda Item 7)", "AB/2018/0450/F")
_NUMBERS = ("", "1.", "2", "SP/4", "(a)", "(b)")


def item(title: str | None, number: str = "", level: int = 1, opening: str = "") -> AgendaItem:
    titled = None if title is None else Passage(title, Offsets.of(range(len(title))))
    minutes = (Passage(opening, Offsets.of(range(len(opening)))),) if opening else ()
    return AgendaItem(1, number, titled, (), (), minutes, level)


def placed(*items: AgendaItem) -> tuple[AgendaItem, ...]:
    return tuple(replace(each, position=place) for place, each in enumerate(items, 1))


documents = st.lists(
    st.builds(item, st.sampled_from((None, *_TITLES)), st.sampled_from(_NUMBERS), st.integers(1, 3))
).map(lambda items: placed(*items))


def title_of(one: AgendaItem) -> str:
    return one.title.text if one.title else ""


@given(documents, st.sampled_from([*_TITLES, "rents of allotments", "play", "nothing alike"]))
def test_titles_are_compared_as_if_one_by_one(items: tuple[AgendaItem, ...], words: str) -> None:
    index = ItemIndex(items)
    best = max(((likeness(words, title_of(one)), one.position) for one in items), default=(0.0, 0))
    begun = [one.position for one in items if title_of(one).lower().startswith(words.lower())]
    assert index.most_like(words) == (best[1] if best[0] >= 0.65 else None)
    assert index.beginning_with(words) == (begun[0] if len(begun) == 1 else None)


@given(documents, st.sampled_from(["1", "2", "sp/4", "sp/4b", "a", "2018/0450", "7", "99"]))
def test_numbers_are_found_as_if_one_by_one(items: tuple[AgendaItem, ...], number: str) -> None:
    index = ItemIndex(items)
    cited = [one.position for one in items if number == "7" and "Item 7)" in title_of(one)]
    printed = [one.position for one in items if one.number and plain_number(one.number) == number]
    parts = []
    for one in items:
        above = [up for up in items if up.position < one.position and up.level < one.level]
        if above and one.number and plain_number(above[-1].number + one.number) == number:
            parts.append(one.position)
    assert index.numbered(number, "item") == next(iter([*cited, *printed, *parts]), None)
    titled = [one.position for one in items if number in plain_number(title_of(one))]
    assert index.with_number_in_title(number) == next(iter(titled), None)


def test_an_account_that_opens_with_the_agendas_paper_is_meant_by_its_number() -> None:
    items = placed(
        item("Rents", "18"),
        item("Roads", "19", opening="Members had the report (Agenda Item 6) before them."),
    )
    index = ItemIndex(items)
    assert index.numbered("6", "agenda item") == 2
    assert index.numbered("6", "item") is None


def test_the_one_item_about_a_subject() -> None:
    index = ItemIndex(placed(item("Kinship Care Policy"), item("Care Homes"), item("Play Area")))
    assert index.about("kinship care") == 1
    assert index.about("care") is None
    assert index.about("the") is None
