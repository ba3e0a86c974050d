"""The pages in a real browser, without a screen."""

import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from minutegraph.server.app import create_app
from minutegraph.server.serve import listen

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)
MEETING = "/doc/id/wexcombe/meeting/audit-committee/2024-03-05"

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="there is no chromium in PATH (apt-get install chromium)"
)


@pytest.fixture(scope="module")
def site(store_folder: Path) -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []
    app = create_app(store_folder)

    @app.middleware("http")
    async def note(request, call_next):  # type: ignore[no-untyped-def]  # Starlette's own types
        asked.append(request.url.path)
        return await call_next(request)

    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}", asked
    server.should_exit = True
    thread.join()


def dom(address: str, profile: Path) -> str:
    """What the browser made of a page."""
    assert BROWSER is not None
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    command += [f"--user-data-dir={profile}", "--disable-background-networking", address]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.mark.parametrize(
    ("path", "words"),
    [
        pytest.param(
            "/", ["Who reported what", "Sue Butler", "the treasury position"], id="the home page"
        ),
        pytest.param(
            "/id/wexcombe/person/sue-butler",
            ["Sue Butler", "Director of Finance", "Mrs S Butler, Director of Finance, presented"],
            id="a person by their IRI",
        ),
        pytest.param(
            MEETING, ["Audit Committee, 5 March 2024", "Treasury report", "Ann Day"], id="a meeting"
        ),
    ],
)
def test_a_browser_shows_the_page(
    site: tuple[str, list[str]], tmp_path: Path, path: str, words: list[str]
) -> None:
    address, asked = site
    html = dom(address + path, tmp_path)
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    for word in words:
        assert word in text
    assert "/style.css" in asked
    assert not re.search(r'(?:src|action)="https?:', html)
