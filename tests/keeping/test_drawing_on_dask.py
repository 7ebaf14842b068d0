"""Facts drawn by Dask: a real scheduler, two real workers, one of which is lost in the middle."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic, sleep

import pytest

from generator.drawing_on_dask import draw_on_dask
from generator.drawing_shards import ShardPlan
from generator.errors import UserError
from generator.keeping.fact_shards import FactShards
from generator.pipeline import DRAWING
from generator.settings import Settings
from generator.stages import told_to
from tests.keeping.test_fact_shards import ARTICLES, SETTINGS, files_in
from tests.site.project import ENVIRONMENT, ROOT

_AT_HOME = {**ENVIRONMENT, "PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
Begin = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(scope="module")
def begin() -> Iterator[Begin]:
    """Begin a command of Dask in a group of processes of its own, which ends with the tests."""
    begun: list[subprocess.Popen[bytes]] = []

    def one(*words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words]
        nowhere = subprocess.DEVNULL
        begun.append(
            subprocess.Popen(command, env=_AT_HOME, stdout=nowhere, stderr=nowhere, start_new_session=True)
        )
        return begun[-1]

    yield one
    for process in reversed(begun):
        lose(process)
        process.wait()


def lose(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it began at once, as with their machine."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def scheduler(begin: Begin, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a scheduler that has no worker yet."""
    told = tmp_path_factory.mktemp("dask") / "scheduler.json"
    begin("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
    end = monotonic() + 30
    while not told.exists():
        assert monotonic() < end, "the scheduler does not begin"
        sleep(0.05)
    return str(json.loads(told.read_text("utf-8"))["address"])


@pytest.fixture(scope="module")
def workers(begin: Begin, scheduler: str) -> list[subprocess.Popen[bytes]]:
    """Two workers, each with a nanny, as `dask worker` begins them."""
    words = ("worker", scheduler, "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1")
    return [begin(*words) for _ in range(2)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the articles in seeds/."""
    (tmp_path / "seeds").mkdir()
    for article in ARTICLES:
        (tmp_path / article.path).write_text(article.text, "utf-8")
    return tmp_path


def run(folder: Path, *words: str) -> None:
    """Call a command there, as typed."""
    command = [sys.executable, "-m", "generator", *words]
    done = subprocess.run(command, cwd=folder, env=_AT_HOME, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


class _LosesOne:
    """Is told how far the work is, and loses a worker at each step."""

    def __init__(self, worker: subprocess.Popen[bytes]) -> None:
        self.worker, self.done = worker, list[float]()

    def begin(self, stage: str, total: float | None, unit: str) -> None:
        assert (stage, total, unit) == (DRAWING, len(ARTICLES), "")

    def advance(self, done: float) -> None:
        self.done.append(done)
        lose(self.worker)


def test_a_lost_worker_costs_no_shard_and_no_byte(
    scheduler: str, workers: list[subprocess.Popen[bytes]], project: Path
) -> None:
    """One is lost once a shard is there and others are under way: the pages are those of a build alone."""
    plan, lost = ShardPlan(str(project / "shards"), size=1), _LosesOne(workers[0])
    with told_to(lost):
        assert not list(draw_on_dask(ARTICLES, SETTINGS, plan, scheduler))
    assert lost.done == [1] * len(ARTICLES)
    assert None not in FactShards(plan.folder).find(ARTICLES, None)
    run(project, "build", "--no-cache", "--docs", "alone")
    run(project, "build", "--no-cache", "--docs", "from", "--facts", "shards")
    assert files_in(project / "alone") == files_in(project / "from")


def test_the_command_hands_shards_to_dask(
    scheduler: str, workers: list[subprocess.Popen[bytes]], project: Path
) -> None:
    """As typed, with a folder that is named from here; a shard that is there is not drawn again."""
    typed = ("facts", "seeds", "--out", "shards", "--engine", "dask", "--scheduler", scheduler)
    run(project, *typed)
    before = {file: file.stat().st_mtime_ns for file in (project / "shards").iterdir()}
    assert None not in FactShards(str(project / "shards")).find(ARTICLES, None)
    run(project, *typed)
    assert {file: file.stat().st_mtime_ns for file in (project / "shards").iterdir()} == before


@pytest.mark.slow
def test_a_shard_that_kills_its_workers_is_told_and_left(
    scheduler: str, workers: list[subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    """An article that takes its worker more time than it may is no matter for the others'."""
    plan = ShardPlan(str(tmp_path), size=2)
    (told,) = draw_on_dask(ARTICLES[:2], Settings(seconds_per_article=0.0001), plan, scheduler)
    assert told.reason.startswith("the 2 articles from seeds/a0.txt on: not drawn, 2 workers died of it")
    assert files_in(tmp_path) == {}


def test_no_scheduler_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line; where all shards are there none is asked for."""
    monkeypatch.setattr("generator.drawing_on_dask._SECONDS_TO_ANSWER", 0.2)
    draw = partial(
        draw_on_dask, settings=SETTINGS, plan=ShardPlan(str(tmp_path)), scheduler="tcp://127.0.0.1:1"
    )
    with pytest.raises(UserError, match=r"^--scheduler tcp://127.0.0.1:1: no Dask scheduler answers: .+$"):
        list(draw(ARTICLES))
    assert not list(draw([]))


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With what installs it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(
        UserError, match=r"--engine dask: distributed is needed.*pip install dask distributed$"
    ):
        list(draw_on_dask(ARTICLES, SETTINGS, ShardPlan(str(tmp_path)), "tcp://127.0.0.1:1"))
