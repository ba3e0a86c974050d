"""Runs the site on a port."""

import socket
import sys
from contextlib import suppress
from pathlib import Path

import uvicorn

from ..errors import StoreError
from .app import create_app

LOOPBACK = "127.0.0.1"
DEFAULT_PORT = 8000


def serve(store_folder: Path, host: str = LOOPBACK, port: int = DEFAULT_PORT) -> None:
    """Serve a store over HTTP until interrupted.

    Args:
        store_folder: The store's folder.
        host: The address to listen on; by default only this machine can reach it.
        port: The port to listen on.

    Raises:
        StoreError: The folder is not a store, or the port cannot be had.
    """
    listening = listen(host, port)
    try:
        app = create_app(store_folder)
        address = listening.getsockname()
        name = f"[{address[0]}]" if ":" in address[0] else address[0]
        print(f"{store_folder} is served at http://{name}:{address[1]}/", file=sys.stderr)
        print("Ctrl-C ends it.", file=sys.stderr, flush=True)
        with suppress(KeyboardInterrupt):  # uvicorn raises it again after it has shut down
            uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])
    finally:
        listening.close()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens.

    Raises:
        StoreError: The port is taken, or the host is not this machine.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:
        raise StoreError(f"{host} is no address of this machine: {error.strerror}.") from error
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or error
        raise StoreError(
            f"Port {port} of {host} cannot be had ({reason}); choose another with --port."
        ) from error
    return listening
