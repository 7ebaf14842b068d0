"""What counts as one quote."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from spacy.tokens import Doc

from generator.corrections.entries import Corrections
from generator.linking.dossier import link
from generator.model import Utterance
from generator.rendering.site import SiteSettings, render
from generator.review.work_list import work_list
from tests.linking.stories import story

Parsed = Callable[[str], Doc]

# Each text, and its utterances: the words of each part.
TOLD = [
    (
        "“We will rebuild the pier,” said Ingrid Falkenberg, the mayor. “It may take years.”",
        [["“We will rebuild the pier,”", "“It may take years.”"]],
    ),
    (
        "“We will,” said Ingrid Falkenberg, the mayor, “rebuild the pier by the spring.”",
        [["“We will,”", "“rebuild the pier by the spring.”"]],
    ),
    (
        "Ingrid Falkenberg said that the pier was “a ruin” and that it would “never open again”.",
        [
            [
                "that the pier was “a ruin” and that it would “never open again”",
                "“a ruin”",
                "“never open again”",
            ]
        ],
    ),
    (
        "Ingrid Falkenberg said that Otto Bergman told her “the pier will never open again, whatever we do”.",
        [
            ["that Otto Bergman told her “the pier will never open again, whatever we do”"],
            ["“the pier will never open again, whatever we do”"],
        ],
    ),
    (
        "The White Pavilion said that the Castle told it “we do not want a row with anybody at all”.",
        [
            ["that the Castle told it “we do not want a row with anybody at all”"],
            ["“we do not want a row with anybody at all”"],
        ],
    ),
    (
        "The union said that the council had told it “the pier will never open again, whatever we do”.",
        [
            ["that the council had told it “the pier will never open again, whatever we do”"],
            ["“the pier will never open again, whatever we do”"],
        ],
    ),
    (
        "The union said the pier was “a ruin” and that it would “never open again”.",
        [
            [
                "the pier was “a ruin” and that it would “never open again”",
                "“a ruin”",
                "“never open again”",
            ]
        ],
    ),
    (
        "Ingrid Falkenberg said Otto Bergman had told the court the pier was “safe as houses” and that he “slept well”.",
        [
            [
                "Otto Bergman had told the court the pier was “safe as houses” and that he “slept well”",
            ],
            ["“safe as houses”", "“slept well”"],
        ],
    ),
    (
        "The union said it had warned the council in May that the pier was “on its last nails”.",
        [
            [
                "it had warned the council in May that the pier was “on its last nails”",
                "“on its last nails”",
            ]
        ],
    ),
    (
        "“The pier stays closed,” said Ingrid Falkenberg.\n\n“The pier opens on Monday,” said Otto Bergman.",
        [["“The pier stays closed,”"], ["“The pier opens on Monday,”"]],
    ),
]


def words(text: str, found: Sequence[Utterance]) -> list[list[str]]:
    """The words of each utterance's parts."""
    spans = [[q.quotation.span for q in u.parts] for u in found]
    return [[text[s.start : s.end] for s in parts] for parts in spans]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_one_utterance(parsed: Parsed, text: str, expected: list[list[str]]) -> None:
    """The parts that a cue splits, and the fragments of a reported clause, are one; another's words are not."""
    (dossier,) = link(story(parsed, text), 100)
    assert sorted(words(text, dossier.utterances)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_all_pages_count_the_same(parsed: Parsed, text: str, expected: list[list[str]]) -> None:
    """Home, the page of quotes, the list of articles and the data page give the same number of quotes."""
    pages = render(link(story(parsed, text, published=[date(2021, 3, 1)]), 100), SiteSettings())
    counted = f"{len(expected)} quote{'' if len(expected) == 1 else 's'}"
    for page in ("index.md", "quotes/index.md", "articles/index.md", "data.md"):
        assert counted in re.sub("<.*?>", "", pages[page]), page
    assert len(re.findall(r'class="d-quote[ "]', pages["quotes/index.md"])) == len(expected)


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_all_data_files_count_the_same(parsed: Parsed, text: str, expected: list[list[str]]) -> None:
    """What shares a ``group`` in quotes.csv, an ``utterance`` in the open format, is one quote."""
    files = render(link(story(parsed, text), 100), SiteSettings())
    groups = Counter(row["group"] for row in csv.DictReader(io.StringIO(files["data/quotes.csv"])))
    (told,) = json.loads(files["dossier.json"])["stories"]
    assert sorted(groups.values()) == sorted(len(parts) for parts in expected)
    assert Counter(quote["utterance"] for quote in told["quotes"]) == groups


def test_an_utterance_without_a_speaker_is_one_finding(parsed: Parsed) -> None:
    """What wants an editor's eye is an utterance, once, however many parts it has."""
    text = (
        "The bells rang at noon. “Nobody asked the people who live on the other side of it.\n\n"
        "“And nobody will ask the people who live on this side of it, either.”"
    )
    dossiers = link(story(parsed, text, published=[date(2021, 3, 1)]), 100)
    assert [len(u.parts) for u in dossiers[0].utterances] == [2]
    assert len(work_list(dossiers, Corrections())) == 1
