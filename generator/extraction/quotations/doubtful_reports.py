"""Tell reported clauses that are often no statement: wishes told by the writer, what a thing shows, a topic.

In: a frame with the rule that found its clause. Out: the name of a doubt, a row of "doubted" in
data/confidence.yml, which is as sure as such a clause may be at most; "" where there is none.
Annotators of attribution take most of these for attributed; a reader of the page asks who said
it, and finds that nobody did. A decision list (sieve.py), as that of doubtful_strings.py; the words
are in data/doubtful_reports.yml.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from generator.extraction.cues import cues
from generator.extraction.person_words import person_words
from generator.extraction.quotations.clause_rules import REPORTED_QUESTIONS
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.titles_of_works import in_title_case
from generator.extraction.quotations.vocabulary import vocabulary
from generator.naming.bodies import body_words
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import FINITE_OR_MODAL
from generator.rule_tables import read_lists
from generator.sieve import Rule, decide

TOPIC, _NOUN = "topic", "noun marked"
THOUGHTS = frozenset({"thought marked", "thought bare"})
TO_DO = frozenset({"infinitive", "act"})
_WISHED = TO_DO | THOUGHTS
_ANYBODYS_ARTICLE = frozenset({"a", "an", "any", "some", "every", "another"})
_MODALS = frozenset({"would", "could", "might", "may", "should", "can"})
_POSSIBLE = frozenset({"could", "might", "may"})  # what a certain person is only imagined to say or think
_MARKS_BEFORE_NAME = frozenset({'"', "“", "‘", "'"})
_OBJECT_PRONOUNS = frozenset({"him", "her", "it", "them", "himself", "herself", "itself", "themselves"})
SPEECH = frozenset({"speech marked", "speech bare"})
_BELOW_CUES = THOUGHTS | SPEECH | REPORTED_QUESTIONS | {"infinitive"}
_OWN_CLAUSE = frozenset({"csubj", "csubjpass", "advcl"})  # what "what" or "where" may open within a clause
_LONGEST_SMALL = 4  # letters of the words that a headline may leave in small letters
_SAYS_MORE = frozenset({"as", "for", "of"})


@dataclass(frozen=True, slots=True)
class DoubtWords:
    """The lists of data/doubtful_reports.yml."""

    wishes: frozenset[str]
    perceiving: frozenset[str]
    coming_to_know: frozenset[str]
    about: frozenset[str]
    demanding: frozenset[str]
    known_for: frozenset[str]
    stances: frozenset[str]
    by_deeds: frozenset[str]
    pictures: frozenset[str]
    showing: frozenset[str]
    only_with: dict[str, list[str]]
    naming: frozenset[str]
    deeds: frozenset[str]
    evidence: frozenset[str]
    crowds: frozenset[str]
    naming_topics: frozenset[str]
    greeting: frozenset[str]
    prompting: frozenset[str]
    going_on: frozenset[str]
    denying: frozenset[str]
    stressing: frozenset[str]
    stressed: frozenset[str]
    finding_out: frozenset[str]
    repeating: frozenset[str]
    only_named: frozenset[str]
    deciding: frozenset[str]
    breaking: frozenset[str]
    guessing: frozenset[str]


@cache
def doubt_words() -> DoubtWords:
    """The words."""
    return read_lists(Path(__file__).parent / "data" / "doubtful_reports.yml", DoubtWords)


@dataclass(frozen=True)
class FramedWords:
    """A frame, the rule that found its words, and the first and the last token of those."""

    syntax: Syntax
    frame: Frame
    rule: str
    first: int
    last: int

    @property
    def cue(self) -> int:
        """The cue's first token."""
        return self.frame.cue_first


@dataclass(frozen=True)
class DoubtfulReport(FramedWords):
    """A frame with its clause, which may be no statement."""

    @property
    def source(self) -> int:
        """The token that decides who the source is, or -1."""
        return self.frame.source_head

    @cached_property
    def is_by_thing(self) -> bool:
        """Whether the source is a thing that says nothing: "his smile suggests", "the incidents point to"."""
        s, head = self.syntax, self.source
        if head < 0 or s.pos[head] != "NOUN":
            return False
        lemma, words, kinds = s.lemma[head], vocabulary(), person_words()
        speaks = words.documents_that_find | words.laws | words.polls | words.voices | words.words_given
        somebody = kinds.is_noun(lemma) or s.lower[head] in kinds.plurals or lemma in body_words().bodies
        return not somebody and lemma not in speaks | doubt_words().evidence | doubt_words().crowds


def doubt_of(syntax: Syntax, frame: Frame, rule: str, first: int, last: int) -> str:
    """The name of what makes a frame's clause doubtful, or ""."""
    found = decide(RULES, DoubtfulReport(syntax, frame, rule, first, last))
    return "" if found is None else found[1]


def _wish(r: DoubtfulReport) -> bool | None:
    """The college wants to close its hall; her family hopes she recovers."""
    return (r.rule in _WISHED and r.frame.lemma in doubt_words().wishes) or None


