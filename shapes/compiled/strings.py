"""Constraints on texts: length, sh:pattern, languages (SHACL, section 4.4)."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

from rdflib import Literal
from rdflib.namespace import SH
from rdflib.term import Node

from .constraint import Constraint, Makers, NotCompilableError, Reader, component
from .terms import is_blank, is_literal, language_of, text_of
from .triples import Triples

_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}


def _min_length(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    least = int(str(value))
    yield Constraint(
        component("minLength"),
        lambda data, focus, values: [
            term for term in values if least > 0 and (is_blank(term) or len(text_of(term)) < least)
        ],
    )


def _max_length(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    most = int(str(value))
    yield Constraint(
        component("maxLength"),
        lambda data, focus, values: [
            term for term in values if is_blank(term) or len(text_of(term)) > most
        ],
    )


def _pattern(reader: Reader, shape: Node, value: Node) -> Iterable[Constraint]:
    letters = "".join(str(flags) for flags in reader.graph.objects(shape, SH.flags))
    if set(letters) - set(_FLAGS):
        raise NotCompilableError(f"unknown flags {letters}")
    flags = re.RegexFlag(0)
    for letter in letters:
        flags |= _FLAGS[letter]
    try:
        found = re.compile(str(value), flags).search
    except re.error as error:
        raise NotCompilableError(f"{value}: {error}") from error
    yield Constraint(
        component("pattern"),
        lambda data, focus, values: [
            term for term in values if is_blank(term) or not found(text_of(term))
        ],
    )


def _language_in(reader: Reader, _: Node, value: Node) -> Iterable[Constraint]:
    ranges = [str(one).lower() for one in reader.graph.items(value)]

    def matches(term: str) -> bool:
        language = language_of(term).lower() if is_literal(term) else ""
        return bool(language) and any(
            one in ("*", language) or language.startswith(f"{one}-") for one in ranges
        )

    yield Constraint(
        component("languageIn"),
        lambda data, focus, values: [term for term in values if not matches(term)],
    )


def _unique_lang(_: Reader, __: Node, value: Node) -> Iterable[Constraint]:
    if not (isinstance(value, Literal) and value.value is True):
        return

    def faults(data: Triples, focus: str, values: Collection[str]) -> Iterable[str]:
        languages = Counter(language_of(term).lower() for term in values if is_literal(term))
        return ["" for language, count in languages.items() if language and count > 1]

    yield Constraint(component("uniqueLang"), faults)


MAKERS: Makers = {
    SH.minLength: _min_length,
    SH.maxLength: _max_length,
    SH.pattern: _pattern,
    SH.languageIn: _language_in,
    SH.uniqueLang: _unique_lang,
}
