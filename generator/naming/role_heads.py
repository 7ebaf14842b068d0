"""The word of a role that says what somebody is: "secretary-general" of "then-UN secretary-general"."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Span
from generator.naming.forms_of_address import forms_of_address


def role_heads(text: str, roles: Iterable[Span]) -> set[str]:
    """The last words of roles, in small letters; forms of address are none."""
    written = (text[r.start : r.end].split() for r in roles)
    last = (words[-1].lower().rstrip(".") for words in written if words)
    return {without_past(word) for word in last} - {*forms_of_address()}


def without_past(word: str) -> str:
    """A word in small letters without what says that the role is over: "ex-president" gives "president"."""
    return word.removeprefix("then-").removeprefix("ex-")
