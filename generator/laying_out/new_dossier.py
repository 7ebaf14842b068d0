"""Lay out a new dossier: a folder that `dossier build` and MkDocs make a site of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.errors import UserError
from generator.laying_out.laid_files import own_files, users_files
from generator.laying_out.laid_out_record import RECORD, record_of
from generator.writing import STAGING, refusals_named, staging


class LayingOutError(UserError):
    """A new dossier cannot be laid out there; nothing was written."""


def lay_out(folder: Path) -> tuple[str, ...]:
    """Lay out a dossier in ``folder``, which is made where it is missing; the files' paths in it, sorted.

    Raises LayingOutError where something is in it. All is written in a hidden folder within, and moved
    into its place once it is whole.
    """
    _refuse_what_is_there(folder)
    made = not folder.exists()
    own = own_files()
    files = {**own, **users_files(folder.resolve().name), RECORD: record_of(own)}
    try:
        with staging(folder) as hidden:
            _write_below(hidden, files)
            for entry in sorted(hidden.iterdir()):
                with refusals_named(folder / entry.name):
                    entry.rename(folder / entry.name)
    except UserError:
        if made and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        raise
    return tuple(sorted(files))


def _refuse_what_is_there(folder: Path) -> None:
    with refusals_named(folder):
        if not folder.is_dir():
            if folder.exists() or folder.is_symlink():
                raise LayingOutError(f"{folder}: is no folder; name a new one, or an empty one")
        # What a run left that was killed before it put anything in its place is nobody's.
        elif any(entry.name != STAGING for entry in folder.iterdir()):
            raise LayingOutError(f"{folder}: is not empty; name a new folder, or an empty one")


def _write_below(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        with refusals_named(folder / name):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
