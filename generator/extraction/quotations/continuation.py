"""Carry a speaker on: through the parts of a split quote, a paragraph, and paragraphs of quotation only.

In: the bonds of an article's strings (attachment.py), in order. Out: quotations. A string
without a frame takes the speaker that goes on, by a decision list whose rules are rows in
data/confidence.yml. It has the place of "paragraph final mention linking" and "conversational
detection" in the sieve of Muzny et al. 2017, which is made for novels.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.extraction.quotations.attachment import Bond
from generator.extraction.quotations.beats import Beats
from generator.extraction.quotations.doubtful_strings import doubt_of_string
from generator.extraction.quotations.frames import FrameIndex, FrameKind
from generator.extraction.quotations.go_betweens import go_between
from generator.extraction.quotations.labels import labelled
from generator.extraction.quotations.loose_strings import is_loose
from generator.extraction.quotations.name_lines import NameLines
from generator.extraction.quotations.paragraphs import Paragraphs
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.sources_that_go_on import cue_in_line_below, last_source
from generator.extraction.quotations.string_cases import STOPS
from generator.extraction.quotations.subject_of_sentence import subject_of_sentence
from generator.extraction.quotations.unframed_strings import Done, UnframedString
from generator.extraction.quotations.vocabulary import vocabulary
from generator.model import Mention, Quotation, Span
from generator.parsing.columns import Syntax
from generator.sieve import Rule, decide, names

_LONGEST_PARAGRAPH = 120  # tokens between what is quoted in one
_SPEAKING_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we", "you"})
_CUES: frozenset[FrameKind] = frozenset({"verb", "according", "noun", "as"})
# The rule of a quotation of nobody: it has no speaker to be counted, and no row in data/confidence.yml.
NO_FRAME = "no frame"


def continue_speakers(
    article: QuotedText, frames: FrameIndex, bonds: Iterable[Bond], names: Iterable[Mention] = ()
) -> list[Done]:
    """The bonds as quotations; strings without a frame take the speaker that goes on, or are left out."""
    out: list[Done] = []
    paragraphs = Paragraphs(article.syntax)
    names = tuple(names)
    name_lines, beats = NameLines(article, paragraphs, names), Beats(article, names)
    previous: Done | None = None
    for bond in bonds:
        if bond.title or bond.unsaid:
            continue
        quotation = _of_bond(article, frames, bond)
        if quotation is None or quotation.speaker is None:
            goes_on = _carried_on(
                UnframedString(article, frames, paragraphs, name_lines, beats, bond, previous)
            )
            carried = goes_on is not None and goes_on.speaker is not None
            quotation = goes_on if carried else quotation or goes_on
        if quotation is None:
            continue
        previous = (bond, quotation)
        out.append(previous)
    return out


def _of_bond(article: QuotedText, frames: FrameIndex, bond: Bond) -> Quotation | None:
    """The quotation that a bond makes: its cue, its speaker and its go-between."""
    f, span, syntax = bond.frame, bond.string.span, article.syntax
    if bond.label is not None:
        return labelled(Quotation(span, "direct", rule=bond.rule), bond.label)
    if f is None:
        return None
    via = go_between(syntax, f, frames.of_sentence(f.cue_first))
    via_speaker, via_head = _spans(syntax, via)
    speaker, speaker_head = _spans(syntax, f.source)
    return Quotation(
        span=span,
        kind="direct" if bond.whole else "partial",
        cue=syntax.span(f.cue_first, f.cue_last) if f.kind in _CUES else None,
        speaker=speaker,
        speaker_head=speaker_head,
        speaker_rules=() if f.source is None else f.source.rules,
        via_speaker=via_speaker,
        via_head=via_head,
        rule=bond.rule,
        doubt=doubt_of_string(article, f, bond.rule, bond.first, bond.last),
    )


def _spans(syntax: Syntax, phrase: Phrase | None) -> tuple[Span | None, Span | None]:
    """The characters of a phrase, and those of the word that decides who it is."""
    if phrase is None:
        return None, None
    return syntax.span(phrase.first, phrase.last), syntax.span(phrase.head, phrase.head)


# ---- the speaker that goes on ------------------------------------------------------------


def _carried_on(case: UnframedString) -> Quotation | None:
    """The string as a quotation of who goes on speaking, or of nobody; None where it is none."""
    bond = case.bond
    loose = case.previous_in_line and is_loose(case.article, bond.string.span, bond.last, bond.whole)
    if loose or not case.may_go_on:
        return None
    found = decide(RULES_IN_ORDER, case)
    if found is None:
        return None if case.is_heading else replace(case.by_nobody, rule=NO_FRAME)
    return replace(found[0], rule=found[1])


def _still_open(c: UnframedString) -> Quotation | None:
    """Lee said: “It is late. | We go.”: a line of a quotation that the one before it leaves open."""
    if c.previous is None or c.previous[1].speaker is None or c.previous[0].string.closed:
        return None
    return _as_before(c) if c.bond.string.continues and c.previous_above else None


def _beat_before(c: UnframedString) -> Quotation | None:
    """Lee smiled. “…”; but “…,” said Fox. He smiled. “…” goes on, and so does Fox smiled. “…”"""
    return _by_beat(c, c.beat)


def _announced(c: UnframedString) -> Quotation | None:
    """Lee's answer was short. “…”"""
    return _by_source(c, c.announced)


