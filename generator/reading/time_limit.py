"""Give up on a file that takes a reader too long: one can be made small that takes hours."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from generator.reading.record import UnreadableError

R = TypeVar("R")


class OutOfTimeError(BaseException):
    """The time is up. No Exception, so that no library takes it for a fault of its own and goes on."""


def within(seconds: float, records: Iterator[R]) -> Iterator[R]:
    """The records, each read in so many seconds of processor time; 0 for any.

    Raises UnreadableError where one takes longer. There is no limit on Windows, which has no such timer,
    nor in a thread, which hears no signal.
    """
    while True:
        try:
            with _limited(seconds):
                found = next(records)
        except StopIteration:
            return
        except OutOfTimeError:
            limit = f"{round(seconds, 3):g} seconds of processor time"
            raise UnreadableError(f"reading it took more than {limit} (seconds_per_article)") from None
        yield found


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise OutOfTimeError in the block once it has used so much of the processor, however busy that is."""
    in_main_thread = threading.current_thread() is threading.main_thread()
    if not seconds or not in_main_thread or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _time_is_up)
    # Again and again: what is raised in a finaliser goes nowhere.
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _time_is_up(signal_number: int, frame: FrameType | None) -> None:
    raise OutOfTimeError
