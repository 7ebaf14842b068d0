"""The guide's examples as steps that can be run: what a page shows is what was run.

In a page, a fence of ``sh`` or ``python`` is run, one with a ``title`` is a file that is written, one of
``text`` stands for lines that the commands before it print. ``console`` is shown only: it needs an
account, a server or the internet.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt


@dataclass(frozen=True, slots=True)
class Example:
    """One fence of a page: its language, what its title names, its text, the line it begins at."""

    language: str
    title: str | None
    text: str
    line: int


class ExampleError(Exception):
    """An example does not do what its page says; the message names it, and what was printed."""


def examples(page: Path) -> Iterator[Example]:
    """The fences of ``page``, in order."""
    for token in MarkdownIt().parse(page.read_text("utf-8")):
        if token.type == "fence" and token.map:
            language, *rest = shlex.split(token.info) or [""]
            titles = [word.removeprefix("title=") for word in rest if word.startswith("title=")]
            yield Example(language, titles[0] if titles else None, token.content, token.map[0] + 1)


def run_examples(page: Path, folder: Path, environment: Mapping[str, str]) -> int:
    """Run the examples of ``page`` one after the other in ``folder``; how many commands were run.

    ``cd`` in one holds for the next, and the names of one ``python`` for the next. Raises ExampleError where
    one fails, or where a ``text`` is not what was printed.
    """
    printed, ran, program = "", 0, ""
    for example in examples(page):
        if example.title:
            (folder / example.title).write_text(example.text, "utf-8")
        elif example.language == "sh":
            printed, folder = _run_shell(page, example, folder, environment)
            ran += 1
        elif example.language == "python":
            program += example.text
            printed = _run(page, example, [sys.executable, "-c", program], folder, environment)
            ran += 1
        elif example.language == "text":
            _expect(page, example, printed)
    return ran


def _run_shell(
    page: Path, example: Example, folder: Path, environment: Mapping[str, str]
) -> tuple[str, Path]:
    """What the commands print, and the folder they end in."""
    # bash, as `!` before a command is to end the script where the command does not fail.
    script = f"set -e\n{_failing_is_right(example.text)}\npwd"
    *printed, last = _run(page, example, ["bash", "-c", script], folder, environment).splitlines()
    return "\n".join(printed), Path(last)


def _failing_is_right(script: str) -> str:
    """The script, with ``! command`` as a command that must fail: `set -e` passes over it."""
    return "\n".join(
        f"if {line.removeprefix('! ')}; then exit 1; fi" if line.startswith("! ") else line
        for line in script.splitlines()
    )


def _run(
    page: Path, example: Example, command: list[str], folder: Path, environment: Mapping[str, str]
) -> str:
    done = subprocess.run(command, cwd=folder, env=dict(environment), capture_output=True, text=True)
    if done.returncode:
        raise ExampleError(f"{page.name}, line {example.line}: {example.text}{done.stdout}{done.stderr}")
    return done.stdout


def _expect(page: Path, example: Example, printed: str) -> None:
    for line in example.text.splitlines():
        if line not in printed:
            raise ExampleError(f"{page.name}, line {example.line}: {line!r} was not printed, but:\n{printed}")
