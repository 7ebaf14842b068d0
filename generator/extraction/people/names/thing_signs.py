"""What an occurrence shows of a name's being a thing's, whatever it is built like: a firm's, a ship's.

Each rule finds how much: 2 where it is nearly sure, 1 where people have it now and then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.thing_words import thing_words
from generator.naming.bodies import body_words, ends_as_body
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, NOUNS, OBJECTS, VERBAL
from generator.sieve import Rule

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SURE, _HINT = 2, 1
_IN_APPOSITION = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "ADV", "NUM", "PUNCT"})
_LONGEST_APPOSITION = 14  # tokens
# Verbs (lemmas) of an "it" that is nothing: "it was raining".
PROVES_NOTHING = frozenset({"be", "take", "seem", "appear", "rain", "snow", "matter", "become", "get"})
_PART_OF_PHRASE = frozenset({"compound", "nmod", "amod", "poss", "nsubj", "pobj", "dobj"})
_SPEAKS_WITHIN = 40  # tokens
_NAMED_WITHIN = 200  # tokens
_ARTICLES = frozenset({"the", "a", "an"})


def apposed_noun(case: Occurrence) -> Token | None:
    """The last noun of what a comma joins to a name: the "chain" of "Ann Berg, the store chain"."""
    if case.behind is None or case.behind.text != "," or case.second_behind is None:
        return None
    if case.second_behind.lower_ not in case.words.determiners and case.second_behind.pos_ != "NOUN":
        return None
    last = None
    for token in case.doc[case.second_behind.i : case.second_behind.i + _LONGEST_APPOSITION]:
        if token.pos_ not in _IN_APPOSITION or (token.is_punct and token.text != "-"):
            return None if token.tag_ == "POS" else last
        last = token
    return None


def object_of(verb: Token) -> Iterator[Token]:
    """The objects of a verb."""
    return (t for t in verb.children if t.dep_ in OBJECTS)


def is_subject_of_verb(case: Occurrence) -> bool:
    """Whether a name is the subject of a clause."""
    return case.head.dep_ in NOMINAL_SUBJECTS and case.head.head.pos_ in {"VERB", "AUX"}


def _is_kind(case: Occurrence, noun: Token | None) -> bool:
    if noun is None or noun.pos_ != "NOUN":
        return False
    return noun.lower_ in case.words.kinds or noun.lemma_.lower() in thing_words().land


def _apposed_kind(case: Occurrence) -> int:
    """ "Ann Berg, the department store chain"."""
    noun = apposed_noun(case)
    if noun is None or noun.dep_ in NOMINAL_SUBJECTS:  # "in a post by Berg, the firm was blamed"
        return 0
    if case.opens_with_given_name and noun.lower_ in thing_words().trades:  # "Ann Berg, a crane operator"
        return 0
    kind = _is_kind(case, noun) or (noun.pos_ == "NOUN" and noun.lower_ in case.words.things)  # "a fund"
    return _SURE if kind and not case.words.is_noun(noun.text) else 0


def _kind_before_it(case: Occurrence) -> int:
    """ "the freighter Ann Berg sank", but not "the firm Ann Berg founded"."""
    kind = case.before
    if kind is None or not (_is_kind(case, kind) or kind.lower_ in thing_words().artefacts):
        return 0
    behind = (case.behind, case.second_behind)
    if all(t is not None and t.pos_ in VERBAL for t in behind):  # "the firm Ann Berg founded is shut"
        return 0
    apposed = case.head.dep_ == "appos" and case.head.head.i == kind.i
    within = kind.dep_ in {"compound", "nmod"} and kind.head in case.tokens
    clause = kind.dep_ == "ROOT" and case.head.head.head.i == kind.i  # "Storm Ann is gone." has one verb
    return _SURE if (apposed or within or clause) and not case.words.is_noun(kind.text) else 0


def _predicate_kind(case: Occurrence) -> int:
    """ "Ann Berg is the highest peak in the county"."""
    if not is_subject_of_verb(case) or case.head.head.lemma_ != "be":
        return 0
    return _SURE if any(t.dep_ == "attr" and _is_kind(case, t) for t in case.head.head.children) else 0


def _called(case: Occurrence) -> int:
    """ "a storm named Ann"."""
    verb = case.before
    if verb is None or verb.lemma_.lower() not in thing_words().called or verb.tag_ != "VBN":
        return 0
    noun = case.doc[verb.i - 1 - (case.doc[verb.i - 1].text == ",")] if verb.i > 1 else None
    return _SURE if _is_kind(case, noun) else 0


def _which(case: Occurrence) -> int:
    """ "Ann Berg, which makes handbags, plans"."""
    comma = case.behind is not None and case.behind.text == ","
    if not comma or case.second_behind is None or case.second_behind.lower_ != "which":
        return 0
    return _SURE if is_subject_of_verb(case) else _HINT


def _behind_preposition(case: Occurrence, before: frozenset[str]) -> bool:
    of = case.before
    noun = case.second_before
    return of is not None and noun is not None and of.lower_ in {"of", "in"} and noun.lower_ in before


def _owned(case: Occurrence) -> int:
    """ "shares in Ann Berg"."""
    return _SURE if case.is_longer and _behind_preposition(case, thing_words().owned) else 0


def _run(case: Occurrence) -> int:
    """ "the chief executive of Ann Berg"."""
    return _SURE if case.is_longer and _behind_preposition(case, thing_words().run) else 0


def _at(case: Occurrence) -> int:
    """ "a partner at Ann Berg"; less so "the tills at Ann Berg"."""
    noun = case.second_before
    if case.before is None or case.before.lower_ != "at" or noun is None or noun.pos_ != "NOUN":
        return 0
    works = case.words.is_noun(noun.text) or noun.lower_ in thing_words().run
    return _SURE if works and case.is_longer else _HINT


def _spoken_for(case: Occurrence) -> int:
    """ "a spokeswoman for Ann Berg"."""
    noun = case.second_before
    if case.before is None or case.before.lower_ != "for" or noun is None:
        return 0
    return _HINT if noun.lower_.startswith("spokes") else 0


def _wares_behind(case: Occurrence) -> int:
    """ "three Ann Berg stores"."""
    behind = case.behind
    if behind is None or behind.pos_ != "NOUN" or behind.lower_ not in thing_words().has:
        return 0
    return _SURE if case.is_longer else _HINT


def _earns(case: Occurrence) -> int:
    """ "Ann Berg's revenue"."""
    noun = case.second_behind
    owned = case.behind is not None and case.behind.tag_ == "POS"
    return _HINT if owned and noun is not None and noun.lower_ in thing_words().earns else 0


def _fields_player(case: Occurrence) -> int:
    """ "Ann Berg's 24-year-old striker Tom Stone": a team's."""
    if case.behind is None or case.behind.tag_ != "POS":
        return 0
    last = None
    for token in case.doc[case.behind.i + 1 : case.behind.i + _LONGEST_APPOSITION]:
        if token.pos_ not in _IN_APPOSITION or token.text[0].isupper():
            break
        last = token
    return _SURE if last is not None and last.lower_ in thing_words().fielded else 0