def _perceived(r: DoubtfulReport) -> bool | None:
    """People see how the club treats a player; he found that the door was open."""
    s = r.syntax
    if r.rule not in THOUGHTS or r.frame.lemma not in doubt_words().perceiving or _is_judged(r):
        return None
    return s.pos[r.source] != "NOUN" or not _is_finding(r) or None


def _is_judged(r: DoubtfulReport) -> bool:
    """ "found the bridge far too dear": without a verb of its own it is what somebody holds."""
    tags = (r.syntax.tag[i] for i in range(r.first, r.last + 1))
    return r.frame.lemma in ("find", "feel") and not any(tag in FINITE_OR_MODAL for tag in tags)


def _is_finding(r: DoubtfulReport) -> bool:
    """ "The audit found that …", "researchers learned that …"."""
    return not r.is_by_thing and r.frame.lemma in ("find", "learn", "discover")


def _shown_by_thing(r: DoubtfulReport) -> bool | None:
    """His smile suggests he knows; a spate of incidents points to a failure."""
    return (r.frame.lemma in doubt_words().showing and r.is_by_thing) or None


def _about(r: DoubtfulReport) -> bool | None:
    """Unions condemned the plan; but "condemned it as a betrayal" says what was said."""
    return is_only_named(r) or None


def is_only_named(r: DoubtfulReport) -> bool:
    """Whether a verb names what it was about, and nothing is told of what was said."""
    s = r.syntax
    if r.rule != TOPIC:
        return False
    before = s.lower[r.first - 1]
    if before == "about" and r.frame.lemma not in doubt_words().stances:
        return True
    if before in doubt_words().only_with.get(r.frame.lemma, ()):
        # "asked for a team to find it"
        to_do = before == "for" and any(s.tag[i] == "TO" for i in range(r.first, r.last))
        return not to_do
    if r.frame.lemma not in doubt_words().about:
        return False
    passive = any(s.dep[k] == "nsubjpass" for k in s.children[r.cue])  # "was condemned by Lee as a betrayal"
    gerund = s.tag[r.first] == "VBG" and r.frame.lemma in vocabulary().with_gerund
    if passive or gerund:  # "announced closing the mill"
        return False
    judged = any(s.lower[i] in _SAYS_MORE and s.head[i] == r.cue for i in range(r.first, r.last + 1))
    return not judged


def _stressed(r: DoubtfulReport) -> bool | None:
    """Lee stressed roads and schools; but "stressed the need for a school" says what is needed."""
    s = r.syntax
    if r.rule != TOPIC or r.frame.lemma not in doubt_words().stressing:
        return None
    told = any(s.lemma[i] in doubt_words().stressed or s.dep[i] == "acl" for i in range(r.first, r.last + 1))
    return not told or None


def _what_is_left_open(r: DoubtfulReport) -> bool | None:
    """She explained why it is late; but "said what is late is dear" tells something of it."""
    s = r.syntax
    if r.rule not in THOUGHTS | SPEECH or r.frame.lemma in cues().questions or not _asks(r):
        return None
    clauses = (k for k in s.children[r.cue] if s.dep[k] == "ccomp" and s.edges[0][k] <= r.first <= k)
    verb = next(clauses, None)
    return (verb is not None and not any(s.dep[k] in _OWN_CLAUSE for k in s.children[verb])) or None


def leaves_open(r: DoubtfulReport) -> bool:
    """Whether what a clause asks is open: "what broke", "whether it broke"."""
    return _asks(r) or r.syntax.lower[r.first] in ("whether", "if", "which") or r.syntax.tag[r.first] == "WDT"


def _asks(r: DoubtfulReport) -> bool:
    """Whether "why", "what", "who" or "how" opens a clause; "when" may open a condition."""
    s = r.syntax
    return s.tag[r.first] in ("WP", "WRB") and s.lower[r.first] != "when"


def _headline(r: DoubtfulReport) -> bool | None:
    """Actor Asked About Bridge, His Answer Stuns: a headline that makes curious."""
    plain = r.rule in SPEECH and not _asks(r)
    headed = r.rule in _BELOW_CUES or r.rule == TOPIC
    return (headed and not plain and is_in_title_case(r, r.syntax.last[r.cue])) or None


def _renamed(r: DoubtfulReport) -> bool | None:
    """The college refers to Harlan Hall as Unity Hall."""
    s = r.syntax
    if r.rule != TOPIC or r.frame.lemma != "refer":
        return None
    as_it_is = [i for i in range(r.first, r.last) if s.lower[i] == "as" and s.pos[i] in ("ADP", "SCONJ")]
    return any(in_title_case(s.text[i + 1]) or s.text[i + 1] in _MARKS_BEFORE_NAME for i in as_it_is) or None


def _object_unnamed(r: DoubtfulReport) -> bool | None:
    """They cast | him as a hero: whom, the clause does not tell; "called him a liar" judges."""
    s = r.syntax
    pronoun = s.lower[r.first] in _OBJECT_PRONOUNS and s.dep[r.first] != "poss"
    return (r.rule == TOPIC and pronoun and s.lower[r.first + 1] == "as") or None


