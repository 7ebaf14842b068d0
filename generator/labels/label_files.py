"""Read the labels of a language, one's own or one that comes with the program, over the English ones.

In: a YAML file with keys of labels.yml, all or some. Out: the labels, in English where the file has none.
Whatever is wrong with it is one line that names the file, the line and the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.errors import UserError
from generator.labels.site_labels import PLACEHOLDER, Entry, SiteLabels

_LABEL_FILES = Path(__file__).parent / "data"
# libyaml, where PyYAML was built with it: our own files take a tenth of the time. What others write PyYAML
# itself reads, which says so where something is nested beyond all measure.
_QuickLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)
# "no" and "on" are words here.
_TEXT = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:bool")


class LabelsError(UserError):
    """A file of labels cannot be used; the message says where and why in one line."""


@cache
def english() -> SiteLabels:
    """The labels that come with the program, which all others are laid over."""
    return SiteLabels(shipped_entries("en"))


def read_labels(root: Path, name: str | None) -> SiteLabels:
    """The labels that ``extra.dossier.labels`` names: a language that comes with the program, or a file.

    ``name`` is a language ("de") or a path from ``root``, where mkdocs.yml is; None for English. Raises
    LabelsError.
    """
    if name is None or name == "en":
        return english()
    if name in shipped_languages():
        return SiteLabels({**shipped_entries("en"), **shipped_entries(name)})
    try:
        content = (root / name).read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        known = " and ".join(shipped_languages())
        raise LabelsError(
            f"mkdocs.yml: extra.dossier.labels: {name}: {reason} (with the program come {known})"
        ) from None
    return SiteLabels({**shipped_entries("en"), **_overlay(content, name, yaml.SafeLoader)})


def shipped_languages() -> tuple[str, ...]:
    """The languages that come with the program."""
    return ("en", *sorted(file.name.split(".")[1] for file in _LABEL_FILES.glob("labels.*.yml")))


@cache
def shipped_entries(language: str) -> dict[str, Entry]:
    """What a language that comes with the program has for each key. Raises LabelsError."""
    if language == "en":
        root: Any = yaml.compose((_LABEL_FILES / "labels.yml").read_text("utf-8"), _QuickLoader)
        return dict(_as_given(root, ""))
    name = f"labels.{language}.yml"
    return _overlay((_LABEL_FILES / name).read_text("utf-8"), name, _QuickLoader)


def _as_given(node: Node, key: str) -> Iterator[tuple[str, Entry]]:
    """The entries of the English file, which says by itself what is a section, plural forms or a list."""
    if isinstance(node, ScalarNode):
        yield key, node.value
    elif isinstance(node, SequenceNode):
        yield key, tuple(one.value for one in node.value)
    else:
        inside = {name.value: value for name, value in node.value}
        if "other" in inside:
            yield key, {name: value.value for name, value in inside.items()}
        else:
            for name, value in inside.items():
                yield from _as_given(value, f"{key}.{name}" if key else name)


def _overlay(content: str, file: str, loader: Any) -> dict[str, Entry]:
    try:
        root = yaml.compose(content, loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise LabelsError(f"{file}:{mark.line + 1 if mark else 1}: it is no YAML: {error.problem}") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise LabelsError(f"{file}: it is no YAML: {' '.join(str(error).split())}") from None
    return {} if root is None else _Overlay(file, shipped_entries("en")).entries(root)


class _Overlay:
    """A file of labels against the English ones: what it may have, and of which form."""

    def __init__(self, file: str, base: Mapping[str, Entry]) -> None:
        self._file, self._base = file, base
        self._sections = {key.rpartition(".")[0] for key in base} - {""}

    def entries(self, root: Node) -> dict[str, Entry]:
        """The file's labels by key."""
        found = dict(self._inside(root, ""))
        if "language" in found and not _LANGUAGE.fullmatch(str(found["language"])):
            raise LabelsError(f"{self._file}: language: it must be a language's code, such as de or pt-BR")
        return found

    def _inside(self, node: Node, section: str) -> Iterator[tuple[str, Entry]]:
        for name, value in self._pairs(node, section):
            key = f"{section}.{name.value}" if section else str(name.value)
            if key in self._base:
                yield key, self._entry(value, key)
            elif key in self._sections:
                yield from self._inside(value, key)
            else:
                raise self._error(name, key, "there is no such label")

    def _pairs(self, node: Node, key: str) -> Iterator[tuple[ScalarNode, Node]]:
        """The keys of a mapping, each once, with their values."""
        if not isinstance(node, MappingNode):
            raise self._error(node, key or "the file", "it must be a mapping")
        seen = set[str]()
        for name, value in node.value:
            if not isinstance(name, ScalarNode):
                raise self._error(name, key or "the file", "a key must be a word")
            if name.value in seen:
                raise self._error(name, f"{key}.{name.value}".strip("."), "it is written twice")
            seen.add(name.value)
            yield name, value

    def _entry(self, node: Node, key: str) -> Entry:
        base = self._base[key]
        if isinstance(base, str):
            return self._text(node, key, base)
        if isinstance(base, Mapping):
            return self._plurals(node, key, base)
        if not isinstance(node, SequenceNode) or len(node.value) != len(base):
            raise self._error(node, key, f"it must be a list of {len(base)}")
        return tuple(self._text(one, key, "") for one in node.value)

    def _plurals(self, node: Node, key: str, base: Mapping[str, str]) -> dict[str, str]:
        if not isinstance(node, MappingNode):
            raise self._error(node, key, f"it must have the plural forms {' and '.join(base)}")
        forms: dict[str, str] = {}
        for name, value in self._pairs(node, key):
            if name.value not in base:
                raise self._error(name, f"{key}.{name.value}", f"its forms are {', '.join(base)}")
            forms[name.value] = self._text(value, f"{key}.{name.value}", base["other"])
        if "other" not in forms:
            raise self._error(node, key, "it has no form other")
        return forms

    def _text(self, node: Node, key: str, base: str) -> str:
        if not isinstance(node, ScalarNode) or node.tag not in _TEXT or not node.value:
            raise self._error(node, key, "it must be text")
        needed, given = set(PLACEHOLDER.findall(base)), set(PLACEHOLDER.findall(node.value))
        if needed != given:
            wrong = [f"{{{name}}} is missing" for name in sorted(needed - given)]
            wrong += [f"{{{name}}} stands for nothing here" for name in sorted(given - needed)]
            raise self._error(node, key, ", ".join(wrong))
        return str(node.value)

    def _error(self, node: Node, key: str, why: str) -> LabelsError:
        return LabelsError(f"{self._file}:{node.start_mark.line + 1}: {key}: {why}")
