"""Tell cues by which nothing was said: denied, withheld, on a condition, asked for, or no cue at all.

In: a text with its parse, and a frame. Out: whether its words are nobody's: "Lee did not say
that …", "refused to say", "if Lee says “no”", "did Lee say so?", "let us see how …", "so
fearful that …". A decision list (sieve.py): a rule gives True where nothing was said, and False
where what looks so says something ("not only said", "did not hesitate to say").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.quotations.conditions import (
    is_asked,
    is_on_a_condition,
    is_only_possible,
    is_supposing,
    is_wished,
)
from generator.extraction.quotations.frames import Frame
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import AUXILIARIES, FINITE_OR_MODAL, OBJECTS, SUBJECTS, VERBAL
from generator.rule_tables import read_lists
from generator.sieve import Rule, decide

_CLIMBS = 6
_GIVEN = 4  # tokens behind "declined to give" in which it is said what
_OF_A_SUBJECT = 3  # tokens before a source that its "neither" may stand in
_TO_SAY_IT = SUBJECTS | OBJECTS  # what the parse may make of who is asked to say it
_SHARES_NEGATION = frozenset({"xcomp", "pcomp"})


@dataclass(frozen=True, slots=True)
class _UnsaidWords:
    """The lists of data/unsaid.yml."""

    negations: frozenset[str]
    more_than: frozenset[str]
    nobody: frozenset[str]
    withholding: frozenset[str]
    unable: frozenset[str]
    without: frozenset[str]
    telling: frozenset[str]
    identifying: frozenset[str]
    passing: frozenset[str]
    never_with: frozenset[str]
    noun_forms: frozenset[str]
    knowing: frozenset[str]
    imagining: frozenset[str]
    one_of_many: frozenset[str]
    advised: frozenset[str]
    advising: frozenset[str]
    ready: frozenset[str]
    asking_of: frozenset[str]
    giving: frozenset[str]
    given: frozenset[str]


@cache
def _words() -> _UnsaidWords:
    return read_lists(Path(__file__).parent / "data" / "unsaid.yml", _UnsaidWords)


def is_unsaid(syntax: Syntax, frame: Frame) -> bool:
    """Whether a frame reports nothing that was said, asked or held."""
    found = decide(RULES, _CuePlace(syntax, frame))
    return found is not None and found[0]


def withholds_words(syntax: Syntax, i: int) -> bool:
    """Whether words from a token on say what was not told: "would not name it", "declined to comment"."""
    s, words = syntax, _words()
    if i + 2 >= s.n:
        return False
    negated = s.tag[i] in FINITE_OR_MODAL and s.lower[i + 1] in words.negations
    verb = s.tag[i] in FINITE_OR_MODAL or s.tag[i] == "VBG"
    withheld = verb and s.lemma[i] in words.withholding and s.lower[i + 1] == "to"
    told = s.lemma[i + 2] in words.telling | words.identifying
    given = s.lemma[i + 2] in words.giving and any(x in words.given for x in s.lemma[i + 3 : i + 3 + _GIVEN])
    return (negated or withheld) and (told or given)


def is_telling(syntax: Syntax, i: int) -> bool:
    """Whether a token is a participle of telling: "elaborating", "giving details"."""
    s, words = syntax, _words()
    return s.tag[i] == "VBG" and s.lemma[i] in words.telling | words.identifying | words.giving


@dataclass(frozen=True)
class _CuePlace:
    """A cue in its sentence."""

    syntax: Syntax
    frame: Frame

    @property
    def cue(self) -> int:
        return self.frame.cue_first

    @cached_property
    def subject(self) -> int | None:
        """The subject that the parse gives the cue's verb."""
        s = self.syntax
        return next((k for k in s.children[self.cue] if s.dep[k] in SUBJECTS), None)

    @cached_property
    def reports_words(self) -> bool:
        """Whether the cue is of speech or wording; "does not think that …" still says what somebody holds."""
        c, lemma = cues(), self.frame.lemma
        words = lemma in c.speech or lemma in c.judgement or lemma in c.topic
        return self.frame.kind == "verb" and words and lemma not in c.thought

    def is_negated(self, i: int) -> bool:
        """Whether a word of negation stands beside a verb, or "at no point"; not in "not only"."""
        s, words = self.syntax, _words()
        for k in s.children[i]:
            negation = s.lower[k] in words.negations and k < i and s.line[k] == s.line[i]
            if negation and s.lower[k + 1] not in words.more_than:
                return True
        beside = [k for k in s.children[i] if s.dep[k] in AUXILIARIES | SUBJECTS]
        return any(_is_never(s, k) for top in (i, *beside) for k in s.children[top])


