"""The texts of source documents in a store's folder, in which the graph's spans count characters.

`facts/` has one file a document version: first line what was found in it (ingest's own affair),
second line a JSON object with the `text`.
"""

import json
from pathlib import Path

FACTS_FOLDER = "facts"


def read_source_text(folder: Path, sha256: str) -> str | None:
    """Return the text of a document by the hash of its bytes, or None if it is not kept."""
    for path in sorted((folder / FACTS_FOLDER).glob(f"{sha256}-*.json")):
        try:
            with path.open(encoding="utf-8") as file:
                file.readline()
                return str(json.loads(file.readline())["text"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return None
