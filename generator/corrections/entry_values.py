"""The values that an entry of corrections.yml may have: how each is read, and its JSON Schema.

A reader takes a YAML node and returns its value, or raises CorrectionsError at the node. Whatever YAML makes
of a plain word (2021, no, 1:30) is read as the word itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args
from urllib.parse import urlsplit

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.corrections.yaml_nodes import KEY_WITHOUT_SPACE, error_at, line_of
from generator.model import ArticleText, SourceKind
from generator.reading.fields import persons_in
from generator.timex.edtf import WHOLE_DAY, bounds

_NULL = "tag:yaml.org,2002:null"
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "value")
)
# Characters of one value: the longest title or sentence that anybody writes.
_LONGEST_VALUE = 2_000
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
_LETTER_OR_FIGURE = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Value:
    """A kind of value: its reader and its JSON Schema."""

    read: Callable[[Node], Any]
    schema: Mapping[str, Any]

    @property
    def may_be_null(self) -> bool:
        """Whether null can stand there."""
        return "null" in self.schema.get("type", ()) or None in self.schema.get("enum", ())


def _word_schema(about: str, **more: Any) -> dict[str, Any]:
    # An editor's own check takes 2021 for a number and 2021-03-17 for a string: both are words here.
    return {"type": ["string", "number", "boolean"], "description": about, **more}


def words_in(node: Node) -> str:
    """The words of a scalar in one line."""
    if not isinstance(node, ScalarNode):
        raise error_at(node, "words are wanted here, not a list or a mapping")
    if node.tag not in _PLAIN_TAGS:
        raise error_at(node, f"{node.tag!r} is no tag that is known here")
    words = " ".join(node.value.split())
    if is_null(node) or not words:
        raise error_at(node, "words are wanted here, and there are none")
    if len(words) > _LONGEST_VALUE:
        raise error_at(node, f"this is longer than {_LONGEST_VALUE:,} characters")
    if _HALF_A_CHARACTER.search(words):
        raise error_at(node, "this holds half a character")
    return words


def is_null(node: Node) -> bool:
    """Whether a node is ``null``, or nothing at all."""
    return isinstance(node, ScalarNode) and node.tag == _NULL and node.style is None


def is_unwritten(node: Node) -> bool:
    """Whether a node is nothing at all, where ``null`` would say that there is none."""
    return is_null(node) and not node.value


def can_be_found(words: str) -> bool:
    """Whether an entry that has these words has these very words, and can find something by them."""
    sound = len(words) <= _LONGEST_VALUE and not _HALF_A_CHARACTER.search(words)
    return sound and words == " ".join(words.split()) and bool(_LETTER_OR_FIGURE.search(words))


def _findable(node: Node) -> str:
    words = words_in(node)
    if not _LETTER_OR_FIGURE.search(words):
        raise error_at(node, "words are wanted here, not marks alone")
    return words


def _one_speaker(node: Node) -> str:
    if isinstance(node, SequenceNode):
        raise error_at(node, "one name is wanted here; who speak jointly are source: A and B, kind: group")
    return _findable(node)


def _day(node: Node) -> str:
    words = words_in(node)
    if not WHOLE_DAY.fullmatch(words):
        raise error_at(node, f"{words!r} is no day written as 2021-03-17")
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise error_at(node, f"there is no day {words!r}") from None


def _edtf(node: Node) -> str:
    words = words_in(node)
    try:
        first, last = bounds(words)
    except ValueError:
        raise error_at(
            node, f"{words!r} is no EDTF date (2021-03-17, 2021-03, 2021, 2021-03/2021-05)"
        ) from None
    if first > last:
        raise error_at(node, f"{words!r} ends before it begins")
    return words


def _address(node: Node) -> str:
    words = words_in(node)
    try:
        parts = urlsplit(words)
        sound = parts.scheme.lower() in ("http", "https") and bool(parts.netloc) and " " not in words
    except ValueError:
        sound = False
    if not sound:
        raise error_at(node, f"{words!r} is no address that begins with https:// or http://")
    return words


def one_of(about: str, *choices: str) -> Value:
    """One of some words."""

    def read(node: Node) -> str:
        words = words_in(node)
        if words not in choices:
            raise error_at(node, f"{words!r} stands where only {' or '.join(map(repr, choices))} can")
        return words

    return Value(read, {"enum": list(choices), "description": about})


def fixed(words: str, about: str) -> Value:
    """What can only be said in one way, read as True."""
    chosen = one_of(about, words)
    return Value(lambda node: bool(chosen.read(node)), chosen.schema)


def or_null(value: Value) -> Value:
    """The same, or null, which is read as None."""
    schema = dict(value.schema)
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]
    else:
        kinds = schema["type"]
        schema["type"] = [*(kinds if isinstance(kinds, list) else [kinds]), "null"]
    return Value(lambda node: None if is_null(node) else value.read(node), schema)


def described(value: Value, about: str) -> Value:
    """The same, with another description."""
    return replace(value, schema={**value.schema, "description": about})


def items_of(node: Node, least: int = 1) -> list[Node]:
    """The items of a list."""
    if not isinstance(node, SequenceNode):
        raise error_at(node, "a list is wanted here, as in [A, B]")
    if len(node.value) < least:
        raise error_at(node, f"a list of at least {least} is wanted here")
    return list(node.value)


def pairs_of(node: Node, each_once: bool = True) -> list[tuple[str, Node, Node]]:
    """The keys of a mapping as words, each with its node and its value's; with ``each_once`` none twice."""
    if not isinstance(node, MappingNode):
        joined = isinstance(node, ScalarNode) and KEY_WITHOUT_SPACE.match(node.value)
        space = "; a space goes behind the colon" if joined else ""
        raise error_at(node, f"a mapping (key: value) is wanted here{space}")
    found: dict[str, Node] = {}
    pairs = []
    for key, value in node.value:
        words = words_in(key)
        if each_once and words in found:
            raise error_at(key, f"{words!r} is written twice (first in line {line_of(found[words])})")
        found[words] = key
        pairs.append((words, key, value))
    return pairs


