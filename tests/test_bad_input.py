"""Bad input through the command line: a clear sentence, the right status, the store as it was."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutegraph.store import Store

from .commands import Outcome, Run

MINUTES = """Wexcombe Borough Council
Audit Committee
Minutes of the meeting held on {date} at 7.00 pm in the Café Royal

Present: Councillor Ann Day (Chair), Councillor Tom Fry

1. Treasury report
Sue Butler, Director of Finance, presented a report on the treasury position.
RESOLVED: That the report be noted.
"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "input" / "good.txt"
    path.parent.mkdir()
    path.write_text(MINUTES.format(date="5 March 2024"), encoding="utf-8")
    return path


@pytest.fixture
def store(run: Run, good: Path, tmp_path: Path) -> Path:
    """A store with one good document."""
    folder = tmp_path / "store"
    assert run("build", good, "--store", folder, "--quiet") == Outcome(0, "", "")
    return folder


def state(folder: Path) -> tuple[list[str], dict[str, bytes]]:
    """All quads of a store, and all files beside them."""
    with Store.open(folder) as opened:
        quads = sorted(str(quad) for quad in opened.quads_of())
    files = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "quads" not in path.parts
    }
    return quads, files


def refused(outcome: Outcome, path: Path) -> str:
    """The reason for which exactly this file was refused."""
    assert outcome.status == 1
    assert "Traceback" not in outcome.err
    start = f"refused: {path}: "
    assert outcome.err.startswith(start), outcome.err
    return outcome.err.removeprefix(start)


def test_a_missing_path(run: Run, store: Path, good: Path) -> None:
    before = state(store)
    missing = good.parent / "nowhere.txt"
    outcome = run("build", good, missing, "--store", store)
    assert outcome.status == 3
    assert outcome.err == f"minutegraph: There is no {missing}: check the path."
    assert state(store) == before


def test_a_missing_path_makes_no_store(run: Run, tmp_path: Path) -> None:
    assert run("build", tmp_path / "no.txt", "--store", tmp_path / "new").status == 3
    assert not (tmp_path / "new").exists()


BAD_FILES = [
    pytest.param(b"", "empty", id="an empty file"),
    pytest.param(b" \n\t\n ", "", id="nothing but white space"),
    pytest.param(bytes(range(256)) * 40, "", id="a binary file"),
    pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(2000), "", id="a picture"),
    pytest.param(b"PK\x03\x04" + bytes(500), "", id="a zip archive"),
    pytest.param(
        b"<html><body><p>Contact us</p><p>Opening hours</p></body></html>",
        "no agenda item, decision or report found in it",
        id="a page with no minutes in it",
    ),
    pytest.param(
        b"So much depends upon\na red wheel barrow\n",
        "no agenda item, decision or report found in it",
        id="a text with no minutes in it",
    ),
]


@pytest.mark.parametrize(("data", "says"), BAD_FILES)
def test_a_bad_file(run: Run, store: Path, good: Path, data: bytes, says: str) -> None:
    before = state(store)
    bad = good.parent / ("bad.html" if data.startswith(b"<html") else "bad.txt")
    bad.write_bytes(data)
    outcome = run("build", bad, "--store", store, "--quiet")
    reason = refused(outcome, bad)
    assert says in reason
    assert len(reason) > 10
    assert state(store) == before


