"""The floors as they were before a change, from git."""

from __future__ import annotations

import subprocess
from pathlib import Path

_NOTHING_BEFORE = "0" * 40  # what a push says it follows where a branch is new
_STATES = 50
_MAIN = ("origin/main", "main")


class HistoryError(RuntimeError):
    """The change's base cannot be found; the message says what is missing."""


def floors_before(file: Path, base: str | None) -> list[tuple[str, str]]:
    """(commit, content of ``file``) for each state before a change, the oldest first; none where no file was.

    ``base`` is the branch or commit that the change goes to (without it, main). The states are those up to
    the last commit that both have, along first parents: main's own line, where a merge is one state. They
    are the last fifty in which the file was changed. On main itself the last commit is among them. Raises
    HistoryError where ``base`` is unknown, or where none is given and there is no history at all.
    """
    folder, name = file.parent, f"./{file.name}"
    shared = _shared(folder, None if base in ("", _NOTHING_BEFORE) else base)
    log = _git(folder, "log", "--first-parent", f"--max-count={_STATES}", "--format=%H", shared, "--", name)
    if log is None:
        raise HistoryError(f"{shared} has no log here; fetch the whole history")
    found = [(commit, _git(folder, "show", f"{commit}:{name}")) for commit in reversed(log.split())]
    return [(commit[:12], content) for commit, content in found if content is not None]


def _shared(folder: Path, base: str | None) -> str:
    if _git(folder, "rev-parse", "HEAD") is None:
        raise HistoryError("no git history here")
    wanted = (base,) if base else _MAIN
    known = [ref for ref in wanted if _git(folder, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")]
    if not known:
        raise HistoryError(f"{' and '.join(wanted)}: no such commit here; fetch the whole history")
    shared = _git(folder, "merge-base", "HEAD", known[0])
    if shared is None:
        raise HistoryError(f"{known[0]} and HEAD share no commit here; fetch the whole history")
    return shared


def _git(folder: Path, *arguments: str) -> str | None:
    """What git prints, or None where it fails."""
    done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False)
    return done.stdout.rstrip("\n") if done.returncode == 0 else None
