"""Coreference: which names, nominals and pronouns of an article are one person."""

from __future__ import annotations

import cProfile
import pstats

import pytest

from generator.extraction.people.coreference import resolve_people
from generator.extraction.people.names.names import person_names
from generator.parsing.parsed_text import ParsedText
from tests.people_in import Parser, facts_of, made_up_name, people_in, written


def test_two_people_with_one_surname_stay_two(parsed: Parser) -> None:
    """Husband and wife are two, also where only the surname is written: it is the one the article is about."""
    text = (
        "Senator Laura Whitfield opened her campaign on Monday. Whitfield promised lower taxes.\n"
        "Her husband, Mark Whitfield, watched from the first row.\n"
        "Laura Whitfield spoke for an hour. Whitfield will go on to Ohio."
    )
    people = people_in(parsed, text)
    assert list(people) == ["Laura Whitfield", "Mark Whitfield"]
    assert written(text, people["Mark Whitfield"]) == ["Mark Whitfield"]
    assert len(written(text, people["Laura Whitfield"])) == 4


def test_forms_of_address_tell_a_family_apart(parsed: Parser) -> None:
    """ "Mr. Whitfield" is not his wife."""
    text = (
        "Laura Whitfield and Mark Whitfield live in Ohio. Mrs. Whitfield is a judge. "
        "Mr. Whitfield is a teacher."
    )
    people = people_in(parsed, text)
    assert written(text, people["Laura Whitfield"]) == ["Laura Whitfield", "Whitfield"]
    assert written(text, people["Mark Whitfield"]) == ["Mark Whitfield", "Whitfield"]


def test_middle_initials_tell_father_and_son_apart(parsed: Parser) -> None:
    """ "Charles H. Stone" and "Charles W. Stone" are two."""
    text = "Charles H. Stone founded the company in 1950. In 1980 Charles W. Stone took over from Charles H. Stone."
    assert list(people_in(parsed, text)) == ["Charles H. Stone", "Charles W. Stone"]


def test_junior_and_senior_in_one_article_are_two(parsed: Parser) -> None:
    """An article that writes a name with and without "Jr." means two; the bare surname is not the son."""
    text = (
        "Robert Ellison won the vote. Ellison thanked his family. His son, Robert Ellison Jr., was there, too. "
        "Ellison then left."
    )
    people = people_in(parsed, text)
    assert list(people) == ["Robert Ellison", "Robert Ellison Jr."]
    assert written(text, people["Robert Ellison Jr."]) == ["Robert Ellison Jr."]


def test_a_family_is_no_person(parsed: Parser) -> None:
    """ "the Whitfields" names nobody."""
    text = "Laura Whitfield married Mark Whitfield in 1990. The Whitfields have two children."
    assert list(people_in(parsed, text)) == ["Laura Whitfield", "Mark Whitfield"]


def test_couples_written_together_are_two(parsed: Parser) -> None:
    """ "Mark and Laura Whitfield" names both, each in full."""
    text = "Mark and Laura Whitfield arrived in Chicago on Monday."
    assert list(people_in(parsed, text)) == ["Mark Whitfield", "Laura Whitfield"]


def test_a_surname_before_and_is_nobody_s_given_name(parsed: Parser) -> None:
    """ "Rubin and Gary Stone" are two surnames, though Rubin may be a given name."""
    assert "Rubin Stone" not in people_in(
        parsed, "Alumni of the bank, like Rubin and Gary Stone, came to power."
    )


def test_couples_with_initials_are_two(parsed: Parser) -> None:
    """ "Charles G. and David H. Stone" names two brothers, each in full."""
    text = "The brothers Charles G. and David H. Stone gave money to the party."
    assert list(people_in(parsed, text)) == ["Charles G. Stone", "David H. Stone"]


def test_a_middle_initial_tells_the_father_from_the_son(parsed: Parser) -> None:
    """ "Robert J. Ellison" is not "Robert Ellison Jr."; "John G. Stone Jr." may be written "John Stone"."""
    text = "Robert J. Ellison met voters on Monday. Robert Ellison Jr. introduced him."
    assert list(people_in(parsed, text)) == ["Robert J. Ellison", "Robert Ellison Jr."]
    text = "John G. Stone Jr. wrote the opinion. John Stone was appointed in 2005."
    assert list(people_in(parsed, text)) == ["John G. Stone Jr."]


