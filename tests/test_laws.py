"""The three laws of the design, on random sets of documents in random orders, with random edits.

1. Every fact leads to its sentence.
2. Order does not matter; building again changes nothing; an edit changes what it concerns.
3. Nothing enters unvalidated, nothing is lost.
"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutegraph.ingest.build import BuildReport, build
from minutegraph.ontology.terms import LG
from minutegraph.shapes.validate import validate
from minutegraph.store import Store

LAWS = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

MINUTES = """{council}
{body}
Minutes of the meeting held on {date} at 7.00 pm in the Town Hall

Present: Councillor {chair} (Chair), Councillor {member}
In attendance: {officer}, {post}

1. Minutes of the previous meeting
RESOLVED: That the minutes of the last meeting be approved as a correct record.

2. {subject}
{officer}, {post}, presented a report on {subject}.
RESOLVED: That {decision}.
"""


@dataclass(frozen=True)
class Page:
    """The minutes of one meeting, as the words that vary; no council: the document names none."""

    council: str = "Wexcombe Borough Council"
    body: str = "Audit Committee"
    date: str = "5 March 2024"
    chair: str = "Ann Day"
    member: str = "Tom Fry"
    officer: str = "Sue Butler"
    post: str = "Director of Finance"
    subject: str = "the treasury position"
    decision: str = "the report be noted"

    def text(self) -> str:
        return MINUTES.format(**asdict(self)).lstrip()


ACCOUNT = """Meeting: {date} - {body} (Item {number})

{number} {subject} PDF 12 KB

Minutes:

{officer}, {post}, presented a report on {subject}.{place}

Resolved: That {decision}.

"""
NUMERIC = {"5 March 2024": "05/03/2024", "9 April 2024": "09/04/2024", "7 May 2024": "07/05/2024"}


@dataclass(frozen=True)
class History:
    """The history of a matter: accounts of several meetings on one page, and its council or ""."""

    council: str
    accounts: tuple[Page, ...]

    def text(self) -> str:
        place = f" The Council would help all residents of {self.council}." if self.council else ""
        return "Issue - meetings\n\n" + "".join(
            ACCOUNT.format(
                **asdict(page) | {"date": NUMERIC[page.date]}, number=number, place=place
            )
            for number, page in enumerate(self.accounts, start=5)
        )


# Few values each, so that random pages share councils, meetings, people and posts.
PAGES = st.builds(
    Page,
    council=st.sampled_from(
        ["Wexcombe Borough Council", "Wexcombe Council", "Harbrook Town Council", ""]
    ),
    body=st.sampled_from(["Audit Committee", "Cabinet"]),
    date=st.sampled_from(["5 March 2024", "9 April 2024", "7 May 2024"]),
    chair=st.sampled_from(["Ann Day", "A Day", "Day"]),
    member=st.sampled_from(["Tom Fry", "T Fry", "Tim Fry"]),
    officer=st.sampled_from(["Sue Butler", "Mrs S Butler", "Sam Butler", "Mr S Butler", "Jo Roe"]),
    post=st.sampled_from(["Director of Finance", "Head of Audit"]),
    subject=st.sampled_from(["the treasury position", "the accounts"]),
    decision=st.sampled_from(["the report be noted", "the matter be deferred to the next meeting"]),
)
HISTORIES = st.builds(
    History,
    council=st.sampled_from(["Wexcombe", "Harbrook", ""]),
    accounts=st.lists(PAGES, min_size=2, max_size=3).map(tuple),
)
DOCUMENTS = PAGES | HISTORIES
NAMES = ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt")
CORPORA = st.lists(DOCUMENTS, min_size=1, max_size=5).map(lambda pages: dict(zip(NAMES, pages)))  # noqa: B905


@contextmanager
def workshop(corpus: dict[str, Page | History]) -> Iterator[Path]:
    """A folder with the corpus in `input/`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "input").mkdir()
        for file, page in corpus.items():
            (folder / "input" / file).write_text(page.text(), encoding="utf-8")
        yield folder


def canonical(folder: Path) -> dict[str, str]:
    """The store as canonical N-Quads, by graph."""
    with Store.open(folder) as store:
        graphs = {str(quad.graph_name)[1:-1] for quad in store.quads_of()}
        return {graph: "".join(store.lines_of(graph)) for graph in sorted(graphs)}


def build_all(folder: Path, store: str, files: Sequence[str], jobs: int = 1) -> BuildReport:
    report = build([folder / "input" / file for file in files], folder / store, jobs=jobs)
    assert not report.refused
    return report


def assert_every_fact_leads_to_its_sentence(folder: Path, sources: dict[str, str]) -> None:
    query = f"""
        PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?fact ?name ?start ?end ?exact WHERE {{
          ?fact <{LG.evidence}> ?span .
          ?span oa:hasSource/dcterms:identifier ?name ; oa:hasSelector ?position, ?quote .
          ?position oa:start ?start ; oa:end ?end . ?quote oa:exact ?exact }}"""
    with Store.open(folder) as store:
        rows = [[str(cell.value) for cell in row] for row in store.query(query)]  # type: ignore
        facts = {
            str(quad.subject)[1:-1]
            for quad in store.quads_of()
            if str(quad.predicate)[1:-1] == LG.basis
        }
    assert {row[0] for row in rows} == facts
    assert facts
    for _, name, start, end, exact in rows:
        assert sources[name][int(start) : int(end)] == exact


