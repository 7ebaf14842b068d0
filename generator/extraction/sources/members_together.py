"""Several of different kinds in one subject: "The town and Superintendent Ann Lee said".

In: an article and a quotation. Out: all whom its speaker's phrase joins with "and" as a group: people and
bodies by name, others in the article's words.
"""

from __future__ import annotations

from generator.extraction.sources.source_article import SourceArticle
from generator.model import Quotation, Source
from generator.naming.bodies import plain_name
from generator.naming.listed_names import in_a_row
from generator.parsing.coordination import COORDINATED, members
from generator.parsing.tag_sets import NOMINAL_SUBJECTS

_MOST_MEMBERS = 5
_BEFORE_A_MEMBER = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod"})


def members_together(article: SourceArticle, q: Quotation) -> Source | None:
    """The members of a subject of several, unless all are nouns in the plural ("police and residents")."""
    if q.speaker is None or COORDINATED not in q.speaker_rules:
        return None
    s, first, last = article.syntax, article.syntax.at(q.speaker.start), article.syntax.at(q.speaker.end) - 1
    head = next((i for i in range(first, last + 1) if s.dep[i] in NOMINAL_SUBJECTS), None)
    if head is None:
        return None
    joined = members(s, head)
    if not 1 < len(joined) <= _MOST_MEMBERS or not all(first <= i <= last for i in joined):
        return None
    named = [_named(article, i) for i in joined]
    is_person = [article.person_at(i) is not None for i in joined]
    only_capitals = not any(is_person) and all(s.pos[i] == "PROPN" for i in joined)
    plural = all(s.tag[i] == "NNS" for i in joined)
    if only_capitals or plural:
        return None  # other rules name them: bodies that are joined, and "police and residents"
    names = (name or _words(article, i) for i, name in zip(joined, named, strict=True))
    different = tuple(dict.fromkeys(names))
    return Source(in_a_row(different), "group") if len(different) > 1 else None


def _named(article: SourceArticle, noun: int) -> str | None:
    """The name of the person or the body that a noun means."""
    person = article.person_at(noun)
    if person is not None:
        return person.name
    body = article.bodies.touching(article.syntax.start[noun], article.syntax.end[noun])
    return None if body is None else plain_name(body.name)


def _words(article: SourceArticle, noun: int) -> str:
    """A noun as it is written, with what stands before it."""
    s = article.syntax
    before = [s.edges[0][k] for k in s.children[noun] if k < noun and s.dep[k] in _BEFORE_A_MEMBER]
    words = article.text[s.start[min([noun, *before])] : s.end[noun]]
    return words if words.split()[0].lower() != "the" else "the" + words[3:]