def test_a_couple_of_whom_only_the_surname_is_written_are_two(parsed: Parser) -> None:
    """Where nobody is named in full, "Mr. Whitfield" and "Mrs. Whitfield" are two."""
    text = "Mrs. Whitfield said she was glad. Mr. Whitfield said he was not. Mrs. Whitfield then left."
    people = facts_of(parsed, text).people
    assert [len(written(text, p)) for p in people] == [2, 1]
    assert [p.gender for p in people] == ["f", "m"]


def test_a_role_ends_before_its_relative_clause_and_quoted_words(parsed: Parser) -> None:
    """ "a fellow at the institute who wrote …" expresses the role "fellow at the institute"."""
    text = "Edwin M. Truder, a fellow at the Kern Institute who wrote two books, said no."
    assert facts_of(parsed, text).people[0].role == "fellow at the Kern Institute"


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (
            "President Zine al-Hamdani Ben Saleh fled. Mr. Ben Saleh left.",
            "Zine al-Hamdani Ben Saleh",
            "Ben Saleh",
        ),
        ("President Xi Weiguo met reporters. Xi said little.", "Xi Weiguo", "Xi"),
        ("Kim Jong-ho, the coach, resigned. Kim said he was tired.", "Kim Jong-ho", "Kim"),
        ("Bashir al-Hamdani spoke in Amman. Hamdani left early.", "Bashir al-Hamdani", "Hamdani"),
        ("Premier Nagy Viktor spoke in Budapest. Nagy left early.", "Nagy Viktor", "Nagy"),
        ("Enrique Soto Vargas won. Soto Vargas thanked his voters.", "Enrique Soto Vargas", "Soto Vargas"),
    ],
)
def test_short_names_in_other_orders(parsed: Parser, text: str, name: str, short: str) -> None:
    """Chinese and Korean surnames come first, Arabic articles may be left out, Spanish surnames may be two."""
    people = people_in(parsed, text)
    assert list(people) == [name]
    assert written(text, people[name]) == [name, short]


def test_the_fullest_name_stands_without_titles(parsed: Parser) -> None:
    """The person's name is the fullest written, the role the most telling."""
    text = "Ellison spoke. American President Robert Ellison had come late. President Ellison left."
    person = facts_of(parsed, text).people[0]
    assert (person.name, person.role) == ("Robert Ellison", "American President")


def test_a_nominal_goes_to_who_holds_the_role(parsed: Parser) -> None:
    """ "the Russian president" is the Russian one; "the interviewer" who was called so."""
    text = (
        "American President Robert Ellison called Russian President Ivan Sokolov on Monday.\n"
        "Ellison warned the Russian president. When interviewer Anna Bergmann asked, the American president smiled.\n"
        "The interviewer asked again."
    )
    people = people_in(parsed, text)
    assert written(text, people["Ivan Sokolov"], "nominal") == ["the Russian president"]
    assert written(text, people["Robert Ellison"], "nominal") == ["the American president"]
    assert written(text, people["Anna Bergmann"], "nominal") == ["The interviewer"]


def test_a_nominal_of_nobody_named_goes_to_none(parsed: Parser) -> None:
    """ "the mayor" is not the president, and "his spokeswoman" not her boss."""
    text = "President Robert Ellison came to Ohio. The mayor met him. His spokeswoman gave no details."
    assert written(text, people_in(parsed, text)["Robert Ellison"], "nominal") == []


@pytest.mark.parametrize("nominal", ["The president", "The American president", "The interviewer"])
def test_an_office_that_nobody_named_holds_goes_to_none(parsed: Parser, nominal: str) -> None:
    """ "The president" of an article that names no president is nobody."""
    text = f"Senator Laura Whitfield met reporters in Ohio. {nominal} was not there."
    assert written(text, people_in(parsed, text)["Laura Whitfield"], "nominal") == []


