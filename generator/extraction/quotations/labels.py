"""Sources named by layout rather than by a cue: "Lee: “…”", “LEE: …”, "“…” – Lee", "Lee: Bridge to Open".

In: an article's text with its parse, and a string in quotation marks, a colon or the mentions
of people. Out: the name, as a frame without a cue or as a span. Labels that open a paragraph
are in transcripts.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.subject_of_sentence import subject_of_sentence
from generator.extraction.quotations.vocabulary import vocabulary
from generator.model import Mention, Quotation, Span
from generator.naming.bodies import body_words
from generator.naming.name_words import name_words
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import FINITE_OR_MODAL, VERBAL
from generator.rule_tables import read_words
from generator.text.layout import DASH_SIGNS, DASHES, ends_line, lines
from generator.text.quotation_marks import QuotedString

HEADLINE = "headline"  # the rule that gives a headline to the name before its colon
# The rules that choose who is named by layout.
LABEL, SIGNED_NAME, NAME_BEFORE_COLON = "label", "signed name", "name before the colon"
_LONGEST_SIGNATURE = 16
# "WALLACE:", "MR. SMITH:", "GOV. PENCE (R-IN):", "Q:", "Ann Lee:"
CAPITALS = r"[A-Z][A-Z.'’-]*[A-Z](?: [A-Z(][A-Z.'’()-]*){0,5}"
_LABEL_IN_STRING = re.compile(rf"[\"“]?({CAPITALS}|Q|A)(?: \([^)\n]{{1,40}}\))?:[ \t\xa0]")
# A hyphen counts where a space or a capital follows: "“…” -Lee".
_DASH = re.compile(rf"\s*(?:[{DASH_SIGNS.replace('-', '')}]|-{{1,3}}(?=\s|[A-Z]))\s*")


@cache
def name_pattern() -> str:
    """The pattern of a name before a colon."""
    names = name_words()
    small = vocabulary().in_names_of_bodies | names.particles | names.particles_in_text
    particles = "|".join(sorted(small))
    return rf"(?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|{particles})){{0,4}}"


@cache
def _headline() -> re.Pattern[str]:
    return re.compile(rf"\s*({name_pattern()}): (.{{12,200}})")


@cache
def _headings() -> frozenset[str]:
    """First words of labels that name no speaker ("UPDATE:"), from data/headings.txt."""
    return read_words(Path(__file__).parent / "data" / "headings.txt")


def is_heading(label: str) -> bool:
    """Whether a label names no speaker."""
    return label.lower().split()[0].strip(".") in _headings()


def headline_quotation(
    text: str, names: Sequence[Mention], found: Iterable[Quotation] = ()
) -> Quotation | None:
    """ "Pence: Trump was mocking" as the first line: the name of somebody mentioned later, and the words.

    Or a body or document that speaks in the quotations found below it ("Police: Bridge Was Unsafe").
    What asks is the writer's ("Pence: What Comes Next?").
    """
    line = next(lines(text), None)
    match = None if line is None else _headline().match(text, line.start, line.end)
    if match is None:
        return None
    later = (text[m.span.start : m.span.end] for m in names if m.span.end > match.end(1))
    named = match.group(1).split()[-1] in {name.rsplit(maxsplit=1)[-1] for name in later}
    asks = match.group(2).split()[0].lower() in vocabulary().clause_openers  # "Council: what to know of it"
    if not named and (asks or not _speaks_below(text, match.group(1), found)):
        return None
    end = match.end(2)
    while text[end - 1] in " .\xa0":
        end -= 1
    if text[end - 1] == "?":
        return None
    label, words = Span(*match.span(1)), Span(match.start(2), end)
    return labelled(Quotation(words, "indirect", rule=HEADLINE), label)


def _speaks_below(text: str, label: str, found: Iterable[Quotation]) -> bool:
    """Whether a label is of a body or a document, and is a speaker of the text below, too."""
    words = label.lower().split()
    if is_heading(label) or words[-1] not in {*body_words().bodies, *vocabulary().documents_that_find}:
        return False
    speakers = (text[q.speaker.start : q.speaker.end].lower().split() for q in found if q.speaker is not None)
    return any(spoken[i : i + len(words)] == words for spoken in speakers for i in range(len(spoken)))


def labelled(quotation: Quotation, label: Span, head: Span | None = None, rule: str = LABEL) -> Quotation:
    """The quotation with the speaker that a label names; ``head`` is a mention elsewhere of who that is."""
    return replace(quotation, speaker=label, speaker_head=head or label, speaker_rules=(rule,))


def label_in_string(text: str, string: QuotedString) -> Span | None:
    """The label that opens a string in quotation marks: “WALLACE: Governor, …”."""
    match = _LABEL_IN_STRING.match(text, string.span.start)
    if match is None or is_heading(match.group(1)) or match.end() >= string.span.end:
        return None
    return Span(*match.span(1))


def signature(article: QuotedText, string: QuotedString, last: int) -> Frame | None:
    """The name behind a string that ends at token ``last``: “…” – Ann Lee, on its line or the next one."""
    dash = _DASH.match(article.text, string.span.end)
    if dash is None:
        return None
    s, first = article.syntax, article.syntax.at(dash.end())
    end = _end_of_signature(article, first)
    if end is None:
        return None
    next_line = s.line[first] != s.line[last]
    first = _behind_role(s, first, end)
    name = first
    while name < end and s.text[name] not in DASHES and _is_name(s, name, next_line):
        name += 1
    if next_line and end < s.n and s.line[end] == s.line[first] and article.owner[end] >= 0:
        return None  # the next of a list: - Ann Lee, mayor: “…”
    rest = name
    while rest < end and s.pos[rest] == "SPACE":
        rest += 1
    goes_on = rest < end and s.text[rest] not in (",", "(", "|", "/")
    alone = rest < s.n and s.text[rest] == "." and (rest + 1 == s.n or ends_line(s.text[rest + 1]))
    if name == first or goes_on or (next_line and name - first < 2 and not alone):
        return None
    return Frame(first - 1, first - 1, Phrase(first, name - 1, name - 1, (SIGNED_NAME,)), "-", "signature")


def _behind_role(s: Syntax, first: int, end: int) -> int:
    """The first token of a full name behind a role in small letters ("Fire chief Ann Lee"), or ``first``."""
    name = end
    while name > first and s.pos[name - 1] == "PROPN" and s.text[name - 1][0].isupper():
        name -= 1
    role = range(first, name)
    noun = bool(role) and s.tag[name - 1] == "NN" and s.text[name - 1].islower()
    plain = all(s.pos[i] in ("NOUN", "PROPN", "ADJ") for i in role)
    return name if noun and plain and end - name > 1 else first


def _end_of_signature(article: QuotedText, first: int) -> int | None:
    """The token behind a signature's line or sentence; None where that is too long or has a verb."""
    s, owner, end = article.syntax, article.owner, first
    if first >= s.n or owner[first] >= 0:
        return None
    while end < s.n and s.line[end] == s.line[first] and owner[end] < 0 and s.text[end] not in (".", ";"):
        if (s.pos[end] in VERBAL and s.tag[end] in FINITE_OR_MODAL) or end - first > _LONGEST_SIGNATURE:
            return None
        end += 1
    return end


