"""The seeds' site, built and served once for all tests of the site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.project import Project, copy_project
from tests.site.serving import served_below_a_path


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site of the two articles in seeds/."""
    project = copy_project(tmp_path_factory.mktemp("seeds-site"))
    project.build()
    return project


@pytest.fixture(scope="session")
def address(seeds_site: Project) -> Iterator[str]:
    """The seeds' site, served below a sub-path as GitHub Pages does."""
    with served_below_a_path(seeds_site) as root:
        yield root


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """A page on a desk."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()
