"""Tell reported clauses by which nothing at all was said: who is meant, what is seen, a topic.

In: a frame with the rule that found its clause. Out: whether it is left out. Where annotated news counts
such a clause, it is doubtful instead (doubtful_reports.py). A decision list (sieve.py); the words are in
data/doubtful_reports.yml.
"""

from __future__ import annotations

from generator.extraction.cues import cue_lemma, cues
from generator.extraction.person_words import person_words
from generator.extraction.quotations.clause_rules import REPORTED_QUESTIONS
from generator.extraction.quotations.doubtful_reports import (
    SPEECH,
    THOUGHTS,
    TO_DO,
    TOPIC,
    DoubtfulReport,
    doubt_words,
    has_no_verb,
    is_in_title_case,
    is_only_named,
    leaves_open,
)
from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.vocabulary import vocabulary
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import FINITE_OR_MODAL, NOUNS, OBJECTS, SUBJECTS
from generator.sieve import Rule, decide

_TOLD_IN_MARKS = frozenset('"“”')
_WHEN = frozenset({"when", "before", "after", "until", "once"})
_BY_THE_TIME = ["by", "the", "time"]


def _named_in_passing(r: DoubtfulReport) -> bool | None:
    """The hacker who revealed the address: it says who is meant; but "Lee, who revealed it," told it."""
    s, head = r.syntax, r.source
    relative = next((k for k in s.children[r.cue] if s.dep[k] in SUBJECTS), None)
    if s.dep[r.cue] != "relcl" or r.rule not in TO_DO | {TOPIC} or relative is None:
        return None
    if s.pos[head] != "NOUN" and s.tag[head] != "NNPS":
        return None
    says_which = s.tag[relative] in ("WP", "WDT") and s.text[relative - 1] != ","
    if r.rule in TO_DO:  # "members who refused to back him"
        return (says_which and r.frame.lemma in vocabulary().acts) or None
    return (says_which and r.frame.lemma in doubt_words().about | doubt_words().known_for) or None


def _about_by_thing(r: DoubtfulReport) -> bool | None:
    """A spate of incidents points to a failure; her best move was casting Ann Fell; what the script wants."""
    lemma = r.frame.lemma
    hints = (r.rule == TOPIC and lemma in doubt_words().showing) or lemma in doubt_words().wishes
    small = r.source >= 0 and r.syntax.text[r.source].islower()
    return (hints and small and lemma not in vocabulary().saying and r.is_by_thing) or None


def _pictured(r: DoubtfulReport) -> bool | None:
    """This file photo shows the hall: a caption."""
    s = r.syntax
    return (s.lemma[r.source] in doubt_words().pictures and r.frame.lemma == "show") or None


def _seen_by_anybody(r: DoubtfulReport) -> bool | None:
    """People see how the club treats him."""
    s = r.syntax
    seen = r.rule in THOUGHTS and r.frame.lemma in ("see", "hear", "notice", "watch")
    return (seen and s.pos[r.source] == "NOUN") or None


def _shown_by_deed(r: DoubtfulReport) -> bool | None:
    """Lee ran ten miles, showing that she would not slow down: the writer's reading."""
    s, above = r.syntax, r.syntax.head[r.cue]
    set_apart = s.tag[r.cue] == "VBG" and s.text[r.cue - 1] == "," and r.rule != TOPIC
    if not set_apart or r.frame.lemma not in doubt_words().by_deeds:
        return None
    words, lemma = vocabulary(), s.lemma[r.source]
    speaks = words.documents_that_find | words.voices | words.words_given | doubt_words().evidence
    return (cue_lemma(s.lemma[above]) not in cues().speech and lemma not in speaks) or None


def _said_of_thing(r: DoubtfulReport) -> bool | None:
    """A merger announced Monday would close the mill: the verb behind is the sentence's own."""
    s = r.syntax
    bare = r.rule == "speech bare" and s.dep[r.cue] != "relcl" and s.tag[r.first] in FINITE_OR_MODAL
    return (bare and s.tag[r.cue] in ("VBD", "VBN") and r.is_by_thing) or None


def _named_in_headline(r: DoubtfulReport) -> bool | None:
    """Leaked Papers Reveal Donor Names: a headline names what there is to be read."""
    s, verbs = r.syntax, vocabulary().showing
    if r.rule != TOPIC or r.frame.lemma not in verbs or r.source < 0:
        return None
    if not {s.lower[r.source], s.lower[r.source].removesuffix("s")} & doubt_words().evidence:
        return None
    return is_in_title_case(r, r.last) or None


def _topic_to_come(r: DoubtfulReport) -> bool | None:
    """Ministers met to discuss the flood, ran to defend their record: what was said of it is not told."""
    return (_is_infinitive(r) and (_is_only_about(r) or is_only_named(r))) or None


