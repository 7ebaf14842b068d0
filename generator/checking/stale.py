"""Find generated files that are missing, changed by hand or left over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.rendering.files import generated_files


def stale_pages(docs: Path, files: Mapping[str, str]) -> list[str]:
    """One line for each file in ``docs`` that is not what ``files`` (path → content) says it should be."""
    return sorted(
        [*_unlike(docs, files), *(f"{docs / left}: its cause is gone" for left in _left_over(docs, files))]
    )


def _unlike(docs: Path, files: Mapping[str, str]) -> Iterator[str]:
    for name, content in files.items():
        path = docs / name
        if not path.is_file():
            yield f"{path}: is missing, run python -m generator"
        elif path.read_bytes() != content.encode("utf-8"):
            yield f"{path}: is not what the seeds give, run python -m generator"


def _left_over(docs: Path, files: Mapping[str, str]) -> set[str]:
    return set(generated_files(docs)) - set(files)


def stale_site(docs: Path, site: Path) -> list[str]:
    """One line for each data file of ``docs`` that ``site`` has no equal copy of: it was built before."""
    out = []
    for name in sorted(generated_files(docs)):
        if not name.endswith(".md"):
            copy = site / name
            if not copy.is_file() or copy.read_bytes() != (docs / name).read_bytes():
                out.append(f"{copy}: is older than {docs / name}, run mkdocs build")
    return out
