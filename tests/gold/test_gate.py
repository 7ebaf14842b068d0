"""The gate: a figure below its floor fails, and a floor is not lowered in silence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.gold.annotations import read_stories
from benchmarks.gold.figures import Figure
from benchmarks.gold.floors import FLOORS, FloorError, judge, read_floors
from benchmarks.gold.loosening import loosened_rows
from benchmarks.gold.score import all_figures
from tests.gold.perfect_output import perfect_output

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("value", "row", "said", "fails"),
    [
        (80.0, "{floor: 80, of: 9, noise: 1}", "floor 80, noise 1", False),
        (79.0, "{floor: 80, of: 9, noise: 1}", "floor 80, noise 1", False),
        (78.5, "{floor: 80, of: 9, noise: 1}", "FELL", True),
        (82.0, "{floor: 80, of: 9, noise: 1}", "raise the floor", False),
        (None, "{floor: 80, of: 9, noise: 1}", "no longer", True),
        (None, "{floor: null, of: 9}", "not scored", False),
        (40.0, "{floor: null, of: 9}", "give it a floor", False),
        (5.0, "{at_most: 3, of: 9, noise: 1}", "ROSE", True),
        (4.0, "{at_most: 3, of: 9, noise: 1}", "at most 3", False),
        (1.0, "{at_most: 3, of: 9, noise: 1}", "lower this bound", False),
    ],
)
def test_a_figure_against_its_floor(value: float | None, row: str, said: str, fails: bool) -> None:
    """A figure may be off by its noise; one far better than its floor is reported, and so is one that is new."""
    (verdict,) = judge([Figure("people F", value, 9)], read_floors(f"people F: {row}"))

    assert said in verdict.line
    assert verdict.failed is fails


@pytest.mark.parametrize(
    ("row", "said", "fails"),
    [
        ("{floor: 80, of: 9}", "of 9 annotated", False),
        ("{floor: 80, of: 10}", "there were 10", True),
        ("{floor: 80, of: 8}", "raise `of`", False),
        ("{floor: 80}", "does not say so", True),
        ("{floor: null, of: 10}", "there were 10", True),
        ("{at_most: 90, of: 10}", "there were 10", True),
    ],
)
def test_a_figure_that_rests_on_less_fails(row: str, said: str, fails: bool) -> None:
    """However good a figure is, what it asks for may not be fewer entries than its row says, and is printed."""
    (verdict,) = judge([Figure("people F", 80.0, 9)], read_floors(f"people F: {row}"))

    assert said in verdict.line
    assert verdict.failed is fails


def test_every_figure_has_a_row_and_every_row_a_figure() -> None:
    """A figure cannot leave the gate by leaving the file, or by not being measured."""
    verdicts = judge([Figure("people F", 90.0, 9)], read_floors("roles F: {floor: 80}"))

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
        "{floor: .nan}",
        "{floor: .inf}",
        "{floor: -.inf}",
        "{floor: true}",
        "{floor: '80'}",
        "{at_most: .nan}",
        "{at_most: .inf}",
        "{floor: 80, noise: .nan}",
        "{floor: 80, noise: .inf}",
        "{floor: 80, noise: true}",
        "{floor: 80, noise: null}",
        "{floor: 80, noise: -1}",
        "{floor: 80, of: .nan}",
        "{floor: 80, of: true}",
        "{floor: 80, of: 8.5}",
        "{floor: 80, of: -1}",
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
        ("{floor: 80, of: 9}", "{floor: 80, of: 8}", True),
        ("{floor: 80, of: 9}", "{floor: 90, of: 8}", True),
        ("{floor: 80, of: 9}", "{floor: 80}", True),
        ("{floor: null, of: 9}", "{floor: null, of: 8}", True),
        ("{at_most: 3, of: 9}", "{at_most: 0, of: 8}", True),
        ("{floor: 80, of: 9}", "{floor: 80, of: 8, lowered: an entry was wrong}", False),
        ("{floor: 80, of: 9}", "{floor: 80, of: 10}", False),
        ("{floor: 80}", "{floor: 80, of: 8}", False),
    ],
)
def test_a_lower_floor_wants_a_new_reason(before: str, now: str, refused: bool) -> None:
    """Looser is refused, by bound, noise, fewer entries or leaving it out, unless its row says newly why."""
    lines = loosened_rows(read_floors(f"people F: {before}"), read_floors(f"people F: {now}"))

    assert bool(lines) is refused


def test_a_figure_is_given_up_in_two_changes() -> None:
    """Taking a row out loosens it too: first it says why it has no bound any more, then it may go."""
    bound, reason = (
        read_floors("a: {floor: 1, of: 9}\nb: {floor: 1, of: 9}"),
        "a: {floor: 1, of: 9}\nb: {floor: null, lowered: why}",
    )
    given_up, gone = read_floors(reason), read_floors("a: {floor: 1, of: 9}")

    assert loosened_rows(bound, gone)
    assert loosened_rows(bound, given_up) == {}
    assert not any(verdict.failed for verdict in judge([Figure("a", 1.0, 9)], given_up))
    assert loosened_rows(given_up, gone) == {}


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
    assert bool(loosened_rows(read_floors("happenings: {floor: 80}"), read_floors(now))) is refused


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


@pytest.mark.parametrize("content", ["a: {floor: 2}\na: {floor: 1}", "a: {floor: 2, floor: 1}", "a: {", "[]"])
def test_floors_that_cannot_be_read_are_refused(content: str) -> None:
    """A row or a floor that is written twice is none: one of the two would go unseen."""
    with pytest.raises(FloorError):
        read_floors(content)


def test_the_floors_of_the_corpus_can_be_read() -> None:
    """Every row has a bound, or says that the output does not give its figure yet."""
    floors = read_floors(FLOORS.read_text("utf-8"))

    assert [name for name, floor in floors.items() if floor.bound is not None]


def test_the_floors_say_how_much_of_the_corpus_is_annotated() -> None:
    """Each row's `of` is the count of the corpus as it is, so that no entry can go unseen."""
    stories = read_stories()
    floors = read_floors(FLOORS.read_text("utf-8"))

    counted = {figure.name: figure.of for figure in all_figures(stories, perfect_output(stories))}

    assert counted == {name: floor.of for name, floor in floors.items()}


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
