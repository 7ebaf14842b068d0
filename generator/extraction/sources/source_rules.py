"""What a source's noun phrase is: the rules, from the surest to the least sure.

In: a phrase in its article. Out: the source's name as a reader would cite it, and its kind.
"""

from __future__ import annotations

from generator.extraction.sources.bodies_that_speak import BODY_NAME, BODY_NOUN
from generator.extraction.sources.documents import DOCUMENTS
from generator.extraction.sources.people_unnamed import NOBODY_NAMED, OUT_OF_A_NUMBER, PRONOUN, SPOKESPEOPLE
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.sieve import Rule, decide, names

SOURCE_RULES: tuple[Rule[SourceCase, Source], ...] = (
    PRONOUN,
    *SPOKESPEOPLE,
    *DOCUMENTS,
    OUT_OF_A_NUMBER,
    BODY_NOUN,
    BODY_NAME,
    *NOBODY_NAMED,
)
RULES = names(SOURCE_RULES)


def named(case: SourceCase) -> Source | None:
    """The source that a phrase names, by the first rule that fires."""
    found = decide(SOURCE_RULES, case)
    return found[0] if found else None
