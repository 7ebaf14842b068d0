"""What a source's noun phrase is: the rules, from the surest to the least sure.

In: a phrase in its article. Out: the source's name as a reader would cite it, and its kind.
"""

from __future__ import annotations

from generator.extraction.sources.antecedents import PRONOUNS
from generator.extraction.sources.beside_the_speaker import FIRM_BASED_IN, SPEAKERS_BESIDE
from generator.extraction.sources.bodies_by_another_noun import (
    BY_ANOTHER_NOUN,
    BY_ITS_FIRST_WORD,
    MAKER_IN_VIEW,
)
from generator.extraction.sources.bodies_that_speak import BODY_NAME, BODY_NOUN, GOVERNMENT
from generator.extraction.sources.bodies_together import BODIES_TOGETHER
from generator.extraction.sources.carriers import BEHIND_A_CARRIER
from generator.extraction.sources.described_bodies import BODIES_DESCRIBED
from generator.extraction.sources.described_people import PEOPLE_MEANT
from generator.extraction.sources.documents import DOCUMENTS
from generator.extraction.sources.governments import GOVERNMENT_OF
from generator.extraction.sources.joined_sources import BODIES_JOINED
from generator.extraction.sources.names_of_many import TITLES_TOGETHER
from generator.extraction.sources.names_with_more import NAMES_WITH_MORE
from generator.extraction.sources.numbers_alone import ANOTHER_OF_THEM, SOME_OF_THEM
from generator.extraction.sources.people_by_their_noun import BY_THEIR_NOUN
from generator.extraction.sources.people_together import BOTH_PEOPLE
from generator.extraction.sources.people_unnamed import (
    BRIEFED_ON_IT,
    NOBODY_NAMED,
    OUT_OF_A_NUMBER,
    SPOKESPEOPLE,
)
from generator.extraction.sources.second_mentions import HEAD_OF_ITS_NAME
from generator.extraction.sources.source_article import SourceCase
from generator.extraction.sources.whole_names import WHOLE_NAMES
from generator.model import Source
from generator.sieve import Rule, decide, names

SOURCE_RULES: tuple[Rule[SourceCase, Source], ...] = (
    *PRONOUNS,
    *SPEAKERS_BESIDE,
    BRIEFED_ON_IT,
    *WHOLE_NAMES,
    *NAMES_WITH_MORE,
    *PEOPLE_MEANT,
    *BY_THEIR_NOUN,
    TITLES_TOGETHER,
    *BOTH_PEOPLE,
    FIRM_BASED_IN,
    *SPOKESPEOPLE,
    *BEHIND_A_CARRIER,
    *BY_ANOTHER_NOUN,
    *DOCUMENTS,
    ANOTHER_OF_THEM,
    SOME_OF_THEM,
    OUT_OF_A_NUMBER,
    GOVERNMENT,
    GOVERNMENT_OF,
    BODIES_TOGETHER,
    BODIES_JOINED,
    *BODIES_DESCRIBED,
    MAKER_IN_VIEW,
    BODY_NOUN,
    BODY_NAME,
    HEAD_OF_ITS_NAME,
    BY_ITS_FIRST_WORD,
    *NOBODY_NAMED,
)
RULES = names(SOURCE_RULES)
IN_PERSON = frozenset(rule.name for rule in (*PRONOUNS, *SPEAKERS_BESIDE, *PEOPLE_MEANT, *BY_THEIR_NOUN))
"""The rules whose person says the words: not those that lead from a spokesman, or a letter, to somebody."""


def decided(case: SourceCase) -> tuple[Source, str] | None:
    """The source that a phrase names, by the first rule that fires, and the name of that rule."""
    return decide(SOURCE_RULES, case)


def named(case: SourceCase) -> Source | None:
    """The source that a phrase names."""
    found = decided(case)
    return found[0] if found else None
