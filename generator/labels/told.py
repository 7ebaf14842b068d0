"""Words of ours that rooms before rendering make: English, and able to be said in another language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Told(str):
    """A label with its values filled in, in English: for the open format, and for whoever knows no labels.

    ``label`` is its key, ``values`` what its placeholders stand for: words of an article, a number, or
    words of ours again (a ``Told``; a date is one of the label ``A_DATE``); or ``several`` in a row.
    """

    __slots__ = ("label", "values")

    label: str
    values: Mapping[str, Any]

    def __new__(cls, english: str, label: str, values: Mapping[str, Any]) -> Told:
        """``english`` is the label as labels.yml has it, filled in."""
        told = super().__new__(cls, english)
        told.label, told.values = label, values
        return told

    def __reduce__(self) -> tuple[type[Told], tuple[str, str, Mapping[str, Any]]]:
        """What a copy in another process is made from."""
        return Told, (str(self), self.label, self.values)


# The label of a date, whose one value is the EDTF date.
A_DATE = "date"
