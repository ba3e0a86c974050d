"""A fact is explained by its sentence, where it stands, in its context."""

from itertools import pairwise
from pathlib import Path

import pytest

from minutegraph.errors import UsageError
from minutegraph.queries.explain import (
    Evidence,
    Explanation,
    explain,
    render_explanation,
)
from minutegraph.store import Store

from .conftest import EXAMPLE, FOLLOW_UP, MemoryStore

ID = "https://example.org/id/wexcombe"
ITEM = f"{ID}/meeting/audit-committee/2024-03-05/item/1"
SHA256 = "0123456789abcdef" * 4
QUOTE = "Mrs S Butler, Director of Finance, presented a report on the treasury position."


def text_with_quote() -> str:
    head = "Audit Committee\nTuesday 5 March 2024 2.00 pm\n\n"
    return head.ljust(60) + "Treasury report\n" + QUOTE.ljust(84) + "\nRESOLVED that it be noted.\n"


def test_a_fact_is_said_in_words(example: MemoryStore) -> None:
    found = explain(example, f"{ITEM}/presentation/1")
    assert found.type == "presentation"
    assert found.label == "Sue Butler, Director of Finance: the treasury position"
    said = {statement.says: statement for statement in found.statements}
    assert said["presented by"].value == "Sue Butler"
    assert said["presented by"].iri == f"{ID}/person/sue-butler"
    assert said["basis"].value == "stated"
    assert "evidence" not in said


def test_without_the_text_the_selector_gives_the_context(example: MemoryStore) -> None:
    (evidence,) = explain(example, ITEM).evidence
    assert (evidence.file, evidence.line, evidence.quote) == ("audit.txt", 5, "Treasury report")
    assert evidence.before == "2.00 pm\n\n4.\n"
    assert evidence.after.startswith("\nMrs S Butler")


def test_a_text_that_is_not_the_one_that_was_read_is_not_shown() -> None:
    store = MemoryStore(EXAMPLE, texts={SHA256: "Something else entirely. " * 20})
    (evidence,) = explain(store, ITEM).evidence
    assert evidence.before == "2.00 pm\n\n4.\n"


def test_with_the_text_the_context_is_the_lines_around() -> None:
    text = text_with_quote()
    store = MemoryStore(EXAMPLE, texts={SHA256: text})
    (evidence,) = explain(store, ITEM).evidence
    assert text[60:75] == evidence.quote == "Treasury report"
    assert evidence.before + evidence.quote + evidence.after in text
    assert evidence.before.endswith(text[40:60])
    assert "presented a report" in evidence.after


@pytest.mark.parametrize(
    "meant",
    [
        pytest.param(f"<{ITEM}/decision/1>", id="in angle brackets"),
        pytest.param("decisions:1", id="a row of a query"),
        pytest.param("decision/1", id="an end that only one has"),
        pytest.param(f"{ITEM}/dec", id="a beginning that only one has"),
    ],
)
def test_a_fact_is_found_by_what_a_person_types(example: MemoryStore, meant: str) -> None:
    assert explain(example, meant).fact == f"{ITEM}/decision/1"


def test_an_exact_iri_wins_over_longer_ones(example: MemoryStore) -> None:
    assert explain(example, ITEM).fact == ITEM


@pytest.mark.parametrize(
    ("meant", "says"),
    [
        pytest.param("https://example.org/nothing", "the graph has no", id="an unknown IRI"),
        pytest.param("nonsense <> {", "the graph has no", id="no IRI at all"),
        pytest.param("item/1/", "the graph has no", id="an end of none"),
        pytest.param(f"{ID}/p", "could be any of these", id="the beginning of several"),
        pytest.param("decisions:2", "has 1 row: there is no row 2", id="a row too far"),
        pytest.param("decisions:0", "there is no row 0", id="rows count from 1"),
        pytest.param("desicions:1", "did you mean decisions", id="a mistyped query"),
        pytest.param("what-is-here:1", "are no facts", id="a query without facts"),
        pytest.param("sources-of-fact:1", "needs parameters", id="a query that must be told more"),
    ],
)
def test_what_is_not_there_is_refused_with_a_hint(
    example: MemoryStore, meant: str, says: str
) -> None:
    with pytest.raises(UsageError, match=says):
        explain(example, meant)


@pytest.mark.parametrize("node", ["person/sue-butler", "post/director-of-finance"])
def test_a_person_and_a_post_are_explained_by_what_names_them(
    example: MemoryStore, node: str
) -> None:
    found = explain(example, f"{ID}/{node}")
    assert [evidence.quote for evidence in found.evidence] == [QUOTE]
    assert found.evidence[0].fact != found.fact


