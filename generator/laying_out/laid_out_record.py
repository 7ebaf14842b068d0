"""What was laid out in a dossier, by hash: a file with these bytes is still the generator's own.

The record is kept with the dossier, under its root: whoever clones it can bring it up to date.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.errors import UserError
from generator.writing import digest_of

RECORD = ".dossier-laid-out.json"


class RecordError(UserError):
    """The folder is no dossier that was laid out, or its record cannot be read."""


def record_of(files: Mapping[str, bytes]) -> bytes:
    """The record of files, path → content. Sorted: the same files give the same bytes."""
    return written_record({name: digest_of(content) for name, content in files.items()})


def written_record(digests: Mapping[str, str]) -> bytes:
    """The record of digests, by path."""
    return (json.dumps({"files": dict(sorted(digests.items()))}, indent=1) + "\n").encode()


def read_record(root: Path) -> dict[str, str]:
    """Path → SHA-256 of what was laid out there. Raises RecordError.

    It may be anybody's: a path in it is looked up, and never followed.
    """
    file = root / RECORD
    try:
        files = json.loads(file.read_bytes())["files"]
        return {str(name): str(digest) for name, digest in files.items()}
    except FileNotFoundError:
        raise RecordError(f"{file}: is missing, so this is no dossier that `dossier new` laid out") from None
    except OSError as error:
        raise RecordError(f"{file}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        raise RecordError(f"{file}: is damaged; take it from an older state of this folder") from None
