"""Work in processes of their own, which may die without harm to the rest.

Only a process can be stopped for certain while it runs compiled code, and only one that
is not ours can run out of memory and leave us. They are kept for the next call, since
each loads the language model anew.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context, resource_tracker
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from generator.errors import UserError

T = TypeVar("T")
R = TypeVar("R")
# spawn: a fork would copy the progress bar's threads in the middle of what they do.
_CONTEXT = get_context("spawn")


@dataclass(frozen=True, slots=True)
class Killed:
    """What came of a piece of work whose process died: ``seconds`` were up, or ``exitcode`` says how.

    ``exitcode`` is the status, or the number of the signal below zero.
    """

    exitcode: int
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Piece(Generic[T]):
    """Something to work on, and the seconds of processor time that it may take; 0 for any."""

    content: T
    seconds: float = 0


class Processes(Generic[T, R]):
    """Processes that each call ``start`` once, and then ``work`` on a piece at a time.

    Both are functions of modules, or partials of such. A UserError in ``start`` is raised
    here; ``work`` may not raise.
    """

    def __init__(self, start: Callable[[], None], work: Callable[[T], R]) -> None:
        self._calls = (start, work)
        self._idle: list[_Process[T, R]] = []

    def begin(self, number: int) -> None:
        """Let this many processes start, without waiting until they have."""
        while len(self._idle) < number:
            self._idle.append(_Process(*self._calls))

    def ready(self) -> int:
        """How many there are that have nothing to do."""
        return len(self._idle)

    def map(self, pieces: Iterable[Piece[T]], number: int) -> Iterator[R | Killed]:
        """What comes of each piece, in order, on ``number`` processes."""
        self.begin(number)
        crew, self._idle = self._idle[:number], self._idle[number:]
        found = _worked_on(pieces, list(crew))
        try:
            yield from _in_order(found)
        finally:
            found.close()
            self._idle += crew


def _worked_on(
    pieces: Iterable[Piece[T]], idle: list[_Process[T, R]]
) -> Generator[tuple[int, R | Killed], None, None]:
    """The place of each piece and what comes of it, as it comes."""
    waiting = enumerate(pieces)
    busy: dict[Any, tuple[int, _Process[T, R]]] = {}
    try:
        while True:
            while idle and (given := next(waiting, None)):
                process = idle.pop()
                process.give(given[1])
                busy[process.pipe] = (given[0], process)
            if not busy:
                return
            for pipe in connection.wait(list(busy)):
                place, process = busy[pipe]
                if process.only_started():
                    continue
                del busy[pipe]
                idle.append(process)
                yield place, process.take()
    finally:
        for _, process in busy.values():
            process.end()


def _in_order(found: Iterable[tuple[int, R]]) -> Iterator[R]:
    early: dict[int, R] = {}
    place = 0
    for at, result in found:
        early[at] = result
        while place in early:
            yield early.pop(place)
            place += 1


class _Process(Generic[T, R]):
    """One process, and the one that takes its place when it has died."""

    def __init__(self, start: Callable[[], None], work: Callable[[T], R]) -> None:
        self._calls = (start, work)
        self._seconds = 0.0
        self._begin()

    def _begin(self) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        self._ready = False
        self._process: BaseProcess = _CONTEXT.Process(target=_serve, args=(theirs, *self._calls), daemon=True)
        with _interrupts_held_back():
            self._process.start()
        theirs.close()

    def give(self, piece: Piece[T]) -> None:
        """Hand out a piece of work; the process must have none."""
        if not self._process.is_alive():
            self._begin()
        self._seconds = piece.seconds
        # One that died meanwhile takes nothing: what is read from it then tells.
        with suppress(BrokenPipeError):
            self.pipe.send(piece)

    def only_started(self) -> bool:
        """Whether what is to be heard is that it started, and no answer yet."""
        if self._ready:
            return False
        try:
            error = self.pipe.recv()
        except (EOFError, OSError):
            return False
        if error is not None:
            raise error
        self._ready = True
        return True

    def take(self) -> R | Killed:
        """Wait for what comes of it."""
        try:
            return self.pipe.recv()  # type: ignore[no-any-return]
        except (EOFError, OSError):  # gone, or gone half-way through its answer
            return self._autopsy()

    def _autopsy(self) -> Killed:
        self._process.join()
        code, started = self._process.exitcode or 0, self._ready
        self.end()
        if not started:
            raise UserError(f"a process to read articles with could not start (exit status {code})")
        late = code == -getattr(signal, "SIGPROF", 0)
        return Killed(code, self._seconds if late else None)

    def end(self) -> None:
        """Stop the process at once, whatever it does; the next piece starts another."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Let a process that starts inherit that Ctrl-C is not for it: it is ended by us."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    # It lifts the block at its own start, which the first process would bring about.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: connection.Connection, start: Callable[[], None], work: Callable[[Any], Any]) -> None:
    """What a process does: start, then work, until the other end is closed."""
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, signal.SIG_DFL)  # or one that began us may have had it ignored
    try:
        start()
    except UserError as error:
        pipe.send(error)
        return
    answer = None
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # those we work for are gone
        while True:
            pipe.send(answer)
            piece: Piece[Any] = pipe.recv()
            with limited(piece.seconds):
                answer = work(piece.content)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Let the kernel end this process after some seconds of processor time; Windows has no such timer."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