def assert_each_triple_is_in_one_graph(graphs: dict[str, str]) -> None:
    lines = [line for content in graphs.values() for line in content.splitlines()]
    assert len({line.rpartition(" <")[0] for line in lines}) == len(lines)


@LAWS
@given(CORPORA, st.data())
def test_order_and_partition_do_not_matter(
    corpus: dict[str, Page | History], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(sorted(corpus)), "order")
    cut = data.draw(st.integers(0, len(order)), "first batch")
    with workshop(corpus) as folder:
        build_all(folder, "at-once", sorted(corpus))
        expected = canonical(folder / "at-once")
        for batch in (order[:cut], order[cut:]):
            if batch:
                build_all(folder, "in-parts", batch)
        assert canonical(folder / "in-parts") == expected
        again = build_all(folder, "in-parts", order)
        assert again.graphs_written == 0
        assert canonical(folder / "in-parts") == expected
        sources = {file: page.text() for file, page in corpus.items()}
        assert_every_fact_leads_to_its_sentence(folder / "in-parts", sources)
        assert_each_triple_is_in_one_graph(expected)


@LAWS
@given(CORPORA, DOCUMENTS, st.data())
def test_an_edit_gives_what_a_new_build_gives(
    corpus: dict[str, Page | History], page: Page | History, data: st.DataObject
) -> None:
    edited = data.draw(st.sampled_from(sorted(corpus)), "edited")
    with workshop(corpus) as folder:
        build_all(folder, "store", sorted(corpus))
        before = canonical(folder / "store")
        (folder / "input" / edited).write_text(page.text(), encoding="utf-8")
        build_all(folder, "store", [edited])
        after = canonical(folder / "store")
        build_all(folder, "new", sorted(corpus))
        assert after == canonical(folder / "new")
        assert_other_councils_are_as_they_were(
            before, after, {corpus[edited].council, page.council}
        )
        # And back: nothing of the edit is left.
        (folder / "input" / edited).write_text(corpus[edited].text(), encoding="utf-8")
        build_all(folder, "store", [edited])
        assert canonical(folder / "store") == before


def assert_other_councils_are_as_they_were(
    before: dict[str, str], after: dict[str, str], councils: set[str]
) -> None:
    places = [council.split()[0].lower() for council in councils if council]
    for graph in before.keys() | after.keys():
        meeting = graph.partition("/graph/meeting/")[2]
        elsewhere = meeting and not meeting.startswith(("unplaced-", *places))
        if elsewhere:
            assert before.get(graph) == after.get(graph), graph


@settings(LAWS, max_examples=2)
@given(CORPORA)
def test_the_number_of_processes_does_not_matter(corpus: dict[str, Page | History]) -> None:
    with workshop(corpus) as folder:
        build_all(folder, "one", sorted(corpus), jobs=1)
        build_all(folder, "two", sorted(corpus), jobs=2)
        assert canonical(folder / "one") == canonical(folder / "two")


@settings(LAWS, max_examples=2)
@given(st.data())
def test_the_samples_in_any_order(samples: tuple[Path, ...], data: st.DataObject) -> None:
    some = st.lists(st.sampled_from(samples), min_size=2, max_size=4, unique=True)
    chosen = data.draw(some, "documents")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(chosen, folder / "at-once")
        for path in reversed(chosen):
            build([path], folder / "one-by-one")
        assert canonical(folder / "at-once") == canonical(folder / "one-by-one")


@LAWS
@given(CORPORA, st.binary(max_size=200), st.data())
def test_nothing_enters_unvalidated_and_nothing_is_lost(
    corpus: dict[str, Page | History], noise: bytes, data: st.DataObject
) -> None:
    """Bad files among good ones change nothing, and what is stored conforms."""
    with workshop(corpus) as folder:
        build_all(folder, "good", sorted(corpus))
        expected = canonical(folder / "good")
        (folder / "input" / "noise.txt").write_bytes(noise)
        (folder / "input" / "nothing.txt").write_bytes(b"")
        report = build([folder / "input"], folder / "mixed")
        refused = {Path(refusal.path).name for refusal in report.refused}
        assert refused >= {"nothing.txt"}
        assert set(report.added) | refused == {*corpus, "noise.txt", "nothing.txt"}
        assert all(refusal.reason for refusal in report.refused)
        if "noise.txt" in refused:
            assert canonical(folder / "mixed") == expected
        with Store.open(folder / "mixed") as store:
            outcome = validate(store.facts_graph())
        assert outcome.conforms
        # A bad new version of a good document leaves the good one.
        spoiled = data.draw(st.sampled_from(sorted(corpus)), "spoiled")
        shutil.copy(folder / "input" / "nothing.txt", folder / "input" / spoiled)
        report = build([folder / "input" / spoiled], folder / "good")
        assert [Path(refusal.path).name for refusal in report.refused] == [spoiled]
        assert canonical(folder / "good") == expected
