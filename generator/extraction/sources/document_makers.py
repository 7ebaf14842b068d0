"""Who made a document that goes without a name, or by a short one.

In: a phrase that heads a document. Out: the maker's name: spelled out before ("the Q poll", after "the
Quinnipiac poll"), told behind it ("a new poll … The Harbour Reports poll"), or who filed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.extraction.person_words import may_speak
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import is_short_for, plain_name
from generator.parsing.tag_sets import NOUNS

_DOCUMENTS_BACK = 12  # documents of the kind
_SENTENCES_ON = 2
_PARTS = re.compile(r"[ /]")
_NEW = frozenset({"a", "an"})
_PROVIDING = frozenset({"provide", "obtain", "release", "file", "leak", "publish", "prepare", "issue"})
_NAMED_MAKERS = ("organisation", "person")


def maker_before_noun(c: SourceCase) -> str:
    """The words with capitals before the noun of a document: "Quinnipiac" of "Quinnipiac poll", or none."""
    s, named = c.phrase.syntax, c.phrase.capitalised[:-1]
    return plain_name(c.article.words(named[0], named[-1])) if named and s.pos[named[0]] == "PROPN" else ""


def spelled_out(c: SourceCase) -> str | None:
    """ "The Q poll", after "Wednesday’s Quinnipiac poll": the name of the fuller one."""
    short = maker_before_noun(c)
    if not short or not c.is_one_of(c.list.made_by):
        return None
    s = c.phrase.syntax
    for i in islice(c.before(c.list.same_document(c.phrase.lemma)), _DOCUMENTS_BACK):
        longer = maker_before_noun(c.on(i)) if s.pos[i] in NOUNS else ""
        if len(longer) > len(short) and _is_cut_from(short, longer):
            return f"{longer} {s.text[c.phrase.noun]}"
    return None


def _is_cut_from(short: str, longer: str) -> bool:
    """Whether a maker's name is cut from another: its first letter, its initials, or its first words."""
    if len(short) == 1:
        return longer.startswith(short)
    parts, whole = _PARTS.split(short), _PARTS.split(longer)
    return whole[: len(parts)] == parts or is_short_for(short, longer, introduced=True)


