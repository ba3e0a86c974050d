"""No text makes reading slow: long adversarial lines, in documents and for each pattern alone.

All times are of this process (CPU), never of the wall, and their bounds generous, so that a busy
machine fails nothing: a pattern that backtracks takes tens of times longer than they allow.
"""

import ast
import importlib
import inspect
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.resources import files
from types import ModuleType

import pytest

from minutegraph import ingest
from minutegraph.ingest import lexicon
from minutegraph.ingest.extract import extract
from minutegraph.ingest.patterns import CuedPattern
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import UnreadableDocument

WORDS = [
    *("a, b and ", "Councillor ", "and the ", "RESOLVED that ", "A. B. C. ", "Cllr A Day, "),
    *(
        "proposed by ",
        "seconded by ",
        "Mr ",
        "The ",
        "the ",
        "A ",
        "Aa ",
        "Day Dunn ",
        "x ",
        "was ",
    ),
    *("1 ", "1.1.1.1 ", "1st May ", "£1 ", "for 3 against 4 ", "(a) ", "1. ", "for the motion "),
    *("it was agreed ", "and agreed to ", "apologies from ", "noted the ", "had said that "),
    *("report of the ", "minutes of ", "of the Council ", "Committee ", "Director of ", "to be "),
    *("Day (Chair), ", "“that ", "by the ", "PDF 5 KB ", "until ", "Item ", "left at "),
]
MARKS = [
    *(
        "((((",
        "))))",
        "[",
        "](",
        "“",
        "”",
        '"',
        "’",
        "1",
        "1.1.1.1",
        ".",
        "..",
        "-",
        "–",
        "- ",
        ":",
    ),
    *(", ", "; ", "x", "X", "é", "Aa", "a-b-", "a.b.", "a@b.c", "http://a.b/", "www.a.", "| ", "|"),
    *("* ", "*", "_", "# ", "> ", "` ", "&amp;", "&", "<a ", "<", "</p>", "<!--", "\\", "?", "£"),
]
SPACES = [
    " ",
    "\t",
    "\n",
    "\n\n",
    "  \n",
    "\n ",
    "\f",
    "\u00a0",
    "\u200b",
    "a\n",
    "A\n",
    "1\n",
    "|\n",
]

# --- whole documents -----------------------------------------------------------------------------

LENGTH, LINES = 100_000, 10_000
MOST_SECONDS = 20.0
"""For a line of 100,000 characters, which takes most pieces half a second, lists of names four."""


def documents() -> Iterator[tuple[str, str]]:
    for piece in (*WORDS, *MARKS, *SPACES):
        yield "minutes.txt", piece
    for piece in (*WORDS[::3], *MARKS[::2], *SPACES[::3]):
        yield "minutes.md", piece
        yield "minutes.html", piece


@pytest.mark.parametrize(
    ("name", "piece"), [pytest.param(*one, id=f"{one[0]}-{one[1]!r}") for one in documents()]
)
def test_one_long_line_is_read_in_linear_time(name: str, piece: str) -> None:
    line = piece * min(LINES if "\n" in piece else LENGTH, LENGTH // len(piece))
    text = f"Audit Committee\n\nPresent: {line}\n\n1. {line[:3000]}\n\n{line}\n"
    if name.endswith(".html"):
        text = f"<html><body><p>{line}</p><h2>1. Item</h2><p>{line}</p></body></html>"
    start = time.process_time()
    with suppress(UnreadableDocument):
        extract(read_bytes(name, text.encode()))
    assert time.process_time() - start < MOST_SECONDS


MORE = 4


def repeated_samples(times: int) -> str:
    """The sample minutes again and again, with other numbers and other surnames."""
    folder = files("minutegraph").joinpath("samples")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".txt"))
    texts = [folder.joinpath(name).read_text(encoding="utf-8") for name in names]
    pieces = []
    for number in range(times):
        text = texts[number % len(texts)]
        text = re.sub(r"(?m)^(\d+)\.", lambda found: f"{int(found[1]) + 20 * number}.", text)  # noqa: B023
        ending = ("ley", "ton", "wick", "mere", "holt", "ford", "dale")[number % 7]
        pieces.append(re.sub(r"((?:Cllr|Councillor) \w+)", rf"\1{ending}", text))
    return "\n".join(pieces)


def test_reading_time_grows_with_the_text() -> None:
    extract(read_bytes("minutes.txt", repeated_samples(10).encode()))  # patterns are compiled
    per_character: list[float] = []
    for times in (40, 40 * MORE):
        data = repeated_samples(times).encode()
        start = time.process_time()
        extract(read_bytes("minutes.txt", data))
        per_character.append((time.process_time() - start) / len(data))
    assert per_character[1] < 2.8 * per_character[0]  # were it quadratic, 4 times


# --- each pattern --------------------------------------------------------------------------------

Search = Callable[[str], object]
SHORT, LONG = 1000, 8000
SUSPICIOUS = 0.002  # seconds for SHORT characters: a linear pattern takes a tenth of it
MOST_RATIO = 24  # eight times the length takes a linear pattern 8 times as long, a bad one 64
# A pattern that takes exponential time never comes back; pytest-timeout ends the test then.


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(ingest.__path__, f"{ingest.__name__}."):
        yield importlib.import_module(found.name)


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, CuedPattern):
        yield value.compiled
    elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from patterns_in(one)
    elif isinstance(value, dict):
        yield from patterns_in(tuple(value.values()))


def methods_called_on(module: ModuleType) -> dict[str, set[str]]:
    called: dict[str, set[str]] = defaultdict(set)
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            called[node.value.id].add(node.attr)
    return called


def searches() -> dict[str, tuple[Search, list[str]]]:
    """How each pattern of reading is used, with the pieces of text that it can meet.

    Finders see clean text: no two spaces in a row, no line ends. What is only ever matched at one
    place need not be fast to search for.
    """
    found: dict[str, tuple[Search, list[str]]] = {}
    for module in modules():
        called = methods_called_on(module)
        inside = module.__name__.removeprefix(f"{ingest.__name__}.")
        clean = inside.startswith(("find", "lexicon"))
        pieces = [*WORDS, *MARKS] if clean else [*WORDS, *MARKS, *SPACES]
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns_in(value)):
                at_one_place = called[name] and called[name] <= {"match", "fullmatch"}
                search = pattern.match if at_one_place else pattern.search
                found.setdefault(f"{inside}.{name}[{number}]", (search, pieces))
    for name in lexicon.names():
        for number, entry in enumerate(lexicon.entries(name)):
            compiled = entry.regex.compiled
            found[f"{name}.toml[{number}]"] = (compiled.search, [*WORDS, *MARKS])
    return found


def seconds(search: Search, text: str, runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        search(text)
        best = min(best, time.process_time() - start)
    return best


def test_no_pattern_backtracks() -> None:
    slow: list[str] = []
    for name, (search, pieces) in searches().items():
        for piece in pieces:
            short, long = (piece * (length // len(piece)) + "!" for length in (SHORT, LONG))
            if seconds(search, short, 1) < SUSPICIOUS:
                continue
            at_short = seconds(search, short, 3)
            if at_short < SUSPICIOUS:
                continue
            at_long = seconds(search, long, 1)
            if at_long > MOST_RATIO * at_short:
                slow.append(f"{name} on {piece!r}: {at_long / at_short:.0f} times")
                break
    assert not slow, "\n".join(slow)


def test_all_patterns_are_tried() -> None:
    found = searches()
    assert len(found) > 700
    assert {name.partition(".")[0] for name in found} >= {"find", "read", "segment"}
