"""The turns of a transcript or an interview, whose speakers are named by labels: "LEE: …", "Q: …".

In: a text with its parse, its mentions of people by name and its letters of questions and answers. Out:
its turns, a paragraph each, as spans. A text is a transcript where labels open paragraphs, come back,
and the words behind them are spoken ones; else they are a list ("Price: …").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.extraction.quotations.interviews import Answerer, introduction, is_in_first_person
from generator.extraction.quotations.labels import CAPITALS, LABEL, is_heading, name_pattern
from generator.model import Mention, Span
from generator.naming.forms_of_address import forms_of_address
from generator.parsing.columns import Syntax
from generator.text.layout import lines
from generator.text.question_letters import LetterLabel

TRANSCRIPT = "transcript"  # the rule that gives a turn to its label
ANSWER = "answer"  # the rule that gives an answer to the guest of an interview
GUEST = "guest"  # the rule that finds the guest
_FEWEST_LABELS = 3
_FEWEST_SPEAKERS = 2
_SURE_TRANSCRIPT = 4
_WORDS = re.compile(r"[^\W\d_]{2}")  # a table of figures ("Lee: 547") is no transcript
_REPLIES = re.compile(r"\W*(?:yes|no|yeah|thanks|thank you|well|right|okay|ok)\b", re.IGNORECASE)
# What a question and an answer have instead of a name, where letters mark them.
_ASKS, _ANSWERS = "Q", "A"


@cache
def _label() -> re.Pattern[str]:
    name = rf"(?:{CAPITALS}|{name_pattern()})"
    return re.compile(rf"[\"“]?({name})(?: \([^)\n]{{1,40}}\))?:[ \t\xa0]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of a transcript: its label, the words said, the whole line.

    ``marked`` turns open with a quotation mark; ``goes_on`` is where the turn's first words
    start, for a paragraph after the first; ``rule`` names what gives it to its label, and
    ``speaker_rule`` what found that. ``label`` is None where nobody is named, ``head`` a mention
    of who is. A question that only a letter marks has no words: nobody is quoted.
    """

    label: Span | None
    words: Span
    line: Span
    marked: bool = False
    goes_on: int | None = None
    rule: str = TRANSCRIPT
    head: Span | None = None
    speaker_rule: str = LABEL

    @property
    def speaks(self) -> bool:
        """Whether it has words that are quoted."""
        return self.words.end > self.words.start


@dataclass(frozen=True, slots=True)
class _Opening:
    """A paragraph that opens with a label, which is a name or stands for "Q" or "A"."""

    name: str
    turn: Turn


def transcript_turns(
    text: str, syntax: Syntax, names: Sequence[Mention], letters: Sequence[LetterLabel]
) -> list[Turn]:
    """The turns of a transcript or interview, a paragraph each; none where labels do not recur.

    A text is a transcript where at least three paragraphs open with a label and labels come
    back. A paragraph without one, between two that have one, goes on with the turn before.
    """
    paragraphs = _paragraphs(text, letters)
    asked = {label.span.start: label for label in letters}
    found = [opening for p in paragraphs if (opening := _opening(text, p, asked)) is not None]
    found = _under_one_name(found)
    counts = Counter(o.name for o in found)
    recurring = sum(n for n in counts.values() if n > 1)
    is_pair = [o.name for o in found] == [_ASKS, _ANSWERS]
    if not is_pair and (len(found) < _FEWEST_LABELS or recurring < 2 or len(counts) < 2):
        return []
    # Whoever speaks once among others is somebody whom the article names.
    kept = [
        o
        for o in found
        if counts[o.name] > 1 or o.name.isupper() or _named_elsewhere(text, o.name, found, names) is not None
    ]
    if not _is_talk(text, kept, names):
        return []
    turns = _of_speakers(text, syntax, names, kept)
    return _with_continuations(paragraphs, turns)


def _under_one_name(found: Sequence[_Opening]) -> list[_Opening]:
    """The openings; where one has a surname that only one fuller label ends with, it is that one's."""
    fuller: dict[str, list[str]] = defaultdict(list)
    for name in {o.name for o in found}:
        for space in re.finditer(" ", name):
            fuller[name[space.end() :]].append(name)
    return [replace(o, name=fuller[o.name][0]) if len(fuller[o.name]) == 1 else o for o in found]


def _paragraphs(text: str, letters: Sequence[LetterLabel]) -> list[Span]:
    """The paragraphs without white space behind them, but for stage directions, from their letter on."""
    begins = {label.span.end: label.span.start for label in letters}
    out = []
    for line in lines(text):
        words = text[line.start : line.end].rstrip()
        if words.strip() and not _is_stage_direction(words.strip()):
            first = line.start + len(words) - len(words.lstrip(" \t\xa0"))
            out.append(Span(begins.get(first, line.start), line.start + len(words)))
    return out


def _is_stage_direction(line: str) -> bool:
    """(Begin video clip.)"""
    return line[0] in "([" and line[-1] in ")]"


