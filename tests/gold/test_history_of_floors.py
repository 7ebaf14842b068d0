"""The gate against a git history: what a change, a push or an earlier push lowered is not passed over."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from benchmarks.gold import gate
from benchmarks.gold.figures import Figure
from benchmarks.gold.score import WARNING


class _Repository:
    """A repository of one floors file."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "floors.yml"
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("people F: {floor: 80}")

    def git(self, *arguments: str) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ["git", "-C", str(self.folder), *who, *arguments], capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, floors: str) -> str:
        self.file.write_text(floors + "\n", "utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", floors)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Repository:
    """A repository whose main has a floor of 80."""
    made = _Repository(tmp_path)
    monkeypatch.setattr(gate, "FLOORS", made.file)
    return made


def test_a_branch_is_compared_with_what_it_left_main_at(repository: _Repository) -> None:
    """A floor lowered some commits ago is still refused; one that main raised since then is not ours."""
    repository.git("switch", "--quiet", "--create", "branch")
    repository.commit("people F: {floor: 70}")
    repository.commit("people F: {floor: 70}\nroles F: {floor: 50}")
    assert gate.loosened("main")
    assert gate.loosened(None)

    repository.commit("people F: {floor: 80}\nroles F: {floor: 50}")
    repository.git("switch", "--quiet", "main")
    repository.commit("people F: {floor: 90}")
    repository.git("switch", "--quiet", "branch")
    assert gate.loosened("main") == []


def test_main_is_compared_with_what_it_was(repository: _Repository) -> None:
    """On main a floor may not be lowered by the last commit, by a push, or by an edit that is not committed."""
    before = repository.git("rev-parse", "HEAD")
    repository.commit("people F: {floor: 70}")
    repository.commit("people F: {floor: 70}\nroles F: {floor: 50}")
    assert gate.loosened(before)

    repository.commit("people F: {floor: 60}\nroles F: {floor: 50}")
    assert gate.loosened(None)

    repository.commit("people F: {floor: 60}\nroles F: {floor: 50} # the same")
    repository.file.write_text("people F: {floor: 50}\nroles F: {floor: 50}\n", "utf-8")
    assert gate.loosened(None)


def test_a_red_push_to_main_stays_red(repository: _Repository) -> None:
    """What a push loosened without a reason is refused again at the next, until it is raised or explained."""
    red = repository.commit("people F: {floor: 70}")
    repository.commit("people F: {floor: 70} # something else")
    assert gate.loosened(red)

    later = repository.commit("people F: {floor: 70}\nroles F: {floor: 50}")
    repository.git("switch", "--quiet", "--create", "branch")
    repository.commit("people F: {floor: 75}\nroles F: {floor: 50}")
    assert gate.loosened("main")

    repository.commit("people F: {floor: 70, lowered: the scorer was too kind}\nroles F: {floor: 50}")
    assert gate.loosened(later) == []
    repository.commit("people F: {floor: 80}\nroles F: {floor: 50}")
    assert gate.loosened(later) == []


def test_what_was_mended_on_main_is_not_held_against_it(repository: _Repository) -> None:
    """A reason ends it, and so do a new name and a row given up: what comes later is held against those."""
    repository.commit("people F: {floor: 70}")
    repository.commit("people F: {floor: 70, lowered: why}\nroles F: {floor: 50}")
    repository.commit("people F: {floor: 72}\nroles F: {floor: null, lowered: no longer}")
    before = repository.commit("persons F: {floor: 72, formerly: people F}")
    repository.commit("everybody F: {floor: 72, formerly: persons F}")
    assert gate.loosened(before) == []
    repository.commit("everybody F: {floor: 71, formerly: persons F}")
    assert gate.loosened(before)


def test_an_old_reason_does_not_cover_a_red_push(repository: _Repository) -> None:
    """The reason that was in the row before the push is about an earlier change."""
    repository.commit("people F: {floor: 75, lowered: why}")
    red = repository.commit("people F: {floor: 60, lowered: why}")
    repository.commit("people F: {floor: 60, lowered: why} # again")
    assert gate.loosened(red)


def test_a_merge_to_main_is_one_state(repository: _Repository) -> None:
    """What was tried on the branch before the merge is not held against main."""
    repository.git("switch", "--quiet", "--create", "branch")
    repository.commit("people F: {floor: 95}")
    repository.commit("people F: {floor: 85}")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "branch")
    assert gate.loosened(None) == []
    repository.commit("people F: {floor: 84}")
    assert gate.loosened(None)


def test_floors_on_main_that_cannot_be_read_do_not_count(
    repository: _Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """A push of a row that is refused sets no measure: the floors before it hold, and it is said."""
    red = repository.commit("people F: {floor: .nan}")
    repository.commit("people F: {floor: 70}")
    assert gate.loosened(red)
    assert "cannot be read" in capsys.readouterr().out
    repository.commit("people F: {floor: 80}")
    assert gate.loosened(red) == []


def test_the_first_floors_have_nothing_before_them(
    repository: _Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """A change that brings the floors passes, and says that there was nothing to compare."""
    assert gate.loosened(None) == []
    repository.git("switch", "--quiet", "--orphan", "other")
    repository.git("commit", "--quiet", "--allow-empty", "--message", "empty")
    repository.git("branch", "--force", "main")
    repository.commit("people F: {floor: 80}")
    assert gate.loosened("main") == []
    assert "none before" in capsys.readouterr().out


def test_a_base_that_is_not_there_fails(repository: _Repository) -> None:
    """A gate that was asked to compare and cannot does not pass."""
    assert gate.loosened("f" * 40)


def test_without_a_history_it_says_that_nothing_was_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A copy of the project without git still holds its figures against the floors."""
    file = tmp_path / "floors.yml"
    file.write_text("people F: {floor: 80}", "utf-8")
    monkeypatch.setattr(gate, "FLOORS", file)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert gate.loosened(None) == []
    assert "is not known" in capsys.readouterr().out


def test_a_fallen_figure_fails_the_gate(
    repository: _Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named among what fails, and the figures are never printed without how small the corpus is."""
    monkeypatch.setattr(gate, "measured", lambda: [Figure("people F", 79.0, 9)])

    failures = gate.hold_floors(None)

    assert len(failures) == 1 and "people F" in failures[0]
    assert capsys.readouterr().out.startswith(WARNING)
