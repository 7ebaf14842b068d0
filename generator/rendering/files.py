"""Write the generated files, and only them: what is hand-written in docs/ is never touched.

A manifest beside them tells which files are generated and what was in them.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import UserError

MANIFEST = ".dossier-manifest.json"


class ClashError(UserError):
    """A page would replace a file that a person wrote; the message names it."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """The files that were written, left as they were, and removed: paths below docs/, sorted."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def write(docs: Path, files: Mapping[str, str]) -> WriteReport:
    """Make the generated files below ``docs`` be ``files`` (path → content).

    Writes only what changed, each file whole or not at all, and removes generated files
    that are no longer wanted, with folders left empty. Raises ClashError before anything
    is written where a file that is not ours stands in the way.
    """
    known = generated_files(docs)
    contents = {name: content.encode("utf-8") for name, content in sorted(files.items())}
    _refuse_clashes(docs, contents, known)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    # Before the files, so that an interrupted run leaves no file of ours that we do not know as ours.
    _save_manifest(docs, {**known, **hashes})
    written = [name for name, content in contents.items() if _put(docs / name, content)]
    removed = [name for name in sorted(known.keys() - contents.keys()) if _remove(docs, name)]
    _save_manifest(docs, hashes)
    unchanged = sorted(contents.keys() - set(written))
    return WriteReport(tuple(written), tuple(unchanged), tuple(removed))


def generated_files(docs: Path) -> dict[str, str]:
    """The generated files that stand in ``docs``, by the manifest: path → hash of its content."""
    try:
        manifest = json.loads((docs / MANIFEST).read_text("utf-8"))
        return {str(name): str(digest) for name, digest in manifest["files"].items() if _is_below(str(name))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _is_below(name: str) -> bool:
    """Whether a manifest's path stays within docs/: a damaged one must not make us delete elsewhere."""
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts


def _refuse_clashes(docs: Path, contents: Mapping[str, bytes], known: Mapping[str, str]) -> None:
    for name, content in contents.items():
        path = docs / name
        if name not in known and path.exists() and not (path.is_file() and path.read_bytes() == content):
            raise ClashError(
                f"{path} is hand-written, and a generated page of the same name would replace it: rename it"
            )
        for parent in PurePosixPath(name).parents:
            if (docs / parent).is_file():
                raise ClashError(
                    f"{docs / parent} is a file where a folder for generated pages is needed: rename it"
                )


def _put(path: Path, content: bytes) -> bool:
    """Whether the file had to be written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True


def _remove(docs: Path, name: str) -> bool:
    path = docs / name
    if not path.is_file():
        return False
    path.unlink()
    for parent in PurePosixPath(name).parents[:-1]:
        try:
            (docs / parent).rmdir()
        except OSError:
            break
    return True


def _save_manifest(docs: Path, hashes: Mapping[str, str]) -> None:
    text = json.dumps({"files": dict(sorted(hashes.items()))}, indent=1) + "\n"
    _put(docs / MANIFEST, text.encode())
