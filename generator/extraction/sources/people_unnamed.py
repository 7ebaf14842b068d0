"""Sources that are people without a name: spokespeople, officials, groups, the unnamed."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.extraction.person_words import person_words
from generator.extraction.sources.bodies_that_speak import body_meant
from generator.extraction.sources.source_article import FURTHEST, SourceCase
from generator.extraction.sources.source_phrases import SourcePhrase
from generator.model import Source
from generator.naming.bodies import body_words, plain_name
from generator.parsing.tag_sets import NOMINAL, NOUNS
from generator.sieve import Rule

_JOINS_A_GROUP = frozenset({"at", "of", "for", "from", "with", "in", "on"})
_JOINS_SEVERAL = frozenset({"at", "of", "for", "from"})
_OPENS_MORE = frozenset({"ADP", "DET", "CCONJ", "PUNCT"})
_COUNTING = frozenset({"some", "several", "many", "few", "multiple", "numerous", "various"})
_FEW = 4  # words
_BARE = 2  # words: "the clerk"
_NAMELESS = ("unnamed", "group")
_GOES_ON_WITHIN = 600  # characters
_INTRODUCED_NEAR = 1000  # characters
_OF_WHO_SPEAKS = frozenset({"my", "our", "your"})
_SOURCES = frozenset({"source", "sources"})


def _spokesperson(c: SourceCase) -> Source | None:
    """ "A spokeswoman for the police": the police; but "a spokeswoman for Ann Lee" is not Ann Lee."""
    if not c.is_one_of(c.list.spokespeople):
        return None
    return _employer(c) or _last_body(c) or Source(c.whole_words(), "unnamed")


def _representatives(c: SourceCase) -> Source | None:
    """ "Representatives for the ministry and the police": the ministry, first of those they speak for."""
    if not c.is_one_of(c.list.representatives) or _is_discreet(c):
        return None
    for noun in c.phrase.behind("for", "from", "of"):
        name = c.body_within(noun, noun)
        found = Source(name, "organisation") if name else c.body_of(noun)
        if found is not None:
            return found
    return None


def _last_body(c: SourceCase) -> Source | None:
    """ "A spokesman said", after "The port denied it": the port's."""
    name = c.article.bodies.last_before(c.at)
    return Source(name, "organisation") if name else _body_told_of(c)


def _body_told_of(c: SourceCase) -> Source | None:
    """ "The state gave a million. A spokesman said": the state’s, as the sentence before is about it."""
    s, first = c.phrase.syntax, c.phrase.syntax.first[c.phrase.noun]
    before = range(s.first[first - 1], first) if first > 0 else range(0)
    subject = next((i for i in before if s.dep[i] == "nsubj" and s.dep[s.head[i]] == "ROOT"), None)
    if subject is None or s.lemma[subject] not in body_words().bodies:
        return None
    return c.body_of(subject)


def _employer(c: SourceCase) -> Source | None:
    """Whom somebody speaks for: the body before the noun, or behind "for", "of", "at", "from"."""
    before = c.article.bodies.touching(c.phrase.syntax.start[c.phrase.first], c.at)
    if before is not None:
        return Source(c.article.bodies.fullest(replace(before, is_place=False)), "organisation")
    nouns = [
        n for n in (c.phrase.possessor, *c.phrase.behind("for", "of", "at", "from", "with")) if n is not None
    ]
    for noun in nouns:
        if person_words().is_noun(c.phrase.of(noun).lemma) and c.article.person_at(noun) is None:
            return Source(c.whole_words(), "unnamed")  # "the minister’s spokesman"
        found = c.source_of(noun)
        if found is not None and found.kind == "person" and found.name:
            return Source(f"{found.name}’s {c.article.words(c.phrase.noun, c.phrase.noun)}", "unnamed")
        if found is not None and found.kind in ("organisation", "group"):
            return found
    lead = c.phrase.core[:-1]
    if len(lead) == 1 and c.phrase.syntax.lower[lead[0]] in body_words().bodies:
        meant = body_meant(c.on(lead[0]))  # "a bank spokesman": the bank that the article tells of
        if meant is not None:
            return Source(meant, "organisation")
    return Source(plain_name(c.article.words(lead[0], lead[-1])), "organisation") if lead else None


