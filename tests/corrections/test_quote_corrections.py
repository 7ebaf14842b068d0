"""Who said what, as an editor has it: another speaker, a source that is no person, nobody, no quote."""

from __future__ import annotations

import pytest

from generator.corrections.entries import Corrections
from generator.model import Source
from generator.review.work_list import work_list
from tests.corrections.marlow import corrected, linked, people_of, quote_of


def test_a_quote_is_anothers() -> None:
    """A person the site knows, by any of their names, is its speaker, surely; words for another are not given."""
    dossiers, told = corrected(
        "quotes:\n- quote: closed it before\n  speaker: Mrs Calder\n".replace("Mrs Calder", "Calder")
    )
    quote = quote_of(dossiers, "We closed it")

    assert told == []
    assert (quote.person, quote.source, quote.source_id) == (
        "ines-calder",
        Source("Ines Calder", "person"),
        "ines-calder",
    )
    assert (quote.quotation.speaker, quote.quotation.confidence, quote.corrected) == (None, 1.0, ("speaker",))
    (utterance,) = [u for u in dossiers[0].utterances if u.id == quote.id]
    assert utterance.attributed == quote


def test_a_speaker_may_be_confirmed() -> None:
    """Where the speaker was right the words that name them stay, and nothing is doubtful any more."""
    dossiers, _ = corrected("quotes:\n- quote: closed it before\n  speaker: Hugo Marling\n")
    quote = quote_of(dossiers, "We closed it")

    assert quote.quotation.speaker == quote_of(linked(), "We closed it").quotation.speaker
    assert quote.quotation.confidence == 1.0


def test_a_speaker_may_be_of_another_story_or_new() -> None:
    """Who is not mentioned in the story is a person of it all the same; two quotes of one new name are one's."""
    dossiers, told = corrected(
        "quotes:\n- quote: closed it before\n  speaker: Mara Nwosu\n- quote: Nobody asked us\n  speaker: Ann Lee\n"
        "- quote: It is wider\n  speaker: ann lee\n"
    )

    assert told == []
    assert [[(p.id, p.corrected, p.mentions) for p in d.people if p.id == "ann-lee"] for d in dossiers] == [
        [("ann-lee", ("added",), ())]
    ] * 2
    assert "mara-nwosu" in {p.id for p in dossiers[0].people}
    assert (
        quote_of(dossiers, "Nobody asked us").person == quote_of(dossiers, "It is wider").person == "ann-lee"
    )


def test_a_quote_is_a_sources() -> None:
    """A source the story knows, or a new one of the kind that an entry gives, by default an organisation."""
    dossiers, told = corrected(
        "quotes:\n- quote: Nobody asked us\n  source: Mercer & Sons\n- quote: two boats\n  source: Harbour Watch\n  kind: group\n"
        "- quote: a bad joke\n  source: the harbour watch\n"
    )
    quote = quote_of(dossiers, "Nobody asked us")

    assert told == []
    assert (quote.person, quote.source, quote.source_id) == (
        None,
        Source("Mercer & Sons", "organisation"),
        "mercer-sons",
    )
    assert quote.corrected == ("source",)
    found = {s.name: s for s in dossiers[0].sources}
    assert found["Mercer & Sons"].quotations == (quote.id,)
    assert found["Harbour Watch"].kind == "group"
    assert quote_of(dossiers, "a bad joke").source_id == quote_of(dossiers, "the closure").source_id


def test_a_quote_is_nobodys() -> None:
    """``speaker: null`` leaves the words a quote of nobody."""
    dossiers, _ = corrected("quotes:\n- quote: This house is for everybody\n  speaker: null\n")
    quote = quote_of(dossiers, "This house")

    assert (quote.person, quote.source, quote.quotation.speaker, quote.corrected) == (
        None,
        None,
        None,
        ("speaker",),
    )
    assert not any("This house" in f.line for f in work_list(dossiers, Corrections()))


def test_what_is_no_quote_is_none_with_all_its_parts() -> None:
    """A reported clause goes with the fragment in quotation marks within it, from everywhere."""
    dossiers, told = corrected("quotes:\n- quote: will pay for every post\n  is: no quote\n")
    before, after = linked()[0], dossiers[0]
    gone = {q.id for q in before.quotations} - {q.id for q in after.quotations}

    assert told == []
    assert len(gone) == 2
    assert len(after.utterances) == len(before.utterances) - 1
    assert gone.isdisjoint(
        {id for s in after.sources for id in s.quotations} | {i for v in after.variants for i in v}
    )


def test_a_source_that_says_nothing_any_more_is_none() -> None:
    """It goes with its last quote."""
    dossiers, _ = corrected("quotes:\n- quote: two boats had been damaged\n  is: no quote\n")

    assert [s.name for s in linked()[0].sources] != []
    assert "The coast guard" not in [s.name for s in dossiers[0].sources]


