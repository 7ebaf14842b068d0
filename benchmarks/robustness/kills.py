"""Kill ``make`` at random moments, and see that the next one makes up for it.

By turns a first build and a rebuild after a seed was edited are killed with all their
processes (SIGKILL: nobody can clean up). After each, ``check`` must report the truth, and
the next ``make`` must leave the bytes of a clean build in docs/ and site/ and no file
besides. Moments are drawn by a written seed; what is there at the moment depends on
the machine.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.robustness.outcome import Outcome, record
from tests.site.project import ENVIRONMENT, ROOT, Project, copy_project

KILLS = 100
SEED = 11
_BEFORE = "date 2024-03-05 Mayor Ann Lee said on Monday: “We will rebuild the bridge.” Bo Dahl disagreed."
_AFTER = "date 2024-03-05 Mayor Ann Lee said on Sunday: “We will widen the tunnel.” Cy Oman agreed."
_FOLDERS = ("docs", "site")
# The environment that this runs in is taken as it is: nothing is installed.
_INSTALLED = f"{sys.prefix}/site.installed"
_MAKE = ("make", "--silent", f"VENV={sys.prefix}", f"--assume-old={_INSTALLED}")
_TREE = dict[str, bytes | None]


class Trials:
    """A copy of the project, the states its folders may be in, and how long ``make`` takes."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._bare = self._tree()
        self._edit(_AFTER)
        self.seconds = self._timed_make()
        self._clean = self._tree()
        self._restore(self._bare)
        self._edit(_BEFORE)
        self._timed_make()
        self._built = self._tree()

    def trial(self, rebuild: bool, moment: float) -> list[str] | None:
        """Kill ``make`` after some seconds: a line for each broken promise, None where it was done before."""
        before = self._built if rebuild else self._bare
        self._restore(before)
        self._edit(_AFTER)
        return list(self._broken_promises(before)) if self.killed_make(moment) else None

    def _broken_promises(self, before: _TREE) -> Iterator[str]:
        yield from self._what_check_hides(before)
        done = self._call(*_MAKE)
        if done.returncode:
            yield f"the next make ended with {done.returncode}: {done.stderr}"
        now = self._tree()
        yield from (f"{path} is not as in a clean build" for path in _different(now, self._clean))

    def _what_check_hides(self, before: _TREE) -> Iterator[str]:
        """``check`` says nothing only of what a clean build leaves, and else names what is half done."""
        left = self._tree()
        done = self._call(sys.executable, "-m", "generator", "check")
        if done.stderr or done.returncode != bool(done.stdout):
            yield f"check ended with {done.returncode}: {done.stdout}{done.stderr}"
        clean = {folder: _visible(self._clean, folder) for folder in ("docs/", "site/")}
        # A site that is not there is no error: not everybody has one built here.
        sound = _visible(left, "docs/") == clean["docs/"] and _visible(left, "site/") in ({}, clean["site/"])
        if not done.stdout and not sound:
            yield "check finds nothing in what is not a clean build"
        if "docs: half written" in done.stdout:
            return
        for folder, told in (("docs/", "docs: half written"), ("site/", "site: half built")):
            whole = (_visible(before, folder), clean[folder])
            if _visible(left, folder) not in whole and told not in done.stdout:
                yield f"check does not tell {told}: {done.stdout}"

    def killed_make(self, moment: float) -> bool:
        """Start ``make`` and kill it after some seconds; whether there was still something to kill."""
        process = subprocess.Popen(
            _MAKE,
            cwd=self.project.root,
            env=ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(moment)
        running = process.poll() is None
        if running:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return running

    def _timed_make(self) -> float:
        start = time.monotonic()
        done = self._call(*_MAKE)
        assert done.returncode == 0, done.stderr
        return time.monotonic() - start

    def _call(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=self.project.root, env=ENVIRONMENT, capture_output=True, encoding="utf-8"
        )

    def _edit(self, article: str) -> None:
        (self.project.root / "seeds" / "bridge.txt").write_text(article, "utf-8")

    def _restore(self, tree: _TREE) -> None:
        for folder in (*_FOLDERS, ".cache"):  # each time all is drawn: there is more to kill
            shutil.rmtree(self.project.root / folder, ignore_errors=True)
        for path, content in tree.items():
            file = self.project.root / path
            if content is None:
                file.mkdir(parents=True, exist_ok=True)
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)

    def _tree(self) -> _TREE:
        """Every file and folder of docs/ and site/; None for what a folder holds."""
        root = self.project.root
        found = sorted(path for folder in _FOLDERS for path in (root / folder).rglob("*"))
        return {p.relative_to(root).as_posix(): p.read_bytes() if p.is_file() else None for p in found}


def _different(one: _TREE, other: _TREE) -> list[str]:
    return sorted(
        p for p in one.keys() | other.keys() if p not in one or p not in other or one[p] != other[p]
    )


def _visible(tree: _TREE, folder: str) -> _TREE:
    """The files of a folder but hidden ones."""
    return {p: c for p, c in tree.items() if p.startswith(folder) and "/." not in p and c is not None}


@contextmanager
def _project() -> Iterator[Project]:
    with tempfile.TemporaryDirectory(prefix="dossier-kills-") as folder:
        project = copy_project(Path(folder), {"bridge.txt": _BEFORE})
        shutil.copy(ROOT / "Makefile", project.root)
        yield project


def kill(number: int) -> Sequence[str]:
    """Kill so many times; a line for each time that something was not as it must be."""
    draw, failures, killed = random.Random(SEED), [], 0
    with _project() as project:
        trials = Trials(project)
        while killed < number:
            moment, rebuild = draw.uniform(0, trials.seconds), bool(killed % 2)
            broken = trials.trial(rebuild, moment)
            # A make that was done by then, on a machine less busy than when it was timed, is no kill.
            killed += broken is not None
            if broken:
                kind = "rebuild" if rebuild else "first build"
                failures.append(f"{kind}, killed after {moment:.2f} s: " + "; ".join(broken))
                print(failures[-1], file=sys.stderr)
            print(f"{killed} of {number}, {len(failures)} failed", file=sys.stderr)
    return failures


if __name__ == "__main__":
    broken = tuple(kill(KILLS))
    kind, command = "kill -9 at a random moment of make", "python -m benchmarks.robustness.kills"
    record(Outcome(kind, KILLS, len(broken), broken, command))
