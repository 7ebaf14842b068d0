"""Names: who is a person, where the name begins and ends, and what is no person at all."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.extraction.people.names.headline_names import cut_headlines
from generator.extraction.people.names.name_candidates import candidate_of, name_candidates
from tests.people_in import Parser, people_in, roles, written


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("President Maria Kowalska spoke in Warsaw on Monday.", "Maria Kowalska", "President"),
        ("Sen. Harold Whitfield voted against the bill.", "Harold Whitfield", "Sen"),
        ("Prime Minister Erik Lindqvist said he would resign.", "Erik Lindqvist", "Prime Minister"),
        (
            "Later, then-Director of National Intelligence Paul Hartmann disagreed with the report.",
            "Paul Hartmann",
            "then-Director of National Intelligence",
        ),
        ("She met Russian opposition figure Oleg Sokolov.", "Oleg Sokolov", "Russian opposition figure"),
        ("He was asked by interviewer Anna Bergmann.", "Anna Bergmann", "interviewer"),
        ("The ministry's spokesperson, Irina Volkova, gave no details.", "Irina Volkova", "spokesperson"),
        ("Secretary of State Robert Ellison flew to Oslo.", "Robert Ellison", "Secretary of State"),
        ("U.S. secretary of education Paul Hartmann said no.", "Paul Hartmann", "secretary of education"),
        ("Investors said Dame Laura Whitfield would leave the bank.", "Laura Whitfield", "Dame"),
        ("The 63-year-old comedian Robin Ellers died.", "Robin Ellers", "63-year-old comedian"),
    ],
)
def test_titles_are_roles_and_no_part_of_the_name(parsed: Parser, text: str, name: str, role: str) -> None:
    """A title or role before a name is not in the name; it is kept with the mention as a role."""
    people = people_in(parsed, text)
    assert list(people) == [name]
    assert role in " ".join(roles(text, people[name]))


@pytest.mark.parametrize(
    "text",
    [
        "Hurricane Andrew destroyed hundreds of homes in Florida.",
        "The USS Gerald Ford sailed into the Gulf on Friday.",
        "She studied at Johns Hopkins University and at the Kennedy School.",
        "The Dodd-Frank Act was signed in 2010.",
        "He won the Nobel Prize and a Pulitzer Prize.",
        "The flight left John F. Kennedy International Airport at noon.",
        "The patients were taken to St. Mary Hospital near Lake Victoria.",
        "Shares of Goldman Sachs Group rose after Morgan Stanley Inc. fell.",
        "They drove through San Antonio to Fort Worth and Port Elizabeth.",
        "The Carnegie Foundation and the Ford Foundation gave money.",
        "He works for the law firm Mayer Brown and reads the newspaper Jawa Pos.",
        "Passengers were stranded at Fernando de Noronha airport.",
        "She has Lindberg syndrome, her doctors said.",
    ],
)
def test_things_named_after_people_are_no_people(parsed: Parser, text: str) -> None:
    """Storms, ships, schools, laws, prizes, airports, hospitals, companies and places are no people."""
    assert people_in(parsed, text) == {}


def test_a_name_found_once_is_found_wherever_it_is_repeated(parsed: Parser) -> None:
    """The surname alone is the same person, in every paragraph."""
    text = (
        "Health Minister Ingrid Falkenberg announced new rules on Monday.\n"
        "The rules, Falkenberg said, apply from May.\n"
        "Critics of Falkenberg called them too late."
    )
    people = people_in(parsed, text)
    assert written(text, people["Ingrid Falkenberg"]) == ["Ingrid Falkenberg", "Falkenberg", "Falkenberg"]


def test_a_possessive_is_no_part_of_the_name(parsed: Parser) -> None:
    """ "Falkenberg's plan" and "Falkenberg’s plan" name Falkenberg."""
    text = "Ingrid Falkenberg's plan failed. Falkenberg’s party was angry with Ingrid Falkenberg."
    assert written(text, people_in(parsed, text)["Ingrid Falkenberg"])[:2] == [
        "Ingrid Falkenberg",
        "Falkenberg",
    ]


def test_small_words_and_hyphens_belong_to_a_name(parsed: Parser) -> None:
    """Particles and double names stay whole."""
    text = "Ursula van der Meer met Jean-Luc Martin and Thomas de Vries in Brussels."
    assert list(people_in(parsed, text)) == ["Ursula van der Meer", "Jean-Luc Martin", "Thomas de Vries"]


def test_a_small_word_that_opens_a_surname_belongs_to_it(parsed: Parser) -> None:
    """ "bin Hamdan" and "von Arnim" keep their first word also where no given name comes before."""
    text = "Osama bin Hamdan fled. The search for bin Hamdan went on, and bin Hamdan was found."
    assert written(text, people_in(parsed, text)["Osama bin Hamdan"])[1:] == ["bin Hamdan", "bin Hamdan"]


def test_a_title_for_several_is_no_part_of_the_first_name(parsed: Parser) -> None:
    """ "Senators Peter Collins and …" names Peter Collins."""
    text = "Senators Peter Collins and Laura Whitfield voted no. Justices Mary Kern and Paul Olden dissented."
    assert list(people_in(parsed, text)) == ["Peter Collins", "Laura Whitfield", "Mary Kern", "Paul Olden"]


def test_a_verb_before_a_name_is_no_role(parsed: Parser) -> None:
    """ "will host Ann Lee" and "accused Ann Lee" express no role."""
    text = "The club will host Robert Ellison on Monday. She accused Robert Ellison of lying."
    assert people_in(parsed, text)["Robert Ellison"].roles == ()


def test_the_word_that_opens_a_sentence_is_no_part_of_the_name(parsed: Parser) -> None:
    """ "Though Ellison, who …" names Ellison."""
    text = (
        "Robert Ellison is dead.\nThough Ellison, who died Monday at age 63, wrote songs, he was no singer."
    )
    assert written(text, people_in(parsed, text)["Robert Ellison"]) == ["Robert Ellison", "Ellison"]


def test_upper_case_headlines_and_bylines_name_the_same_people(parsed: Parser) -> None:
    """A headline in capitals names whom the text names; the byline's words are not in the name."""
    text = (
        "FALKENBERG RESIGNS OVER BUDGET\n"
        "By Peter Collins\n"
        "Finance Minister Ingrid Falkenberg resigned on Monday. Falkenberg said she was tired."
    )
    people = people_in(parsed, text)
    assert list(people) == ["Ingrid Falkenberg", "Peter Collins"]
    assert written(text, people["Ingrid Falkenberg"])[0] == "FALKENBERG"


