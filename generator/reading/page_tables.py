"""Tell a page's tables of figures, which belong to its article, from those of links and layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Rows of a table that says something, and cells with words in each; what share of its words links may be.
_FEWEST_ROWS, _FEWEST_CELLS, _MOST_LINKED = 2, 2, 0.5
# What a table that lays out a page holds: no cell of figures does.
_OF_A_LAYOUT = ("table", "h1", "h2", "article", "form", "button")


def with_tables_of_figures(tree: HtmlElement) -> bool:
    """Whether a tree has tables of figures. If it has, tables of links are taken out of it."""
    tables = list(tree.iter("table"))
    figures = [table for table in tables if _is_of_figures(table)]
    for table in tables if figures else ():
        if table not in figures and not _lays_out(table) and table.getparent() is not None:
            table.drop_tree()
    return bool(figures)


def _is_of_figures(table: HtmlElement) -> bool:
    if _lays_out(table) or _length_of_links(table) > _MOST_LINKED * len(_words(table)):
        return False
    rows = [sum(1 for cell in row.iter("td", "th") if _words(cell)) for row in table.iter("tr")]
    return sum(cells >= _FEWEST_CELLS for cells in rows) >= _FEWEST_ROWS


def _lays_out(table: HtmlElement) -> bool:
    return any(one is not table for one in table.iter(*_OF_A_LAYOUT))


def _length_of_links(table: HtmlElement) -> int:
    return sum(len(_words(link)) for link in table.iter("a"))


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
