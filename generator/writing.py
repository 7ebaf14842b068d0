"""Write the generated files, and only them: what is hand-written in docs/ is never touched.

A run may be killed at any moment. Each file is written whole in a folder of its own and
moved into its place; before the first of them the manifest says what is about to be
there, after the last that it is. The next run knows by it which files are ours, and
removes the folder.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import UserError
from generator.manifest import MANIFEST, MISSING, Manifest, read_manifest
from generator.stages import each

# In docs/, so that a move stays on one file system; hidden, so that nobody publishes it.
STAGING = ".dossier-writing"


class ClashError(UserError):
    """Pages would replace what a person wrote; the message names each file on a line of its own."""


class WriteError(UserError):
    """A file could not be written or removed; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """The files that were written, left as they were, and removed: paths below docs/, sorted.

    ``notes`` are lines about what the reader should know besides.
    """

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def write(docs: Path, files: Mapping[str, str | bytes]) -> WriteReport:
    """Make the generated files below ``docs`` be ``files`` (path → content).

    Writes only what changed, each file whole or not at all, and removes generated files
    that are no longer wanted, with folders left empty. Raises ClashError before anything
    is written where something that is not ours is in the way, WriteError where the
    system refuses: then docs/ is half written, which the manifest records, and the next
    run finishes it.
    """
    contents = {name: as_bytes(content) for name, content in sorted(files.items())}
    change = _Change(docs, contents)
    if clashes := change.clashes():
        raise ClashError("\n".join(clashes))
    if not change.written and not change.removed and change.manifest == change.wanted:
        _clear(docs / STAGING)
        return WriteReport(unchanged=change.unchanged)
    with staging(docs) as folder:
        # Those that a run made which was killed before it put anything into them.
        _remove_empty_folders(docs, change.manifest.names - contents.keys())
        if change.written or change.removed:
            put(folder, docs / MANIFEST, change.journal().as_bytes())
        for name in each("writing pages", change.written):
            put(folder, docs / name, contents[name])
        for name in change.removed:
            with refusals_named(docs / name):
                (docs / name).unlink()
        _remove_empty_folders(docs, change.removed)
        put(folder, docs / MANIFEST, change.wanted.as_bytes())
    return WriteReport(change.written, change.unchanged, change.removed, change.notes())


def as_bytes(content: str | bytes) -> bytes:
    """A generated file as it lies in docs/."""
    return content.encode("utf-8") if isinstance(content, str) else content


class _Change:
    """What is to be done to ``docs``, worked out before any of it."""

    def __init__(self, docs: Path, contents: Mapping[str, bytes]) -> None:
        self.docs = docs
        self.manifest = read_manifest(docs)
        self.wanted = Manifest({name: digest_of(content) for name, content in contents.items()})
        self._present = _present(docs, self.wanted.names | self.manifest.names)
        left = sorted(self._present.keys() - contents.keys())
        self.written = tuple(n for n in contents if self._present.get(n) != self.wanted.files[n])
        self.unchanged = tuple(n for n in contents if self._present.get(n) == self.wanted.files[n])
        self.removed = tuple(n for n in left if self.manifest.wrote(n, self._present[n]))
        self._kept = tuple(n for n in left if not self.manifest.wrote(n, self._present[n]))
        # A first build has no manifest either; but nobody writes data files by hand.
        data = any(not name.endswith(".md") for name in self._present)
        self._lost = self.manifest.fault if data or self.manifest.fault != MISSING else ""

    def journal(self) -> Manifest:
        """The manifest while the change is made: what of ours is there, and what will be."""
        ours = {n: d for n, d in self._present.items() if n not in self._kept}
        return Manifest(ours, self.wanted.files)

    def clashes(self) -> list[str]:
        """What is in the way and not ours, a line each."""
        found = dict.fromkeys(
            clash
            for name in sorted(self.wanted.names)
            # Nothing is in the way of a file that is there.
            if (clash := (name not in self._present and _obstacle(self.docs, name)) or self._clash(name))
        )
        if found and self._lost:
            lost = f"{self.docs / MANIFEST} {self._lost}"
            return [f"{lost}: without it nothing distinguishes generated files from yours", *found]
        return list(found)

    def _clash(self, name: str) -> str | None:
        path, digest = self.docs / name, self._present.get(name)
        if digest is None or self.wanted.wrote(name, digest) or self.manifest.wrote(name, digest):
            return None
        if name in self.manifest.names:
            return f"{path} was changed by hand since it was generated: rename it to keep it, or delete it"
        if self._lost:
            return f"{path} is where a generated file goes: rename it if you wrote it, else delete it"
        return f"{path} is hand-written, and a generated page of the same name would replace it: rename it"

    def notes(self) -> tuple[str, ...]:
        """What became of a manifest that was lost or damaged, and of files that were changed by hand."""
        kept = [f"{self.docs / n}: no longer generated, but changed by hand, so it stays" for n in self._kept]
        if not self._lost:
            return tuple(kept)
        made = "made anew; generated pages that are no longer wanted are taken for yours and stay"
        return (f"{self.docs / MANIFEST} {self._lost}: {made}", *kept)