def test_a_photo_credit_names_the_photographer_alone(parsed: Parser) -> None:
    """ "REUTERS / Name / File Photo": neither agency nor picture words are people."""
    text = (
        "A flag in Vienna, Austria September 9, 2019. REUTERS / Leonhard Kraus / File Photo\nTalks went on."
    )
    assert list(people_in(parsed, text)) == ["Leonhard Kraus"]


@pytest.mark.parametrize("name", ["Madonna", "Lula"])
def test_a_mononym_is_a_name(parsed: Parser, name: str) -> None:
    """Who goes by one word is a person by that word."""
    text = f"{name} spoke in Rome. On Monday, {name} said the tour would go on."
    assert written(text, people_in(parsed, text)[name]) == [name, name]


def test_exclamations_are_no_names(parsed: Parser) -> None:
    """A lone word inside quotation marks is not somebody's name."""
    text = "Asked whether he agreed, Robert Ellison said, “Mhmm. I do.”"
    assert list(people_in(parsed, text)) == ["Robert Ellison"]


def test_an_administration_is_no_person_but_names_one(parsed: Parser) -> None:
    """ "the Ellison administration" mentions Ellison; the administration is no part of the name."""
    text = "Robert Ellison won in May. The Ellison administration took over in June."
    assert written(text, people_in(parsed, text)["Robert Ellison"]) == ["Robert Ellison", "Ellison"]


_PIECES = [
    *"Aab. ,\n\t\"'“”‘’-–/()1ß漢🙂\u200b\xa0",
    "Mr. ",
    "John ",
    "Smith",
    "said ",
    "he ",
    " the president ",
]
_ODD = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_ODD)
def test_any_text_gives_mentions_inside_it(parsed: Parser, text: str) -> None:
    """Whatever the text, every mention is a stretch of it, in order, and none is empty."""
    for person in people_in(parsed, text).values():
        starts = [m.span.start for m in person.mentions]
        assert starts == sorted(starts)
        assert all(0 <= m.span.start < m.span.end <= len(text) for m in person.mentions)
        assert any(m.kind == "name" for m in person.mentions)


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "“”", "…", ". . .", "\u200b", "'s", "Mr. Mrs. Dr.", "A" * 5000]
)
def test_empty_and_odd_texts_have_no_people(parsed: Parser, text: str) -> None:
    """Nothing is found in nothing, and nothing breaks."""
    assert people_in(parsed, text) == {}


