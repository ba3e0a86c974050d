"""The examples of docs/python.md print what the page says that they print."""

import contextlib
import io
import re
from pathlib import Path

import pytest
from rdflib import Graph

from minutegraph import ontology
from minutegraph.ontology.terms import LG
from minutegraph.store import Store

PAGE = Path(__file__).parents[1] / "docs" / "python.md"
EXAMPLE = re.compile(r"```python\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)


def test_the_examples_print_what_the_page_says(
    samples_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "graph").symlink_to(samples_store)
    monkeypatch.chdir(tmp_path)
    examples = EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))
    assert len(examples) == 5
    names: dict[str, object] = {}
    for code, printed in examples:
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            exec(code, names)
        assert output.getvalue() == printed


def test_what_was_loaded_first_stays_as_it_was(samples_store: Path) -> None:
    with Store.open(samples_store, read_only=True) as store:
        first = ontology.load(store)
    turtle = f'<https://x.example/m> a <{LG.Meeting}> ; <{LG.date}> "2024-03-05"^^<{DATE}> .'
    second = ontology.load(Graph().parse(data=turtle, format="turtle"))
    (meeting,) = second.Meeting.instances()
    assert meeting.date.isoformat() == "2024-03-05"
    assert ontology.Meeting is second.Meeting
    assert len(first.Meeting.instances()) == 24


def test_every_term_is_an_attribute_and_nothing_else() -> None:
    ontology.load()
    for name in (name for name in vars(LG) if not name.startswith("_")):
        assert getattr(ontology, name).iri == getattr(LG, name)
        assert name in dir(ontology)
    with pytest.raises(AttributeError, match="'Meting'"):
        _ = ontology.Meting
    assert ontology.Meeting.instances() == []


DATE = "http://www.w3.org/2001/XMLSchema#date"