def digest_of(content: bytes) -> str:
    """The SHA-256 of a file's content."""
    return hashlib.sha256(content).hexdigest()


def _present(docs: Path, names: Iterable[str]) -> dict[str, str]:
    """The hash of each of these files that is there; what a symbolic link leads to is not ours to touch."""
    return {
        name: digest_of((docs / name).read_bytes())
        for name in each("looking at the pages of before", sorted(names))
        if not link_on_the_way(docs, name) and (docs / name).is_file()
    }


def link_on_the_way(docs: Path, name: str) -> Path | None:
    """The symbolic link on the way to a file, which may lead out of docs/: a folder, or the file itself."""
    steps = [PurePosixPath(name), *PurePosixPath(name).parents][:-1]
    return next((docs / step for step in reversed(steps) if (docs / step).is_symlink()), None)


def _obstacle(docs: Path, name: str) -> str | None:
    """What is in the way of a generated file and is no file."""
    link = link_on_the_way(docs, name)
    if link:
        return f"{link} is a symbolic link where a generated file or folder goes: rename it"
    for parent in PurePosixPath(name).parents:
        if (docs / parent).exists() and not (docs / parent).is_dir():
            return f"{docs / parent} is a file where a folder for generated pages is needed: rename it"
    if (docs / name).exists() and not (docs / name).is_file():
        return f"{docs / name} is no file, and a generated file of the same name goes there: rename it"
    return None


@contextmanager
def staging(docs: Path) -> Iterator[Path]:
    """An empty folder to write files in before they are moved into their place; gone afterwards."""
    folder = docs / STAGING
    with refusals_named(folder):
        _clear(folder)
        folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        _clear(folder)


def _clear(folder: Path) -> None:
    """Remove the folder, which a run that was killed may have left."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


@contextmanager
def refusals_named(path: Path) -> Iterator[None]:
    """Say which file it is that the system refuses to write or to remove."""
    try:
        yield
    except OSError as error:
        raise WriteError(f"{path}: cannot be written or removed: {error.strerror}") from None


def put(staging: Path, path: Path, content: bytes) -> None:
    """Put a file in its place, whole; one that is there with that very content is left alone."""
    with refusals_named(path):
        if path.is_file() and path.read_bytes() == content:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = staging / "file"
        whole.write_bytes(content)
        whole.replace(path)


def _remove_empty_folders(docs: Path, names: Iterable[str]) -> None:
    """Remove the folders around these paths that hold nothing any more."""
    parents = {parent for name in names for parent in PurePosixPath(name).parents[:-1]}
    for parent in sorted(parents, key=lambda p: len(p.parts), reverse=True):
        folder = docs / parent
        if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
            with refusals_named(folder):
                folder.rmdir()
