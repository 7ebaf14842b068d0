"""``make`` may be killed at any moment: a small sample of what the benchmark tries."""

from __future__ import annotations

import pytest

from benchmarks.robustness.kills import Trials, kill


@pytest.mark.slow
def test_the_next_make_makes_up_for_one_that_was_killed() -> None:
    """A first build and a rebuild: ``check`` reports the truth, and a second make leaves a clean build's bytes."""
    assert kill(2) == []


@pytest.mark.slow
def test_what_a_kill_leaves_behind_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a file to stay that no clean build has, the trial would say so."""

    def littering(trials: Trials, moment: float) -> bool:
        (trials.project.root / "docs" / ".left.tmp").write_text("half", "utf-8")
        return True

    monkeypatch.setattr(Trials, "killed_make", littering)

    assert ["docs/.left.tmp is not as in a clean build" in line for line in kill(1)] == [True]
