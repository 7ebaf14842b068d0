"""Each named rule has an example that it decides, and that no other rule decides so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.quotations.attachment import RULES, attached
from generator.extraction.quotations.frame_finder import FrameFinder
from generator.extraction.quotations.frames import Frame, FrameIndex
from generator.extraction.quotations.leading_frames import leading_frame
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.rule_names import joining_rules, speaker_rules
from generator.extraction.quotations.sources import SourceFinder
from generator.extraction.quotations.string_cases import FramedText
from generator.extraction.quotations.titles_of_works import decided_by
from generator.parsing.columns import Syntax
from generator.text.quotation_marks import quoted_strings
from tests.extraction.quotations.quoting import rows

Parsed = Callable[[str], Doc]
LINDHOLM = "Anna Lindholm"
HEAD = "the senior head of global racing Anna Lindholm"


def _article(parsed: Parsed, text: str) -> QuotedText:
    return QuotedText.of(text, Syntax(parsed(text)), [q for q in quoted_strings(text) if q.depth == 0])


def _words(article: QuotedText, phrase: Phrase | None) -> str | None:
    return None if phrase is None else article.words(article.syntax.span(phrase.first, phrase.last))


ATTACHED = [
    ("signature", LINDHOLM, "“The bridge will open in May.” – Anna Lindholm"),
    ("name and colon", LINDHOLM, "Anna Lindholm: “The bridge will open in May.”"),
    ("name and colon", LINDHOLM, "• Anna Lindholm, mayor of Lund: “The bridge will open in May.”"),
    ("name and colon", LINDHOLM, "And then Anna Lindholm: “The bridge will open in May.”"),
    ("cue after", LINDHOLM, "Asked of it, Novak said, “The bridge will open in May,” Anna Lindholm wrote."),
    ("name and colon", LINDHOLM, "Pollsters agree – Anna Lindholm: “The bridge will open in May.”"),
    ("colon before", LINDHOLM, "Anna Lindholm told reporters: “The bridge will open in May.”"),
    ("cue before", LINDHOLM, "Anna Lindholm said, “The bridge will open in May.”"),
    ("subject and colon", LINDHOLM, "Anna Lindholm was blunt: “The bridge will open in May.”"),
    ("cue after", LINDHOLM, "“The bridge will open in May,” Anna Lindholm said."),
    ("cue after", "the mayor", "“The bridge will open in May,” the mayor retaliated."),
    ("cue after", LINDHOLM, "“Nobody in this town knows.” Anna Lindholm said."),
    ("cue after", LINDHOLM, "“There is nothing left” is how Anna Lindholm describes the harbour."),
    ("cue after, apart", LINDHOLM, "“The Bridge of the Century” of the old proposals, Anna Lindholm said."),
    (
        "cue before, apart",
        LINDHOLM,
        "Anna Lindholm said many things about bridges – “We shall all be there.”",
    ),
    ("subject before", LINDHOLM, "Anna Lindholm was blunt that day, “The bridge will never open.”"),
    ("cue after", LINDHOLM, "They are “very tired of the old bridge,” Anna Lindholm said."),
    ("saying governor", LINDHOLM, "Anna Lindholm says that it is “a gift to the whole town”."),
    (
        "cue before, apart",
        "Ms. Lindholm",
        "As Ms. Lindholm put it in a letter in July, the town is “providing a view of its own for all.”",
    ),
    ("governor", LINDHOLM, "Anna Lindholm praised the “small miracle of the harbour”."),
    ("cue after, apart", LINDHOLM, "The “long and winding road” of the proposals, Anna Lindholm said."),
    ("subject before", LINDHOLM, "Anna Lindholm was in town for “a long and happy day at sea”."),
]


@pytest.mark.parametrize(("rule", "source", "text"), ATTACHED)
def test_each_rule_attaches_a_string_to_its_source(parsed: Parsed, rule: str, source: str, text: str) -> None:
    """By layout, by what introduces it, as an utterance, as a fragment."""
    article = _article(parsed, text)
    frames = FrameIndex(article.syntax, FrameFinder(article).frames())
    (bond,) = [attached(FramedText.of(article, frames), q) for q in article.strings]
    assert bond is not None
    assert bond.frame is not None
    assert (bond.rule, _words(article, bond.frame.source)) == (rule, source)


def test_each_rule_of_attachment_has_an_example() -> None:
    """A new rule needs one here; a label in a string is no frame and has its example below."""
    assert {rule for rule, _, _ in ATTACHED} | {"label"} == RULES


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("label", "“LINDHOLM: The bridge will open in May, I think.”"),
        ("beat", "Lindholm nodded. “Nobody believed in us at all.”"),
        ("beat", "“Nobody believed in us at all.” Lindholm nodded."),
        ("name on its line", "From Anna Lindholm:\n\n“Nobody believed in us at all.”"),
        ("still open", "Lindholm said: “We made it.\nNobody believed in us at all.”"),
        ("same paragraph", "“We made it,” Lindholm said. It was hard. “Nobody believed in us at all.”"),
        ("frame in paragraph", "Lindholm said it would open. It was hard. “Nobody believed in us at all.”"),
        (
            "paragraph before",
            "“We made it,” Lindholm said.\n\n“Nobody believed in us at all, not even friends.”",
        ),
        ("cue in next line", "It was late.\n“Will it never open at all?”\nLindholm asked her after lunch."),
        ("told of", "Lindholm has lost two of her boats.\n\n“Nobody believed in us at all.”"),
        ("caption between", "“We won,” Lindholm said.\nMany live on bare hills “Nobody helped us at all.”"),
        ("frame above", "Lindholm defended the cost of it.\n\n“It will pay for itself within ten years.”"),
        ("frame above", "Lindholm was very clear about it:\n\n“It will pay for itself within ten years.”"),
    ],
)
def test_a_speaker_goes_on(parsed: Parsed, rule: str, text: str) -> None:
    """Within a paragraph, from the paragraph above, or by a label in the quotation."""
    last = rows(parsed, text)[-1]
    assert (last.quotation.rule, (last.speaker or "").title().split()[-1:]) == (rule, ["Lindholm"])


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("before an auxiliary", "“American Skin” was written in May."),
        ("before a noun", "He joined the “Never Again” movement."),
        ("behind noun and comma", "Her book, “The Long Way Home,” sold well."),
        ("known as", "The hacker known as “guccifer” left the town."),
        ("entitled", "He made a film titled “silver river of dreams” in May."),
        ("called", "She wrote a poem called “my old town” in May."),
        ("behind a noun", "He played in the 1998 film “Silver River” and two others."),
        ("behind a preposition", "Later on “This Week,” she was there."),
        ("nickname", "They elected Peter “Pete” Novak on Monday."),
        ("by the name of", "He is proud of the sobriquet of “the man who sank the ferry”."),
        ("nicknamed", "They nicknamed him “the duke of mud” in May."),
    ],
)
def test_each_rule_finds_a_title(parsed: Parsed, rule: str, text: str) -> None:
    """A title of a work, an alias or a nickname, by what is before and behind it."""
    assert _title(parsed, text) == (True, rule)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("not in title case", "He called it “a big mess” in May."),
        ("behind a preposition", "She said it in the “Silver River” yesterday."),
    ],
)
def test_what_is_no_title(parsed: Parsed, rule: str, text: str) -> None:
    """Words in small letters, and words behind a preposition and an article."""
    assert _title(parsed, text) == (False, rule)


def _title(parsed: Parsed, text: str) -> tuple[bool, str] | None:
    article = _article(parsed, text)
    (string,) = article.strings
    s = article.syntax
    return decided_by(text, s, s.at(string.span.start), s.at(string.span.end) - 1)


@pytest.mark.parametrize(
    ("rule", "kind", "source", "text"),
    [
        ("verb", "verb", "Lindholm", "Lindholm said no."),
        ("mistagged verb", "verb", "Lindholm", "Novak, Lindholm wrote “has shown his deep love of bridges.”"),
        ("adjective", "adjective", "Lindholm", "Lindholm is confident that it will rain."),
        ("as", "as", "Lindholm", "Lindholm has pounded him as a “con artist”."),
        ("according to", "according", "Lindholm", "According to Lindholm, it will rain."),
        ("in somebody's words", "according", "Lindholm", "In Lindholm’s view, it will rain."),
        ("noun", "noun", "Lindholm", "There was Lindholm’s warning that it will rain."),
        ("copula", "noun", "Lindholm", "Lindholm’s response was no."),
    ],
)
def test_each_rule_finds_a_frame(parsed: Parsed, rule: str, kind: str, source: str, text: str) -> None:
    """Of each kind of cue one, with its source."""
    article = _article(parsed, text)
    finder = FrameFinder(article)
    outside = [i for i in range(article.syntax.n) if not article.quoted[i]]
    found = [(i, r) for i in outside if (r := finder.rule_of(i)) is not None]
    frames = [
        (r.name, frame.kind, _words(article, frame.source)) for i, r in found if (frame := r.frame(finder, i))
    ]
    assert frames == [(rule, kind, source)]


SOURCES = [
    ("name before a participle", "Lindholm", "saying", "With Lindholm saying no, the talks ended."),
    (
        "quoted as saying",
        LINDHOLM,
        "saying",
        "The Gazette quoted Anna Lindholm, a native of Lund, as saying that the bridge is late.",
    ),
    (
        "behind a participle",
        LINDHOLM,
        "said",
        "Anna Lindholm commenting on Monday said the bridge is late.",
    ),
    (
        "over an infinitive",
        "The board",
        "called",
        "The board voiced plans to mend the bridge and called “for a swift end of the blockade”.",
    ),
    (
        "while saying",
        "Lindholm",
        "stating",
        "Lindholm issued a letter vowing to follow a plan to mend the bridge while stating: “We are late.”",
    ),
    (
        "over a relative clause",
        LINDHOLM,
        "said",
        "Anna Lindholm hailed the “bold zeal” that spurred the town and said new trade deals were near.",
    ),
    ("made to", LINDHOLM, "say", "The debate led Anna Lindholm to say that the bridge is late."),
    ("name behind an office", HEAD, "said", f"“It is late,” said {HEAD}."),
    ("inverted", "Lindholm", "said", "Since it came to votes, said Lindholm, they lost."),
    (
        "name with party",
        "Rep. Lindholm",
        "said",
        "It helps many, particularly old people, Rep. Lindholm, D-Lund, said.",
    ),
    ("subject", "Lindholm", "said", "Lindholm said no."),
    ("quick to say > subject", "Lindholm", "say", "Lindholm was quick to say no."),
    ("governing verb > subject", "Lindholm", "said", "Lindholm rose and said it was late."),
    ("governing preposition > subject", "Lindholm", "saying", "Lindholm left after saying it was late."),
    ("governing verb > subject > owner", "Lindholm", "say", "Lindholm’s response was to say it was late."),
    (
        "governing verb > subject",
        "Lindholm",
        "adding",
        "Lindholm said the talks could be slow, adding that it was late.",
    ),
    (
        "parallel report > subject",
        "Novak",
        "warned",
        "Novak said he would close the bridges and warned against floods.",
    ),
    (
        "clause of its own > words beside",
        "its nominal capital in Milltown",
        "called",
        "Boasting many farmers, with its nominal capital in Milltown,"
        " called the “Heart of the North” by the people, the voters seem happy.",
    ),
    (
        "words beside",
        "Lindholm",
        "Sees",
        "Lindholm Sees 'Personal Insult' if Mayors Don't Rally for Novak.",
    ),
    (
        "words before > owner",
        "Lindholm",
        "saying",
        "The row began with Lindholm’s tweet on Monday saying it was late.",
    ),
    (
        "governing verb > first subject",
        "Mr. Novak",
        "asserting",
        "Mr. Novak hardly clarified the matter, treating Mrs. Lindholm’s remark first as a compliment"
        " – “That makes me smart” – and, when questioned after the debate, asserting, “I pay my dues.”",
    ),
    ("governing noun", "Lindholm", "saying", "Lindholm issued a statement saying no."),
    (
        "governing noun > owner",
        "Lindholm",
        "saying",
        "They left after remarks by Lindholm saying it was late.",
    ),
]


@pytest.mark.parametrize(("rules", "source", "cue", "text"), SOURCES)
def test_each_rule_finds_a_source(parsed: Parsed, rules: str, source: str, cue: str, text: str) -> None:
    """Beside the cue, or up through the parse from verb to verb; all rules on the way are named."""
    article = _article(parsed, text)
    verb = article.syntax.text.index(cue)
    found = SourceFinder(article).source_of(verb)
    assert found is not None
    assert (" > ".join(found.rules), _words(article, found)) == (rules, source)


SPEAKERS = [
    ("agent", "Lindholm", "The plan was called “a gift to the whole town” by Lindholm."),
    ("object", "Lindholm", "According to Lindholm, “the bridge will open in May”."),
    ("words behind", "author Anna", "According to author Anna “Lindholm”, the bridge will open."),
    ("owner", "Lindholm", "Lindholm’s response was “no, not in this town”."),
    ("words beside", "Lindholm", "Novak, Lindholm wrote “has shown his deep love of bridges.”"),
    ("word order", "the mayor", "“The bridge will open in May,” the mayor retaliated."),
    ("signed name", LINDHOLM, "“The bridge will open in May.” – Anna Lindholm"),
    ("name in a list", LINDHOLM, "• Anna Lindholm, mayor: “The bridge will open in May.”"),
    ("name on its line", LINDHOLM, "Anna Lindholm, mayor\n“The bridge will open in May.”"),
    ("beat", LINDHOLM, "Anna Lindholm nodded. “The bridge will open in May.”"),
    ("subject > coordinated", "Lindholm and Novak", "Lindholm and Novak said the bridge will open."),
    ("deed", LINDHOLM, "Anna Lindholm latched the gate. “The bridge will open in May.”"),
    ("name before the colon", LINDHOLM, "And then Anna Lindholm: “The bridge will open in May.”"),
    ("subject of the sentence", LINDHOLM, "Anna Lindholm was blunt: “The bridge will open in May.”"),
    ("label", "LINDHOLM", "“LINDHOLM: The bridge will open in May, I think.”"),
    ("label", "Lindholm", "Lindholm: Bridge Will Open in May\n\nAnna Lindholm spoke in town on Monday."),
    ("guest", LINDHOLM, f"The Post met {LINDHOLM}.\nQ: Is it late?\nA: It is.\nQ: Is it dear?\nA: It is."),
    ("subject", LINDHOLM, "“We made it,” Anna Lindholm said. “Nobody believed in us at all.”"),
    ("finding", "A survey of the quay", "A survey of the quay counted ninety boats in one week."),
    ("by law", "the Harbour Act", "Under the Harbour Act, pilots may stay in port in fog."),
    ("poll figure", "a poll of voters", "The town saw a poll of voters. Lindholm led Novak by 49% to 36%."),
]


@pytest.mark.parametrize(("rules", "speaker", "text"), SPEAKERS)
def test_a_quotation_names_the_rules_that_led_to_its_speaker(
    parsed: Parsed, rules: str, speaker: str, text: str
) -> None:
    """With a cue, by layout, within a clause, and where a speaker goes on."""
    found = {(" > ".join(r.quotation.speaker_rules), r.speaker) for r in rows(parsed, text)}
    assert found == {(rules, speaker)}


def test_a_name_before_the_comma_goes_before_a_noun_behind_it(parsed: Parsed) -> None:
    """Where the parse takes "votes" for the subject of "…,” Lindholm, the runner after two votes, said"."""
    article = _article(parsed, "“We have won,” Lindholm, the front runner after two votes, said.")
    s = article.syntax
    name, votes, said = (s.text.index(word) for word in ("Lindholm", "votes", "said"))
    mended = leading_frame(s, Frame(said, said, Phrase(votes, votes, votes), "say"), name, said)
    assert mended is not None
    assert mended.source == Phrase(name, name, name, ("name before the comma",))


OF_NOBODY = [
    ("no frame", "The river rose. “Nobody has ever seen the like of it in this town.”"),
    ("same paragraph", "It rose. “Nobody ever saw the like here.” It fell. “Nobody will see it again.”"),
]


@pytest.mark.parametrize(("rule", "text"), OF_NOBODY)
def test_a_quotation_of_nobody_names_no_rule_of_a_speaker(parsed: Parsed, rule: str, text: str) -> None:
    """There is no speaker whose way could be followed; its rule says that there is none, or that it goes on."""
    last = rows(parsed, text)[-1]
    assert (last.quotation.rule, last.speaker, last.quotation.speaker_rules) == (rule, None, ())


def test_each_rule_of_a_quotation_is_a_known_name(parsed: Parsed) -> None:
    """Whoever the speaker is, or if there is none."""
    texts = [text for *_, text in (*ATTACHED, *SOURCES, *SPEAKERS, *OF_NOBODY)]
    found = {row.quotation.rule for text in texts for row in rows(parsed, text)}
    assert {"no frame", "cue after", "within speech marked"} <= found <= joining_rules()


def test_each_rule_that_leads_to_a_speaker_has_an_example() -> None:
    """A new rule needs one above, and an example has no rule that there is none of."""
    examples = {rule for rules, *_ in [*SOURCES, *SPEAKERS] for rule in rules.split(" > ")}
    assert examples | {"name before the comma"} == speaker_rules()
