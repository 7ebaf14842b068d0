"""Put the entries that settle findings into corrections.yml, as comments that an editor uncomments.

Every other byte of the file stays as it is, and it says what it said before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.corrections.entry_values import is_null, words_in
from generator.corrections.reading_entries import corrections_in
from generator.corrections.yaml_nodes import FILE, YAML_LINE_ENDS, composed, decoded
from generator.errors import UserError
from generator.locking import locked
from generator.review.entry_lines import entry_lines
from generator.review.finding import Finding

_LINE = re.compile(f"[^{YAML_LINE_ENDS}]*(?:\r\n|[{YAML_LINE_ENDS}]|$)")
_END_OF_DOCUMENT = re.compile(r"\.\.\.(?:\s|$)")
_BEFORE_IT_IS_MOVED = f".{FILE}.writing"


class NoPlaceError(UserError):
    """Entries cannot be put into corrections.yml; the message says why in one line."""


def add_entries(root: Path, findings: Sequence[Finding]) -> list[Finding]:
    """Put the entries of findings into ``root``/corrections.yml; those that were not there already.

    One is there whose id is, commented or not. The file is written whole or not at all. Raises
    CorrectionsError where it cannot be understood, NoPlaceError where entries find no place in it.
    """
    file = (root / FILE).resolve()
    with locked(file.parent, lambda: None):
        content = file.read_bytes() if file.exists() else b""
        new = [f for f in findings if f.choices and f.id.encode() not in content]
        if new:
            _put_whole(file, with_entries(content, new))
    return new


def told_of_added(findings: Sequence[Finding], added: Sequence[Finding]) -> str:
    """How many of some findings were put into the file, and why the others were not."""
    of_file = sum(1 for finding in findings if not finding.choices)
    there = len(findings) - len(added) - of_file
    told = [f"{FILE}: {len(added)} of {len(findings)} added as comments"]
    if there:
        told.append(f"{there} {'stands' if there == 1 else 'stand'} there already")
    if of_file:
        told.append(f"{of_file} {'wants' if of_file == 1 else 'want'} mending in the entry there")
    return "; ".join(told)


def _put_whole(file: Path, content: bytes) -> None:
    whole = file.with_name(_BEFORE_IT_IS_MOVED)
    try:
        whole.write_bytes(content)
        if file.exists():
            whole.chmod(file.stat().st_mode & 0o7777)
        whole.replace(file)
    except OSError as error:
        raise NoPlaceError(f"{FILE}: cannot be written: {error.strerror}") from None


def with_entries(content: bytes, findings: Iterable[Finding]) -> bytes:
    """The file's content with the entries of findings as comments, each at the end of its section.

    A section that is not there is begun, without an entry that counts. Raises as ``add_entries`` does.
    """
    text = decoded(content)
    mark = content[: len(content) - len(text.encode())]  # the byte order mark, if there is one
    lines = [line for line in _LINE.findall(text) if line]
    end = next((e for e in ("\r\n", "\n", "\r") if lines and lines[0].endswith(e)), "\n")
    of_section: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        of_section[finding.choices[0].section].append(finding)
    for line, added in sorted(_additions(text, lines, of_section).items(), reverse=True):
        if line and not lines[line - 1].endswith(tuple(YAML_LINE_ENDS)):
            lines[line - 1] += end
        lines[line:line] = [f"{one}{end}" for one in added]
    written = mark + "".join(lines).encode()
    if _said(written) != _said(content):
        raise NoPlaceError(f"{FILE}: as it is written, no comments can be put into it")
    return written


def _said(content: bytes) -> list[object]:
    return [replace(entry, line=0) for entry in corrections_in(decoded(content)).entries]


def _additions(
    text: str, lines: Sequence[str], of_section: Mapping[str, Iterable[Finding]]
) -> dict[int, list[str]]:
    """Number of a line, from 0 → the lines that go before it."""
    top = composed(text)
    if top is not None and not is_null(top) and (not isinstance(top, MappingNode) or top.flow_style):
        raise _in_brackets(top)
    sections = (
        {words_in(key): (key, value) for key, value in top.value} if isinstance(top, MappingNode) else {}
    )
    margin = " " * (top.start_mark.column if isinstance(top, MappingNode) else 0)
    last = next((n for n, line in enumerate(lines) if _END_OF_DOCUMENT.match(line)), len(lines))
    found: dict[int, list[str]] = defaultdict(list)
    # At the end of the file what belongs to its last section goes before the head of a new one.
    for section, findings in sorted(of_section.items(), key=lambda pair: pair[0] not in sections):
        entries = [line for finding in findings for line in entry_lines(finding)]
        if section in sections:
            line, indent = _place_in(*sections[section])
            found[line] += (f"# {indent}{entry}" for entry in entries)
        else:
            found[last] += (f"{margin}{section}:", *(f"# {margin}{entry}" for entry in entries))
    return found


def _place_in(key: Node, value: Node) -> tuple[int, str]:
    """The line before which a section's next entry would begin, and what it would be indented by."""
    if isinstance(value, SequenceNode) and value.value and not value.flow_style:
        return _line_behind(value), " " * value.start_mark.column
    if isinstance(value, ScalarNode) and is_null(value) and not value.value:
        return key.end_mark.line + 1, " " * key.start_mark.column
    raise _in_brackets(value)


def _in_brackets(node: Node) -> NoPlaceError:
    line = node.start_mark.line + 1
    return NoPlaceError(f"{FILE}:{line}: write each entry from here on in lines of its own, behind a -")


def _line_behind(node: Node) -> int:
    """The first line behind a node, what stands behind it in its last line left aside."""
    if isinstance(node, SequenceNode | MappingNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _line_behind(last[1] if isinstance(last, tuple) else last)
    ends_before = isinstance(node, ScalarNode) and node.style in ("|", ">") and not node.end_mark.column
    return int(node.end_mark.line) + (0 if ends_before else 1)
