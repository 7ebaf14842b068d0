"""Work in processes that may die."""

from __future__ import annotations

import itertools
import os
import signal
import threading
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from generator.errors import UserError
from generator.processes import Killed, Piece, Processes


def whoever(_: int) -> int:
    """The process that works."""
    return os.getpid()


def nothing() -> None:
    """A start without work."""


def refuse() -> None:
    """A start that says why it cannot be."""
    raise UserError("no such model")


def vanish() -> None:
    """A start that ends in the system's hands."""
    os.kill(os.getpid(), signal.SIGKILL)


def work(what: int) -> int:
    """Double a number after a while that is the shorter, the greater it is; below zero lies trouble."""
    if what == -1:
        return sum(itertools.repeat(0))  # compiled code, which holds on to the interpreter for ever
    if what < 0:
        os.kill(os.getpid(), -what)
    time.sleep(0.2 / (1 + what))
    return 2 * what


@pytest.mark.parametrize("number", [1, 2])
def test_results_come_in_order(number: int) -> None:
    """Whichever is done first."""
    assert list(Processes(nothing, work).map(map(Piece, range(6)), number)) == [0, 2, 4, 6, 8, 10]


@pytest.mark.parametrize("number", [1, 2])
def test_a_process_that_dies_harms_no_other_piece(number: int) -> None:
    """What killed it is reported; the rest is worked on by another process."""
    pieces = [Piece(1), Piece(-signal.SIGSEGV), Piece(2), Piece(-signal.SIGKILL), Piece(3)]

    assert list(Processes(nothing, work).map(pieces, number)) == [
        2,
        Killed(-signal.SIGSEGV),
        4,
        Killed(-signal.SIGKILL),
        6,
    ]


def long_answer(sign: Path | None) -> bytes:
    """Once there is a sign, more than a pipe holds, from a process that is soon killed; else one byte."""
    if sign is None:
        return bytes(1)
    while not sign.exists():
        time.sleep(0.01)
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return bytes(10_000_000)


def test_a_process_that_dies_half_way_through_its_answer_harms_no_other_piece(tmp_path: Path) -> None:
    """What it had sent by then is no answer."""
    others, processes = set(active_children()), Processes(nothing, long_answer)
    processes.begin(2)
    ours = set(active_children()) - others
    results = processes.map([Piece(None), Piece(tmp_path / "sign"), Piece(None)], 2)
    first = next(results)
    (tmp_path / "sign").touch()
    while all(process.is_alive() for process in ours):  # nobody reads while it sends, until it is dead
        time.sleep(0.05)

    assert [first, *results] == [bytes(1), Killed(-signal.SIGKILL), bytes(1)]


@pytest.mark.parametrize("number", [1, 2])
def test_time_is_up_for_compiled_code_too(number: int) -> None:
    """A piece that takes longer than it may is ended; time that is not the processor's counts for nothing."""
    pieces = [Piece(0, 0.5), Piece(-1, 0.5), Piece(3, 0.5)]

    assert list(Processes(nothing, work).map(pieces, number)) == [0, Killed(-signal.SIGPROF, 0.5), 6]


def test_what_is_left_behind_is_not_mixed_up_with_what_comes_next() -> None:
    """A caller who stops half-way and begins anew gets what belongs to the new pieces."""
    processes = Processes(nothing, work)

    assert next(processes.map(map(Piece, range(9)), 2)) == 0
    assert list(processes.map(map(Piece, range(5, 9)), 2)) == [10, 12, 14, 16]


def test_a_process_is_kept_for_the_next_call() -> None:
    """Each start loads a language model."""
    processes = Processes(nothing, whoever)

    assert list(processes.map([Piece(1)], 1)) == list(processes.map([Piece(1)], 1))


def test_a_start_that_fails_is_an_error_here() -> None:
    """Nothing can be worked on then, and no piece is to blame."""
    with pytest.raises(UserError, match="no such model"):
        list(Processes(refuse, work).map([Piece(1)], 1))
    with pytest.raises(UserError, match="could not start"):
        list(Processes(vanish, work).map([Piece(1)], 1))
