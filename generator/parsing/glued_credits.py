"""Find where a pull quote's credit is glued to the next paragraph: "—Captain Ann BergThe tide …"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

# At the head of a line, behind a dash: words with capitals, few without, the last with a capital inside.
_CREDIT = re.compile(
    r"^[ \t]*(?:[—–]|--) ?(?:[A-Z][\w.'’-]*,? (?:[a-z][\w’'-]*,? ){0,3}){1,6}"
    r"(?P<name>[A-Z][^\W\d_]{2,})(?P<next>[A-Z][a-z]*) ",
    re.MULTILINE,
)


def ends_of_glued_credits(text: str, words: Collection[str]) -> Iterator[int]:
    """The offsets at which a paragraph begins in the middle of a word, right behind a credit.

    ``words`` are those of the text: the name in "Ann BergThe" stands alone, too, no part of "MacBerg" does.
    """
    for match in _CREDIT.finditer(text):
        if match["name"] in words:
            yield match.start("next")
