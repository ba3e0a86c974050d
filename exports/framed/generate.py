"""Writes `entity.context.jsonld` and `entity.schema.json` from the ontology and the shapes.

Run it after a change to either, as `python -m minutegraph.exports.framed.generate`.
A test holds the committed files to what this module would write.
"""

import json
from pathlib import Path

from .context import entity_context
from .rules import model
from .schema import schema_document

FOLDER = Path(__file__).parent


def main() -> None:
    """Write the files beside this module."""
    for name, text in documents().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def documents() -> dict[str, str]:
    """Return the text of each file that is written, by its name."""
    found = {
        "entity.context.jsonld": {"@context": entity_context()},
        "entity.schema.json": schema_document(model()),
    }
    return {
        name: json.dumps(value, indent=2, ensure_ascii=False) + "\n"
        for name, value in found.items()
    }


if __name__ == "__main__":
    main()
