"""Which of the words beside a name tell a reader who somebody is: "Mr" is a form of address and does not."""

from __future__ import annotations

from generator.extraction.people.person_words import person_words


def role_words(text: str) -> str:
    """A role as written, in one line, without forms of address at its edges; "" where nothing is left."""
    words = text.split()
    while words and _is_address(words[-1]):
        words.pop()
    while words and _is_address(words[0]):
        del words[0]
    return " ".join(words)


def _is_address(word: str) -> bool:
    return word.rstrip(".,").casefold() in person_words().honorifics
