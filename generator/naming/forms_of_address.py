"""Forms of address: words before a name that are no role, such as "Mr" (data/forms_of_address.yml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.rule_tables import by_gender, read_keys

_DATA = Path(__file__).parent / "data" / "forms_of_address.yml"


@cache
def forms_of_address() -> dict[str, str | None]:
    """Word, in small letters and without a full stop → the gender it expresses ("m", "f" or None)."""
    return by_gender(read_keys(_DATA, ("m", "f", "any")))


def role_words(text: str) -> str:
    """A role as written, in one line, without forms of address at its edges; "" where nothing is left."""
    words = text.split()
    while words and _is_form_of_address(words[-1]):
        words.pop()
    while words and _is_form_of_address(words[0]) and not _says_of_what(words[1:2]):
        del words[0]
    return " ".join(words)


def _is_form_of_address(word: str) -> bool:
    """In small letters they are what somebody is: "a Cornell professor", "the family doctor"."""
    return word[:1].isupper() and word.rstrip(".,").casefold() in forms_of_address()


def _says_of_what(after: list[str]) -> bool:
    """Whether a preposition follows, as in "Professor of Physics", "Rabbi at Temple Emanuel"."""
    return bool(after) and after[0] in ("of", "at", "for", "in", "to")
