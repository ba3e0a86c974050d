from hypothesis import given, settings
from hypothesis import strategies as st

from minutegraph.ingest.find.decisions import find_decisions
from minutegraph.ingest.offsets import Offsets
from minutegraph.ingest.records import AgendaItem, Document, Minutes, Passage

PIECES = [
    *("AGREED", "RESOLVED", "AGREED -", "RESOLVED that", "It was agreed that", "and", "NOTED", "“"),
    *(
        "1.",
        "2.",
        "(a)",
        "(b)",
        "-",
        "–",
        ":",
        ";",
        ".",
        "”",
        "that",
        "That",
        "to",
        "The Committee",
    ),
    *(
        "Proposed by Cllr Day",
        "seconded by Cllr Night",
        "(For 3, Against 2)",
        "the motion was lost",
    ),
    *("the report be noted", "That the plan be approved.", "“That this Council”", "unanimously"),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7), min_size=1, max_size=5))
def test_no_decision_is_without_words(lines: list[list[str]]) -> None:
    """Whatever stands around a marker, each decision has words, and a place in the document."""
    texts = [" ".join(line) for line in lines]
    document = Document("a.txt", "0" * 64, "text/plain", "\n".join(texts), (), (0,), (1,))
    starts = [sum(len(text) + 1 for text in texts[:number]) for number in range(len(texts))]
    passages = tuple(
        Passage(text, Offsets.of(range(start, start + len(text))))
        for text, start in zip(texts, starts, strict=True)
    )
    item = AgendaItem(1, "1", None, (), (), passages)
    for fact in find_decisions(Minutes(document, (), (), (item,))):
        assert any(sign.isalpha() for sign in fact.text), texts
        assert fact.span.start < fact.span.end <= len(document.text)
