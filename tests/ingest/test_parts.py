"""A document that tells of several meetings: each account is a part, in its own meeting's graph."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutegraph.ingest.build import build
from minutegraph.ingest.build import work as build_work
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.facts_file import read_records, records_of, write_records
from minutegraph.ingest.iris import DocumentKey
from minutegraph.ingest.origin import quotes_in
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import Block, Document, DocumentFacts, Minutes, Passage, Span
from minutegraph.ingest.resolve import Identities, resolve
from minutegraph.ingest.resolve.mentions import mentions_of
from minutegraph.ingest.segment import segment
from minutegraph.ingest.segment.parts import segment_accounts
from minutegraph.ontology.terms import DCTERMS, LG
from minutegraph.queries import load, run
from minutegraph.queries.explain import explain
from minutegraph.store import Store

HEAD = "Issue - meetings\n\nTreasury report\n\n"
ACCOUNT = """Meeting: {date} - {body} (Item {number})

{number} Treasury report PDF 339 KB

Minutes:

{officer}, Director of Finance, presented a report on the treasury position{where}.

Resolved: That {decision}.

"""
APRIL = {
    "date": "09/04/2024", "body": "Audit Committee", "number": "12", "officer": "Sue Butler",
    "where": "", "decision": "the report be noted",
}  # fmt: skip
MARCH = APRIL | {"date": "05/03/2024", "number": "7", "decision": "the report be deferred"}
CABINET = APRIL | {
    "date": "06/02/2024", "body": "Cabinet", "number": "3", "officer": "Tom Fry",
    "where": ". The Council would help all residents of Wexcombe",
    "decision": "the treasury plan be approved",
}  # fmt: skip


def history(*accounts: dict[str, str]) -> str:
    return HEAD + "".join(ACCOUNT.format(**account) for account in accounts)


TEXT = history(APRIL, MARCH, CABINET)


def read(text: str = TEXT, name: str = "history.txt") -> Document:
    return read_bytes(name, text.encode())


def starts_of(text: str, word: str = "Meeting: ") -> tuple[int, ...]:
    return tuple(i for i in range(len(text)) if text.startswith(word, i))


# --- segmentation --------------------------------------------------------------------------------


def passages_of(minutes: Minutes) -> Iterator[Passage]:
    yield from (*minutes.header, *minutes.attendance, *minutes.tail)
    for item in minutes.items:
        yield from (item.title,) if item.title else ()
        yield from (*item.blurb, *item.decision, *item.minutes)


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


# --- facts ---------------------------------------------------------------------------------------


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


# --- identities ----------------------------------------------------------------------------------


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


# --- the store -----------------------------------------------------------------------------------


def write(folder: Path, text: str = TEXT, name: str = "history.txt") -> Path:
    path = folder / "minutes" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def content(folder: Path) -> dict[str, list[str]]:
    with Store.open(folder) as store:
        graphs = {str(quad.graph_name)[1:-1] for quad in store.quads_of()}
        return {graph: store.lines_of(graph) for graph in sorted(graphs)}


def meetings(folder: Path) -> list[str]:
    return [g.partition("/graph/meeting/")[2] for g in content(folder) if "/graph/meeting/" in g]


def table(folder: Path, name: str, *columns: str) -> tuple[tuple[str | None, ...], ...]:
    with Store.open(folder, read_only=True) as store:
        return run(store, load(name)).only(columns).rows


def test_each_part_goes_to_its_own_meeting(tmp_path: Path) -> None:
    report = build([write(tmp_path)], tmp_path / "store")
    assert (report.added, report.refused) == (("history.txt",), ())
    assert meetings(tmp_path / "store") == [
        "wexcombe/audit-committee/2024-03-05",
        "wexcombe/audit-committee/2024-04-09",
        "wexcombe/cabinet/2024-02-06",
    ]
    assert table(tmp_path / "store", "agenda-items", "date", "position", "number") == (
        ("2024-02-06", "3", "3"), ("2024-03-05", "2", "7"), ("2024-04-09", "1", "12")
    )  # fmt: skip
    assert table(tmp_path / "store", "decisions", "position", "kind", "source") == (
        ("3", "approved", "history.txt"),
        ("2", "deferred", "history.txt"),
        ("1", "noted", "history.txt"),
    )
    assert table(tmp_path / "store", "what-is-here", "count")[0] == ("1",)


def test_no_triple_is_in_two_graphs_and_the_whole_is_named_by_its_parts(tmp_path: Path) -> None:
    build([write(tmp_path)], tmp_path / "store")
    triples = Counter(
        line.rpartition(" <")[0] for lines in content(tmp_path / "store").values() for line in lines
    )
    assert [triple for triple, count in triples.items() if count > 1] == []
    parts = [triple for triple in triples if triple.split()[1] == f"<{DCTERMS.isPartOf}>"]
    assert len(parts) == 3
    (whole,) = {triple.rpartition(" ")[2] for triple in parts}
    assert not any(triple.startswith(f"{whole} ") for triple in triples)


def test_facts_of_each_part_lead_to_their_sentence(tmp_path: Path) -> None:
    build([write(tmp_path)], tmp_path / "store")
    with Store.open(tmp_path / "store", read_only=True) as store:
        (evidence,) = explain(store, "decisions:2").evidence
    assert (evidence.file, evidence.date) == ("history.txt", "2024-03-05")
    assert evidence.quote.endswith("the report be deferred.")
    assert evidence.before + evidence.quote + evidence.after in TEXT
    assert evidence.line == TEXT[: TEXT.index(evidence.quote)].count("\n") + 1


def test_a_part_is_one_document_of_its_meeting_among_others(tmp_path: Path) -> None:
    minutes = write(
        tmp_path,
        "Wexcombe Borough Council\nAudit Committee\nMinutes of the meeting held on 5 March 2024\n\n"
        "7. Treasury report\nSue Butler, Director of Finance, presented a report on the treasury "
        "position.\nResolved: That the report be deferred.\n",
        "minutes.txt",
    )
    page = write(tmp_path)
    build([page, minutes], tmp_path / "at-once")
    assert len(meetings(tmp_path / "at-once")) == 3
    of_march = [
        row
        for row in table(tmp_path / "at-once", "decisions", "date", "source", "fact")
        if row[0] == "2024-03-05"
    ]
    assert [row[1] for row in of_march] == ["history.txt", "minutes.txt"]
    assert len({row[2] for row in of_march}) == 1
    build([minutes], tmp_path / "in-turn")
    build([page], tmp_path / "in-turn")
    assert content(tmp_path / "in-turn") == content(tmp_path / "at-once")
    again = build([page, minutes], tmp_path / "in-turn")
    assert again.graphs_written == 0


def test_two_accounts_of_one_meeting_are_one_meeting(tmp_path: Path) -> None:
    twice = MARCH | {"number": "8", "decision": "a plan be drawn up"}
    build([write(tmp_path, history(MARCH, twice, CABINET))], tmp_path / "store")
    assert len(meetings(tmp_path / "store")) == 2
    numbers = table(tmp_path / "store", "agenda-items", "position", "number")
    assert sorted(numbers) == [("1", "7"), ("2", "8"), ("3", "3")]
    assert table(tmp_path / "store", "what-is-here", "count")[0] == ("1",)


def test_an_account_that_is_gone_takes_its_meeting_with_it(tmp_path: Path) -> None:
    page = write(tmp_path)
    build([page], tmp_path / "store")
    build([write(tmp_path, history(APRIL, CABINET))], tmp_path / "store")
    build([page], tmp_path / "new")
    assert len(meetings(tmp_path / "store")) == 2
    assert content(tmp_path / "store") == content(tmp_path / "new")
    assert len(list((tmp_path / "store" / "facts").iterdir())) == 1


def test_lost_facts_of_all_parts_are_read_again(tmp_path: Path) -> None:
    page = write(tmp_path)
    build([page], tmp_path / "store")
    before = content(tmp_path / "store")
    for path in (tmp_path / "store" / "facts").iterdir():
        path.unlink()
    (tmp_path / "store" / "described.json").unlink()
    other = write(tmp_path, history(APRIL | {"date": "07/05/2024"}), "may.txt")
    build([other], tmp_path / "store")
    after = content(tmp_path / "store")
    same = [graph for graph in before if "/graph/meeting/wexcombe" in graph]
    assert len(same) == 3
    assert all(after[graph] == before[graph] for graph in same)


def test_a_fault_in_one_part_keeps_the_whole_document_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_a_defect(document: Document) -> tuple[DocumentFacts, ...]:
        first, *others = extract_parts(document)
        if document.name != "history.txt":
            return (first, *others)
        return (replace(first, decisions=(replace(first.decisions[0], text=""),)), *others)

    monkeypatch.setattr(build_work, "extract_parts", with_a_defect)
    good = write(
        tmp_path,
        history(APRIL | {"where": ". The Council would help all residents of Harbrook"}),
        "good.txt",
    )
    report = build([write(tmp_path), good], tmp_path / "store")
    assert report.added == ("good.txt",)
    assert [Path(refusal.path).name for refusal in report.refused] == ["history.txt"]
    assert meetings(tmp_path / "store") == ["harbrook/audit-committee/2024-04-09"]


def test_a_person_named_without_a_post_in_one_part_has_that_of_another(tmp_path: Path) -> None:
    moved = MARCH | {"officer": "The Head of Audit", "decision": "Sue Butler be thanked"}
    build([write(tmp_path, history(APRIL, moved, CABINET))], tmp_path / "store")
    rows = table(tmp_path / "store", "people-and-posts", "person", "post")
    assert [post for person, post in rows if person == "Sue Butler"] == ["Director of Finance"]


def test_parts_count_their_own_unread_lines(tmp_path: Path) -> None:
    odd = MARCH | {"decision": "the report be deferred.\n\nIt rained all day long in the town"}
    build([write(tmp_path, history(APRIL, odd, CABINET))], tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        unread = {
            str(quad.subject)[-2]: int(getattr(quad.object, "value", ""))
            for quad in store.quads_of()
            if str(quad.predicate)[1:-1] == LG.unreadLines
        }
    assert unread["2"] - unread["1"] == unread["2"] - unread["3"] == 1


def test_a_document_of_parts_that_say_nothing_is_refused(tmp_path: Path) -> None:
    text = "Issue - meetings\n\n" + "\n\n".join(
        f"Meeting: 0{n}/03/2024 - Audit Committee (Item {n})" for n in range(1, 4)
    )
    report = build([write(tmp_path, text)], tmp_path / "store")
    assert [refusal.reason for refusal in report.refused] == [
        "no agenda item, decision or report found in it"
    ]
