"""What all tests share: the real parser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.parse import parse


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Doc]:
    """Parse a text as the generator does."""
    return lambda text: next(iter(parse([text])))
