"""Writes `terms/` and `context.jsonld` from the Turtle.

Run it after a change to the Turtle, as `python -m minutegraph.ontology.generate`.
A test holds the committed files to what this module would write.
"""

import json
import keyword
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, URIRef
from rdflib.term import Node

from .paths import Path as PropertyPath
from .paths import inferred_paths

FOLDER = Path(__file__).parent
LG = "https://w3id.org/minutegraph/ontology#"
SCHEMES = (
    "force",
    "disposition",
    "form",
    "status",
    "outcome",
    "choice",
    "direction",
    "manner",
    "interest-kind",
    "participation",
    "body-kind",
    "basis",
)
OTHERS = ("rdf", "rdfs", "skos", "dcterms", "prov", "oa", "schema", "xsd")
PREFIXES = {
    "lg": LG,
    **{name: f"https://w3id.org/minutegraph/{name}#" for name in SCHEMES},
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "skos": str(SKOS),
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "xsd": str(XSD),
    "owl": str(OWL),
    "sh": "http://www.w3.org/ns/shacl#",
}
CLASSES = (OWL.Class,)
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
LINE_LENGTH = 100  # characters, as in pyproject.toml
_NAMES = "(the names are the vocabularies' own)"
_MAPPING = "\nfrom collections.abc import Mapping\nfrom typing import Final\n"
_CONSTANTS = "\nfrom typing import Final\n"
HEADS = {
    "own.py": f'''\
# ruff: noqa: N815 {_NAMES}
"""The ontology's own terms, written from the Turtle by `generate.py`."""
{_CONSTANTS}''',
    "concepts.py": f'''\
# ruff: noqa: N801 {_NAMES}
"""The concepts of the schemes, written from the Turtle by `generate.py`."""
{_MAPPING}''',
    "others.py": f'''\
# ruff: noqa: N815 {_NAMES}
"""The terms of others that the graph uses, and all prefixes, written by `generate.py`."""
{_MAPPING}''',
    "inferred.py": f'''\
"""By which paths inferred properties follow, written from the axioms by `generate.py`."""
{_MAPPING}''',
}


def main() -> None:
    """Write the files beside this module."""
    graph = source_graph()
    for name, text in terms_modules(graph).items():
        (FOLDER / "terms" / name).write_text(text, encoding="utf-8")
    (FOLDER / "context.jsonld").write_text(context_document(graph), encoding="utf-8")


def source_graph() -> Graph:
    """Return the ontology and the concept schemes as they stand in the files."""
    graph = Graph()
    for name in ("localgov.ttl", "schemes.ttl"):
        graph.parse(FOLDER / name, format="turtle")
    return graph


def _declaration(name: str, value: str) -> str:
    """Return the line of a constant, broken as the formatter would."""
    line = f"    {name}: Final = {value}"
    if len(line) <= LINE_LENGTH:
        return line
    return f"    {name}: Final = (\n        {value}\n    )"


def terms_modules(graph: Graph) -> dict[str, str]:
    """Return the text of each module of `terms/` that is written, by its name."""
    bodies = {
        "own.py": _classes(graph, ("lg",)),
        "concepts.py": _classes(graph, SCHEMES) + _concepts(graph),
        "others.py": _classes(graph, OTHERS) + _prefixes(),
        "inferred.py": _inferred(inferred_paths(graph, LG)),
    }
    return {name: HEADS[name] + body for name, body in bodies.items()}


def _classes(graph: Graph, prefixes: Iterable[str]) -> str:
    """Return a class for each namespace, whose attributes are its terms."""
    parts: list[str] = []
    for prefix in prefixes:
        namespace = PREFIXES[prefix]
        lines = [_declaration(_name(t, namespace), _quoted(t)) for t in _terms(graph, prefix)]
        head = f'\n\nclass {_constant(prefix)}:\n    """`{namespace}`."""\n\n'
        parts.append(head + "\n".join(lines) + "\n")
    return "".join(parts)


def _concepts(graph: Graph) -> str:
    parts = ["\n\nCONCEPTS: Final[Mapping[str, Mapping[str, str]]] = {\n"]
    for scheme in SCHEMES:
        parts.append(f'    "{scheme}": {{\n')
        for concept in _terms(graph, scheme):
            name = _name(concept, PREFIXES[scheme])
            parts.append(f'        "{_notation(graph, concept)}": {_constant(scheme)}.{name},\n')
        parts.append("    },\n")
    return "".join((*parts, "}\n"))


