"""Parameters of a query: checked, and bound as RDF terms in its `VALUES` clauses.

A query names its parameters in clauses that hold no value, so that the file as it stands is valid
SPARQL: `VALUES (?param_person ?param_from) { (UNDEF UNDEF) }`. Binding puts terms in place of
`UNDEF`. A value becomes a term before it becomes text, so no value can end a string or a pattern.
"""

import re
from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode

from ..errors import UsageError
from .header import NamedQuery, Parameter

_XSD = "http://www.w3.org/2001/XMLSchema#"
_CLAUSE = re.compile(
    r"VALUES\s*\(((?:\s*\?param_\w+)+)\s*\)\s*\{\s*\((?:\s*UNDEF)+\s*\)\s*\}", re.IGNORECASE
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")


def bind(query: NamedQuery, given: Mapping[str, str]) -> str:
    """Return the SPARQL of a query with its parameters bound; those not given stay unbound.

    Args:
        query: the query.
        given: values as a person types them, by the parameter's name.

    Raises:
        UsageError: for a parameter that the query does not have, a required one that is missing, a
            value of the wrong kind, or a parameter that the query declares without using it.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in given:
        if name not in known:
            raise UsageError(f"{query.name} has no parameter {name!r}: {_listed(query)}")
    for parameter in query.parameters:
        if parameter.required and parameter.name not in given:
            raise UsageError(
                f"{query.name} needs the parameter {parameter.name}: "
                f"--param {parameter.name}=… ({parameter.description})"
            )
    terms = {f"?param_{name}": term(known[name], value) for name, value in given.items()}
    used: set[str] = set()

    def clause(found: re.Match[str]) -> str:
        names = found[1].split()
        used.update(names)
        row = " ".join(terms.get(name, "UNDEF") for name in names)
        return f"VALUES ({' '.join(names)}) {{ ({row}) }}" + "\n" * found[0].count("\n")

    text = _CLAUSE.sub(clause, query.text)
    for variable in terms:
        if variable not in used:
            raise UsageError(
                f"{query.name} declares {variable} but does not take it in: write "
                f"VALUES ({variable}) {{ (UNDEF) }} in its WHERE clause"
            )
    return text


def term(parameter: Parameter, value: str) -> str:
    """Return a value as a SPARQL term.

    Raises:
        UsageError: if the value is not of the parameter's kind.
    """
    try:
        value.encode()
    except UnicodeEncodeError:
        raise UsageError(f"parameter {parameter.name}: {value!r} is not proper text") from None
    match parameter.kind:
        case "text":
            return str(Literal(value))
        case "iri":
            if not _IRI.fullmatch(value):
                raise _wrong(parameter, value, "an IRI such as https://example.org/id/…")
            try:
                return str(NamedNode(value))
            except ValueError as error:
                raise _wrong(parameter, value, f"an IRI ({error})") from error
        case "date":
            if not _is_date(value):
                raise _wrong(parameter, value, "a day of the calendar as YYYY-MM-DD")
            return str(Literal(value, datatype=NamedNode(f"{_XSD}date")))
        case "number":
            if not re.fullmatch(r"[0-9]{1,9}", value):
                raise _wrong(parameter, value, "a whole number")
            return str(Literal(value, datatype=NamedNode(f"{_XSD}integer")))


def _is_date(value: str) -> bool:
    if not (value.isascii() and _DATE.fullmatch(value)):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _wrong(parameter: Parameter, value: str, wanted: str) -> UsageError:
    return UsageError(f"parameter {parameter.name}: {value!r} is not {wanted}")


def _listed(query: NamedQuery) -> str:
    if not query.parameters:
        return "it has none"
    return "it has " + ", ".join(f"{p.name} ({p.kind})" for p in query.parameters)
