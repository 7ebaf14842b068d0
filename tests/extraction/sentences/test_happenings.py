"""What a sentence tells that happened, and which of its dates are whose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.model import Article

Parsed = Callable[[str], Doc]
SATURDAY = date(2021, 6, 12)


def told(parsed: Parsed, text: str) -> list[str]:
    """The happenings of the sentences: "sank (deed, reported; Monday)", with "not yet" where none stands."""
    facts = extract(Article("a", "a.txt", text, published=SATURDAY), parsed(text))
    out = []
    for happening in (h for s in facts.sentences for h in s.happenings):
        word = text[happening.word.start : happening.word.end]
        when = ", ".join(text[t.start : t.end] for t in happening.times)
        stands = "" if happening.stands or happening.kind == "noun" else ", not yet"
        out.append(f"{word} ({happening.kind}, {happening.role}{stands}{'; ' if when else ''}{when})")
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank off Holm.", ["sank (deed, main)"]),
        ("The ferry has sunk off Holm.", ["sunk (deed, main)"]),
        ("There was a blast in the harbour.", ["was (deed, main)"]),
        ("Cracks appeared in the pillars.", ["appeared (deed, main)"]),
        ("The council denied the report.", ["denied (deed, main)"]),
        ("The ferry was called off on Tuesday.", ["called (deed, main; Tuesday)"]),
        ("Ann Lund will be at the old mill on Tuesday.", ["be (deed, main, not yet; Tuesday)"]),
        ("Ann Lund will be back at the mill on Tuesday.", ["be (deed, main, not yet; Tuesday)"]),
        ("The couple were married on Tuesday in Holm.", ["were (deed, main; Tuesday)"]),
        ("The bank named Ida Voss as its head on Tuesday.", ["named (deed, main; Tuesday)"]),
        (
            "A coal train carrying timber derailed near Orley, the company said Monday.",
            ["derailed (deed, reported)", "said (remark, main; Monday)"],
        ),
        ("There was a queue at the bank on Tuesday.", ["was (deed, main; Tuesday)"]),
        ("The firm revised its gains for August and July.", ["revised (deed, main)"]),
        ("Russia recalled its ambassador.", ["recalled (deed, main)"]),
        ("All ten aboard were reported missing.", ["reported (deed, main)"]),
        ("The ferry sails on Monday.", ["sails (deed, main, not yet; Monday)"]),
        ("The vote is on Monday.", ["is (deed, main, not yet; Monday)"]),
        ("The council will close the bridge in July.", ["close (deed, main, not yet; July)"]),
    ],
)
def test_what_happened_or_has_a_day_ahead_is_a_happening(
    parsed: Parsed, text: str, expected: list[str]
) -> None:
    """Deeds, occurrences, acts of speech, and what is announced for a day."""
    assert told(parsed, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was forty years old.",
        "The mill is called the Old Mill.",
        "The cracks appeared dangerous in 2019 and in 2020.",
        "The council did not close the bridge.",
        "Did the council close the bridge on Monday?",
        "The council might close the bridge on Monday.",
        "The ferry sails on Mondays.",
        "“We closed the bridge on Monday.”",
        "The council will close the bridge.",
        "Crews had trouble with pumps in 2012, 2011, 2010, 2009 and 2007.",
        "That was the largest sum since records began in 1960.",
        "Bakers had expected prices to rise 4 percent in 2021.",
    ],
)
def test_states_denials_questions_possibilities_and_habits_are_none(parsed: Parsed, text: str) -> None:
    """What is so, was not, may be, is asked, comes again, is quoted, or is to come on no day."""
    assert told(parsed, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor praised the nurses.", ["praised (remark, main)"]),
        ("The survey found that the bridge was safe.", ["found (remark, main)"]),
        (
            "The ferry sank, the firm said on Monday.",
            ["sank (deed, reported)", "said (remark, main; Monday)"],
        ),
        (
            "The firm says the ferry sank on Monday.",
            ["sank (deed, reported; Monday)"],
        ),
    ],
)
def test_a_remark_is_none_and_what_it_reports_is_one(parsed: Parsed, text: str, expected: list[str]) -> None:
    """The day of the saying is not that of what was said."""
    assert told(parsed, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council paid on Monday the families who had bought a house in 2015.",
            ["paid (deed, main; Monday)", "bought (deed, which, not yet; 2015)"],
        ),
        (
            "Ann Lund, who won in 2019, resigned on Monday.",
            ["won (deed, below; 2019)", "resigned (deed, main; Monday)"],
        ),
        (
            "Workers walked out after talks collapsed on Monday.",
            ["walked (deed, main)", "collapsed (deed, beside; Monday)"],
        ),
        (
            "Police freed ten men after the riot in January.",
            ["freed (deed, main)", "riot (noun, below; January)"],
        ),
        ("The two met at a summit on Monday.", ["met (deed, main; Monday)", "summit (noun, below; Monday)"]),
        ("Bo Bell, a leader in the 1970s, was charged.", ["charged (deed, main)"]),
        ("The sale began Monday, overwhelming the staff.", ["began (deed, main; Monday)"]),
        ("The firm set a goal for 2030.", ["set (deed, main)"]),
        ("The firm posted a loss for 2020.", ["posted (deed, main)"]),
        ("The hearing was set for 2030.", ["set (deed, main; 2030)"]),
        ("The firm's data through March 9 showed a loss.", ["showed (remark, main)"]),
        ("The firm denied it in its first-quarter report.", ["denied (deed, main)"]),
        (
            "The guards criticised men blocking the road to the harbour on Sunday.",
            ["criticised (deed, main)", "blocking (deed, which, not yet; Sunday)"],
        ),
        (
            "Over the past six days the rebels have taken nine towns.",
            ["taken (deed, main, not yet; the past six days)"],
        ),
        ("The firm cut its emissions by 2030.", ["cut (deed, main)"]),
        ("Prices climbed 4 percent from a year earlier.", ["climbed (deed, main)"]),
        ("Sales fell to 20 million, down from 30 million in 2019.", ["fell (deed, main)"]),
        ("Sales rose 3 percent compared with May 2019.", ["rose (deed, main)"]),
        ("The population grew from 2010-2020.", ["grew (deed, main, not yet; 2010, 2020)"]),
        ("It was his first win since he left Holm on Monday.", ["left (deed, beside, not yet; Monday)"]),
        ("In their first talks since he took office in May, both signed a pact.", ["signed (deed, main)"]),
        ("Bakers have hopes of a return in the fall.", []),
        (
            "Praising the bill, passed by the council last week, the mayor left.",
            ["passed (deed, beside, not yet; last week)", "left (deed, main)"],
        ),
        ("He is due in court on Friday.", ["is (deed, main, not yet; Friday)"]),
        ("The deadline for bids is Friday.", ["is (deed, main, not yet; Friday)"]),
        ("More ferries sank on Monday than in 2019.", ["sank (deed, main; Monday)"]),
        ("Sales rose 3 percent from May to June.", ["rose (deed, main; May, June)"]),
        ("The 3 men moved from Holm in May.", ["moved (deed, main; May)"]),
        ("Prices rose, according to a report published Monday.", ["rose (deed, main; Monday)"]),
        ("Prices rose in May, according to figures released Monday.", ["rose (deed, main; May)"]),
        ("In a press release issued Monday, the firm denied it.", ["denied (deed, main; Monday)"]),
        ("Voters rejected a tax to pay for it last May.", ["rejected (deed, main; last May)"]),
        ("The town hired a firm to clear the mill by 2030.", ["hired (deed, main)"]),
        (
            "He lost a leg in the 1973 Yom Kippur War.",
            ["lost (deed, main; 1973)", "War (noun, below; 1973)"],
        ),
        (
            "Yesterday, a capsule from the firm’s Science, Safety and Security – North Explorer (SAS-NEX) "
            "ship carrying samples arrived in Holm.",
            ["arrived (deed, main; Yesterday)"],
        ),
    ],
)
def test_a_date_is_of_the_clause_or_noun_that_it_dates(
    parsed: Parsed, text: str, expected: list[str]
) -> None:
    """A date in a phrase or a clause below never dates what the sentence tells first."""
    assert told(parsed, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lund has been mayor since 2016.", ["been (deed, main, not yet; 2016)"]),
        (
            "He has been fighting it since 2004 and has been on leave since March.",
            ["fighting (deed, main, not yet; 2004)", "been (deed, main, not yet; March)"],
        ),
        ("The account is dated 14 May.", ["dated (deed, main, not yet; 14 May)"]),
        ("Ann Lund was mayor in 2016.", []),
        ("KM: The minister is going to Holm on 3 July.", ["going (deed, main; 3 July)"]),
        ("Shares in Holm Foods rose by a tenth.", ["rose (deed, main)"]),
    ],
)
def test_a_state_is_a_happening_on_the_day_on_which_it_began(
    parsed: Parsed, text: str, expected: list[str]
) -> None:
    """And so is what a label of who says it, or a price, only hides."""
    assert told(parsed, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The guards had been injured.",
        "She was forced out a day after the riot.",
        "Two days before the vote she left the town.",
        "The pilot has flown for three years.",
        "The ferry was later raised.",
        "The council has repeatedly closed the bridge.",
        "The survey found that the firm closed two mills.",
        "He worked in the harbour.",
        "About 68 percent survived the illness.",
        "In recent weeks the council closed two schools.",
        "The firm had said that the rocks killed two.",
        "The town has become an island.",
        "The town has recorded 40,000 cases.",
        "Five million people have left the town.",
        "Deaths have passed the old mark, according to the latest figures.",
        "Researchers looked at 90 patients.",
        "In the early days of the war the town built a wall.",
        "Since the war began they have built a wall.",
        "The town spent months on building a wall.",
        "The survey was conducted by nurses.",
        "A Holm paper and Lund university poll showed that 54 percent voted.",
    ],
)
def test_what_lies_at_another_time_does_not_stand_for_the_articles_day(parsed: Parsed, text: str) -> None:
    """What had happened, was counted from something else, lasts, came again and again or only sums up."""
    assert all("remark" in x or "not yet" in x or "(noun, " in x for x in told(parsed, text))


@pytest.mark.parametrize(
    "text",
    ["No arrests were made on Monday.", "Nobody came on Monday.", "The council made no offer on Monday."],
)
def test_what_did_not_happen_is_no_happening(parsed: Parsed, text: str) -> None:
    """A denial may lie in the subject or the object, and no date makes it a happening."""
    assert told(parsed, text) == []
