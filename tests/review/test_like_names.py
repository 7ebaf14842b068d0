"""Names that may be one person's."""

from __future__ import annotations

import time
from dataclasses import replace

from generator.corrections.entries import Corrections
from generator.model import Dossier, Person
from generator.review.work_list import work_list
from tests.people_in import made_up_name


def people_lines(*names: str) -> list[str]:
    """The findings about names that may be one, of people of these names."""
    found = work_list([Dossier("", (), people_of(*names))], Corrections())
    return [f.line.partition(": ")[2] for f in found if f.kind == "names"]


def people_of(*names: str) -> tuple[Person, ...]:
    """People of these names, whom nothing mentions."""
    return tuple(Person(name.lower().replace(" ", "-"), name, (name,), (), ()) for name in names)


def test_names_spelt_nearly_alike_may_be_one_person() -> None:
    """Two spellings that linking kept apart are shown to the editor."""
    assert people_lines("Marta Kowalski", "Marte Kowalska") == ["Marta Kowalski / Marte Kowalska"]


def test_a_surname_alone_may_be_each_of_its_bearers() -> None:
    """A surname that linking gave to nobody is shown once, with those who have it."""
    assert people_lines("Anna Bergmann", "Bergmann", "Otto Bergmann") == [
        "Bergmann / Anna Bergmann / Otto Bergmann"
    ]


def test_relatives_are_no_finding() -> None:
    """A shared surname, or a shared given name, is no reason to ask."""
    assert people_lines("Anna Bergmann", "Otto Bergmann", "Anna Castillo", "Anna") == []


def test_who_got_a_name_that_is_in_part_anothers_is_known_by_an_id() -> None:
    """An entry finds people by the names they had before: the name alone would be two people's."""
    otto, renamed = people_of("Otto Bergmann", "Anna Bergmann")
    renamed = replace(renamed, name="Bergmann", corrected=("name",))
    (finding,) = work_list([Dossier("", (), (otto, renamed))], Corrections())

    assert finding.choices[0].target == (("differ", ("anna-bergmann", "Otto Bergmann")),)


def test_in_a_crowd_of_one_surname_two_spellings_are_found() -> None:
    """Of hundreds who share a surname and an initial, those whose names sort near each other are compared."""
    crowd = [f"B{made_up_name(n)} Bergmann" for n in range(0, 14**3, 5)]

    assert "Bertil Bergmann / Bertill Bergmann" in people_lines("Bertil Bergmann", "Bertill Bergmann", *crowd)


def test_the_work_grows_with_the_people_and_not_with_their_square() -> None:
    """Twice as many people of few surnames take about twice as long."""

    def seconds(number: int) -> float:
        names = (f"{made_up_name(n)} {made_up_name(n % 50)}" for n in range(number))
        stories = [Dossier("", (), people_of(*names))]
        start = time.process_time()
        work_list(stories, Corrections())
        return time.process_time() - start

    def least(number: int) -> float:
        """Another process beside, or the collector, makes one try dear and not the next."""
        return min(seconds(number) for _ in range(3))

    seconds(200)
    assert least(8000) < 6 * least(4000)


def test_among_very_many_surnames_those_that_begin_alike_are_compared() -> None:
    """Beside hundreds of others of one letter two spellings of a surname are still a finding."""
    others = [
        f"Anna B{'aeiou'[n % 5]}{made_up_name(n).lower()}{made_up_name(61 * n).lower()}" for n in range(700)
    ]
    found = people_lines("Otto Bergman", "Otto Bergmann", *others)

    assert "Otto Bergman / Otto Bergmann" in found


def test_a_given_name_may_be_short_for_another() -> None:
    """Where one begins with all of the other, of three letters or more; "Jo" is short for too many."""
    assert people_lines("Tom Reyle", "Tomas Reyle") == ["Tom Reyle / Tomas Reyle"]
    assert people_lines("Val Brandt", "Valentin Brandt") == ["Val Brandt / Valentin Brandt"]
    assert people_lines("Jo Brandt", "Jonathan Brandt", "Tom Brandt", "Tamas Brandt") == []
