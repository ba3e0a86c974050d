"""The JSON Schema (draft 2020-12) of the documents, one definition a class, from the shapes.

What the shapes ask of a value stands here in JSON Schema's words: how many, of what type, which
words of a scheme, which pattern, which choice between properties. A link holds the entity that it
leads to: whole, by name, or by its IRI alone where a document already has it further up.
"""

from collections.abc import Callable
from typing import Any

from rdflib import RDF, RDFS, SKOS, XSD, Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import SH
from rdflib.term import Literal, Node

from ...ontology import PREFIXES
from .context import nesting
from .frames import NAMES, sources
from .rules import ClassRule, Model, PropertyRule, term_names

Json = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
ADDRESS = "https://w3id.org/minutegraph/ontology/entity.schema.json"
HOUR = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?"
DATATYPES: dict[Node, Json] = {
    XSD.string: {"type": "string"},
    XSD.date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    XSD.time: {"type": "string", "pattern": f"^{HOUR}$"},
    XSD.integer: {"type": "integer"},
    XSD.nonNegativeInteger: {"type": "integer", "minimum": 0},
    XSD.boolean: {"type": "boolean"},
}
FACETS = {
    SH.minLength: "minLength",
    SH.maxLength: "maxLength",
    SH.minInclusive: "minimum",
    SH.maxInclusive: "maximum",
    SH.minExclusive: "exclusiveMinimum",
    SH.maxExclusive: "exclusiveMaximum",
}
SCHEME = "^[a-z][a-z0-9+.-]*:"
IRI: Json = {"$ref": "#/$defs/iri"}


def schema_document(model: Model) -> Json:
    """Return the schema of all documents."""
    definitions: Json = {
        "iri": {"type": "string", "format": "iri", "pattern": "^[a-z][a-z0-9+.-]*:"}
    }
    names = {_name(kind): kind for kind in sorted(model.classes)}
    for name, kind in names.items():
        definitions[name] = _entity(model, model.classes[kind])
        definitions[f"{name}Reference"] = _reference(model, kind)
    return {
        "$schema": DRAFT,
        "$id": ADDRESS,
        "title": "An entity of minutegraph",
        "description": "One framed JSON-LD document: a meeting, an agenda item, a person, ...",
        **_by_type({name: f"#/$defs/{name}" for name in names}),
        "required": ["@context", "id", "type"],
        "$defs": definitions,
    }


def _entity(model: Model, rule: ClassRule) -> Json:
    name, ontology = _name(rule.kind), model.ontology
    properties: Json = {
        "@context": {"type": "object", "description": "On the outermost entity only."},
        "id": IRI,
        "type": {"const": name} if rule.one_kind else _has_type(name),
    }
    required = ["id", "type"]
    for prop in sorted(rule.properties.values(), key=lambda one: _name(one.property)):
        properties[_name(prop.property)] = _property(model, prop)
        required += [_name(prop.property)] * prop.required
    for way in [*nesting()["full"].get(name, ()), *nesting()["named"].get(name, ())]:
        properties[way] = _backwards(way, whole=way in nesting()["full"].get(name, ()))
    described = {"title": _text(ontology, rule.kind, RDFS.label)}
    described["description"] = _text(ontology, rule.kind, SKOS.definition)
    choices = [c for shape in rule.shapes for c in _choices(model, rule, shape)]
    return {
        **{key: text for key, text in described.items() if text},
        "type": "object",
        "properties": properties,
        "required": required,
        **({"allOf": choices} if choices else {}),
        "additionalProperties": False,
    }


def _reference(model: Model, kind: URIRef) -> Json:
    """Return the schema of an entity that is only named, by whichever name its class has."""
    owned = [n for n in NAMES if URIRef(n) in model.classes[kind].properties]
    names = [term_names()[name] for name in owned]
    return {
        "description": f"{_name(kind)}, by name.",
        "type": "object",
        "properties": {
            "id": IRI,
            "type": _has_type(_name(kind)),
            **{name: {"type": "string", "minLength": 1} for name in names},
        },
        "required": ["id", "type", *names],
        "additionalProperties": False,
    }


def _property(model: Model, prop: PropertyRule) -> Json:
    value = _link(prop.classes) if prop.classes else _value(model, prop)
    described = _text(model.ontology, prop.property, SKOS.definition)
    head = {"description": described} if described else {}
    if model.is_single(prop.property):
        return {**head, **value}
    most = {"maxItems": 1} if prop.single else {"uniqueItems": True}
    return {**head, "type": "array", "items": value, "minItems": 1, **most}


