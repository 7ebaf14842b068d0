"""Read rule tables (YAML) and word lists (text) in a data/ folder beside the code that applies them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml

_BOOLEAN = "tag:yaml.org,2002:bool"
Lists = TypeVar("Lists")


# libyaml reads our larger tables ten times as fast; without it the same file gives the same values.
class _TableLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads booleans as YAML 1.2 does: "on", "yes" and "no", which rule tables list, are words.

    A key that is written twice is an error: of two rows one would hold, unseen.
    """

    table = ""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for i, (key, (written, _)) in enumerate(zip(keys, node.value, strict=True)):
            if key in keys[:i]:
                line = written.start_mark.line + 1
                raise ValueError(f"{self.table}: {key!r} is written twice (again in line {line})")
        return cast("dict[Any, Any]", super().construct_mapping(node, deep))


_TableLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOLEAN]
    for first, resolvers in _TableLoader.yaml_implicit_resolvers.items()
}
_TableLoader.add_implicit_resolver(_BOOLEAN, re.compile("^(?:true|false)$"), ["t", "f"])


def read_table(path: Path) -> Any:
    """The parsed content of a rule table. Not cached: what is made of it is, where it is made."""
    return parsed_table(path.read_bytes(), path.name)


def parsed_table(content: str | bytes, name: str) -> Any:
    """The same from a table's content; ``name`` is what an error calls it.

    Raises ValueError for a key that is written twice, and yaml.YAMLError for what is no YAML.
    """
    loader = _TableLoader(content)
    loader.table = name
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


class RuleTable(dict[str, Any]):
    """A rule table that keeps count of the keys that it was asked for."""

    def __init__(self, rows: Mapping[str, Any], file: str) -> None:
        super().__init__(rows)
        self.file = file
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)

    def __missing__(self, key: str) -> Any:
        raise ValueError(f"{self.file} has no {key!r}")


@contextmanager
def whole_table(path: Path) -> Iterator[RuleTable]:
    """A rule table whose keys the code knows, all of which it must ask for (``table[key]``) in this block.

    Raises ValueError where one is asked for that is not there, and where one was not asked for: a misspelt
    key would change nothing, unseen.
    """
    table = RuleTable(read_table(path), path.name)
    yield table
    if unread := sorted(set(table) - table.asked):
        raise ValueError(f"{path.name}: nothing reads {', '.join(map(repr, unread))}")


def read_keys(path: Path, keys: Iterable[str]) -> dict[str, Any]:
    """A rule table that has these keys and no other; raises ValueError as ``whole_table`` does."""
    with whole_table(path) as table:
        return {key: table[key] for key in keys}


def read_lists(path: Path, into: type[Lists]) -> Lists:
    """A rule table as a dataclass: its lists of words as sets, its mappings as they are.

    A field has the name of its key ("of a range" is of_a_range). Raises ValueError as ``whole_table`` does.
    """
    with whole_table(path) as table:
        names = [field.name for field in fields(cast("Any", into))]
        rows = {name: table[name if name in table else name.replace("_", " ")] for name in names}
    lists = word_sets({name: row for name, row in rows.items() if not isinstance(row, dict)})
    return into(**{**rows, **lists})


def read_lines(path: Path) -> list[str]:
    """The lines of a word list, without comments (``#``) and empty ones."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def read_words(path: Path) -> frozenset[str]:
    """The words of a word list, however they are spread over its lines."""
    return frozenset(word for line in read_lines(path) for word in line.split())


def word_sets(table: Mapping[str, str | Iterable[str]]) -> dict[str, frozenset[str]]:
    """A table's lists of words as sets, by names that a field can have ("of a range" is of_a_range).

    A list is written as YAML has lists, or as words in a row.
    """
    split = {name: words.split() if isinstance(words, str) else words for name, words in table.items()}
    return {name.replace(" ", "_"): frozenset(words) for name, words in split.items()}


def alternatives(patterns: str | Iterable[str], path: Path) -> str:
    """Regular expressions of a table as one that matches where any of them does, without a group around it.

    Raises ValueError with the file and the pattern where one is no regular expression.
    """
    rows = [patterns] if isinstance(patterns, str) else list(patterns)
    for row in rows:
        try:
            re.compile(f"(?:{row})")  # as it stands among others: flags for all of it are for the whole
        except re.error as error:
            raise ValueError(f"{path.name}: {row!r} is no regular expression: {error}") from None
    return "|".join(rows)


def by_gender(lists: dict[str, list[str]]) -> dict[str, str | None]:
    """Word → gender; a word that is in two lists has none."""
    out: dict[str, str | None] = {}
    for gender, words in lists.items():
        for word in words:
            expressed = None if gender == "any" else gender
            out[word] = expressed if out.get(word, expressed) == expressed else None
    return out


def matched(weights: Mapping[str, float], features: Iterable[str], table: str) -> dict[str, float]:
    """The weights themselves, once each belongs to a feature and each feature has one.

    Raises ValueError where a name is on one side only: a misspelt one would weigh nothing, unseen.
    """
    known = set(features)
    problems = [f"{name} is no feature" for name in weights if name not in known]
    problems += [f"{name} has no weight" for name in sorted(known - set(weights))]
    if problems:
        raise ValueError(f"{table}: {'; '.join(problems)}")
    return dict(weights)
