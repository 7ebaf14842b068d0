"""What a user installs only for what few need; who asks for it without them is told what to install."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

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
