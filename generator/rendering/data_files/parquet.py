"""The tables of a site as Parquet: what its CSV holds, with numbers as numbers and null for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extras import extra
from generator.rendering.addresses import PEOPLE_PARQUET, QUOTES_PARQUET, SOURCES_PARQUET, TIMELINE_PARQUET
from generator.rendering.data_files.tables import (
    PEOPLE_TABLE,
    QUOTES_TABLE,
    SOURCES_TABLE,
    TIMELINE_TABLE,
    DataTable,
)
from generator.rendering.escaping import showable
from generator.rendering.site_index import SiteIndex

if TYPE_CHECKING:
    from generator.model import Dossier
    from generator.rendering.site_index import SiteSettings


def check_parquet() -> None:
    """Raises UserError where what writes Parquet is not installed."""
    with extra("parquet", "parquet: true in mkdocs.yml"):
        import pyarrow.parquet  # noqa: F401


def parquet_files(dossiers: Sequence[Dossier], settings: SiteSettings) -> dict[str, bytes]:
    """Path below docs/ → content. Raises UserError where what writes them is not installed."""
    check_parquet()
    site = SiteIndex(dossiers, settings)
    return {
        QUOTES_PARQUET: _as_parquet(QUOTES_TABLE, site),
        PEOPLE_PARQUET: _as_parquet(PEOPLE_TABLE, site),
        SOURCES_PARQUET: _as_parquet(SOURCES_TABLE, site),
        TIMELINE_PARQUET: _as_parquet(TIMELINE_TABLE, site),
    }


def _as_parquet(table: DataTable, site: SiteIndex) -> bytes:
    import pyarrow
    from pyarrow.parquet import write_table

    kinds = {int: pyarrow.int64(), float: pyarrow.float64(), None: pyarrow.string()}
    rows = list(table.rows(site))
    columns = [
        pyarrow.array([_plain(row[at]) for row in rows], kinds[table.numbers.get(name)])
        for at, name in enumerate(table.columns)
    ]
    out = pyarrow.BufferOutputStream()
    write_table(pyarrow.table(columns, list(table.columns)), out, compression="zstd")
    return bytes(out.getvalue().to_pybytes())


def _plain(value: object) -> object:
    """Text that any program can show; nothing, and not "", where there is none."""
    return (showable(value) or None) if isinstance(value, str) else value
