"""A document that tells of several meetings: each account is a part, read by itself."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.facts_file import read_records, records_of, write_records
from minutegraph.ingest.iris import DocumentKey
from minutegraph.ingest.origin import quotes_in
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Block, Document, Span
from minutegraph.ingest.resolve import Identities, resolve
from minutegraph.ingest.resolve.mentions import mentions_of
from minutegraph.ingest.segment import segment
from minutegraph.ingest.segment.parts import segment_accounts

from .histories import APRIL, CABINET, HEAD, MARCH, TEXT, history
from .segment.segmented import passages_of


def read(text: str = TEXT, name: str = "history.txt") -> Document:
    return read_bytes(name, text.encode())


def starts_of(text: str, word: str = "Meeting: ") -> tuple[int, ...]:
    return tuple(i for i in range(len(text)) if text.startswith(word, i))


def words(text: str) -> str:
    return " ".join(text.split())


def test_each_account_has_its_own_items_and_positions_go_on() -> None:
    document = read()
    accounts = segment_accounts(document, starts_of(TEXT))
    assert [[(item.position, item.number) for item in a.items] for a in accounts] == [
        [(1, "12")], [(2, "7")], [(3, "3")]
    ]  # fmt: skip
    assert all(account.document is document for account in accounts)


def test_passages_lead_back_to_the_whole_text() -> None:
    for account in segment_accounts(read(), starts_of(TEXT)):
        for passage in passages_of(account):
            span = passage.span()
            assert words(TEXT[span.start : span.end]) == passage.text


def test_what_stands_above_the_first_account_counts_for_each() -> None:
    for account in segment_accounts(read(), starts_of(TEXT)):
        assert "Issue - meetings" in [passage.text for passage in account.header]


@pytest.mark.parametrize("starts", [(), (len(HEAD),)])
def test_fewer_than_two_accounts_are_the_document_as_it_is(starts: tuple[int, ...]) -> None:
    document = read()
    assert segment_accounts(document, starts) == (segment(document),)


def test_a_block_that_two_accounts_share_is_cut() -> None:
    document = replace(read(), media_type="text/html", blocks=(Block(Span(0, len(TEXT)), "line"),))
    accounts = segment_accounts(document, starts_of(TEXT))
    told = [" ".join(passage.text for passage in passages_of(account)) for account in accounts]
    assert [("deferred" in text, "approved" in text) for text in told] == [
        (False, False), (True, False), (False, True)
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.text("Meeting: 12/03 -.\nab", max_size=120), st.data())
def test_any_cut_of_any_text_leads_back_to_it(text: str, data: st.DataObject) -> None:
    document = read_bytes("any.txt", f"x{text}".encode())
    places = st.integers(0, len(document.text))
    starts = sorted(data.draw(st.lists(places, min_size=2, max_size=4, unique=True)))
    for account in segment_accounts(document, starts):
        for passage in passages_of(account):
            span = passage.span()
            assert 0 <= span.start < span.end <= len(document.text)


def seconds(accounts: int) -> float:
    text = history(*[MARCH] * accounts)
    document = read(text)
    began = time.process_time()
    assert len(segment_accounts(document, starts_of(text))) == accounts
    return time.process_time() - began


def test_the_time_grows_with_the_length_alone() -> None:
    seconds(5)
    assert seconds(400) < 30 * max(seconds(40), 0.02)


def test_each_account_gives_facts_of_its_own() -> None:
    parts = extract_parts(read())
    assert [part.part for part in parts] == [1, 2, 3]
    assert [part.meeting.date.value for part in parts if part.meeting.date] == [
        "2024-04-09", "2024-03-05", "2024-02-06"
    ]  # fmt: skip
    assert [[fact.item for fact in part.decisions] for part in parts] == [[1], [2], [3]]
    assert [[fact.item for fact in part.reports] for part in parts] == [[1], [2], [3]]
    assert [part.decisions[0].disposition for part in parts] == ["noted", "deferred", "approved"]


def test_the_council_that_one_part_names_is_that_of_the_others() -> None:
    councils = [part.meeting.council for part in extract_parts(read())]
    assert {council.value for council in councils if council} == {"Wexcombe"}
    assert [council.basis for council in councils if council][:2] == ["inferred", "inferred"]


def test_parts_that_name_two_councils_give_none_to_a_third() -> None:
    other = MARCH | {"where": ". The Council would help all residents of Harbrook"}
    councils = [
        part.meeting.council for part in extract_parts(read(history(APRIL, other, CABINET)))
    ]
    assert [council and council.value for council in councils] == [
        None, "Harbrook", "Wexcombe"
    ]  # fmt: skip


def test_a_document_of_one_meeting_is_no_part() -> None:
    (facts,) = extract_parts(read(history(APRIL)))
    assert facts.part == 0


def test_spans_of_all_parts_quote_the_document() -> None:
    parts = extract_parts(read())
    quotes = [TEXT[span.start : span.end] for span in quotes_in(parts)]
    assert "That the report be deferred" in " ".join(quotes)
    assert all(quote == quote.strip() and quote for quote in quotes)


def test_all_parts_are_kept_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    document = read()
    records = records_of(document, extract_parts(document))
    write_records(tmp_path, records, "1")
    whole = DocumentKey(document.name, document.sha256)
    assert read_records(tmp_path, whole, "1") == records
    assert [record.key for record in records] == [whole._replace(part=n) for n in (1, 2, 3)]
    assert {record.key.whole for record in records} == {whole}


def identities_of(text: str) -> tuple[Document, Identities]:
    document = read(text)
    parts = extract_parts(document)
    return document, resolve(mentions_of(part) for part in parts)


def test_parts_have_iris_below_that_of_the_document() -> None:
    document, identities = identities_of(TEXT)
    whole = f"history/{document.sha256[:12]}"
    assert [found.source for found in identities.documents.values()] == [
        f"{whole}/1", f"{whole}/2", f"{whole}/3"
    ]  # fmt: skip
    assert list(identities.meetings()) == [
        "wexcombe/meeting/audit-committee/2024-03-05",
        "wexcombe/meeting/audit-committee/2024-04-09",
        "wexcombe/meeting/cabinet/2024-02-06",
    ]


def test_parts_without_a_council_share_the_documents_scope_and_people() -> None:
    document, identities = identities_of(history(APRIL, MARCH))
    scope = f"unplaced-history-{document.sha256[:12]}"
    assert {path.partition("/")[0] for path in identities.entities} == {scope}
    assert {found.people["Sue Butler"] for found in identities.documents.values()} == {
        f"{scope}/person/sue-butler"
    }
