"""Tell cues of what nobody has said so far, by the clause that they are in: "once Lee says so".

In: a text with its parse, and a frame whose cue is a verb. Out: whether it is speech that is only thought
of, ended, or untrue. No word of the list but closed classes of grammar; unsaid.py has what words tell.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extraction.cues import cues
from generator.extraction.quotations.frames import Frame
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import AUXILIARIES, SUBJECTS
from generator.sieve import Rule, decide

_TOLD_NOW = frozenset({"VBZ", "VBP"})
_OPENS_TIME = frozenset({"once", "when", "whenever", "before", "after"})
_NOUNS_OF_MOMENTS = frozenset({"moment", "minute", "instant", "second", "day", "time"})
_WORDS_OF_FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
_ANYONE_AT_ALL = frozenset({"anyone", "anybody"})
_ONLY_POSSIBLE = frozenset({"could", "might"})
_NOT_REAL = frozenset({"would", "could", "might"})
_JUDGED_UNTRUE = frozenset({"false", "untrue", "wrong", "impossible", "unlikely"})
_ENDING_VERBS = frozenset({"stop", "cease", "quit"})


@dataclass(frozen=True, slots=True)
class _Said:
    syntax: Syntax
    cue: int

    @property
    def above(self) -> int:
        return self.syntax.head[self.cue]

    def subject(self, verb: int) -> int | None:
        s = self.syntax
        return next((k for k in s.children[verb] if s.dep[k] in SUBJECTS and k < verb), None)

    def auxiliaries(self, verb: int) -> list[str]:
        s = self.syntax
        return [s.lower[k] for k in s.children[verb] if s.dep[k] in AUXILIARIES and k < verb]

    def is_negated(self, verb: int) -> bool:
        return any(self.syntax.dep[k] == "neg" for k in self.syntax.children[verb])


def is_to_come(syntax: Syntax, frame: Frame) -> bool:
    """Whether a frame is of words that nobody has said."""
    c = cues()
    if frame.kind != "verb" or frame.lemma not in c.speech | c.judgement | c.topic:
        return False
    return decide(SAID_BY_NOBODY_YET, _Said(syntax, frame.cue_first)) is not None


def _once_said(p: _Said) -> bool | None:
    """Once Lee says it, all will go; when Lee says it, Fox will call: not yet."""
    s = p.syntax
    if s.dep[p.cue] != "advcl" or s.tag[p.cue] not in _TOLD_NOW:
        return None
    opened = s.lower[s.edges[0][p.cue]] in _OPENS_TIME
    future = [s.lower[k] for k in s.children[p.above] if s.tag[k] == "MD" and s.dep[k] in AUXILIARIES]
    return (opened and bool(future)) or None


def _at_the_time(p: _Said) -> bool | None:
    """As soon as Lee says it, the moment Lee says it, by the time Lee says it, all will go."""
    s, subject = p.syntax, p.subject(p.cue)
    if s.tag[p.cue] not in _TOLD_NOW or subject is None:
        return None
    opens = s.edges[0][subject]  # the parse has several readings of these clauses, the words are the same
    soon = s.lower[max(0, opens - 2) : opens] == ["soon", "as"]
    time = opens > 1 and s.lower[opens - 1] in _NOUNS_OF_MOMENTS and s.lower[opens - 2] == "the"
    if not soon and not time:
        return None
    comma = next((i for i in range(p.cue, s.last[p.cue]) if s.text[i] == ","), s.n)
    return any(s.lower[i] in _WORDS_OF_FUTURE for i in range(comma, s.last[p.cue])) or None


def _supposed(p: _Said) -> bool | None:
    """Suppose Lee says it."""
    s, verb = p.syntax, p.above
    asks = s.dep[p.cue] == "ccomp" and s.tag[verb] == "VB" and verb < p.cue and p.subject(verb) is None
    return (
        asks and s.lemma[verb] in ("suppose", "say", "imagine", "assume") and s.dep[verb] == "ROOT"
    ) or None


def _whoever_says(p: _Said) -> bool | None:
    """It depends on who says it, we asked who said so: nobody is meant; but "Lee, who said it" is."""
    s, subject = p.syntax, p.subject(p.cue)
    asked = subject is not None and s.lower[subject] == "who" and s.dep[p.cue] in ("pcomp", "ccomp", "csubj")
    anyone = subject is not None and s.lower[subject] in _ANYONE_AT_ALL
    return asked or anyone or None


def _possible(p: _Said) -> bool | None:
    """Lee could say it, might yet argue it, would have to say it."""
    s = p.syntax
    if any(a in _ONLY_POSSIBLE for a in p.auxiliaries(p.cue)) and not p.is_negated(p.cue):
        have = any(s.lower[k] in ("have", "be") for k in s.children[p.cue] if s.dep[k] in AUXILIARIES)
        return not have or None
    must = s.dep[p.cue] == "xcomp" and s.lemma[p.above] == "have" and s.tag[p.cue] == "VB"
    return (must and any(a in _NOT_REAL for a in p.auxiliaries(p.above))) or None


def _untrue(p: _Said) -> bool | None:
    """It is not true that Lee said it; it is false to say it."""
    s, verb = p.syntax, p.above
    subject = p.subject(verb)
    if s.dep[p.cue] not in ("ccomp", "xcomp") or s.lemma[verb] != "be" or subject is None:
        return None
    judged = [s.lower[k] for k in s.children[verb] if s.dep[k] == "acomp" and k < p.cue]
    untrue = any(word in _JUDGED_UNTRUE for word in judged) or ("true" in judged and p.is_negated(verb))
    return (s.lower[subject] == "it" and untrue) or None


def _ended(p: _Said) -> bool | None:
    """Lee has stopped saying it, ruled out saying it; but "has not stopped saying it" says it."""
    s, verb = p.syntax, p.above
    if s.dep[p.cue] not in ("xcomp", "pcomp") or s.tag[p.cue] != "VBG" or verb > p.cue:
        return None
    out = s.lemma[verb] == "rule" and any(s.lower[k] == "out" for k in s.children[verb])
    return ((out or s.lemma[verb] in _ENDING_VERBS) and not p.is_negated(verb)) or None


SAID_BY_NOBODY_YET: tuple[Rule[_Said, bool], ...] = (
    Rule("once said", _once_said),
    Rule("at the time", _at_the_time),
    Rule("if supposed", _supposed),
    Rule("whoever says", _whoever_says),
    Rule("possible", _possible),
    Rule("untrue", _untrue),
    Rule("ended", _ended),
)
