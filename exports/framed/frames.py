"""The frame of each class (JSON-LD 1.1 Framing): which neighbours a document has, and how far."""

from functools import cache
from typing import Any

from rdflib import URIRef

from ...ontology import PREFIXES
from .context import nesting
from .rules import model, term_names

LG = PREFIXES["lg"]
# A neighbour by name: whichever of these it has.
NAMES = (
    f"{PREFIXES['skos']}prefLabel",
    f"{PREFIXES['rdfs']}label",
    f"{PREFIXES['dcterms']}identifier",
)
ANY: dict[str, Any] = {"@id": {}}
NAMED: dict[str, Any] = {**ANY, "@explicit": True, **{name: [{}] for name in NAMES}}
BY_IRI: dict[str, Any] = {"@embed": "@never"}


@cache
def frame(kind: URIRef) -> dict[str, Any]:
    """Return the frame of a class, in expanded form; shared, so not to be changed.

    Each link of the class is a key. "[]" for a frame matches what has no such link.
    """
    return {**ANY, **_frame(kind, ())}


def is_named(subframe: dict[str, Any]) -> bool:
    """Return whether a frame gives only the name of what a link leads to."""
    return subframe is NAMED


def _frame(kind: URIRef, above: tuple[URIRef, ...]) -> dict[str, Any]:
    """Return the frame of a class below others: a link back to one of those is an IRI alone."""
    rule, made = model().classes[kind], {}
    for prop, wanted in rule.properties.items():
        if not wanted.classes:
            continue
        if term_names()[str(prop)] in nesting()["whole"]:
            made[str(prop)] = [{**ANY, **_union(sorted(wanted.classes), (*above, kind))}]
        elif prop == URIRef(f"{LG}inMeeting") and URIRef(f"{LG}Meeting") in above:
            made[str(prop)] = [BY_IRI]
        else:
            made[str(prop)] = [NAMED]
    back = _backwards(kind, above)
    return {**made, "@reverse": back} if back else made


def _backwards(kind: URIRef, above: tuple[URIRef, ...]) -> dict[str, Any]:
    rules, found, name = nesting(), {}, term_names()[str(kind)]
    for way in rules["full"].get(name, ()):
        forward = f"{LG}{rules['back'][way]}"
        below = _union(sources(URIRef(forward)), (*above, kind))
        without = {f"{LG}{rules['unless'][way]}": []} if way in rules["unless"] else ANY
        found[forward] = [{**below, **without}]
    for way in rules["named"].get(name, ()):
        found[f"{LG}{rules['back'][way]}"] = [NAMED]
    return found


def sources(prop: URIRef) -> list[URIRef]:
    """Return the classes that have a property."""
    return sorted(kind for kind, rule in model().classes.items() if prop in rule.properties)


def _union(kinds: list[URIRef], above: tuple[URIRef, ...]) -> dict[str, Any]:
    """Return one frame for things of several classes."""
    made: dict[str, Any] = {}
    for kind in kinds:
        for name, value in _frame(kind, above).items():
            made[name] = {**made.get(name, {}), **value} if name == "@reverse" else value
    return made
