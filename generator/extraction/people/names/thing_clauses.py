"""What the clause around a name shows of its being a thing's: what is said of it is said of nobody.

As in thing_signs.py, each rule finds how much: 2 where it is nearly sure, 1 where people have it at times.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.thing_signs import PROVES_NOTHING, is_subject_of_verb, object_of
from generator.extraction.people.names.thing_words import thing_words
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, NOUNS
from generator.sieve import Rule
from generator.text.layout import HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURE, _HINT = 2, 1
_ELEVATIONS = frozenset({"rise", "tower", "soar"})
_HEIGHT_UNITS = frozenset({"foot", "feet", "metre", "metres", "meter", "meters"})
_LOWEST = 100
_ELEVATION_WITHIN = 6  # tokens
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_OFFICERS = frozenset({"executive", "financial", "operating"})
_LONGEST_RANK = 6  # tokens
_LARGEST = ("largest", "biggest")
# Said of a team, and of nobody alone; but "if Berg were mayor", "were Berg to leave".
_SAID_OF_SEVERAL = frozenset({"were", "are", "have", "'ve", "'re"})
_SUPPOSED = frozenset({"if", "though", "wish", "wishes", "wished", "suppose", "supposing", "would", "unless"})
_STAFF_PLACES = frozenset({"at", "from"})


def _own_article(case: Occurrence) -> int:
    """ "the Greta Holm sank"; but "the Ann Berg I knew", "the Ann Berg of old", "the Ann Berg affair"."""
    article, behind = case.before, case.behind
    if article is None or article.lower_ not in {"the", "a", "an"} or not case.is_longer:
        return 0
    if not case.opens_with_given_name or any(t.dep_ in {"relcl", "acl"} for t in case.head.children):
        return 0
    if behind is not None and (behind.pos_ in {*NOUNS, "PRON", "ADJ"} or behind.text in {*HYPHENS, '"', "/"}):
        return 0
    if behind is not None and (behind.lower_ in {"of", "who", "that", "and"} or behind.tag_ == "POS"):
        return 0
    return _SURE if article.lower_ == "the" else _HINT


def _founded_or_built(case: Occurrence) -> int:
    """ "Ann Berg was founded in 1962", "is headquartered in Oslo"; less so "was bought by a bank"."""
    if not is_subject_of_verb(case):
        return 0
    verb = case.head.head
    done = next((t for t in (verb, *verb.children) if t.lower_ in thing_words().founded), None)
    if done is not None and (case.head.dep_ == "nsubjpass" or done.dep_ == "acomp"):
        return 0 if _compares(done) else _SURE
    passive = case.head.dep_ == "nsubjpass" and verb.lower_ in thing_words().traded
    return _HINT if passive or verb.lower_ == "merged" else 0


def _compares(verb: Token) -> bool:
    """ "He was built like a tank"."""
    return verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in {"like", "for"}


def _has_many(case: Occurrence) -> int:
    """ "Ann Berg has 300 pupils"; a person has 300 workers now and then."""
    if not is_subject_of_verb(case) or case.head.head.lemma_ != "have":
        return 0
    words = thing_words()
    for noun in object_of(case.head.head):
        counted = any(t.dep_ == "nummod" or t.lower_ == "no" for t in noun.children)
        if counted and noun.lower_ in words.holds:
            return _SURE
        if counted and (noun.lower_ in words.has or noun.lower_ in words.run):
            return _HINT
    return 0


def _then_its(case: Occurrence) -> int:
    """ "Ann Berg has flown for years. Its camera failed."."""
    end = case.head.sent.end
    if not is_subject_of_verb(case) or end >= len(case.doc):
        return 0
    its = case.doc[end]
    while its.is_space and its.i + 1 < len(case.doc):
        its = its.nbor(1)
    return _HINT if its.lower_ == "its" and not _other_singular(case, end) else 0


def _when_it(case: Occurrence) -> int:
    """ "Ann flooded homes when it came ashore": what else is named there is no "it"."""
    if not is_subject_of_verb(case):
        return 0
    for clause in (t for t in case.head.head.children if t.dep_ == "advcl" and t.i > case.head.i):
        it = next((t for t in clause.children if t.dep_ in NOMINAL_SUBJECTS), None)
        if it is None or it.lower_ != "it" or clause.lemma_ in PROVES_NOTHING:
            continue
        if clause.lemma_ == "come" and not any(t.dep_ in {"advmod", "prt"} for t in clause.children):
            continue
        return 0 if _other_singular(case, it.i) else _SURE
    return 0


def _other_singular(case: Occurrence, end: int) -> bool:
    """Whether a thing in the singular that "it" may be stands between a name and a token."""
    between = case.doc[case.tokens[-1].i + 1 : end]
    things = (t for t in between if t.tag_ in {"NN", "NNP"} and t.ent_type_ not in {"DATE", "TIME"})
    return any(t.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "pobj"} for t in things)


def _elevation(case: Occurrence) -> int:
    """ "Ann Berg rises to 4,100 feet", "Berg, at 4,300 metres,"."""
    behind = case.doc[case.tokens[-1].i + 1 : case.tokens[-1].i + 1 + _ELEVATION_WITHIN]
    opens = [t.lower_ for t in behind[:2]] == [",", "at"]
    if not opens and not any(t.lemma_ in _ELEVATIONS for t in behind[:2]):
        return 0
    for token in behind:
        number = token.text.replace(",", "")
        if number.isdigit() and int(number) >= _LOWEST and token.i + 1 < len(case.doc):
            return _SURE if token.nbor(1).lower_ in _HEIGHT_UNITS else 0
    return 0


def _largest(case: Occurrence) -> int:
    """ "Ann Berg, the country's second-largest grocer,": it may be its largest donor, too."""
    if case.behind is None or case.behind.text != ",":
        return 0
    for token in case.doc[case.behind.i + 1 : case.behind.i + 1 + _LONGEST_RANK]:
        if token.is_punct and token.text not in HYPHENS:
            return 0
        if token.lower_.endswith(_LARGEST):
            return _SURE
    return 0


def _fields(case: Occurrence) -> int:
    """ "Ann Berg kicker Tom Stone": a team's; somebody may have a coach."""
    role = case.behind
    if role is None or not role.is_lower or case.second_behind is None:
        return 0
    if not case.second_behind.text[0].isupper() or case.second_behind.pos_ != "PROPN":
        return 0
    if role.lower_ in thing_words().fielded:
        return _SURE
    return _HINT if role.lower_ == "coach" else 0