def test_a_bare_surname_written_first_is_not_who_is_introduced_later_with_more_initials(
    parsed: Parser,
) -> None:
    """Father and son: "President Stone" is not the "George H. W. Stone" whom the article names afterwards."""
    text = (
        "President Stone met farmers on Monday. Stone promised help. "
        "His father, George H. W. Stone, had done the same in 1990. Stone then left."
    )
    people = people_in(parsed, text)
    assert written(text, people["George H. W. Stone"]) == ["George H. W. Stone"]
    assert len(written(text, people["Stone"])) == 3


def test_an_apposition_is_a_nominal(parsed: Parser) -> None:
    """A description after the name is a mention of the person and expresses the role."""
    text = "Nadia Karim, the coach of the team, resigned on Friday."
    person = facts_of(parsed, text).people[0]
    assert written(text, person, "nominal") == ["the coach of the team"]
    assert person.role == "coach of the team"


@pytest.mark.parametrize(
    ("text", "nominal", "role"),
    [
        (
            "Nadia Karim is the Republican governor of Kent. She won.",
            "the Republican governor of Kent",
            "Republican governor of Kent",
        ),
        (
            "The founder of the bank, Nadia Karim, resigned on Friday.",
            "The founder of the bank",
            "founder of the bank",
        ),
        (
            "Co-founder of Telmex, Nadia Karim, resigned on Friday.",
            "Co-founder of Telmex",
            "Co-founder of Telmex",
        ),
    ],
)
def test_a_description_with_the_name_is_a_nominal_and_tells_the_role(
    parsed: Parser, text: str, nominal: str, role: str
) -> None:
    """What somebody is said to be, or is called with a comma before the name, is theirs."""
    person = facts_of(parsed, text).people[0]
    assert written(text, person, "nominal") == [nominal]
    assert person.role == role


@pytest.mark.parametrize(
    "text",
    [
        "Nadia Karim spoke in Kent. The mayor believes that Karim is a killer.",
        "Nadia Karim spoke in Kent. “Karim is a killer,” the mayor said.",
    ],
)
def test_what_somebody_is_said_to_be_is_no_role(parsed: Parser, text: str) -> None:
    """A claim in somebody's words expresses no role and is no mention."""
    person = facts_of(parsed, text).people[0]
    assert person.roles == ()
    assert "a killer" not in written(text, person, "nominal")


@pytest.mark.parametrize("verb", ["is not", "would be", "was named after"])
def test_what_somebody_is_not_is_no_role(parsed: Parser, verb: str) -> None:
    """ "Karim would be the governor" does not make her one."""
    text = f"Nadia Karim {verb} the governor of Kent. She lost."
    assert facts_of(parsed, text).people[0].roles == ()


def test_a_relative_is_who_was_told_to_be_one(parsed: Parser) -> None:
    """ "his wife" later in the article is the wife whom it named; where two are named, it is neither."""
    text = "Mark Whitfield came with his wife, Laura Bergmann. Whitfield kissed his wife."
    people = people_in(parsed, text)
    assert written(text, people["Laura Bergmann"], "nominal") == ["his wife", "his wife"]
    text += " Peter Novak and his wife, Anna Novak, left. His wife was tired."
    assert len(written(text, people_in(parsed, text)["Laura Bergmann"], "nominal")) == 2
    assert len(written(text, people_in(parsed, text)["Anna Novak"], "nominal")) == 1


def test_pronouns_go_to_the_likeliest_person_of_their_gender(parsed: Parser) -> None:
    """he and she are distinguished by titles and given names."""
    text = (
        "Mark Ellison met Laura Bergmann in Rome. She said that he looked well. "
        "He thanked her for the invitation."
    )
    people = people_in(parsed, text)
    assert written(text, people["Mark Ellison"], "pronoun") == ["he", "He"]
    assert written(text, people["Laura Bergmann"], "pronoun") == ["She", "her"]


