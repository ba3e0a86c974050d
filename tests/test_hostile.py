"""Hostile files through the real command: refused in a sentence, fast, in little memory."""

import io
import os
import resource
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

MINUTES = """Wexcombe Borough Council
Audit Committee
Minutes of the meeting held on {day} March 2024 at 7.00 pm in the Town Hall

Present: Councillor Ann Day (Chair), Councillor Tom Fry

1. Treasury report
Sue Butler, Director of Finance, presented a report on the treasury position.
RESOLVED: That the report be noted.
"""
MOST_MEMORY = 3 * 1024**3  # bytes of address space, which libraries take half of
MOST_SECONDS = 60  # of CPU; each run takes one or two, most of them to start


class Run:
    """A run of `minutegraph build` in its own process, with little memory and time."""

    def __init__(self, folder: Path, *inputs: Path | str) -> None:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.store = folder / "store"
        done = subprocess.run(
            [sys.executable, "-m", "minutegraph", "build", *inputs, "--store", self.store],
            capture_output=True,
            cwd=folder,
            env={**os.environ, "COLUMNS": "500", "NO_COLOR": "1"},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY,) * 2),
            stdin=subprocess.DEVNULL,
            timeout=250,
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8", "backslashreplace")
        self.err = done.stderr.decode("utf-8", "backslashreplace")
        assert "Traceback" not in self.err, self.err
        assert after.ru_utime - before.ru_utime < MOST_SECONDS

    @property
    def refused(self) -> dict[str, str]:
        """The reason for which each input was refused, by its path."""
        lines = [line for line in self.err.splitlines() if line.startswith("refused: ")]
        return dict(line.removeprefix("refused: ").split(": ", 1) for line in lines)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of documents with good minutes in it."""
    place = tmp_path / "minutes"
    place.mkdir()
    (place / "good.txt").write_text(MINUTES.format(day=5))
    return place


def one_refusal(run: Run) -> tuple[str, str]:
    assert run.status == 1, run.err
    ((path, reason),) = run.refused.items()
    assert "the reader failed" not in reason
    assert "1 added" in run.out
    return path, reason


# --- what lies in a folder -----------------------------------------------------------------------


def test_a_link_to_a_file_outside_is_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(MINUTES.format(day=6))
    (folder / "link.txt").symlink_to(secret)
    path, reason = one_refusal(Run(tmp_path, folder))
    assert path == str(folder / "link.txt")
    assert reason == f"this link leads out of the folder, to {secret}; name it to have it read"


def test_a_link_to_a_folder_outside_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "secret.txt").write_text(MINUTES.format(day=6))
    (folder / "link").symlink_to(tmp_path / "other")
    path, reason = one_refusal(Run(tmp_path, folder))
    assert path == str(folder / "link")
    assert "leads out of the folder" in reason


def test_a_link_with_dots_in_it_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(MINUTES.format(day=6))
    (folder / "deeper").mkdir()
    (folder / "deeper" / "link.txt").symlink_to("../../secret.txt")
    assert "leads out of the folder" in one_refusal(Run(tmp_path, folder))[1]


def test_links_within_the_folder_are_followed_once(folder: Path, tmp_path: Path) -> None:
    (folder / "deeper").mkdir()
    (folder / "deeper" / "april.txt").write_text(MINUTES.format(day=6))
    (folder / "same.txt").symlink_to(folder / "deeper" / "april.txt")
    (folder / "round").symlink_to(folder)
    run = Run(tmp_path, folder)
    assert (run.status, run.refused) == (0, {})
    assert "2 added" in run.out


def test_a_link_that_is_named_is_read(tmp_path: Path, folder: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(folder / "good.txt")
    to_folder = tmp_path / "link"
    to_folder.symlink_to(folder)
    run = Run(tmp_path, link, to_folder)
    assert (run.status, run.refused) == (0, {})
    assert "1 added" in run.out


@pytest.mark.parametrize("target", ["nowhere.txt", "loop.txt", "loop.txt/../loop.txt"])
def test_a_link_that_leads_nowhere(folder: Path, tmp_path: Path, target: str) -> None:
    (folder / "loop.txt").symlink_to(target)
    assert one_refusal(Run(tmp_path, folder))[1] == "this link leads nowhere; mend or remove it"


def test_pipes_and_sockets_are_never_opened(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    here = Path.cwd()
    os.chdir(folder)  # a socket's path must be short
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("socket.txt")
            run = Run(tmp_path, folder)
    finally:
        os.chdir(here)
    assert run.status == 1
    assert sorted(Path(path).name for path in run.refused) == ["pipe.txt", "socket.txt"]
    assert all("a pipe, a socket or a device" in reason for reason in run.refused.values())
    assert "1 added" in run.out


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/stdin"])
def test_a_device_is_never_opened(folder: Path, tmp_path: Path, device: str) -> None:
    path, reason = one_refusal(Run(tmp_path, folder, device))
    assert path == device
    assert "a pipe, a socket or a device" in reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path, tmp_path: Path) -> None:
    (folder / "mine.txt").write_text(MINUTES.format(day=6))
    (folder / "mine.txt").chmod(0)
    assert "may not be read" in one_refusal(Run(tmp_path, folder))[1]


def test_names_of_all_kinds(folder: Path, tmp_path: Path) -> None:
    names = [
        *("two\nlines.txt", "bell\x07\x1b[31m.txt", " .txt", "-o.txt", "--store.txt", "%2e%2e.txt"),
        *(
            "<b>&amp;.txt",
            "ünïcode ☃.txt",
            "a" * 250 + ".txt",
            "quote\"'`$(date).txt",
            "\u202etxt.txt",
        ),
    ]
    for day, name in enumerate(names, start=10):
        (folder / name).write_text(MINUTES.format(day=day))
    run = Run(tmp_path, folder)
    assert (run.status, run.refused) == (0, {})
    assert f"{len(names) + 1} added" in run.out
    again = Run(tmp_path, folder)
    assert (again.status, again.refused) == (0, {})


def test_a_name_that_is_no_text(folder: Path, tmp_path: Path) -> None:
    odd = os.fsencode(folder) + b"/odd\xff\xfe.txt"
    try:
        with open(odd, "w") as file:  # noqa: PTH123 - a path of bytes
            file.write(MINUTES.format(day=6))
    except OSError:
        pytest.skip("the file system takes no such name")
    path, reason = one_refusal(Run(tmp_path, folder))
    assert path.endswith(".txt")
    assert "rename it" in reason


def test_a_file_that_is_gone_when_it_is_read(folder: Path, tmp_path: Path) -> None:
    """Each of many files has the next one removed while it is waited for: none stops the build."""
    for day in range(6, 26):
        (folder / f"{day}.txt").write_text(MINUTES.format(day=day))
    command = [sys.executable, "-m", "minutegraph", "build", str(folder)]
    with subprocess.Popen(
        [*command, "--store", str(tmp_path / "store"), "--jobs", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        while process.poll() is None and not (tmp_path / "store").exists():
            time.sleep(0.002)
        for day in range(25, 5, -1):
            (folder / f"{day}.txt").unlink()
        _, err = process.communicate(timeout=120)
    assert process.returncode in (0, 1)
    assert "Traceback" not in err
    assert all("there is no such file" in line for line in err.splitlines() if line)


# --- what is in a file ---------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "xml", "docx", "pdf"])
def test_two_hundred_megabytes_are_refused_unread(
    folder: Path, tmp_path: Path, suffix: str
) -> None:
    large = folder / f"large.{suffix}"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    assert "200,000,000 bytes are more than the limit" in one_refusal(Run(tmp_path, folder))[1]


def nested_html(element: str) -> bytes:
    words = "<p>RESOLVED: That the report be noted.</p>"
    depth = 100_000
    return f"<html><body>{f'<{element}>' * depth}{words}{f'</{element}>' * depth}".encode()


def billion_laughs() -> bytes:
    names = [f"l{number}" for number in range(12)]
    entities = ['<!ENTITY l0 "ha">'] + [
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    ]
    doctype = f"<!DOCTYPE Meeting [{''.join(entities)}]>"
    return f'<?xml version="1.0"?>{doctype}<meeting><title>&l11;</title></meeting>'.encode()


def zip_bomb() -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(300):
                part.write(bytes(1_000_000))
    return archive.getvalue()


def million_pages() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 1000000/Kids[3 0 R 2 0 R]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\n"
        b"trailer<</Root 1 0 R/Size 4>>\n%%EOF\n"
    )


HOSTILE: list[tuple[str, Callable[[], bytes]]] = [
    ("nested.html", lambda: nested_html("div")),
    ("spans.html", lambda: nested_html("span")),
    ("tables.html", lambda: nested_html("table><tr><td")),
    ("lists.html", lambda: nested_html("ul><li")),
    ("laughs.xml", billion_laughs),
    ("laughs.html", lambda: billion_laughs().replace(b"<?xml version", b"<html><?xml version")),
    ("deep.xml", lambda: b"<?xml version='1.0'?>" + b"<a>" * 100_000 + b"</a>" * 100_000),
    ("bomb.docx", zip_bomb),
    ("pages.pdf", million_pages),
    ("cut.docx", lambda: zip_bomb()[:5000]),
    ("cut.pdf", lambda: million_pages()[:120]),
    ("quotes.md", lambda: b"> " * 500_000 + b"x"),
    ("rows.md", lambda: b"|" * 1_000_000),
    ("stars.md", lambda: b"*" * 1_000_000),
    ("nothing.txt", lambda: bytes(1_000_000)),
    ("one-line.txt", lambda: b"Councillor Day, " * 20_000),
]


@pytest.mark.parametrize(("name", "data"), [pytest.param(*one, id=one[0]) for one in HOSTILE])
def test_a_hostile_file_neither_stops_nor_slows_a_build(
    folder: Path, tmp_path: Path, name: str, data: Callable[[], bytes]
) -> None:
    (folder / name).write_bytes(data())
    run = Run(tmp_path, folder)
    assert run.status in (0, 1)
    assert "added" in run.out
    for path, reason in run.refused.items():
        assert path == str(folder / name)
        assert "the reader failed" not in reason
        assert "MemoryError" not in reason


@pytest.mark.parametrize("suffix", ["xml", "html", "txt"])
def test_an_entity_that_names_a_file_does_not_bring_it_in(
    folder: Path, tmp_path: Path, suffix: str
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the launch code is 4711")
    (folder / f"letter.{suffix}").write_text(
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        "<html><body><h1>Audit Committee</h1><p>RESOLVED: That &x; be noted.</p></body></html>"
    )
    run = Run(tmp_path, folder)
    assert run.status in (0, 1)
    facts = b"".join(file.read_bytes() for file in run.store.rglob("*") if file.is_file())
    assert b"launch code" not in facts
