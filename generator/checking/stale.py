"""Find generated files that are missing, changed by hand, left over or half written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.build_hook import MARK, UNFINISHED, digest_of_pages
from generator.manifest import MANIFEST, generated_files, read_manifest
from generator.program import PROGRAM
from generator.stages import each
from generator.writing import as_bytes


def half_written(docs: Path) -> list[str]:
    """A line where a build of ``docs`` was interrupted, or is at work this moment."""
    if read_manifest(docs).writing is None:
        return []
    return [f"{docs}: half written, a build is at work or was interrupted; run {PROGRAM}"]


def half_built(site: Path) -> list[str]:
    """A line where a build of ``site`` was interrupted, or is at work this moment."""
    if _mark(site) not in ("", UNFINISHED):
        return []
    return [f"{site}: half built, a build is at work or was interrupted; run mkdocs build"]


def _mark(site: Path) -> str | None:
    """The mark that the build left in ``site``; None of one that did not run our hook."""
    mark = site / MARK
    return mark.read_text("utf-8", errors="replace") if mark.is_file() else None


def stale_pages(docs: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """One line for each file in ``docs`` that is not what ``files`` (path → content) says it should be."""
    manifest = read_manifest(docs)
    lost = [f"{docs / MANIFEST}: {manifest.fault}, run {PROGRAM}"] if manifest.fault else []
    left = [f"{docs / name}: its cause is gone" for name in manifest.names - files.keys()]
    return sorted([*lost, *_unlike(docs, files), *left])


def _unlike(docs: Path, files: Mapping[str, str | bytes]) -> Iterator[str]:
    for name, content in each("comparing the pages", files.items()):
        path = docs / name
        if not path.is_file():
            yield f"{path}: is missing, run {PROGRAM}"
        elif path.read_bytes() != as_bytes(content):
            yield f"{path}: is not what the seeds give, run {PROGRAM}"


def stale_site(docs: Path, site: Path) -> list[str]:
    """A line where ``site`` was built from other pages, and one for each data file without an equal copy."""
    out = []
    if _mark(site) not in (None, digest_of_pages(docs)):
        out.append(f"{site}: is older than the pages in {docs}, run mkdocs build")
    for name in sorted(generated_files(docs)):
        if not name.endswith(".md"):
            copy, original = site / name, docs / name
            if original.is_file() and not (copy.is_file() and copy.read_bytes() == original.read_bytes()):
                out.append(f"{copy}: is older than {original}, run mkdocs build")
    return out