def _opening(text: str, line: Span, asked: dict[int, LetterLabel]) -> _Opening | None:
    """A paragraph as a turn, if it opens with a label that words follow."""
    letter = asked.get(line.start)
    if letter is not None:
        words = Span(letter.span.end, line.end)
        name = _ASKS if letter.asks else _ANSWERS
        return (
            _Opening(name, Turn(None, words, line)) if _WORDS.search(text, words.start, words.end) else None
        )
    match = _label().match(text, line.start, line.end)
    if match is None or is_heading(match.group(1)) or not _WORDS.search(text, match.end(), line.end):
        return None
    marked = match.start(1) > line.start
    return _Opening(match[1], Turn(Span(*match.span(1)), Span(match.end(), line.end), line, marked))


# ---- talk or list --------------------------------------------------------------------------


def _is_talk(text: str, openings: Sequence[_Opening], names: Sequence[Mention]) -> bool:
    """Whether somebody asks or says "I", and half of the labels do so or are those of people."""
    labels = {o.name for o in openings}
    speak = {o.name for o in openings if _is_spoken(text, o)}
    asked = _ASKS in labels  # whoever has a label beside "Q" answers
    known = {n for n in labels if asked or _is_letter(n) or _named_elsewhere(text, n, openings, names)}
    who = speak | known
    return bool(speak) and len(who) >= _FEWEST_SPEAKERS and 2 * len(who) >= len(labels)


def _is_letter(name: str) -> bool:
    return name in (_ASKS, _ANSWERS)


def _is_spoken(text: str, o: _Opening) -> bool:
    """Whether a turn asks, answers or says "I", or its label has a form of address."""
    words = o.turn.words
    asks = text.find("?", words.start, words.end) >= 0
    title = o.name.split()[0].rstrip(".").lower() in forms_of_address()
    return (
        asks or title or is_in_first_person(text, words) or bool(_REPLIES.match(text, words.start, words.end))
    )


def _named_elsewhere(
    text: str, name: str, openings: Sequence[_Opening], names: Sequence[Mention]
) -> Span | None:
    """The fullest mention of the one person of a label's surname, other than the label itself."""
    labels = {o.turn.label.start for o in openings if o.turn.label is not None}
    *words, surname = name.lower().split()
    found = [m.span for m in names if m.span.start not in labels and _surname(text, m) == surname]
    same = [span for span in found if {*words} <= {w.lower() for w in text[span.start : span.end].split()}]
    fullest = max(same or found, key=lambda span: (span.end - span.start, -span.start), default=None)
    if fullest is None:
        return None
    full = {w.lower() for w in text[fullest.start : fullest.end].split()}
    one = all({w.lower() for w in text[s.start : s.end].split()} <= full for s in same or found)
    return fullest if one else None


def _surname(text: str, m: Mention) -> str:
    return text[m.span.start : m.span.end].rsplit(maxsplit=1)[-1].lower()


# ---- who speaks ----------------------------------------------------------------------------


def _of_speakers(
    text: str, syntax: Syntax, names: Sequence[Mention], openings: Sequence[_Opening]
) -> list[Turn]:
    """The turns with who speaks in them; none of letters where the writer answers herself."""
    answerer = _answerer(text, syntax, names, openings)
    labels = {o.turn.label.start for o in openings if o.turn.label is not None}
    mentioned = {m.span.start for m in names} & labels
    out = []
    for o in openings:
        turn = o.turn
        if o.name == _ASKS:
            out.append(replace(turn, words=Span(turn.words.start, turn.words.start)))
        elif o.name == _ANSWERS:
            out += [] if answerer is None else [_by_guest(turn, answerer)]
        elif turn.label is not None and turn.label.start not in mentioned:
            out.append(replace(turn, head=_named_elsewhere(text, o.name, openings, names)))
        else:
            out.append(turn)
    named = any(not _is_letter(o.name) for o in openings)
    return out if named or answerer is not None else []


def _answerer(
    text: str, syntax: Syntax, names: Sequence[Mention], openings: Sequence[_Opening]
) -> Answerer | None:
    """Who is behind the letter "A"."""
    answers = " ".join(text[o.turn.words.start : o.turn.words.end] for o in openings if o.name == _ANSWERS)
    first = openings[0].turn.line.start
    return introduction(text, syntax, names, first).answerer(answers) if answers else None


def _by_guest(turn: Turn, answerer: Answerer) -> Turn:
    guest = answerer.guest
    return replace(turn, label=None if guest is None else guest.span, rule=ANSWER, speaker_rule=GUEST)


def _with_continuations(paragraphs: list[Span], turns: list[Turn]) -> list[Turn]:
    """The turns that are not in quotation marks themselves, with the paragraphs that go on with them."""
    by_start = {t.line.start: t for t in turns}
    last = max((t.line.start for t in turns), default=-1)
    current: Turn | None = None
    out: list[Turn] = []
    sure = len(turns) >= _SURE_TRANSCRIPT
    for line in paragraphs:
        if line.start in by_start:
            current = by_start[line.start]
            if not current.marked:
                out.append(current)
        elif current is not None and not current.marked and line.start < last and sure and current.speaks:
            out.append(replace(current, words=line, line=line, goes_on=current.words.start))
    return out
