"""Which quotations a story keeps, and whose they are: people over all articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.linking.dossier import link
from tests.linking.stories import story

EXAMPLES = {
    "who reports what another said is the go-between": (
        "Anna Lindholm said Peter Novak told her, “It is late and dear.”",
        ["direct peter-novak via anna-lindholm: “It is late and dear.”"],
    ),
    "a speaker who is no known person is nobody, and so is a go-between": (
        "The Gazette said the council told it, “It is late and dear.”",
        ["direct nobody: “It is late and dear.”"],
    ),
    "a doubtful clause is left out, and what is quoted within it stays by itself": (
        "Anna Lindholm sent the message that the bridge will “never open again for us.”",
        ["partial anna-lindholm: “never open again for us.”"],
    ),
    "a clause that is as likely one as none stays": (
        "As Anna Lindholm told the paper, the bridge is late.",
        ["indirect anna-lindholm: the bridge is late"],
    ),
    "what is quoted within a sure clause stays within it": (
        "Anna Lindholm said that the bridge will “never open again for us.”",
        [
            "indirect anna-lindholm: that the bridge will “never open again for us.”",
            "partial within anna-lindholm: “never open again for us.”",
        ],
    ),
    "a doubtful quotation in quotation marks stays": (
        "The sign at the door has “nobody comes here at night” on it.",
        ["partial nobody: “nobody comes here at night”"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), EXAMPLES.values(), ids=EXAMPLES)
def test_a_quotation_is_linked_to_people(
    parsed: Callable[[str], Doc], text: str, expected: list[str]
) -> None:
    """Kind, person and go-between of each quotation that a dossier keeps."""
    (dossier,) = link(story(parsed, text), 40)
    rows = []
    for q in dossier.quotations:
        span = q.quotation.span
        within, via = " within" if q.quotation.within else "", f" via {q.via}" if q.via else ""
        rows.append(f"{q.quotation.kind}{within} {q.person or 'nobody'}{via}: {text[span.start : span.end]}")
    assert rows == expected


def test_repeated_words_have_ids_of_their_own_that_other_words_do_not_change(
    parsed: Callable[[str], Doc],
) -> None:
    """An id comes from the article, the words and how often they were there before."""
    twice = "“It is late,” said Anna Lindholm. “It is late,” said Peter Novak."
    (one,) = link(story(parsed, "“It is late,” said Anna Lindholm."), 40)
    (two,) = link(story(parsed, twice), 40)
    assert [q.id for q in one.quotations] == [q.id for q in two.quotations][:1]
    assert len({q.id for q in two.quotations}) == 2
    assert all(len(q.id) == len("q-0123456789") for q in two.quotations)
