"""Which files a build takes, and which of them are one document or one meeting."""

import shutil
from pathlib import Path

from minutegraph.ingest.build import build
from minutegraph.ontology.terms import LG

from .stores import Write, content, meeting_graphs, names


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
