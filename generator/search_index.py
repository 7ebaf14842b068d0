"""The index of a large site's search: records in, Pagefind's files out, the same for the same records.

Pagefind (https://pagefind.app) is a program that answers messages: base64 of JSON, a comma behind each. Its
Python package sends them, but waits a tenth of a second for every answer; here one follows the other.
It writes the values of a filter in an order of chance (its issue 638); here they are sorted, and what is
named by a hash of its content gets its name anew.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

import cbor2
from pagefind.service import get_executable

from generator.rendering.data_files.search_records import SearchRecord

# Pagefind's own looks and worker: search.js and search_worker.js are ours; the words of articles are English.
_UNUSED = ("pagefind-*ui*", "pagefind-worker.js", "pagefind-highlight.js", "wasm.unknown.pagefind")
_ENTRY = "pagefind-entry.json"
# What Pagefind puts before its data, so that a browser that gunzips by itself is told from one that does not.
_PAGEFIND_MAGIC = b"pagefind_dcd"
_HASHED = {"pf_filter": 7, "pf_meta": 10}
# The filters' place in the table of contents of a language: each with its name and file.
_FILTERS = 3


def is_there() -> bool:
    """Whether Pagefind's program is installed for this machine."""
    return get_executable() is not None


def write_index(records: Iterable[SearchRecord], folder: Path) -> None:
    """Write the index of some records into ``folder``. Raises RuntimeError with what Pagefind says."""
    program = [str(get_executable()), "--service"]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as pagefind:
        assert pagefind.stdin and pagefind.stdout
        talk = _Talk(pagefind.stdin, pagefind.stdout)
        index = talk.ask(type="NewIndex", config={"force_language": "en"})["index_id"]
        for record in records:
            talk.ask(type="AddRecord", index_id=index, language="en", **_as_pagefind_has_it(record))
        talk.ask(type="WriteFiles", index_id=index, output_path=str(folder.resolve()))
        pagefind.stdin.close()
        pagefind.terminate()
    for file in (f for pattern in _UNUSED for f in folder.glob(pattern)):
        file.unlink()
    _put_in_order(folder)


def _as_pagefind_has_it(record: SearchRecord) -> dict[str, object]:
    """A record without what is empty; its ``other`` spellings are searched and not shown."""
    return {
        "url": record["url"],
        "content": record["words"],
        "meta": {name: record[name] for name in ("title", "note", "other") if record[name]},
        "filters": record["filters"],
        "sort": {"weight": str(record["weight"])},
    }


class _Talk:
    """Questions to Pagefind, each with its answer."""

    def __init__(self, questions: IO[bytes], answers: IO[bytes]) -> None:
        self._questions, self._answers, self._number, self._read = questions, answers, 0, b""

    def ask(self, **payload: object) -> dict[str, Any]:
        self._number += 1
        message = json.dumps({"message_id": self._number, "payload": payload}).encode()
        self._questions.write(base64.b64encode(message) + b",")
        self._questions.flush()
        answer: dict[str, Any] = json.loads(base64.b64decode(self._next()))["payload"]
        if answer["type"] == "Error":
            raise RuntimeError(f"Pagefind: {answer['message']}")
        return answer

    def _next(self) -> bytes:
        while b"," not in self._read:
            more = self._answers.read1(65536)  # type: ignore[attr-defined]
            if not more:
                raise RuntimeError("Pagefind: it ended without an answer")
            self._read += more
        answer, _, self._read = self._read.partition(b",")
        return answer


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
