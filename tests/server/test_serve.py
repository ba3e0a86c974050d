"""The site as a process of its own, asked over the network."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
import rdflib

from minutegraph.errors import StoreError
from minutegraph.server.serve import listen, serve

SCRIPT = """
import sys
from pathlib import Path
from minutegraph.server.serve import serve

if __name__ == "__main__":
    serve(Path(sys.argv[1]), port=int(sys.argv[2]))
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def site(store_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    script = tmp_path_factory.mktemp("serve") / "run.py"
    script.write_text(SCRIPT)
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, str(script), str(store_folder), str(port)], stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            httpx.get(f"{address}/robots.txt")
            break
        except httpx.TransportError:
            assert server.poll() is None, "the server ended"
            time.sleep(0.1)
    yield address
    server.send_signal(signal.SIGINT)
    assert server.wait(20) == 0


def test_a_person_from_iri_to_page(site: str) -> None:
    with httpx.Client(base_url=site, follow_redirects=True) as browser:
        page = browser.get("/id/wexcombe/person/ann-day", headers={"Accept": "text/html"})
        assert page.url.path == "/doc/id/wexcombe/person/ann-day"
        assert "Ann Day" in page.text and page.headers["vary"] == "Accept"
        assert browser.get("/style.css").headers["content-type"].startswith("text/css")


def test_rdflib_reads_the_thing_itself(site: str) -> None:
    graph = rdflib.Graph().parse(f"{site}/id/wexcombe/person/ann-day")
    assert (None, rdflib.SKOS.prefLabel, rdflib.Literal("Ann Day")) in graph


def test_head_sends_no_body_and_the_connection_lives_on(site: str) -> None:
    port = int(site.rpartition(":")[2])
    request = b"%s /doc/id/wexcombe/person/ann-day HTTP/1.1\r\nHost: x\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request % b"HEAD" + request % b"GET")
        received = b""
        while received.count(b"HTTP/1.1 200") < 2 or b"lg:Person" not in received:
            received += connection.recv(65536)
    rest = received.partition(b"\r\n\r\n")[2]
    assert rest.startswith(b"HTTP/1.1 200")  # nothing between the two answers


def test_many_ask_at_once(site: str) -> None:
    def ask(number: int) -> int:
        query = {"query": f"SELECT ({number} AS ?n) {{}}", "format": "csv"}
        answer = httpx.get(f"{site}/sparql", params=query, timeout=60)
        return int(answer.text.split()[1]) if answer.status_code == 200 else answer.status_code

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == list(range(8))


def test_errors_have_no_traceback(site: str) -> None:
    for path in ("/nowhere", "/doc", "/people?page=x", "/sparql?query=%FF", "/id/%00", "/id/%22"):
        answer = httpx.get(f"{site}{path}", headers={"Accept": "text/html"})
        assert 400 <= answer.status_code < 500, path
        assert not re.search(r"Traceback|File &#34;|\.py", answer.text), path


def test_a_port_that_is_taken(store_folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(StoreError, match=f"Port {port} of 127.0.0.1 cannot be had"):
            serve(store_folder, port=port)


def test_a_host_that_is_elsewhere() -> None:
    with pytest.raises(StoreError, match=r"192\.0\.2\.1"):
        listen("192.0.2.1", 0)


def test_a_folder_that_is_not_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=re.escape(os.fspath(tmp_path))):
        serve(tmp_path, port=free_port())
