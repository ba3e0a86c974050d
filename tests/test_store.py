"""The store: opening, replacing, reading, and what it says when it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import XSD, Dataset, URIRef

from minutegraph.errors import StoreError
from minutegraph.store import Changes, GraphContent, Store, StoreSettings, rdflib_graph

GRAPH = "https://example.org/graph/meeting/x/y/2024-03-05"
REGISTER = "https://example.org/graph/register"


def line(word: str, graph: str = GRAPH) -> str:
    return f'<http://example.com/s> <http://example.com/p> "{word}" <{graph}> .\n'


def graph(*words: str, digest: str = "a" * 64) -> GraphContent:
    return GraphContent(GRAPH, [line(word) for word in words], digest)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store", base="https://example.org/", council='Wex "\\\n')


def test_settings_survive(store: Store) -> None:
    store.close()
    with Store.open(store.folder) as again:
        assert again.settings == StoreSettings("https://example.org/", 'Wex "\\\n', 1)


def test_a_graph_is_replaced_with_its_hash(store: Store) -> None:
    store.replace(Changes(graphs=[graph("one", "two")]))
    assert store.lines_of(GRAPH) == [line("one"), line("two")]
    assert store.graph_hashes() == {GRAPH: "a" * 64}
    store.replace(Changes(graphs=[graph("three", digest="b" * 64)]))
    assert store.lines_of(GRAPH) == [line("three")]
    assert store.graph_hashes() == {GRAPH: "b" * 64}
    store.replace(Changes(removed=[GRAPH]))
    assert len(store) == 0


def test_lines_are_added_and_taken_one_by_one(store: Store) -> None:
    def hashes(digit: str) -> dict[str, str]:
        return {REGISTER: digit * 64}

    kept, gone, new = (line(word, REGISTER) for word in ("kept", "gone", "new"))
    store.replace(Changes(insert=[kept, gone], hashes=hashes("1")))
    store.replace(Changes(insert=[new], delete=[gone], hashes=hashes("2")))
    assert store.lines_of(REGISTER) == sorted([kept, new])
    assert store.graph_hashes() == hashes("2")


def test_changes_of_any_size_end_in_the_same_state(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(one: Store) -> list[str]:
        one.replace(Changes(insert=[line("old", REGISTER)], hashes={REGISTER: "0" * 64}))
        graphs = [
            GraphContent(f"{GRAPH}{n}", [line(f"w{n}", f"{GRAPH}{n}")], "c" * 64) for n in range(5)
        ]
        one.replace(
            Changes(
                graphs=iter(graphs),
                insert=[line("new", REGISTER)],
                delete=[line("old", REGISTER)],
                hashes={REGISTER: "1" * 64},
            )
        )
        return sorted(str(quad) for quad in one.quads_of())

    together = change(store)
    monkeypatch.setattr("minutegraph.store_update._LARGEST_UPDATE", 1)
    with Store.create(tmp_path / "other") as other:
        assert change(other) == together


def test_the_default_graph_is_the_union_and_counts_each_triple_once(store: Store) -> None:
    store.replace(Changes(graphs=[graph("one")], insert=[line("two", REGISTER)]))
    found = store.query("SELECT (COUNT(*) AS ?n) WHERE { ?s <http://example.com/p> ?o }")
    assert isinstance(found, ox.QuerySolutions)
    (row,) = found
    assert row["n"] == ox.Literal(2)


def test_rdflib_sees_the_store(store: Store) -> None:
    store.replace(Changes(graphs=[graph("one", "two")]))
    data = store.dataset()
    assert {str(o) for o in data.objects(URIRef("http://example.com/s"))} == {"one", "two"}
    rows = data.query("SELECT ?o WHERE { GRAPH ?g { ?s ?p ?o } FILTER(?o = 'two') }")
    assert len(rows) == 1


def test_the_facts_are_the_meetings_and_the_register(store: Store) -> None:
    store.replace(
        Changes(
            graphs=[graph("one"), GraphContent("https://example.org/graph/shapes", [], "d" * 64)],
            insert=[line("two", REGISTER), line("x", "https://example.org/graph/dataset")],
            hashes={REGISTER: "e" * 64},
        )
    )
    assert {str(o) for o in store.facts_graph().objects()} == {"one", "two"}


def test_rdflib_terms_are_those_of_rdflibs_own_parser() -> None:
    lines = [
        '<http://e/s> <http://e/p> "plain \\" \\n \\u0001" <http://e/g> .\n',
        '<http://e/s> <http://e/p> "tagged"@en-GB <http://e/g> .\n',
        f'<http://e/s> <http://e/p> "5"^^<{XSD.integer}> <http://e/g> .\n',
        f'<http://e/s> <http://e/p> "2024-03-05"^^<{XSD.date}> <http://e/g> .\n',
        "<http://e/s> <http://e/p> <http://e/o> <http://e/g> .\n",
    ]
    expected = Dataset().parse(data="".join(lines), format="nquads")
    assert set(rdflib_graph(lines)) == {(s, p, o) for s, p, o, _ in expected.quads()}


def test_a_read_only_store_is_not_changed(store: Store) -> None:
    store.replace(Changes(graphs=[graph("one")]))
    store.close()
    with Store.open(store.folder, read_only=True) as reader:
        assert reader.lines_of(GRAPH) == [line("one")]
        with pytest.raises(StoreError, match="cannot be written"):
            reader.replace(Changes(graphs=[graph("two")]))
    with Store.open(store.folder) as again:
        assert again.lines_of(GRAPH) == [line("one")]


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        store.query("ASK {}")


def test_a_query_that_is_not_sparql_is_a_syntax_error(store: Store) -> None:
    with pytest.raises(SyntaxError):
        store.query("SELECT nonsense")


def test_two_writers_exclude_each_other(store: Store) -> None:
    with pytest.raises(StoreError, match="Another process is writing to the store"):
        Store.open(store.folder)


def test_a_writer_in_another_process_is_noticed(store: Store) -> None:
    store.close()
    held = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from minutegraph.store import Store\n"
            "s = Store.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()",
            str(store.folder),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert held.stdout is not None
        assert held.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="wait until it has finished"):
            Store.open(store.folder)
        Store.open(store.folder, read_only=True).close()
    finally:
        held.communicate(timeout=20)
    Store.open(store.folder).close()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(None, "is not a store: it has no minutegraph.toml", id="no settings"),
        pytest.param("base = 3 =", "is damaged", id="no TOML"),
        pytest.param('base = "https://example.org/"', "is damaged", id="a part missing"),
        pytest.param(
            'base = "b"\ncouncil = ""\nformat = 99', "written by a newer minutegraph", id="newer"
        ),
    ],
)
def test_a_folder_that_is_not_a_store_is_not_opened(
    tmp_path: Path, content: str | None, message: str
) -> None:
    if content is not None:
        (tmp_path / "minutegraph.toml").write_text(content)
    (tmp_path / "mine.txt").write_text("keep")
    with pytest.raises(StoreError, match=message):
        Store.open(tmp_path)
    assert "quads" not in {path.name for path in tmp_path.iterdir()}


def test_there_is_no_store_where_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        Store.open(tmp_path / "nowhere")
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="is not a store"):
        Store.open(tmp_path / "file")
    with pytest.raises(StoreError, match="cannot be created"):
        Store.create(tmp_path / "file")


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(StoreError, match="not a store and not empty"):
        Store.create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_creation_that_was_cut_off_can_be_done_again(tmp_path: Path) -> None:
    (tmp_path / ".minutegraph.tomlx8s1").write_text("ba")
    with Store.create(tmp_path):
        pass
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "minutegraph.toml").write_text('base = "b"\ncouncil = ""\nformat = 1\n')
    with pytest.raises(StoreError, match=r"is empty: run `minutegraph build`"):
        Store.open(tmp_path / "other", read_only=True)
    Store.open(tmp_path / "other").close()


def test_a_store_is_not_created_twice(store: Store) -> None:
    with pytest.raises(StoreError, match="There is a store in"):
        Store.create(store.folder)


def test_damaged_quads_are_reported(store: Store) -> None:
    store.replace(Changes(graphs=[graph("one")]))
    store.close()
    (store.folder / "quads" / "CURRENT").write_text("MANIFEST-999999\n")
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(store.folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_reported(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be created"):
        Store.create(tmp_path / "store")
    tmp_path.chmod(0o700)


def test_a_text_that_is_not_kept_is_reported(store: Store) -> None:
    with pytest.raises(StoreError, match="build the document again"):
        store.document_text("0" * 64)
