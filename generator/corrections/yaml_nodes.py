"""corrections.yml as YAML nodes, each with its place in the file; whatever is wrong with it is one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from generator.errors import UserError

if TYPE_CHECKING:
    from yaml.nodes import Node

FILE = "corrections.yml"
# What ends a line for a reader of YAML, besides "\r\n".
YAML_LINE_ENDS = "\n\r\x85\u2028\u2029"
# Characters, values, and levels of lists and mappings: far beyond what anybody writes by hand.
_LONGEST, _MOST_NODES, _DEEPEST = 1_000_000, 200_000, 20
# Spaces before a comment, and its sign.
_LONGEST_ROW = 100
_ENDS = re.compile(f"\r\n|[{YAML_LINE_ENDS}]")
_KEY_ALONE = re.compile(r"[\s-]*\w+")
# A key whose colon has its value right behind it, which makes both one word.
KEY_WITHOUT_SPACE = re.compile(r"[\s-]*[a-z_]+:[^\s/]")

# What YAML says of an editor's likely slips, and what to do.
_COLUMNS = "; the keys of an entry begin in one column, and so do the entries of a section"
_SPACE = "; a space goes behind the colon of a key, as in name: value"
_SLIPS = {
    "mapping values are not allowed here": "; words with a colon in them go between '…'",
    "could not find expected ':'": _SPACE,
    "found undefined alias": "; words that begin with * go between '…'",
    "<block end>, but found '-'": _COLUMNS,
    "<block end>, but found '?'": _COLUMNS,
    "<block end>, but found '<block": _COLUMNS,
    "but found '<scalar>'": "; words that begin with a quotation mark go, with it, between '…'",
    r"found character '\t'": "; indent with spaces",
    "but found another document": "; a line --- begins another file",
}


class CorrectionsError(UserError):
    """corrections.yml cannot be understood; the message says where and why in one line."""

    def __init__(self, line: int, column: int, why: str) -> None:
        """``line`` and ``column`` count from 1."""
        super().__init__(f"{FILE}:{line}:{column}: {why}")


def error_at(node: Node, why: str) -> CorrectionsError:
    """The error that a node is."""
    return CorrectionsError(line_of(node), node.start_mark.column + 1, why)


def line_of(node: Node) -> int:
    """The line that a node begins in, from 1."""
    return int(node.start_mark.line) + 1


def is_behind(node: Node, sign: str) -> bool:
    """Whether a sign is the next in the line that an empty node stands in."""
    text, at = node.start_mark.buffer, node.start_mark.pointer
    return text is not None and text[at : at + _LONGEST_ROW].lstrip(" \t").startswith(sign)


def decoded(content: bytes) -> str:
    """The text of a file, without a byte order mark. Raises CorrectionsError where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _position(content[: error.start].decode("utf-8", "replace"))
        raise CorrectionsError(line, column, "it is not UTF-8") from None


def _position(before: str) -> tuple[int, int]:
    """The line and column, from 1, of what stands behind some text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class _NodeLoader(yaml.SafeLoader):
    """Composes nodes, no deeper and no more than anybody writes, an alias being what it stands for."""

    depth = 0

    def __init__(self, text: str) -> None:
        super().__init__(text)
        # Id of a node → how many nodes it is.
        self.sizes: dict[int, int] = {}

    def compose_node(self, parent: Any, index: Any) -> Any:
        self.depth += 1
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
        if self.depth > _DEEPEST:
            raise CorrectionsError(mark.line + 1, mark.column + 1, "it is nested too deeply")
        node = super().compose_node(parent, index)
        if id(node) not in self.sizes:
            self.sizes[id(node)] = self._size(node)
        if self.sizes[id(node)] > _MOST_NODES:
            raise CorrectionsError(mark.line + 1, mark.column + 1, f"it has more than {_MOST_NODES:,} values")
        self.depth -= 1
        return node

    def _size(self, node: Node | None) -> int:
        """How many nodes a node is; too many of one that holds itself, which is not composed yet."""
        if isinstance(node, yaml.MappingNode):
            inside = [one for pair in node.value for one in pair]
        else:
            inside = node.value if isinstance(node, yaml.SequenceNode) else []
        return 1 + sum(self.sizes.get(id(one), _MOST_NODES) for one in inside)


def composed(text: str) -> Node | None:
    """The node of a whole text; None where there is nothing in it. Raises CorrectionsError."""
    if len(text) > _LONGEST:
        raise CorrectionsError(1, 1, f"it is longer than {_LONGEST:,} characters")
    try:
        return _NodeLoader(text).get_single_node()
    except yaml.reader.ReaderError as error:
        line, column = _position(text[: error.position])
        raise CorrectionsError(line, column, "it holds a character that YAML does not allow") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        why = str(error.problem or error.context)
        raise CorrectionsError(
            line, column, f"it is no YAML: {why}{_advice(why, text, line, column)}"
        ) from None


def _advice(why: str, text: str, line: int, column: int) -> str:
    """What to write where YAML stops at a line and column, as far as that is known; "" where it is not."""
    advice = next((advice for slip, advice in _SLIPS.items() if slip in why), "")
    lines = _ENDS.split(text)[:line]
    if "mapping values" not in why or not _KEY_ALONE.fullmatch(lines[-1][: column - 1]):
        return advice
    # A key that begins a line is none only behind a line that YAML goes on from.
    number, before = next(
        ((n, one) for n, one in reversed([*enumerate(lines[:-1], 1)]) if one.strip()), (0, "")
    )
    return f"{_SPACE} (line {number})" if KEY_WITHOUT_SPACE.match(before) else _COLUMNS + advice
