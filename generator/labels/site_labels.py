"""The labels of one language: what they say with their values filled in, of counts and of dates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.labels.dates_in_words import DatesInWords
from generator.labels.told import A_DATE, Told
from generator.model import EventBasis

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")

# A label as files have it: its text, its plural forms, or a list of names.
Entry = str | Mapping[str, str] | Sequence[str]
# A text cut at its placeholders: words, and the placeholder behind them, "" behind the last.
Form = tuple[tuple[str, str], ...]


class SiteLabels:
    """The words of the pages in one language, by key ("article.no_text")."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.language = str(entries["language"])
        self.entries = entries
        self._forms: dict[tuple[str, str], Form] = {}
        self._dates = DatesInWords(self.text, self.names)

    def form(self, key: str, plural: str = "other") -> Form:
        """A label, of several plural forms the one that is asked for, cut at its placeholders."""
        found = self._forms.get((key, plural))
        if found is None:
            entry = self.entries[key]
            text = entry.get(plural, entry["other"]) if isinstance(entry, Mapping) else str(entry)
            found = self._forms[key, plural] = cut(text)
        return found

    def text(self, key: str, n: int | None = None, plural: str = "", **values: object) -> str:
        """A label with its values; with ``n``, which is its number, in the plural form for so many.

        ``plural`` names a form, where it is not that. Raises KeyError for a label or value that is not there.
        """
        if n is not None:
            values.setdefault("number", self.number(n))
        form = self.form(key, plural or plural_of(n))
        return "".join([words + (str(values[name]) if name else "") for words, name in form])

    def names(self, key: str) -> Sequence[str]:
        """A label that is a list of names, such as those of the months."""
        entry = self.entries[key]
        assert not isinstance(entry, str | Mapping)
        return entry

    def number(self, n: int) -> str:
        """A whole number with what stands between thousands."""
        return f"{n:,}".replace(",", str(self.entries["thousands"]))

    def count(self, noun: str, n: int) -> str:
        """A number with its noun: "1 quote", "12 people"."""
        return self.text(f"counts.{noun}", n)

    def quoted(self, words: str) -> str:
        """Words of an article between quotation marks."""
        return self.text("quoted", words=words)

    def date(self, edtf: str | None, basis: EventBasis = "stated", *, inferred: bool = False) -> str:
        """An EDTF date for readers (``DatesInWords.in_words``)."""
        return self._dates.in_words(edtf, basis, inferred)

    def year(self, year: int) -> str:
        """An astronomical year as written: 0 is 1 BC."""
        return self._dates.year(year)

    def month(self, year: int, month: int) -> str:
        """A month of a year: "March 2021"."""
        return self._dates.month(year, month)

    def tell(self, label: str, n: int | None = None, **values: Any) -> Told:
        """A label filled in, which can be said in other labels, too (``said``)."""
        number = {} if n is None else {"n": n}
        return Told(self.text(label, n, **values), label, {**values, **number})

    def tell_all(self, between: str, told: Sequence[str]) -> str:
        """Several in a row, with the label ``between`` two of them; one alone as it is."""
        if len(told) == 1:
            return told[0]
        return Told(self.text(between).join(told), between, {"several": tuple(told)})

    def tell_date(self, edtf: str | None) -> Told:
        """A date in words, which can be said in other labels, too."""
        return Told(self.date(edtf), A_DATE, {"edtf": edtf})

    def said(self, told: str) -> str:
        """What was told elsewhere, in these labels; plain text as it is."""
        if not isinstance(told, Told):
            return told
        if told.label == A_DATE:
            return self.date(told.values["edtf"])
        if "several" in told.values:
            return self.text(told.label).join([self.said(one) for one in told.values["several"]])
        values = {k: self.said(v) if isinstance(v, str) else v for k, v in told.values.items()}
        n = values.pop("n", None)
        return self.text(told.label, n if isinstance(n, int) else None, **values)


def plural_of(n: int | None) -> str:
    """The plural form for a number, by CLDR's names, as in English, German and many others."""
    return "one" if n == 1 else "other"


def cut(text: str) -> Form:
    """A text cut at its placeholders."""
    parts = PLACEHOLDER.split(text)
    return tuple(zip(parts[::2], [*parts[1::2], ""], strict=True))
