"""The weights of what makes a sentence worth its place in a summary (data/salience.yml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.rule_tables import matched, read_table

_TABLE = Path(__file__).parent / "data" / "salience.yml"

# What salience.py finds of a sentence by itself and within its story.
SENTENCE_FEATURES = frozenset(
    {
        "near the start",
        "in a short article",
        "short",
        "very long",
        "quoted",
        "I, we or you",
        "question",
        "denies or corrects",
        "proper names",
        "content words",
        "pairs of other articles",
        "phrases of other articles",
        "words of the titles",
        "like the story",
        "told by other articles",
    }
)
# What novelty.py finds of it beside the sentences that have been chosen.
NOVELTY_FEATURES = frozenset(
    {
        "new phrases of other articles",
        "new words of other articles",
        "new frequent words",
        "new words",
        "like what is chosen",
        "its article is used",
    }
)


@cache
def salience_weights() -> dict[str, float]:
    """The weight of each feature by its name; ValueError where a name is in the table or the code alone."""
    rows = read_table(_TABLE)
    weights = {name: float(row["weight"]) for name, row in rows.items()}
    return matched(weights, SENTENCE_FEATURES | NOVELTY_FEATURES, "salience")
