"""What an editor most likely did not mean is told, and changes nothing: a wrong correction is worse than none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corrections.person_directory import PersonDirectory
from generator.corrections.targets import TargetError
from tests.corrections.marlow import corrected, linked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Nothing is left of whom an entry parts.
        (
            "people:\n- split: Tess Nwosu\n  articles: {Mara Nwosu: [chapel]}\n",
            "nothing is left of 'Tess Nwosu', and the others are there; merge: would make them one",
        ),
        # A source there is, nearly.
        ("quotes:\n- quote: Nobody asked us\n  source: Coast gaurd\n", "'Coast gaurd' is no source on the site, but nearly"),
        ("quotes:\n- quote: Nobody asked us\n  source: Ines Caldr\n", "is no source on the site, but nearly Ines Calder"),
        # A description where a name is wanted.
        ("quotes:\n- quote: wider\n  speaker: the captain\n", "'the captain' is no name; source: describes a speaker"),
        ("quotes:\n- quote: wider\n  speaker: one driller\n", "'one driller' is no name; source: describes a speaker"),
        ("quotes:\n- quote: wider\n  speaker: nobody\n", "'nobody' is no name; speaker: null says that nobody is named"),
        # An initial and a surname, a source that is no person.
        ("quotes:\n- quote: wider\n  speaker: I. Calder\n", "is nobody on the site, but nearly Ines Calder"),
        ("quotes:\n- quote: Nobody asked us\n  speaker: Coast Gaurd\n", "nearly The coast guard, which is no person"),
    ],
)  # fmt: skip
def test_a_slip_is_told(text: str, told: str) -> None:
    """With what would be meant, where that is plain."""
    dossiers, lines = corrected(text)
    assert dossiers == linked()
    assert told in " ".join(lines)


def test_a_surname_is_everybodys_who_bears_it() -> None:
    """Though an article has it alone for one of them: which is meant is asked."""
    story, other = linked()
    tess = next(p for p in story.people if p.name == "Tess Nwosu")
    people = PersonDirectory(
        [replace(story, people=(replace(tess, aliases=("Tess Nwosu", "Nwosu")),)), other]
    )
    with pytest.raises(TargetError, match="'Nwosu' are 2 people"):
        people.find("Nwosu")
    assert people.find("Nwosu", "chapel") == tess.id


def test_words_far_from_all_others_have_nothing_near() -> None:
    """A shorter word of other letters is no slip for what an editor wrote, and none is offered in its place."""
    _, lines = corrected("quotes:\n- quote: The strike\n  is: no quote\n")
    assert lines == ["corrections.yml:2: 'The strike' is in no quote"]