def _scores(case: Occurrence) -> int:
    """ "Ann Berg beat Tom Stone 60-58": a match of one score; that of two people has one a set."""
    verb = case.head.head
    if case.head.dep_ not in {*NOMINAL_SUBJECTS, "dobj"} or verb.pos_ != "VERB":
        return 0
    found = _SCORE.findall(case.head.sent.text)
    return _HINT if len(found) == 1 else 0


def _has_officer(case: Occurrence) -> int:
    """ "Ann Berg's chief executive", but not "Ann Berg's chief of staff"."""
    owned, chief = case.behind, case.second_behind
    if not case.is_longer or owned is None or owned.tag_ != "POS" or chief is None:
        return 0
    officer = case.doc[chief.i + 1].lower_ if chief.i + 1 < len(case.doc) else ""
    return _SURE if chief.lower_ == "chief" and officer in _OFFICERS else 0


def _works_there(case: Occurrence) -> int:
    """ "Analysts at Ann Berg", "Analysts from Stone and Ann Berg"."""
    name = case.head
    while name.dep_ == "conj" and name.head.i < name.i:
        name = name.head
    preposition = name.head
    if not case.is_longer or name.dep_ != "pobj" or preposition.lower_ not in _STAFF_PLACES:
        return 0
    staff = preposition.head
    return _SURE if staff.tag_ == "NNS" and case.words.is_noun(staff.lemma_.lower()) else 0


def _plays_as_several(case: Occurrence) -> int:
    """ "Berg were drawn in Group F", "Ann Berg have signed a striker"; not "if Ann Berg were mayor"."""
    verb, name = case.behind, case.head
    if verb is None or verb.lower_ not in _SAID_OF_SEVERAL or verb.tag_ not in {"VBP", "VBD"}:
        return 0
    if not is_subject_of_verb(case) or name.head.i not in {verb.i, verb.head.i}:
        return 0
    alone = case.before is None or case.tokens[0].is_sent_start is True or case.before.text == ","
    joined = any(t.dep_ in {"cc", "conj", "appos", "nummod"} for t in name.children)
    supposed = any(t.lower_ in _SUPPOSED for t in name.sent)
    return _SURE if alone and not (joined or supposed) else 0


def _malady(case: Occurrence) -> int:
    """ "Ann Berg's disease", "an outbreak of Berg"."""
    named = case.second_behind
    if case.behind is not None and case.behind.tag_ == "POS" and named is not None:
        return _SURE if named.lower_ in thing_words().maladies else 0
    of, noun = case.before, case.second_before
    caught = of is not None and of.lower_ == "of" and noun is not None and noun.lower_ in thing_words().caught
    return _SURE if caught and not case.is_longer else 0


def _owned_law(case: Occurrence) -> int:
    """ "Ann's Law": a name of one word that owns a thing in capitals."""
    owned, named = case.behind, case.second_behind
    if case.is_longer or owned is None or owned.tag_ != "POS" or named is None:
        return 0
    return _SURE if named.text.istitle() and named.lower_ in thing_words().laws else 0


def _kind_opens(case: Occurrence) -> int:
    """ "Variant Ann is here": a kind of thing with the capital of the sentence."""
    kind = case.written[0].lower()
    if not case.is_longer or case.tokens[0].is_sent_start is not True or case.opens_with_given_name:
        return 0
    named = kind in case.words.kinds or kind in thing_words().artefacts or kind in thing_words().caught
    return _SURE if named and not case.words.is_noun(kind) else 0


THING_CLAUSES: tuple[Rule[Occurrence, float], ...] = (
    Rule("article of its own", _own_article),
    Rule("founded or built", _founded_or_built),
    Rule("has many", _has_many),
    Rule("its, in the next sentence", _then_its),
    Rule("when it", _when_it),
    Rule("elevation", _elevation),
    Rule("largest", _largest),
    Rule("fields a player by role", _fields),
    Rule("scores", _scores),
    Rule("has an officer", _has_officer),
    Rule("works there", _works_there),
    Rule("plays as several", _plays_as_several),
    Rule("malady", _malady),
    Rule("owned law", _owned_law),
    Rule("kind opens", _kind_opens),
)
