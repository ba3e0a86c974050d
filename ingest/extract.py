"""From a document as read to the facts that it states."""

from .find import find_facts
from .records import Document, DocumentFacts
from .segment import segment

EXTRACTOR_VERSION = "1"
"""Changes whenever the same document would give other facts: part of the key of stored facts."""


def extract(document: Document) -> DocumentFacts:
    """Return the facts of one document: a pure function of its bytes and name."""
    return find_facts(segment(document))
