"""A document that tells of several meetings in a store: a graph for each."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from minutegraph.ingest.build import build
from minutegraph.ingest.build import work as build_work
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.records import Document, DocumentFacts
from minutegraph.ontology.terms import DCTERMS, LG
from minutegraph.queries import load, run
from minutegraph.queries.explain import explain
from minutegraph.store import Store

from ..histories import APRIL, CABINET, MARCH, TEXT, history
from .stores import content, meeting_graphs


def write(folder: Path, text: str = TEXT, name: str = "history.txt") -> Path:
    path = folder / "minutes" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def meetings(folder: Path) -> list[str]:
    return [graph.partition("/graph/meeting/")[2] for graph in meeting_graphs(folder)]


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
