"""Words of a sentence: where they stand, and what their roles rule out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.ingest.find.names import person_phrases
from minutegraph.ingest.find.tokens import tokens
from minutegraph.ingest.find.word_roles import roles_of, starts_in


def starts(text: str) -> set[int]:
    return starts_in(roles_of(text), lenient=False)


_PIECES = st.sampled_from(
    [
        "Cllr",
        "O’",
        "Dunn",
        "(Chair),",
        "the",
        "J.J.",
        "Clerk;",
        "’s",
        "A/Senior",
        " ",
        "\u00a0",
        "\n",
    ]
)


@given(st.lists(_PIECES, max_size=12).map(" ".join))
def test_words_stand_in_order_with_nothing_but_spaces_between(text: str) -> None:
    words = tokens(text)
    end = 0
    for index, word in enumerate(words):
        assert not text[end : words.start(index)].strip()
        end = words.end(index)
        assert text[words.start(index) : end] == word
    assert not text[end:].strip()
    assert len(roles_of(text)) == len(words) + 1


def test_a_space_behind_an_irish_o_stands_within_the_word() -> None:
    assert list(tokens("Cllr. Una O’ Dunn (Chair)")) == [
        *("Cllr", ".", "Una", "O’ Dunn", "(", "Chair", ")")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The report was noted and the road works will go on in Abbeyquay.",
        "Members asked about the cost of the housing scheme in 2019.",
        "It was agreed that the motion, as amended, be adopted.",
    ],
)
def test_a_sentence_that_names_nobody_has_no_start(sentence: str) -> None:
    assert starts(sentence) == set()
    assert person_phrases(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "start", "called"),
    [
        ("It was moved by Cllr. Una O’ Dunn.", 4, "Una O’ Dunn"),
        ("Councillors Coe and Day spoke.", 0, "Coe"),
        ("Thanks went to J. Coe for his help.", 3, "J. Coe"),
        ("It was for the Director of Roads to say.", 3, "Director of Roads"),
        ("Noted by Rafe Newquay, Clerk.", 2, "Rafe Newquay"),
        ("Asked of the local housing officer.", 4, "housing officer"),
    ],
)
def test_a_person_or_a_post_may_begin_where_one_is_read(
    sentence: str, start: int, called: str
) -> None:
    assert start in starts(sentence)
    first = person_phrases(sentence)[0]
    assert called in (first.name, first.post)


def test_a_text_without_spaces_is_split_in_linear_time() -> None:
    text = "Cllr(Chair)," * 50_000
    assert len(roles_of(text)) == len(tokens(text)) + 1


@pytest.mark.parametrize("word", ["Coe ", "Cllr ", "Chair, "])
def test_a_run_of_one_word_is_looked_through_in_linear_time(word: str) -> None:
    assert len(starts(word * 20_000)) <= 40_000


@pytest.mark.parametrize("before", [0, 100, 2_000])
def test_a_name_is_found_however_many_words_stand_before_it(before: int) -> None:
    assert starts("noted " * before + "Cllr Coe spoke") == {before}
