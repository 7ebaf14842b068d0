"""From the pieces of text that a page draws to its lines in the order of reading, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median

from generator.reading.pdf_lines import Line

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# Rows in which a piece begins at a column's edge, at the least; the share of those with several pieces.
_FEWEST_ROWS, _MOST_OF_THEM = 3, 0.6
# Characters of a column's usual line: what is shorter is a table's cell, which belongs to its row.
_SHORTEST_LINE = 18
# In points: how exactly columns begin one below the other. In heights: how wide a letter is at the least.
_EXACTLY, _LETTER = 2.0, 0.4

# Pieces that one after the other were drawn at one height, from the left.
Row = list[Line]


def read_through(pieces: Iterable[Line]) -> list[Line]:
    """The lines of a page. Pieces of one height are a line, but where they are lines of several columns.

    The order is that of the page's content, which is column by column. Some programs draw a line of each
    column in turn: then what begins below an edge, row for row, is read as a column.
    """
    rows = _rows(pieces)
    edges = _edges(rows)
    return list(_by_column(rows, edges)) if edges else [_joined_row(row) for row in rows]


def _rows(pieces: Iterable[Line]) -> list[Row]:
    rows: list[Row] = []
    for piece in pieces:
        if not piece.text.strip():
            continue
        piece = replace(piece, text=piece.text.translate(_LIGATURES))
        last = rows[-1] if rows else None
        if last and _is_level(last[0], piece) and piece.x >= last[0].x:
            last.append(piece)
        else:
            rows.append([piece])
    return rows


def _is_level(one: Line, other: Line) -> bool:
    return abs(one.y - other.y) < 0.4 * max(one.height, other.height)


def _joined_row(row: Sequence[Line]) -> Line:
    return replace(row[0], text="".join(piece.text for piece in row), height=row[0].height)


def _edges(rows: Sequence[Row]) -> list[float]:
    """Where columns begin that are drawn row by row, but for the first of them; none where none are."""
    parted = [row for row in rows if len(row) > 1]
    begun = Counter(round(piece.x) for row in parted for piece in row[1:])
    fewest = max(_FEWEST_ROWS, _MOST_OF_THEM * len(parted))
    edges: list[float] = sorted(x for x, count in begun.items() if count >= fewest)
    return edges if edges and _is_prose(parted, edges) else []


def _is_prose(rows: Sequence[Row], edges: Sequence[float]) -> bool:
    """Whether each column has lines as prose has them."""
    columns: dict[int, list[int]] = {column: [] for column in range(len(edges) + 1)}
    for row in rows:
        for column, words in _parts(row, edges).items():
            columns[column].append(len(words.text))
    return all(found and median(found) >= _SHORTEST_LINE for found in columns.values())


def _parts(row: Sequence[Line], edges: Sequence[float]) -> dict[int, Line]:
    """Column → its line of a row."""
    pieces: dict[int, list[Line]] = {}
    for piece in row:
        pieces.setdefault(sum(piece.x >= edge - _EXACTLY for edge in edges), []).append(piece)
    return {column: _joined_row(found) for column, found in pieces.items()}


def _by_column(rows: Sequence[Row], edges: Sequence[float]) -> Iterator[Line]:
    """Lines in the order of reading; a line above, below or between columns that spans them parts these."""
    columns: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for row in rows:
        parts = _parts(row, edges)
        if _spans(parts, edges) or (len(parts) == 1 and not any(columns)):
            yield from _emptied(columns)
            yield _joined_row(row)
        else:
            for column, line in parts.items():
                columns[column].append(line)
    yield from _emptied(columns)


def _emptied(columns: Sequence[list[Line]]) -> Iterator[Line]:
    for column in columns:
        yield from column
        column.clear()


def _spans(parts: dict[int, Line], edges: Sequence[float]) -> bool:
    """Whether a row is one line that reaches into the next column."""
    (column, line), *others = parts.items()
    if others or column == len(edges):
        return False
    return line.x + _LETTER * line.height * len(line.text.strip()) > edges[column]
