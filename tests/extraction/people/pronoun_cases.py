"""Make the case of a pronoun and a mention from an invented article, for the tests of pronouns."""

from __future__ import annotations

from generator.extraction.people.clustering.clustering import cluster_names
from generator.extraction.people.names.names import person_names
from generator.extraction.people.pronoun_words import pronoun_genders
from generator.extraction.people.pronouns.candidate_antecedents import antecedents_of
from generator.extraction.people.pronouns.discourse import Discourse
from generator.extraction.people.pronouns.pronoun_case import PronounCase
from generator.extraction.quotations.quotations import find_quotations
from generator.parsing.parsed_text import ParsedText
from generator.text.quotation_marks import quoted_strings
from tests.people_in import Parser


def pronoun_case(parsed: Parser, text: str, mention: str) -> PronounCase:
    """The text's one pronoun, and the first antecedent that is written so."""
    doc = parsed(text)
    names = person_names(doc)
    parse = ParsedText(doc)
    discourse = Discourse(parse.columns, find_quotations(parse, text, quoted_strings(text), names))
    antecedents = antecedents_of(parse, cluster_names(text, names), discourse)
    (token,) = (t for t in doc if t.lower_ in pronoun_genders())
    found = next(a for a in antecedents.within(0, len(text)) if text.startswith(mention, a.start))
    return PronounCase(
        token,
        pronoun_genders()[token.lower_],
        discourse.quotation_at(token.idx),
        found,
        discourse=discourse,
        distance=discourse.sentences_between(token, found.token),
        mentions=antecedents.mentions_before(token.idx)[id(found.entity)],
        named_by_speaker=False,
    )
