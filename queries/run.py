"""Run a query on a store."""

import re
from collections.abc import Mapping
from typing import Protocol

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples

from ..errors import UsageError
from .guard import refuse
from .header import NamedQuery
from .parameters import bind
from .table import Table

_XSD_BOOLEAN = NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_CHARACTER_CLASS = re.compile(r"\[(?:'[^']*'|[^\]'])*\]")
_ALTERNATIVE = re.compile(r'"(?:[^"\\]|\\.)*"|[A-Za-z]+')
_SENTENCE = re.compile(r"[A-Z][a-z]+ [^\[\]\"]*[^\[\]\", ]")
_MOST_ALTERNATIVES = 6


class Queryable(Protocol):
    """What a query needs of a store."""

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Run SPARQL over the union of all graphs."""


def run(store: Queryable, query: NamedQuery, parameters: Mapping[str, str] | None = None) -> Table:
    """Ask a store and return its whole answer.

    Args:
        store: an open store.
        query: a named query, or the user's own.
        parameters: values as a person types them, by name.

    Raises:
        UsageError: for a wrong parameter, a query that is not SPARQL (with the place), one that
            asks other servers (SERVICE), or one that would change the graph.
        StoreError: if the store cannot be read.
    """
    sparql = bind(query, parameters or {})
    refuse(sparql, query.name)
    try:
        answer = store.query(sparql)
        if isinstance(answer, QueryBoolean):
            truth = Literal("true" if answer else "false", datatype=_XSD_BOOLEAN)
            return Table.of_terms(("answer",), ((truth,),), "ask")
        if isinstance(answer, QueryTriples):
            triples = ((t.subject, t.predicate, t.object) for t in answer)
            return Table.of_terms(("subject", "predicate", "object"), triples, "construct")
        columns = tuple(variable.value for variable in answer.variables)
        return Table.of_terms(columns, (tuple(solution) for solution in answer))
    except SyntaxError as error:
        raise UsageError(_syntax_message(str(error), sparql, query.name)) from None
    except (RuntimeError, ValueError) as error:
        raise UsageError(f"{query.name}: the query cannot be run: {error}") from None


def _syntax_message(message: str, sparql: str, name: str) -> str:
    """Return where a query is wrong, the line itself, and what the engine says.

    Where the engine expected a word, it gives the place after as many characters as the word has.
    """
    place = _PLACE.fullmatch(message)
    if place is None:
        return f"{name} is not SPARQL: {message}"
    lines = sparql.split("\n")
    offset = sum(len(line) + 1 for line in lines[: int(place[1]) - 1]) + int(place[2]) - 1
    expected = place[3].removeprefix("expected ").removeprefix("one of ")
    sentence = _SENTENCE.search(expected)
    if sentence is not None:
        return f"{name} is not SPARQL: {sentence[0]} (line {place[1]}, column {place[2]})"
    kept = _ALTERNATIVE.findall(_CHARACTER_CLASS.sub("", expected))
    if kept and all(part.isalpha() for part in kept):
        offset -= max(map(len, kept))
    shown = " or ".join(kept[:_MOST_ALTERNATIVES]) or "something else"
    more = " …" if len(kept) > _MOST_ALTERNATIVES else ""
    hint = f"not understood from here (the engine expected {shown}{more})"
    if not sparql[max(offset, 0) :].strip():
        return f"{name} is not SPARQL: it ends too early: {hint}"
    before = sparql[: max(offset, 0)]
    offset += len(sparql[len(before) :]) - len(sparql[len(before) :].lstrip())
    line = sparql.count("\n", 0, offset) + 1
    column = offset - (sparql.rfind("\n", 0, offset) + 1) + 1
    return (
        f"{name} is not SPARQL: line {line}, column {column}: {hint}\n"
        f"  {lines[line - 1]}\n  {' ' * (column - 1)}^"
    )
