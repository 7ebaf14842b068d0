"""How far a command is, as somebody at a terminal sees it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO

import pytest
from rich.console import Console

from generator.progress_bars import ProgressBars
from generator.stages import advance, begin, told_to
from tests.site.project import ENVIRONMENT, Project, copy_project

pty = pytest.importorskip("pty", reason="no terminals on this system")
SEEDS = {
    "pier/a.txt": "date 2024-03-05 Mayor Ann Lee said: “We will rebuild the pier.” Bo Dahl disagreed.\n",
    "mill/b.txt": "date 2024-03-07 The mill closed on Monday, Cy Roe said. Its owner sold it in 2019.\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project of two stories."""
    return copy_project(tmp_path_factory.mktemp("progress"), SEEDS)


def at_terminal(project: Project, *words: str) -> tuple[str, str]:
    """What ``python -m generator WORDS`` puts into a file, and what is seen of it at a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=project.root,
        env={**ENVIRONMENT, "TERM": "xterm", "COLUMNS": "120"},
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 100_000):
            seen += piece
    except OSError:  # as a terminal ends on Linux
        pass
    printed, _ = process.communicate(timeout=60)
    assert process.returncode == 0, seen
    return printed.decode(), re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", seen.decode())


def test_a_terminal_shows_each_stage(project: Project) -> None:
    """With what is done of how much, how fast and how long it takes yet; what was asked for stays apart."""
    printed, seen = at_terminal(project, "build")

    assert printed.startswith("docs: 2 articles, ") and printed.count("\n") == 1
    for stage in ("reading", "parsing and drawing facts", "linking", "making pages", "writing pages"):
        assert re.search(rf"{stage} .*\d of \d.* \d.*/s .*\d:\d\d:\d\d", seen), stage


def test_a_stage_says_how_long_it_takes_yet() -> None:
    """At the rate so far; a stage that goes on has more to do, and what is not counted has only its time."""
    bars = ProgressBars()
    with told_to(bars):
        begin("drawing", 3)
        begin("drawing", 5)
        advance(2)
        drawing = shown(bars)
        begin("correcting")

    assert re.search(r"drawing .* 2 of 8 +[\d,.]+/s +0:00:00 left", drawing)
    assert re.search(r"correcting .* 0:00:00\s*$", shown(bars))


def shown(bars: ProgressBars) -> str:
    """What the bars are at this moment."""
    console = Console(file=StringIO(), width=120)
    with console.capture() as captured:
        console.print(bars.shown.get_renderable())
    return captured.get()


def test_a_file_gets_what_was_asked_for_alone(project: Project) -> None:
    """Facts that go to a file are not lost in the progress that is shown beside them."""
    printed, seen = at_terminal(project, "facts", "seeds")

    assert printed.count('"quotes"') == 2
    assert "facts" in seen and '"quotes"' not in seen


def test_without_a_terminal_nothing_is_shown(project: Project) -> None:
    """Logs stay readable."""
    assert project.run("generator", "build").stderr == ""