def _founded(case: Occurrence) -> int:
    """ "Ann Berg, founded in 1921,"."""
    comma = case.behind is not None and case.behind.text == ","
    return _SURE if comma and case.second_behind is not None and case.second_behind.lower_ == "founded" else 0


def _does(case: Occurrence) -> int:
    """ "Ann Berg employs 300 people"."""
    return _HINT if is_subject_of_verb(case) and case.head.head.lemma_ in thing_words().does else 0


def _storms(case: Occurrence) -> int:
    """ "Ann made landfall", "Ann lashed the coast"."""
    if not is_subject_of_verb(case):
        return 0
    verb, words = case.head.head, thing_words()
    if any(t.lower_ in words.made for t in object_of(verb)):
        return _SURE
    return _HINT if verb.lemma_ in words.storms else 0


def _says_it(case: Occurrence) -> int:
    """ "Ann Berg said that it would close", "Ann Berg said its sales fell"; but not "said it was raining"."""
    if not is_subject_of_verb(case) or case.head.head.lemma_ not in case.words.verbs:
        return 0
    if any(True for _ in object_of(case.head.head)):
        return 0
    clauses = [t for t in case.head.head.children if t.dep_ == "ccomp" and t.i > case.head.i]
    return _HINT if any(_is_about_it(clause) for clause in clauses) else 0


def _is_about_it(clause: Token) -> bool:
    for subject in (t for t in clause.children if t.dep_ in NOMINAL_SUBJECTS):
        if subject.lower_ == "it":
            return clause.lemma_ not in PROVES_NOTHING
        return any(t.dep_ == "poss" and t.lower_ == "its" for t in subject.children)
    return False


