"""What a user installs only for what few need; who asks for it without them is told what to install."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import UserError

# As pyproject.toml has them: what pip is to be told.
EXTRAS = {"dask": "dask distributed", "parquet": "pyarrow", "remote": "fsspec"}


@contextmanager
def extra(name: str, asked_for: str) -> Iterator[None]:
    """Import packages of an extra within. Raises UserError with what to install where one is missing."""
    try:
        yield
    except ImportError as error:
        install = f"pip install {EXTRAS[name]}"
        raise UserError(f"{asked_for}: {error.name} is needed, and not installed: {install}") from None


def is_address(place: str) -> bool:
    """Whether a place is one that only the extra ``remote`` knows the way to: "s3://bucket/articles"."""
    return "://" in place


def place_of(written: str) -> Path | str:
    """What somebody wrote for a place: an address as it is, all else as a path."""
    return written if is_address(written) else Path(written)
