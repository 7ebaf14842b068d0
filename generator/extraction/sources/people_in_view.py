"""Who is in view where a description is met: whom one of the last sentences was about.

In: a phrase that heads a source. Out: the one person who is the subject of the nearest sentence before that
has somebody for one; None where another takes part in it, or somebody else is named since.
"""

from __future__ import annotations

from generator.extraction.person_words import PRONOUN_GENDERS
from generator.extraction.sources.source_article import SourceCase
from generator.model import ArticlePerson
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, VERBAL

SENTENCES_BACK = 2
WITHIN_NAME = frozenset({"compound", "poss"})


def person_in_view(c: SourceCase) -> ArticlePerson | None:
    """The person that one of the last sentences was about, where it was about one."""
    s, end, back = c.phrase.syntax, c.phrase.syntax.first[c.phrase.noun], 0
    if named_in(c, end, c.phrase.first):
        return None
    passed: set[int] = set()
    while end > 0 and back < SENTENCES_BACK:
        first = s.first[end - 1]
        back += bool(_told(c, first, end))
        about = [i for i in _told(c, first, end) if s.dep[i] in NOMINAL_SUBJECTS and _may_be_somebody(c, i)]
        if about:
            person = _the_main_one(c, about)
            return person if passed <= {id(person)} else None
        passed |= named_in(c, first, end)
        end = first
    return None


def _told(c: SourceCase, first: int, end: int) -> list[int]:
    """The tokens between two that are words and in no quotation marks."""
    s = c.phrase.syntax
    words = (i for i in range(first, end) if s.pos[i] not in ("PUNCT", "SPACE"))
    return [i for i in words if not c.article.quoted.holds(s.start[i], s.end[i])]


def named_in(c: SourceCase, first: int, end: int) -> set[int]:
    """Who is mentioned between two tokens, outside of quotation marks."""
    people = map(c.article.person_at, _told(c, first, end))
    return {id(person) for person in people if person is not None}


def _may_be_somebody(c: SourceCase, subject: int) -> bool:
    """Whether a subject is a person whom the article names, or "he", who may be anybody."""
    return c.article.person_at(subject) is not None or c.phrase.syntax.lower[subject] in PRONOUN_GENDERS


def _the_main_one(c: SourceCase, subjects: list[int]) -> ArticlePerson | None:
    """Of the people who are subjects in a sentence the one of its main clause, or the only one."""
    s = c.phrase.syntax
    main = [i for i in subjects if s.dep[s.head[i]] == "ROOT"] or subjects
    person = c.article.person_at(main[0])
    if person is None or any(c.article.person_at(i) is not person for i in main):
        return None
    verb = s.head[main[0]]
    beside = (i for i in _told(c, s.first[verb], s.last[verb] + 1) if _takes_part(c, i, verb))
    others = (c.article.person_at(i) for i in beside)
    return person if all(other in (None, person) or other.roles for other in others) else None


def _takes_part(c: SourceCase, name: int, verb: int) -> bool:
    """Whether a name is another part of a verb's clause: "Obama met | Cameron"."""
    s = c.phrase.syntax
    if s.pos[name] != "PROPN" or s.dep[name] in WITHIN_NAME:
        return False
    while s.head[name] != name and name != verb and s.pos[name] not in VERBAL:
        name = s.head[name]
    return name == verb
