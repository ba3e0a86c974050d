"""Which page shows an IRI, and which IRI a page shows.

The IRIs of a store begin with its base (https://example.org/, say) wherever the server runs, so a
page's links are made for the server: {base}id/x is shown at /doc/id/x. Any other IRI that the
store knows, a term of the ontology for instance, is shown at /doc?iri=….
"""

from dataclasses import dataclass
from urllib.parse import quote

ENTITY_FOLDERS = ("id", "source", "software", "graph")
KEPT_IN_PATHS = "/:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Links:
    """The two ways between IRIs below `base` and the server's own paths."""

    base: str

    def page(self, iri: str) -> str:
        """Return the local address of the page that shows an IRI.

        >>> Links("https://example.org/").page("https://example.org/source/a/0#char=1,2")
        '/doc/source/a/0#char=1,2'
        """
        document, mark, fragment = iri.partition("#")
        inside = document.removeprefix(self.base)
        is_ours = inside != document and inside.partition("/")[0] in ENTITY_FOLDERS
        # A span is a place on the page of its document; other fragments have pages of their own.
        if is_ours and (not mark or (fragment.startswith("char=") and ";" not in fragment)):
            return f"/doc/{quote(inside, safe=KEPT_IN_PATHS + '%')}{mark}{quote(fragment, '=,')}"
        return f"/doc?iri={quote(iri, safe='')}"

    def iri(self, path: str) -> str:
        """Return the IRI that a local path such as "id/wexcombe" stands for."""
        return self.base + path.lstrip("/")
