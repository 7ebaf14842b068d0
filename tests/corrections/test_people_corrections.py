"""Who is who, as an editor has it: nobody, one, two, another name, another role."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corrections.corrections import correct_dossiers
from generator.model import Dossier, Source
from tests.corrections.marlow import corrected, entries, linked, people_of, quote_of


def everybody_in(dossiers: tuple[Dossier, ...]) -> set[str | None]:
    """Every id of a person that stands anywhere in some dossiers."""
    found: set[str | None] = set()
    for d in dossiers:
        found |= {p.id for p in d.people} | {p for e in d.events for p in e.people}
        for q in [*d.quotations, *(q for u in d.utterances for q in (*u.parts, u.attributed))]:
            found |= {q.person, q.via} | ({q.source_id} if q.source and q.source.kind == "person" else set())
    return found


def test_who_is_nobody_is_nowhere() -> None:
    """A false person is taken from people, speakers, sources and events; the words stay a quote of nobody."""
    assert "harriet-mercer" in everybody_in(linked())
    dossiers, told = corrected("people:\n- person: Harriet Mercer\n  is: nobody\n")
    quote = quote_of(dossiers, "Nobody asked us")

    assert told == []
    assert "harriet-mercer" not in everybody_in(dossiers)
    assert (quote.person, quote.source, quote.source_id, quote.corrected) == (None, None, None, ("speaker",))
    assert len(dossiers[0].utterances) == len(linked()[0].utterances)


def test_two_who_are_one_are_merged_over_all_stories() -> None:
    """Mentions, quotes and names of both are the first one's, in every story, and nothing is left of the other."""
    dossiers, told = corrected("people:\n- merge: [Tess Nwosu, Mara Nwosu]\n")
    person = people_of(dossiers)["Tess Nwosu"]

    assert told == []
    assert "mara-nwosu" not in everybody_in(dossiers)
    assert person.id == "tess-nwosu"
    assert person.aliases == ("Tess Nwosu", "Mara Nwosu")
    assert person.corrected == ("merge",)
    places = [m.place.article for d in dossiers for p in d.people if p.id == person.id for m in p.mentions]
    assert places == ["chapel", "bridge"]
    assert quote_of(dossiers, "nobody had been hurt").source == Source("Tess Nwosu", "person")


def test_a_merge_goes_by_its_first_name() -> None:
    """It may be another name of the first one's; with a name given elsewhere it is that."""
    merge = "people:\n- merge: [H. Marling, Tess Nwosu]\n"
    dossiers, _ = corrected(merge)
    others, told = corrected(
        merge
        + "- person: Tess Nwosu\n  name: Captain Marling\n- split: Captain Marling\n  articles: {T: [bridge]}\n"
    )

    assert people_of(dossiers)["H. Marling"].id == "hugo-marling"
    assert people_of(others)["Captain Marling"].id == "hugo-marling"
    assert told == [
        "corrections.yml:5: article 'bridge' does not mention 'Captain Marling'; they are in chapel"
    ]


def test_merges_reach_from_one_to_the_next() -> None:
    """Three names in two entries are one person, whatever the order of the entries."""
    one, _ = corrected("people:\n- merge: [Tess Nwosu, Mara Nwosu]\n- merge: [Hugo Marling, Tess Nwosu]\n")
    other, _ = corrected("people:\n- merge: [Hugo Marling, Tess Nwosu]\n- merge: [Tess Nwosu, Mara Nwosu]\n")

    assert one == other
    assert set(people_of(one)) & {"Tess Nwosu", "Mara Nwosu"} == set()


def test_one_who_is_two_is_split_by_articles() -> None:
    """The mentions, quotes and events of the named articles go to a person of their own; the rest stay."""
    dossiers, told = corrected(
        "people:\n- split: Jonas Castell\n  articles: {Jonas Castell (bishop): [chapel]}\n"
    )
    owner, bishop = (people_of(dossiers)[name] for name in ("Jonas Castell", "Jonas Castell (bishop)"))

    assert told == []
    assert (owner.id, {m.place.article for m in owner.mentions}) == ("jonas-castell", {"ferry"})
    assert (bishop.id, {m.place.article for m in bishop.mentions}) == ("jonas-castell-bishop", {"chapel"})
    assert bishop.aliases == ("Jonas Castell (bishop)", "Castell", "Jonas Castell")
    assert ([r.text for r in owner.roles], [r.text for r in bishop.roles]) == ([], ["Bishop"])
    assert quote_of(dossiers, "This house").person == bishop.id
    assert quote_of(dossiers, "the closure").person == owner.id
    assert {e.people for e in dossiers[0].events if "castell" in "".join(e.people)} == {
        (owner.id,),
        (bishop.id,),
    }


