"""Where another machine can fetch this very Dossier, as pip wrote it down when it was installed."""

from __future__ import annotations

import json
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

_DISTRIBUTION = "dossier"


def pinned_source() -> str | None:
    """A requirement that gives pip this version and no other; None where there is none.

    That is a commit of a repository or an archive with its hash, both on the web (PEP 610). There is
    none of a checkout, a file, or a package from an index: an index of that machine may not be
    another's, and the name alone would give what somebody else called so.
    """
    try:
        found = distribution(_DISTRIBUTION)
        recorded = json.loads(found.read_text("direct_url.json") or "{}") if _is_running(found) else {}
    except (PackageNotFoundError, ValueError):
        return None
    return _requirement(recorded) if isinstance(recorded, dict) else None


def _is_running(found: Distribution) -> bool:
    """Whether it is the code that runs: a checkout may lie in front of what is installed."""
    return Path(str(found.locate_file("generator"))).resolve() == Path(__file__).resolve().parents[1]


def _requirement(recorded: dict[str, Any]) -> str | None:
    address = urlsplit(str(recorded.get("url", "")))
    if address.scheme != "https":
        return None  # a file, or what needs a key
    # Without a name or password in it, and without what the address itself says behind "#".
    url = urlunsplit(address._replace(netloc=address.netloc.rpartition("@")[2], fragment=""))
    within = f"subdirectory={recorded['subdirectory']}" if recorded.get("subdirectory") else ""
    vcs, archive = recorded.get("vcs_info") or {}, recorded.get("archive_info") or {}
    if vcs.get("vcs") and vcs.get("commit_id"):
        return f"{_DISTRIBUTION} @ {vcs['vcs']}+{url}@{vcs['commit_id']}" + (f"#{within}" if within else "")
    digest = (archive.get("hashes") or {}).get("sha256") or _old_hash(archive)
    if digest:
        return f"{_DISTRIBUTION} @ {url}#" + "&".join(filter(None, [f"sha256={digest}", within]))
    return None


def _old_hash(archive: dict[str, Any]) -> str:
    """The SHA-256 as older installers write it: one field, "sha256=…"."""
    kind, _, digest = str(archive.get("hash") or "").partition("=")
    return digest if kind == "sha256" else ""
