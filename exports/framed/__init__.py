"""Each entity as one JSON document that a web developer can read: framed JSON-LD and its schema.

`rules.py` reads from the shapes what an entity of each class has; from that come the context
(`context.py`), the JSON Schema (`schema.py`) and the frames (`frames.py`, which adds what
`frames.toml` says of nesting). `document.py` takes an entity's triples from a store and frames
them. `entity.context.jsonld` and `entity.schema.json` are written by
`python -m minutegraph.exports.framed.generate`.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from .document import NotAnEntity, document_triples, entities, framed, has_document, write_documents

__all__ = [
    "NotAnEntity",
    "document_triples",
    "entities",
    "framed",
    "has_document",
    "json_schema",
    "write_documents",
]


@cache
def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the documents; shared, so not to be changed."""
    text = (files(__name__) / "entity.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
