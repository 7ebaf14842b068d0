"""Bring a dossier's files that are the generator's own up to date, and touch no other."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from generator.errors import UserError
from generator.laying_out.into_site import unnamed_in_config
from generator.laying_out.laid_files import SOURCE, own_files, source_is_told
from generator.laying_out.laid_out_record import RECORD, read_record, written_record
from generator.settings import site_config
from generator.writing import STAGING, digest_of, link_on_the_way, put, refusals_named, staging


class UnknownFileError(UserError):
    """A file was named that is none of the generator's own."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The files that were written, those that were so already, and a line for each that was left; sorted.

    ``notes`` are lines about what mkdocs.yml, which is its user's, lacks of what they need.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    left: tuple[str, ...]
    notes: tuple[str, ...]


def upgrade(root: Path, replaced: Collection[Path] = ()) -> Upgrade:
    """Bring the dossier in ``root`` up to date.

    A file that was changed or removed by hand is left so, and told, unless it is among ``replaced``
    (paths in ``root``). Raises RecordError where nothing was laid out there, UnknownFileError, WriteError;
    written is each file whole or not at all.
    """
    recorded, own = read_record(root), own_files()
    named = _named(replaced, own)
    if not source_is_told(own[SOURCE]) and (root / SOURCE).is_file() and SOURCE not in named:
        del own[SOURCE]  # what is told there beats knowing nothing
    left = {n: line for n in own if (line := _left(root, n, own[n], recorded.get(n), n in named))}
    unchanged = [name for name in own if name not in left and _content(root / name) == own[name]]
    written = [name for name in own if name not in left and name not in unchanged]
    notes = tuple(f"mkdocs.yml lacks {line}" for line in unnamed_in_config(site_config(root) or {}))
    ours = {name: digest_of(own[name]) for name in (*written, *unchanged)}
    _write(root, {**{name: own[name] for name in written}, RECORD: written_record({**recorded, **ours})})
    return Upgrade(tuple(written), tuple(unchanged), tuple(dict.fromkeys(left.values())), notes)


def _named(paths: Collection[Path], own: Collection[str]) -> set[str]:
    named = {PurePath(path).as_posix() for path in paths}
    for name in sorted(named - set(own)):
        raise UnknownFileError(f"{name}: is none of the generator's own files, so upgrade does not touch it")
    return named


def _left(root: Path, name: str, wanted: bytes, recorded: str | None, named: bool) -> str | None:
    """Why a file is left as it is, in a line; None where it may be written."""
    if link := link_on_the_way(root, name):
        return f"{link}: is a symbolic link, so it stays"
    content = _content(root / name)
    if named or content == wanted:
        return None
    if content is None:
        gone = f"{name}: removed by hand, so it stays away; `dossier upgrade {name}` brings it back"
        return gone if recorded else None
    if digest_of(content) == recorded:
        return None
    why = "changed by hand" if recorded else "not the generator's"
    return f"{name}: {why}, so it stays; `dossier upgrade {name}` replaces it"


def _content(path: Path) -> bytes | None:
    with refusals_named(path):
        return path.read_bytes() if path.is_file() else None


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    """Put each file in its place, whole; the record comes last."""
    as_they_are = all(_content(root / name) == content for name, content in files.items())
    if as_they_are and not (root / STAGING).exists():
        return
    with staging(root) as hidden:
        for name, content in files.items():
            put(hidden, root / name, content)