@pytest.mark.parametrize(
    "text",
    [
        'The boxer Roland "Hands of Steel" Draven won again on Friday. Draven is 31.',
        'The drummer "Little Bobby" Draven won again on Friday. Draven is 31.',
    ],
)
def test_a_nickname_in_quotation_marks_is_inside_the_name(parsed: Parser, text: str) -> None:
    """A nickname between the given name and the surname, or before the surname, parts nobody in two."""
    people = people_in(parsed, text)
    assert len(people) == 1
    (person,) = people.values()
    assert [words.rpartition(" ")[2] for words in written(text, person)] == ["Draven", "Draven"]


def test_a_member_s_party_and_state_are_nobody(parsed: Parser) -> None:
    """ "(R-Ohio)" and "(D-Calif.)" beside a name name nobody."""
    text = (
        "The vote was put off by Sen. Laura Whitfield (D-Calif.) and Rep. Peter Collins (R-Ohio) on Monday."
    )
    assert list(people_in(parsed, text)) == ["Laura Whitfield", "Peter Collins"]


def test_a_role_and_a_colon_introduce_a_name(parsed: Parser) -> None:
    """In a list of offices the name behind the colon is a person's, in capitals, too."""
    text = "THE NEW CABINET\nTREASURY SECRETARY: INGRID FALKENBERG\nFalkenberg has led a bank since 2010."
    assert list(people_in(parsed, text))[:1] == ["INGRID FALKENBERG"]


def test_a_headline_in_title_case_is_cut_at_the_names_the_text_writes(parsed: Parser) -> None:
    """Where every word is capitalised, no verb becomes part of a name and two people stay two."""
    text = (
        "Edda Lindholm Slams Marek Novotny Over Harbour Plan\n\n"
        "Edda Lindholm, the mayor, said on Monday that the plan was a waste of money. "
        "Marek Novotny, who wrote it, did not agree. Lindholm said Novotny had not asked anybody."
    )
    people = people_in(parsed, text)
    assert sorted(people) == ["Edda Lindholm", "Marek Novotny"]
    assert [len(written(text, people[name])) for name in sorted(people)] == [3, 3]


def test_a_headline_with_a_full_stop_is_a_headline(parsed: Parser) -> None:
    """Given names stay with a surname that the text writes alone; the verb does not."""
    text = (
        "Edda Lindholm Slams Harbour Plan After Long Debate.\n\n"
        "The mayor was not happy. Mayor Lindholm said on Monday that the plan was a waste of money."
    )
    people = people_in(parsed, text)
    assert list(people) == ["Edda Lindholm"]
    assert written(text, people["Edda Lindholm"]) == ["Edda Lindholm", "Lindholm"]


@pytest.mark.parametrize("slogan", ["Team Lindholm", "Electing Lindholm"])
def test_a_slogan_holds_a_name_and_is_none(parsed: Parser, slogan: str) -> None:
    """A verb or an adjective before a surname that the text writes alone is no given name."""
    text = (
        f"Mayor Edda Lindholm won. Some wear shirts that read {slogan} on the front, and the mayor "
        "laughs. Lindholm said on Monday that she had bought one."
    )
    people = people_in(parsed, text)
    assert list(people) == ["Edda Lindholm"]
    assert written(text, people["Edda Lindholm"]) == ["Edda Lindholm", "Lindholm", "Lindholm"]


def test_a_given_name_that_is_a_word_for_a_thing_is_a_name_in_a_couple(parsed: Parser) -> None:
    """ "Bill and Melinda Harker" are two people, though a bill is a law elsewhere."""
    text = "Bill and Melinda Harker announced on Monday that they will divorce. Melinda Harker is a lawyer."
    assert sorted(people_in(parsed, text)) == ["Bill Harker", "Melinda Harker"]


def test_a_text_in_capitals_is_no_single_name(parsed: Parser) -> None:
    """A run of capitalised words is cut somewhere, however long it goes on."""
    found = name_candidates(parsed("Lee Whitfield " * 300))

    assert found
    assert max(c.end - c.start for c in found) <= 110


def test_no_name_is_as_long_as_a_headline(parsed: Parser) -> None:
    """Of what the text writes in a row only what a name may be is looked for in its headlines."""
    words = "Ann Holm Lee Berg Lund Dahl Vik Moe Ness Ruud Lie Aas Nygaard Solberg Hauge"
    doc = parsed(f"They met {words} when they came into town that morning.\n\n{words.upper()} WINS\n")
    end = len(doc) - 1
    written, headline = candidate_of(doc, 2, 17), candidate_of(doc, end - 16, end)
    _, pieces = cut_headlines(doc, [written, headline])

    assert written.words == tuple(words.split())
    assert all(len(piece.words) <= 12 for piece in pieces)
