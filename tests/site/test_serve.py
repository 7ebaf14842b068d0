"""``mkdocs serve``: an edited seed shows in the browser."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.site.project import ENVIRONMENT, Project, copy_project


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(until: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if until():
            return True
        time.sleep(0.2)
    return False


class _Served:
    """``mkdocs serve`` at work on a project."""

    def __init__(self, project: Project) -> None:
        port = _free_port()
        self._address, self._printed = f"http://127.0.0.1:{port}/", list[str]()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project.root,
            env={**ENVIRONMENT, "PYTHONUNBUFFERED": "1"},
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        self._printed.extend(iter(self.process.stderr.readline, ""))

    @property
    def log(self) -> str:
        """What it has printed."""
        return "".join(self._printed)

    @property
    def builds(self) -> int:
        """How often it has built the site."""
        return self.log.count("Documentation built")

    def page(self, path: str = "quotes/index.html") -> str:
        """A page as it is served at this moment; "" where there is none."""
        for base in (self._address, self._address + "dossier/"):
            try:
                with urllib.request.urlopen(base + path, timeout=5) as answer:
                    return str(answer.read().decode("utf-8"))
            except (urllib.error.URLError, OSError):
                continue
        return ""


@contextmanager
def _served(project: Project) -> Iterator[_Served]:
    site = _Served(project)
    try:
        yield site
    finally:
        site.process.terminate()
        site.process.wait(10)


def test_one_edit_is_one_rebuild(tmp_path: Path) -> None:
    """An edit to a seed, or a new page written by hand, is served within seconds, by exactly one rebuild."""
    project = copy_project(
        tmp_path, {"bridge.txt": "date 2024-03-05 Mayor Ann Lee said: “We will rebuild the bridge.”"}
    )
    with _served(project) as site:
        assert _wait(lambda: "rebuild the bridge" in site.page(), 90), site.log
        # Live reload is an inline script, which the policy of a published page would forbid.
        assert "Content-Security-Policy" not in site.page()
        assert "never published" in site.page("review.html")
        assert "review.html" not in site.page("search/search_index.json")
        before = site.builds
        (project.root / "seeds" / "bridge.txt").write_text(
            "date 2024-03-05 Mayor Ann Lee said: “We will widen the tunnel.”", "utf-8"
        )
        assert _wait(lambda: "widen the tunnel" in site.page(), 60), site.log
        time.sleep(4)
        assert site.builds == before + 1, site.log
        (project.root / "docs" / "methods.md").write_text("# How we work\n\nBy hand.\n", "utf-8")
        assert _wait(lambda: "By hand." in site.page("methods.html"), 60), site.log
        time.sleep(3)
        assert site.builds == before + 2, site.log
