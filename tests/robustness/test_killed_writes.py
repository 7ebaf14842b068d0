"""A build that is killed while it writes: each step of it once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import writing
from generator.checking.stale import half_written
from generator.manifest import MANIFEST

OLD = {"index.md": "old home", "people/ann.md": "old", "people/bo.md": "gone soon", "data/a.csv": "same"}
NEW = {"index.md": "new home", "people/ann.md": "new", "data/a.csv": "same", "quotes/index.md": "first"}
OTHER = {"index.md": "other home", "articles/a.md": "another seed"}
HAND_WRITTEN = {"about.md": "mine", "people/mine.md": "mine, too"}
# All that changes a folder on the way from one state of docs/ to the next.
STEPS = ((Path, ("mkdir", "write_bytes", "replace", "unlink", "rmdir")), (shutil, ("rmtree",)))


class _Killed(BaseException):
    pass


class _Death:
    """Lets so many steps be done, of the next one half, and then nothing more, as after kill -9."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def instead_of(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            self._left -= 1
            if self._left >= 0:
                return real(*arguments, **options)
            if self._left == -1 and name == "write_bytes":
                real(arguments[0], arguments[1][: len(arguments[1]) // 2])
            raise _Killed

        return step


def _tree(docs: Path) -> dict[str, bytes | None]:
    """All files, and folders with None."""
    return {p.relative_to(docs).as_posix(): None if p.is_dir() else p.read_bytes() for p in docs.rglob("*")}


def _pages(docs: Path) -> dict[str, bytes | None]:
    """The files that anybody sees."""
    return {name: text for name, text in _tree(docs).items() if text is not None and name[0] != "."}


def _clean(docs: Path, *builds: dict[str, str]) -> dict[str, bytes | None]:
    """What docs/ holds after these builds, none of them killed, beside what was written by hand."""
    for name, content in HAND_WRITTEN.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(content)
    for build in builds:
        writing.write(docs, build)
    return _tree(docs)


def _killed_at(step: int, docs: Path, build: dict[str, str]) -> bool:
    """Whether a build was killed at this step; one with fewer steps is done."""
    death = _Death(step)
    with pytest.MonkeyPatch.context() as patch:
        for owner, names in STEPS:
            for name in names:
                patch.setattr(owner, name, death.instead_of(name, getattr(owner, name)))
        try:
            writing.write(docs, build)
        except _Killed:
            return True
    return False


@pytest.mark.parametrize("before", [(), (OLD,)], ids=["first build", "rebuild"])
@pytest.mark.parametrize("after", [NEW, OTHER], ids=["same seeds", "other seeds"])
def test_killed_at_any_step(
    tmp_path: Path, before: tuple[dict[str, str], ...], after: dict[str, str]
) -> None:
    """Until the next build docs/ is whole or is said to be half written; that build gives a clean one's bytes.

    Nothing else stays behind, also where the seeds changed meanwhile, and where the next build is killed, too.
    """
    sound = [_pages_of(tmp_path / "old", *before), _pages_of(tmp_path / "new", NEW)]
    clean = _clean(tmp_path / "clean", after)
    step = 0
    while True:
        docs = tmp_path / str(step)
        _clean(docs, *before)
        if not _killed_at(step, docs, NEW):
            break
        assert half_written(docs) or _pages(docs) in sound, step
        _killed_at(step // 2, docs, after)
        writing.write(docs, after)
        assert _tree(docs) == clean, step
        assert not (docs / writing.STAGING).exists() and half_written(docs) == []
        step += 1
    assert step > len(NEW), "each file of a build is a step at least"


def _pages_of(docs: Path, *builds: dict[str, str]) -> dict[str, bytes | None]:
    _clean(docs, *builds)
    return _pages(docs)


def test_killed_at_any_step_what_was_changed_by_hand_stays(tmp_path: Path) -> None:
    """A generated page that somebody edited and that is no longer wanted is nobody's to remove."""
    killed, step = True, 0
    while killed:
        docs = tmp_path / str(step)
        _clean(docs, OLD)
        (docs / "people/bo.md").write_text("mine now")
        killed = _killed_at(step, docs, NEW)
        writing.write(docs, NEW)
        assert (docs / "people/bo.md").read_text() == "mine now", step
        step += 1


def test_a_manifest_that_was_lost_in_between_is_named(tmp_path: Path) -> None:
    """Killed in the middle of a rebuild, and the manifest lost: nobody can tell whose the pages are."""
    _clean(tmp_path, OLD)
    assert _killed_at(8, tmp_path, NEW)
    (tmp_path / MANIFEST).unlink()

    with pytest.raises(writing.ClashError, match=f"{MANIFEST} is missing"):
        writing.write(tmp_path, NEW)
