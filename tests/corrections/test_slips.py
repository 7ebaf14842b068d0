"""What an editor most likely did not mean is told, and changes nothing: a wrong correction is worse than none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corrections.corrections import correct_dossiers
from generator.corrections.person_directory import PersonDirectory
from generator.corrections.targets import TargetError
from tests.corrections.marlow import corrected, entries, linked, people_of

_SPEAKER = "quotes:\n- quote: wider\n  speaker: "
_NEARLY = "is nobody on the site, but nearly "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Nothing is left of whom an entry parts; an article has another name than the other one's.
        (
            "people:\n- split: Tess Nwosu\n  articles: {Mara Nwosu: [chapel]}\n",
            "nothing is left of 'Tess Nwosu', and the others are there; merge: would make them one",
        ),
        ("people:\n- split: Jonas Castell\n  articles: {Tess Nwosu: [chapel]}\n", "article 'chapel' has the name 'Jonas Castell', which is none of Tess Nwosu"),
        ("people:\n- split: Jonas Castell\n  articles: {Bo Arne: [ferry, chapel]}\n", "nothing is left of 'Jonas Castell'; name: gives them another name"),
        # A slip or a part of the name that is split, nobody.
        ("people:\n- split: Jonas Castell\n  articles: {Jonas Castel: [chapel]}\n", "'Jonas Castel' is nearly or a part of Jonas Castell"),
        ("people:\n- split: Jonas Castell\n  articles: {Castell: [chapel]}\n", "'Castell' is nearly or a part of Jonas Castell"),
        ("people:\n- split: Jonas Castell\n  articles: {nobody: [chapel]}\n", "'nobody' is no name; the other one needs a name"),
        # A source there is, nearly, by its head, with another kind.
        ("quotes:\n- quote: Nobody asked us\n  source: Coast gaurd\n", "'Coast gaurd' is no source on the site, but nearly"),
        ("quotes:\n- quote: Nobody asked us\n  source: Ines Caldr\n", "is no source on the site, but nearly Ines Calder"),
        ("quotes:\n- quote: Nobody asked us\n  source: Overton Coast Guard\n", "nearly The coast guard; with kind: it is a new one"),
        ("quotes:\n- quote: Nobody asked us\n  source: Coast Guard\n  kind: document\n", "'Coast Guard' is there already as kind: "),
        # A description where a name is wanted, or without a kind.
        (f"{_SPEAKER}the captain\n", "'the captain' is no name; source: describes a speaker"),
        (f"{_SPEAKER}one driller\n", "'one driller' is no name; source: describes a speaker"),
        (f"{_SPEAKER}captain\n", "'captain' is no name as it is written; a name has capital letters"),
        (f"{_SPEAKER}nobody\n", "'nobody' is no name; speaker: null says that nobody is named"),
        ("quotes:\n- quote: wider\n  source: a passenger\n", "'a passenger' is no source on the site; kind: would say whether"),
        # A kind does not make a second thing of a person, nor of a source with a letter left out.
        ("quotes:\n- quote: wider\n  source: Harriet Mercer\n  kind: organisation\n", "'Harriet Mercer' is a person on the site; speaker: names people"),
        ("quotes:\n- quote: Nobody asked us\n  source: Coast Gaurd\n  kind: organisation\n", "nearly The coast guard; for a new one put a word in brackets"),
        ("quotes:\n- quote: wider\n  source: Harriet Mercr\n  kind: organisation\n", "nearly Harriet Mercer; for a new one put a word in brackets"),
        ("quotes:\n- quote: wider\n  source: Harriet Mercer of the Mussel Union\n", "'Harriet Mercer' is a person on the site; speaker: names people"),
        ("quotes:\n- quote: wider\n  source: Captain Harriet Mercer\n  kind: organisation\n", "'Harriet Mercer' is a person on the site; speaker: names people"),
        ("quotes:\n- quote: wider\n  source: Mercer, Harriet\n  kind: group\n", "'Harriet Mercer' is a person on the site; speaker: names people"),
        ("quotes:\n- quote: wider\n  source: Plumber\n", "'Plumber' is no source on the site; kind: would say whether"),
        ("quotes:\n- quote: wider\n  source: captain\n", "'captain' is no source on the site; kind: would say whether"),
        ("quotes:\n- quote: wider\n  source: https://example.org/v\n", "is no source on the site; kind: would say whether"),
        # A body, a place, what somebody is, an address; a source of another story.
        (f"{_SPEAKER}Council of Marlow\n", "'Council of Marlow' is a body or a place by its words"),
        (f"{_SPEAKER}Marlow Water Board\n", "'Marlow Water Board' is a body or a place by its words"),
        (f"{_SPEAKER}Marlow Bay\n", "'Marlow Bay' is a body or a place by its words, or as articles write it"),
        (f"{_SPEAKER}Overton\n", "'Overton' is a body or a place by its words, or as articles write it"),
        (f"{_SPEAKER}Ferry\n", "'Ferry' is what somebody is, and no name"),
        (f"{_SPEAKER}Plumber\n", "'Plumber' is what somebody is, and no name"),
        (f"{_SPEAKER}https://example.org/v\n", "is an address, no name; source: takes it"),
        (f"{_SPEAKER}The Coast Guard\n", "is a source on the site that is no person; source: names it"),
        # An initial and a surname, a source that is no person.
        (f"{_SPEAKER}I. Calder\n", f"{_NEARLY}Ines Calder"),
        ("quotes:\n- quote: Nobody asked us\n  speaker: Coast Gaurd\n", "nearly The coast guard, which is no person"),
        # A name with more around it, or the other way about.
        (f"{_SPEAKER}Mayor Ines Calder\n", f"{_NEARLY}Ines Calder"),
        (f"{_SPEAKER}Mayor Calder\n", f"{_NEARLY}Ines Calder"),
        (f"{_SPEAKER}Harbour master H. Marling\n", f"{_NEARLY}Hugo Marling"),
        (f"{_SPEAKER}Harriet Mercer, a passenger\n", f"{_NEARLY}Harriet Mercer"),
        (f"{_SPEAKER}Mercer Harriet\n", f"{_NEARLY}Harriet Mercer"),
        # Several, or a name with something behind it.
        (f"{_SPEAKER}Tess Nwosu or Mara Nwosu\n", "are several people; source: names them, with kind: group"),
        (f"{_SPEAKER}Ines Calder and others\n", "are several people; source: names them, with kind: group"),
        (f"{_SPEAKER}Ann Lee, pilot\n", "'Ann Lee, pilot' has a comma in it; speaker: is the name alone"),
        # Names that are somebody else's, or nearly so, or none.
        ("people:\n- person: Harriet Mercer\n  name: Ines Caldr\n", "'Ines Caldr' is nearly or a part of 'Ines Calder', who is somebody else"),
        ("people:\n- person: Tess Nwosu\n  name: Nwosu\n", "'Nwosu' is nearly or a part of 'Mara Nwosu', who is somebody else"),
        ("people:\n- person: Tess Nwosu\n  name: nobody\n", "'nobody' is no name; is: nobody says that there is no such person"),
        ("people:\n- person: Tess Nwosu\n  name: tess nwosu-bell\n", "'tess nwosu-bell' is no name as it is written; a name has capital letters"),
        ("people:\n- person: Tess Nwosu\n  name: Tess Nwosu, glazier\n", "has a comma in it; name: is the name alone, and role: what somebody is"),
        ("people:\n- split: Jonas Castell\n  articles: {bo arne: [chapel]}\n", "'bo arne' is no name as it is written"),
        # A source where a person is wanted.
        ("people:\n- person: Coast Guard\n  is: nobody\n", "is nobody on the site, but a source that is no person"),
    ],
)  # fmt: skip
def test_a_slip_is_told(text: str, told: str) -> None:
    """With what would be meant, where that is plain."""
    dossiers, lines = corrected(text)
    assert told in " ".join(lines)
    assert dossiers == linked()


@pytest.mark.parametrize(
    "text",
    [
        f"{_SPEAKER}Ines Calder (pilot)\n",
        f"{_SPEAKER}Hugo Marling Jr\n",
        f"{_SPEAKER}Petra Calder\n",
        f"{_SPEAKER}Overton (pilot)\n",
        f"{_SPEAKER}Rose Church\n",
        f"{_SPEAKER}bell hart (author)\n",
        "quotes:\n- quote: wider\n  source: Club of Harriet Mercer\n  kind: organisation\n",
        "quotes:\n- quote: wider\n  source: Friends of Ines Calder\n  kind: group\n",
        "quotes:\n- quote: wider\n  source: coast gaurd (Overton)\n  kind: organisation\n",
        "quotes:\n- quote: wider\n  source: https://example.org/v\n  kind: document\n",
        "people:\n- split: Jonas Castell\n  articles: {Bishop Castell: [chapel]}\n",
        "people:\n- person: Harriet Mercer\n  name: Ines Caldr\n- differ: [Harriet Mercer, Ines Calder]\n",
    ],
)
def test_what_says_that_it_is_somebody_else_is_applied(text: str) -> None:
    """A word in brackets, a suffix, another given name, a title in a split, or an entry that two differ."""
    dossiers, lines = corrected(text)
    assert lines == [] and dossiers != linked()


def test_an_outlet_of_the_site_is_no_new_speaker_and_a_stop_behind_a_name_is_nothing() -> None:
    """ "The Gull" prints the articles; "Coast Guard." is the coast guard."""
    story, other = linked()
    ferry = next(d for d in story.articles if d.facts.article.id == "ferry")
    printed = replace(
        ferry, facts=replace(ferry.facts, article=replace(ferry.facts.article, outlet="The Gull"))
    )
    articles = tuple(printed if d is ferry else d for d in story.articles)
    speaker = entries(f"{_SPEAKER}Gull\n")
    assert "is a body or a place" in str(
        correct_dossiers((replace(story, articles=articles), other), speaker)[1]
    )
    dossiers, lines = corrected("quotes:\n- quote: Nobody asked us\n  source: The coast guard.\n")
    assert lines == [] and {s.id for d in dossiers for s in d.sources} == {
        s.id for d in linked() for s in d.sources
    }


def test_one_whom_an_article_writes_may_be_the_other_of_a_split() -> None:
    """Though the name is nearly that of the one who is split."""
    story, other = linked()
    ferry = next(d for d in story.articles if d.facts.article.id == "ferry")
    text = f"{ferry.facts.article.text}\nHugo Marlin sells bait."
    written = replace(ferry, facts=replace(ferry.facts, article=replace(ferry.facts.article, text=text)))
    articles = tuple(written if d is ferry else d for d in story.articles)
    split = entries("people:\n- split: Hugo Marling\n  articles: {Hugo Marlin: [ferry]}\n")

    assert len(correct_dossiers((story, other), split)[1]) == 1
    dossiers, told = correct_dossiers((replace(story, articles=articles), other), split)
    assert told == () and {"Hugo Marlin", "Hugo Marling"} <= people_of(dossiers).keys()


def test_two_new_names_that_are_nearly_one_are_both_told() -> None:
    """Whichever comes first; one name in two spellings of its capitals is one, with the capitals."""
    two = "quotes:\n- quote: wider\n  speaker: {}\n- quote: Nobody asked us\n  speaker: {}\n"
    dossiers, lines = corrected(two.format("Leo Hartig", "Leo Hartigg"))
    assert dossiers == linked() and len(lines) == 2
    assert "'Leo Hartig' is nearly 'Leo Hartigg' in line 4, and both are new" in " ".join(lines)

    names = (("leo hartig", "Leo Hartig"), ("Leo Hartig", "leo hartig"))
    (one, told), (other, _) = (corrected(two.format(*some)) for some in names)
    assert told == [] and one == other and "Leo Hartig" in people_of(one)


def test_an_id_decides_between_two_of_one_article() -> None:
    """Where the article does not, the entry is not asked for it again."""
    story, other = linked()
    tess = next(p for p in story.people if p.name == "Tess Nwosu")
    bea = replace(tess, id="bea-nwosu", name="Bea Nwosu", aliases=("Bea Nwosu", "Nwosu"))
    people = PersonDirectory([replace(story, people=(replace(tess, aliases=("Nwosu",)), bea)), other])
    with pytest.raises(TargetError, match=r"2 people of article 'chapel': .*; the id in place of the name"):
        people.find("Nwosu", "chapel")


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
