"""The tables as Parquet, read by DuckDB as a reader would read them."""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from generator.checking.stale import stale_pages
from generator.errors import UserError
from generator.model import Dossier
from generator.pipeline import render_all
from generator.rendering.data_files.parquet import check_parquet, parquet_files
from generator.rendering.site import SiteSettings, render
from generator.rights.article_text import Rights
from generator.settings import Settings
from generator.writing import write
from tests.rendering.sample import harbour, hostile, quoting, sourced

_NUMBERS = {
    "quotes": {"start": "BIGINT", "end": "BIGINT", "confidence": "DOUBLE"},
    "people": dict.fromkeys(("mentions", "articles", "quotes", "quotes_naming_them"), "BIGINT"),
    "sources": {"statements": "BIGINT", "articles": "BIGINT"},
    "timeline": {"weight": "DOUBLE"},
}


def _read(folder: Path, name: str, content: bytes) -> tuple[dict[str, str], list[dict[str, object]]]:
    """The kind of each column of a table, and its rows."""
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    with duckdb.connect() as reader:
        kinds = dict(
            reader.execute(f"select column_name, column_type from (describe from '{file}')").fetchall()
        )
        rows = reader.execute(f"from '{file}'").fetchall()
    return kinds, [dict(zip(kinds, row, strict=True)) for row in rows]


@pytest.mark.parametrize("article_text", ["full", "link"])
def test_duckdb_reads_what_the_csv_holds(article_text: str, tmp_path: Path) -> None:
    """The same columns and rows, so no more of an article than may be shown; numbers are numbers."""
    settings = SiteSettings(rights=Rights(article_text="link" if article_text == "link" else "full"))
    dossiers = [replace(sourced(), story="harbour"), replace(harbour(), story="twin")]
    pages, files = render(dossiers, settings), parquet_files(dossiers, settings)
    for name, content in files.items():
        kinds, rows = _read(tmp_path, name, content)
        table = list(csv.DictReader(io.StringIO(pages[name.replace(".parquet", ".csv")])))
        assert table and list(table[0]) == list(kinds)
        assert {c: k for c, k in kinds.items() if k != "VARCHAR"} == _NUMBERS[Path(name).stem]
        assert [{c: "" if v is None else str(v) for c, v in row.items()} for row in rows] == table


def test_no_cell_is_changed_for_a_spreadsheet(tmp_path: Path) -> None:
    """What looks like a formula is as the article has it; what no program can show is replaced."""
    words = "=HYPERLINK(1) said Ann Lee. \ud800" * 3
    files = parquet_files([hostile(words)], SiteSettings())
    texts = [row["text"] for row in _read(tmp_path, "data/quotes.parquet", files["data/quotes.parquet"])[1]]
    assert any(str(text).startswith("=HYPERLINK(1) said") for text in texts)


def test_a_table_without_a_row_keeps_its_columns(tmp_path: Path) -> None:
    """And their kinds, so that those of many sites can be read as one."""
    none = quoting(harbour(), ())
    kinds, rows = _read(tmp_path, "q.parquet", parquet_files([none], SiteSettings())["data/quotes.parquet"])
    assert not rows and kinds["start"] == "BIGINT" and kinds["text"] == "VARCHAR"


@pytest.fixture
def dossiers() -> list[Dossier]:
    """One story."""
    return [sourced()]


def test_the_setting_writes_them_and_check_proves_them(dossiers: list[Dossier], tmp_path: Path) -> None:
    """The same bytes each time, named on the page of the data; without it there are none."""
    settings = Settings(parquet=True)
    write(tmp_path, render_all(dossiers, settings))
    assert stale_pages(tmp_path, render_all(dossiers, settings)) == []
    assert "data/sources.parquet" in (tmp_path / "data.md").read_text("utf-8")
    (tmp_path / "data/sources.parquet").write_bytes(b"PAR1")
    (stale,) = stale_pages(tmp_path, render_all(dossiers, settings))
    assert stale.startswith(f"{tmp_path}/data/sources.parquet: is not what the seeds give")
    assert not any("parquet" in str(content) for content in render_all(dossiers, Settings()).values())


def test_what_writes_them_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then a line says what is to be installed."""
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(
        UserError, match=r"^parquet: true in mkdocs.yml: pyarrow.* is needed.*pip install pyarrow$"
    ):
        check_parquet()
