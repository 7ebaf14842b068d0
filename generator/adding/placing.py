"""Put new files into seeds/: each whole or not at all, and nothing that is there replaced."""

from __future__ import annotations

import errno
import filecmp
import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from generator.writing import WriteError, link_on_the_way, refusals_named, staging

_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV)


class NewFiles:
    """The files to be put into ``seeds``, worked out before the first is written."""

    def __init__(self, seeds: Path) -> None:
        self._seeds = seeds
        self._planned: dict[str, Callable[[Path], object]] = {}
        self._stems: dict[str, set[str]] = {}
        self._kept: dict[Path, str] = {}

    def plan_article(self, folder: str, stem: str, kind: str, content: bytes) -> str:
        """Where in ``seeds`` an article goes: under a stem that no file of its folder has."""
        name = self._free(folder, stem) + kind
        self._planned[name] = lambda path: path.write_bytes(content)
        return name

    def plan_original(self, folder: str, stem: str, file: Path) -> str:
        """Where the file goes that an article was made from: once, and where it is there already it stays."""
        if file not in self._kept:
            for name in _numbered("/".join(filter(None, (folder, stem)))):
                path = self._seeds / (name + file.suffix.lower())
                if path.is_file() and filecmp.cmp(path, file, shallow=False):
                    break
                if not os.path.lexists(path) and path.as_posix() not in self._kept.values():
                    self._planned[path.relative_to(self._seeds).as_posix()] = _copied(file)
                    break
            self._kept[file] = path.as_posix()
        return self._kept[file]

    def put(self) -> None:
        """Write them, in the order in which they were planned. Raises WriteError where the system refuses."""
        if not self._planned:
            return
        with staging(self._seeds) as folder:
            for name, write in self._planned.items():
                with refusals_named(self._seeds / name):
                    write(folder / "file")
                    _moved_in(folder / "file", self._seeds, name)

    def _free(self, folder: str, stem: str) -> str:
        if folder not in self._stems:
            path = self._seeds / folder
            files = path.iterdir() if path.is_dir() else ()
            self._stems[folder] = {file.stem.lower() for file in files}
        taken = self._stems[folder]
        free = next(name for name in _numbered(stem) if name not in taken)
        taken.add(free)
        return "/".join(filter(None, (folder, free)))


def way_out(seeds: Path, folder: str) -> Path | None:
    """The symbolic link, perhaps out of ``seeds``, on the way to a folder below it; None for none."""
    return link_on_the_way(seeds, f"{folder}/file")


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _copied(file: Path) -> Callable[[Path], object]:
    return lambda path: shutil.copyfile(file, path)


def _moved_in(staged: Path, seeds: Path, name: str) -> None:
    """Move a whole file to its name, unless there is one. Raises WriteError, OSError."""
    path = seeds / name
    if link := link_on_the_way(seeds, name):
        raise WriteError(f"{link}: is a symbolic link, through which nothing is written")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        # A rename would replace what somebody put there meanwhile.
        os.link(staged, path)
    except FileExistsError:
        raise WriteError(f"{path}: is there already, and is not replaced") from None
    except OSError as error:
        if error.errno not in _NO_LINKS or os.path.lexists(path):
            raise
        staged.rename(path)
    else:
        staged.unlink()
