"""Building a store from files: what it holds, and what a second build does."""

from pathlib import Path

import pytest

from minutegraph.errors import UsageError
from minutegraph.ingest.build import build
from minutegraph.ingest.nquads import content_hash
from minutegraph.ontology.terms import LG
from minutegraph.store import Store

from .stores import Write, content, files_of, meeting_graphs, names


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
    write("march.txt", decision="the report be approved")
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
