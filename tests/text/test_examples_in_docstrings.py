"""The examples in the docstrings of the text room run as they are."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

from generator import text

_FILES = [f.name for f in pkgutil.walk_packages(text.__path__, f"{text.__name__}.") if not f.ispkg]


@pytest.mark.parametrize("name", _FILES)
def test_the_examples_of_a_file_run(name: str) -> None:
    """What a docstring shows is what comes out."""
    assert doctest.testmod(import_module(name)).failed == 0