def _word_list(least: int) -> Callable[[Node], tuple[str, ...]]:
    return lambda node: tuple(_findable(item) for item in items_of(node, least))


def _one_or_more(node: Node) -> tuple[str, ...]:
    return (words_in(node),) if isinstance(node, ScalarNode) else _word_list(1)(node)


def _authors(node: Node) -> tuple[str, ...]:
    """Names in a list, or in one line as a byline has them."""
    if not isinstance(node, ScalarNode):
        return _word_list(1)(node)
    line = words_in(node)
    return persons_in(line) or (line,)


def _empty_list(node: Node) -> bool:
    if items_of(node, 0):
        raise error_at(node, "only [] can stand here: it forbids all roles that were found; role: gives one")
    return True


def _parts(node: Node) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """By a new name the ids of articles."""
    pairs = pairs_of(node)
    if not pairs:
        raise error_at(node, "a name with a list of articles is wanted here")
    return tuple((name, _one_or_more(value)) for name, _, value in pairs)


_LIST = {"type": "array", "items": _word_schema("Words."), "minItems": 1}
NOTE_VALUE = Value(words_in, _word_schema("For those who read the file; it changes nothing."))
WORDS_VALUE = Value(words_in, _word_schema("Words."))
FINDABLE_VALUE = Value(_findable, _word_schema("Words by which it is found."))
SPEAKER_VALUE = Value(_one_speaker, _word_schema("The person who said it; null for nobody."))
DAY_VALUE = Value(
    _day, {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "A day, 2021-03-17."}
)
EDTF_VALUE = Value(_edtf, _word_schema("A date in EDTF: 2021-03-17, 2021-03, 2021, 2021-03/2021-05."))
ADDRESS_VALUE = Value(
    _address,
    {"type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://", "description": "An address of the web."},
)
LEVEL_VALUE = one_of("How much of the article's text is shown.", *get_args(ArticleText))
SOURCE_KIND_VALUE = one_of(
    "What kind of source that is.", *(k for k in get_args(SourceKind) if k != "person")
)
NAMES_VALUE = Value(
    _word_list(2), {**_LIST, "minItems": 2, "description": "Names of one person, the one to go by first."}
)
PEOPLE_VALUE = Value(
    _word_list(2), {**_LIST, "minItems": 2, "description": "Names of people of whom no two are one."}
)
BEGINNINGS_VALUE = Value(_word_list(1), {**_LIST, "description": "Beginnings of sentences, in order."})
AUTHORS_VALUE = Value(
    _authors,
    {
        "type": ["string", "array"],
        "items": _word_schema("A name."),
        "description": "Who wrote it, in a list or as a byline has them.",
    },
)
NO_ROLES_VALUE = Value(
    _empty_list, {"type": "array", "maxItems": 0, "description": "[]: none of the roles that were found."}
)
PARTS_VALUE = Value(
    _parts,
    {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": {
            "type": ["string", "number", "array"],
            "items": _word_schema("An article's id."),
        },
        "description": "By a new name the ids of the articles that mean that other person.",
    },
)
