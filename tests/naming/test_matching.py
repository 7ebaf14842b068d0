"""Which names may be one person's, from the names alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.naming.matching import relation
from generator.naming.parts import name_parts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alexei Sokolov", "Alexey Sokolov"),
        ("Oleksandr Petrovsky", "Oleksandr Petrovskyy"),
        ("Yuri Sokolovsky", "Yury Sokolovskij"),
        ("Mikhail Gorchakov", "Michail Gortschakow"),
        ("José Muñoz", "Jose Munoz"),
        ("Jürgen Böhm", "Jurgen Bohm"),
        ("Robert Ellison", "Robert F. Ellison"),
        ("Robert Ellison", "Robert Francis Ellison"),
        ("Robert Ellison", "R. Ellison"),
        ("Robert Ellison", "Bob Ellison"),
        ("Joe Harker", "Joseph R. Harker Jr."),
        ("Nagy Viktor", "Viktor Nagy"),
        ("Kim Jong-ho", "Kim Jong Ho"),
        ("Bashir al-Hamdani", "Bashir Hamdani"),
        ("Bashir Al Hamdani", "Bashir el-Hamdani"),
        ("Enrique Soto Vargas", "Enrique Soto"),
        ("Soto Vargas", "Enrique Soto Vargas"),
        ("Ursula van der Meer", "Ursula van der meer"),
        ("Muammar Qasimi", "Moammar Gasimi"),
        ("Vladimir Kostyuk", "Volodymyr Kostyuk"),
        ("George HW Stone", "George H. W. Stone"),
        ("George HW Stone", "George Herbert Walker Stone"),
        ("JD Harker", "J.D. Harker"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    """Transliterations, diacritics, initials, middle names, nicknames, name orders, double surnames."""
    assert relation(name_parts(one), name_parts(other)) == "same"
    assert relation(name_parts(other), name_parts(one)) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Harker", "Hillary Harker"),
        ("Charles H. W. Stone", "Charles W. Stone"),
        ("John Ellison Jr.", "John Ellison Sr."),
        ("Kim Jong-ho", "Kim Jong-su"),
        ("Maria Lopez", "Mario Lopez"),
        ("Anna Schmidt", "Anna Schmied"),
        ("Gabriel Marquez", "Manuel Marquez"),
        ("Hamad bin Isa Al Karim", "Salman bin Hamad Al Karim"),
        ("Ben Harker", "Johnny Harker"),
        ("George HW Stone", "George W. Stone"),
        ("Mike Karsten", "Michael Carsten"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    """Other given names, middle initials or suffixes are other people."""
    assert relation(name_parts(one), name_parts(other)) == "different"


@pytest.mark.parametrize(
    ("short", "full"), [("Harker", "Joe Harker"), ("Xi", "Xi Weiguo"), ("Joe", "Joe Harker")]
)
def test_one_word_may_be_short_for_a_full_name(short: str, full: str) -> None:
    """A surname or a given name is a part, no more."""
    assert relation(name_parts(short), name_parts(full)) == "part"


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_strings_compare(one: str, other: str) -> None:
    """Whatever is taken for a name has parts, is itself, and compares the same both ways."""
    a, b = name_parts(one), name_parts(other)
    assert a.words
    assert relation(a, a) == "same"
    assert relation(a, b) == relation(b, a)
