"""Titles and nicknames in quotation marks, recognised by the words beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.extraction.quotations.quoting import marked

Parsed = Callable[[str], Doc]


@pytest.mark.parametrize(
    "text",
    [
        "The exhibition, titled “the long way home from here,” drew crowds.",
        "The report, entitled “failing our children in the north,” was long.",
    ],
)
def test_what_is_titled_so_is_no_quotation(parsed: Parsed, text: str) -> None:
    """After "titled" and its like a title may be in small letters."""
    assert marked(parsed, text) == []