def _backwards(way: str, *, whole: bool) -> Json:
    forward = nesting()["back"][way]
    owners = {_name(kind) for kind in sources(URIRef(PREFIXES["lg"] + forward))}
    ends = {name: f"#/$defs/{name}{'' if whole else 'Reference'}" for name in sorted(owners)}
    return {
        "description": f"The entities whose {forward} this is.",
        "type": "array",
        "items": _by_type(ends),
        "uniqueItems": True,
    }


def _by_type(definitions: dict[str, str]) -> Json:
    """Return the schema of what is of one of several types, each with its own definition."""
    types = {"enum": list(definitions)}
    return {
        "type": "object",
        "properties": {"type": {"anyOf": [types, {"type": "array", "contains": types}]}},
        "required": ["type"],
        "allOf": [
            {"if": {"properties": {"type": _has_type(name)}}, "then": {"$ref": place}}
            for name, place in definitions.items()
        ],
    }


def _link(classes: set[URIRef]) -> Json:
    ends = [IRI]
    for name in sorted(map(_name, classes)):
        ends += [{"$ref": f"#/$defs/{name}Reference"}, {"$ref": f"#/$defs/{name}"}]
    return {"anyOf": ends}


def _value(model: Model, prop: PropertyRule) -> Json:
    allowed = prop.facets.get(SH["in"])
    if allowed is not None:
        return {"enum": [_word(item) for item in Collection(model.shapes, allowed)]}
    ranges = sorted(model.ontology.objects(prop.property, RDFS.range), key=str)
    kind = prop.facets.get(SH.datatype) or next((r for r in ranges if r in DATATYPES), None)
    if kind is None:
        return IRI if prop.facets.get(SH.nodeKind) == SH.IRI else {"type": "string"}
    made = dict(DATATYPES.get(kind, {"type": "string"}))
    for facet, keyword in FACETS.items():
        limit = prop.facets.get(facet)
        # JSON Schema compares numbers only; a first or last hour is left to SHACL.
        if isinstance(limit, Literal) and isinstance(limit.value, int):
            made[keyword] = limit.value
    if SH.pattern in prop.facets and made["type"] == "string":
        made["pattern"] = str(prop.facets[SH.pattern])
    return made


def _choices(model: Model, rule: ClassRule, shape: Node) -> list[Json]:
    """Return what a shape asks of several properties together, as far as it counts them."""
    graph, found = model.shapes, []
    if graph.value(shape, SH.severity) not in (None, SH.Violation):
        return []
    ways: dict[URIRef, str] = {SH["or"]: "anyOf", SH.xone: "oneOf"}
    for way, keyword in ways.items():
        for members in graph.objects(shape, way):
            parts = [_counted(model, rule, part) for part in Collection(graph, members)]
            if all(part is not None for part in parts):
                found.append({keyword: parts})
    for constraint in graph.objects(shape, SH.property):
        path = graph.value(constraint, SH.path)
        paths = graph.value(path, SH.alternativePath) if path is not None else None
        severe = graph.value(constraint, SH.severity) in (None, SH.Violation)
        if paths is not None and severe and graph.value(constraint, SH.minCount) == Literal(1):
            found.append({"anyOf": [_present(item) for item in Collection(graph, paths)]})
    return found


def _counted(model: Model, rule: ClassRule, part: Node) -> Json | None:
    """Return one branch of a choice, None where it says more than that a property is there."""
    said = dict(model.shapes.predicate_objects(part))
    path = said.pop(SH.path, None)
    if path is None:
        inner = _choices(model, rule, part)
        return inner[0] if len(said) == 1 and len(inner) == 1 else None
    if not isinstance(path, URIRef) or path not in rule.properties:
        return None
    counts: dict[tuple[Node, Node], Callable[[URIRef], Json]] = {
        (SH.minCount, Literal(1)): _present,
        (SH.maxCount, Literal(0)): lambda there: {"not": _present(there)},
    }
    described = {RDF.type, SH.message, SH.severity}
    ((name, value),) = [pair for pair in said.items() if pair[0] not in described] or [(path, path)]
    makes = counts.get((name, value))
    return makes(path) if makes else None


def _present(path: Node) -> Json:
    return {"required": [term_names()[str(path)]]}


def _has_type(name: str) -> Json:
    return {"anyOf": [{"const": name}, {"type": "array", "contains": {"const": name}}]}


def _word(item: Node) -> Any:
    """Return a member of `sh:in` as the document has it: a concept by the end of its IRI."""
    return item.toPython() if isinstance(item, Literal) else str(item).rpartition("#")[2]


def _name(term: URIRef) -> str:
    return term_names()[str(term)]


def _text(graph: Graph, term: URIRef, prop: URIRef) -> str:
    return str(graph.value(term, prop) or "")
