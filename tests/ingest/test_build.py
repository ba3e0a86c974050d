"""Building a store from files: what goes in, what stays out, and what a second build does."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from minutegraph.errors import StoreError, UsageError
from minutegraph.ingest.build import BuildReport, build
from minutegraph.ingest.build import work as build_work
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.facts_file import Manifest
from minutegraph.ingest.nquads import content_hash
from minutegraph.ingest.records import Document, DocumentFacts
from minutegraph.ontology.terms import LG
from minutegraph.store import Store

MINUTES = """{council}
{body}
Minutes of the meeting held on {date} at 7.00 pm in the Town Hall

Present: Councillor Ann Day (Chair), Councillor Tom Fry
In attendance: {officer}, Director of Finance

1. Minutes of the previous meeting
RESOLVED: That the minutes of the last meeting be approved as a correct record.

2. Treasury report
{officer}, Director of Finance, presented a report on the treasury position.
RESOLVED: That {decision}.
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the minutes of a small meeting."""
    folder = tmp_path / "minutes"
    folder.mkdir()

    def write_one(
        name: str,
        *,
        council: str = "Wexcombe Borough Council",
        body: str = "Audit Committee",
        date: str = "5 March 2024",
        officer: str = "Sue Butler",
        decision: str = "the report be noted",
    ) -> Path:
        path = folder / name
        text = MINUTES.format(
            council=council, body=body, date=date, officer=officer, decision=decision
        )
        path.write_text(text, encoding="utf-8")
        return path

    return write_one


def content(folder: Path) -> dict[str, list[str]]:
    """All quads of a store, by graph, as sorted lines."""
    with Store.open(folder) as store:
        graphs = {str(quad.graph_name)[1:-1] for quad in store.quads_of()}
        return {graph: store.lines_of(graph) for graph in sorted(graphs)}


def files_of(folder: Path) -> dict[str, bytes]:
    own = [p for p in folder.rglob("*") if p.is_file() and "quads" not in p.parts]
    return {str(path.relative_to(folder)): path.read_bytes() for path in own}


def names(report: BuildReport) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return report.added, report.changed, report.unchanged


def meeting_graphs(folder: Path) -> list[str]:
    return [graph for graph in content(folder) if "/graph/meeting/" in graph]


def test_a_store_is_made_where_there_is_none(write: Write, tmp_path: Path) -> None:
    write("march.txt")
    store = tmp_path / "new" / "store"
    report = build([tmp_path / "minutes"], store, base="https://minutes.example/data")
    assert names(report) == (("march.txt",), (), ())
    assert not report.refused
    assert meeting_graphs(store) == [
        "https://minutes.example/data/graph/meeting/wexcombe/audit-committee/2024-03-05"
    ]
    with Store.open(store, read_only=True) as opened:
        assert opened.settings.base == "https://minutes.example/data/"
        assert report.quads == len(opened)


def test_building_again_writes_nothing(write: Write, tmp_path: Path) -> None:
    write("march.txt")
    write("april.txt", date="9 April 2024")
    store = tmp_path / "store"
    build([tmp_path / "minutes"], store)
    before, files = content(store), files_of(store)
    report = build([tmp_path / "minutes"], store)
    assert names(report) == ((), (), ("april.txt", "march.txt"))
    assert report.graphs_written == 0
    assert content(store) == before
    assert files_of(store) == files


def test_an_edited_document_replaces_its_old_version(write: Write, tmp_path: Path) -> None:
    path = write("march.txt")
    write("april.txt", date="9 April 2024")
    store = tmp_path / "store"
    build([tmp_path / "minutes"], store)
    before = content(store)
    write("march.txt", decision="the report be deferred")
    report = build([path], store)
    assert names(report) == ((), ("march.txt",), ())
    after = content(store)
    changed = {graph for graph in after if after[graph] != before.get(graph)}
    assert {graph.rpartition("graph/")[2] for graph in changed} == {
        "meeting/wexcombe/audit-committee/2024-03-05",
        "dataset",
    }
    sources = {
        line.split()[0].strip("<>").partition("#")[0]
        for graph in meeting_graphs(store)
        for line in after[graph]
        if "/source/march/" in line.split()[0]
    }
    assert len(sources) == 1
    assert len(list((store / "facts").iterdir())) == 2


def test_a_changed_name_touches_only_the_meetings_that_name_it(
    write: Write, tmp_path: Path
) -> None:
    write("march.txt", officer="S Butler")
    write("cabinet.txt", body="Cabinet", officer="Jo Roe")
    store = tmp_path / "store"
    build([tmp_path / "minutes"], store)
    before = content(store)
    write("april.txt", date="9 April 2024", officer="Sue Butler")
    build([tmp_path / "minutes"], store)
    after = content(store)
    march, cabinet = (
        "https://example.org/graph/meeting/wexcombe/audit-committee/2024-03-05",
        "https://example.org/graph/meeting/wexcombe/cabinet/2024-03-05",
    )
    assert any("/person/s-butler>" in line for line in before[march])
    assert any("/person/sue-butler>" in line for line in after[march])
    assert not any("/person/s-butler>" in line for lines in after.values() for line in lines)
    assert after[cabinet] == before[cabinet]


def test_every_graph_has_the_hash_of_its_content(write: Write, tmp_path: Path) -> None:
    write("march.txt")
    store = tmp_path / "store"
    build([tmp_path / "minutes"], store)
    graphs = content(store)
    with Store.open(store) as opened:
        hashes = opened.graph_hashes()
    dataset = "https://example.org/graph/dataset"
    assert hashes == {g: content_hash(lines) for g, lines in graphs.items() if g != dataset}
    assert set(graphs) > {f"https://example.org/graph/{n}" for n in ("ontology", "shapes")}


def test_no_triple_of_the_store_is_in_two_graphs(samples_store: Path) -> None:
    with Store.open(samples_store, read_only=True) as store:
        homes: dict[object, str] = {}
        for quad in store.quads_of():
            home = homes.setdefault(quad.triple, str(quad.graph_name))
            assert home == str(quad.graph_name), quad.triple
        assert len(homes) == len(store) > 5000


def test_nothing_in_the_store_is_a_blank_node(samples_store: Path) -> None:
    with Store.open(samples_store, read_only=True) as store:
        assert not [
            quad
            for quad in store.quads_of()
            if "_:" in (str(quad.subject)[:2], str(quad.object)[:2])
        ]


def test_every_quotation_of_the_samples_is_in_its_source(samples_store: Path) -> None:
    query = f"""
        PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?hash ?start ?end ?exact ?prefix ?suffix WHERE {{
          ?span oa:hasSource/<{LG.sha256}> ?hash ; oa:hasSelector ?position, ?quote .
          ?position oa:start ?start ; oa:end ?end .
          ?quote oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix }}"""
    with Store.open(samples_store, read_only=True) as store:
        rows = [[str(cell.value) for cell in row] for row in store.query(query)]  # type: ignore
        assert len(rows) > 500
        for digest, first, last, exact, prefix, suffix in rows:
            text, start, end = store.document_text(digest), int(first), int(last)
            assert (text[start:end], text[max(0, start - 32) : start], text[end : end + 32]) == (
                exact,
                prefix,
                suffix,
            )


def test_two_documents_of_a_meeting_become_one_graph(write: Write, tmp_path: Path) -> None:
    write("agenda.txt")
    write("printed.txt")
    store = tmp_path / "store"
    build([tmp_path / "minutes"], store)
    (graph,) = meeting_graphs(store)
    recorded = [line for line in content(store)[graph] if f"<{LG.recordedIn}>" in line]
    assert len(recorded) == 2


def test_the_same_file_at_two_paths_is_one_document(write: Write, tmp_path: Path) -> None:
    path = write("march.txt")
    copy = tmp_path / "copy" / "march.txt"
    copy.parent.mkdir()
    shutil.copy(path, copy)
    store = tmp_path / "store"
    build([path, copy], store)
    (graph,) = meeting_graphs(store)
    recorded = [line for line in content(store)[graph] if f"<{LG.recordedIn}>" in line]
    assert len(recorded) == 1


def test_files_of_one_name_and_other_content_stay_apart(write: Write, tmp_path: Path) -> None:
    path = write("minutes.txt")
    other = tmp_path / "other" / "minutes.txt"
    other.parent.mkdir()
    other.write_text(path.read_text().replace("5 March", "9 April"))
    store = tmp_path / "store"
    build([path, other], store)
    assert len(meeting_graphs(store)) == 2


def test_the_council_given_fills_what_a_document_does_not_say(write: Write, tmp_path: Path) -> None:
    bare = write("bare.txt")
    kept = [line for line in bare.read_text().splitlines() if "Wexcombe" not in line]
    bare.write_text("\n".join(kept))
    write("named.txt", date="9 April 2024")
    store = tmp_path / "store"
    build([tmp_path / "minutes"], store, council="Harbrook Town Council")
    scopes = {graph.split("/graph/meeting/")[1].split("/")[0] for graph in meeting_graphs(store)}
    assert scopes == {"wexcombe", "harbrook"}
    before = content(store)
    report = build([tmp_path / "minutes"], store)
    assert names(report) == ((), (), ("bare.txt", "named.txt"))
    assert content(store) == before


def test_folders_are_searched_but_not_for_hidden_files_stores_and_readmes(
    write: Write, tmp_path: Path
) -> None:
    march = write("march.txt")
    root = march.parent
    (root / "2024").mkdir()
    shutil.copy(march, root / "2024" / "april.TXT")
    shutil.copy(march, root / ".hidden.txt")
    (root / ".git").mkdir()
    shutil.copy(march, root / ".git" / "x.txt")
    shutil.copy(march, root / "README.md")
    shutil.copy(march, root / "march.gold.json")
    store = root / "store"
    assert names(build([root], store)) == (("april.TXT", "march.txt"), (), ())
    assert names(build([root], store)) == ((), (), ("april.TXT", "march.txt"))


def test_a_file_that_is_named_is_always_tried(write: Write, tmp_path: Path) -> None:
    path = write("march.minutes")
    assert names(build([path], tmp_path / "store"))[0] == ("march.minutes",)


def test_a_bad_document_stays_out_and_the_others_go_in(write: Write, tmp_path: Path) -> None:
    write("march.txt")
    (tmp_path / "minutes" / "empty.txt").write_text("")
    (tmp_path / "minutes" / "poem.txt").write_text("So much depends upon a red wheel barrow\n")
    report = build([tmp_path / "minutes"], tmp_path / "store")
    assert names(report)[0] == ("march.txt",)
    refused = {Path(refusal.path).name: refusal.reason for refusal in report.refused}
    assert set(refused) == {"empty.txt", "poem.txt"}
    assert refused["poem.txt"] == "no agenda item, decision or report found in it"
    assert report.exit_status == 1


def test_a_bad_new_version_leaves_the_old_one(write: Write, tmp_path: Path) -> None:
    path = write("march.txt")
    store = tmp_path / "store"
    build([path], store)
    before, files = content(store), files_of(store)
    path.write_text("")
    report = build([path], store)
    assert [refusal.path for refusal in report.refused] == [str(path)]
    assert content(store) == before
    assert files_of(store) == files


def test_what_violates_a_shape_is_refused_with_its_line(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_a_defect(document: Document) -> tuple[DocumentFacts, ...]:
        (facts,) = extract_parts(document)
        if facts.name != "bad.txt":
            return (facts,)
        return (replace(facts, decisions=(replace(facts.decisions[-1], text=""),)),)

    write("good.txt")
    write("bad.txt", date="9 April 2024")
    write("changed.txt", body="Cabinet")
    store = tmp_path / "store"
    build([tmp_path / "minutes" / "changed.txt"], store)
    before = content(store)
    monkeypatch.setattr(build_work, "extract_parts", with_a_defect)
    report = build([tmp_path / "minutes"], store)
    assert names(report) == (("good.txt",), (), ("changed.txt",))
    (refusal,) = report.refused
    assert refusal.path.endswith("bad.txt")
    assert refusal.reason.startswith("line 13: A decision must carry its own words.")
    after = content(store)
    assert len(after) == len(before) + 1
    assert not any("2024-04-09" in line for lines in after.values() for line in lines)


def test_a_reader_that_fails_on_one_document_does_not_stop_the_others(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(document: Document) -> tuple[DocumentFacts, ...]:
        if document.name == "odd.txt":
            raise IndexError("string index out of range")
        return extract_parts(document)

    monkeypatch.setattr(build_work, "extract_parts", failing)
    write("odd.txt")
    write("good.txt")
    report = build([tmp_path / "minutes"], tmp_path / "store")
    assert names(report)[0] == ("good.txt",)
    assert report.refused[0].reason == (
        "the reader failed on it (IndexError: string index out of range); please report this"
    )


def test_lost_facts_are_read_again(write: Write, tmp_path: Path) -> None:
    write("march.txt")
    april = write("april.txt", date="9 April 2024")
    store = tmp_path / "store"
    build([tmp_path / "minutes"], store)
    before = content(store)
    for path in (store / "facts").iterdir():
        path.unlink()
    (store / "described.json").unlink()
    build([april], store)
    assert content(store) == before
    assert len(list((store / "facts").iterdir())) == 2


def test_facts_that_cannot_be_had_again_are_named(write: Write, tmp_path: Path) -> None:
    march, april = write("march.txt"), write("april.txt", date="9 April 2024")
    store = tmp_path / "store"
    build([march, april], store)
    before = content(store)
    for path in (store / "facts").iterdir():
        path.unlink()
    march.unlink()
    with pytest.raises(StoreError, match=r"build march\.txt again"):
        build([april], store)
    assert content(store) == before


def test_an_unfinished_build_is_finished_by_the_next(write: Write, tmp_path: Path) -> None:
    march, april = write("march.txt"), write("april.txt", date="9 April 2024")
    store, whole = tmp_path / "store", tmp_path / "whole"
    build([march, april], whole)
    build([march], store)
    # As after a kill between the intention and the quads.
    Manifest(store).intend(Manifest(whole).read())
    build([march], store)
    assert content(store) == content(whole)


def test_several_processes_give_the_same_store(write: Write, tmp_path: Path) -> None:
    for day in range(1, 6):
        write(
            f"day{day}.txt",
            date=f"{day} March 2024",
            officer="S Butler" if day % 2 else "Sue Butler",
        )
    one, two = tmp_path / "one", tmp_path / "two"
    seen: list[tuple[str, int, int]] = []
    build([tmp_path / "minutes"], one, jobs=1)
    report = build([tmp_path / "minutes"], two, jobs=2, progress=lambda *step: seen.append(step))
    assert not report.refused
    assert content(one) == content(two)
    assert files_of(one) == files_of(two)
    assert ("reading", 5, 5) in seen
    assert ("describing", 5, 5) in seen
    assert ("writing", 5, 5) in seen


def test_the_base_of_a_store_is_fixed(write: Write, tmp_path: Path) -> None:
    path = write("march.txt")
    build([path], tmp_path / "store", base="https://one.example/")
    with pytest.raises(UsageError, match=r"has the base IRI https://one\.example/"):
        build([path], tmp_path / "store", base="https://two.example/")
    build([path], tmp_path / "store", base="https://one.example")


@pytest.mark.parametrize("jobs", [0, -1])
def test_no_processes_is_wrong_use(write: Write, tmp_path: Path, jobs: int) -> None:
    with pytest.raises(UsageError, match="give 1 or more"):
        build([write("march.txt")], tmp_path / "store", jobs=jobs)
