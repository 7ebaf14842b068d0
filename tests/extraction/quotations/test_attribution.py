"""Speakers resolved to people, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from generator.extraction.quotations.attribution import attribute
from generator.extraction.quotations.last_to_speak import last_to_speak
from generator.model import ArticlePerson, Mention, Quotation, Span
from tests.extraction.quotations.quoting import marked

Parsed = Callable[[str], Doc]


def _mention(text: str, words: str, after: int = 0) -> Mention:
    at = text.index(words, after)
    return Mention(Span(at, at + len(words)), "name")


def test_the_head_of_the_phrase_decides_who_speaks() -> None:
    """ "Novak's spokeswoman" is not Novak; "Novak adviser Anna Lindholm" is Lindholm."""
    text = "Novak adviser Anna Lindholm said: “Yes.” Novak’s spokeswoman said: “No.”"
    people = (
        ArticlePerson("Novak", (_mention(text, "Novak"), _mention(text, "Novak", 30))),
        ArticlePerson("Anna Lindholm", (_mention(text, "Anna Lindholm"),)),
    )
    yes, no = text.index("“Yes.”"), text.index("“No.”")
    lindholm, spokeswoman = text.index("Lindholm"), text.index("spokeswoman")
    first = Quotation(
        Span(yes, yes + 6),
        "direct",
        speaker=Span(0, lindholm + 8),
        speaker_head=Span(lindholm, lindholm + 8),
        rule="colon before",
    )
    second = Quotation(
        Span(no, no + 5),
        "direct",
        speaker=Span(text.index("Novak’s"), spokeswoman + 11),
        speaker_head=Span(spokeswoman, spokeswoman + 11),
        rule="colon before",
    )
    found = attribute(text, (first, second), people)
    assert [q.person for q in found] == [1, None]


def test_a_pronoun_speaker_is_the_person_it_refers_to(parsed: Parsed) -> None:
    """ "She said" is who was speaking before, not who is named inside the quote."""
    text = (
        "Anna Lindholm opened the meeting on Monday. “We are ready,” she said.\n\n"
        "“Peter Novak knows that we have waited too long for this bridge,” she added."
    )
    assert [r.name for r in marked(parsed, text)] == ["Anna Lindholm", "Anna Lindholm"]


def test_nobody_names_himself_in_his_own_words(parsed: Parsed) -> None:
    """ "He wrote" is not who the quote speaks of by name, though he was the last to be named."""
    text = (
        "Peter Novak of the Gazette agreed with the others about the winner. Carl Lindholm was well prepared.\n\n"
        "“If the aim was to make Lindholm defend the old bridge, it worked very well,” he wrote."
    )
    assert [r.name for r in marked(parsed, text)] == ["Peter Novak"]


def test_nobody_is_both_speaker_and_go_between() -> None:
    """Where speaker and ``via`` are one person, there is no ``via``."""
    text = "Lee said he said “yes”."
    lee, he = _mention(text, "Lee"), _mention(text, "he")
    at = text.index("“")
    q = Quotation(Span(at, at + 5), "partial", speaker=he.span, via_speaker=lee.span, rule="governor")
    (found,) = attribute(text, (q,), (ArticlePerson("Lee", (lee, he)),))
    assert (found.person, found.via) == (0, None)


def test_confidence_orders_rules(parsed: Parsed) -> None:
    """A cue right beside a sentence is surer than a fragment, and no speaker is the least sure."""
    sure = marked(parsed, "“The bridge will open in May this year,” Anna Lindholm said.")[0]
    (fragment,) = marked(parsed, "Anna Lindholm asked for “more” money for the bridge.")
    nobody = marked(parsed, "It was a grey day.\n\n“The bridge will open in May, come what may.”")[0]
    assert nobody.speaker is None
    assert sure.quotation.confidence > 0.9 > 0.5 > nobody.quotation.confidence
    assert nobody.quotation.confidence < fragment.quotation.confidence < sure.quotation.confidence


def test_he_is_nobody_who_is_named_only_inside_the_quote() -> None:
    """A pronoun given to a name that is only in quotation marks goes to who was speaking."""
    text = "“Yes,” said Lee. “My adviser, Novak, agrees,” he said."
    lee, novak, he = _mention(text, "Lee"), _mention(text, "Novak"), _mention(text, "he said")
    he = Mention(Span(he.span.start, he.span.start + 2), "pronoun")
    second = text.index("“My")
    quotations = (
        Quotation(Span(0, 6), "direct", speaker=lee.span, rule="cue after"),
        Quotation(Span(second, text.index("” he") + 1), "direct", speaker=he.span, rule="cue after"),
    )
    people = (ArticlePerson("Lee", (lee,), gender="m"), ArticlePerson("Novak", (novak, he), gender="m"))
    assert [q.person for q in attribute(text, quotations, people)] == [0, 0]


def test_what_two_say_together_is_not_ones_alone(parsed: Parsed) -> None:
    """ "Ann and Tom Lee said" names its sources as written, and gives the words to neither."""
    text = "“We will sell the house,” Joe and Jill Novotny said on Monday. Joe Novotny is a painter."
    (found,) = marked(parsed, text)
    assert (found.speaker, found.name) == ("Joe and Jill Novotny", None)


def test_who_asks_at_the_end_of_a_paragraph_is_not_who_answers() -> None:
    """ "Fox asked Novak how high. [paragraph] “As high as it must,” he said" is not Fox's word; what he says is."""
    text = "Fox {} Novak how high the wall is.\n\n“As high as it must be,” he said."
    for verb, goes_on in (("asked", False), ("told", True)):
        told = text.format(verb)
        cue, words, utterance = told.index(verb), told.index("how"), told.index("“")
        before = Quotation(
            Span(words, told.index(".")), "indirect", cue=Span(cue, cue + len(verb)), speaker=Span(0, 3)
        )
        end, he = told.index("”") + 1, told.index("he said")
        q = Quotation(Span(utterance, end), "direct", speaker=Span(he, he + 2))
        assert (last_to_speak(told, q, [before]) is before) == goes_on


