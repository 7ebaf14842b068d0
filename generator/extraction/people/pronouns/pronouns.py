"""Resolve "he" and "she" to the people of an article.

Each pronoun is given to the earlier mention that weighs most by distance, grammatical function,
gender and how much the article is about the person (the salience factors of Lappin and Leass, 1994);
a person nobody names ("a man") takes part, so that their pronouns are given to none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.pronoun_words import pronoun_genders
from generator.extraction.people.pronouns.binding import OF_THE_PERSON, excluding_principle
from generator.extraction.people.pronouns.candidate_antecedents import Entity, antecedent, antecedents_of
from generator.extraction.people.pronouns.discourse import Discourse
from generator.extraction.people.pronouns.pronoun_case import PronounCase
from generator.extraction.people.pronouns.pronoun_evidence import pronoun_weights, score
from generator.model import Mention, Quotation, Span
from generator.parsing.parsed_text import ParsedText

if TYPE_CHECKING:
    from spacy.tokens import Token


def resolve_pronouns(
    parsed: ParsedText, clusters: Sequence[Cluster], quotations: Sequence[Quotation]
) -> None:
    """Add to each cluster the pronouns that refer to its person; an uncertain one is added to none."""
    genders = pronoun_genders()
    pronouns = [parsed.doc[i] for i, word in enumerate(parsed.columns.lower) if word in genders]
    if pronouns and clusters:
        _Resolver(parsed, clusters, quotations).resolve(pronouns)


class _Resolver:
    def __init__(
        self, parsed: ParsedText, clusters: Sequence[Cluster], quotations: Sequence[Quotation]
    ) -> None:
        self._discourse = Discourse(parsed.columns, quotations)
        self._antecedents = antecedents_of(parsed, clusters, self._discourse)

    def resolve(self, pronouns: list[Token]) -> None:
        """Resolve those outside quotation marks in order, then those inside."""
        around = [(t, self._discourse.quotation_at(t.idx)) for t in pronouns]
        for token, quotation in sorted(around, key=lambda x: x[1] is not None):
            found = self._antecedent(token, quotation)
            if found is None:
                continue
            entity, lead = found
            self._antecedents.insert(antecedent(entity, token.idx, token, "pronoun", self._discourse))
            if isinstance(entity, Cluster):
                span = Span(token.idx, token.idx + len(token))
                entity.mentions.append(Mention(span, "pronoun", lead=lead))
                # Whoever is of the other gender was no antecedent.
                entity.gender = pronoun_genders()[token.lower_]

    def _antecedent(self, pronoun: Token, quotation: Quotation | None) -> tuple[Entity, float] | None:
        """The person whom a pronoun refers to, and the lead; None where nobody is likely enough."""
        best: dict[int, tuple[float, PronounCase]] = {}
        for case in self._cases(pronoun, quotation):
            entity, found = id(case.antecedent.entity), score(case)
            if entity not in best or found > best[entity][0]:
                best[entity] = (found, case)
        ranked = sorted(best.values(), key=lambda x: -x[0])
        weights = pronoun_weights()
        if not ranked:
            return None
        alone = self._is_alone([case for _, case in ranked])
        if ranked[0][0] < (weights.alone if alone else weights.threshold):
            return None
        lead = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else inf
        return None if lead < weights.margin else (ranked[0][1].antecedent.entity, lead)

    def _is_alone(self, ranked: Sequence[PronounCase]) -> bool:
        """ "The firm is run by Berg. “We pay well,” she said.": nobody else near could have said so."""
        near = [case for case in ranked if case.distance <= 1]
        if len(near) != 1 or near[0] is not ranked[0] or near[0].antecedent.quotation is not None:
            return False
        return self._discourse.is_speaker(near[0].pronoun.idx)

    def _cases(self, pronoun: Token, quotation: Quotation | None) -> Iterator[PronounCase]:
        """The pronoun with each antecedent nearby that gender and grammar allow."""
        cases = [(case, excluding_principle(case)) for case in self._compared(pronoun, quotation)]
        barred = {id(case.antecedent.entity) for case, principle in cases if principle in OF_THE_PERSON}
        for case, principle in cases:
            if principle is None and id(case.antecedent.entity) not in barred:
                yield case

    def _compared(self, pronoun: Token, quotation: Quotation | None) -> Iterator[PronounCase]:
        """The pronoun with each antecedent nearby of its gender; nobody speaks of himself."""
        speaker, owned = self._speaker_of(quotation), self._owned_by(pronoun)
        seen = self._antecedents.mentions_before(pronoun.idx)
        named = self._named_in_words_of(pronoun)
        gender = pronoun_genders()[pronoun.lower_]
        for each in self._antecedents.near(pronoun.idx):
            person = each.entity
            if (
                person is speaker
                or id(person) in owned
                or (person.gender is not None and person.gender != gender)
            ):
                continue
            yield PronounCase(
                pronoun,
                gender,
                quotation,
                each,
                discourse=self._discourse,
                distance=self._discourse.sentences_between(pronoun, each.token),
                mentions=seen[id(person)],
                named_by_speaker=id(person) in named,
            )

    def _owned_by(self, pronoun: Token) -> set[int]:
        """Who is described from the pronoun on: "her mother", who is not "her"."""
        if pronoun.dep_ != "poss":
            return set()
        begun = self._antecedents.within(pronoun.idx, pronoun.idx + 1)
        return {id(a.entity) for a in begun if a.token.i > pronoun.i}

    def _named_in_words_of(self, pronoun: Token) -> set[int]:
        """Whom the words name that a pronoun says."""
        said = self._discourse.said_by(pronoun.idx)
        inside = (a for span in said for a in self._antecedents.within(span.start + 1, span.end))
        return {id(a.entity) for a in inside if a.kind == "name"}

    def _speaker_of(self, quotation: Quotation | None) -> Entity | None:
        """Who speaks a quotation, as far as that is known."""
        if quotation is None or quotation.speaker is None:
            return None
        inside = self._antecedents.within(quotation.speaker.start, quotation.speaker.end)
        return next((a.entity for a in reversed(inside) if isinstance(a.entity, Cluster)), None)
