"""A part of the rules on boilerplate, and a text that shows what it is for."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pytest

from generator.text.boilerplate import whole_lines
from tests.text.boilerplate.pages import Told, told_of

NEVER = re.compile(r"(?!)")
_JUDGED = whole_lines.judged_sentences  # keeps what it judged


def never(*_: Any) -> None:
    """A function that finds nothing."""


class Mechanism(NamedTuple):
    """A name of a file, what it is without its rule, a text, what is told of the text."""

    file: Any
    name: str
    without: Any
    text: str
    told: Told

    def label(self) -> str:
        """What a test of it is called."""
        return f"{self.file.__name__.split('.')[-1]}.{self.name}"

    def holds_by_its_rule_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Assert that the text is told as it should be, and otherwise without the rule."""
        _JUDGED.cache_clear()
        assert told_of(self.text) == self.told
        monkeypatch.setattr(self.file, self.name, self.without)
        _JUDGED.cache_clear()
        without = told_of(self.text)
        _JUDGED.cache_clear()  # the next test judges the sentences again
        assert without != self.told
