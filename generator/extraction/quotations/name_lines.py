"""Lines that name who speaks: "- Ann Lee, mayor: “…”" in a list, "From Ann Lee, the mayor:" above a quote.

In: an article's text with its parse and the tokens that name people. Out: the name as a phrase. Which
of two quotations a line between them names, the layout tells: a colon, the space around it, or how
the run of names and quotations begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from generator.extraction.cues import cues
from generator.extraction.person_words import person_words
from generator.extraction.quotations.labels import before_headline_verb, is_heading
from generator.extraction.quotations.paragraphs import Paragraphs
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.vocabulary import vocabulary
from generator.model import Mention
from generator.parsing.tag_sets import FINITE_OR_MODAL, VERBAL
from generator.text.layout import DASHES

NAME_IN_LIST, NAME_ON_LINE = "name in a list", "name on its line"  # the rules that choose a source here
_OPENS_ITEM = DASHES | {"•", "*", "·", "▪", "●", "‣", "◦"}
_WHOSE = frozenset({"from", "by"})
_BEHIND_NAME = frozenset({",", "("})
_ENDS_LABEL = DASHES | {":", "):"}
_LONGEST_LINE = 20
_LONGEST_NAME = 8


def label_that_opens_line(article: QuotedText, last: int) -> Phrase | None:
    """The name that opens a line, where token ``last`` ends it: "• Ann Lee, mayor: “…”"."""
    s, first = article.syntax, last
    while first > 0 and s.line[first - 1] == s.line[last]:
        first -= 1
    if s.text[last] not in _ENDS_LABEL or any(article.owner[i] >= 0 for i in range(first, last)):
        return None
    first = _behind_bullet(article, first, last)
    found = _name(article, first, last) or _brought_in(article, first, last)
    if found is None:
        return None
    end = before_headline_verb(s, found.first, found.last)
    return Phrase(found.first, end, end, found.rules).by(NAME_IN_LIST)


def _behind_bullet(article: QuotedText, first: int, last: int) -> int:
    """The first token of a line that is no bullet or number: "- ", "2. "."""
    s = article.syntax
    while first < last and (s.pos[first] == "SPACE" or s.text[first] in _OPENS_ITEM):
        first += 1
    numbered = first + 1 < last and s.text[first].isdigit() and s.text[first + 1] in (".", ")")
    numbered = numbered and s.pos[first + 2] != "NUM"
    if numbered:
        first += 2
    elif s.text[first].rstrip(".)").isdigit() and s.text[first][-1] in ".)":
        first += 1
    while first < last and s.pos[first] == "SPACE":
        first += 1
    return first


def _name(article: QuotedText, first: int, end: int) -> Phrase | None:
    """The name from token ``first`` to a comma, a bracket or ``end``; None where there is a verb."""
    s, small = article.syntax, vocabulary().in_names_of_bodies
    alone = _before_who(article, first, end)
    if not 0 < end - first <= _LONGEST_LINE or any(_is_predicate(article, i) for i in range(first, alone)):
        return None
    last = first
    while last < end and s.text[last] not in _BEHIND_NAME:
        last += 1
    last -= 1
    words = range(first, last + 1)
    if not 0 < len(words) <= _LONGEST_NAME or s.lower[last] in small or is_heading(s.text[first]):
        return None
    if not all(s.text[i][0].isupper() or s.lower[i] in small or s.text[i][0] in "'’" for i in words):
        return None
    return Phrase(first, last, last) if any(s.pos[i] == "PROPN" for i in words) else None


def _before_who(article: QuotedText, first: int, end: int) -> int:
    """Where a clause of who somebody is begins that goes on to the end: "Ann Lee, who runs the inn"."""
    s = article.syntax
    commas = [i for i in range(first, end) if s.text[i] == ","]
    opens = [i for i in commas if s.lower[i + 1] in ("who", "whose")]
    return opens[0] if opens and commas[-1] == opens[0] else end


def _is_predicate(article: QuotedText, i: int) -> bool:
    s = article.syntax
    return s.pos[i] in VERBAL and s.tag[i] in FINITE_OR_MODAL


def _brought_in(article: QuotedText, first: int, colon: int) -> Phrase | None:
    """ "From her sister, Ann Lee:", "Here is the statement made by the coach:": whose words follow."""
    s = article.syntax
    by = next((i for i in range(colon - 1, first - 1, -1) if s.lower[i] in _WHOSE), None)
    if by is None or not 1 < colon - first <= _LONGEST_LINE or not _brings_in_words(article, first, by):
        return None
    if any(_is_predicate(article, i) and s.lemma[i] != "be" for i in range(first, colon)):
        return None  # "One message from the coach said:", "Her post named the song from the show:"
    start = by + 1
    comma = next((i for i in range(start, colon) if s.text[i] == ","), colon)
    if s.text[start][0].isupper():
        return _name(article, start, colon)
    small = all(s.text[i][0].islower() for i in range(start, comma))
    if comma < colon and small:
        return _name(article, comma + 1, colon)
    return _described_at(article, start, comma) if comma == colon else None


def _brings_in_words(article: QuotedText, first: int, by: int) -> bool:
    """Whether a line is no more than "from", or names a statement, an apology, a tribute before it."""
    s, words = article.syntax, vocabulary()
    brings = cues().nouns | words.words_given | words.introducing | words.brought_in
    before = range(first, by)
    return all(s.lower[i] in words.from_whom for i in before) or any(s.lemma[i] in brings for i in before)


def _described_at(article: QuotedText, start: int, end: int) -> Phrase | None:
    """ "the pianist Ann Lee", "the coach": a name behind what she is, or a word for a person alone."""
    s, last = article.syntax, end - 1
    name = last
    while name > start and s.text[name][0].isupper():
        name -= 1
    if name < last and all(s.text[i][0].islower() for i in range(start, name + 1)):
        return Phrase(name + 1, last, last)
    is_one = s.pos[start] in ("DET", "PRON") and person_words().is_noun(s.lemma[last])
    return Phrase(start, last, last) if is_one and name == last else None


class NameLines:
    """The lines of an article that name who speaks above or below them."""

    def __init__(self, article: QuotedText, paragraphs: Paragraphs, people: Iterable[Mention]) -> None:
        self.article, self.paragraphs = article, paragraphs
        self._mentions = people

    @cached_property
    def _named(self) -> frozenset[int]:
        """The last token of each mention of a person."""
        return frozenset(self.article.syntax.at(m.span.end) - 1 for m in self._mentions)

    def of_string(self, line: int) -> Phrase | None:
        """The name that a line above, or below, gives to a line of quotation only."""
        above, below = self._source(self.paragraphs.above(line)), self._source(self.paragraphs.below(line))
        found = above if above is not None and self._belongs_below(self.paragraphs.above(line)) else None
        if found is None and below is not None and not self._belongs_below(self.paragraphs.below(line)):
            found = below
        return None if found is None else found.by(NAME_ON_LINE)

    def _source(self, line: int) -> Phrase | None:
        """The name of a line that is nothing but that, with an office or not."""
        at = self._bounds(line)
        if at is None or any(self.article.owner[i] >= 0 for i in range(at[0], at[1] + 1)):
            return None
        s, (first, last) = self.article.syntax, at
        introduced = self._introduces(line)
        end = last if introduced else last + 1
        from_whom = first
        while from_whom < end and s.lower[from_whom] in vocabulary().from_whom:
            from_whom += 1
        found = _name(self.article, from_whom, end)
        if found is None and introduced and self._is_quotation(self.paragraphs.below(line)):
            return _brought_in(self.article, first, end)
        if found is None or any(s.lower[i] in vocabulary().writers for i in range(found.last, end)):
            return None
        sure = introduced and from_whom > first
        return found if sure or found.last in self._named else None

    def _introduces(self, line: int) -> bool:
        return self.paragraphs.ends_with_colon(line)

    def _bounds(self, line: int) -> tuple[int, int] | None:
        first, last = self.paragraphs.first(line), self.paragraphs.last(line)
        return None if first is None or last is None else (first, last)

    def _belongs_below(self, line: int) -> bool:
        """Whether a line of a name belongs to the quotation below it rather than to the one above."""
        above, below = self.paragraphs.above(line), self.paragraphs.below(line)
        if self._introduces(line) or not self._is_quotation(above):
            return True
        if not self._is_quotation(below):
            return False
        gaps = self._gap(above, line), self._gap(line, below)
        return gaps[0] > gaps[1] if gaps[0] != gaps[1] else not self._run_begins_with_quotation(line)

    def _gap(self, line: int, other: int) -> int:
        """How many lines apart two lines are."""
        return other - line

    def _run_begins_with_quotation(self, line: int) -> bool:
        """Whether, line by line upwards, names and quotations take turns from a quotation on."""
        named = True
        while True:
            above = self.paragraphs.above(line)
            if not (self._is_quotation(above) if named else self._source(above) is not None):
                return not named
            line, named = above, not named

    def _is_quotation(self, line: int) -> bool:
        """Whether a line is one string in quotation marks."""
        at, owner = self._bounds(line), self.article.owner
        return at is not None and owner[at[0]] >= 0 and owner[at[0]] == owner[at[1]]
