"""The header of every query says what it asks, what it takes and what it answers."""

import io
import re
from pathlib import Path

import pytest
from rdflib.plugins.sparql import prepareQuery

from minutegraph.errors import UsageError
from minutegraph.queries import (
    ASKERS,
    GROUPS,
    NamedQuery,
    catalogue,
    find,
    grouped,
    load,
    parse_query,
    render_catalogue,
    render_query,
)

CONTRACT = {
    "meetings": "source meeting council body date start venue",
    "agenda-items": "source meeting position number title",
    "who-reported-what": "source meeting date body position number title person post organization "
    "form subject quote",
    "decisions": "source meeting date body position number title kind text to mover seconder "
    "votes_for votes_against abstentions",
    "attendance": "source meeting person post status",
    "people-and-posts": "source person post organization",
    "previous-minutes": "source meeting previous_date outcome",
    "interests": "source meeting position person nature",
}
OTHERS = {
    "about-person",
    "amendments", "appointments", "arrivals-and-departures", "attendance-rate", "basis-of-facts",
    "bodies", "body-to-body", "changes-of-post", "contested-votes", "decisions-by-kind",
    "decisions-of-body", "deferrals", "delegations", "facts-worked-out", "history-of-matter",
    "holders-of-post", "incomplete-meetings", "interests-by-kind", "items-without-decision",
    "meeting-sizes", "minutes-confirmed", "missed-meetings", "namesakes", "noted-reports",
    "other-names", "outside-organisations", "part-taken-after-interest", "posts-of-person",
    "recommendations", "references", "referrals", "refusals", "reporters-across-bodies",
    "reporting-posts", "reports-by-person", "reports-by-post-alone", "reports-without-decision",
    "returns-of-deferred", "sources-of-fact", "speakers", "substitutes", "unanimous-decisions",
    "unanswered", "unread-lines", "unresolved", "verbal-reports", "votes-alike", "votes-by-name",
    "voting-record", "what-is-here", "who-attends-together", "who-moved-what", "who-seconds-whom",
    "who-spoke", "withdrawals",
}  # fmt: skip

# The open requests that the answers to these questions meet.
WISHES = (
    "OSLO #116", "OSLO #121", "OSLO #135", "OSLO #123, #51", "OSLO #131", "OParl #171", "OParl #48",
    "Popolo #57", "chi-councilmatic #301", "townai #32", "OpenCouncil #617, #790", "poligraph #406",
)  # fmt: skip

every_query = pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)


def test_the_catalogue_is_complete() -> None:
    assert {query.name for query in catalogue()} == OTHERS | set(CONTRACT)


@pytest.mark.parametrize("name", CONTRACT)
def test_the_columns_of_the_contract_come_first(name: str) -> None:
    wanted = CONTRACT[name].split()
    assert [column.name for column in load(name).columns][: len(wanted)] == wanted


@every_query
def test_a_query_asks_a_question(query: NamedQuery) -> None:
    assert query.question.endswith("?")


@every_query
def test_a_query_is_about_something_that_somebody_asks(query: NamedQuery) -> None:
    assert query.group in GROUPS
    assert query.asked_by == tuple(who for who in ASKERS if who in query.asked_by) != ()
    if query.example:
        assert query.example[0] in {parameter.name for parameter in query.parameters}


def test_what_users_of_other_systems_asked_for_in_vain_is_asked_here() -> None:
    marks = " ".join(query.asked_elsewhere for query in catalogue())
    for wish in WISHES:
        assert wish in marks, wish


@every_query
def test_the_header_describes_each_selected_column_in_order(query: NamedQuery) -> None:
    selected = prepareQuery(query.text).algebra.PV
    assert [column.name for column in query.columns] == [str(variable) for variable in selected]


@every_query
def test_each_parameter_is_taken_in_and_used(query: NamedQuery) -> None:
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#"))
    clauses = re.findall(r"VALUES \(((?:\?param_\w+ ?)+)\) \{\s*\((?:UNDEF ?)+\)\s*\}", body)
    taken = {name for clause in clauses for name in clause.split()}
    assert taken == {f"?param_{parameter.name}" for parameter in query.parameters}
    for name in taken:
        assert len(re.findall(rf"{re.escape(name)}\b", body)) > 1, f"{name} is not used"