def test_the_very_words_go_before_longer_quotes_that_have_them() -> None:
    """A short quote whose words stand in a longer one, too, can be meant; so can an id."""
    dossiers, told = corrected("quotes:\n- quote: never again\n  speaker: Tess Nwosu\n")
    short = quote_of(linked(), "Never again,”")

    assert told == []
    assert quote_of(dossiers, "Never again,”").person == "tess-nwosu"
    assert quote_of(dossiers, "Never again will").person == "ines-calder"
    assert dossiers == corrected(f"quotes:\n- quote: {short.id}\n  speaker: Tess Nwosu\n")[0]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- quote: closed it after\n  is: no quote\n", ["2: 'closed it after' is in no quote; the closest is 'closed it before'"]),
        ("- quote: never\n  is: no quote\n", ["2: 'never' is in 2 quotes, of ferry; more words would decide, or its id: q-481f295027, q-682b276187"]),
        ("- quote: it\n  is: no quote\n", ["2: 'it' is in 2 quotes, of pier, bridge; article: would decide"]),
        ("- quote: wider\n  article: pier\n  is: no quote\n", ["2: 'wider' is in no quote of article 'pier', but in one of bridge"]),
        ("- quote: wide\n  is: no quote\n", ["2: 'wide' is in no quote; the closest is 'wider'"]),
        ("- quote: wider\n  is: no quote\n- quote: It is wider\n  speaker: null\n", ["2: line 4 says otherwise; none of these is applied", "4: line 2 says otherwise; none of these is applied"]),
        ("- quote: wider\n  speaker: Nwosu\n", ["2: 'Nwosu' is nobody on the site, but nearly Tess Nwosu, Mara Nwosu; for somebody new put a word in brackets behind the name"]),
        ("- quote: wider\n  speaker: Hugo Marlin\n", ["2: 'Hugo Marlin' is nobody on the site, but nearly Hugo Marling; for somebody new put a word in brackets behind the name"]),
        ("- quote: closed it before\n  speaker: The coast guard\n", ["2: 'The coast guard' is a source on the site that is no person; source: names it"]),
        ("- quote: wider\n  source: Tess Nwosu\n", ["2: 'Tess Nwosu' is a person on the site; speaker: names people, and is: nobody under people: says that there is no such person"]),
        ("- quote: wider\n  speaker: null\n- quote: It is wider\n  speaker: Ann Lee\n", ["2: line 4 says otherwise; none of these is applied", "4: line 2 says otherwise; none of these is applied"]),
    ],
)  # fmt: skip
def test_what_is_not_applied_is_told_and_changes_nothing(text: str, lines: list[str]) -> None:
    """No quote, several, and what contradicts, each with what would decide."""
    dossiers, told = corrected(f"quotes:\n{text}")

    assert sorted(told) == [f"corrections.yml:{line}" for line in lines]
    assert dossiers == linked()


def test_a_name_of_another_kind_can_be_meant() -> None:
    """The source of a quote may be a person after all, for others too; who is nobody may be a source."""
    people = "quotes:\n- quote: two boats\n  speaker: The coast guard\n- quote: never again,\n  speaker: The coast guard\n"
    dossiers, told = corrected(people)
    assert told == [] and quote_of(dossiers, "Never again,”").source == Source("The coast guard", "person")

    source = "quotes:\n- quote: wider\n  source: Tess Nwosu\n  kind: group\n"
    dossiers, told = corrected(source)
    assert "'Tess Nwosu' is a person on the site" in told[0] and dossiers == linked()
    dossiers, told = corrected(f"people:\n- person: Tess Nwosu\n  is: nobody\n{source}")
    assert told == [] and quote_of(dossiers, "It is wider").source == Source("Tess Nwosu", "group")


def test_who_is_nobody_says_nothing() -> None:
    """A quote of theirs has no speaker any more, on pages neither; another entry cannot name them."""
    nobody = "people:\n- person: Harriet Mercer\n  is: nobody\n"
    dossiers, told = corrected(nobody)
    q = quote_of(dossiers, "Nobody asked us")
    assert (told, q.person, q.source, q.quotation.speaker) == ([], None, None, None)

    again = corrected(nobody + "quotes:\n- quote: wider\n  speaker: Harriet Mercer\n")
    assert again == (dossiers, ["corrections.yml:5: line 2 says that 'Harriet Mercer' is nobody"])


def test_two_names_of_one_person_do_not_contradict() -> None:
    """Entries are held against each other by whom they mean."""
    dossiers, told = corrected(
        "people:\n- person: Tess Nwosu\n  name: Tess Nwosu-Bell\n"
        "quotes:\n- quote: wider\n  speaker: Tess Nwosu\n- quote: It is wider\n  speaker: Tess Nwosu-Bell\n"
    )

    assert told == []
    assert quote_of(dossiers, "It is wider").source == Source("Tess Nwosu-Bell", "person")
    assert "Tess Nwosu-Bell" in people_of(dossiers)
