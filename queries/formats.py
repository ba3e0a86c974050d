"""Answers as text: a table for people; CSV, TSV, JSON and XML for machines.

CSV, TSV, JSON and XML are the SPARQL 1.1 results formats (CSV is RFC 4180, with a header row).
"""

import csv
import io
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from ..errors import UsageError
from .table import Table, Term
from .text_table import render_table

_XSD = "http://www.w3.org/2001/XMLSchema#"
_RESULTS = "http://www.w3.org/2005/sparql-results#"
_XML = "http://www.w3.org/XML/1998/namespace"
# XML 1.0 has no way to write these, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "lg": "https://w3id.org/minutegraph/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": _XSD,
}


def render(table: Table, output: str = "table", *, width: int | None = None) -> str:
    """Return an answer as text that ends with a line break.

    Args:
        table: the answer.
        output: one of `FORMATS`. The `table` of a CONSTRUCT or DESCRIBE is Turtle.
        width: the columns of the terminal that will show a table; None for a file or a pipe, which
            get whole cells, one line a row.

    Raises:
        UsageError: if there is no such format.
    """
    if output == "table":
        if table.form == "construct":
            return to_turtle(table)
        return render_table(table, width)
    if output not in _MACHINE_FORMATS:
        raise UsageError(f"there is no format {output!r}: choose {', '.join(FORMATS)}")
    return _MACHINE_FORMATS[output](table)


def to_csv(table: Table) -> str:
    """Return RFC 4180 text: values without their types, an empty cell for none."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([cell or "" for cell in row] for row in table.rows)
    return out.getvalue()


def to_tsv(table: Table) -> str:
    """Return SPARQL 1.1 TSV: variables with `?`, terms as in Turtle, so nothing is lost."""
    lines = ["\t".join(f"?{column}" for column in table.columns)]
    lines += ["\t".join(map(_turtle_term, row)) for row in table.terms]
    return "\n".join(lines) + "\n"


def to_json(table: Table) -> str:
    """Return SPARQL 1.1 JSON."""
    if table.form == "ask":
        return json.dumps({"head": {}, "boolean": table.rows[0][0] == "true"}, indent=1) + "\n"
    bindings = [
        {
            column: _json_term(term)
            for column, term in zip(table.columns, row, strict=True)
            if term is not None
        }
        for row in table.terms
    ]
    answer = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def to_xml(table: Table) -> str:
    """Return SPARQL XML results; a character that XML cannot hold becomes U+FFFD."""
    ElementTree.register_namespace("", _RESULTS)
    root = ElementTree.Element(f"{{{_RESULTS}}}sparql")
    head = ElementTree.SubElement(root, f"{{{_RESULTS}}}head")
    if table.form == "ask":
        ElementTree.SubElement(root, f"{{{_RESULTS}}}boolean").text = table.rows[0][0]
        return _xml_text(root)
    for column in table.columns:
        ElementTree.SubElement(head, f"{{{_RESULTS}}}variable", name=column)
    results = ElementTree.SubElement(root, f"{{{_RESULTS}}}results")
    for row in table.terms:
        result = ElementTree.SubElement(results, f"{{{_RESULTS}}}result")
        for column, term in zip(table.columns, row, strict=True):
            if term is not None:
                binding = ElementTree.SubElement(result, f"{{{_RESULTS}}}binding", name=column)
                _add_xml_term(binding, term)
    return _xml_text(root)


def to_turtle(table: Table) -> str:
    """Return the triples of a CONSTRUCT or DESCRIBE as Turtle."""
    triples = (Triple(*row) for row in table.terms)  # type: ignore[arg-type]  # rows of triples
    return (serialize(triples, format=RdfFormat.TURTLE, prefixes=_PREFIXES) or b"").decode()


_MACHINE_FORMATS: dict[str, Callable[[Table], str]] = {
    "csv": to_csv,
    "tsv": to_tsv,
    "json": to_json,
    "xml": to_xml,
}
FORMATS: tuple[str, ...] = ("table", *_MACHINE_FORMATS)


def _turtle_term(term: Term | None) -> str:
    if term is None:
        return ""
    if isinstance(term, Literal) and term.datatype.value == f"{_XSD}integer":
        return term.value
    return str(term).replace("\t", "\\t")


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {key: _json_term(part) for key, part in parts.items()}}
    described: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        described["xml:lang"] = term.language
    elif term.datatype.value != f"{_XSD}string":
        described["datatype"] = term.datatype.value
    return described


def _add_xml_term(parent: ElementTree.Element, term: Term) -> None:
    if isinstance(term, Triple):
        triple = ElementTree.SubElement(parent, f"{{{_RESULTS}}}triple")
        for name in ("subject", "predicate", "object"):
            part = ElementTree.SubElement(triple, f"{{{_RESULTS}}}{name}")
            _add_xml_term(part, getattr(term, name))
        return
    kind = {NamedNode: "uri", BlankNode: "bnode", Literal: "literal"}[type(term)]
    element = ElementTree.SubElement(parent, f"{{{_RESULTS}}}{kind}")
    element.text = _NOT_XML.sub("�", term.value)
    if isinstance(term, Literal):
        if term.language:
            element.set(f"{{{_XML}}}lang", term.language)
        elif term.datatype.value != f"{_XSD}string":
            element.set("datatype", term.datatype.value)


def _xml_text(root: ElementTree.Element) -> str:
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'
