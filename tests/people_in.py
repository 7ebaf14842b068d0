"""Read the people out of made-up articles, for the tests of names, coreference and linking."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from generator.extraction.people.coreference import resolve_people
from generator.extraction.people.names.names import person_names
from generator.extraction.quotations.attribution import attribute
from generator.extraction.quotations.quotations import find_quotations
from generator.model import Article, ArticleFacts, ArticlePerson, Mention
from generator.parsing.parsed_text import ParsedText
from generator.text.quotation_marks import quoted_strings

Parser = Callable[[str], Doc]


def facts_of(parsed: Parser, text: str, article: str = "a", story: str = "") -> ArticleFacts:
    """An article's people and quotations, and nothing else."""
    doc = parsed(text)
    strings = quoted_strings(text)
    names = person_names(doc)
    parse = ParsedText(doc)
    quotations = find_quotations(parse, text, strings, names)
    people = resolve_people(parse, text, names, quotations)
    return ArticleFacts(
        Article(article, f"{article}.txt", text, story),
        people=people,
        quotations=attribute(text, quotations, people),
    )


def people_in(parsed: Parser, text: str) -> dict[str, ArticlePerson]:
    """An article's people by name."""
    return {person.name: person for person in facts_of(parsed, text).people}


def corpus_of(parsed: Parser, texts: Sequence[str]) -> list[ArticleFacts]:
    """One story's articles, named a0, a1, …"""
    return [facts_of(parsed, text, f"a{i}") for i, text in enumerate(texts)]


def written(text: str, person: ArticlePerson, kind: str = "name") -> list[str]:
    """The words of a person's mentions of one kind, in order."""
    return [_words(text, m) for m in person.mentions if m.kind == kind]


def roles(text: str, person: ArticlePerson) -> list[str]:
    """The roles beside a person's names, in order."""
    return [text[r.start : r.end] for m in person.mentions for r in m.roles]


def made_up_name(n: int) -> str:
    """A name of three syllables, another one for each number."""
    return "".join("bdfgklmnprstvz"[(n // 14**k) % 14] + "aeiou"[(n + k) % 5] for k in range(3)).title()


def _words(text: str, mention: Mention) -> str:
    return text[mention.span.start : mention.span.end]