def _unnamed(c: SourceCase) -> Source | None:
    """ "two people briefed on the plan", "an official", "some": the words as written."""
    if c.phrase.syntax.pos[c.phrase.noun] not in NOUNS:
        return Source(c.whole_words(), "unnamed")
    counted = _is_counted(c) and (
        not c.phrase.core[:-1] or c.is_one_of(c.list.officials | c.list.spokespeople)
    )
    says_who = (i for i in c.phrase.core[:-1] if c.phrase.syntax.pos[i] in NOMINAL | {"ADJ", "VERB"})
    alone = c.is_one_of(c.list.unnamed) and not any(
        c.phrase.syntax.lower[i] not in c.list.anybodys for i in says_who
    )
    if c.lower in _SOURCES or (alone and not _stands_for_a_body(c)) or _is_discreet(c) or counted:
        return _as_introduced(c) or Source(c.whole_words(), "unnamed")
    return None


def _of_a_number(c: SourceCase) -> Source | None:
    """ "a group of protesters": the protesters."""
    if not c.is_one_of(c.list.numbers):
        return None
    nouns = [n for n in c.phrase.behind("of") if c.phrase.of(n).is_plural]
    return c.source_of(nouns[0]) if nouns else None


def _group(c: SourceCase) -> Source | None:
    """ "tenant advocates", "researchers at the institute", "her lawyers": people under what they are."""
    if not (c.phrase.is_plural or c.is_one_of(c.list.collectives)):
        return None
    return _as_introduced(c) or Source(_group_name(c), "group")


def _group_name(c: SourceCase) -> str:
    s, core, possessor = c.phrase.syntax, c.phrase.core, c.phrase.possessor
    if possessor is not None:
        whose = c.source_of(possessor)
        own = c.phrase.possessed
        is_writers = s.lower[possessor] in _OF_WHO_SPEAKS
        if whose is not None and whose.name is not None and own and not is_writers:
            unknown = whose.kind == "unnamed" and s.pos[possessor] == "PRON"
            end = own[-1] if c.phrase.joined is None else _end_of_joined(c.phrase.of(c.phrase.joined))
            words = c.article.words(own[0], end)
            return words if unknown else f"{whose.name}’s {words}"
    if (
        len(core) == 1
        and c.phrase.last == c.phrase.noun
        and s.lower[c.phrase.first] in ("the", "these", "those")
    ):
        return _group_before(c) or c.core_words()
    if len(core) == 1 and c.phrase.first == c.phrase.last == c.phrase.noun:
        return _group_going_on(c) or c.core_words()
    body = _whose_staff(c)
    if body is not None:
        return f"{body} {c.article.words(core[1], core[-1])}"
    if c.phrase.joined is not None and len(core) <= _FEW:
        return plain_name(c.article.words(core[0], _end_of_joined(c.phrase.of(c.phrase.joined))))
    return plain_name(c.article.words(core[0], _end_of_group(c.phrase)))


def _group_going_on(c: SourceCase) -> str | None:
    """ "Tenants’ advocates disagree. Advocates said": the group that has just spoken."""
    near = c.article.found_within(c.at - _GOES_ON_WITHIN, c.at)
    groups = (f.source.name for f in near if f.source.kind == "group" and f.source.name)
    return next((name for name in groups if name.lower().split()[-1] == c.lower and " " in name), None)


def _end_of_joined(phrase: SourcePhrase) -> int:
    """The last token of what joins two groups: "ministers and bankers | of the union"."""
    s, behind = phrase.syntax, phrase.noun + 1
    joins = behind < s.n and s.pos[behind] == "ADP" and s.lower[behind] in _JOINS_SEVERAL
    return phrase.to_mark(behind, s.edges[1][behind]) if joins else phrase.noun


def _end_of_group(phrase: SourcePhrase) -> int:
    """The last token of a group's name: "researchers | at the institute"."""
    joins = next(iter(phrase.restricting_lemmas()), "") in _JOINS_A_GROUP
    last = phrase.last if joins else phrase.noun
    while last > phrase.noun and phrase.syntax.pos[last] in _OPENS_MORE:  # "authors of the | “…” book"
        last -= 1
    return last


def _whose_staff(c: SourceCase) -> str | None:
    """ "Company executives": the name of the company that the article speaks of."""
    s, core = c.phrase.syntax, c.phrase.core
    if len(core) < 2 or c.phrase.lemma not in c.list.staff or s.lower[core[0]] not in c.list.of_one_body:
        return None
    return body_meant(c.on(core[0]))


