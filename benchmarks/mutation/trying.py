"""Run the tests on changed modules, each change in a process that is forked with the model loaded.

The changed module is put in place in memory, before anything of ``generator`` is imported: no file
is touched, so that nothing is left behind when a run is stopped.
"""

from __future__ import annotations

import ast
import gc
import importlib.abc
import importlib.machinery
import importlib.util
import json
import multiprocessing
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import coverage
import hypothesis
import pytest

from benchmarks.mutation.drawing import ROOT
from benchmarks.mutation.parsing import KeptModel

TESTED_BY = ("tests/extraction", "tests/linking", "tests/test_seeds.py")
# The seeds are read by processes of their own, of which coverage knows nothing: each change is tried on them.
ALWAYS = "tests/test_seeds.py"
# Of processor time: a change that makes the code run on for ever is found by that.
_SECONDS, _SECONDS_OF_ALL = 40, 600
_MEMORY = 6 * 2**30


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from its changed syntax tree."""

    def __init__(self, path: str, tree: ast.Module) -> None:
        self.name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        self.file, self.tree = ROOT / path, tree

    def find_spec(
        self, name: str, path: Any = None, target: Any = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.tree, str(self.file), "exec"), module.__dict__)


class Watch:
    """What pytest reports: the tests' order, the seconds of each, the first that failed.

    ``wanted`` are the tests to run, in order; None for all. ``counted`` is called for each
    test before it runs.
    """

    def __init__(self, wanted: Sequence[str] | None = None, counted: coverage.Coverage | None = None) -> None:
        self.wanted, self.counted = wanted, counted
        self.seconds: dict[str, float] = {}
        self.failed: str | None = None
        self._begun = 0.0

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave the wanted tests, in their order."""
        if self.wanted is not None:
            place = {test: at for at, test in enumerate(self.wanted)}
            items[:] = sorted((i for i in items if i.nodeid in place), key=lambda i: place[i.nodeid])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Count what follows to this test."""
        self._begun = time.process_time()
        if self.counted is not None:
            self.counted.switch_context(nodeid)

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """Note the seconds of processor time."""
        self.seconds[nodeid] = time.process_time() - self._begun

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the first failure."""
        if report.failed and self.failed is None:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A module that cannot be imported is reported too."""
        if report.failed and self.failed is None:
            self.failed = report.nodeid


def prepare() -> KeptModel:
    """Load what takes long and is not ours, once: the model; and let hypothesis seek no smaller examples."""
    model = KeptModel()
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("mutation", phases=phases, derandomize=True, database=None)
    hypothesis.settings.load_profile("mutation")
    return model


def in_a_child(work: Callable[[], Any], seconds: int = _SECONDS) -> Any:
    """What ``work`` returns, as JSON, from a forked process; None where it died or its time was up."""
    with tempfile.TemporaryFile(
        "w+"
    ) as answer:  # a pipe would stay open in what the child itself has started
        child = os.fork()
        if child == 0:
            try:
                _limit(seconds)
                json.dump(work(), answer)
                answer.flush()
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        _end_group(child)
        answer.seek(0)
        text = answer.read()
    return json.loads(text) if text else None


def _limit(seconds: int) -> None:
    """Let this process say nothing, and take so much time and memory at most."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        for stream in (1, 2):
            os.dup2(nowhere.fileno(), stream)
    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _end_group(leader: int) -> None:
    """End what a child's own children left running."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return


def run_tests(files: Sequence[str], watch: Watch) -> None:
    """Run test files in this process, up to the first failure."""
    import generator.processes

    # A spawned process would import the unchanged module.
    generator.processes._CONTEXT = multiprocessing.get_context("fork")  # type: ignore[assignment]
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:cov", "--rootdir", str(ROOT)]
    pytest.main([*options, *files], plugins=[watch])


def failing_test(path: str, tree: ast.Module, wanted: Sequence[str]) -> str | None:
    """The first of some tests that fails with a changed module; "time or memory" where that ran out."""

    def work() -> Any:
        sys.meta_path.insert(0, _Changed(path, tree))
        watch = Watch(wanted)
        files = list(dict.fromkeys(test.split("::")[0] for test in wanted))
        try:
            run_tests(files, watch)
        except BaseException as error:
            return {"failed": f"import: {error!r}"}
        return {"failed": watch.failed}

    answer = in_a_child(work)
    return "time or memory" if answer is None else answer["failed"]


def lines_of_tests(model: KeptModel) -> tuple[dict[str, dict[int, list[str]]], dict[str, float]]:
    """Which tests run each line of ``generator``, and the seconds of each test; raises where one fails."""

    def work() -> Any:
        counted = coverage.Coverage(data_file=None, source=["generator"], branch=False)
        counted.start()
        watch = Watch(counted=counted)
        run_tests(TESTED_BY, watch)
        counted.stop()
        data = counted.get_data()
        lines = {
            str(Path(file).relative_to(ROOT)): {
                line: [c for c in contexts if c] for line, contexts in data.contexts_by_lineno(file).items()
            }
            for file in data.measured_files()
        }
        return {"lines": lines, "seconds": watch.seconds, "failed": watch.failed, "parses": model.to_json()}

    answer = in_a_child(work, _SECONDS_OF_ALL)
    if answer is None or answer["failed"]:
        raise RuntimeError(f"the tests do not pass: {answer and answer['failed']}")
    model.keep(answer["parses"])
    gc.collect()
    gc.freeze()
    return {f: {int(n): t for n, t in lines.items()} for f, lines in answer["lines"].items()}, answer[
        "seconds"
    ]
