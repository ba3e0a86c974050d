"""What the language of minutes knows: cue words and patterns, as data with examples.

Each `*.toml` file is a list of `[[entry]]` tables: `pattern` (a Python regular expression, matched
without regard to case unless `case = true`), `value` (what a match means), `examples` (texts in
which it must be found), `not` (texts in which it must not), and `note` (why it is there).
`tests/test_lexicon.py` holds every entry to its examples. Code lives here only to load them.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from ..literals import alternatives_of, needed_words
from ..patterns import CuedPattern, CueIndex, cued

CAPITALS = re.compile(r"[A-Z][A-Z]{4}")  # a class that stands alone is looked for fastest
"""A word in capitals."""


@dataclass(frozen=True)
class Entry:
    """One line of knowledge: a pattern, what it means, and the texts that prove it."""

    pattern: str
    value: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    note: str
    case_matters: bool

    @cached_property
    def regex(self) -> CuedPattern:
        """The compiled pattern."""
        return cued(self.pattern, 0 if self.case_matters else re.IGNORECASE)

    @cached_property
    def in_capitals(self) -> bool:
        """Whether it is found only in a text in which `CAPITALS` are."""
        needed = needed_words(self.pattern, folded=False) if self.case_matters else None
        return needed is not None and all(map(CAPITALS.search, needed))

    @cached_property
    def alternatives(self) -> tuple[CuedPattern, ...]:
        """The alternatives of the pattern, each of which has words that it needs for itself."""
        flags = 0 if self.case_matters else re.IGNORECASE
        return tuple(cued(pattern, flags) for pattern in alternatives_of(self.pattern))


Rules = Sequence[tuple[CuedPattern, Entry]]


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """Return the entries of `<name>.toml` in file order (earlier entries are preferred)."""
    table = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return tuple(
        Entry(
            pattern=row["pattern"],
            value=row.get("value", ""),
            examples=tuple(row["examples"]),
            counter_examples=tuple(row.get("not", ())),
            note=row.get("note", ""),
            case_matters=row.get("case", False),
        )
        for row in table["entry"]
    )


@cache
def _index(name: str) -> CueIndex:
    return CueIndex(entry.regex for entry in entries(name))


def likely(name: str, text: str) -> list[Entry]:
    """Return, in file order, the entries of `<name>.toml` that may be found in a sentence.

    The others cannot: the text has no letters that they need.
    """
    likely = _index(name).likely(text)
    if not likely:
        return []
    every = entries(name)
    return [every[index] for index in likely]


@cache
def alternatives(name: str) -> tuple[tuple[CuedPattern, Entry], ...]:
    """Return the alternatives of all entries of `<name>.toml`, in file order."""
    return tuple((one, entry) for entry in entries(name) for one in entry.alternatives)


@cache
def _index_of_alternatives(name: str) -> CueIndex:
    return CueIndex(one for one, _ in alternatives(name))


def likely_alternatives(name: str, text: str) -> list[tuple[CuedPattern, Entry]]:
    """Return, in file order, the alternatives of entries that may be found in a sentence.

    An entry is found where the first of its alternatives is; one by one they are looked for faster.
    """
    likely = _index_of_alternatives(name).likely(text)
    if not likely:
        return []
    every = alternatives(name)
    return [every[index] for index in likely]


def value_in(name: str, text: str) -> str:
    """Return the value of the first entry of `<name>.toml` that is found in a text, "" for none."""
    return value_among(likely_alternatives(name, text), text)


def value_among(rules: Rules, text: str) -> str:
    """Return the value of the first of some rules that is found in a text, "" for none."""
    for pattern, entry in rules:
        if pattern.search(text):
            return entry.value
    return ""


def concerns(name: str, text: str) -> bool:
    """Whether any entry of `<name>.toml` may be found in a text."""
    return _index(name).concerns(text)


@cache
def any_of(name: str) -> str:
    """Return one alternation of all patterns of `<name>.toml`, as a non-capturing group."""
    return "(?:" + "|".join(f"(?:{entry.pattern})" for entry in entries(name)) + ")"


def names() -> tuple[str, ...]:
    """Return the names of all lexicons, sorted."""
    return tuple(
        sorted(
            file.name.removesuffix(".toml")
            for file in files(__name__).iterdir()
            if file.name.endswith(".toml")
        )
    )
