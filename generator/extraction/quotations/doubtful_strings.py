"""Tell words in quotation marks that are often no quotation: names given, what might be said, what is done.

In: an article, and a frame with its string. Out: the name of a doubt, a row of "doubted" in
data/confidence.yml; "" where there is none. The words are in data/doubtful_reports.yml.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extraction.quotations.doubtful_reports import FramedWords, doubt_words, hedged, supposed
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.titles_of_works import in_title_case
from generator.sieve import Rule, decide

_LONGEST_NAME = 4
_OF_LOWER_CLAUSES = frozenset({"relcl", "ccomp", "acl", "advcl", "pcomp"})
_BY_GOVERNOR = frozenset({"governor"})


def is_deed(frame: Frame) -> bool:
    """Whether a cue is more often done than said ("shared in “…”", "used the “…”")."""
    return frame.lemma in doubt_words().deeds


@dataclass(frozen=True)
class _Fragment(FramedWords):
    """A frame with its string in quotation marks, in the article's ``text``."""

    text: str


def doubt_of_string(article: QuotedText, frame: Frame, rule: str, first: int, last: int) -> str:
    """The name of what makes it doubtful that a string in quotation marks is what somebody said, or ""."""
    found = decide(OF_STRINGS, _Fragment(article.syntax, frame, rule, first, last, article.text))
    return "" if found is None else found[1]


def _name_given(q: _Fragment) -> bool | None:
    """They call it “Planet Nine”: a name; but whoever calls her “Crooked Ann” says so."""
    s = q.syntax
    few = q.last - q.first - 1 <= _LONGEST_NAME
    if q.frame.lemma not in doubt_words().naming or not few or not q.cue < q.first:
        return None
    if not in_title_case(q.text[s.start[q.first] : s.end[q.last]]):
        return None
    named = [k for k in s.children[q.cue] if q.cue < k < q.first and s.dep[k] != "punct"]
    somebody = any(s.pos[k] == "PROPN" or s.lower[k] in ("him", "her") for k in named)
    return not somebody or None


def _done(q: _Fragment) -> bool | None:
    """Lee used the “old road”: what is done rather than said."""
    return (q.rule in _BY_GOVERNOR and q.frame.lemma in doubt_words().deeds) or None


def _below(q: _Fragment) -> bool | None:
    """Lee repeated that Fox knows it, calling her “clever”: whose participle it is, is a guess."""
    s, verb = q.syntax, q.syntax.head[q.cue]
    beside = s.tag[q.cue] == "VBG" and s.dep[q.cue] == "advcl" and s.text[q.cue - 1] == "," and verb < q.cue
    return (beside and s.dep[verb] in _OF_LOWER_CLAUSES) or None


OF_STRINGS: tuple[Rule[_Fragment, bool], ...] = (
    Rule("name given", _name_given),
    Rule("supposed", supposed),
    Rule("speaker guessed", hedged),
    Rule("participle below", _below),
    Rule("done", _done),
)
