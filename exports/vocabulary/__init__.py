"""The ontology as one page for people, and as files for programs.

`entries.py` reads the terms, `diagram.py` draws them, `usage.py` counts and shows them in a store,
`page.py` renders the page and lists every file beside it. `samples.json` has what the sample
minutes show, written by `python -m minutegraph.exports.vocabulary.generate`.
"""

from .page import PublishedFile, ontology_page, published_files, rdf_form, write_site

__all__ = ["PublishedFile", "ontology_page", "published_files", "rdf_form", "write_site"]
