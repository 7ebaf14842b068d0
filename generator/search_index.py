"""The index of a large site's search: records in, Pagefind's files out, the same for the same records.

Pagefind (https://pagefind.app) reads HTML, so that each record becomes a page in a folder of its own. It
writes the values of a filter in an order of chance (its issue 638); here they are sorted, and what is named
by a hash of its content gets its name anew.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import cbor2
from pagefind.index import IndexConfig, PagefindIndex

from generator.rendering.data_files.search_records import SearchRecord, record_page

# Pagefind's own looks: search.js is ours.
_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js")
_ENTRY = "pagefind-entry.json"
# What Pagefind puts before its data, so that a browser that gunzips by itself is told from one that does not.
_PAGEFIND_MAGIC = b"pagefind_dcd"
# The id of a page's heading.
_TOP = "top"
_HASHED = {"pf_filter": 7, "pf_meta": 10}
# The filters' place in the table of contents of a language: each with its name and file.
_FILTERS = 3


def write_index(records: Iterable[SearchRecord], folder: Path) -> None:
    """Write into ``folder`` the index of some records. Raises OSError where it cannot be written."""
    with tempfile.TemporaryDirectory() as pages:
        for record in records:
            page = Path(pages, record["page"], f"{record['place'] or _TOP}.html")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(record_page(record), "utf-8")
        asyncio.run(_index(pages, folder))
    for file in (f for pattern in _UNUSED for f in folder.glob(pattern)):
        file.unlink()
    _put_in_order(folder)


async def _index(pages: str, folder: Path) -> None:
    async with PagefindIndex(config=IndexConfig(output_path=str(folder))) as made:
        await made.add_directory(pages)


def _put_in_order(folder: Path) -> None:
    entry = json.loads((folder / _ENTRY).read_text("utf-8"))
    for language in entry["languages"].values():
        file = folder / f"pagefind.{language['hash']}.pf_meta"
        contents = _read(file)
        contents[_FILTERS] = sorted(
            [name, _sorted(folder / "filter", old)] for name, old in contents[_FILTERS]
        )
        language["hash"] = _replaced(file, contents, "pagefind.")
    (folder / _ENTRY).write_text(json.dumps(entry, ensure_ascii=False), "utf-8")


def _sorted(filters: Path, name: str) -> str:
    """Sort the values of a filter; the name of its file from then on."""
    file = filters / f"{name}.pf_filter"
    facet, values = _read(file)
    return _replaced(file, [facet, sorted(values)])


def _read(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_PAGEFIND_MAGIC))


def _replaced(file: Path, value: Any, before: str = "") -> str:
    """Put a value in the place of a file's, under a name made of it; the name without what all have."""
    data, kind = cbor2.dumps(value), file.suffix.removeprefix(".")
    language = file.name.removeprefix(before).partition("_")[0]
    name = f"{language}_{hashlib.sha256(data).hexdigest()[: _HASHED[kind]]}"
    file.unlink()
    (file.parent / f"{before}{name}{file.suffix}").write_bytes(gzip.compress(_PAGEFIND_MAGIC + data, mtime=0))
    return name