def _is_name(s: Syntax, i: int, sure: bool) -> bool:
    """Whether a token may be part of a signature's name; on a line of its own the tagger must agree."""
    return s.pos[i] == "PROPN" or (not sure and s.text[i][0].isupper())


def label_before_colon(article: QuotedText, colon: int) -> Frame | None:
    """The source before a colon that no cue introduces: "Ann Lee: “…”", "Lee was blunt: “…”"."""
    s, owner, i = article.syntax, article.owner, colon - 1
    if i < 0 or owner[i] >= 0 or s.line[i] != s.line[colon]:
        return None
    if s.pos[i] != "PROPN":
        return None
    first = i
    while (
        first > 0
        and s.pos[first - 1] == "PROPN"
        and owner[first - 1] < 0
        and s.line[first - 1] == s.line[colon]
    ):
        first -= 1
    if s.dep[i] == "pobj" and s.lower[s.head[i]] == "to":  # "he spoke to the Post: …"
        subject = subject_of_sentence(article, colon)
        return None if subject is None else Frame(colon, colon, subject, ":", "colon")
    last = before_headline_verb(s, first, i)
    return Frame(colon, colon, Phrase(first, last, last, (NAME_BEFORE_COLON,)), ":", "colon")


def before_headline_verb(s: Syntax, first: int, last: int) -> int:
    """ "Lee | Addresses Fire: ‘…’": the last word of who speaks, where the verb is tagged as a name."""
    opens = first == 0 or s.line[first - 1] != s.line[first]
    for i in range(first + 1, last if opens else first):
        stems = {s.lower[i].removesuffix(e) for e in vocabulary().verb_endings if s.lower[i].endswith(e)}
        if stems & cues().verbs:
            return i - 1
    return last


def opens_with_label(syntax: Syntax, frame: Frame) -> bool:
    """Whether the name before a colon opens its line or follows a dash: no cue before it counts then."""
    assert frame.source is not None
    first = frame.source.first
    return (
        first == 0
        or syntax.line[first - 1] != syntax.line[first]
        or syntax.text[first - 1] in DASHES
        or (syntax.pos[first - 1] == "SPACE" and ends_line(syntax.text[first - 1]))
    )
