"""What a query may not do: ask other servers, or change the graph.

Words are looked at as SPARQL's own grammar cuts them, so that a string, an IRI or a comment that
holds one of these words is no reason to refuse a query.
"""

import re
from collections.abc import Iterator

from ..errors import UsageError

# Possessive quantifiers keep it linear; a string that is not closed ends the reading.
_TOKEN = re.compile(
    r"""
      \#[^\n\r]*+                                  # comment
    | <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+>
    | '''(?:[^'\\]|\\.|'(?!''))*+(?:'''|(?P<open1>))
    | \"""(?:[^"\\]|\\.|"(?!""))*+(?:\"""|(?P<open2>))
    | '(?:[^'\\\n\r]|\\.)*+(?:'|(?P<open3>))
    | "(?:[^"\\\n\r]|\\.)*+(?:"|(?P<open4>))
    | [?$]\w++                                     # variable
    | @[A-Za-z]++(?:-[A-Za-z0-9]++)*+              # language tag
    | (?P<prefix>(?:[^\W\d][\w.-]{0,255}+)?+):(?:[\w:%-]|\\.)*+  # name, to its dot
    | (?P<word>[^\W\d]\w*+)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPEN = ("open1", "open2", "open3", "open4")
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_QUERY_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_UPDATE_FORMS = {
    "INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"
}  # fmt: skip


def refuse(sparql: str, name: str) -> None:
    r"""Refuse a query that asks another server, or that is an update.

    SPARQL lets letters be written as code points (`\u0053ERVICE`), so the text is looked at both
    as it stands and with these read. Engines also read `trueSERVICE` and `SERVICE:x` as two words,
    so the word may not even be part of another, or of a prefix.

    Raises:
        UsageError: says what is refused and why.
    """
    for text in dict.fromkeys((sparql, _CODE_POINT.sub(_character, sparql))):
        words = words_of(text)
        if any("SERVICE" in word for word in [*words, *prefixes_of(text)]):
            raise UsageError(
                f"{name}: SERVICE is refused: a query reads this store, no other "
                "(a prefix must not be called so either)"
            )
        forms = (word for word in words if word in _QUERY_FORMS | _UPDATE_FORMS)
        first = next(forms, "")
        if first in _UPDATE_FORMS:
            raise UsageError(
                f"{name}: {first} would change the graph; queries only read it "
                "(build documents to change it)"
            )


def words_of(sparql: str) -> list[str]:
    """Return the words of a query that are not in strings, IRIs, names or comments, in capitals.

    >>> words_of('SELECT ?service WHERE { ?s ex:service "SERVICE" } # SERVICE')
    ['SELECT', 'WHERE']
    """
    return [word for word, _ in _words_and_prefixes(sparql) if word]


def prefixes_of(sparql: str) -> list[str]:
    """Return the prefixes that a query uses or declares, in capitals.

    >>> prefixes_of('ASK { ?s ex:service "a:b" }')
    ['EX']
    """
    return [prefix for _, prefix in _words_and_prefixes(sparql) if prefix]


def _words_and_prefixes(sparql: str) -> Iterator[tuple[str, str]]:
    for found in _TOKEN.finditer(sparql):
        yield (found["word"] or "").upper(), (found["prefix"] or "").upper()
        if any(found[group] is not None for group in _OPEN):
            # No engine reads on from here; should one, every word that follows counts.
            rest = re.findall(r"[^\W\d]\w*+", sparql[found.start() :])
            yield from ((word.upper(), "") for word in rest)
            return


def _character(found: re.Match[str]) -> str:
    code = int(found[1] or found[2], 16)
    return chr(code) if code < 0x110000 else "�"
