"""What several tests need: the sample minutes, and a store built of them once a run."""

from importlib.resources import files
from pathlib import Path

import pytest

from minutegraph.ingest.build import build


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
