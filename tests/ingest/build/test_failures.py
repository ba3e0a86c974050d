"""What a build leaves out and says so, and how it mends what was lost or left unfinished."""

from dataclasses import replace
from pathlib import Path

import pytest

from minutegraph.errors import StoreError
from minutegraph.ingest.build import build
from minutegraph.ingest.build import work as build_work
from minutegraph.ingest.extract import extract_parts
from minutegraph.ingest.facts_file import Manifest
from minutegraph.ingest.records import Document, DocumentFacts

from .stores import Write, content, files_of, names


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