def _meant_to_do(r: DoubtfulReport) -> bool | None:
    """Lee hopes to win, seeks to build a majority, is expected to leave: a wish that the writer tells."""
    wished = r.rule in TO_DO and r.frame.lemma in doubt_words().wishes
    return (wished and r.syntax.tag[r.first] in ("TO", "RB")) or None


def _done_by_thing(r: DoubtfulReport) -> bool | None:
    """The strike threatens to shut the port: a thing threatens without a word."""
    small = r.source >= 0 and r.syntax.text[r.source].islower()
    return (r.rule in TO_DO and small and r.is_by_thing) or None


def _to_be_found(r: DoubtfulReport) -> bool | None:
    """Crews try to figure out what broke, the vote determines which side wins: nothing is told of it."""
    s = r.syntax
    negated = any(s.dep[k] == "neg" and k < r.cue for k in s.children[r.cue])
    found_out = r.frame.lemma in doubt_words().finding_out and r.rule in THOUGHTS
    return (found_out and not negated and leaves_open(r)) or None


def _act_repeated(r: DoubtfulReport) -> bool | None:
    """Lee repeated her attacks on the board: what she did again; but "repeated her call" tells it."""
    s = r.syntax
    objects = [k for k in s.children[r.cue] if s.dep[k] == "dobj" and k > r.cue]
    judged = any(s.dep[k] in ("oprd", "acomp") for k in s.children[r.cue])  # "declared the road safe"
    # "declared Fox the winner"
    whom = r.frame.lemma != "confirm" and any(s.pos[k] == "PROPN" for k in objects)
    only_named = r.rule == TOPIC and bool(objects) and not (judged or whom) and is_only_named(r)
    confirmed = has_no_verb(r) and r.frame.lemma == "confirm"
    repeats = (only_named or confirmed) and r.frame.lemma in doubt_words().repeating
    return (repeats and not any(s.lemma[k] in cues().nouns for k in range(r.first, r.last + 1))) or None


def _source_cited(r: DoubtfulReport) -> bool | None:
    """The Courier reported it, citing port officials: on whose word it stands, and nothing said of them."""
    s = r.syntax
    cites = r.rule == TOPIC and s.lower[r.cue] in ("citing", "quoting") and s.text[r.cue - 1] == ","
    cited = next((k for k in s.children[r.cue] if s.dep[k] == "dobj"), None)
    if not cites or cited is None:
        return None
    somebody = person_words().is_noun(s.lemma[cited]) or s.lower[cited] in ("sources", "people", "officials")
    written = s.lemma[cited] in doubt_words().evidence | vocabulary().documents_that_find
    return somebody or written or s.pos[cited] == "PROPN" or None


def _named_to_be(r: DoubtfulReport) -> bool | None:
    """They sued to declare Fox the winner: a deed, and not yet done."""
    return (_is_infinitive(r) and has_no_verb(r)) or None


def _is_infinitive(r: DoubtfulReport) -> bool:
    s = r.syntax
    goes_on = s.lemma[s.head[r.cue]] in doubt_words().going_on | vocabulary().causing
    goes_on = goes_on or s.lower[r.cue - 2] == "on"
    return s.tag[r.cue] == "VB" and s.lower[r.cue - 1] == "to" and not goes_on


def _is_only_about(r: DoubtfulReport) -> bool:
    """Whether a topic is named without a stance: "discuss the flood", "speak about it"."""
    lemma, words = r.frame.lemma, doubt_words()
    return r.rule == TOPIC and lemma in words.naming_topics and lemma not in words.stances


def _speaking_of(r: DoubtfulReport) -> bool | None:
    """Speaking about the flood, Lee said it was over: the statement is the one behind the comma."""
    s, above = r.syntax, r.syntax.head[r.cue]
    leads = s.tag[r.cue] == "VBG" and above > r.last and cue_lemma(s.lemma[above]) in cues().speech
    return (leads and _is_only_about(r)) or None


def _spoken_to(r: DoubtfulReport) -> bool | None:
    """Lee congratulated the crew; but "congratulated the crew on its rescue" says what for."""
    s = r.syntax
    greeted = r.rule == TOPIC and r.frame.lemma in doubt_words().greeting
    what_for = any(s.lower[i] in ("on", "for") for i in range(r.first, min(r.last + 3, s.last[r.cue])))
    return (greeted and not what_for) or None


def _aimed_at(r: DoubtfulReport) -> bool | None:
    """Guards seeking to close the road, a cap encouraging towns to save: who is meant, what a thing does."""
    s = r.syntax
    beside = s.tag[r.cue] == "VBG" and s.dep[r.cue] in ("acl", "advcl") and r.rule in ("act", "infinitive")
    if not beside or r.source < 0 or s.pos[r.source] not in NOUNS:
        return None
    meant = s.dep[r.cue] == "acl" and r.frame.lemma in doubt_words().wishes
    return meant or (r.frame.lemma in doubt_words().prompting and r.is_by_thing) or None


