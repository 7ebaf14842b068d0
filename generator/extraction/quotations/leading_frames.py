"""The frame that the words behind a quoted string open with: “…,” Lee said.

In: the first frame behind the string, and the tokens there up to the full stop. Out: that
frame if it reports the string, its source mended where a name before a comma is the source.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import AUXILIARIES, FINITE_OR_MODAL, NOMINAL_SUBJECTS
from generator.text.layout import DASHES

NAME_BEFORE_COMMA = "name before the comma"  # the rule that mends a source
_INSERTED = frozenset({"relcl", "acl"}) | AUXILIARIES
_COMMA_OR_DASH = frozenset({","}) | DASHES


def leading_frame(syntax: Syntax, f: Frame, first: int, last: int) -> Frame | None:
    """The frame ``f`` of the tokens ``first`` to ``last``, if they open with it."""
    c = cues()
    reports = f.lemma in c.speech or f.lemma in c.manner or f.lemma in c.thought or f.kind != "verb"
    if not reports or _is_absolute(syntax, f) or _is_subordinate(syntax, f, first) or _is_remark(syntax, f):
        return None
    return None if _has_verb_before(syntax, f, first) else _with_far_name(syntax, f, first, last)


def _has_verb_before(s: Syntax, f: Frame, first: int) -> bool:
    """Whether another finite verb is before the cue, other than within its source or in an insertion."""
    if f.source_covers(first) and s.text[f.cue_first - 1] == ",":
        return False
    between = (i for i in range(first, f.cue_first) if not f.source_covers(i))
    return any(
        s.tag[i] in FINITE_OR_MODAL and s.dep[i] not in _INSERTED and s.head[f.cue_first] != i
        for i in between
    )


def _is_absolute(s: Syntax, f: Frame) -> bool:
    """ "…, the council recommending …": a participle with a subject of its own."""
    return s.tag[f.cue_first] == "VBG" and not any(s.dep[k] == "aux" for k in s.children[f.cue_first])


def _is_remark(s: Syntax, f: Frame) -> bool:
    """ "…, a decision mocked for years": the writer's word for what was said, which says nothing itself."""
    source = f.source
    if source is None or s.lower[source.first] not in ("a", "an") or s.tag[source.head] != "NN":
        return False
    lemma, words = s.lemma[source.head], vocabulary()
    written = words.documents_that_find | words.voices | words.words_given | words.polls | words.laws
    past = source.head < f.cue_first and s.tag[f.cue_first] in ("VBD", "VBN")
    return past and lemma in words.comments | words.remarked and lemma not in written


def _is_subordinate(s: Syntax, f: Frame, first: int) -> bool:
    """Whether a conjunction opens the frame's clause: "since they were told", "and it began to rain"."""
    while first < f.first and s.text[first] in _COMMA_OR_DASH:
        first += 1
    if s.pos[first] not in ("CCONJ", "SCONJ") or any(s.text[i] == "," for i in range(first, f.first)):
        return False
    return not (s.lower[first] == "as" and f.lemma in cues().speech | cues().manner)


def _with_far_name(s: Syntax, f: Frame, first: int, last: int) -> Frame:
    """ "Lee, the front runner after winning two votes, said": the name before the comma is the source."""
    end = first
    while end <= last and s.pos[end] == "PROPN":
        end += 1
    opens = first < end <= last and s.text[end] == ","
    if not opens or f.source is None or f.source.first <= end or f.cue_first < f.source.first:
        return f
    if s.pos[f.source.head] == "PRON" or (
        s.pos[f.source.head] == "PROPN" and s.dep[f.source.head] in NOMINAL_SUBJECTS
    ):
        return f
    return replace(f, source=Phrase(first, end - 1, end - 1, (NAME_BEFORE_COMMA,)))