def _in_passing(r: DoubtfulReport) -> bool | None:
    """A group that aims to help, a hacker who revealed a password: a relative clause says who is meant."""
    s = r.syntax
    aside = s.dep[r.cue] == "relcl" and r.frame.kind == "verb"
    return (aside and r.frame.lemma not in vocabulary().saying) or None


def _to_do_so(r: DoubtfulReport) -> bool | None:
    """They have to go before the cameras to explain why: a purpose or a duty, not what was said."""
    s = r.syntax
    infinitive = s.tag[r.cue] == "VB" and s.lower[r.cue - 1] == "to" and s.head[r.cue - 1] == r.cue
    above = s.head[r.cue]
    goes_on = s.lemma[above] == "continue" or s.lower[above + 1 : above + 2] == ["on"]  # "went on to say"
    said = r.frame.lemma in vocabulary().saying | doubt_words().demanding  # "took to the streets to demand"
    return (infinitive and not goes_on and not said) or None


def supposed(r: FramedWords) -> bool | None:
    """A pundit would say that it is over; Lee may have thought so; Lee could win by arguing that it is."""
    s, source = r.syntax, r.frame.source
    if source is None:
        return None
    anybody = s.lower[source.first] in _ANYBODYS_ARTICLE
    by_way = s.tag[r.cue] == "VBG" and s.lower[s.head[r.cue]] == "by"
    verb = s.head[s.head[r.cue]] if by_way else r.cue
    modals = _MODALS if anybody else _POSSIBLE
    return any(s.lower[k] in modals and s.dep[k] == "aux" for k in s.children[verb]) or None


def hedged(r: FramedWords) -> bool | None:
    """Someone, seemingly Lee, said it: who spoke is the writer's guess."""
    s, source = r.syntax, r.frame.source
    if source is None:
        return None
    near = (k for i in range(source.first, source.last + 1) for k in s.children[i])
    return any(s.lower[k] in doubt_words().guessing and s.dep[k] == "advmod" for k in near) or None


def _undertaken(r: DoubtfulReport) -> bool | None:
    """Members insist on spending it, the firm agreed to pay: what they do."""
    on = r.rule == TOPIC and r.frame.lemma == "insist" and r.syntax.tag[r.first] == "VBG"
    return on or (r.rule == "infinitive" and r.frame.lemma == "agree") or None


def _without_verb(r: DoubtfulReport) -> bool | None:
    """They expected large crowds to come: the clause has no verb of its own that is finite."""
    return has_no_verb(r) or None


def has_no_verb(r: DoubtfulReport) -> bool:
    """Whether a clause has no finite verb, and is no judgement such as "found it too dear"."""
    s = r.syntax
    was = s.lemma[r.first - 1] == "be"  # "attacked what she said were failures"
    was = was or s.lemma[r.source] in vocabulary().documents_that_find  # "the poll showed her winning"
    if r.rule not in ("thought bare", "speech bare") or _is_judged(r) or was:
        return False
    return not any(s.tag[i] in FINITE_OR_MODAL for i in range(r.first, r.last + 1))


def is_in_title_case(r: DoubtfulReport, last: int) -> bool:
    """Whether all but short words begin with a capital, from the sentence's beginning to a token."""
    s = r.syntax
    words = [s.text[i] for i in range(s.first[r.cue], last + 1)]
    return all(w[0].isupper() or not w[0].isalpha() for w in words if len(w) > _LONGEST_SMALL)


def _denied(r: DoubtfulReport) -> bool | None:
    """Lee disputes the charge, does not believe that it is late: the clause alone tells the opposite."""
    s = r.syntax
    if r.rule == TOPIC and r.frame.lemma in doubt_words().denying:
        return True  # "disputed the charge"
    negated = any(s.dep[k] == "neg" and k < r.cue for k in s.children[r.cue])
    return (negated and r.rule in THOUGHTS) or None


def _only_asked(r: DoubtfulReport) -> bool | None:
    """Asked by a reporter whether it is late: a question says nothing of it."""
    return r.rule in REPORTED_QUESTIONS or None


RULES: tuple[Rule[DoubtfulReport, bool], ...] = (
    Rule("wish", _wish),
    Rule("shown by a thing", _shown_by_thing),
    Rule("perceived", _perceived),
    Rule("name given", _renamed),
    Rule("headline", _headline),
    Rule("only about", _about),
    Rule("only about", _what_is_left_open),
    Rule("only about", _stressed),
    Rule("object unnamed", _object_unnamed),
    Rule("in passing", _in_passing),
    Rule("to do so", _to_do_so),
    Rule("supposed", supposed),
    Rule("speaker guessed", hedged),
    Rule("undertaken", _undertaken),
    Rule("without a verb", _without_verb),
    Rule("denied", _denied),
    Rule("only asked", _only_asked),
)
