"""The seeds' site, built and served once for all tests of the site."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.project import Project, copy_project


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site of the two articles in seeds/."""
    project = copy_project(tmp_path_factory.mktemp("seeds-site"))
    project.build()
    return project


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(seeds_site: Project) -> Iterator[str]:
    """The seeds' site, served below a sub-path as GitHub Pages does."""
    served = seeds_site.root / "served"
    served.mkdir()
    (served / "dossier").symlink_to(seeds_site.site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(served)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/dossier/"
    server.shutdown()


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """A page on a desk."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()