def test_fifty_megabytes(run: Run, store: Path, good: Path) -> None:
    before = state(store)
    large = good.parent / "large.txt"
    with large.open("w") as file:
        for _ in range(50):
            file.write("RESOLVED: That the report be noted.\n" * 29_127)
    assert large.stat().st_size > 50_000_000
    reason = refused(run("build", large, "--store", store, "--quiet"), large)
    assert "more than the limit" in reason
    assert state(store) == before


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-16-le", "utf-8-sig"])
def test_other_encodings_are_read(run: Run, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "minutes.txt"
    data = MINUTES.format(date="5 March 2024").encode(encoding)
    path.write_bytes(b"\xff\xfe" + data if encoding == "utf-16-le" else data)
    folder = tmp_path / "store"
    outcome = run("build", path, "--store", folder, "--quiet")
    assert outcome == Outcome(0, "", "")
    with Store.open(folder) as opened:
        assert any("Café Royal" in str(quad.object) for quad in opened.quads_of())


def test_one_bad_file_among_good_ones(run: Run, good: Path, tmp_path: Path) -> None:
    bad = good.parent / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02" * 500)
    (good.parent / "april.txt").write_text(MINUTES.format(date="9 April 2024"))
    folder = tmp_path / "store"
    refused(run("build", good.parent, "--store", folder, "--quiet"), bad)
    with Store.open(folder) as opened:
        meetings = [graph for graph in opened.graph_hashes() if "/graph/meeting/" in graph]
    assert sorted(meeting.rpartition("/")[2] for meeting in meetings) == [
        "2024-03-05",
        "2024-04-09",
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("minutes.rtf", rb"{\rtf1\ansi Minutes of the Audit Committee}"),
        ("minutes.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
    ],
)
def test_a_format_that_is_not_read_is_not_passed_over_in_silence(
    run: Run, good: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    (good.parent / name).write_bytes(data)
    outcome = run("build", good.parent, "--store", tmp_path / "store", "--quiet")
    assert "a format that is not read" in refused(outcome, good.parent / name)


def test_a_folder_without_documents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcome = run("build", tmp_path / "empty", "--store", tmp_path / "store", "--quiet")
    assert "there is no document in this folder" in refused(outcome, tmp_path / "empty")


def test_a_folder_that_is_not_a_store(run: Run, good: Path) -> None:
    thesis = good.parent / "thesis.docx"
    thesis.write_text("years of work")
    outcome = run("build", good, "--store", good.parent)
    assert outcome.status == 3
    assert "is not a store and not empty" in outcome.err
    assert sorted(path.name for path in good.parent.iterdir()) == ["good.txt", "thesis.docx"]


def test_a_file_in_place_of_the_store(run: Run, good: Path) -> None:
    outcome = run("build", good, "--store", good)
    assert outcome.status == 3
    assert str(good) in outcome.err
    assert "Traceback" not in outcome.err


def test_a_damaged_store(run: Run, store: Path, good: Path) -> None:
    (store / "documents.json").write_text("{")
    outcome = run("build", good, "--store", store)
    assert outcome.status == 3
    assert "documents.json cannot be read" in outcome.err


def test_a_store_that_is_being_written(run: Run, store: Path, good: Path) -> None:
    before = state(store)
    with Store.open(store):
        outcome = run("build", good, "--store", store)
    assert outcome.status == 3
    assert "wait until it has finished" in outcome.err
    assert state(store) == before


@pytest.mark.parametrize("base", ["nonsense", "ftp://example.org/"])
def test_a_base_that_does_not_serve(run: Run, good: Path, tmp_path: Path, base: str) -> None:
    outcome = run("build", good, "--store", tmp_path / "new", "--base", base)
    assert outcome.status == 2
    assert "give an absolute one such as https://example.org/" in outcome.err
    assert not (tmp_path / "new").exists()


def test_another_base_than_the_stores_own(run: Run, store: Path, good: Path) -> None:
    outcome = run("build", good, "--store", store, "--base", "https://other.example/")
    assert outcome.status == 2
    assert "leave --base out" in outcome.err


def many(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = MINUTES.format(date=f"{number % 28 + 1} {('May', 'June')[number // 28]} 2024")
        (folder / f"{number}.txt").write_text(text)
    return folder


def limited(arguments: list[object], largest_file: int) -> subprocess.CompletedProcess[str]:
    """Run the command in a process that cannot write files larger than so many bytes."""
    return subprocess.run(
        [sys.executable, "-m", "minutegraph", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file)),
    )


@pytest.mark.parametrize(
    ("largest_file", "says"),
    [
        pytest.param(1_000, "", id="before anything"),
        pytest.param(100_000, "cannot be written", id="in the midst of the quads"),
    ],
)
def test_no_room_for_the_quads(store: Path, tmp_path: Path, largest_file: int, says: str) -> None:
    before = state(store)
    more = many(tmp_path / "more", 40)
    outcome = limited(["build", more, "--store", store, "--quiet"], largest_file)
    assert outcome.returncode == 3
    assert outcome.stderr.startswith("minutegraph: ")
    assert says in outcome.stderr
    assert "Traceback" not in outcome.stderr
    after = state(store)
    assert after[0] == before[0]
    kept = {name for name in after[1] if not name.startswith("facts/")}
    assert {name: after[1][name] for name in kept} == {name: before[1][name] for name in kept}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 MB, where this user may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mounting, capture_output=True).returncode != 0:
        pytest.skip("only root may mount a small file system")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk(run: Run, good: Path, small_disk: Path, tmp_path: Path) -> None:
    store = small_disk / "store"
    assert run("build", good, "--store", store, "--quiet").status == 0
    before = state(store)[0]
    filler = small_disk / "filler"
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    filler.write_bytes(bytes(max(0, free - 200_000)))
    more = many(tmp_path / "more", 50)
    outcome = run("build", more, "--store", store, "--quiet")
    assert outcome.status == 3
    assert "No space left on device" in outcome.err
    assert "Traceback" not in outcome.err
    filler.unlink()
    assert state(store)[0] == before
    assert run("build", good, "--store", store, "--quiet").status == 0
    assert state(store)[0] == before
