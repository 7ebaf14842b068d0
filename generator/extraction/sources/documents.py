"""Sources that are documents, and the statements and figures that are their maker's own word."""

from __future__ import annotations

from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import plain_name
from generator.parsing.tag_sets import NOUNS
from generator.sieve import Rule

_POINTING = frozenset({"the", "that", "this"})


def _voice(c: SourceCase) -> Source | None:
    """ "The statement added": whose statement it is."""
    if not c.is_one_of(c.list.voices):
        return None
    return (
        c.maker()
        or c.body_before()
        or c.article.last_found(c.at, "person", "organisation")
        or Source(c.core_words(), "document")
    )


def _kept(c: SourceCase) -> Source | None:
    """ "Its website", "estimates from Harbour Research": whose they are."""
    if not c.is_one_of(c.list.kept_by):
        return None
    maker = c.maker()
    return maker if maker is not None and maker.kind == "organisation" else c.body_before()


def _document(c: SourceCase) -> Source | None:
    """ "The Brandt Report", "a Courier/Datum poll", "a study by the institute"."""
    if not c.is_one_of(c.list.documents) or _is_body(c):
        return None
    own = _document_name(c)
    if " " in own or c.depth or c.phrase.syntax.lower[c.phrase.first] not in _POINTING:
        return Source(own, "document")
    return Source(_named_before(c) or own, "document")


def _is_body(c: SourceCase) -> bool:
    """ "The Coral Reef Initiative": the name of a body may end in a word for a document."""
    if not c.phrase.is_proper or c.phrase.lemma not in c.list.also_bodies:
        return False
    return c.article.bodies.touching(c.at, c.at + 1) is not None


def _document_name(c: SourceCase) -> str:
    """A document by its own words: with the name before it, else with its maker's."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if c.phrase.possessor is not None and c.phrase.lemma in c.list.made_by:
        maker = c.source_of(c.phrase.possessor)
        if maker is not None and maker.name is not None and maker.kind in ("organisation", "person"):
            return f"{maker.name} {c.article.words(c.phrase.possessed[0], noun)}"
    if len(c.phrase.capitalised) > 0:
        return plain_name(c.article.words(c.phrase.capitalised[0], noun))
    if c.phrase.lemma in c.list.made_by:
        for maker_noun in c.phrase.behind("by", "from", "of"):
            body = c.body_within(c.phrase.of(maker_noun).first, c.phrase.of(maker_noun).last)
            if body:
                year = [i for i in c.phrase.core[:1] if s.text[i].isdigit()]
                what = c.article.words(c.phrase.core[len(year)], noun)
                return " ".join([*(s.text[i] for i in year), body, what])
    return c.core_words()


def _named_before(c: SourceCase) -> str | None:
    """What "the report" is called where the article has named it: the nearest name, or how it came in."""
    s, nouns = c.phrase.syntax, c.list.same_document(c.phrase.lemma)
    introduced = None
    for i in c.before(nouns):
        if s.pos[i] in NOUNS:
            words = _document_name(c.on(i))
            if any(word[:1].isupper() for word in words.split()):
                return words
            introduced = words if s.lower[c.phrase.of(i).first] in ("a", "an") else introduced
    return introduced


DOCUMENTS: tuple[Rule[SourceCase, Source], ...] = (
    Rule("voice", _voice),
    Rule("kept by a body", _kept),
    Rule("document", _document),
)
