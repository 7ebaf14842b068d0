"""The gate: a figure below its floor fails, and a floor is not lowered in silence."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.gold import gate
from benchmarks.gold.figures import Figure
from benchmarks.gold.floors import FLOORS, FloorError, judge, lowered, read_floors
from benchmarks.gold.score import WARNING

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("value", "row", "said", "fails"),
    [
        (80.0, "{floor: 80, noise: 1}", "floor 80, noise 1", False),
        (79.0, "{floor: 80, noise: 1}", "floor 80, noise 1", False),
        (78.5, "{floor: 80, noise: 1}", "FELL", True),
        (82.0, "{floor: 80, noise: 1}", "raise the floor", False),
        (None, "{floor: 80, noise: 1}", "no longer", True),
        (None, "{floor: null}", "not scored", False),
        (40.0, "{floor: null}", "give it a floor", False),
        (5.0, "{at_most: 3, noise: 1}", "ROSE", True),
        (4.0, "{at_most: 3, noise: 1}", "at most 3", False),
        (1.0, "{at_most: 3, noise: 1}", "lower this bound", False),
    ],
)
def test_a_figure_against_its_floor(value: float | None, row: str, said: str, fails: bool) -> None:
    """A figure may be off by its noise; one far better than its floor is reported, and so is one that is new."""
    (verdict,) = judge([Figure("people F", value)], read_floors(f"people F: {row}"))

    assert said in verdict.line
    assert verdict.failed is fails


def test_every_figure_has_a_row_and_every_row_a_figure() -> None:
    """A figure cannot leave the gate by leaving the file, or by not being measured."""
    verdicts = judge([Figure("people F", 90.0)], read_floors("roles F: {floor: 80}"))

    assert [(v.line.split(":")[0].split("  ")[-1].strip(), v.failed) for v in verdicts] == [
        ("people F", True),
        ("roles F", True),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "80",
        "{noise: 1}",
        "{floor: high}",
        "{floor: 80, at_most: 3}",
        "{floor: 80, lowered: ''}",
        "{flor: 80}",
    ],
)
def test_a_row_that_cannot_be_used_is_refused(row: str) -> None:
    """A slip in the floors is no floor less."""
    with pytest.raises(FloorError, match="people F"):
        read_floors(f"people F: {row}")


@pytest.mark.parametrize(
    ("before", "now", "refused"),
    [
        ("{floor: 80}", "{floor: 80}", False),
        ("{floor: 80}", "{floor: 81}", False),
        ("{floor: 80}", "{floor: 79}", True),
        ("{floor: 80}", "{floor: 79, lowered: the scorer was too kind}", False),
        ("{floor: 80, lowered: an old reason}", "{floor: 79, lowered: an old reason}", True),
        ("{floor: 80, lowered: an old reason}", "{floor: 79, lowered: a new one}", False),
        ("{floor: 80, noise: 1}", "{floor: 80, noise: 2}", True),
        ("{floor: 80, noise: 1}", "{floor: 81, noise: 2}", False),
        ("{floor: 80}", "{floor: null}", True),
        ("{floor: null}", "{floor: 10}", False),
        ("{at_most: 3}", "{at_most: 4}", True),
        ("{at_most: 3}", "{at_most: 2}", False),
        ("{at_most: 3}", "{floor: 3}", True),
    ],
)
def test_a_lower_floor_wants_a_new_reason(before: str, now: str, refused: bool) -> None:
    """Looser is refused, whether by bound, by noise or by leaving it out, unless its row says newly why."""
    lines = lowered(read_floors(f"people F: {before}"), read_floors(f"people F: {now}"))

    assert bool(lines) is refused


def test_a_figure_is_given_up_in_two_changes() -> None:
    """Taking a row out loosens it too: first it says why it has no bound any more, then it may go."""
    bound, reason = (
        read_floors("a: {floor: 1}\nb: {floor: 1}"),
        "a: {floor: 1}\nb: {floor: null, lowered: why}",
    )
    given_up, gone = read_floors(reason), read_floors("a: {floor: 1}")

    assert lowered(bound, gone)
    assert lowered(bound, given_up) == []
    assert not any(verdict.failed for verdict in judge([Figure("a", 1.0)], given_up))
    assert lowered(given_up, gone) == []


@pytest.mark.parametrize(
    ("now", "refused"),
    [
        ("event mentions: {floor: 80, formerly: happenings}", False),
        ("event mentions: {floor: 79, formerly: happenings}", True),
        ("event mentions: {floor: 79, formerly: happenings, lowered: the scorer was too kind}", False),
        ("event mentions: {floor: 80}", True),
    ],
)
def test_a_renamed_row_is_held_against_its_former_name(now: str, refused: bool) -> None:
    """A row may get another name if it says which one it had; its floor may fall no more than before."""
    assert bool(lowered(read_floors("happenings: {floor: 80}"), read_floors(now))) is refused


@pytest.mark.parametrize(
    "rows",
    [
        "a: {floor: 1, formerly: b}\nb: {floor: 1}",
        "a: {floor: 1, formerly: c}\nb: {floor: 1, formerly: c}",
    ],
)
def test_two_rows_cannot_share_a_former_name(rows: str) -> None:
    """A row that is there was not renamed, and one row does not become two."""
    with pytest.raises(FloorError, match="formerly"):
        read_floors(rows)


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
    monkeypatch.setattr(gate, "measured", lambda: [Figure("people F", 79.0)])

    failures = gate.hold_floors(None)

    assert len(failures) == 1 and "people F" in failures[0]
    assert capsys.readouterr().out.startswith(WARNING)


def test_the_floors_of_the_corpus_can_be_read() -> None:
    """Every row has a bound, or says that the output does not give its figure yet."""
    floors = read_floors(FLOORS.read_text("utf-8"))

    assert [name for name, floor in floors.items() if floor.bound is not None]


def test_the_projects_own_ci_runs_the_gate() -> None:
    """In public, on every push and pull request, with the history that it compares with."""
    workflow: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text("utf-8"))
    steps = workflow["jobs"]["accuracy"]["steps"]
    (checkout,) = [s for s in steps if "checkout" in s.get("uses", "")]
    (run,) = [s for s in steps if "run" in s]

    assert checkout["with"]["fetch-depth"] == 0
    assert run["run"] == "make floors"
    assert "github.event.before" in run["env"]["FLOORS_BASE"]
    assert "continue-on-error" not in workflow["jobs"]["accuracy"]
