"""Sources that stand beside the phrase that was taken for one.

In: a phrase that heads a source, and cannot speak, or only says where. Out: who speaks: the subject of the
verb next to it ("before a debate at the college, Berg praised"), or the firm behind the town it is based in.
"""

from __future__ import annotations

from generator.extraction.person_words import may_speak, person_words
from generator.extraction.sources.named_bodies import NamedBody
from generator.extraction.sources.source_article import SourceCase
from generator.model import ArticlePerson, Source
from generator.parsing.tag_sets import VERBAL
from generator.sieve import Rule

_COUPLE = 2
_BASED_WITHIN = 6  # tokens from a town to the firm
# How nouns end that mostly mean people, where the list of them has not all.
_OF_PEOPLE = ("er", "or", "ist", "ian", "ant", "ent", "man", "men", "woman", "ee", "mate", "member", "person")


def says_nothing(c: SourceCase) -> bool:
    """Whether a common noun is no person, no body and nothing written: "primaries", "a town hall"."""
    s, words = c.phrase.syntax, c.list
    is_common = s.pos[c.phrase.noun] == "NOUN" and c.article.person_at(c.phrase.noun) is None
    if not is_common or may_speak(c.phrase.lemma):
        return False
    written = words.documents | words.voices | words.kept_by | words.parts | words.polls | words.shares
    people = words.unnamed | words.officials | words.spokespeople | words.representatives
    listed = written | people | words.collectives | words.numbers
    is_somebody = s.lower[c.phrase.noun + 1 : c.phrase.noun + 2] == ["who"]
    return not (is_somebody or c.is_one_of(listed) or c.phrase.lemma.endswith(_OF_PEOPLE))


def _next_to_the_verb(c: SourceCase) -> Source | None:
    """ "At a debate before a dinner held by the college, Berg praised": Berg, who stands next to the verb."""
    cue = c.quotation.cue if c.quotation is not None and not c.depth else None
    if cue is None or not says_nothing(c):
        return None
    s = c.phrase.syntax
    last = s.at(cue.start) - 1
    if last <= c.phrase.noun or s.first[last] != s.first[c.phrase.noun]:
        return None
    person = c.article.person_at(last)
    first = last
    while person is not None and c.article.person_at(first - 1) is person and first > c.phrase.noun:
        first -= 1
    return Source(person.name, "person") if person is not None and s.text[first - 1] == "," else None


def _subject(c: SourceCase, verb: int) -> ArticlePerson | None:
    """The person who is the subject of a verb."""
    s = c.phrase.syntax
    subject = next((i for i in s.children[verb] if s.dep[i] == "nsubj"), None)
    return None if subject is None else c.article.person_at(subject)


def _on_the_air(c: SourceCase) -> Source | None:
    """ "Then, later that month on CNN: “…”": who spoke last, the channel being where he did."""
    s, q, first = c.phrase.syntax, c.quotation, c.phrase.first
    if c.depth or q is None or q.cue is not None or not c.phrase.is_proper or s.lower[first - 1] != "on":
        return None
    if first <= s.first[first] or s.text[c.phrase.noun + 1 : c.phrase.noun + 2] != [":"]:
        return None
    people = (c.article.person_at(i) for i in range(first - 1, s.first[first] - 1, -1))
    named = next((person for person in people if person is not None), None)
    return Source(named.name, "person") if named is not None else c.article.last_found(c.at, "person")


