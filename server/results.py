"""The SPARQL result formats, written row by row so that a ceiling on rows can hold.

https://www.w3.org/TR/sparql11-results-json/, https://www.w3.org/TR/rdf-sparql-XMLres/ and
https://www.w3.org/TR/sparql11-results-csv-tsv/.
"""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from ..exports.dumps import readable, serialized
from .negotiation import (
    CSV,
    JSON,
    JSON_LD,
    N_TRIPLES,
    RDF_XML,
    RESULTS_JSON,
    RESULTS_XML,
    TSV,
    TURTLE,
)

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = Sequence[Term | None]

XML_TYPE = "application/xml"
TEXT_XML = "text/xml"
TABLE_TYPES = (RESULTS_JSON, JSON, RESULTS_XML, XML_TYPE, TEXT_XML, CSV, TSV)
GRAPH_TYPES = (TURTLE, N_TRIPLES, JSON_LD, RDF_XML, XML_TYPE, TEXT_XML)

XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
SPARQL_RESULTS = "http://www.w3.org/2005/sparql-results#"


def table_bytes(variables: Sequence[str], rows: Sequence[Row], media_type: str) -> bytes:
    """Return the rows of a SELECT in one of `TABLE_TYPES`."""
    writers: dict[str, Callable[[Sequence[str], Sequence[Row]], str]] = {
        RESULTS_JSON: _json,
        JSON: _json,
        CSV: _csv,
        TSV: _tsv,
    }
    return writers.get(media_type, _xml)(variables, rows).encode("utf-8")


def boolean_bytes(answer: bool, media_type: str) -> bytes:
    """Return the answer of an ASK in one of `TABLE_TYPES`."""
    word = "true" if answer else "false"
    if media_type in (RESULTS_JSON, JSON):
        return f'{{"head": {{}}, "boolean": {word}}}\n'.encode()
    if media_type in (CSV, TSV):
        return f"{word}\n".encode()
    body = f"<head/><boolean>{word}</boolean>"
    return _xml_document(body).encode()


def graph_bytes(
    triples: Sequence[ox.Triple], media_type: str, prefixes: Mapping[str, str] | None = None
) -> bytes:
    """Return the triples of a CONSTRUCT or DESCRIBE in one of `GRAPH_TYPES`."""
    if media_type == TURTLE:
        return readable(triples, ox.RdfFormat.TURTLE, prefixes or {})
    formats = {N_TRIPLES: ox.RdfFormat.N_TRIPLES, JSON_LD: ox.RdfFormat.JSON_LD}
    return serialized(triples, formats.get(media_type, ox.RdfFormat.RDF_XML), prefixes)


def _json(variables: Sequence[str], rows: Sequence[Row]) -> str:
    bindings = [
        {
            name: _json_term(term)
            for name, term in zip(variables, row, strict=True)
            if term is not None
        }
        for row in rows
    ]
    document = {"head": {"vars": list(variables)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False) + "\n"


def _json_term(term: Term) -> dict[str, Any]:
    match term:
        case ox.NamedNode():
            return {"type": "uri", "value": term.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": term.value}
        case ox.Literal():
            known = {"type": "literal", "value": term.value}
            if term.language:
                known["xml:lang"] = term.language
            elif term.datatype.value != XSD_STRING:
                known["datatype"] = term.datatype.value
            return known
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}


def _csv(variables: Sequence[str], rows: Sequence[Row]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(variables)
    writer.writerows([_csv_term(term) for term in row] for row in rows)
    return text.getvalue()


def _csv_term(term: Term | None) -> str:
    match term:
        case None:
            return ""
        case ox.BlankNode():
            return f"_:{term.value}"
        case ox.NamedNode() | ox.Literal():
            return term.value
    return str(term)


def _tsv(variables: Sequence[str], rows: Sequence[Row]) -> str:
    lines = ["\t".join(f"?{name}" for name in variables)]
    for row in rows:
        cells = ("" if term is None else str(term).replace("\t", "\\t") for term in row)
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def _xml(variables: Sequence[str], rows: Sequence[Row]) -> str:
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in variables)
    body = [f"<head>{head}</head><results>\n"]
    for row in rows:
        bound = (
            f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
            for name, term in zip(variables, row, strict=True)
            if term is not None
        )
        body.append(f"<result>{''.join(bound)}</result>\n")
    body.append("</results>")
    return _xml_document("".join(body))


def _xml_document(body: str) -> str:
    opening = f'<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="{SPARQL_RESULTS}">'
    return f"{opening}{body}</sparql>\n"


def _xml_term(term: Term) -> str:
    match term:
        case ox.NamedNode():
            return f"<uri>{_xml_text(term.value)}</uri>"
        case ox.BlankNode():
            return f"<bnode>{_xml_text(term.value)}</bnode>"
        case ox.Literal():
            marks = ""
            if term.language:
                marks = f" xml:lang={quoteattr(term.language)}"
            elif term.datatype.value != XSD_STRING:
                marks = f" datatype={quoteattr(term.datatype.value)}"
            return f"<literal{marks}>{_xml_text(term.value)}</literal>"
    parts = (("subject", term.subject), ("predicate", term.predicate), ("object", term.object))
    inside = "".join(f"<{name}>{_xml_term(part)}</{name}>" for name, part in parts)
    return f"<triple>{inside}</triple>"


def _xml_text(text: str) -> str:
    """Escape a text; characters that XML 1.0 does not have become the replacement character."""
    kept = "".join(c if c >= " " or c in "\t\n\r" else "�" for c in text)
    return escape(kept, {"\r": "&#13;"})