def _group_before(c: SourceCase) -> str | None:
    """What "the lawyers" are called where the article has said whose they are."""
    s = c.phrase.syntax
    for i in c.before(frozenset({c.phrase.lemma})):
        if s.tag[i] == s.tag[c.phrase.noun] and c.depth < FURTHEST and c.phrase.of(i).joined is None:
            name = _group_name(replace(c.on(i), depth=FURTHEST - 1))
            if " " in name:
                return name
    return None


def _somebody(c: SourceCase) -> Source | None:
    """Anything else is somebody, or something, without a name."""
    return _as_introduced(c) or Source(c.whole_words(), "unnamed")


def _as_introduced(c: SourceCase) -> Source | None:
    """ "A 26-year-old man was fined after the man wrote": who that man is, in the words he came in with."""
    s, phrase = c.phrase.syntax, c.phrase
    if phrase.noun - phrase.first != 1 or s.lower[phrase.first] != "the" or phrase.last > phrase.noun:
        return None
    if not (person_words().is_noun(phrase.lemma) or c.is_one_of(c.list.unnamed)):
        return None
    near = takewhile(lambda i: c.at - s.start[i] <= _INTRODUCED_NEAR, c.before(frozenset({phrase.lemma})))
    for i in (i for i in near if s.tag[i] == s.tag[phrase.noun]):
        first = phrase.of(i).first
        spoke = _spoke_at(c, s.start[first])
        if spoke is not None:
            return spoke
        if s.lower[first] in ("a", "an") and i - first > 1:
            return Source(c.article.words(first, i), "unnamed")
    return None


def _spoke_at(c: SourceCase, start: int) -> Source | None:
    """Who spoke without a name under the words at an offset: "two officials", "a person close to Lee"."""
    spoke = (f.source for f in c.article.found_within(start, start + 1) if f.source.kind in _NAMELESS)
    found = next((source for source in spoke if source.name), None)
    name = found.name if found is not None and found.name else ""
    return None if len(name.split()) <= _BARE and name.lower().startswith("the ") else found


def _briefed_on_it(c: SourceCase) -> Source | None:
    """ "Two aides of the board briefed on the inquiry said": the aides, where the parse has the inquiry."""
    s, on = c.phrase.syntax, c.phrase.first - 1
    taken = on - 1
    if c.depth or taken < 1 or s.pos[on] != "ADP" or s.lemma[taken] not in c.list.discreet:
        return None
    if s.tag[taken] not in ("VBN", "VBD", "JJ") or s.dep[c.phrase.noun] != "pobj":
        return None
    for i in range(taken - 1, s.first[taken] - 1, -1):
        if s.text[i] in (",", ";") or s.start[i] in c.article.cues:
            return None
        if s.pos[i] == "NOUN" and person_words().is_noun(s.lemma[i]) and c.article.person_at(i) is None:
            return Source(c.article.words(c.phrase.of(i).first, c.phrase.noun), "unnamed")
    return None


def _is_counted(c: SourceCase) -> bool:
    """Whether a number or "a", "some", "several" says that only some of them speak."""
    s = c.phrase.syntax
    return any(s.dep[i] == "nummod" or s.lower[i] in _COUNTING for i in range(c.phrase.first, c.phrase.noun))


def _is_discreet(c: SourceCase) -> bool:
    """ "who asked not to be named", "familiar with the talks"."""
    return any(lemma in c.list.discreet for lemma in c.phrase.restricting_lemmas())


def _stands_for_a_body(c: SourceCase) -> bool:
    return c.phrase.is_plural and c.body_within(c.phrase.first, c.phrase.last) is not None


SPOKESPEOPLE: tuple[Rule[SourceCase, Source], ...] = (
    Rule("spokesperson", _spokesperson),
    Rule("representatives", _representatives),
)
NOBODY_NAMED: tuple[Rule[SourceCase, Source], ...] = (
    Rule("unnamed", _unnamed),
    Rule("group", _group),
    Rule("somebody", _somebody),
)
BRIEFED_ON_IT: Rule[SourceCase, Source] = Rule("people briefed on it", _briefed_on_it)
OUT_OF_A_NUMBER: Rule[SourceCase, Source] = Rule("people out of a number", _of_a_number)
