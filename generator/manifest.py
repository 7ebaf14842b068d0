"""The manifest of docs/: which files are generated, what is in them, and whether a write is under way.

Only a file whose bytes are those that the manifest records is ours to replace or remove: a
manifest may be old, damaged or somebody else's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MANIFEST = ".dossier-manifest.json"
# The fault of a manifest that is not there, as at a first build.
MISSING = "is missing"
# Slugs below docs/: no hidden file, no way up, no root, and no name longer than a disk takes.
_GENERATED = re.compile(r"(?:\w[\w-]{0,99}/){0,9}\w[\w.-]{0,119}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest records: paths below docs/ with the SHA-256 of their content.

    ``files`` are those that were there when it was written. ``writing`` are those that an
    unfinished write was about to leave there, None where the last write was finished: a
    file may be as in the one or as in the other. ``fault`` says what is wrong with it, ""
    for nothing.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    writing: Mapping[str, str] | None = None
    fault: str = ""

    @property
    def names(self) -> frozenset[str]:
        """Every path that it records."""
        return frozenset(self.files) | frozenset(self.writing or ())

    def wrote(self, name: str, digest: str) -> bool:
        """Whether we wrote the content with this hash under this name."""
        return digest in (self.files.get(name), (self.writing or {}).get(name))

    def as_bytes(self) -> bytes:
        """Sorted: the same files give the same bytes."""
        recorded: dict[str, Any] = {"files": dict(sorted(self.files.items()))}
        if self.writing is not None:
            recorded["writing"] = dict(sorted(self.writing.items()))
        return (json.dumps(recorded, indent=1) + "\n").encode()


def read_manifest(docs: Path) -> Manifest:
    """The manifest in ``docs``; of one that is damaged, what can be used, with its fault."""
    try:
        recorded = json.loads((docs / MANIFEST).read_bytes())
    except FileNotFoundError:
        return Manifest(fault=MISSING)
    except OSError as error:
        return Manifest(fault=f"cannot be read ({error.strerror})")
    except (ValueError, RecursionError):
        return Manifest(fault="is damaged (not JSON)")
    if not isinstance(recorded, dict) or not isinstance(recorded.get("files"), dict):
        return Manifest(fault="is damaged (it lists no files)")
    files, writing = recorded["files"], recorded.get("writing")
    if writing is not None and not isinstance(writing, dict):
        return Manifest(_usable(files), {}, "is damaged (it does not list what was being written)")
    strange = sorted(n for n in (files | (writing or {})) if not _is_generated_name(n))
    fault = f"is damaged (it lists {strange[0]!a}, which no generated file is called)" if strange else ""
    return Manifest(_usable(files), None if writing is None else _usable(writing), fault)


def generated_files(docs: Path) -> dict[str, str]:
    """The generated files in ``docs``, by the manifest: path → hash of its content."""
    manifest = read_manifest(docs)
    return {**manifest.files, **(manifest.writing or {})}


def _usable(files: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(digest) for name, digest in files.items() if _is_generated_name(name)}


def _is_generated_name(name: str) -> bool:
    """Whether a file of ours can be called so: a hidden one cannot, nor one outside docs/."""
    return _GENERATED.fullmatch(name) is not None
