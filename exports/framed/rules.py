"""What an entity of each class has, read from the shapes: its properties, how often, with what.

Only what keeps a document out of the store counts (severity Violation): a document that draws a
warning is in the store, and so must fit. A shape with `sh:sparql`, a comparison of two properties
or a path of several steps says more than JSON Schema can; it stays with SHACL.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import SH
from rdflib.term import Node

from ...ontology import PREFIXES, context, ontology_graph
from ...shapes import shapes_graph

OA = PREFIXES["oa"]


@dataclass(slots=True)
class PropertyRule:
    """What the shapes of one class ask of one property.

    `classes` are the kinds of thing that it may lead to, empty for a value; `facets` are the
    SHACL constraints on a value (`sh:datatype`, `sh:pattern` and so on) by their parameters.
    """

    property: URIRef
    required: bool = False
    single: bool = False
    classes: set[URIRef] = field(default_factory=set)
    facets: dict[URIRef, Node] = field(default_factory=dict)


@dataclass(slots=True)
class ClassRule:
    """What the shapes ask of one class: its properties by IRI, and the choices between them."""

    kind: URIRef
    properties: dict[URIRef, PropertyRule] = field(default_factory=dict)
    one_kind: bool = False
    shapes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Model:
    """All classes that have shapes, and the two graphs that they were read from."""

    classes: dict[URIRef, ClassRule]
    ontology: Graph
    shapes: Graph

    def is_single(self, prop: URIRef) -> bool:
        """Return whether no class has a property more than once."""
        rules = [c.properties[prop] for c in self.classes.values() if prop in c.properties]
        return bool(rules) and all(rule.single for rule in rules)

    def ranges(self, prop: URIRef) -> set[URIRef]:
        """Return the classes of all that a property leads to, in whatever class."""
        return {
            kind
            for rule in self.classes.values()
            if prop in rule.properties
            for kind in rule.properties[prop].classes
        }


@cache
def model() -> Model:
    """Return the model as the shapes and the ontology have it; shared, so not to be changed."""
    return read_model(ontology_graph(), shapes_graph())


@cache
def term_names() -> dict[str, str]:
    """Return the name that the JSON-LD context gives to each IRI."""
    terms = context()["@context"]
    names = {}
    for name, definition in terms.items():
        compact = definition["@id"] if isinstance(definition, dict) else definition
        prefix, colon, local = str(compact).partition(":")
        if colon and prefix in terms and not local.startswith("//"):
            names[terms[prefix] + local] = name
    return names


def read_model(ontology: Graph, shapes: Graph) -> Model:
    """Return what an ontology and its shapes say of each class."""
    classes: dict[URIRef, ClassRule] = {}
    for shape, target in sorted(shapes.subject_objects(SH.targetClass)):
        for kind in _below(ontology, target):
            if (shape, SH.deactivated, None) not in shapes:
                classes.setdefault(kind, ClassRule(kind)).shapes.append(shape)
    found = Model(classes, ontology, shapes)
    for rule in classes.values():
        for shape in rule.shapes:
            for constraint in _property_shapes(shapes, shape):
                _read_property(found, rule, constraint)
    for rule in classes.values():
        for shape in rule.shapes:
            for constraint in _property_shapes(shapes, shape):
                _read_sequence(found, rule, constraint)
    for rule in classes.values():
        for prop in rule.properties.values():
            prop.classes = prop.classes or _leads_to(found, prop.property)
    return found


def _below(ontology: Graph, target: Node) -> list[URIRef]:
    """Return a class, or those below it where it only sums them up."""
    below = [c for c in ontology.subjects(RDFS.subClassOf, target) if isinstance(c, URIRef)]
    return sorted(below) or ([target] if isinstance(target, URIRef) else [])


def _property_shapes(shapes: Graph, shape: Node) -> Iterator[Node]:
    for constraint in shapes.objects(shape, SH.property):
        severity = shapes.value(constraint, SH.severity)
        severity = severity or shapes.value(shape, SH.severity)
        if severity in (None, SH.Violation) and (constraint, SH.deactivated, None) not in shapes:
            yield constraint


def _read_property(found: Model, rule: ClassRule, constraint: Node) -> None:
    shapes, path = found.shapes, found.shapes.value(constraint, SH.path)
    if not isinstance(path, URIRef):
        return
    if path == RDF.type:
        rule.one_kind |= _number(shapes, constraint, SH.maxCount) == 1
        return
    prop = rule.properties.setdefault(path, PropertyRule(path))
    prop.required |= _number(shapes, constraint, SH.minCount) > 0
    prop.single |= _number(shapes, constraint, SH.maxCount) == 1
    prop.classes |= {c for c in shapes.objects(constraint, SH["class"]) if isinstance(c, URIRef)}
    for name, value in shapes.predicate_objects(constraint):
        if isinstance(name, URIRef):
            prop.facets.setdefault(name, value)


def _read_sequence(found: Model, rule: ClassRule, constraint: Node) -> None:
    """Take from a path of two steps that there is a first: `oa:hasSelector` has no other shape."""
    shapes, path = found.shapes, found.shapes.value(constraint, SH.path)
    if path is None or isinstance(path, URIRef) or (path, RDF.first, None) not in shapes:
        return
    first, second, *_ = [*Collection(shapes, path), None]
    if not isinstance(first, URIRef) or not isinstance(second, URIRef):
        return
    kinds = {kind for kind, other in found.classes.items() if second in other.properties}
    if first not in rule.properties:
        rule.properties[first] = PropertyRule(first)
    elif first != URIRef(f"{OA}hasSelector"):
        return
    prop = rule.properties[first]
    prop.classes |= {kind for kind in kinds if kind.startswith(OA)}
    prop.required |= _number(shapes, constraint, SH.minCount) > 0


def _leads_to(found: Model, prop: URIRef) -> set[URIRef]:
    """Return where a property leads by the shape of its objects, or else by its range."""
    for shape in found.shapes.subjects(SH.targetObjectsOf, prop):
        for constraint in found.shapes.objects(shape, SH.property):
            allowed = found.shapes.value(constraint, SH["in"])
            if found.shapes.value(constraint, SH.path) == RDF.type and allowed is not None:
                return {c for c in Collection(found.shapes, allowed) if isinstance(c, URIRef)}
    kinds: set[URIRef] = set()
    for target in found.ontology.objects(prop, RDFS.range):
        union = found.ontology.value(target, OWL.unionOf)
        members = [target] if union is None else Collection(found.ontology, union)
        kinds.update(c for c in members if isinstance(c, URIRef))
    return {kind for kind in kinds if kind in found.classes and kind != SKOS.Concept}


def _number(shapes: Graph, constraint: Node, name: URIRef) -> int:
    value = shapes.value(constraint, name)
    return -1 if value is None else int(str(value))