def _more_than_said(p: _CuePlace) -> bool | None:
    """Lee not only said it."""
    s, words = p.syntax, _words()
    beside = (k for k in p.syntax.children[p.cue] if s.lower[k] in words.negations)
    return False if any(s.lower[k + 1] in words.more_than for k in beside) else None


def _said_by_nobody(p: _CuePlace) -> bool | None:
    """No official said it, nobody imagined it; neither Lee nor Fox said it."""
    s, source = p.syntax, p.frame.source
    if source is None:
        return None
    if s.lower[source.first] in _words().nobody:
        return True
    words = range(max(0, source.first - _OF_A_SUBJECT), source.first) if p.reports_words else ()
    return any(s.lower[i] == "neither" and s.head[i] == source.head for i in words) or None


def _denied(p: _CuePlace) -> bool | None:
    """Lee did not say it, was unable to say it, stopped short of saying it, denied having said it."""
    if not p.reports_words:
        return None
    s, at, denied = p.syntax, p.cue, p.is_negated(p.cue) or _is_turned(p) or _is_put_aside(p)
    for _ in range(_CLIMBS):
        above = s.head[at]
        if s.dep[at] == "conj" and s.lower[at - 1] in ("or", "nor"):
            denied = denied or p.is_negated(above)  # "would not confirm or deny"
        if s.dep[at] not in _SHARES_NEGATION and not (
            s.dep[at] == "prep" and s.lower[at] in _words().passing
        ):
            break
        if _turns_round(p, above, at):
            denied = not denied
        if s.lower[above] in _words().without:
            break
        at = above
    return denied or None


def _is_never(s: Syntax, i: int) -> bool:
    """ "At no point", "nowhere"; but "in no time" is soon, and "in no uncertain terms" said."""
    if s.lower[i] == "nowhere" or s.dep[i] != "prep":
        return s.lower[i] == "nowhere"
    nouns = (k for k in s.children[i] if s.lemma[k] in _words().never_with)
    soon = s.lower[i] == "in" and s.lower[i + 2 : i + 3] == ["time"]
    return not soon and any(s.lower[d] == "no" for k in nouns for d in s.children[k])


def _is_turned(p: _CuePlace) -> bool:
    """ "Nor did Lee say it": before an auxiliary that is before its subject."""
    s = p.syntax
    auxiliaries = (k for k in s.children[p.cue] if s.dep[k] in AUXILIARIES)
    return any(s.lower[k - 1] in ("nor", "neither") and k > 0 for k in auxiliaries)


def _is_put_aside(p: _CuePlace) -> bool:
    """ "Rather than say it", "far from saying it"."""
    s, above = p.syntax, p.syntax.head[p.cue]
    far = s.dep[p.cue] == "pcomp" and s.lower[above - 1 : above + 1] == ["far", "from"]
    return far or any(s.dep[k] == "mark" and s.lower[k] in _words().without for k in s.children[p.cue])


def _turns_round(p: _CuePlace, above: int, below: int) -> bool:
    """Whether a word above a cue makes of saying not saying, or the other way round."""
    s, words = p.syntax, _words()
    short = s.lower[above] == "short" or any(s.lower[k] == "short" for k in s.children[above])
    yet = s.lemma[above] == "have" and any(s.lower[k] == "yet" and k < below for k in s.children[above])
    withheld = s.lemma[above] in words.withholding or s.lower[above] in words.unable
    turns = withheld or s.lower[above] in words.without or (short and s.dep[below] == "prep") or yet
    return turns != p.is_negated(above)


