"""What a stranger's query may do: read the store, and nothing else.

Neither rdflib nor Oxigraph can switch SERVICE off, so each query is parsed by rdflib's grammar and
walked before Oxigraph sees it. A query that rdflib cannot parse is refused: it might hide a SERVICE
in syntax that only Oxigraph knows. What rdflib reads otherwise than Oxigraph (`trueSERVICE`,
`SERVICE:x`) is caught by the words themselves, as for queries on the command line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urljoin

import rdflib.plugins.sparql
from pyparsing import ParseBaseException, ParseResults
from rdflib.plugins.sparql.parser import parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue

from ..errors import UsageError
from ..ontology import PREFIXES
from ..queries.guard import refuse

# rdflib would open the file or the address that FROM names.
rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False

QueryForm = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
LONGEST_QUERY = 100_000
FORMS: dict[str, QueryForm] = {
    "SelectQuery": "SELECT",
    "AskQuery": "ASK",
    "ConstructQuery": "CONSTRUCT",
    "DescribeQuery": "DESCRIBE",
}
VARIABLE = re.compile(r"[?$](\w+)")


class QueryError(Exception):
    """A query that is not run, with the HTTP status, a title and a sentence for its author.

    `line` and `column` count from 1; 0 where the place is not known.
    """

    def __init__(self, status: int, title: str, detail: str, line: int = 0, column: int = 0):
        """Keep what to tell the author."""
        super().__init__(status, title, detail, line, column)
        self.status, self.title, self.detail = status, title, detail
        self.line, self.column = line, column


@dataclass(frozen=True, slots=True)
class CheckedQuery:
    """A query that only reads: its form, whether it says itself which graphs to read, and `*`."""

    text: str
    form: QueryForm
    has_dataset: bool
    selects_all: bool


def check_query(text: str) -> CheckedQuery:
    """Return the query if all that it does is read the store.

    Raises:
        QueryError: It is no query, is longer than `LONGEST_QUERY` characters, is an update, asks
            another server (SERVICE), or names a file in FROM.
    """
    if not text.strip():
        raise QueryError(400, "No query", "The query is empty.")
    if len(text) > LONGEST_QUERY:
        raise QueryError(
            413, "Query too long", f"A query may have {LONGEST_QUERY:,} characters at the most."
        )
    try:
        prologue, query = parseQuery(text)
    except ParseBaseException as error:
        raise _syntax_error(text, error) from None
    except RecursionError:
        raise QueryError(400, "Query too deep", "The query nests too many groups.") from None
    except Exception as error:  # rdflib's parse actions raise what they like
        raise QueryError(400, "Query not understood", f"{error}.") from None
    if any(part.name == "ServiceGraphPattern" for part in _parts(query)):
        raise QueryError(
            403,
            "SERVICE is refused",
            "This endpoint reads its own store only; it sends no query to another server.",
        )
    try:
        refuse(text, "the query")
    except UsageError as error:
        raise QueryError(403, "Query refused", f"{error}.") from None
    prefixes = _prefixes(prologue)
    for part in _parts(query):
        if part.name == "pname" and str(part.prefix or "") not in prefixes:
            raise _undeclared(text, str(part.prefix or ""))
    graphs = list(_from_graphs(prologue, query))
    for graph in graphs:
        if graph.lower().startswith("file:"):
            raise QueryError(
                403,
                "Files are refused",
                f"FROM <{graph}>: FROM names a graph of the store; no file is opened.",
            )
    form = FORMS[query.name]
    return CheckedQuery(text, form, bool(graphs), form == "SELECT" and query.projection is None)


def in_order_of_use(text: str, variables: list[str]) -> list[str]:
    """Return the variables of `SELECT *` in the order in which the query first names them."""
    places = {name: place for place, name in reversed(list(enumerate(VARIABLE.findall(text))))}
    return sorted(variables, key=lambda name: places.get(name, len(places)))


def _parts(value: Any) -> Iterator[CompValue]:
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, CompValue):
            yield part
            waiting.extend(part.values())
        elif isinstance(part, list | tuple | ParseResults):
            waiting.extend(part)


def _prefixes(prologue: Any) -> dict[str, str]:
    declared = (part for part in _parts(prologue) if part.name == "PrefixDecl")
    return {str(part.prefix or ""): str(part.iri) for part in declared}


def _undeclared(text: str, prefix: str) -> QueryError:
    found = re.search(rf"(?<![\w<]){re.escape(prefix)}:", text)
    before = text[: found.start()] if found else ""
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    address = PREFIXES.get(prefix, "…")
    return QueryError(
        400,
        "Prefix not declared",
        f"“{prefix}:” is used at line {line}, column {column}, and not declared: "
        f"begin the query with PREFIX {prefix}: <{address}>.",
        line,
        column,
    )


def _from_graphs(prologue: Any, query: CompValue) -> Iterator[str]:
    base, prefixes = "", _prefixes(prologue)
    for part in _parts(prologue):
        if part.name == "Base":
            base = urljoin(base, str(part.iri))
    # CompValue.get gives a missing key back as its own value; the attribute gives None.
    for clause in _parts(query.datasetClause):
        for term in (clause.default, clause.named):
            if isinstance(term, CompValue):
                name = prefixes.get(str(term.prefix or ""), "") + str(term.localname or "")
                yield urljoin(base, name)
            elif term is not None:
                yield urljoin(base, str(term))


def _syntax_error(text: str, error: ParseBaseException) -> QueryError:
    if _is_update(text):
        return QueryError(
            403,
            "Updates are refused",
            "This endpoint only reads: SELECT, ASK, CONSTRUCT, DESCRIBE.",
        )
    return syntax_error(text, error.lineno, error.column)


def syntax_error(text: str, line: int, column: int) -> QueryError:
    """Return the refusal of a query that has a mistake at a place, quoting what stands there."""
    lines = text.splitlines() or [""]
    near = lines[min(line, len(lines)) - 1][max(0, column - 1) :][:40].strip()
    place = f"line {line}, column {column}" + (f", near “{near}”" if near else "")
    return QueryError(400, "Query not understood", f"Syntax error at {place}.", line, column)


def _is_update(text: str) -> bool:
    try:
        return bool(parseUpdate(text).get("request"))
    except Exception:
        return False
