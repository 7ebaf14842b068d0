"""Where the name of a body ends, which the model cuts at "and": "Center for Tides and Coastal Life".

In: a text and where the model has a name. Out: where it ends.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.extraction.cues import cues
from generator.naming.bodies import body_words, ends_as_body
from generator.naming.nations import nations

# What follows a body's name and may be more of it.
NAME_WORD = r"[A-Z][\w-]*(?:[’'](?!s\b)[\w-]+)*"
_AND_MORE = re.compile(rf" (?:and|&) {NAME_WORD}(?: {NAME_WORD})*")
_OF_PLACE = re.compile(rf" of {NAME_WORD}(?: {NAME_WORD})*")
_POSSESSIVES = frozenset({"'s", "’s"})
_CAPITALS_MORE = re.compile(r" ([A-Z]{2,})(?= [a-z]|[,.;:’'])")
_LEFT_OVER = re.compile(r"\s+(?:and|&|for|of|by|in)$")
_IS_FOR = re.compile(r" (?:for|on) [A-Z]")
# Words that only a headline in capitals writes with one, and its dashes.
_CAPITAL_IN_HEADLINES = frozenset({"By", "Of", "To", "From", "With", "At", "After", "As", "–", "-", "—"})
_FAR_OFF = 20_000  # characters
_NEAR = 1200


def end_of_name(text: str, start: int, end: int) -> int:
    """Where a body's name ends, which the model cuts at "and": "Center for Tides and Coastal Life".

    What is joined is part of the name where that says what the body is for or of whom, where the article
    writes the two side by side again, or where they are one firm.
    """
    end -= len(text[start:end]) - len(_LEFT_OVER.sub("", text[start:end]))
    joined = _AND_MORE.match(text, end)
    if joined is None:
        return end
    head, more = text[start:end], joined.group()
    is_another = more.split()[1].isupper() or ends_as_body(more.strip())
    is_of_more = _is_office_of(head) or (_is_of_members(head) and more.endswith("s"))
    says_what_for = bool(_IS_FOR.search(head)) or (is_of_more and not is_another)
    tails = (head + more, head.rpartition(" ")[2] + more)
    again = any(text.count(t, max(0, start - _FAR_OFF), start + _FAR_OFF) > 1 for t in tails)
    return joined.end() if says_what_for or again or _is_one_firm(text, end, joined.end(), head) else end


def end_in_capitals(text: str, end: int) -> int:
    """Where a name in capitals ends that goes on with a time in capitals: "USA | TODAY"."""
    more = _CAPITALS_MORE.match(text, end)
    is_one = (
        more is not None and text[max(0, end - 2) : end].isupper() and more.group(1).lower() in cues().times
    )
    return more.end() if more is not None and is_one else end


def end_of_place(text: str, start: int, end: int) -> int:
    """Where a name ends that the model cuts before what it is of: "Baptist Church | of Norwell".

    Also behind a possessive of its own: "Lloyd’s | of London".
    """
    last = text[start:end].rsplit(maxsplit=1)[-1]
    is_body = last.istitle() and last.lower() in body_words().ends
    behind = _OF_PLACE.match(text, end) if is_body or last[-2:] in _POSSESSIVES else None
    return behind.end() if behind is not None else end


def _is_one_firm(text: str, end: int, end_of_both: int, head: str) -> bool:
    """ "Marks and Spencer said … the company": two words that go nowhere apart, with one firm behind."""
    one, two = head.split(), text[end:end_of_both].split()[1:]
    if (
        len(one) != 1
        or len(two) != 1
        or any(w[1:] != w[1:].lower() or nations().is_place(w) for w in one + two)
    ):
        return False
    behind = re.findall(r"\b[Tt]he (\w+)", text[end_of_both : end_of_both + _NEAR])
    if not any(word in body_words().of_any_name - body_words().organs for word in behind):
        return False
    near = text[max(0, end - _FAR_OFF) : end_of_both + _FAR_OFF]
    return all(len(re.findall(rf"\b{re.escape(word)}\b", near)) == 1 for word in one + two)


def _is_office_of(name: str) -> bool:
    """Whether a name says what an office is for: "Department of Housing"."""
    words = name.lower().split()
    return any(one in body_words().offices and two == "of" for one, two in pairwise(words))


def _is_of_members(name: str) -> bool:
    """Whether a name says whose a body is: "International Federation of Harbour Masters"."""
    words = name.lower().split()
    heads = (one in body_words().ends for one, two in pairwise(words) if two == "of")
    return words[-1].endswith("s") and any(heads)


def is_headline(name: str) -> bool:
    """Whether words are of a headline in capitals, and no name: "Suspect Named By Police"."""
    return any(word in _CAPITAL_IN_HEADLINES for word in name.split()[1:])
