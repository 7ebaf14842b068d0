"""What a source's noun phrase is: the rules, from the surest to the least sure.

In: a phrase in its article. Out: the source's name as a reader would cite it, and its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.extraction.people.person_words import person_words
from generator.extraction.sources.named_bodies import NamedBodies, plain_name
from generator.extraction.sources.source_phrases import SourcePhrase
from generator.extraction.sources.source_words import SourceWords, source_words
from generator.model import ArticlePerson, Source, Span
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOMINAL
from generator.sieve import Rule, names
from generator.text.spans import SpanIndex

_RELATIVES = frozenset({"who", "which", "that"})
_PERSONAL = frozenset({"he", "she"})
_OPEN = frozenset({"it", "they", "them", "itself", "themselves"})
_DEPTH = 3
_VOICE_REACH = 1500  # characters


@dataclass(frozen=True)
class SourceArticle:
    """What the rules look at: the text, its tokens, the bodies and people in it, what was found so far."""

    text: str
    syntax: Syntax
    bodies: NamedBodies
    people: Sequence[ArticlePerson]
    mentions: SpanIndex[tuple[Span, int]]
    found: list[tuple[int, Source]]

    def person_at(self, noun: int) -> ArticlePerson | None:
        """The person that a token is a mention of, the shortest mention deciding."""
        start, end = self.syntax.start[noun], self.syntax.end[noun]
        spans = [self.mentions.items[i] for i in self.mentions.touching(start, end)]
        over = [(m.end - m.start, k) for m, k in spans if m.start < end and m.end > start]
        return self.people[min(over)[1]] if over else None

    def words(self, first: int, last: int) -> str:
        """The words from one token to another, as written, line breaks taken back."""
        return " ".join(self.text[self.syntax.start[first] : self.syntax.end[last]].split())

    def last_found(self, at: int, *kinds: str) -> Source | None:
        """The last source of these kinds, not far before an offset."""
        for place, source in reversed(self.found):
            if at - place > _VOICE_REACH:
                return None
            if source.kind in kinds:
                return source
        return None


@dataclass(frozen=True)
class SourceCase:
    """A phrase to name, and how many phrases led to it ("it" → "the agency" → …)."""

    article: SourceArticle
    phrase: SourcePhrase
    depth: int = 0

    @property
    def list(self) -> SourceWords:
        """The nouns that say what a source is."""
        return source_words()

    @property
    def lower(self) -> str:
        """The noun as written, in lower case."""
        return self.phrase.syntax.lower[self.phrase.noun]

    @property
    def at(self) -> int:
        """Where the noun stands."""
        return self.phrase.syntax.start[self.phrase.noun]

    def is_one_of(self, nouns: frozenset[str]) -> bool:
        """Whether the noun is one of a list, by its lemma or as written."""
        return self.phrase.lemma in nouns or self.lower in nouns

    def on(self, noun: int) -> SourceCase:
        """The case of another noun, which this one leads to."""
        return replace(self, phrase=self.phrase.of(noun), depth=self.depth + 1)

    def source_of(self, noun: int) -> Source | None:
        """Who or what another noun names; None where it leads too far."""
        if self.depth >= _DEPTH:
            return None
        person = self.article.person_at(noun)
        return Source(person.name, "person") if person else named(self.on(noun))

    def core_words(self) -> str:
        """The noun with what says which one is meant, as written."""
        core = self.phrase.core
        return plain_name(self.article.words(core[0], core[-1]))

    def whole_words(self) -> str:
        """The whole phrase as written, from its determiner to the end of what restricts it."""
        return self.article.words(self.phrase.first, self.phrase.last)

    def body_within(self, first: int, last: int) -> str | None:
        """The fullest name of the body that is named within tokens."""
        s = self.phrase.syntax
        body = self.article.bodies.touching(s.start[first], s.end[last])
        return self.article.bodies.fullest(body) if body else None

    def maker(self) -> Source | None:
        """Whose words or document it is: a possessor, or who stands behind "of", "by" and "from"."""
        around = (self.phrase.possessor, *self.phrase.behind("of", "by", "from", "for"), self.phrase.giver)
        found = (self.source_of(n) for n in around if n is not None)
        return next((s for s in found if s is not None and s.kind in ("person", "organisation", "group")), None)


def named(case: SourceCase) -> Source | None:
    """The source that a phrase names, by the first rule that fires; None of no phrase at all."""
    for rule in SOURCE_RULES:
        found = rule.find(case)
        if found is not None:
            return found
    return None


# ---- pronouns ----------------------------------------------------------------------------


def _relative(c: SourceCase) -> Source | None:
    """ "a resident who said": the noun before the clause."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if c.lower not in _RELATIVES or s.pos[noun] == "NOUN":
        return None
    for above in s.ancestors(noun)[:_DEPTH]:
        if above < noun and s.pos[above] in NOMINAL:
            return c.source_of(above)
    return None


