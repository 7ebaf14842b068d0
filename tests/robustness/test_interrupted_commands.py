"""Commands that are interrupted, or that cannot write what they found."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.keeping.kept_facts import kept_facts
from generator.reading.corpus import read_corpus
from generator.settings import Settings
from tests.site.project import ENVIRONMENT, Project, copy_project

SEED = "date 2024-03-05 Mayor Ann Lee said: “We will rebuild the bridge.” Bo Dahl disagreed.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project of two seeds, one of them long enough that it is still read when a signal comes."""
    seeds = {"a.txt": SEED, "long/b.txt": SEED * 4000}
    return copy_project(tmp_path_factory.mktemp("interrupted"), seeds)


def start(project: Project, *words: str, output: int = subprocess.PIPE) -> subprocess.Popen[str]:
    """Start ``python -m generator WORDS`` in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=project.root,
        env={**ENVIRONMENT, "PYTHONUNBUFFERED": ""},  # so that Python writes at its exit, too
        stdout=output,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        # As a terminal starts it: a shell's background job has Ctrl-C ignored, and what it starts inherits that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("command", ["facts seeds/a.txt", "dossier seeds/a.txt", "review", "check", "--help"])
def test_a_full_disk_is_one_line(tmp_path: Path, command: str) -> None:
    """Where standard output cannot be written the status is 1, without a traceback."""
    project = copy_project(tmp_path, {"a.txt": SEED.removeprefix("date 2024-03-05 ")})
    with Path("/dev/full").open("w") as full:
        process = start(project, *command.split(), output=full.fileno())
        _, told = process.communicate(timeout=120)

    assert (process.returncode, told) == (1, "standard output: No space left on device\n")


def test_what_is_told_beside_the_output_never_gets_into_it(tmp_path: Path) -> None:
    """Where standard error is closed its lines go nowhere, and standard output is as ever."""
    project = copy_project(tmp_path, {"a.txt": SEED, "empty.txt": ""})
    command = f'exec "{sys.executable}" -m generator facts seeds 2>&-'
    done = subprocess.run(["sh", "-c", command], cwd=project.root, stdout=subprocess.PIPE, encoding="utf-8")

    assert (done.returncode, [json.loads(line)["id"] for line in done.stdout.splitlines()]) == (0, ["a"])


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """Here because a file stands where docs/ should be."""
    project = copy_project(tmp_path, {"a.txt": SEED})
    (project.root / "pages").write_text("mine")
    process = start(project, "--docs", "pages")
    _, told = process.communicate(timeout=120)

    assert process.returncode == 1
    assert told.startswith("pages: ") and told.count("\n") == 1


@pytest.mark.parametrize(
    ("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "SIGTERM"]
)
@pytest.mark.parametrize("seconds", [0.6, 3])
def test_an_interrupted_command_ends_at_once(
    project: Project, sent: int, status: int, seconds: float
) -> None:
    """A terminal sends the signal to all processes: one line, no traceback, none of them is left."""
    process = start(project)
    time.sleep(seconds)
    os.killpg(process.pid, sent)
    _, told = process.communicate(timeout=30)

    assert (process.returncode, told) == (status, "interrupted\n")
    assert not (project.root / "docs" / ".dossier-writing").exists()
    deadline = time.monotonic() + 20
    while _alive(process.pid):
        assert time.monotonic() < deadline, "a process is left"
        time.sleep(0.1)


def test_ctrl_c_while_a_module_is_imported(project: Project) -> None:
    """The status is 130 even where the signal comes in code that Python makes of a string, as dataclasses do."""
    program = """
import sys, types
strike = "import os, signal; os.kill(os.getpid(), signal.SIGINT); import time; time.sleep(9)"
sys.modules["generator.cli"] = types.SimpleNamespace(app=lambda prog_name: exec(strike))
from generator.__main__ import main
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=project.root, capture_output=True, encoding="utf-8"
    )

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "interrupted\n")


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_two_builds_at_once(tmp_path: Path) -> None:
    """The second waits for the first and says so; both end well, and docs/ is as one build leaves it."""
    project = copy_project(tmp_path, {"a.txt": SEED})
    both = [start(project) for _ in range(2)]
    told = [process.communicate(timeout=300)[1] for process in both]

    assert [process.returncode for process in both] == [0, 0], told
    assert sorted(told) == ["", "another build is at work in docs: waiting until it is done\n"]
    assert project.check() == []


def test_ctrl_c_keeps_what_is_done(tmp_path: Path) -> None:
    """Facts are kept as they are drawn: the next build draws those of the other articles alone."""
    project = copy_project(tmp_path, {"a.txt": SEED * 700, "b.txt": SEED * 4000})
    process, deadline = start(project, "--jobs", "1"), time.monotonic() + 120
    while _kept(project) == [False, False]:
        assert process.poll() is None and time.monotonic() < deadline
        time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)

    assert (process.returncode, told) == (130, "interrupted\n")
    assert _kept(project) == [True, False]


def _kept(project: Project) -> list[bool]:
    """Whether the facts of each seed are kept."""
    articles = read_corpus([project.root / "seeds"]).articles
    with kept_facts(project.root, Settings()) as kept:
        return [facts is not None for facts in kept.find(articles)] if kept else []
