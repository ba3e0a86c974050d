"""Regular expressions that remember that they matched.

`Recorder.install` puts a recording `re.compile` in the place of the real one, and must run before
`minutegraph.ingest` is imported: whatever that compiles from then on is watched. A pattern is known
by the place that compiled it ("ingest/find/votes.py:31"); a lexicon entry by its id, on its own, as
a part of an alternation, or as a list in which words are looked up.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from minutegraph.benchmarks.places import ROOT

_REAL = re.compile
_DIRECT = ("match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer")
_WATCHED = "minutegraph.ingest."
_HELPERS = ("minutegraph.ingest.patterns", "minutegraph.ingest.lexicon", __name__)
_LONG_ENOUGH = 12
Classes = Callable[[str, str], frozenset[str]]
"""Gives the values that a word has in a lexicon of words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexicon entry: its id, its pattern, and its pattern compiled."""

    id: str
    lexicon: str
    value: str
    pattern: str
    regex: re.Pattern[str]


class Recorder:
    """What matched since the last `start`.

    Args:
        entries: the lexicon entries.
        without: ids of entries, or places of patterns, that shall match nothing.
    """

    def __init__(self, entries: Sequence[Entry], without: frozenset[str] = frozenset()) -> None:
        """Make one that watches nothing yet."""
        self.fired: set[str] = set()
        self.without = without
        self._entries = entries
        self._alone: dict[str, set[str]] = {}
        for entry in entries:
            self._alone.setdefault(entry.pattern, set()).add(entry.id)
        self._watching = False

    def start(self) -> None:
        """Forget what matched before, and watch from here on."""
        self.fired = set()
        self._watching = True

    def install(self) -> None:
        """Watch what is compiled from now on."""
        vars(re)["compile"] = self.compile
        for name in _DIRECT:
            vars(re)[name] = self._direct(name, getattr(re, name))
        self._compile_at_once()
        self._know_alternatives()

    def _know_alternatives(self) -> None:
        """Know an entry by each of its alternatives, too, which are looked for one by one."""
        from minutegraph.ingest.literals import alternatives_of

        for entry in self._entries:
            for pattern in alternatives_of(entry.pattern):
                self._alone.setdefault(pattern, set()).add(entry.id)

    @staticmethod
    def _compile_at_once() -> None:
        """Have cued patterns compiled where they are made, by which they are known.

        Those of lexicon entries, which others ask for as well, are known by their words instead.
        """
        from minutegraph.ingest.patterns import CuedPattern

        made = CuedPattern.__init__

        def make(pattern: CuedPattern, *arguments: Any, **options: Any) -> None:
            made(pattern, *arguments, **options)
            if _place() is not None:
                _ = pattern.compiled

        type.__setattr__(CuedPattern, "__init__", make)

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """Compile as `re.compile` does; for a reader of minutes, give a recording pattern."""
        place = _place()
        if place is None or isinstance(pattern, RecordingPattern | re.Pattern):
            return pattern if isinstance(pattern, RecordingPattern) else _REAL(pattern, flags)
        if not isinstance(pattern, str):
            return RecordingPattern(_REAL(pattern, flags), (place,), (), self)
        alone = tuple(self._alone.get(pattern, ()))
        parts = () if alone else tuple(_parts(pattern, self._entries))
        for entry in parts:
            if entry.id in self.without:
                pattern = pattern.replace(f"(?:{entry.pattern})", "(?:(?!))")
        return RecordingPattern(_REAL(pattern, flags), alone or (place,), parts, self)

    def note(self, ids: Sequence[str], parts: Sequence[Entry], found: re.Match[Any]) -> bool:
        """Remember a match; False if the pattern shall match nothing."""
        if self.without and not self.without.isdisjoint(ids):
            return False
        if self._watching:
            self.fired.update(ids)
            for entry in parts:
                if entry.id not in self.fired and _has_part(entry, found):
                    self.fired.add(entry.id)
        return True

    def watched_words(self, classes: Classes) -> Classes:
        """Return a look-up of words in lexicons that remembers the entries that it finds."""

        @cache
        def holding(lexicon: str, word: str) -> tuple[Entry, ...]:
            alike = (e for e in self._entries if Path(e.lexicon).stem == lexicon)
            return tuple(entry for entry in alike if entry.regex.fullmatch(word))

        def look_up(lexicon: str, word: str) -> frozenset[str]:
            found = classes(lexicon, word)
            if not found:
                return found
            known = holding(lexicon, word)
            left = [entry for entry in known if entry.id not in self.without]
            if self._watching:
                self.fired.update(entry.id for entry in left)
            gone = {e.value for e in known} - {e.value for e in left}
            return found - gone if gone else found

        return look_up

    def _direct(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def watched(pattern: Any, *arguments: Any, **options: Any) -> Any:
            place = _place()
            if place is None or not self._watching:
                return real(pattern, *arguments, **options)
            flags = options.pop("flags", 0)
            if name in ("match", "fullmatch", "search", "findall", "finditer"):
                arguments, flags = arguments[:1], flags or (arguments[1:] or (0,))[0]
            if not isinstance(pattern, RecordingPattern):
                pattern = RecordingPattern(_REAL(pattern, flags), (place,), (), self)
            return getattr(pattern, name)(*arguments, **options)

        return watched


class RecordingPattern:
    """A compiled pattern that tells its recorder of each match; otherwise it is the pattern."""

    __slots__ = ("_ids", "_parts", "_real", "_recorder")

    def __init__(
        self, real: re.Pattern[Any], ids: Sequence[str], parts: Sequence[Entry], recorder: Recorder
    ) -> None:
        """Take over a compiled pattern."""
        self._real = real
        self._ids = ids
        self._parts = parts
        self._recorder = recorder

    def __getattr__(self, name: str) -> Any:
        """Return what the pattern itself has: pattern, flags, groups."""
        return getattr(self._real, name)

    def _noted(self, found: re.Match[Any] | None) -> re.Match[Any] | None:
        known = found is not None and self._recorder.note(self._ids, self._parts, found)
        return found if known else None

    def match(self, *arguments: Any) -> re.Match[Any] | None:
        """Do as the pattern does."""
        return self._noted(self._real.match(*arguments))

    def fullmatch(self, *arguments: Any) -> re.Match[Any] | None:
        """Do as the pattern does."""
        return self._noted(self._real.fullmatch(*arguments))

    def search(self, *arguments: Any) -> re.Match[Any] | None:
        """Do as the pattern does."""
        return self._noted(self._real.search(*arguments))

    def finditer(self, *arguments: Any) -> Iterator[re.Match[Any]]:
        """Do as the pattern does."""
        return (found for found in self._real.finditer(*arguments) if self._noted(found))

    def findall(self, text: Any, *arguments: Any) -> list[Any]:
        """Do as the pattern does."""
        return self._real.findall(text, *arguments) if self._occurs(text) else []

    def split(self, text: Any, *arguments: Any, **options: Any) -> list[Any]:
        """Do as the pattern does."""
        return self._real.split(text, *arguments, **options) if self._occurs(text) else [text]

    def sub(self, new: Any, text: Any, *arguments: Any, **options: Any) -> Any:
        """Do as the pattern does."""
        return self._real.sub(new, text, *arguments, **options) if self._occurs(text) else text

    def subn(self, new: Any, text: Any, *arguments: Any, **options: Any) -> Any:
        """Do as the pattern does."""
        return (
            self._real.subn(new, text, *arguments, **options) if self._occurs(text) else (text, 0)
        )

    def _occurs(self, text: Any) -> bool:
        if not self._parts:
            return self.search(text) is not None
        noted = [self._noted(found) for found in self._real.finditer(text)]
        return any(noted)


def _has_part(entry: Entry, found: re.Match[Any]) -> bool:
    """Whether `entry` matches within what was found, with what stands around it."""
    part = entry.regex.search(found.string, found.start())
    return part is not None and part.start() < max(found.end(), found.start() + 1)


def _parts(pattern: str, entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries that a pattern was put together from.

    A short entry ("the") may stand in a pattern by chance: it counts where all entries of its
    lexicon, or all with its value, stand there as well.
    """
    for entry in entries:
        if f"(?:{entry.pattern})" in pattern:
            siblings = [e for e in entries if e.lexicon == entry.lexicon]
            alike = [e for e in siblings if e.value == entry.value]
            if len(entry.pattern) >= _LONG_ENOUGH or any(
                all(f"(?:{e.pattern})" in pattern for e in group) for group in (siblings, alike)
            ):
                yield entry


def _place() -> str | None:
    """Return the file and line of ingest that asked for a pattern, None if somebody else did."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_globals.get("__name__") in _HELPERS:
        if frame.f_back is None:
            return None
        frame = frame.f_back
    if not str(frame.f_globals.get("__name__", "")).startswith(_WATCHED):
        return None
    file = Path(frame.f_code.co_filename).resolve()
    return f"{file.relative_to(ROOT).as_posix()}:{frame.f_lineno}"