def test_the_discourse_decides_on_gender_before_the_given_name(parsed: Parser) -> None:
    """A title that says otherwise overrules the list of given names."""
    text = "Spokeswoman James Porter resigned on Monday. She gave no reasons."
    person = facts_of(parsed, text).people[0]
    assert person.gender == "f"
    assert written(text, person, "pronoun") == ["She"]


def test_a_pronoun_in_a_quotation_is_never_its_speaker(parsed: Parser) -> None:
    """ "he" inside the words of a man is another man."""
    text = "Mark Ellison met Peter Novak on Monday.\n“I know he is tired,” Novak said."
    people = people_in(parsed, text)
    assert written(text, people["Mark Ellison"], "pronoun") == ["he"]


def test_hardly_anybody_speaks_of_himself_by_name(parsed: Parser) -> None:
    """Who says "Ellison is wrong" is not Ellison, though he is named first."""
    text = "Mark Ellison and Peter Novak spoke on Monday.\n“Ellison is wrong,” he said."
    assert written(text, people_in(parsed, text)["Peter Novak"], "pronoun") == ["he"]


def test_pronouns_of_people_without_a_name_go_to_none(parsed: Parser) -> None:
    """A woman who is not named keeps her pronouns from the women who are."""
    text = "Laura Bergmann left in May. In June a waitress in Ohio said she had lost her job."
    assert written(text, people_in(parsed, text)["Laura Bergmann"], "pronoun") == []


def test_people_come_in_order_of_first_mention(parsed: Parser) -> None:
    """The first named comes first."""
    text = "Ellison left. Later Anna Bergmann called Mark Ellison."
    assert list(people_in(parsed, text)) == ["Mark Ellison", "Anna Bergmann"]


def test_a_misspelt_surname_is_the_same_person(parsed: Parser) -> None:
    """A long surname written once with another letter is whose full name it nearly is."""
    text = (
        "Health Minister Ingrid Falkenberg announced new rules on Monday. Falkenberg said they apply from May. "
        "Minister Falkinberg gave no reasons."
    )
    assert list(people_in(parsed, text)) == ["Ingrid Falkenberg"]


def test_a_role_is_told_without_whose_it_is_and_without_the_form_of_address(parsed: Parser) -> None:
    """ "his lawyer" expresses "lawyer"; "director Dr." expresses a role and a form of address."""
    text = "Peter Collins came with Laura Collins, his lawyer. Agency director Dr. Ingrid Falkenberg welcomed them."
    people = people_in(parsed, text)
    assert [text[r.start : r.end] for r in people["Laura Collins"].roles] == ["lawyer"]
    assert [text[r.start : r.end] for r in people["Ingrid Falkenberg"].roles][:1] == ["Agency director"]
    assert people["Ingrid Falkenberg"].role == "Agency director"


def test_work_grows_no_faster_than_the_article(parsed: Parser) -> None:
    """Four times the people, nominals and pronouns take about four times the calls."""

    def calls(n: int) -> int:
        text = "".join(
            f"Mayor {made_up_name(i)} {made_up_name(i + 7)}son met reporters. The mayor said she was tired. "
            f"{made_up_name(i + 7)}son left with his wife, Ann {made_up_name(i)}.\n"
            for i in range(n)
        )
        doc = parsed(text)
        names = person_names(doc)
        profile = cProfile.Profile()
        profile.runcall(resolve_people, ParsedText(doc), text, names, ())
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    assert calls(160) < 6 * calls(40)


def test_a_surname_that_a_crowd_bears_names_none_of_them(parsed: Parser) -> None:
    """Of hundreds of Lees "Lee" is nobody in particular; who is named in full again is the same person."""
    names = [f"{made_up_name(n)}{made_up_name(61 * n).lower()} Lee" for n in range(240)]
    text = (
        "".join(f"{name} of the council spoke.\n\n" for name in [*names, names[7]])
        + "Lee left. Lee came back."
    )
    people = facts_of(parsed, text).people

    assert [written(text, p) for p in people if p.name == names[7]] == [[names[7], names[7]]]
    assert [written(text, p) for p in people if p.name == "Lee"] == [["Lee", "Lee"]]
