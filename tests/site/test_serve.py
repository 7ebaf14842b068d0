"""``mkdocs serve``: an edited seed shows in the browser."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.site.project import ENVIRONMENT, copy_project


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


def test_one_edit_is_one_rebuild(tmp_path: Path) -> None:
    """An edit to a seed, or a new page written by hand, is served within seconds, by exactly one rebuild."""
    project = copy_project(
        tmp_path, {"bridge.txt": "date 2024-03-05 Mayor Ann Lee said: “We will rebuild the bridge.”"}
    )
    port, printed = _free_port(), list[str]()
    address = f"http://127.0.0.1:{port}/"
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project.root,
        env={**ENVIRONMENT, "PYTHONUNBUFFERED": "1"},
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert server.stderr is not None
    reader = threading.Thread(target=lambda: printed.extend(iter(server.stderr.readline, "")), daemon=True)  # type: ignore[union-attr]
    reader.start()

    def page(path: str = "quotes/index.html") -> str:
        for base in (address, address + "dossier/"):
            try:
                with urllib.request.urlopen(base + path, timeout=5) as answer:
                    return str(answer.read().decode("utf-8"))
            except (urllib.error.URLError, OSError):
                continue
        return ""

    def builds() -> int:
        return len(re.findall(r"Documentation built", "".join(printed)))

    try:
        assert _wait(lambda: "rebuild the bridge" in page(), 90), "".join(printed)
        # Live reload is an inline script, which the policy of a published page would forbid.
        assert "Content-Security-Policy" not in page()
        before = builds()
        (project.root / "seeds" / "bridge.txt").write_text(
            "date 2024-03-05 Mayor Ann Lee said: “We will widen the tunnel.”", "utf-8"
        )
        assert _wait(lambda: "widen the tunnel" in page(), 60), "".join(printed)
        time.sleep(4)
        assert builds() == before + 1, "".join(printed)
        (project.root / "docs" / "methods.md").write_text("# How we work\n\nBy hand.\n", "utf-8")
        assert _wait(lambda: "By hand." in page("methods.html"), 60), "".join(printed)
        time.sleep(3)
        assert builds() == before + 2, "".join(printed)
    finally:
        server.terminate()
        server.wait(10)
