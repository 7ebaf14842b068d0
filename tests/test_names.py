"""One name, one thing: what a file of the generator calls by a name is not another thing in another file."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.rooms import ROOT, modules

# What one file keeps to itself and only this file can give a meaning: its patterns, paths and numbers.
_OF_ONE_FILE = re.compile(r"re\.compile\(|Path\(|TypeVar\(|range\(|timedelta\(|-?[\d_.]+$")
ALLOWED = {
    "__init__": "Python's own name",
    "T": "any type",
    "RULES": "the rules of the file",
    "DATA": "the page of data files; privately, where a room's rule tables are",
    "WORD": "what counts as a word is for each task to say",
    "MONTH_PARTS": "read and written: the one the other turned round",
    "YEAR_PARTS": "read and written: the one the other turned round",
    "DECADE_PARTS": "read and written: the one the other turned round",
}


def test_a_file_a_class_and_a_constant_have_names_of_their_own() -> None:
    """No two files, classes or constants of the generator that differ share a name, underscore or not."""
    assert clashes(_sources()) - set(ALLOWED) == set()


def test_no_name_is_allowed_in_vain() -> None:
    """Once its things have names of their own, an allowed name goes from the list."""
    assert set(ALLOWED) - clashes(_sources()) == set()


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("class Tide: ...", "class _Tide: ...", {"Tide"}),
        ("TIDES = {'ebb'}", "_TIDES = {'flood'}", {"TIDES"}),
        ("_TIDES = ('ebb',)", "_TIDES = ('flood',)", {"TIDES"}),
        ("_TIDES: int = 2", "TIDES = 3", {"TIDES"}),
        ("_TIDES = 2", "_TIDES = 3", set()),
        ("TIDES = {'ebb'}", "_TIDES = {'ebb'}", set()),
        ("def f():\n    TIDES = 2", "TIDES = {'ebb'}", set()),
    ],
)
def test_what_counts_as_one_name_for_two_things(one: str, other: str, found: set[str]) -> None:
    """Sets and classes clash by name; private numbers and what is written letter for letter alike do not."""
    assert clashes({Path("one.py"): one, Path("other.py"): other}) == found


def test_two_files_of_one_name_clash() -> None:
    """The same name in two rooms is two files to find by it."""
    assert clashes({Path("sea/tides.py"): "", Path("land/tides.py"): ""}) == {"tides"}


def _sources() -> dict[Path, str]:
    return {file.relative_to(ROOT): file.read_text("utf-8") for file in modules().values()}


def clashes(sources: Mapping[Path, str]) -> set[str]:
    """The names, without underscores before them, that mean two things or more."""
    things: dict[str, set[str]] = defaultdict(set)
    public: set[str] = set()
    for path, source in sources.items():
        things[path.stem].add(str(path))
        for name, thing in _defined(path, ast.parse(source)):
            plain = name if name.endswith("__") else name.lstrip("_")
            things[plain].add(thing)
            public |= {plain} if plain == name else set()
    return {name for name, found in things.items() if _differ(found, name in public)}


def _differ(things: set[str], public: bool) -> bool:
    return len({thing for thing in things if public or not _OF_ONE_FILE.match(thing)}) > 1


def _defined(path: Path, module: ast.Module) -> Iterator[tuple[str, str]]:
    """The classes and constants of a file, each with what it is: its place, or the value as written."""
    for node in module.body:
        if isinstance(node, ast.ClassDef):
            yield node.name, f"{path}: {node.name}"
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (target.id for target in targets if isinstance(target, ast.Name))
            yield from ((name, ast.unparse(node.value)) for name in names if name == name.upper())
