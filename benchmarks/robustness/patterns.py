"""Texts that a stranger may send and nobody would write: each is one pattern, as long as is asked."""

from __future__ import annotations

import random
from collections.abc import Callable
from io import StringIO

# Which numbers, words and names follow each other is drawn by this seed.
_SEED = 11

Pattern = Callable[[int], str]


def _repeated(unit: str) -> Pattern:
    """The unit again and again; what is in braces in it runs on or is drawn, as ``_filled`` says."""
    if "{" not in unit:
        return lambda size: (unit * (size // len(unit) + 1))[:size]
    return lambda size: _filled(unit, size)


def _filled(unit: str, size: int) -> str:
    """``{n}``, ``{day}`` and ``{year}`` run on, ``{word}`` and ``{Word}`` are drawn."""
    draw, text, n = random.Random(_SEED), StringIO(), 0
    while text.tell() < size:
        n += 1
        words = {"word": _word(draw), "Word": _word(draw).capitalize()}
        text.write(unit.format(n=n, day=n % 28 + 1, year=1700 + n % 300, **words))
    return text.getvalue()[:size]


def _word(draw: random.Random) -> str:
    """A word that can be said and is none: one of some ten million."""
    return "".join(draw.choice("bdfgklmnprstvz") + draw.choice("aeiou") for _ in range(draw.randint(2, 4)))


def _nested(opening: str, closing: str) -> Pattern:
    """Half the text opens, half closes."""
    return lambda size: (
        "He said " + opening * (size // 2 // len(opening)) + "x" + closing * (size // 2 // len(closing))
    )[:size]


def _apart(gap: str) -> Pattern:
    """A few sentences, and all the rest what is between them."""
    return lambda size: ("Ann Lee left." + gap * (size // 4)) * 4


def _after(opening: str, unit: str) -> Pattern:
    """The opening once, then the unit again and again."""
    return lambda size: (opening + _repeated(unit)(size))[:size]


def _told_again(unit: str) -> Pattern:
    """What three articles report in the same words; ``growth`` cuts a text into so many."""
    return lambda size: _repeated(unit)(size // 3) * 3


def _said_again(unit: str) -> Pattern:
    """One long quotation that three articles share."""
    opening, closing = "Ann Lee said: “", "”\n"
    return lambda size: (opening + _filled(unit, size // 3 - len(opening + closing)) + closing) * 3


_UNITS = {
    # Sentences
    "one sentence": "Ann Lee left. ",
    "one sentence a paragraph": "Ann Lee left.\n\n",
    "sentences of drawn words": "The {word} of {Word} {word}ed the {word} near {Word}. ",
    "one sentence, numbered": "The council spent {n} million dollars on the bridge. ",
    "run-on clauses": "and then she went home and he stayed ",
    # Speech
    "he said that": "he said that ",
    "according to": "according to Ann Lee, ",
    "reported clauses": "Ann Lee said that the bridge was closed. ",
    "relayed speech": "Ann Lee said Bob Ray said Carla Dee said ",
    "quotations": "“We will go,” said Ann Lee. ",
    "quotations that differ": "“We {word} the {word} of {word},” {Word} {Word} said on Monday. ",
    "quotation split by its cue": "“We will,” she said, “go home,” she said, ",
    "fragments in a reported clause": "Ann Lee said the “old” and “new” and ",
    "transcript": "LEE: We will go.\nRAY: No.\n",
    "quotation of paragraphs": "“We go home.\n\n“And they do,” she said.\n\n",
    "transcript in a line": "LEE: We will go. RAY: No. ",
    # Marks
    "opening marks": "“",
    "opening marks a paragraph": "“We go\n\n",
    "apostrophes": "'",
    "brackets closed": "[a](b) ",
    "dashes between words": "Ann — the mayor — ",
    "hyphenated": "well-",
    "colons": "a: ",
    "emphasis": "**a** _b_ ",
    # Times
    "dates in one sentence": "on {day} March {year} and ",
    "dates": "She left on {day} March {year}. ",
    "one date": "The bridge opened on 3 March 2019. ",
    "years": "{year}, ",
    "time words": "today yesterday tomorrow ",
    "clock times": "10:30 a.m. ",
    "histories": "In 2001 she led it; since then she has led it. ",
    # People
    "names in one sentence": "{Word} {Word}, ",
    "one surname": "{Word} Lee met ",
    "one given name": "Ann {Word} left. ",
    "variants of a name": "Ann Lee. A. Lee. Ms. Lee. Ann B. Lee. Lee. ",
    "pronouns": "He saw her. She saw him. ",
    "pronouns in one sentence": "he and she and ",
    "roles": "Mayor Ann Lee, the head of the city council, left. ",
    "initials": "A. B. C. ",
    "long name": "Ann ",
    "capitals": "ANN LEE LEFT ",
    "title case": "Ann Lee Met Bob Ray At Town Hall ",
    "appositions": "Ann Lee, the mayor, Bob Ray, the judge, ",
    "introductions": "Ann Lee, {n}, a teacher, ",
    # Characters
    "one word": "a",
    "numbers": "350 12 7,000 ",
    "per cent": "{n}% ",
    "paragraphs of a word": "a\n\n",
    "line breaks": "a" + "\n" * 500,
    "wrapped lines": "the old bridge of the town is near the hall where it stood then\n",
    "address a word": "https://a.org/{n} ",
    "joined emoji": "👩‍",
    "combining marks": "e" + "\u0301" * 100,
    "scripts": "Москва 北京 القاهرة ",
    # Whole articles
    "datelines": "LONDON (AP) — ",
}

# What three articles report in the same words.
TOLD_AGAIN: dict[str, Pattern] = {
    "one day told again": _told_again("On 3 March 2019 the {word} of {Word} closed the bridge. "),
    "weekdays told again": _told_again("The {word} of {Word} closed the {word} of {Word} on Monday. "),
    "quotations said again": _told_again("“We {word} the {word} of {word},” Ann Lee said on Monday. "),
    "one quotation said again": _said_again("we {word} and "),
}
PATTERNS: dict[str, Pattern] = {
    **{name: _repeated(unit) for name, unit in _UNITS.items()},
    "nested marks": _nested("“‘", "’”"),
    "nested parentheses": _nested("(", ")"),
    "nested clauses": _nested("that the man ", "left "),
    "spaces": _apart(" "),
    "brackets in a quotation": _after("She said: “", "( a "),
    **TOLD_AGAIN,
    "unclosed quotation": _after("She said: “", "We go home. "),
}
