"""What each query answers: small expected tables, and the same answer from a second engine."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from minutegraph.ingest.build import build
from minutegraph.ontology.terms import DCTERMS, LG, RDF
from minutegraph.queries import NamedQuery, Table, catalogue, load, run
from minutegraph.queries.formats import to_csv
from minutegraph.queries.parameters import bind
from minutegraph.store import Store, rdflib_graph

from .conftest import EXAMPLE, MemoryStore

EXPECTED = Path(__file__).parent / "expected"
MINUTES = Path(__file__).parent / "minutes"
# What no sample shows, the fictional minutes in `minutes/` do.
NOT_IN_SAMPLES = {"arrivals-and-departures", "unresolved"}
REQUIRED = {
    "sources-of-fact": {"fact": "https://example.org/id/wexcombe/person/sue-butler"},
    "history-of-matter": {"about": "treasury"},
}
# Read against the text of the samples, cell by cell; the contract's queries are held by tests/gold.
READ = sorted(file.stem for file in (EXPECTED / "samples").glob("*.csv"))
IRIS = {"meeting", "fact", "decision", "later_fact", "did_fact", "document", "class"}

every_query = pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def answer(store: MemoryStore | Store, name: str, **parameters: str) -> Table:
    return run(store, load(name), parameters)


def by_rdflib(graph: Graph, query: NamedQuery, parameters: dict[str, str]) -> list[list[str]]:
    found = graph.query(bind(query, parameters))
    assert found.vars is not None
    rows = ([("" if cell is None else str(cell)) for cell in row] for row in found)  # type: ignore[union-attr]  # rows of a SELECT
    return [[str(variable) for variable in found.vars], *rows]


def as_graph(quads: Iterator[ox.Quad]) -> Graph:
    return rdflib_graph(f"{quad} .\n" for quad in quads)


@every_query
def test_the_example_meeting_gives_the_expected_table(
    example: MemoryStore, query: NamedQuery
) -> None:
    expected = (EXPECTED / f"{query.name}.csv").read_text(encoding="utf-8")
    assert cells(to_csv(run(example, query, REQUIRED.get(query.name)))) == cells(expected)


@every_query
def test_rdflib_gives_the_same_table_in_the_same_order(
    council: MemoryStore, query: NamedQuery
) -> None:
    parameters = REQUIRED.get(query.name, {})
    found = cells(to_csv(run(council, query, parameters)))
    assert found == by_rdflib(as_graph(iter(council.quads)), query, parameters)


@pytest.fixture(scope="module")
def built(samples_store: Path) -> Iterator[Store]:
    with Store.open(samples_store, read_only=True) as store:
        yield store


@pytest.fixture(scope="module")
def built_graph(built: Store) -> Graph:
    return as_graph(built.quads_of())


@every_query
def test_rdflib_gives_the_same_table_of_the_samples(
    built: Store, built_graph: Graph, query: NamedQuery
) -> None:
    parameters = dict([query.example]) if query.name in REQUIRED and query.example else {}
    found = cells(to_csv(run(built, query, parameters)))
    assert len(found) > 1 or query.name in NOT_IN_SAMPLES
    assert found == by_rdflib(built_graph, query, parameters)


@pytest.fixture(scope="module")
def further(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("further") / "store"
    assert not build(sorted(MINUTES.iterdir()), folder).refused
    with Store.open(folder, read_only=True) as store:
        yield store


def test_the_answers_that_were_read_are_all_here() -> None:
    assert len(READ) == 46
    assert len(list(MINUTES.iterdir())) == 1


@pytest.mark.parametrize("name", READ)
def test_the_samples_give_the_answer_that_was_read(built: Store, further: Store, name: str) -> None:
    query = load(name)
    table = run(
        further if name in NOT_IN_SAMPLES else built,
        query,
        dict([query.example]) if name in REQUIRED and query.example else {},
    )
    shown = [c for c in table.columns if c not in IRIS and not c.endswith("_iri")]
    expected = cells((EXPECTED / "samples" / f"{name}.csv").read_text(encoding="utf-8"))
    assert len(expected) > 1
    assert cells(to_csv(table.only(shown))) == expected


@pytest.mark.parametrize("name", sorted(NOT_IN_SAMPLES))
def test_rdflib_gives_the_same_table_of_the_further_minutes(further: Store, name: str) -> None:
    found = cells(to_csv(answer(further, name)))
    assert len(found) > 1
    assert found == by_rdflib(as_graph(further.quads_of()), load(name), {})


@every_query
def test_no_row_of_the_samples_comes_twice(built: Store, query: NamedQuery) -> None:
    given = dict([query.example]) if query.name in REQUIRED and query.example else {}
    rows = Counter(run(built, query, given).rows)
    assert [row for row, count in rows.items() if count > 1] == []


MANY_ROWS = {
    "recommendations", "decisions-of-body", "sources-of-fact", "history-of-matter", "delegations",
    "withdrawals", "part-taken-after-interest", "unresolved",
}  # fmt: skip


@pytest.mark.parametrize(
    "name", [q.name for q in catalogue() if {c.name for c in q.columns} >= {"source", "fact"}
             and q.name not in MANY_ROWS]
)  # fmt: skip
def test_a_fact_has_one_row_for_each_file_that_states_it(built: Store, name: str) -> None:
    table = answer(built, name).only(("fact", "source"))
    assert len(set(table.rows)) == len(table.rows)


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("who-reported-what", {"person": "butler", "from": "2024-03-05", "until": "2024-03-05"}),
        ("decisions", {"kind": "noted", "text": "report"}),
        ("decisions", {"person": "ANN"}),
        ("attendance", {"status": "substitute"}),
        ("people-and-posts", {"post": "director"}),
        ("holders-of-post", {"of": "wexcombe"}),
        ("who-attends-together", {"person": "Bo", "least": "1"}),
        ("recommendations", {"to": "council"}),
        ("reports-by-person", {"person": "S Butler"}),
        ("meetings", {"council": "wex", "body": "audit"}),
        ("interests", {"nature": "pecuniary"}),
        ("who-spoke", {"manner": "question", "title": "treasury"}),
    ],
)
def test_parameters_narrow_and_both_engines_agree(
    council: MemoryStore, name: str, parameters: dict[str, str]
) -> None:
    query = load(name)
    narrowed = run(council, query, parameters)
    assert 0 < len(narrowed.rows) <= len(run(council, query).rows)
    graph = as_graph(iter(council.quads))
    assert cells(to_csv(narrowed)) == by_rdflib(graph, query, parameters)


@every_query
def test_a_text_parameter_that_nothing_contains_leaves_no_row_in_either_engine(
    council: MemoryStore, query: NamedQuery
) -> None:
    graph = as_graph(iter(council.quads))
    for parameter in query.parameters:
        if parameter.kind == "text":
            given = REQUIRED.get(query.name, {}) | {parameter.name: "no such words"}
            assert run(council, query, given).rows == ()
            assert by_rdflib(graph, query, given)[1:] == []


# --- what the rules of the evaluation contract ask -----------------------------------------------


def test_a_fact_that_two_files_state_is_two_rows_each_with_its_place(council: MemoryStore) -> None:
    table = answer(council, "who-reported-what", about="Harbour")
    assert table.only(("source", "position", "line", "quote")).rows == (
        ("april.txt", "1", "6", "She spoke of cracks."),
        ("page.html", "7", "41", "She spoke of cracks."),
    )
    assert set(table.column("organization")) == {"Acme Auditors"}
    assert set(table.column("post")) == {None}


def test_an_item_has_its_position_in_each_file(council: MemoryStore) -> None:
    table = answer(council, "agenda-items", title="Harbour Wall")
    assert table.only(("source", "position")).rows == (("april.txt", "1"), ("page.html", "7"))


def test_a_meeting_has_a_row_for_each_file_even_where_only_one_names_it(
    council: MemoryStore,
) -> None:
    table = answer(council, "meetings", **{"from": "2024-04-01", "until": "2024-04-30"})
    assert table.only(("source", "line")).rows == (("april.txt", "1"), ("page.html", None))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("wall be repaired", "recommended", id="a recommendation, whatever to do"),
        pytest.param("put it off", "deferred", id="the disposition"),
        pytest.param("amendment was lost", "refused", id="refused, though recommended"),
    ],
)
def test_the_kind_of_a_decision_is_the_first_that_fits(
    council: MemoryStore, words: str, kind: str
) -> None:
    assert answer(council, "decisions", text=words).column("kind") == (kind,)


def test_a_decision_under_no_item_has_no_position(council: MemoryStore) -> None:
    table = answer(council, "decisions", text="amendment was lost")
    assert table.only(("position", "number", "title")).rows == ((None, None, None),)


def test_a_person_without_a_post_gives_way_to_the_same_person_with_one_in_that_file(
    council: MemoryStore,
) -> None:
    table = answer(council, "people-and-posts", person="Bo Reed")
    assert table.only(("source", "post", "organization", "mentions")).rows == (
        ("april.txt", "Vice-Chair", "Acme Auditors", "1"),
        ("page.html", None, None, "1"),
    )


def test_who_sent_apologies_did_not_attend_together(council: MemoryStore) -> None:
    pairs = answer(council, "who-attends-together").only(("person", "other", "meetings"))
    assert pairs.rows == (("Bo Reed", "Sue Butler", "1"),)


def test_a_recommendation_is_followed_by_shared_words_and_the_rest_stay_open(
    council: MemoryStore,
) -> None:
    table = answer(council, "recommendations")
    assert table.only(("title", "kind", "later_date", "later_text", "shared_words")).rows == (
        (
            "The Harbour Wall: Repairs", "recommended", "2024-05-14",
            "to repair the harbour wall this summer", "2",
        ),
        ("Swimming Lessons", "deferred", None, None, None),
    )  # fmt: skip


def test_an_item_without_a_decision_says_whether_anything_was_reported(
    council: MemoryStore,
) -> None:
    table = answer(council, "items-without-decision")
    assert table.only(("title", "reported")).rows == (
        ("Questions", "no"),
        ("Wallpaper for the harbourmaster", "no"),
    )


def test_a_holding_observed_on_no_date_is_listed_without_one(council: MemoryStore) -> None:
    table = answer(council, "holders-of-post", post="vice")
    assert table.only(("person", "first", "last", "meetings")).rows == (
        ("Bo Reed", None, None, "0"),
    )


def test_a_quote_in_a_file_with_pages_has_its_page(tmp_path: Path) -> None:
    file = tmp_path / "example.trig"
    text = EXAMPLE.read_text(encoding="utf-8").replace("lg:line 6", "lg:line 6 ; lg:page 3")
    file.write_text(text, encoding="utf-8")
    store = MemoryStore(file)
    for name in ("who-reported-what", "decisions"):
        assert answer(store, name).only(("line", "page")).rows == (("6", "3"),)


def test_a_file_of_several_accounts_is_counted_once(tmp_path: Path) -> None:
    whole, other = "https://example.org/source/history/1", "https://example.org/source/audit/2"
    file = tmp_path / "parts.nt"
    lines = [f"<{whole}/{n}> <{DCTERMS.isPartOf}> <{whole}> ." for n in (1, 2)]
    lines += [f"<{s}> <{RDF.type}> <{LG.SourceDocument}> ." for s in (f"{whole}/1", f"{whole}/2")]
    lines += [f"<{other}> <{RDF.type}> <{LG.SourceDocument}> ."]
    file.write_text("\n".join(lines), encoding="utf-8")
    store = MemoryStore(file)
    assert answer(store, "what-is-here").column("count")[0] == "2"


def test_what_is_not_there_is_counted_as_none() -> None:
    counts = answer(MemoryStore(), "what-is-here")
    assert set(counts.column("count")) == {"0"}
    assert len(counts.rows) == len(set(counts.column("class")))