def _withheld(p: _CuePlace) -> bool | None:
    """Lee refused to say it, did not want to say it: "refused" is a cue itself, of what Lee would not do."""
    s, words = p.syntax, _words()
    if p.frame.lemma not in words.withholding and not p.is_negated(p.cue):
        return None
    if withholds_words(s, p.cue):
        return True
    below = (k for k in s.children[p.cue] if s.dep[k] == "xcomp" and k > p.cue)
    telling = words.telling | words.identifying | cues().topic
    return any(cue_lemma(s.lemma[k]) in telling for k in below) or None


def _on_a_condition(p: _CuePlace) -> bool | None:
    """If Lee says it; had Lee said it; were Lee to say it; did Lee say it? Lee could have said it."""
    s, cue, subject = p.syntax, p.cue, p.subject
    if (is_supposing(s, cue) and subject is None) or (p.reports_words and is_only_possible(s, cue)):
        return True
    return is_on_a_condition(s, cue, subject) or is_asked(s, cue, subject) or is_wished(s, cue) or None


def _called_for(p: _CuePlace) -> bool | None:
    """Say it; do not say it; let us see it."""
    s, cue = p.syntax, p.cue
    if s.lemma[s.head[cue]] == "let" and s.head[cue] < cue:
        return True
    if s.tag[cue] != "VB" or s.pos[cue] not in VERBAL or p.subject is not None:
        return None
    auxiliaries = [k for k in s.children[cue] if s.dep[k] in AUXILIARIES]
    bare = all(s.lower[k] == "do" for k in auxiliaries)
    return (bare and s.dep[cue] == "ROOT") or None


def _not_known(p: _CuePlace) -> bool | None:
    """Lee did not know that it was late: it was; but "they do not know whether it was" is their word."""
    s = p.syntax
    if p.frame.lemma not in _words().knowing or not p.is_negated(p.cue):
        return None
    clause = next((k for k in s.children[p.cue] if k > p.cue and s.dep[k] == "ccomp"), None)
    if clause is None:
        return None
    opener = s.edges[0][clause]
    return (s.lower[opener] == "that" or not s.tag[opener].startswith(("W", "IN"))) or None


def _imagined(p: _CuePlace) -> bool | None:
    """Imagine a judge saying it; hearing a politician say it is no fun: nobody in particular did."""
    s, source = p.syntax, p.frame.source
    anybody = p.cue - 1 if source is None else source.head
    above = s.head[anybody] if s.head[anybody] != p.cue else s.head[p.cue]
    if s.lemma[above] not in _words().imagining or s.tag[above] not in ("VB", "VBG") or above > p.cue:
        return None
    opens = min([anybody, *s.children[anybody]])
    return (s.lower[opens] in _words().one_of_many and s.tag[p.cue] in ("VB", "VBG", "VBP")) or None


def _so_that(p: _CuePlace) -> bool | None:
    """So fearful that he left: what came of it is nobody's words; but he is "not so sure that they will"."""
    s = p.syntax
    degree = any(s.lower[k] in ("so", "too") and k == p.cue - 1 for k in s.children[p.cue])
    if p.frame.kind != "adjective" or (p.cue > 1 and s.lower[p.cue - 2] in _words().negations):
        return None
    return degree or None


def _plural_noun(p: _CuePlace) -> bool | None:
    """Three provinces, states Lee had hoped to win."""
    s, cue = p.syntax, p.cue
    bare = p.subject is None and cue > 0 and s.text[cue - 1] == "," and s.lower[cue] in _words().noun_forms
    clause = (k for k in s.children[cue] if k > cue and s.dep[k] in ("ccomp", "relcl"))
    return (bare and any(s.edges[0][k] == cue + 1 for k in clause)) or None


