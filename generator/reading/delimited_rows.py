"""Read a table of delimited text: quoted as RFC 4180 has it, only what parts its cells is found out."""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice

from generator.reading.fields import field_of
from generator.reading.record import UnreadableError

DELIMITERS = ",;\t|"
# Excel's first line, for the delimiter of the country where the table was made.
_SAID_DELIMITER = re.compile(r"\"?sep=([,;\t|])\"?[ \t]*(?:\r\n?|\n|\Z)", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d,\d{3}(?!\d)")
# Rows that are looked at to find the delimiter, characters of them, and rows before the header.
_LOOKED_AT, _SAMPLED, _BEFORE_THE_HEADER = 50, 100_000, 20


class TornRowError(UnreadableError):
    """A row whose cells are not those of the header."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the header: its number in the table, its cells, and what is odd about its quoting."""

    number: int
    cells: Sequence[str]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Lines:
    """The lines of a table: those read since ``raw`` was last emptied, those to be read ``again`` first."""

    text: str
    raw: list[str] = field(default_factory=list)
    again: deque[str] = field(default_factory=deque)

    def __iter__(self) -> Iterator[str]:
        for line in io.StringIO(self.text, newline=""):
            self.again.append(line)
            while self.again:
                self.raw.append(self.again.popleft())
                yield self.raw[-1]


class DelimitedRows:
    """A table: ``names`` of its columns, and its rows. Empty lines and titles before the header are no rows.

    ``known`` are names of columns beside the usual ones of fields.
    """

    def __init__(self, text: str, known: Collection[str] = ()) -> None:
        said = _SAID_DELIMITER.match(text)
        self._text = text[said.end() :] if said else text
        self._known = known
        options = said[1] if said else DELIMITERS
        self._delimiter = max(options, key=lambda one: self._fit(self._sample(one)))
        sample = self._sample(self._delimiter)
        self._header = self._header_at(sample)
        self.names = [name.strip() for name in sample[self._header]] if sample else []

    def rows(self) -> Iterator[Row | TornRowError]:
        """The rows below the header that are not empty; for one that is torn why it is left out."""
        lines = _Lines(self._text)
        reader = csv.reader(lines, delimiter=self._delimiter, skipinitialspace=True)
        number = 0
        try:
            for cells in reader:
                number += 1
                raw = "".join(lines.raw)
                swallowed = self._swallowed(lines.raw) if number > self._header + 1 else []
                lines.raw.clear()
                if swallowed:
                    lines.again.extendleft(reversed(swallowed))
                    yield TornRowError(
                        f"row {number}: a quotation mark opens a cell and is not closed before the next row"
                    )
                elif number > self._header + 1 and any(cell.strip() for cell in cells):
                    yield self._checked(number, cells, raw)
        except csv.Error as error:
            yield TornRowError(f"row {number + 1}: {error}; the table is read no further")

    def _checked(self, number: int, cells: list[str], raw: str) -> Row | TornRowError:
        """A row, or why it is torn."""
        if self._is_open(raw):
            return TornRowError(
                f"row {number}: a quotation mark opens a cell and is never closed; "
                "nothing from there to the end of the file is read"
            )
        if any(cell.strip() for cell in cells[len(self.names) :]):
            named = {"\t": "tab"}.get(self._delimiter, self._delimiter)
            return TornRowError(
                f"row {number}: it has {len(cells)} cells, its header {len(self.names)} "
                f"({named} within a text needs quotation marks around that)"
            )
        odd = not self._is_quoted_well(raw)
        if odd and self._opens_later(raw):
            return TornRowError(
                f"row {number}: a quotation mark opens a cell and is not closed before one in a later row; "
                "what stands between is not read"
            )
        return Row(number, cells, ("a quotation mark within a cell is not doubled",) if odd else ())

    def _swallowed(self, lines: Sequence[str]) -> Sequence[str]:
        """Of a row's lines those that a mark in an earlier one took in, from the first that is a row itself.

        None where the row is quoted well, or ends within quotation marks.
        """
        raw = "".join(lines)
        if len(lines) == 1 or self._is_quoted_well(raw) or self._is_open(raw):
            return []
        return lines[next((at for at in range(1, len(lines)) if self._is_row(lines[at])), len(lines)) :]

    def _is_row(self, line: str) -> bool:
        """Whether a line has as many cells as the header, parted as no prose is: no space behind a comma."""
        if len(self.names) < 2 or (len(self.names) == 2 and _THOUSANDS.search(line)):
            return False
        (cells,) = list(csv.reader([line], delimiter=self._delimiter)) or [[]]
        return len(cells) == len(self.names) and not any(cell.startswith(" ") for cell in cells)

    def _opens_later(self, raw: str) -> bool:
        """Whether a line of a row but the first has a cell that quotation marks open: it is a row itself."""
        sign = re.escape(self._delimiter)
        opening = re.compile(rf'(?:^|{sign})"(?=[^\s"{sign}])')
        return any(opening.search(line) for line in raw.splitlines()[1:])

    def _is_open(self, raw: str) -> bool:
        """Whether a row ends within quotation marks, so that any line behind it would go on with it."""
        if raw.count('"') % 2 == 0:
            return False
        return len(list(self._read(raw.rstrip("\r\n") + "\nx\n"))) == 1

    def _is_quoted_well(self, raw: str) -> bool:
        if '"' not in raw:
            return True
        try:
            return bool(list(self._read(raw, strict=True)))
        except csv.Error:
            return False

    def _read(self, text: str, strict: bool = False, delimiter: str = "") -> Iterator[list[str]]:
        lines = io.StringIO(text, newline="")
        return csv.reader(lines, delimiter=delimiter or self._delimiter, skipinitialspace=True, strict=strict)

    def _sample(self, delimiter: str) -> list[list[str]]:
        """The first rows as a delimiter parts them."""
        rows: list[list[str]] = []
        with suppress(csv.Error):  # a cell that is too long: told where the rows are read
            rows.extend(islice(self._read(self._text[:_SAMPLED], delimiter=delimiter), _LOOKED_AT))
        return rows

    def _fit(self, rows: Sequence[Sequence[str]]) -> tuple[int, bool, float, int]:
        """How well a delimiter parts rows: known columns, any parting of the header, rows of its length."""
        filled = [row for row in rows if any(row)]
        if not filled:
            return 0, False, 0, 0
        header = rows[self._header_at(rows)]
        alike = sum(len(row) == len(header) for row in filled) / len(filled)
        return self._named(header)[1], len(header) > 1, alike, len(header)

    def _header_at(self, rows: Sequence[Sequence[str]]) -> int:
        """Which row names the columns: of the first ones that with most known names, else the first one."""
        first = next((at for at, row in enumerate(rows) if any(cell.strip() for cell in row)), 0)
        ranked = range(first, min(len(rows), first + _BEFORE_THE_HEADER))
        return max(ranked, key=lambda at: (*self._named(rows[at]), -at), default=0)

    def _named(self, row: Sequence[str]) -> tuple[bool, int]:
        """Whether a row names the column of the text, and how many of its cells name one at all."""
        names = [name.strip() for name in row]
        fields = [field_of(name) for name in names]
        known = sum(one is not None or name in self._known for one, name in zip(fields, names, strict=True))
        return "text" in fields or any(name in self._known for name in names), known