def _pronoun(c: SourceCase) -> Source | None:
    """ "It said": what the clauses before were about, if that is a body, a document or a group."""
    if c.lower not in _OPEN | _PERSONAL:
        return None
    kinds = ("unnamed",) if c.lower in _PERSONAL else ("organisation", "document", "group")
    plural = c.lower in ("they", "them", "themselves")
    for noun in _subjects_before(c.phrase.syntax, c.phrase.noun):
        found = c.source_of(noun)
        wanted = ("organisation", "group", "unnamed") if plural else kinds
        if found is not None and found.kind in wanted and (not plural or found.kind == "organisation" or c.phrase.of(noun).is_plural):
            return found
    if c.lower in _PERSONAL:
        return Source(None, "person")
    return c.article.last_found(c.at, *kinds) or Source(None, "unnamed" if plural else "organisation")


def _subjects_before(s: Syntax, noun: int, sentences: int = 2) -> list[int]:
    """The subjects of clauses before a token, in its own sentence and the ones before, nearest sentence first."""
    out: list[int] = []
    end = noun
    for _ in range(sentences + 1):
        first = s.first[end] if end < noun else s.first[noun]
        out += [i for i in range(first, end) if s.dep[i] in ("nsubj", "nsubjpass") and s.pos[i] in ("NOUN", "PROPN")]
        end = first - 1
        if end < 0:
            break
        while end > 0 and s.pos[end] == "SPACE":
            end -= 1
        end += 0
    return out


# ---- people who speak for others ---------------------------------------------------------


def _spokesperson(c: SourceCase) -> Source | None:
    """ "A spokeswoman for the police": the police."""
    if not c.is_one_of(c.list.spokespeople):
        return None
    return _employer(c) or Source(c.whole_words(), "unnamed")


def _officials(c: SourceCase) -> Source | None:
    """ "Pentagon officials", "authorities in Kyiv": the body, where they are not counted."""
    if not c.is_one_of(c.list.officials) or not c.phrase.is_plural or _is_counted(c) or _is_discreet(c):
        return None
    named_before = c.body_within(c.phrase.first, c.phrase.noun)
    if named_before:
        return Source(named_before, "organisation")
    lead = c.phrase.core[:-1]
    return Source(c.core_words(), "organisation") if any(c.phrase.syntax.pos[i] in NOMINAL for i in lead) else None


def _employer(c: SourceCase) -> Source | None:
    """Whom somebody speaks for: the body before the noun, or behind "for", "of", "at", "from"."""
    before = c.article.bodies.touching(c.phrase.syntax.start[c.phrase.first], c.at)
    if before is not None:
        return Source(c.article.bodies.fullest(replace(before, is_place=False)), "organisation")
    nouns = [n for n in (c.phrase.possessor, *c.phrase.behind("for", "of", "at", "from", "with")) if n is not None]
    for noun in nouns:
        found = c.source_of(noun)
        if found is not None and found.kind in ("organisation", "person", "group"):
            return found
    lead = c.phrase.core[:-1]
    return Source(plain_name(c.article.words(lead[0], lead[-1])), "organisation") if lead else None


# ---- documents ---------------------------------------------------------------------------


