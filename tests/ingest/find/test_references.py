"""References to other meetings and to minutes of them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.ingest.find.references import find_references
from minutegraph.ingest.iris import DocumentKey
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import (
    MeetingFact,
    Minutes,
    PreviousMinutesFact,
    Span,
    Stated,
)
from minutegraph.ingest.resolve import ReferredTo, resolve
from minutegraph.ingest.resolve.mentions import DocumentMentions

Handmade = Callable[..., Minutes]
Found = list[tuple[str, str, str]]
HERE = MeetingFact(
    body=Stated("Audit Committee", Span(0, 15)), date=Stated("2024-03-05", Span(0, 15))
)


def referred(handmade: Handmade, *lines: str) -> Found:
    minutes = handmade(("4.", "Treasury report", list(lines)), ("5.", "Other", ["It was noted."]))
    return [(fact.body, fact.date, fact.minute) for fact in find_references(minutes, HERE)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The report went to the meeting of the Cabinet on 5 June 2024.",
         [("Cabinet", "2024-06-05", "")]),
        ("This was discussed at a meeting of the Planning and Roads Committee held on 1 May 2024.",
         [("Planning and Roads Committee", "2024-05-01", "")]),
        ("As recommended by the Planning Committee on 5 February 2024, it was noted.",
         [("Planning Committee", "2024-02-05", "")]),
        ("The Housing Panel, at its meeting on 8th November, had endorsed the criteria.",
         [("Housing Panel", "", "")]),
        ("This decision was made at the Full Council meeting on 24 May 2024.",
         [("Full Council", "2024-05-24", "")]),
        ("The item was deferred to the meeting on 5 June 2024.", [("", "2024-06-05", "")]),
        ("It was asked to report to the Committee at its meeting on 5 June 2024.",
         [("", "2024-06-05", "")]),
        ("Further to Minute 34/23 of 12 December 2023, the Head of Property reported.",
         [("", "2023-12-12", "34/23")]),
        ("The fee had been raised (Minute C.36 refers).", [("", "", "C.36")]),
        ("(Min. No. 118 of the Cabinet, 4 June 2024)", [("Cabinet", "", "118")]),
    ],
)  # fmt: skip
def test_a_reference(handmade: Handmade, sentence: str, found: Found) -> None:
    assert referred(handmade, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The meeting on 5 March 2024 was well attended.", id="this very meeting"),
        pytest.param("The minutes of the meeting held on 6 May 2024 were read.", id="its minutes"),
        pytest.param("See Minute 5 refers.", id="a minute of this document"),
        pytest.param("The walk takes 5 minutes 30 seconds from the school.", id="minutes of time"),
        pytest.param("A meeting with residents was held on 4 May 2024.", id="any other meeting"),
        pytest.param(
            "Report of the Chair of the Roads Panel on the meeting held on 4 May 2024.",
            id="of which of two bodies is not said",
        ),
    ],
)
def test_no_reference(handmade: Handmade, sentence: str) -> None:
    assert referred(handmade, sentence) == []


def test_minutes_that_were_confirmed_are_not_told_again(handmade: Handmade) -> None:
    line = "The record of the Cabinet meeting on 6 May 2024 was agreed."
    minutes = handmade(("4.", "Minutes", [line]))
    span = minutes.items[0].minutes[0].span()
    dealt_with = [PreviousMinutesFact(1, "2024-05-06", "approved", span)]
    assert find_references(minutes, HERE, dealt_with) == ()


def test_the_span_is_the_sentence(handmade: Handmade) -> None:
    minutes = handmade(
        ("4.", "Land", ["It rained. The meeting of the Cabinet on 5 June 2024 met."])
    )
    (fact,) = find_references(minutes, HERE)
    quote = minutes.document.text[fact.span.start : fact.span.end]
    assert quote == "The meeting of the Cabinet on 5 June 2024 met."
    assert fact.printed == "meeting of the Cabinet on 5 June 2024"


def _mentions(
    name: str, body: str, date: str, *references: tuple[str, str], council: str = "Wexcombe"
) -> DocumentMentions:
    key = DocumentKey(f"{name}.txt", (name * 64)[:64])
    return DocumentMentions(key, council, body, date, (), (), (), (), tuple(references))


def test_a_reference_leads_to_the_meeting_only_where_it_is_here() -> None:
    wanted = (
        ("Cabinet", "2024-02-06"),
        ("Cabinet", "2024-02-07"),
        ("Housing Panel", "2024-02-06"),
        ("", "2024-01-09"),
        ("", "2024-01-10"),
    )
    audit = _mentions("a", "Audit Committee", "2024-03-05", *wanted)
    others = (
        _mentions("b", "Cabinet", "2024-02-06"),
        _mentions("c", "Audit Committee", "2024-01-09"),
        _mentions("d", "Housing Panel", "2024-02-06", council="Harbrook"),
    )
    for order in ((audit, *others), (*reversed(others), audit)):
        found = resolve(order).documents[audit.key].references
        assert found == {
            ("Cabinet", "2024-02-06"): ReferredTo(
                "wexcombe/body/cabinet", "wexcombe/meeting/cabinet/2024-02-06"
            ),
            ("Cabinet", "2024-02-07"): ReferredTo("wexcombe/body/cabinet", ""),
            ("", "2024-01-09"): ReferredTo(
                "wexcombe/body/audit-committee", "wexcombe/meeting/audit-committee/2024-01-09"
            ),
        }


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    from minutegraph.ingest.records import AgendaItem, Document, Passage

    passage = Passage(text, Offsets.of(range(len(text))))
    item = AgendaItem(1, "1", None, (), (), (passage,))
    document = Document("made.txt", "0" * 64, "text/plain", text, (), (0,), (1,))
    find_references(Minutes(document, (), (), (item,)), HERE)


@pytest.mark.parametrize(
    "line", ["The Big and " * 9000, "Minute 3 of " * 8000, "A" * 100_000, "meeting of the " * 7000]
)
def test_long_lines_are_read_in_time(handmade: Handmade, line: str) -> None:
    referred(handmade, line)
