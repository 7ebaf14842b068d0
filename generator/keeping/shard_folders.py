"""Where shards lie: a folder on a disk, or one at an address such as s3://bucket/shards (fsspec)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from generator.errors import UserError
from generator.extras import extra, is_address


class ShardsError(UserError):
    """A folder of shards cannot be read or written; the message says which and why."""


class ShardFolder(Protocol):
    """Files of some names in one place. All raise ShardsError where the place does not let them.

    ``place`` is its whole path or its address, whoever asks from wherever.
    """

    place: str

    def names(self, ending: str) -> list[str]:
        """The names of the files that end so, sorted. Raises ShardsError, too, where there is no folder."""

    def has(self, name: str) -> bool:
        """Whether the file is there."""

    def open(self, name: str) -> BinaryIO:
        """The file, to be read at any place in it."""

    def put(self, name: str, content: bytes) -> None:
        """Write the file: whole, or not at all."""


def shard_folder(place: str) -> ShardFolder:
    """The folder at a path, or at an address. Raises ShardsError or UserError for an address of no use."""
    return _AtAnAddress(place) if is_address(place) else _OnDisk(Path(place))


def _none(place: object) -> ShardsError:
    return ShardsError(f"{place}: there is no such folder of shards (facts --out makes one)")


class _OnDisk:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.place = str(folder.resolve())

    def names(self, ending: str) -> list[str]:
        if not self._folder.is_dir():
            raise _none(self._folder)
        return sorted(file.name for file in self._folder.glob(f"*{ending}"))

    def has(self, name: str) -> bool:
        return (self._folder / name).exists()

    def open(self, name: str) -> BinaryIO:
        return (self._folder / name).open("rb")

    def put(self, name: str, content: bytes) -> None:
        file = self._folder / name
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, prefix=".", delete=False) as whole:
                whole.write(content)
            Path(whole.name).replace(file)
        except OSError as error:
            raise ShardsError(f"{file}: cannot be written: {error.strerror}") from None


class _AtAnAddress:
    def __init__(self, address: str) -> None:
        with extra("remote", address):
            from fsspec.core import url_to_fs
        self.place = address
        with self._refusals_named("reached"), extra("remote", address):
            self._files, self._root = url_to_fs(address.rstrip("/"))

    def names(self, ending: str) -> list[str]:
        # What was listed before may have grown: others write there, too.
        self._files.invalidate_cache()
        with self._refusals_named("read"):
            if not self._files.isdir(self._root):
                raise _none(self.place)
            found = [Path(path).name for path in self._files.ls(self._root, detail=False)]
        return sorted(name for name in found if name.endswith(ending) and not name.startswith("."))

    def has(self, name: str) -> bool:
        self._files.invalidate_cache()
        with self._refusals_named("read"):
            return bool(self._files.exists(f"{self._root}/{name}"))

    def open(self, name: str) -> BinaryIO:
        with self._refusals_named("read"):
            return cast(BinaryIO, self._files.open(f"{self._root}/{name}", "rb"))

    def put(self, name: str, content: bytes) -> None:
        with self._refusals_named("written"):
            self._files.makedirs(self._root, exist_ok=True)
            self._files.pipe_file(f"{self._root}/.{name}", content)
            self._files.mv(f"{self._root}/.{name}", f"{self._root}/{name}")

    @contextmanager
    def _refusals_named(self, done: str) -> Iterator[None]:
        """Say what cannot be done. What keeps files raises all there is at a name or a key that is wrong."""
        try:
            yield
        except UserError:
            raise
        except Exception as error:
            raise ShardsError(f"{self.place}: cannot be {done}: {error}") from None
