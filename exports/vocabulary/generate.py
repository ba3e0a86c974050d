"""Writes `samples.json`: how often the sample minutes use each term, with an example of each.

Run it after a change to the ontology or to the reading of minutes, as
`python -m minutegraph.exports.vocabulary.generate`; it builds the samples, which takes a while.
A test holds the committed file, and the picture in `docs/`, to what this module would write.
"""

import json
import tempfile
from importlib.resources import files
from pathlib import Path

from ...ontology import ontology_graph
from ...store import Store
from .diagram import diagram
from .entries import read_vocabulary
from .page import template_text
from .usage import as_json, examples, usage

FOLDER = Path(__file__).parent
PICTURE = FOLDER.parents[1] / "docs" / "model.svg"


def main() -> None:
    """Write the file beside this module, and the picture into `docs/`."""
    from ...ingest.build import build

    minutes = [Path(str(f)) for f in (files("minutegraph") / "samples").iterdir() if "-" in f.name]
    with tempfile.TemporaryDirectory() as folder:
        build(tuple(sorted(minutes)), Path(folder) / "store")
        with Store.open(Path(folder) / "store", read_only=True) as store:
            text = samples_document(store)
    (FOLDER / "samples.json").write_text(text, encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")


def samples_document(store: Store) -> str:
    """Return the text of `samples.json` for a store of the sample minutes."""
    vocabulary = read_vocabulary(ontology_graph())
    classes = [entry.name.iri for entry in vocabulary.classes]
    others = [entry.name.iri for entry in vocabulary.properties]
    others += [entry.name.iri for scheme in vocabulary.schemes for entry in scheme.concepts]
    found = as_json(usage(store), examples(store, classes, others))
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def picture() -> str:
    """Return the picture of the ontology as an SVG that stands alone."""
    return diagram(read_vocabulary(ontology_graph()), style=template_text("diagram.css"))


if __name__ == "__main__":
    main()