def _voice(c: SourceCase) -> Source | None:
    """ "The statement added": whose statement it is."""
    if not c.is_one_of(c.list.voices):
        return None
    return c.maker() or _body_before(c) or c.article.last_found(c.at, "person", "organisation") or Source(c.core_words(), "document")


def _body_before(c: SourceCase) -> Source | None:
    """ "A Harbour Board statement": the board."""
    name = c.body_within(c.phrase.first, c.phrase.noun)
    return Source(name, "organisation") if name else None


def _kept(c: SourceCase) -> Source | None:
    """ "Its website", "estimates from Harbour Research": whose they are."""
    if not c.is_one_of(c.list.kept_by):
        return None
    maker = c.maker()
    return maker if maker is not None and maker.kind == "organisation" else _body_before(c)


def _document(c: SourceCase) -> Source | None:
    """ "The Brandt Report", "a Courier/Datum poll", "a study by the institute"; of "the report" the fullest before."""
    if not c.is_one_of(c.list.documents):
        return None
    own = _document_name(c)
    if " " in own or c.depth:
        return Source(own, "document")
    return Source(_named_before(c) or own, "document")


def _document_name(c: SourceCase) -> str:
    """A document by its own words: with the name before it, else with its maker's."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if c.phrase.possessor is not None and c.phrase.lemma in c.list.made_by:
        maker = c.source_of(c.phrase.possessor)
        if maker is not None and maker.name is not None and maker.kind in ("organisation", "person"):
            rest = [i for i in c.phrase.core if i > c.phrase.possessor and s.pos[i] not in ("PART", "PUNCT")]
            return f"{maker.name} {c.article.words(rest[0], noun)}"
    if len(c.phrase.capitalised) > 0:
        return plain_name(c.article.words(c.phrase.capitalised[0], noun))
    if c.phrase.lemma in c.list.made_by:
        for maker_noun in c.phrase.behind("by", "from", "of"):
            body = c.body_within(c.phrase.of(maker_noun).first, c.phrase.of(maker_noun).last)
            if body:
                return f"{body} {c.core_words()}"
    return c.core_words()


def _named_before(c: SourceCase) -> str | None:
    """What "the report" is called where the article has named it: the nearest before, in a name of its own."""
    s, nouns = c.phrase.syntax, c.list.same_document(c.phrase.lemma)
    for i in range(c.phrase.noun - 1, -1, -1):
        if s.lemma[i] in nouns and s.pos[i] in ("NOUN", "PROPN"):
            words = _document_name(c.on(i))
            if any(word[:1].isupper() for word in words.split()):
                return words
    return None


# ---- bodies ------------------------------------------------------------------------------


def _body_noun(c: SourceCase) -> Source | None:
    """ "The agency": the body that the article has named; "a local union", "the police" by their own words."""
    if c.phrase.lemma not in c.list.bodies or c.phrase.is_proper or (c.phrase.is_plural and c.lower != "police"):
        return None
    s = c.phrase.syntax
    within = c.body_within(c.phrase.first, c.phrase.noun)
    if within:
        body = c.article.bodies.touching(s.start[c.phrase.first], s.end[c.phrase.noun])
        whole = within if body and body.span.end >= s.end[c.phrase.noun] else c.core_words()
        return Source(whole, "organisation")
    bare = len(c.phrase.core) == 1 and s.lower[c.phrase.first] in ("the", "its", "this", "that")
    meant = c.article.bodies.meant_by(c.phrase.lemma, c.at, c.phrase.lemma in c.list.places) if bare else None
    if meant is None and c.phrase.is_plural:
        return None
    return Source(meant or _with_of(c), "organisation")


def _with_of(c: SourceCase) -> str:
    """The core with an "of …" behind it ("city of Norfield")."""
    s, last = c.phrase.syntax, c.phrase.noun
    if last + 1 < s.n and s.lower[last + 1] in ("of", "for") and c.phrase.last > last:
        return plain_name(c.article.words(c.phrase.core[0], c.phrase.last))
    return c.core_words()


def _proper_name(c: SourceCase) -> Source | None:
    """A name that is nobody's: a body, in its fullest form; several people of one name are a group."""
    if not c.phrase.is_proper:
        return None
    s = c.phrase.syntax
    body = c.article.bodies.touching(s.start[c.phrase.noun], s.end[c.phrase.noun])
    if body is not None:
        return Source(c.article.bodies.fullest(body), "organisation")
    if c.phrase.is_plural or person_words().is_noun(c.phrase.lemma):
        return Source(c.core_words(), "group" if c.phrase.is_plural else "unnamed")
    return Source(c.core_words(), "organisation")