def _its(case: Occurrence) -> int:
    """ "Ann Berg defended its decision"."""
    if not is_subject_of_verb(case):
        return 0
    objects = object_of(case.head.head)
    return _HINT if any(t.lower_ == "its" for noun in objects for t in noun.children) else 0


def _taken_up_as_kind(case: Occurrence) -> int:
    """ "Ann Berg said no. The retailer runs 40 stores."."""
    if not is_subject_of_verb(case):
        return 0
    end = case.head.sent.end
    opening = case.doc[end : end + 2]
    if len(opening) < 2 or opening[0].lower_ != "the":
        return 0
    kind = opening[1]
    return _HINT if kind.dep_ in NOMINAL_SUBJECTS and kind.lower_ in case.words.kinds else 0


def _speaks_as_kind(case: Occurrence) -> int:
    """ "Ann Berg said no. “We see growth,” the bank said.": where no other can be the bank."""
    if not is_subject_of_verb(case) or case.behind != case.head.head:
        return 0
    end = case.head.sent.end
    near = case.doc[end : end + _SPEAKS_WITHIN]
    kind = next((t for t in near if t.dep_ in NOMINAL_SUBJECTS and _names_a_speaker(t)), None)
    of_any_name = body_words().of_any_name - body_words().organs
    if kind is None or kind.lower_ not in of_any_name or case.doc[kind.i - 1].lower_ != "the":
        return 0
    if _is_another_told_of(case, kind):
        return 0
    like_a_body = case.head.ent_type_ == "ORG" or ends_as_body(" ".join(case.written))
    return _SURE if like_a_body else _HINT


def _is_another_told_of(case: Occurrence, kind: Token) -> bool:
    """Whether a body, such a kind or a "she" is named before a kind: that one may speak."""
    near = case.doc[max(0, kind.i - _NAMED_WITHIN) : kind.i]
    others = (t for t in near if t not in case.tokens)
    return any(t.ent_type_ == "ORG" or t.lower_ in {kind.lower_, "he", "she", "who"} for t in others)


def _names_a_speaker(subject: Token) -> bool:
    return subject.pos_ in NOUNS and subject.head.lemma_ in cues().verbs


def _artefact_behind(case: Occurrence) -> int:
    """ "the Ann Berg cruise ship", "on the Berg scale"."""
    noun = last_noun_behind(case.doc, case.tokens[-1].i)
    if noun is None or case.head.dep_ not in _PART_OF_PHRASE:
        return 0
    named = noun.lower_ in thing_words().artefacts or noun.lower_ in case.words.kinds_behind
    framed = case.before is not None and case.before.lower_ in _ARTICLES
    if not named:
        return 0
    return _SURE if case.is_longer and (framed or case.opens_with_given_name) else _HINT


def last_noun_behind(doc: Doc, i: int) -> Token | None:
    """The last of the nouns in lower case right behind a token: the "ship" of "Ann Berg cruise ship"."""
    last = None
    for token in doc[i + 1 : i + 4]:
        if token.pos_ not in NOUNS or not token.is_lower:
            break
        last = token
    return last


def _has_opening(case: Occurrence) -> int:
    """ "Storm Ann"."""
    return _SURE if case.is_longer and case.written[0].lower() in thing_words().short_before else 0


THING_SIGNS: tuple[Rule[Occurrence, float], ...] = (
    Rule("kind in apposition", _apposed_kind),
    Rule("kind before", _kind_before_it),
    Rule("kind as predicate", _predicate_kind),
    Rule("called", _called),
    Rule("which", _which),
    Rule("owned", _owned),
    Rule("run", _run),
    Rule("at", _at),
    Rule("spoken for", _spoken_for),
    Rule("wares behind", _wares_behind),
    Rule("earns", _earns),
    Rule("fields a player", _fields_player),
    Rule("founded", _founded),
    Rule("does what firms do", _does),
    Rule("does what storms do", _storms),
    Rule("says what it will do", _says_it),
    Rule("its", _its),
    Rule("taken up as a kind", _taken_up_as_kind),
    Rule("speaks as a kind", _speaks_as_kind),
    Rule("artefact behind", _artefact_behind),
    Rule("opens as a storm", _has_opening),
)
