"""The wheel's lists and the folders agree, and nothing local leaks into a commit."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from minutegraph import ingest
from minutegraph.ingest.extract import _knowledge

ROOT = Path(__file__).parents[1]
NOT_SHIPPED = {"tests", "build", "dist", "benchmarks", "docs"}
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def is_shipped(folder: Path) -> bool:
    parts = folder.relative_to(ROOT).parts
    return parts[:1] == () or (
        parts[0] not in NOT_SHIPPED and not any(part.startswith(".") for part in parts)
    )


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_every_folder_of_python_is_listed() -> None:
    folders = {file.parent for file in ROOT.rglob("*.py") if is_shipped(file.parent)}
    names = {".".join(("minutegraph", *folder.relative_to(ROOT).parts)) for folder in folders}
    assert names == set(CONFIG["tool"]["setuptools"]["packages"])


def test_the_version_of_the_extractor_covers_every_module_that_reads() -> None:
    covered = {Path(str(file)) for file in _knowledge()}
    folders = ("find", "lexicon", "read", "segment")
    installed = Path(ingest.__path__[0])
    wanted = {file for name in folders for file in (installed / name).rglob("*.py")}
    assert len(wanted) > 100
    assert wanted - covered == set()


def test_the_version_of_the_extractor_covers_every_module_that_reading_loads() -> None:
    code = (
        "import sys, minutegraph.ingest.extract, minutegraph.ingest.read\n"
        "names = [name for name in sys.modules if name.startswith('minutegraph.ingest.')]\n"
        "print(*(sys.modules[name].__file__ for name in names), sep='\\n')"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {Path(file) for file in shown.stdout.splitlines()}
    assert len(loaded) > 100
    assert loaded - {Path(str(file)) for file in _knowledge()} == set()


def test_every_data_file_of_a_package_is_shipped() -> None:
    package_data = CONFIG["tool"]["setuptools"]["package-data"]
    patterns = {
        (package.removeprefix("minutegraph").lstrip(".").replace(".", "/"), pattern)
        for package, globs in package_data.items()
        for pattern in globs
    }
    shipped = {file for folder, pattern in patterns for file in (ROOT / folder).glob(pattern)}
    data = {
        file
        for file in tracked_files()
        if len(file.relative_to(ROOT).parts) > 1
        and is_shipped(file.parent)
        and file.suffix != ".py"
        and file.exists()
        and not file.is_symlink()
    }
    assert data - shipped == set()


def test_every_dependency_is_bounded_and_pinned() -> None:
    pins = {
        re.split(r"==", line)[0].lower()
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    }
    wanted = CONFIG["project"]["dependencies"]
    assert all(">=" in requirement and "<" in requirement for requirement in wanted)
    names = {
        re.split(r"[<>=\[]", requirement)[0].lower()
        for requirement in [*wanted, *CONFIG["dependency-groups"]["dev"]]
    }
    assert names - pins == set()


def test_no_registry_and_no_local_path_is_committed() -> None:
    registries = "|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.org"))
    local = "|".join("(?<![A-Za-z.])/" + folder + "/" for folder in ("work", "farm", "opt", "root"))
    pattern = re.compile(f"{registries}|{local}")
    for file in tracked_files():
        if file.suffix in {".png", ".gz"} or file.is_symlink() or not file.exists():
            continue
        found = pattern.search(file.read_text(encoding="utf-8", errors="replace"))
        assert not found, f"{file.relative_to(ROOT)}: {found.group() if found else ''}"
