"""Every command in README.md runs, and prints what README.md says."""

import os
import re
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"^\$ (.+)$", re.MULTILINE)
SECONDS = re.compile(r"\d+\.\d s\b")
# `make` needs a checkout of its own: .ci/run runs both there.
RUN_BY_CI = {"make demo", "make test"}
SERVES = "minutegraph serve"
REASONS = "minutegraph reason"
BUILDS = "minutegraph build"


def dialogue() -> list[tuple[str, str]]:
    """The commands of README.md with the output that it shows for each ("" for none)."""
    found: list[tuple[str, str]] = []
    for block in CONSOLE.findall(README):
        parts = COMMAND.split(block)
        found += zip(parts[1::2], (text.strip("\n") for text in parts[2::2]), strict=True)
    return found


def test_readme_has_commands() -> None:
    assert len(dialogue()) >= 9


def test_no_command_hides_outside_the_blocks_that_are_run() -> None:
    commands = {command for command, _ in dialogue()}
    rest = CONSOLE.sub("", README)
    hidden = r"^\s*(?:\$ )?minutegraph (?:build|query|explain|export|serve)\b.*"
    assert not re.findall(hidden, rest, re.MULTILINE)
    assert commands >= RUN_BY_CI
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert all(command in ci for command in RUN_BY_CI)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "reasoning",
    [
        False,
        pytest.param(
            True,
            marks=pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java"),
        ),
    ],
)
def test_every_command_prints_what_the_readme_shows(tmp_path: Path, reasoning: bool) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    environment = {
        **os.environ,
        "PATH": os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"])),
        "COLUMNS": "110",
        "NO_COLOR": "1",
        "PYTHON": sys.executable,
    }
    for command, shown in dialogue():
        if command in RUN_BY_CI or command.startswith(SERVES):
            continue
        if command.startswith(REASONS) != reasoning and not command.startswith(BUILDS):
            continue
        done = subprocess.run(
            command,
            shell=True,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        if shown:
            assert comparable(done.stdout) == comparable(shown), command


def test_the_server_starts(samples_store: Path) -> None:
    [command] = [command for command, _ in dialogue() if command.startswith(SERVES)]
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = command.replace("--store graph", f"--store {samples_store} --port {port}").split()
    server = subprocess.Popen([sys.executable, "-m", *arguments])
    try:
        assert "Who reported what" in home_page(port, time.monotonic() + 60)
    finally:
        server.terminate()
        server.wait(timeout=30)


def home_page(port: int, deadline: float) -> str:
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as page:
                return str(page.read().decode())
        except urllib.error.URLError:
            assert time.monotonic() < deadline, "the server did not answer in a minute"
            time.sleep(0.2)


def comparable(output: str) -> str:
    lines = SECONDS.sub("0.0 s", output).strip("\n").splitlines()
    return "\n".join(line.rstrip() for line in lines)
