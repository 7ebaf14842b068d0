"""Progress as a person at a terminal sees it: a line for each stage, with what is done, rate, time to go."""

from __future__ import annotations

import sys
from datetime import timedelta

from rich.console import Console
from rich.filesize import decimal
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task, TaskID, TextColumn
from rich.text import Text

from generator.stages import BYTES

# Seconds: a stage that was done sooner leaves no line.
_NOT_LONG = 2


class ProgressBars:
    """The bars of one command, on standard error; all are gone when it is done."""

    def __init__(self) -> None:
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(20),
            _Done(),
            _Rate(),
            _Left(),
        )
        self.shown = Progress(
            *columns,
            console=Console(stderr=True),
            transient=True,
            refresh_per_second=4,
            # What goes to the same terminal is put above the bars; what goes to a file goes there.
            redirect_stdout=sys.stdout.isatty(),
        )
        self._now: tuple[str, TaskID] | None = None

    def begin(self, stage: str, total: float | None, unit: str) -> None:
        """A bar for the stage, or a longer one where it goes on."""
        if self._now and self._now[0] == stage:
            task = self._task(self._now[1])
            self.shown.update(task.id, total=(task.total or 0) + (total or 0))
            return
        self._end()
        # Of what nobody can count the bar moves to and fro.
        self._now = stage, self.shown.add_task(stage, total=total, unit=unit)

    def advance(self, done: float) -> None:
        """The bar gets longer."""
        if self._now:
            self.shown.advance(self._now[1], done)

    def _end(self) -> None:
        if not self._now:
            return
        task = self._task(self._now[1])
        self.shown.refresh()
        self.shown.update(task.id, total=task.completed)  # what was known before was none of it
        self.shown.stop_task(task.id)
        if (task.elapsed or 0) < _NOT_LONG:
            self.shown.remove_task(task.id)

    def _task(self, id: TaskID) -> Task:
        return next(task for task in self.shown.tasks if task.id == id)


class _Done(ProgressColumn):
    """How much is done, of how much where that is known."""

    def render(self, task: Task) -> Text:
        """``12 of 100``; nothing where nothing is counted."""
        if task.total is None and not task.completed:
            return Text()
        of = "" if task.total is None else f" of {_amount(task.total, task)}"
        return Text(_amount(min(task.completed, task.total or task.completed), task) + of)


class _Rate(ProgressColumn):
    """How much is done in a second, from the beginning of the stage."""

    def render(self, task: Task) -> Text:
        """``8.3/s``; nothing before anything is done."""
        return Text(f"{_amount(_rate(task), task, 1)}/s" if task.completed else "")


class _Left(ProgressColumn):
    """How long it takes yet, at this rate; of a stage that is over, how long it took."""

    def render(self, task: Task) -> Text:
        """``0:01:05 left``; ``0:01:05`` so far where nobody can know what is left."""
        if task.total is None or task.finished or not task.completed:
            return Text(_clock(task.elapsed or 0))
        return Text(f"{_clock((task.total - task.completed) / _rate(task))} left")


def _rate(task: Task) -> float:
    return task.completed / max(task.elapsed or 0, 0.001)


def _clock(seconds: float) -> str:
    return str(timedelta(seconds=round(seconds)))


def _amount(number: float, task: Task, digits: int = 0) -> str:
    if task.fields["unit"] == BYTES:
        return decimal(round(number))
    return f"{number:,.{digits}f}"
