"""The noun phrases of sources by example: a word in brackets, and the phrase that is found from it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.quotations.phrases import PhraseFinder
from generator.extraction.quotations.quoted_text import QuotedText
from generator.parsing.parsed_text import ParsedText
from generator.text.quotation_marks import quoted_strings

# The question; then each text with its word, and the words and the head of the phrase, or "-".
EXAMPLES = {
    # the noun phrase that ends before a cue
    "left_of": [
        ("The old mayor [said] it is late.", "The old mayor | mayor"),
        ("The old mayor never quickly [said] it is late.", "The old mayor | mayor"),
        ("The old mayor, [said] it is late.", "The old mayor | mayor"),
        ("Anna Lindholm (R-OH) [said] it is late.", "Anna Lindholm | Lindholm"),
        ("Anna Lindholm (R-OH), [said] it is late.", "Anna Lindholm | Lindholm"),
        ("Anna Lindholm (a baker in the old town by the river that once was rich) [said] it is late.", "-"),
        ("“Tired” [said] it is late.", "-"),
        ("The mayor “was” [said] it is late.", "-"),
        ("The council met\n[said] it is late.", "-"),
        ("It is his [said] the mayor.", "-"),
        ("Ingram of The Globe [said] it is late.", "Ingram of The Globe | Ingram"),
        ("The mayor and council [said] it is late.", "The mayor and council | mayor"),
        ("Rain in the town [said] it is late.", "Rain in the town | Rain"),
        ("And [said] it is late.", "-"),
        ("Lindholm [said] it is late.", "Lindholm | Lindholm"),
        ("[Said] it is late.", "-"),
        ("He [said] it is late.", "He | He"),
    ],
    # the noun phrase that begins behind a cue
    "right_of": [
        ("Then [said] the old mayor, who left.", "the old mayor | mayor"),
        ("Then [said] Anna Lindholm of the council.", "Anna Lindholm | Lindholm"),
        ("Then [said] she left.", "-"),
        ("Then [said] his friend to go.", "-"),
        ("Then [said] the outcome was open.", "-"),
        ("Then [said] the “outcome” was open.", "-"),
        ("Then [said] old, tired men.", "-"),
        ("Then [said] his.", "his | his"),
        ("Then [said] to go home.", "-"),
        ("Then [said] the very old and long mayor.", "-"),
        (
            "Then [said] Anna Maria Louisa Berta Carla Dora Emma Frida Lindholm.",
            "Anna Maria Louisa Berta Carla Dora Emma Frida | Frida",
        ),
        (
            "Then [said] Anna Maria Louisa Berta Carla Dora Emma Lindholm.",
            "Anna Maria Louisa Berta Carla Dora Emma Lindholm | Lindholm",
        ),
        ("Then [said] the mayor", "the mayor | mayor"),
        ("Then [said] old and blue.", "-"),
        ("Then [said] the mayor left.", "-"),
        ("Then [said] she and he.", "she | she"),
        ("Then [said] the mayor’s man.", "the mayor’s man | man"),
        ("Then they [said]", "-"),
    ],
    # the noun phrase of a noun
    "phrase": [
        (
            "All the four old and tired [men] of the town left.",
            "All the four old and tired men of the town | men",
        ),
        ("Not one [man] left.", "Not one man | man"),
        ("The so-called “old” [man] left.", "man | man"),
        ("The “old” tired [man] left.", "tired man | man"),
        ("Both the [men] left.", "Both the men | men"),
        ("Nearly forty [men] left.", "Nearly forty men | men"),
        ("My old [friend] left.", "My old friend | friend"),
        ("The [mayor], Anna Lindholm, left.", "The mayor, Anna Lindholm | Lindholm"),
        ("The [mayor] Anna Lindholm left.", "The mayor Anna Lindholm | Lindholm"),
        (
            "The [mayor] of the old town, Anna Lindholm, left.",
            "The mayor of the old town, Anna Lindholm | Lindholm",
        ),
        (
            "The [mayor] of the old town by the river in the far west of the country, who is Anna Lindholm’s friend, left.",
            "The mayor of the old town by the river in the far west of the country | mayor",
        ),
        (
            "The [mayor] of the old town by the long river in the far and cold west of the dry country left.",
            "The mayor of the old town by the long river in the far and cold west of the dry country | mayor",
        ),
        ("[Lindholm], Anna Maria, left.", "Lindholm | Lindholm"),
        ("The [mayor], a friend, left.", "The mayor | mayor"),
        ("[Lee] and others left.", "Lee and others | Lee"),
        ("[Lee] and “others” left.", "Lee | Lee"),
        ("A [letter] seen by the Post says so.", "A letter seen by the Post | letter"),
        ("A [letter] sent says so.", "A letter sent | letter"),
        ("A [man] standing there says so.", "A man | man"),
        ("A [source] close to him says so.", "A source close to him | source"),
        ("A [source] says so.", "A source | source"),
        ("[Lee], close to him, says so.", "Lee | Lee"),
        ("[Lee] seen by the Post says so.", "Lee | Lee"),
        ("The [party] of Lee and Fox left.", "The party of Lee and Fox | party"),
        ("The [men] and\nthe women left.", "The men | men"),
        ("[Apollo] 11 left.", "Apollo 11 | Apollo"),
        (
            "The [mayor] in the hall that the council built for the people who live by the old river in Lund left.",
            "The mayor in the hall | mayor",
        ),
    ],
    # the phrase beside a cue that has no subject in the parse
    "beside": [
        ("Anna Lindholm, a baker, [told] it is late.", "Anna Lindholm | Lindholm"),
        ("“Yes.” [Said] the old mayor.", "the old mayor | mayor"),
        ("It rained. [Said] the old mayor.", "the old mayor | mayor"),
        ("Why? [Said] the old mayor.", "the old mayor | mayor"),
        ("Oh! [Said] the old mayor.", "the old mayor | mayor"),
        ("Rain fell\n[said] the old mayor.", "the old mayor | mayor"),
        ("The men [saying] so left.", "-"),
        ("The men who would [say] so left.", "-"),
        ("Anna Lindholm, who left, [saying] so.", "-"),
        ("Anna Lindholm, the baker, [said] in a letter to the Gazette.", "Anna Lindholm | Lindholm"),
        ("Anna Lindholm, which left, [said] in a letter to the Gazette.", "Anna Lindholm | Lindholm"),
        ("The baker, who left, [said] in a letter to the Gazette.", "-"),
        ("Anna Lindholm, of Lund, [said] in a letter to the Gazette.", "Anna Lindholm | Lindholm"),
        ("Anna Lindholm, whose son left, [said] in a letter.", "Anna Lindholm | Lindholm"),
        ("Anna Lindholm, one of the bakers, [said] in a letter.", "Anna Lindholm | Lindholm"),
    ],
}


@pytest.mark.parametrize(
    ("question", "marked", "expected"),
    [
        pytest.param(question, *example, id=f"{question}: {example[0]!r}")
        for question, examples in EXAMPLES.items()
        for example in examples
    ],
)
def test_the_phrase_of_a_source_has_its_words_and_its_head(
    parsed: Callable[[str], Doc], question: str, marked: str, expected: str
) -> None:
    """No quotation mark, no end of line and no full stop is crossed, and the deciding word is the head."""
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    syntax = ParsedText(parsed(text)).columns
    strings = (string for string in quoted_strings(text) if string.depth == 0)
    finder = PhraseFinder(QuotedText.of(text, syntax, strings))
    phrase = getattr(finder, question)(syntax.at(at))
    found = "-"
    if phrase is not None:
        words = text[syntax.start[phrase.first] : syntax.end[phrase.last]]
        found = f"{words} | {syntax.text[phrase.head]}"
    assert found == expected
