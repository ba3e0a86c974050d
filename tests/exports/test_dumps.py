"""RDF dumps: whole, readable, and the same bytes every time."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from minutegraph.errors import StoreError, UsageError
from minutegraph.exports import FORMATS, export
from minutegraph.exports.dumps import canonical_quads, union, write_nquads, write_turtle
from minutegraph.store import Store

REGISTER = "https://example.org/graph/register"
FILES = ("nquads", "trig", "turtle", "jsonld", "gexf", "graphml")


def dumped(store_folder: Path, form: str, tmp_path: Path) -> bytes:
    with Store.open(store_folder, read_only=True) as store:
        export(store, form, tmp_path / "out")
    return (tmp_path / "out").read_bytes()


def all_triples(store_folder: Path) -> rdflib.Graph:
    with Store.open(store_folder, read_only=True) as store:
        text = ox.serialize(union(store.quads_of()), format=ox.RdfFormat.N_TRIPLES)
    assert text is not None
    return rdflib.Graph().parse(data=text, format="nt")


def test_nquads_hold_every_quad_in_sorted_lines(store_folder: Path, tmp_path: Path) -> None:
    text = dumped(store_folder, "nquads", tmp_path)
    lines = text.splitlines()
    assert lines == sorted(set(lines))
    with Store.open(store_folder, read_only=True) as store:
        assert len(lines) == len(store)
    quads = set(ox.parse(text, format=ox.RdfFormat.N_QUADS))
    assert {str(quad.graph_name) for quad in quads} >= {f"<{REGISTER}>"}


@pytest.mark.parametrize(("form", "syntax"), [("turtle", "turtle"), ("jsonld", "json-ld")])
def test_triples_are_read_back_the_same(
    store_folder: Path, tmp_path: Path, form: str, syntax: str
) -> None:
    text = dumped(store_folder, form, tmp_path)
    found = rdflib.Graph().parse(data=text, format=syntax)
    assert isomorphic(found, all_triples(store_folder))


def test_trig_is_read_back_the_same(store_folder: Path, tmp_path: Path) -> None:
    found = canonical_quads(
        ox.parse(dumped(store_folder, "trig", tmp_path), format=ox.RdfFormat.TRIG)
    )
    with Store.open(store_folder, read_only=True) as store:
        assert found == canonical_quads(store.quads_of())


def test_one_graph_alone(store_folder: Path) -> None:
    file = io.BytesIO()
    with Store.open(store_folder, read_only=True) as store:
        count = write_turtle(store, file, {}, REGISTER)
        expected = {quad.triple for quad in store.quads_of(REGISTER)}
    assert set(ox.parse(file.getvalue(), format=ox.RdfFormat.TURTLE)) == {
        ox.Quad(*triple) for triple in expected
    }
    assert count == len(expected)


def test_turtle_has_our_prefixes_and_no_others(store_folder: Path, tmp_path: Path) -> None:
    text = dumped(store_folder, "turtle", tmp_path).decode()
    prefixes = [line.split()[1] for line in text.splitlines() if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes)
    assert "lg:" in prefixes and "skos:" in prefixes and "sh:" not in prefixes
    assert "a lg:Person" in text


def test_jsonld_names_our_terms_and_needs_no_fetching(store_folder: Path, tmp_path: Path) -> None:
    document = json.loads(dumped(store_folder, "jsonld", tmp_path))
    assert isinstance(document["@context"], dict)
    people = [node for node in document["@graph"] if node.get("type") == "Person"]
    assert {node["prefLabel"] for node in people} == {"Ann Day", "Sue Butler"}


@pytest.mark.parametrize("form", FILES)
def test_the_same_bytes_in_another_process(store_folder: Path, tmp_path: Path, form: str) -> None:
    script = (
        "import sys; from pathlib import Path; from minutegraph.store import Store;"
        "from minutegraph.exports import export;"
        "export(Store.open(Path(sys.argv[1]), read_only=True), sys.argv[2], '-')"
    )
    other = subprocess.run(
        [sys.executable, "-c", script, str(store_folder), form], capture_output=True, check=True
    )
    assert other.stdout == dumped(store_folder, form, tmp_path)


def test_blank_nodes_have_the_same_names_whatever_run_made_them(tmp_path: Path) -> None:
    def store_of(name: str, first: str, second: str) -> bytes:
        with Store.create(tmp_path / name) as store:
            for graph in ("a", "b"):
                store.quads.load(
                    f"_:{first} <urn:p> _:{second} . _:{second} <urn:q> 'x' .",
                    format=ox.RdfFormat.TURTLE,
                    to_graph=ox.NamedNode(f"urn:{graph}"),
                )
            file = io.BytesIO()
            write_nquads(store, file)
        return file.getvalue()

    one, other = store_of("one", "k", "m"), store_of("other", "z", "b")
    assert one == other
    assert len({line.split()[0] for line in one.splitlines()}) == 4  # no node of two graphs


def test_every_format_says_what_it_wrote(store_folder: Path, tmp_path: Path) -> None:
    with Store.open(store_folder, read_only=True) as store:
        for form in FILES:
            report = export(store, form, tmp_path / form)
            assert report.format == form and report.files == (str(tmp_path / form),)
            assert all(count > 0 for _, count in report.counts)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(FILES)


def test_an_unknown_format_is_refused_with_the_known_ones(
    store_folder: Path, tmp_path: Path
) -> None:
    with (
        Store.open(store_folder, read_only=True) as store,
        pytest.raises(UsageError, match="no export 'pdf'; choose from gexf, graphml"),
    ):
        export(store, "pdf", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
    assert set(FILES) < set(FORMATS)


def test_a_directory_is_not_overwritten(store_folder: Path, tmp_path: Path) -> None:
    with (
        Store.open(store_folder, read_only=True) as store,
        pytest.raises(UsageError, match="is a directory"),
    ):
        export(store, "nquads", tmp_path)


def test_a_missing_folder_is_named(store_folder: Path, tmp_path: Path) -> None:
    with (
        Store.open(store_folder, read_only=True) as store,
        pytest.raises(StoreError, match=r"no folder .*missing"),
    ):
        export(store, "nquads", tmp_path / "missing" / "out.nq")


def test_what_fails_leaves_the_old_file(
    store_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.nq"
    out.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with (
        Store.open(store_folder, read_only=True) as store,
        pytest.raises(StoreError, match=r"out\.nq could not be written: No space left"),
    ):
        export(store, "nquads", out)
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]
