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
    while words and _is_form_of_address(words[0]):
        del words[0]
    return " ".join(words)


def _is_form_of_address(word: str) -> bool:
    return word.rstrip(".,").casefold() in forms_of_address()
