"""Names that an office before them, or an age behind, makes a person's, whatever the model takes them for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.names.ages_behind import is_age_behind
from generator.extraction.people.names.name_candidates import Key, NameCandidate
from generator.extraction.people.names.occurrence import Occurrence, occurrence
from generator.extraction.people.names.thing_signs import is_subject_of_verb
from generator.extraction.people.names.votes import DocumentVotes
from generator.extraction.people.roles.long_titles import head_of_long_title
from generator.extraction.people.roles.shared_titles import shared_title
from generator.extraction.person_words import posts
from generator.naming.nations import nations
from generator.parsing.lexicon import is_action_or_quality, is_thing
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, PLACES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_NAME = 4
_TO_ROLE = 6  # tokens from an age to the noun for what somebody is


def with_titled_names(
    doc: Doc, people: Sequence[Key], names: Mapping[Key, Sequence[NameCandidate]], votes: DocumentVotes
) -> list[Key]:
    """The names of people with those that an office before them shows to be somebody's.

    Of the longer ones who also speaks is somebody: "Chairman Reince Berg … Berg said", "according to General
    Rudzani Berg", "the president of Norway, Recep Tarik Berg, said".
    """
    known = {*people}
    cases = {key: [occurrence(doc, c, votes) for c in names[key]] for key in names if key not in known}
    titled: list[Key] = [
        key
        for key, found in cases.items()
        if len(key) == 1 and any(sign(c) for c in found for sign in _OF_A_LONE_NAME)
    ]
    for key, found in cases.items():
        if 1 < len(key) <= _LONGEST_NAME and any(
            _is_introduced(c) or _is_aged(c) or _has_post_behind(c) for c in found
        ):
            alone = cases.get(key[-1:], [])
            if any(map(_speaks, [*found, *alone])):
                titled.append(key)
                titled.extend([key[-1:]] if alone else [])
    return [*people, *dict.fromkeys(titled)]


def _holds_office(case: Occurrence) -> bool:
    """ "President Berg signed the deal"; but not "General Assembly voted" or "President Hotel guests"."""
    title, name = _office_before(case), case.head
    if title is None:
        return False
    within = title.dep_ == "compound" and title.head.i == name.i and name.pos_ == "PROPN"
    acts = within and is_subject_of_verb(case) and case.behind is not None and case.behind.pos_ != "NOUN"
    return acts and name.ent_type_ not in PLACES and not _is_english(case)


def _shares_office(case: Occurrence) -> bool:
    """ "Govs. Berg and Stone signed the deal": the short form of an office, for several."""
    title = shared_title(case.doc, case.tokens[0].i, case.words)
    if title is None or title.is_lower or case.head.pos_ != "PROPN":
        return False
    short = title.lower_.rstrip(".").removesuffix("s") in case.words.abbreviated
    return short and not _is_english(case) and not nations().is_place(case.written[-1])


def _is_named(case: Occurrence) -> bool:
    """ "One, named Berg, told us"; "a protester named Berg"."""
    verb = case.before
    if verb is None or verb.lower_ != "named" or verb.dep_ != "acl" or case.head.dep_ != "oprd":
        return False
    who = verb.head
    speaks = who.dep_ in NOMINAL_SUBJECTS and who.head.lemma_ in case.words.verbs
    return (who.lower_ == "one" and speaks) or (who.tag_ == "NN" and case.words.is_noun(who.text))


def _is_aged(case: Occurrence) -> bool:
    """ "Andonis Marden, 19, a student": an age, and what somebody is."""
    end = case.tokens[-1].i + 1
    if not is_age_behind(case.doc, end):
        return False
    behind = case.doc[end + 2 : end + 2 + _TO_ROLE]
    if len(behind) < _TO_ROLE or behind[0].text != "," or behind[1].lower_ not in ("a", "an", "the"):
        return False
    marks = (t.i for t in behind[1:] if t.is_punct and t.text != "-")
    role = case.doc[behind[1].i : next(marks, behind.end)]
    return any(case.words.is_noun(t.text) for t in role)


def _has_post_behind(case: Occurrence) -> bool:
    """ "Recep Tarik Berg, director general of the agency, said"."""
    if case.behind is None or case.behind.text != ",":
        return False
    apposed = (t for t in case.head.children if t.dep_ == "appos" and t.i > case.behind.i)
    post = next(apposed, None)
    if post is None or any(
        case.written[-1].lower() in some for some in (case.words.things, case.words.after)
    ):
        return False
    words = case.doc[max(post.i - 1, case.behind.i) : post.i + 1]
    return post.tag_ in ("NN", "NNP") and any(t.lower_ in posts() for t in words)


def _is_posted(case: Occurrence) -> bool:
    """ "rescue official Berg, who goes by one name, said": a post in small letters before who speaks."""
    post = case.before
    if post is None or post.lower_ not in posts() or not post.text.islower() or _is_english(case):
        return False
    within = post.head.i == case.head.i or case.head.head.i == post.i
    return within and not nations().is_place(case.written[-1]) and _speaks(case)


def _is_introduced(case: Occurrence) -> bool:
    """ "Chairman Reince Berg"; but not "Senior Vice President Hotel Group", and no name in English words."""
    if _office_before(case) is None and not _is_apposed(case) and not _has_long_title(case):
        return False
    things = (case.words.things, case.words.after)
    return not _is_english(case) and not any(case.written[-1].lower() in some for some in things)


def _has_long_title(case: Occurrence) -> bool:
    """ "Governor of the Federal District Ibrane Rosa"."""
    return head_of_long_title(case.doc, case.tokens[0].i, case.words) is not None


def _is_apposed(case: Occurrence) -> bool:
    """ "The president of Norway, Recep Tarik Berg,": behind a given name, as an owner may be a firm."""
    noun = case.head.head
    apposed = case.head.dep_ == "appos" and noun.i < case.tokens[0].i and case.words.is_noun(noun.text)
    return apposed and case.opens_with_given_name and case.before is not None and case.before.text == ","


_OF_A_LONE_NAME = (_holds_office, _shares_office, _is_named, _is_aged, _is_posted)


def _speaks(case: Occurrence) -> bool:
    if case.second_behind is not None and case.second_behind.lower_ == "who":
        return True
    subject = case.head.head if case.head.dep_ == "appos" else case.head
    to = case.head.head
    if case.head.dep_ == "pobj" and to.lower_ == "to" and to.head.lower_ == "according":
        return True
    return subject.dep_ in NOMINAL_SUBJECTS and subject.head.lemma_ in case.words.verbs


def _office_before(case: Occurrence) -> Token | None:
    """The office, written large, right before a name."""
    title = case.before
    return title if title is not None and title.text[0].isupper() and _is_office(case, title.text) else None


def _is_office(case: Occurrence, word: str) -> bool:
    return case.words.is_noun(word) or word.lower().rstrip(".") in case.words.abbreviated


def _is_english(case: Occurrence) -> bool:
    word, vocab = case.written[-1].lower(), case.doc.vocab
    return is_thing(vocab, word) or is_action_or_quality(vocab, word) or word.isupper()