def test_a_body_is_explained_by_its_meetings(example: MemoryStore) -> None:
    found = explain(example, f"{ID}/body/audit-committee")
    assert [evidence.quote for evidence in found.evidence] == ["Audit Committee"]


def test_a_fact_of_two_files_has_the_words_of_each() -> None:
    store = MemoryStore(EXAMPLE, FOLLOW_UP)
    found = explain(store, "who-reported-what:2")
    assert [(e.file, e.line) for e in found.evidence] == [
        ("april.txt", 6),
        ("april.txt", 7),
        ("page.html", 41),
    ]


@pytest.mark.parametrize(
    ("media_type", "place"),
    [
        pytest.param("application/pdf", "audit.txt, page 3  (", id="a page where there is one"),
        pytest.param("text/plain", "audit.txt, line 5  (", id="the line of a text"),
        pytest.param("application/xhtml+xml", "audit.txt, line 5  (", id="the line of XML"),
        pytest.param(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "audit.txt, line 5 of its text  (",
            id="a file without lines",
        ),
    ],
)
def test_the_place_is_one_that_a_person_can_look_up(
    tmp_path: Path, media_type: str, place: str
) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace('"text/plain"', f'"{media_type}"')
    if media_type == "application/pdf":
        text = text.replace("lg:line 5", "lg:line 5 ; lg:page 3")
    file = tmp_path / "example.trig"
    file.write_text(text, encoding="utf-8")
    assert f"\n{place}" in render_explanation(explain(MemoryStore(file), ITEM))


# --- shown ---------------------------------------------------------------------------------------


def shown(quote: str, before: str = "", after: str = "") -> Explanation:
    evidence = Evidence("a.txt", 7, quote, before, after, "2024-03-05", "Audit Committee", "urn:x")
    return Explanation("urn:x", "decision", "label", (), (evidence,))


def test_plain_text_marks_exactly_the_quote() -> None:
    lines = render_explanation(shown("be noted", "Before.\nThat it ", " today.")).splitlines()
    assert lines[-4:] == [
        "a.txt, line 7  (Audit Committee, 2024-03-05)",
        "    Before.",
        "    That it be noted today.",
        "            ^^^^^^^^",
    ]


@pytest.mark.parametrize("width", [30, 50, 100])
def test_a_long_sentence_is_wrapped_and_each_of_its_lines_is_marked(width: int) -> None:
    quote = " ".join(f"word{n}" for n in range(40))
    lines = render_explanation(shown(quote, "Before ", " after"), width=width).splitlines()
    assert all(len(line) <= width for line in lines[4:])
    marked = [
        "".join(c for c, m in zip(text.ljust(len(mark)), mark, strict=False) if m == "^")
        for text, mark in pairwise(lines)
        if set(mark.strip()) == {"^"}
    ]
    assert " ".join(part.strip() for part in marked) == quote


def test_wide_characters_are_marked_to_their_width() -> None:
    lines = render_explanation(shown("議会", "の", "は")).splitlines()
    assert lines[-1] == "    " + "  " + "^^^^"


def test_a_terminal_gets_the_sentence_underlined() -> None:
    text = render_explanation(shown("be noted", "That it "), terminal=True)
    assert "\x1b[4mbe" in text
    assert "^" not in text


def test_a_document_cannot_steer_the_terminal() -> None:
    text = render_explanation(shown("be \x1b[2J noted", "\x07"), terminal=False)
    assert not set(text) & set("\x1b\x07")


def test_many_places_are_counted_and_the_first_are_shown() -> None:
    one = shown("x").evidence
    text = render_explanation(Explanation("urn:x", "person", "Ann", (), one * 30))
    assert text.count("a.txt, line 7") == 12
    assert "and 18 more places" in text


def test_every_report_of_the_samples_is_explained_in_its_own_text(samples_store: Path) -> None:
    with Store.open(samples_store, read_only=True) as store:
        for number in (1, 5, 20):
            found = explain(store, f"who-reported-what:{number}")
            assert found.evidence
            for evidence in found.evidence:
                passage = evidence.before + evidence.quote + evidence.after
                sha256 = next(
                    str(row[0].value)
                    for row in store.query(
                        "SELECT ?h { ?d <https://w3id.org/minutegraph/ontology#sha256> ?h ; "
                        f'<http://purl.org/dc/terms/identifier> "{evidence.file}" }}'
                    )  # type: ignore[union-attr]  # a SELECT
                )
                assert passage in store.document_text(sha256)
                assert len(passage) > len(evidence.quote)