def _own_verb(r: DoubtfulReport) -> bool | None:
    """A man claiming descent from kings took the boat: "took" is the sentence's own verb."""
    s = r.syntax
    beside = s.tag[r.cue] == "VBG" and s.dep[r.cue] == "acl" and r.rule == "speech bare"
    has_object = any(s.dep[k] == "dobj" and r.cue < k < r.first for k in s.children[r.cue])
    return (beside and has_object and s.tag[r.first] in FINITE_OR_MODAL) or None


def _report_denied(r: DoubtfulReport) -> bool | None:
    """Lee refuted reports that it was late: others say so, and she does not."""
    s, noun = r.syntax, r.first - 1
    return (r.frame.lemma in doubt_words().denying and noun > r.cue and s.pos[noun] in NOUNS) or None


def _only_named(r: DoubtfulReport) -> bool | None:
    """Lee announced the closing of its plant; but "announced a plan to close it" tells what is to be."""
    s = r.syntax
    if r.frame.lemma not in doubt_words().only_named or not is_only_named(r):
        return None
    words = range(r.first, r.last + 1)
    tells = any(s.tag[i] in FINITE_OR_MODAL or s.tag[i] == "TO" or s.text[i] in _TOLD_IN_MARKS for i in words)
    tells = tells or any(s.dep[i] == "acl" for i in words)  # "announced plans approved in May"
    return not (tells or s.tag[r.first] == "VBG") or None


def _denied(r: DoubtfulReport) -> bool | None:
    """Lee denied that it is late, denied any wrongdoing: the words alone would tell the opposite.

    But she "did not dispute that it is late".
    """
    if any(r.syntax.dep[k] == "neg" for k in r.syntax.children[r.cue]):
        return None
    denies = r.rule in SPEECH | THOUGHTS or (r.rule == TOPIC and r.frame.lemma == "deny")
    return (denies and r.frame.lemma in doubt_words().denying) or None


def _decided(r: DoubtfulReport) -> bool | None:
    """The board decided that the hall will close: a deed."""
    return (r.rule in THOUGHTS and r.frame.lemma in doubt_words().deciding) or None


def _broken(r: DoubtfulReport) -> bool | None:
    """They rip the league apart, knocked the wall down: nothing is said."""
    s, broken = r.syntax, doubt_words().breaking
    particles = (k for k in s.children[r.cue] if s.lower[k] in broken and k > r.cue)
    parted = any(s.dep[k] in ("prt", "advmod", "acomp", "oprd") for k in particles)
    return (r.rule == TOPIC and r.frame.lemma in doubt_words().about and parted) or None


def _asked_of_somebody(r: DoubtfulReport) -> bool | None:
    """She asks bakers what they earn: it tells nothing; but "some asked why it is late" takes a stand."""
    s = r.syntax
    asked = any(s.dep[k] in OBJECTS and r.cue < k < r.first for k in s.children[r.cue])
    open_question = r.rule in REPORTED_QUESTIONS and s.tag[r.first] in ("WP", "WRB")
    return (open_question and asked) or None


def _known_by_then(r: DoubtfulReport) -> bool | None:
    """By the time guards learned that it was open, when she saw that it was: the writer has it so."""
    s, opens = r.syntax, r.syntax.edges[0][r.cue]
    then = s.lower[opens] in _WHEN or s.lower[opens : opens + 3] == _BY_THE_TIME
    came_to_know = r.rule in THOUGHTS and r.frame.lemma in doubt_words().coming_to_know
    return (then and came_to_know) or None


NOTHING_SAID: tuple[Rule[DoubtfulReport, bool], ...] = (
    Rule("named in passing", _named_in_passing),
    Rule("about, by a thing", _about_by_thing),
    Rule("pictured", _pictured),
    Rule("seen by anybody", _seen_by_anybody),
    Rule("shown by a deed", _shown_by_deed),
    Rule("said of a thing", _said_of_thing),
    Rule("named in a headline", _named_in_headline),
    Rule("topic to come", _topic_to_come),
    Rule("meant to do", _meant_to_do),
    Rule("done by a thing", _done_by_thing),
    Rule("to be found", _to_be_found),
    Rule("act repeated", _act_repeated),
    Rule("source cited", _source_cited),
    Rule("named to be", _named_to_be),
    Rule("speaking of", _speaking_of),
    Rule("spoken to", _spoken_to),
    Rule("aimed at", _aimed_at),
    Rule("own verb", _own_verb),
    Rule("report denied", _report_denied),
    Rule("only named", _only_named),
    Rule("denied", _denied),
    Rule("decided", _decided),
    Rule("broken", _broken),
    Rule("asked of somebody", _asked_of_somebody),
    Rule("known by then", _known_by_then),
)


def says_nothing(syntax: Syntax, frame: Frame, rule: str, first: int, last: int) -> bool:
    """Whether a frame's clause is nothing that anybody said or holds."""
    return decide(NOTHING_SAID, DoubtfulReport(syntax, frame, rule, first, last)) is not None
