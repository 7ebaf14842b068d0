"""What all tests share: the real parser, a real browser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from generator.parsing.parse import parse
from generator.settings import SettingsError, read_settings
from tests.chromium import chromium_path, launched

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: tests wait for the browser and for the commands that they begin."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Doc]:
    """Parse a text as the generator does."""
    return lambda text: next(iter(parse([text])))


@pytest.fixture
def settings_error(tmp_path: Path) -> Callable[[str], str]:
    """What settings of the dossier, as mkdocs.yml has them, end a command with: one line."""

    def told(own: str) -> str:
        (tmp_path / "mkdocs.yml").write_text(f"extra: {{dossier: {own}}}")
        with pytest.raises(SettingsError) as error:
            read_settings(tmp_path)
        assert "\n" not in str(error.value)
        return str(error.value)

    return told


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