# ---- people without a name ---------------------------------------------------------------


def _unnamed(c: SourceCase) -> Source | None:
    """ "two people briefed on the plan", "an official", "some": the words as written."""
    if c.phrase.syntax.pos[c.phrase.noun] not in ("NOUN", "PROPN"):
        return Source(c.whole_words(), "unnamed")
    counted = _is_counted(c) and not c.phrase.core[:-1]
    alone = c.is_one_of(c.list.unnamed) and not any(c.phrase.syntax.pos[i] in NOMINAL | {"ADJ", "VERB"} for i in c.phrase.core[:-1])
    if (alone and not _stands_for_a_body(c)) or _is_discreet(c) or counted:
        return Source(c.whole_words(), "unnamed")
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
    return Source(_group_name(c), "group")


def _group_name(c: SourceCase) -> str:
    s, core, possessor = c.phrase.syntax, c.phrase.core, c.phrase.possessor
    if possessor is not None:
        whose = c.source_of(possessor)
        rest = [i for i in core if i > possessor and s.pos[i] not in ("PART", "PUNCT")]
        if whose is not None and whose.name is not None and rest:
            return f"{whose.name}’s {c.article.words(rest[0], rest[-1])}"
    if len(core) == 1 and c.phrase.last == c.phrase.noun and s.lower[c.phrase.first] in ("the", "these", "those"):
        return _group_before(c) or c.core_words()
    last = c.phrase.last if next(iter(c.phrase.restricting_lemmas()), "") in ("at", "of", "for", "from", "with", "in", "on") else c.phrase.noun
    return plain_name(c.article.words(core[0], last))


def _group_before(c: SourceCase) -> str | None:
    """What "the lawyers" are called where the article has said whose they are."""
    s = c.phrase.syntax
    for i in range(c.phrase.noun - 1, -1, -1):
        if s.lemma[i] == c.phrase.lemma and s.tag[i] == s.tag[c.phrase.noun] and c.depth < _DEPTH:
            name = _group_name(replace(c.on(i), depth=_DEPTH - 1))
            if " " in name:
                return name
    return None


def _somebody(c: SourceCase) -> Source | None:
    """Anything else is somebody, or something, without a name."""
    return Source(c.whole_words(), "unnamed")


def _is_counted(c: SourceCase) -> bool:
    """Whether a number or "a", "some", "several" says that only some of them speak."""
    s = c.phrase.syntax
    return any(s.dep[i] == "nummod" or s.lower[i] in ("some", "several", "many", "few", "other") for i in range(c.phrase.first, c.phrase.noun))


def _is_discreet(c: SourceCase) -> bool:
    """ "who asked not to be named", "familiar with the talks"."""
    return any(lemma in c.list.discreet for lemma in c.phrase.restricting_lemmas())


def _stands_for_a_body(c: SourceCase) -> bool:
    return c.phrase.is_plural and c.body_within(c.phrase.first, c.phrase.last) is not None


Finder = Callable[[SourceCase], Source | None]
SOURCE_RULES: tuple[Rule[SourceCase, Source], ...] = (
    Rule("relative", _relative),
    Rule("pronoun of a source", _pronoun),
    Rule("spokesperson", _spokesperson),
    Rule("officials of a body", _officials),
    Rule("voice", _voice),
    Rule("kept by a body", _kept),
    Rule("document", _document),
    Rule("body by its noun", _body_noun),
    Rule("people out of a number", _of_a_number),
    Rule("name of a body", _proper_name),
    Rule("unnamed", _unnamed),
    Rule("group", _group),
    Rule("somebody", _somebody),
)
RULES = names(SOURCE_RULES)
