"""What an editor is asked to look at."""

from __future__ import annotations

from datetime import date

from generator.model import SURE, Dossier, Person
from generator.review import findings
from tests.linking.stories import story
from tests.people_in import Parser, made_up_name


def people_lines(*names: str) -> list[str]:
    """The findings about people of these names."""
    people = tuple(Person(name.lower().replace(" ", "-"), name, (name,), (), ()) for name in names)
    return [line.partition(": ")[2] for line in findings([Dossier("", (), people)])]


def test_names_spelt_nearly_alike_may_be_one_person() -> None:
    """Two spellings that linking kept apart are shown to the editor."""
    assert people_lines("Marta Kowalski", "Marte Kowalska") == ["Marta Kowalski / Marte Kowalska"]


def test_a_surname_alone_may_be_each_of_its_bearers() -> None:
    """A surname that linking gave to nobody is shown with everybody who has it."""
    assert people_lines("Anna Bergmann", "Bergmann", "Otto Bergmann") == [
        "Anna Bergmann / Bergmann",
        "Bergmann / Otto Bergmann",
    ]


def test_relatives_are_no_finding() -> None:
    """A shared surname, or a shared given name, is no reason to ask."""
    assert people_lines("Anna Bergmann", "Otto Bergmann", "Anna Castillo", "Anna") == []


def test_a_crowd_of_one_surname_is_one_line() -> None:
    """Hundreds who share a surname are reported once, and others are compared as ever."""
    crowd = [f"{made_up_name(n)} Bergmann" for n in range(240)]
    dossier = Dossier("", (), tuple(Person(str(n), name, (name,), (), ()) for n, name in enumerate(crowd)))

    assert list(findings([dossier])) == ["people 0 and 239 more bear one surname: too many to be compared"]
    assert people_lines("Bertil Bergman", "Bertil Bregman") != []


def test_among_very_many_surnames_those_that_begin_alike_are_compared() -> None:
    """Beside hundreds of others of one letter two spellings of a surname are still a finding."""
    others = [
        f"Anna B{'aeiou'[n % 5]}{made_up_name(n).lower()}{made_up_name(61 * n).lower()}" for n in range(700)
    ]
    found = people_lines("Otto Bergman", "Otto Bergmann", *others)

    assert "Otto Bergman / Otto Bergmann" in found


def test_a_quote_nobody_is_named_for_is_a_finding(parsed: Parser) -> None:
    """A quote without a speaker is a line with its place; one with a sure speaker is none."""
    from generator.linking.dossier import link

    text = (
        "The bells rang at noon. “Nobody asked the people who live on the other side of it.”\n\n"
        "“The bridge will stay closed until the spring,” said Ingrid Falkenberg, the mayor."
    )
    dossiers = link(story(parsed, text, published=[date(2021, 3, 1)]), 150)
    sure = [q for q in dossiers[0].quotations if q.quotation.confidence >= SURE]
    lines = list(findings(dossiers))
    assert [text[q.quotation.span.start :][:11] for q in sure] == ["“The bridge"]
    assert len(lines) == 1
    assert lines[0].startswith("a.txt: a 24:")
    assert "Nobody asked" in lines[0]