def _based_in(c: SourceCase) -> Source | None:
    """ "Lund, N.C.-based Harbour Foods and a partner ended the merger, citing": the firm, not the town."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if s.pos[noun] != "PROPN" or s.first[noun] != c.phrase.first:
        return None
    near = range(noun + 1, min(noun + _BASED_WITHIN, s.n))
    based = next((i for i in near if s.lower[i] == "based" or s.lower[i].endswith("-based")), None)
    if based is None or any(s.pos[i] in VERBAL for i in range(noun + 1, based)) or not _is_hyphened(c, based):
        return None
    name = c.body_within(based + 1, based + 1)
    return Source(name, "organisation") if name else None


def _is_hyphened(c: SourceCase, based: int) -> bool:
    """Whether "based" is joined to what stands before it."""
    s = c.phrase.syntax
    return s.lower[based] != "based" or s.text[based - 1] == "-"


def _writes_in_it(c: SourceCase) -> Source | None:
    """ "Another post, followed by one in which he took credit for “…”": he who does so in it."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if c.depth or not (c.is_one_of(c.list.voices | c.list.parts) or c.lower == "one"):
        return None
    for verb in s.children[noun]:
        if s.dep[verb] == "relcl" and s.lower[noun + 1 : noun + 3] == ["in", "which"]:
            person = _subject(c, verb)
            return Source(person.name, "person") if person is not None else None
    return None


def _surname(c: SourceCase) -> Source | None:
    """ "Moss’s claim is", where the article names one Moss in full: it is she, and no firm."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if not c.phrase.is_proper or len(c.phrase.core) > 1 or s.dep[noun] in ("compound", "pobj"):
        return None
    body = c.article.bodies.touching(s.start[noun], s.end[noun])
    if body is not None and (body.says_it or _is_named_body_so_far(c, body)):
        return None
    named = {p.name for p in c.article.people if p.name.split()[-1] == s.text[noun] and " " in p.name}
    return Source(named.pop(), "person") if len(named) == 1 else None


def _is_named_body_so_far(c: SourceCase, body: NamedBody) -> bool:
    """ "Wells said it would close. … Wells said": the firm, before a person of the name comes in."""
    bodies = c.article.bodies.index.items
    if not any(b.says_it and b.name == body.name and b.span.start < c.at for b in bodies):
        return False
    people = (p for p in c.article.people if p.name.split()[-1] == body.name)
    return all(m.span.start > c.at for p in people for m in p.mentions if m.kind == "name")


def _of_one_surname(c: SourceCase) -> Source | None:
    """ "The Mosses announced": Ann Moss and Tom Moss, where the article has two of the name."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if not (c.phrase.is_proper and s.lower[c.phrase.first] == "the" and noun - c.phrase.first == 1):
        return None
    surnames = {s.text[noun].removesuffix("s"), s.text[noun].removesuffix("es")} - {s.text[noun]}
    named = [p.name for p in c.article.people if " " in p.name and p.name.split()[-1] in surnames]
    if len(named) != _COUPLE:
        return None
    return Source(" and ".join(named), "group")


def _whom_it_cites(c: SourceCase) -> Source | None:
    """ "…, the Courier reported, citing port officials": the officials, on whose word it stands."""
    s, cue = c.phrase.syntax, c.quotation.cue if c.quotation is not None and not c.depth else None
    if cue is None or c.article.person_at(c.phrase.noun) is not None:
        return None
    verb = s.at(cue.start)
    if s.lemma[verb] not in ("report", "say", "write"):
        return None
    citing = next(
        (k for k in s.children[verb] if s.lower[k] in ("citing", "quoting") and s.text[k - 1] == ","), None
    )
    cited = None if citing is None else next((k for k in s.children[citing] if s.dep[k] == "dobj"), None)
    if cited is None or not (person_words().is_noun(s.lemma[cited]) or s.lemma[cited] in c.list.unnamed):
        return None
    return c.source_of(cited)


SPEAKERS_BESIDE: tuple[Rule[SourceCase, Source], ...] = (
    Rule("whom it cites", _whom_it_cites),
    Rule("next to the verb", _next_to_the_verb),
    Rule("on the air", _on_the_air),
    Rule("writes in it", _writes_in_it),
    Rule("surname of a person", _surname),
    Rule("two of one surname", _of_one_surname),
)
FIRM_BASED_IN: Rule[SourceCase, Source] = Rule("firm based in a town", _based_in)
