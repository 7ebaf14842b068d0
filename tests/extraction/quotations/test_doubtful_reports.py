"""Each rule by which a report is doubtful, or none, has an example that it decides, and what is sure stays sure."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from generator.extraction.quotations.doubtful_reports import RULES
from generator.extraction.quotations.doubtful_strings import OF_STRINGS
from generator.extraction.quotations.no_statements import NOTHING_SAID
from generator.sieve import names
from tests.extraction.quotations.quoting import indirect, marked, rows

Parsed = Callable[[str], Doc]
_BAR = 0.6  # below it a page shows a quotation as doubtful

CLAUSES = [
    ("wish", "The college wants the council to remove the old name from its hall."),
    ("wish", "Her family hopes that she can fight off the illness."),
    ("shown by a thing", "His smile suggests that he knows the way."),
    ("perceived", "Anna Lindholm saw that the bridge was lost."),
    ("name given", "The college refers to the old building as Unity Hall."),
    ("in passing", "Lindholm is the mayor who promised that the bridge would open."),
    ("to do so", "Clerks have to go before the cameras to explain that the bridge is late."),
    ("supposed", "Anna Lindholm may have thought that the bridge was safe."),
    ("supposed", "Anna Lindholm could win the case by arguing that the bridge was safe."),
    ("headline", "Actor Gets Asked About Bridge, What Follows Might Surprise"),
    ("only about", "Anna Lindholm explained why the bridge is late."),
    ("only about", "Anna Lindholm announced a plan to close the mill."),
    ("only about", "Anna Lindholm asked for a copy of the plan."),
    ("only about", "Anna Lindholm wrote of the old bridge at home."),
    ("only about", "Anna Lindholm stressed roads, schools and the safety of the town."),
    ("only about", "The council agreed with the parliament on Tuesday for an act to help the mills."),
    ("speaker guessed", "Someone, seemingly Lindholm, says that the bridge was lost in the storm."),
    ("undertaken", "Members of the council insist on spending this money."),
    ("undertaken", "The council agreed to end the strike on the bridge."),
    ("only about", "Anna Lindholm wrote about the old bridge in her memoir."),
    ("object unnamed", "Anna Lindholm described him as a man of the people."),
    ("denied", "Anna Lindholm disputed the cost of the bridge."),
    ("denied", "Anna Lindholm did not dispute that the bridge was late."),
    ("denied", "Anna Lindholm does not believe that the bridge will open."),
    ("only asked", "Anna Lindholm asked whether the bridge was late."),
    ("without a verb", "Anna Lindholm imagined the bridge falling into the river."),
]
STRINGS = [
    (
        "participle below",
        "Peter Novak repeated that Anna Lindholm knows the law, calling her “a very clever woman.”",
    ),
    ("name given", "Astronomers found a rock. They are calling it “Rock Nine.”"),
    ("supposed", "A critic would say, “This is the end of the bridge.”"),
    ("speaker guessed", "Someone, seemingly Lindholm, said: “The bridge was lost in the storm.”"),
    ("done", "Lindholm used the “old and crooked road to town” for years."),
]
NOTHING = [
    ("named in passing", "The lawyer who disclosed the secret memo left on Monday."),
    ("about, by a thing", "A spate of incidents points to an undercurrent of fear in the town."),
    ("pictured", "This undated photo shows that the bridge was whole."),
    ("shown by a deed", "Anna Lindholm ran ten miles, showing that she would not slow down."),
    ("said of a thing", "A merger announced Monday would turn the mill into a hotel."),
    ("named in a headline", "Leaked Papers Reveal Donor Names."),
    ("topic to come", "The ministers met in Lund to discuss the old bridge."),
    ("meant to do", "The college wants to remove the old name from its hall."),
    ("meant to do", "Anna Lindholm sought to appeal the ruling."),
    ("done by a thing", "The long strike threatens to shut the harbour."),
    ("to be found", "Crews are trying to figure out what broke the old bridge."),
    ("act repeated", "Anna Lindholm repeated her attacks on the board."),
    ("act repeated", "The governor declared a state of calamity in two towns."),
    ("source cited", "The Courier had the story first, citing port officials."),
    ("named to be", "The lawyers went to court to declare Peter Novak the winner."),
    ("topic to come", "Anna Lindholm used her time in Lund to defend her record."),
    ("speaking of", "Speaking about the old bridge, Anna Lindholm said nothing."),
    ("spoken to", "Anna Lindholm congratulated the Larkmouth rescue team."),
    ("aimed at", "The rules bind guards seeking to close the old bridge."),
    ("aimed at", "A cap, encouraging the towns to save water, was added."),
    ("report denied", "Anna Lindholm refuted reports that the bridge was late."),
    ("denied", "Anna Lindholm denied that the bridge was late."),
    ("denied", "Anna Lindholm denied any part in the theft."),
    ("only named", "Anna Lindholm announced her return to the council."),
    ("only named", "Anna Lindholm explained the reason for the long delay."),
    ("only named", "Anna Lindholm discussed the old bridge with reporters."),
    ("decided", "The council decided that the old mill would close."),
    ("denied", "Anna Lindholm doubted that the bridge would hold."),
    ("asked of somebody", "Anna Lindholm asked the bakers of the town what they earn."),
    ("asked of somebody", "Anna Lindholm asked her brother why the bridge was late."),
    ("known by then", "By the time Anna Lindholm realised that the bridge was shut, the boat had left."),
    ("known by then", "When Anna Lindholm saw that the bridge was shut, she turned round."),
    ("broken", "Two young players ripped the old league apart."),
    ("own verb", "A man claiming descent from kings took the boat."),
    ("seen by anybody", "They are angry since fans see how the club treats a player."),
]
SURE = [
    "Anna Lindholm stressed the need for calm.",
    "Anna Lindholm sent the towns a letter urging them to save water.",
    "Anna Lindholm congratulated the crew for saving the bridge.",
    "Anna Lindholm asked for a team to find the boat.",
    "Anna Lindholm announced closing the mill in May.",
    "Anna Lindholm condemned the plan as a betrayal of the town.",
    "Anna Lindholm complained about delays on the bridge.",
    "Anna Lindholm announced that the mill would be a hotel.",
    "The audit was published on Monday, showing that the board had lost the money.",
    "Anna Lindholm praised the crew for saving the bridge.",
    "Anna Lindholm warned of a flood in the old town.",
    "Anna Lindholm demanded an inquiry into the fire.",
    "Anna Lindholm said she wants to close the bridge.",
    "The audit showed that the board had lost the money.",
    "The poll showed voters leaving the party in May.",
    "Insiders suggest that the board will resign in May.",
    "Thousands came to the square to demand that the council resign.",
    "Anna Lindholm went on to say that the bridge was dear.",
    "Anna Lindholm called her “Crooked Rosa” on Monday.",
]


@pytest.mark.parametrize(("rule", "text"), CLAUSES)
def test_each_rule_doubts_a_clause(parsed: Parsed, rule: str, text: str) -> None:
    """A reader asks who said it, and finds that nobody did."""
    (row,) = indirect(parsed, text)
    assert (row.quotation.doubt, row.quotation.confidence < _BAR) == (rule, True)


@pytest.mark.parametrize(("rule", "text"), STRINGS)
def test_each_rule_doubts_a_string(parsed: Parsed, rule: str, text: str) -> None:
    """Names, what might be said, and what is done rather than said."""
    (row,) = marked(parsed, text)
    assert (row.quotation.doubt, row.quotation.confidence < _BAR) == (rule, True)


@pytest.mark.parametrize("text", [text for _, text in NOTHING])
def test_what_nobody_says_is_no_quotation(parsed: Parsed, text: str) -> None:
    """Who is meant, what a thing hints at, captions, what there is to be seen."""
    assert rows(parsed, text) == []


@pytest.mark.parametrize("text", SURE)
def test_what_somebody_says_is_not_doubted(parsed: Parsed, text: str) -> None:
    """The same verbs where they tell what was said."""
    assert [row.quotation.doubt for row in rows(parsed, text)] == [""]


def test_each_rule_has_an_example() -> None:
    """And each example a rule."""
    assert {rule for rule, _ in CLAUSES} == names(RULES)
    assert {rule for rule, _ in STRINGS} == names(OF_STRINGS)
    assert {rule for rule, _ in NOTHING} == names(NOTHING_SAID)
