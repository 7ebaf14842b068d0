"""A built site served over http on this machine, as a host would serve it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.site.project import Project


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that leaves a page breaks the connection."""


@contextmanager
def served_below_a_path(project: Project) -> Iterator[str]:
    """Serve a project's site below a sub-path, as GitHub Pages does; its address, with a slash at its end."""
    folder = project.root / "served"
    folder.mkdir()
    (folder / "dossier").symlink_to(project.site)
    with served(folder) as root:
        yield f"{root}dossier/"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder while the context lasts; its address, with a slash at its end."""
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