def _deed_before(c: UnframedString) -> Quotation | None:
    """Lee latched the door. “…”, where the sentence has no cue."""
    return None if c.source_just_before is not None else _by_beat(c, c.deed)


def _deed_behind(c: UnframedString) -> Quotation | None:
    """“…” Lee slammed the door."""
    return _by_source(c, c.deed_behind)


def _by_beat(c: UnframedString, source: Phrase | None) -> Quotation | None:
    if source is None or not c.previous_in_line or c.previous is None or c.previous[1].speaker is None:
        return _by_source(c, source)
    s, before = c.article.syntax, c.article.words(c.previous[1].speaker).split()
    if s.lower[source.head] in vocabulary().people:
        told = c.previous[1].cue is None and c.previous[0].rule == ""  # so does the sentence before that
        return _by_source(c, source) if told else None
    names = [s.text[i] for i in range(source.first, source.last + 1) if s.pos[i] == "PROPN"]
    goes_on = s.text[source.head] in before and (len(before) == 1 or set(names) <= set(before))
    return None if goes_on else _by_source(c, source)


def _beat_behind(c: UnframedString) -> Quotation | None:
    """“…” Lee smiled."""
    return _by_source(c, c.beat_behind)


def _frame_just_before(c: UnframedString) -> Quotation | None:
    """“…,” said Lee. Novak said it was wrong. “…”: Novak, if the string is a whole one."""
    if not c.bond.whole or not c.previous_in_line or c.previous is None:
        return None
    s, source = c.article.syntax, c.source_just_before
    if source is None or s.first[source.head] <= c.previous[0].last:
        return None
    if s.lower[source.head] in _SPEAKING_PRONOUNS:
        return None
    before = c.previous[1].speaker
    known = before is not None and s.text[source.head] in c.article.words(before).split()
    return None if known else _by_source(c, source)


def _same_paragraph(c: UnframedString) -> Quotation | None:
    """“…,” said Lee. “…”; in a text that has lost its paragraphs no farther than one would be long."""
    if c.previous is None or c.bond.first - c.previous[0].last > _LONGEST_PARAGRAPH:
        return None
    return _as_before(c) if c.previous_in_line else None


def _caption_between(c: UnframedString) -> Quotation | None:
    """“…,” said Lee. | Most houses stand on hills “It was quick.”: Lee, who spoke before the caption."""
    if c.bond.first not in c.article.behind_captions:
        return None
    near = (c.line_above, c.paragraphs.above(c.line_above))
    left_open = c.previous is not None and not c.previous[0].string.closed and c.previous_line in near
    if c.previous_above or left_open:
        return _as_before(c)
    return _by_source(c, last_source(c.article.syntax, c.frames_above))


