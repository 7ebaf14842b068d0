"""Read YAML front matter: the keys and values of one flat mapping, each as it was written.

YAML's own guesses ("no" is false, 007 is 7, 1:30 is 90) are not made. Nothing is built of what is nested:
the events of the parser are read one by one, so that neither depth nor an alias of an alias costs anything.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

import yaml

from generator.reading.fields import Unread, once

# Characters and levels: headers of articles are far below; the parser takes its time with what is far above.
_LONGEST = 20_000
_DEEPEST = 50
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TEXT_TAGS = ("!", "tag:yaml.org,2002:str")

# A line whose value holds a colon of its own, and opens nothing that YAML has a sign for.
_COLON_IN_VALUE = re.compile(
    r"^([A-Za-z][\w -]{0,40}:[ \t]+)(?=[^\s\"'\[{|>&*!%@`#])([^\n]*?:(?:[ \t][^\n]*?)?)[ \t]*$", re.MULTILINE
)

Events = Iterator[yaml.Event]


class FrontMatterError(ValueError):
    """A block that cannot be read; the message says why in one line."""


def read_front_matter(block: str) -> dict[str, object] | None:
    """The mapping in a block of YAML; None where it is none, but prose.

    Keys are in lower case. A value is text, None, a list of such values, or an ``Unread`` or an empty list or
    dict in place of what no field can be. ``title: Harbour: the vote`` is no YAML, and read as it is meant.
    Raises FrontMatterError.
    """
    try:
        return _read(block)
    except FrontMatterError:
        quoted = _COLON_IN_VALUE.sub(_in_quotation_marks, block) if len(block) <= _LONGEST else block
        if quoted == block:
            raise
        return _read(quoted)


def _in_quotation_marks(line: re.Match[str]) -> str:
    value = line[2].replace("\\", "\\\\").replace('"', '\\"')
    return f'{line[1]}"{value}"'


def _read(block: str) -> dict[str, object] | None:
    try:
        events = yaml.parse(block[:_LONGEST], yaml.SafeLoader)
        before = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
        root = next((event for event in events if not isinstance(event, before)), None)
        if not isinstance(root, yaml.MappingStartEvent):
            return None
        if len(block) > _LONGEST:
            raise FrontMatterError(f"has {len(block):,} characters, more than {_LONGEST:,}")
        return _mapping(events)
    except FrontMatterError:
        raise
    # The last two: an escape or a version of YAML that is no number a machine can hold.
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise FrontMatterError(f"is not YAML: {_cause(error)}") from None


def _cause(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"{error.problem} (its line {error.problem_mark.line + 1})"
    return " ".join(str(error).split())


def _mapping(events: Events) -> dict[str, object]:
    values = once(_pairs(events))
    if any(isinstance(event, yaml.DocumentStartEvent) for event in events):
        raise FrontMatterError("is more than one YAML document")
    return values


def _pairs(events: Events) -> Iterator[tuple[str, object]]:
    """The keys that are text, in lower case, and their values, to the end of the mapping."""
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            return
        key, value = _value(event, events), _value(next(events), events)
        if isinstance(key, str):
            yield key.strip().lower(), value


def _value(first: yaml.Event, events: Events) -> object:
    """The value that an event begins, read to its end."""
    if isinstance(first, yaml.SequenceStartEvent):
        return list(_members(events))
    if isinstance(first, yaml.MappingStartEvent):
        deque(_members(events), maxlen=0)
        return {}
    return _simple(first)


def _members(events: Events) -> Iterator[object]:
    """What a collection holds, to its end; an empty list or dict for each collection inside it."""
    depth = 1
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            if not depth:
                return
        elif depth == 1:
            yield _simple(event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                raise FrontMatterError(f"is nested more than {_DEEPEST} levels deep")


def _simple(event: yaml.Event) -> object:
    if isinstance(event, yaml.AliasEvent):
        return Unread(f"is an alias (*{event.anchor}), which is not followed")
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    return [] if isinstance(event, yaml.SequenceStartEvent) else {}


def _scalar(event: yaml.ScalarEvent) -> object:
    if event.tag in (None, *_TEXT_TAGS):
        is_null = event.tag is None and event.implicit[0] and event.value in _NULLS
        return None if is_null else event.value
    return Unread(f"is marked as {event.tag.replace('tag:yaml.org,2002:', '!!')}, not as text")
