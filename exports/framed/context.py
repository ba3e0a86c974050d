"""The context of the documents: the ontology's, made handier for those who read JSON as JSON.

Three things differ from `ontology/context.jsonld`. What an entity may have more than once is
always a list. Whole numbers and truth values are JSON's own. Links that a document follows
backwards have names.
"""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from rdflib import URIRef

from ...ontology import context as ontology_context
from .rules import Model, model, term_names

NATIVE = ("xsd:integer", "xsd:nonNegativeInteger", "xsd:boolean")


@cache
def nesting() -> dict[str, Any]:
    """Return what `frames.toml` says; shared, so not to be changed."""
    text = (files(__package__) / "frames.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def entity_context(found: Model | None = None) -> dict[str, Any]:
    """Return what stands under "@context", by name."""
    found = found or model()
    terms = dict(ontology_context()["@context"])
    names = {name: iri for iri, name in term_names().items()}
    for name, definition in terms.items():
        if name not in names or str(definition).startswith("@"):
            continue
        full = {"@id": definition} if isinstance(definition, str) else dict(definition)
        if full.get("@type") in NATIVE:
            del full["@type"]
        prop = URIRef(names[name])
        owned = any(prop in rule.properties for rule in found.classes.values())
        if owned and not found.is_single(prop):
            full["@container"] = "@set"
        terms[name] = full["@id"] if list(full) == ["@id"] else full
    for name, forward in nesting()["back"].items():
        terms[name] = {"@reverse": f"lg:{forward}", "@type": "@id", "@container": "@set"}
    return terms


def context_for(iris: Iterable[str]) -> dict[str, Any]:
    """Return as much of the context as a document needs, for it is written into the document.

    Args:
        iris: The properties and classes that the document has.
    """
    whole = _shared_context()
    needed = {term_names()[iri] for iri in iris if iri in term_names()}
    needed |= {way for way, forward in nesting()["back"].items() if forward in needed}
    text = str([whole[name] for name in needed])
    return {
        name: value
        for name, value in whole.items()
        if name in needed | {"@version", "id", "type"} or f"'{name}:" in text
    }


@cache
def _shared_context() -> dict[str, Any]:
    return entity_context()
