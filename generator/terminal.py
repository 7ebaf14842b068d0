"""What commands print: what was asked for on standard output, all else on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import typer


@contextmanager
def clear_errors() -> Iterator[None]:
    """Turn an error that a user can mend into one line and exit status 1; a defect keeps its traceback."""
    from generator.errors import UserError

    try:
        try:
            yield
        finally:
            with standard_output():
                print(end="", flush=True)
    except UserError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None
    except OSError as error:
        # What the system refuses: a folder that may not be entered, no memory for a process.
        print(f"{error.filename}: {error.strerror}" if error.filename else error.strerror, file=sys.stderr)
        raise typer.Exit(1) from None


@contextmanager
def standard_output() -> Iterator[None]:
    """Say which file it is that cannot be written to; Python's last flush then goes nowhere.

    That the reader of our output went away (head, less) is no error.
    """
    from generator.errors import UserError

    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(0) from None
        raise UserError(f"standard output: {error.strerror}") from None


@contextmanager
def progress_shown() -> Iterator[None]:
    """Show how far the block is on standard error, to a person at a terminal and nobody else."""
    if not sys.stderr.isatty():
        yield
        return
    from generator.progress_bars import ProgressBars
    from generator.stages import told_to

    bars = ProgressBars()
    with bars.shown, told_to(bars):
        yield


def print_json(value: dict[str, Any]) -> None:
    """An object of the open format, on one line."""
    print_line(json.dumps(value, ensure_ascii=False))


def print_line(line: object) -> None:
    """A line that holds nothing of others."""
    with standard_output():
        print(line)


def print_lines(lines: Iterable[object]) -> None:
    """What a command was asked for, a line each."""
    for line in lines:
        print_line(_on_one_line(line))


def report_lines(lines: Iterable[object]) -> None:
    """What a user should know beside what was asked for, a line each."""
    for line in lines:
        print(_on_one_line(line), file=sys.stderr)


def _on_one_line(line: object) -> str:
    """The line, whatever the words of an article in it would do to a terminal."""
    from generator.reading.outcome import on_one_line

    return on_one_line(str(line))
