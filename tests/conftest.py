"""What all tests share: the real parser, a real browser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from generator.parsing.parse import parse
from tests.chromium import chromium_path, launched

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Doc]:
    """Parse a text as the generator does."""
    return lambda text: next(iter(parse([text])))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, headless. Skips where there is none, unless DOSSIER_REQUIRE_BROWSER is set."""
    path = chromium_path()
    if path is None:
        if os.environ.get("DOSSIER_REQUIRE_BROWSER"):
            pytest.fail("DOSSIER_REQUIRE_BROWSER is set and there is no Chromium")
        pytest.skip("no Chromium on this machine: the site is not looked at in a browser")
    with launched(path) as chromium:
        yield chromium