def test_the_parts_of_what_one_pronoun_says_have_one_speaker() -> None:
    """Who just spoke goes on in the first part, so in the second, whomever the pronoun alone may mean."""
    text = "Novak left.\n\nTom Berg said it is late.\n\n“It helps,” he said. “It helps us all.”"
    at = text.index(" he said") + 1
    he = Span(at, at + 2)
    people = (
        ArticlePerson("Novak", (_mention(text, "Novak"), Mention(he, "pronoun", lead=2.0)), gender="m"),
        ArticlePerson("Tom Berg", (_mention(text, "Tom Berg"),), gender="m"),
    )
    berg, late = _mention(text, "Tom Berg").span, text.index("it is late")
    told = Quotation(Span(late, late + 10), "indirect", speaker=berg, speaker_head=berg, rule="speech bare")
    helps, all_of_it = text.index("“It helps,”"), text.index("“It helps us all.”")
    parts = (
        Quotation(Span(helps, helps + 11), "direct", speaker=he, speaker_head=he, rule="cue after"),
        Quotation(
            Span(all_of_it, all_of_it + 18), "direct", speaker=he, speaker_head=he, rule="same paragraph"
        ),
    )
    found = attribute(text, (told, *parts), people)
    assert [q.person for q in found] == [1, 1, 1]


def test_who_a_pronoun_means_is_less_sure_than_a_name(parsed: Parsed) -> None:
    """And doubtful where two may be meant alike."""
    ends = "“I had hoped that it would end well,” {} said."
    texts = (
        f"Anna Lindholm won the race. {ends.format('Lindholm')}",
        f"Anna Lindholm won the race. {ends.format('she')}",
        f"Peter Novak won and Max Stone lost. {ends.format('he')}",
    )
    assert [marked(parsed, text)[0].quotation.confidence for text in texts] == [0.99, 0.88, 0.65]