def _sum_total(p: _CuePlace) -> bool | None:
    """All told, nine houses fell."""
    s, cue = p.syntax, p.cue
    total = cue > 0 and s.lower[cue - 1] == "all" and s.lower[cue] == "told"
    return (total and (cue + 1 == s.n or s.pos[cue + 1] == "PUNCT")) or None


def _participle(p: _CuePlace) -> bool | None:
    """Refugees admitted to the country may stay: the sentence's own verb follows, without a subject."""
    s, cue = p.syntax, p.cue
    ambiguous = p.frame.kind == "verb" and s.tag[cue] in ("VBD", "VBN") and s.dep[cue] == "ROOT"
    described = cue + 1 < s.n and s.tag[cue + 1] in ("IN", "TO")  # not: "announced Monday will be a holiday"
    if not ambiguous or not described or p.subject is None or p.subject > cue or s.pos[p.subject] == "PRON":
        return None
    for k in s.children[cue]:
        verbs = [a for a in s.children[k] if s.dep[a] in AUXILIARIES and s.tag[a] in FINITE_OR_MODAL]
        bare = not any(s.dep[a] in SUBJECTS or s.dep[a] == "expl" for a in s.children[k])
        first = min([*verbs, k] if s.tag[k] in FINITE_OR_MODAL else [*verbs, s.n])
        inserted = s.text[cue - 1] == s.text[first - 1] == ","  # "Lee, confirmed for the job, could go"
        apart = s.pos[first - 1] in ("PUNCT", "CCONJ", "SCONJ") and not inserted
        begins = s.edges[0][k] == first and not apart
        if k > cue and s.dep[k] == "ccomp" and bare and begins and first > cue + 1:
            return True
    return None


def _advised(p: _CuePlace) -> bool | None:
    """Lee should say it, would do better to say it, would be wise to say it."""
    s, words, above = p.syntax, _words(), p.syntax.head[p.cue]
    if not p.reports_words:
        return None
    should = any(
        s.lower[k] in words.advising and k < p.cue for k in s.children[p.cue] if s.dep[k] in AUXILIARIES
    )
    better = s.tag[p.cue] == "VB" and s.dep[p.cue] in ("xcomp", "advcl") and above < p.cue
    wise = s.lower[above] in words.advised or any(
        s.lower[k] in words.advised and above < k < p.cue for k in s.children[above] if s.lemma[above] == "do"
    )
    return (should and p.subject is not None) or (better and wise) or None


def _not_yet_said(p: _CuePlace) -> bool | None:
    """Lee is ready to say it."""
    s, above = p.syntax, p.syntax.head[p.cue]
    to_say = p.reports_words and s.tag[p.cue] == "VB" and s.lower[p.cue - 1] == "to"
    return (to_say and above < p.cue and s.lower[above] in _words().ready) or None


def _asked_of(p: _CuePlace) -> bool | None:
    """The act requires firms to disclose it: nobody has; but whoever is "forced to admit" it does."""
    s, above = p.syntax, p.syntax.head[p.cue]
    to_say = p.reports_words and s.tag[p.cue] == "VB" and s.lower[p.cue - 1] == "to"
    if not to_say or above > p.cue or s.lemma[above] not in _words().asking_of:
        return None
    asked = (*s.children[above], *s.children[p.cue])
    return any(above < k < p.cue and s.dep[k] in _TO_SAY_IT for k in asked) or None


RULES: tuple[Rule[_CuePlace, bool], ...] = (
    Rule("more than said", _more_than_said),
    Rule("said by nobody", _said_by_nobody),
    Rule("denied", _denied),
    Rule("withheld", _withheld),
    Rule("on a condition", _on_a_condition),
    Rule("called for", _called_for),
    Rule("not known", _not_known),
    Rule("imagined", _imagined),
    Rule("so that", _so_that),
    Rule("plural noun", _plural_noun),
    Rule("sum total", _sum_total),
    Rule("participle", _participle),
    Rule("advised", _advised),
    Rule("not yet said", _not_yet_said),
    Rule("asked of", _asked_of),
)