def _frame_in_paragraph(c: UnframedString) -> Quotation | None:
    """Lee said he would go. “…”"""
    before = [f for f in c.frames.of_line(c.line) if f.cue_first < c.bond.first and f.source is not None]
    return _by_source(c, last_source(c.article.syntax, before))


def _cue_in_next_line(c: UnframedString) -> Quotation | None:
    """“Is it late?” | Lee asked her over dinner."""
    below, last = c.paragraphs.below(c.line), c.paragraphs.last(c.line)
    if not c.opens_line or last is None or last > c.bond.last:
        return None
    return _by_source(
        c, cue_in_line_below(c.article, c.frames.of_line(below), c.paragraphs.first(below), last)
    )


def _name_on_line(c: UnframedString) -> Quotation | None:
    """From Anna Lee, the mayor: and “…” in the next line; or the name in the line below."""
    return _by_source(c, c.named_beside)


def _told_of(c: UnframedString) -> Quotation | None:
    """Lee has worked in Haiti since May. | “It is hot.”: whom the sentence above is about."""
    article, last = c.article, c.paragraphs.last(c.line_above)
    if not c.opens_line or c.is_heading or last is None or c.frames_above or article.owner[last] >= 0:
        return None
    stopped = article.syntax.text[last] in STOPS  # else it may be a heading
    return _by_source(c, subject_of_sentence(article, last)) if stopped else None


def _paragraph_before(c: UnframedString) -> Quotation | None:
    """A paragraph of quotation only, its speaker quoted in the one before."""
    if not c.opens_line or c.is_heading or not c.previous_above or c.previous is None:
        return None
    introduced = c.frames_above and c.paragraphs.ends_with_colon(c.line_above)
    if introduced and c.frames_above[-1].cue_first > c.previous[0].first:
        return None
    return _as_before(c)


def _frame_above(c: UnframedString) -> Quotation | None:
    """A paragraph of quotation only, its speaker reported in the one before."""
    if not c.opens_line or c.is_heading:
        return None
    return _by_source(c, last_source(c.article.syntax, c.frames_above))


def _subject_above(c: UnframedString) -> Quotation | None:
    """A paragraph of quotation only, its speaker the subject before a colon that ends the one before."""
    if not c.opens_line or c.is_heading or not c.paragraphs.ends_with_colon(c.line_above):
        return None
    colon = c.paragraphs.last(c.line_above)
    return None if colon is None else _by_source(c, subject_of_sentence(c.article, colon))


RULES_IN_ORDER: tuple[Rule[UnframedString, Quotation], ...] = (
    Rule("still open", _still_open),
    Rule("announced", _announced),
    Rule("beat", _beat_before),
    Rule("frame in paragraph", _frame_just_before),
    Rule("deed", _deed_before),
    Rule("same paragraph", _same_paragraph),
    Rule("caption between", _caption_between),
    Rule("frame in paragraph", _frame_in_paragraph),
    Rule("beat", _beat_behind),
    Rule("cue in next line", _cue_in_next_line),
    Rule("name on its line", _name_on_line),
    Rule("paragraph before", _paragraph_before),
    Rule("frame above", _frame_above),
    Rule("frame above", _subject_above),
    Rule("told of", _told_of),
    Rule("deed", _deed_behind),
)
RULES = names(RULES_IN_ORDER)


def _as_before(c: UnframedString) -> Quotation | None:
    """The string as a quotation of the speaker before it."""
    if c.previous is None:
        return None
    before = c.previous[1]
    return replace(
        c.by_nobody,
        speaker=before.speaker,
        speaker_head=before.speaker_head,
        speaker_rules=before.speaker_rules,
    )


def _by_source(c: UnframedString, source: Phrase | None) -> Quotation | None:
    """The string as a quotation of a source."""
    if source is None:
        return None
    speaker, speaker_head = _spans(c.article.syntax, source)
    return replace(c.by_nobody, speaker=speaker, speaker_head=speaker_head, speaker_rules=source.rules)