def told_behind(c: SourceCase) -> str | None:
    """ "A new poll shows … The Harbour Reports poll": the maker, named in this sentence or the next two."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if s.lower[c.phrase.first] not in _NEW | {"the", "this"} or c.phrase.lemma not in c.list.polls:
        return None
    for i in _next_ones(c):
        if s.lower[c.phrase.of(i).first] in _NEW:
            return None
        maker = maker_before_noun(c.on(i)) or _who_conducted(c.on(i))
        if maker:
            return f"{maker} {s.text[noun]}"
    return None


def _next_ones(c: SourceCase) -> Iterator[int]:
    """The words for the same document in the sentence and the next ones, outside of quotation marks."""
    s, nouns = c.phrase.syntax, c.list.same_document(c.phrase.lemma)
    end = s.last[c.phrase.noun]
    for _ in range(_SENTENCES_ON):
        end = s.last[end + 1] if end + 1 < s.n else end
    for i in range(c.phrase.noun + 1, min(end + 1, s.n)):
        is_head = s.lemma[i] in nouns and s.pos[i] in NOUNS and s.dep[i] != "compound"
        is_like = s.tag[i] == s.tag[c.phrase.noun] and not c.article.quoted.holds(s.start[i], s.end[i])
        if is_head and is_like:
            yield i


def _who_conducted(c: SourceCase) -> str | None:
    """ "The survey was conducted by Datum Research", "the survey, conducted by Datum Research"."""
    s, verb = c.phrase.syntax, c.phrase.syntax.head[c.phrase.noun]
    verbs = [i for i in s.children[c.phrase.noun] if s.dep[i] in ("acl", "relcl")]
    verbs += [verb] if s.dep[c.phrase.noun] == "nsubjpass" else []
    for v in verbs:
        agents = (a for a in s.children[v] if s.lower[a] == "by" and s.lemma[v] in c.list.making)
        for by in agents:
            makers = (c.source_of(g) for g in s.children[by] if s.dep[g] == "pobj")
            found = next((m for m in makers if m is not None and m.kind in _NAMED_MAKERS), None)
            if found is not None:
                return found.name
    return None


def conducted_by(c: SourceCase) -> str | None:
    """The maker of a poll as the article told it before: "The poll was conducted by Lund University"."""
    s = c.phrase.syntax
    if c.phrase.lemma not in c.list.polls:
        return None
    for i in islice(c.before(c.list.same_document(c.phrase.lemma)), _DOCUMENTS_BACK):
        maker = _who_conducted(c.on(i)) if s.pos[i] in NOUNS else None
        if maker:
            return f"{maker} {s.text[c.phrase.noun]}"
    return None


def polled_by(c: SourceCase) -> str | None:
    """ "A survey of 900 teachers by Datum": the maker, whom the parse puts with those who were asked."""
    s = c.phrase.syntax
    if c.phrase.lemma not in c.list.polls:
        return None
    by = (k for asked in c.phrase.behind("of") for k in s.children[asked] if s.lower[k] == "by")
    makers = (c.source_of(g) for k in by for g in s.children[k] if s.dep[g] == "pobj")
    found = next((m for m in makers if m is not None and m.kind in _NAMED_MAKERS), None)
    return found.name if found is not None else None


def provided_by(c: SourceCase) -> str | None:
    """ "A document provided by Moss’s lawyer": such a word alone says too little."""
    s, phrase = c.phrase.syntax, c.phrase
    if phrase.lemma not in c.list.any_document or len(phrase.core) > 1 or phrase.last < phrase.noun + 3:
        return None
    if any(s.tag[i] == "WDT" or s.lower[i] == "that" for i in range(phrase.noun, phrase.last + 1)):
        return None  # the parse has what it says within the phrase: "obtained by the Post show that"
    says = s.lemma[phrase.noun + 1] in _PROVIDING and s.lower[phrase.noun + 2] in ("by", "from")
    return c.article.words(phrase.noun, phrase.last) if says else None


def told_maker(c: SourceCase) -> str | None:
    """ "A report by the state fire marshal": with its maker, who has no name in the article."""
    s, phrase = c.phrase.syntax, c.phrase
    if phrase.lemma not in c.list.made_by or len(phrase.core) > 1 or phrase.possessor is not None:
        return None
    maker = next((n for n in phrase.behind("by") if n > phrase.noun), None)
    if maker is None or s.lower[phrase.of(maker).first] != "the" or s.lower[phrase.noun + 1] != "by":
        return None
    is_known = may_speak(s.lemma[maker]) and s.text[maker].islower() and c.article.person_at(maker) is None
    return c.article.words(phrase.noun, maker) if is_known and len(phrase.of(maker).core) > 1 else None


def is_named_maker(c: SourceCase, maker: Source) -> bool:
    """Whether a document may go by a maker's name; a suit does not by that of the lawyer who files it."""
    if maker.kind not in _NAMED_MAKERS or not maker.name:
        return False
    person = c.article.people_by_name.get(maker.name) if maker.kind == "person" else None
    if person is None or c.phrase.lemma not in c.list.suits:
        return True
    told = {word for r in person.roles for word in c.article.text[r.start : r.end].lower().split()}
    return not told & c.list.lawyers


def filed_by(c: SourceCase) -> str | None:
    """ "A lawsuit filed by a former guard named Ann Moss": the one who is named behind "by"."""
    s = c.phrase.syntax
    for noun in c.phrase.behind("by", "from"):
        found = c.source_of(noun)
        if found is not None and is_named_maker(c, found):
            return found.name
        behind = range(noun + 1, min(c.phrase.of(noun).last + 1, s.n))
        named = (c.article.person_at(i) for i in behind if s.pos[i] == "PROPN")
        person = next((p for p in named if p is not None), None)
        if person is not None:
            return person.name
    return None
