"""What several tests need: the command, the sample minutes and a store of them, an example."""

import sys
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox
import pytest

from minutegraph.cli import main
from minutegraph.ingest.build import build
from minutegraph.ontology import ontology_graph
from minutegraph.store import Store

from .commands import Outcome, Run

EXAMPLE = Path(__file__).parent / "fixtures" / "example.trig"


@pytest.fixture(scope="session")
def samples() -> tuple[Path, ...]:
    """The sample minutes that the package ships."""
    folder = Path(str(files("minutegraph").joinpath("samples")))
    return tuple(sorted(folder.glob("*-*.*")))


@pytest.fixture(scope="session")
def samples_store(samples: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from the samples; read it, never write to it."""
    folder = tmp_path_factory.mktemp("samples") / "store"
    report = build(samples, folder)
    assert not report.refused
    return folder


@pytest.fixture(scope="session")
def store_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store on disk with the example meeting and the ontology; read it, never write to it."""
    folder = tmp_path_factory.mktemp("example") / "store"
    with Store.create(folder) as store:
        store.quads.load(path=str(EXAMPLE))
        store.quads.load(
            ontology_graph().serialize(format="turtle"),
            format=ox.RdfFormat.TURTLE,
            to_graph=ox.NamedNode(store.graph_name("ontology")),
        )
        store.quads.flush()
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the `minutegraph` command in this process."""

    def run_one(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["minutegraph", *map(str, arguments)])
        status = 0
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
        printed = capsys.readouterr()
        return Outcome(status, printed.out, " ".join(printed.err.split()))

    return run_one