@every_query
def test_every_line_of_the_header_counts(query: NamedQuery) -> None:
    for line in query.text.splitlines():
        if not line.startswith("#"):
            break
        assert re.match(
            r"# (question|group|asked by|asked elsewhere|note|param|column|example)\b|#   \S", line
        ), line


@every_query
def test_a_query_declares_only_prefixes_that_it_uses(query: NamedQuery) -> None:
    for prefix in re.findall(r"^PREFIX (\w+:)", query.text, re.MULTILINE):
        assert len(re.findall(rf"\b{prefix}\w", query.text)) >= 1, prefix


@every_query
def test_a_query_has_a_fixed_order_and_names_no_graph(query: NamedQuery) -> None:
    assert "ORDER BY" in query.text
    assert not re.search(r"\bGRAPH\b", query.text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("who-reported-wat", "who-reported-what", id="a letter is missing"),
        pytest.param("desicions", "decisions", id="letters are swapped"),
        pytest.param("Attendance", "attendance", id="a capital"),
    ],
)
def test_a_mistyped_name_gets_a_suggestion(typed: str, meant: str) -> None:
    with pytest.raises(UsageError, match=f"did you mean .*{meant}"):
        load(typed)


def test_a_name_like_no_other_gets_no_suggestion() -> None:
    with pytest.raises(UsageError, match="minutegraph query") as raised:
        load("zzzzzz")
    assert "did you mean" not in str(raised.value)


def test_a_header_is_read_and_continued() -> None:
    query = parse_query(
        "# question: Who spoke?\n# a remark\n# param who (text): A name,\n#   or a part of it.\n"
        "# param fact (iri, required): It.\n# column a: one\nASK {}\n# column b: too late\n",
        "mine",
    )
    assert query.question == "Who spoke?"
    assert [(p.name, p.kind, p.required) for p in query.parameters] == [
        ("who", "text", False),
        ("fact", "iri", True),
    ]
    assert query.parameters[0].description == "A name, or a part of it."
    assert [column.name for column in query.columns] == ["a"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param("# param who: A name.", "not a header line", id="without a type"),
        pytest.param("# param who (float): x", "text, iri, date, number", id="an unknown type"),
        pytest.param("# column : nothing", "not a header line", id="without a name"),
        pytest.param("# example: butler", "not a header line", id="an example without a parameter"),
    ],
)
def test_a_broken_header_line_is_named(line: str, says: str) -> None:
    with pytest.raises(UsageError, match=f"mine.rq, line 2.*{says}"):
        parse_query(f"# question: Q?\n{line}\nASK {{}}", "mine.rq")


def test_a_users_own_file_and_standard_input_are_found(tmp_path: Path) -> None:
    file = tmp_path / "own.rq"
    file.write_text("ASK {}", encoding="utf-8")
    assert find(str(file)).text == "ASK {}"
    assert find("-", io.StringIO("SELECT * {}")).text == "SELECT * {}"
    assert find("meetings") == load("meetings")


def test_a_missing_file_and_a_file_that_is_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        find(str(tmp_path / "none.rq"))
    file = tmp_path / "latin.rq"
    file.write_bytes(b"# Caf\xe9")
    with pytest.raises(UsageError, match="UTF-8"):
        find(str(file))


@pytest.mark.parametrize(
    ("line", "says"),
    [("# group: gossip", "'group' is one of reports"), ("# asked by: a cat", "journalist")],
)
def test_a_group_or_asker_that_there_is_not_is_named(line: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        parse_query(f"# question: Q?\n{line}\nASK {{}}", "mine.rq")


def test_the_list_names_each_query_with_its_question_under_what_it_is_about() -> None:
    listed = render_catalogue()
    plain = " ".join(listed.split())
    assert [query for queries in grouped().values() for query in queries] == sorted(
        catalogue(), key=lambda query: list(GROUPS).index(query.group)
    )
    for title, queries in grouped().items():
        assert f"\n{title}\n" in listed
        for query in queries:
            assert f"{query.name} {query.question}" in plain
    assert max(map(len, listed.splitlines())) <= 110


def test_a_query_is_described_with_all_that_its_header_says() -> None:
    query = load("missed-meetings")
    told = " ".join(render_query(query).split())
    assert query.question in told and query.note in told
    named = [(p.name, p.description) for p in query.parameters]
    named += [(c.name, c.description) for c in query.columns]
    for name, description in named:
        assert name in told and description in told
