"""Clean text: what marks and line ends become, and that each character keeps its place."""

import pytest

from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.segment.clean import Cleaner


def clean(piece: str, *, name: str = "minutes.md", behind: str = "") -> str:
    document = read_bytes(name, f"{piece}\n\n{behind}".encode())
    words, offsets = Cleaner(document).clean(0, len(piece))
    assert len(offsets) == len(words)
    for letter, place in zip(words, offsets, strict=True):
        assert letter == document.text[place] or (letter == " " and document.text[place].isspace())
    return words


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("The roof\nwas mended.", "The roof was mended."),
        ("The roof\n\nwas\n\nmended.", "The roof was mended."),
        ("**Play areas**", "Play areas"),
        ("***Play** areas*", "Play areas"),
        ("**RESOLVED** that **\n\n**it be so.", "RESOLVED that it be so."),
        ("Six * two", "Six * two"),
        ("* two", "* two"),
        ("The  roof \n was\tmended.", "The roof was mended."),
        ("The roof\u00a0was men\u00added.", "The roof was mended."),
        ("> The roof\n> was mended.", "> The roof was mended."),
        ("See [the plan](plan.pdf).", "See the plan."),
        ("It was _noted_ by file_a.", "It was noted by file_a."),
    ],
)
def test_marks_go_and_white_space_collapses(piece: str, expected: str) -> None:
    assert clean(piece) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("The playground is new.", "The playground was closed."),
        ("Playground", "The playground was closed."),
        ("PLAYGROUND RULES", "The playground was closed."),
        ("", "The play-ground was closed."),
        ("The playgrounds are new.", "The play-ground was closed."),
    ],
)
def test_a_divided_word_is_whole_again_where_the_text_has_it(behind: str, expected: str) -> None:
    assert clean("The play-\nground was closed.", behind=behind) == expected


def test_many_divided_words_are_told_like_a_few() -> None:
    lines = "The play-\nground and the side-\nwalk were closed. "
    expected = "The playground and the side-walk were closed. "
    assert clean(lines * 40, behind="A playground") == (expected * 40).strip()


def test_text_files_keep_marks() -> None:
    assert clean("**Play areas** & _more_", name="minutes.txt") == "**Play areas** & _more_"