def test_a_split_may_join_somebody_there_is() -> None:
    """Where the other name is somebody's already whom the article may call so, the mentions are theirs."""
    story, other = linked()
    people = [replace(p, name="Petra Castell") if p.name == "Tess Nwosu" else p for p in story.people]
    chapel = next(p for p in people if p.name == "Jonas Castell")
    surname_alone = [m for m in chapel.mentions if m.place.article == "chapel"][1:]
    elsewhere = [m for m in chapel.mentions if m.place.article != "chapel"]
    people[people.index(chapel)] = replace(chapel, mentions=(*elsewhere, *surname_alone))
    dossiers = (replace(story, people=tuple(people)), other)
    split = "people:\n- split: Jonas Castell\n  articles: {Petra Castell: [chapel]}\n"
    joined, told = correct_dossiers(dossiers, entries(split))

    assert told == () and quote_of(joined, "This house").person == "tess-nwosu"
    assert len(people_of(joined)) == len(people_of(dossiers))


def test_a_name_and_a_role_are_the_editors() -> None:
    """The name stands everywhere, the page's address stays, and the role goes before those that were found."""
    dossiers, told = corrected(
        "people:\n- person: I. Calder\n  name: Inés Calder\n  role: mayor of Marlow Bay\n"
        .replace("I. Calder", "Ines Calder")
    )  # fmt: skip
    person = people_of(dossiers)["Inés Calder"]

    assert told == []
    assert (person.id, person.role, person.corrected) == (
        "ines-calder",
        "mayor of Marlow Bay",
        ("name", "role"),
    )
    assert person.aliases == ("Inés Calder", "Ines Calder", "Calder")
    assert quote_of(dossiers, "It is wider").source == Source("Inés Calder", "person")
    assert {p.name for d in dossiers for p in d.people if p.id == "ines-calder"} == {"Inés Calder"}


def test_roles_can_be_forbidden() -> None:
    """``roles: []`` takes all that were found away."""
    dossiers, _ = corrected("people:\n- person: Ines Calder\n  roles: []\n")

    assert any(p.roles for p in linked()[0].people if p.id == "ines-calder")
    assert [p.roles for d in dossiers for p in d.people if p.id == "ines-calder"] == [(), ()]


def test_a_person_is_found_by_any_name_or_by_id() -> None:
    """Another name of theirs, their id, other marks and spaces, and a name that an entry gives them all do."""
    for words in ("H. Marling", "hugo-marling", "hugo  marling", "“Hugo Marling”", "Captain Marling"):
        dossiers, told = corrected(
            f"people:\n- person: {words}\n  role: captain\n- person: Hugo Marling\n  name: Captain Marling\n"
        )
        assert told == []
        assert people_of(dossiers)["Captain Marling"].role == "captain"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "people:\n- person: Hugo Marlin\n  is: nobody\n",
            ["corrections.yml:2: 'Hugo Marlin' is nobody on the site; the closest is 'Hugo Marling'"],
        ),
        (
            "people:\n- person: Jonas Castell\n  article: bridge\n  is: nobody\n",
            ["corrections.yml:2: 'Jonas Castell' is not in article 'bridge', but in chapel, ferry"],
        ),
        (
            "people:\n- split: Jonas Castell\n  articles: {Jonas Castell (bishop): [chapels]}\n",
            ["corrections.yml:2: article 'chapels' does not mention 'Jonas Castell'; the closest is 'chapel'"],
        ),
        (
            "people:\n- split: Jonas Castell\n  articles: {jonas castell: [chapel]}\n",
            ["corrections.yml:2: 'jonas castell' is the name of the one who is split; the other needs another"],
        ),
        (
            "people:\n- person: Tess Nwosu\n  name: Ann\n- person: Tess Nwosu\n  name: Bea\n",
            [
                "corrections.yml:2: line 4 says otherwise; none of these is applied",
                "corrections.yml:4: line 2 says otherwise; none of these is applied",
            ],
        ),
        (
            "people:\n- person: Hugo Marling\n  name: Ines Calder\n",
            ["corrections.yml:2: 'Ines Calder' is somebody else (ines-calder); merge: would make them one"],
        ),
        (
            "people:\n- person: Tess Nwosu\n  is: nobody\n- merge: [Hugo Marling, Tess Nwosu]\n",
            [
                "corrections.yml:2: line 4 says otherwise; none of these is applied",
                "corrections.yml:4: line 2 says otherwise; none of these is applied",
            ],
        ),
        (
            "people:\n- merge: [Hugo Marling, Tess Nwosu]\n- merge: [Tess Nwosu, Hugo Marling]\n",
            [
                "corrections.yml:2: lines 2, 3 merge people in a circle; none of these is applied",
                "corrections.yml:3: lines 2, 3 merge people in a circle; none of these is applied",
            ],
        ),
    ],
)  # fmt: skip
def test_what_is_not_applied_is_told_and_changes_nothing(text: str, lines: list[str]) -> None:
    """Nothing found, and what contradicts, is a line with its number; the dossier is as it was."""
    dossiers, told = corrected(text)

    assert sorted(told) == lines
    assert dossiers == linked()


def test_the_same_said_twice_is_said_once() -> None:
    """An entry that stands in the file twice is as one."""
    once, _ = corrected("people:\n- person: Tess Nwosu\n  name: Ann\n")
    twice, told = corrected("people:\n- person: Tess Nwosu\n  name: Ann\n- person: tess nwosu\n  name: Ann\n")

    assert (once, told) == (twice, [])