def _prefixes() -> str:
    lines = (f'    "{prefix}": "{namespace}",\n' for prefix, namespace in PREFIXES.items())
    return "".join(("\n\nPREFIXES: Final[Mapping[str, str]] = {\n", *lines, "}\n"))


def _inferred(paths: Mapping[str, Iterable[PropertyPath]]) -> str:
    kind = "Mapping[str, tuple[tuple[tuple[str, bool], ...], ...]]"
    lines = [f"\nfrom .own import LG\n\nPATHS: Final[{kind}] = {{\n"]
    for inferred, ways in paths.items():
        lines.append(f"    {_own(inferred)}: (\n")
        for way in ways:
            steps = " ".join(f"({_own(step)}, {backwards})," for step, backwards in way)
            lines.append(f"        ({steps.rstrip(',') if len(way) > 1 else steps}),\n")
        lines.append("    ),\n")
    return "".join((*lines, "}\n"))


def _own(iri: str) -> str:
    return f"LG.{_name(URIRef(iri), LG)}"


def context_document(graph: Graph) -> str:
    """Return the text of `context.jsonld`: every term of the data by its local name.

    Raises:
        ValueError: Two vocabularies have a term of the same local name.
    """
    # The schemes' prefixes are left out: "force" and the like are properties here.
    prefixes = {prefix: PREFIXES[prefix] for prefix in ("lg", *OTHERS)}
    terms: dict[str, Any] = {"@version": 1.1, "id": "@id", "type": "@type", **prefixes}
    for prefix in ("lg", "rdf", "rdfs", "skos", "dcterms", "prov", "oa", "schema"):
        for term in _terms(graph, prefix):
            name = str(term).removeprefix(PREFIXES[prefix])
            if term == RDF.type:
                continue  # is "@type"
            if name in terms:
                raise ValueError(f"two terms are called {name!r}; the context needs one name each")
            terms[name] = _definition(graph, term, f"{prefix}:{name}")
    return json.dumps({"@context": terms}, indent=2, ensure_ascii=False) + "\n"


def _definition(graph: Graph, term: URIRef, compact: str) -> str | dict[str, Any]:
    """Return how the context defines a term; a concept may be written as its own short name."""
    ranges = set(graph.objects(term, RDFS.range))
    if SKOS.Concept in ranges:
        scheme = f"{graph.value(term, RDFS.seeAlso, any=False)}#"
        return {"@id": compact, "@type": "@vocab", "@context": {"@vocab": scheme}}
    if (term, RDF.type, OWL.ObjectProperty) in graph:
        return {"@id": compact, "@type": "@id"}
    datatype = next((r for r in ranges - {XSD.string} if str(r).startswith(str(XSD))), None)
    if datatype is None:
        return compact
    return {"@id": compact, "@type": f"xsd:{str(datatype).removeprefix(str(XSD))}"}


def _terms(graph: Graph, prefix: str) -> list[URIRef]:
    """Return the terms of one namespace: classes before properties, each by name."""
    namespace = PREFIXES[prefix]
    if prefix == "rdf":
        return [RDF.type, RDF.value]
    if prefix == "xsd":
        return _sorted(graph.objects(None, RDFS.range), namespace)
    if prefix in SCHEMES:
        return _sorted(graph.subjects(RDF.type, SKOS.Concept), namespace)
    return [
        term
        for kinds in (CLASSES, PROPERTIES)
        for term in _sorted((s for k in kinds for s in graph.subjects(RDF.type, k)), namespace)
    ]


def _sorted(nodes: Iterable[Node], namespace: str) -> list[URIRef]:
    return sorted({n for n in nodes if isinstance(n, URIRef) and n.startswith(namespace)})


def _name(term: URIRef, namespace: str) -> str:
    name = str(term).removeprefix(namespace).replace("-", "_")
    return f"{name}_" if keyword.iskeyword(name) else name


def _constant(prefix: str) -> str:
    return prefix.upper().replace("-", "_")


def _notation(graph: Graph, concept: URIRef) -> str:
    return str(graph.value(concept, SKOS.notation, any=False))


def _quoted(term: URIRef) -> str:
    return f'"{term}"'


if __name__ == "__main__":
    main()
