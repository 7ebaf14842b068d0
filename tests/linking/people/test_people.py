"""People over all articles: who is merged, who is not, names, ids, aliases, roles, mentions."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.linking.people.people import link_people
from generator.linking.people.person_ids import person_slug
from generator.model import Article, ArticleFacts, ArticlePerson, Mention, Person, Span
from tests.people_in import Parser, corpus_of, made_up_name


def _article(name: str, people: Sequence[str], story: str = "") -> ArticleFacts:
    """An article that names people, one a line."""
    text, out, at = "\n".join(people), [], 0
    for person in people:
        out.append(ArticlePerson(person, (Mention(Span(at, at + len(person)), "name"),)))
        at += len(person) + 1
    return ArticleFacts(Article(name, f"{name}.txt", text, story), people=tuple(out))


def _linked(*articles: Sequence[str]) -> list[Person]:
    people, _ = link_people([_article(f"a{i}", names) for i, names in enumerate(articles)])
    return list(people)


def _names(*articles: Sequence[str]) -> list[str]:
    return [p.name for p in _linked(*articles)]


@pytest.mark.parametrize(
    "spellings",
    [
        pytest.param(["Alexei Sokolov", "Alexey Sokolov", "Aleksei Sokolov"], id="transliterated given name"),
        pytest.param(["Oleg Navrotny", "Oleg Navrotnyy"], id="-ny and -nyy"),
        pytest.param(["Oleksandr Petrovsky", "Oleksandr Petrovskyy"], id="-sky and -skyy"),
        pytest.param(["José Muñoz", "Jose Munoz"], id="diacritics"),
        pytest.param(["Joseph R. Harker Jr.", "Joe Harker"], id="Jr. and none"),
        pytest.param(["Joe Harker", "Joseph Harker"], id="nickname"),
        pytest.param(["Laura Jane Harker", "Laura Harker", "L. Harker"], id="middle name and initial"),
        pytest.param(["Viktor Nagy", "Nagy Viktor"], id="Hungarian name order"),
        pytest.param(["Xi Weiguo", "Weiguo Xi", "Xi Wei Guo"], id="Chinese name order"),
        pytest.param(["Kim Jong-ho", "Kim Jong Ho", "Jong-ho Kim"], id="Korean name order"),
        pytest.param(["Bashir al-Hamdani", "Bashir el-Hamdani", "Bashir Hamdani"], id="Arabic article"),
        pytest.param(["Enrique Soto Vargas", "Enrique Soto", "Soto Vargas"], id="Spanish double surname"),
        pytest.param(["Madonna", "Madonna"], id="mononym"),
    ],
)
def test_spellings_over_articles_are_one_person(spellings: list[str]) -> None:
    """However each article spells it, there is one page."""
    assert len(_linked(*([s] for s in spellings))) == 1


def test_a_surname_alone_goes_to_its_person() -> None:
    """An article that writes only "Harker" means the Harker of the others."""
    people = _linked(["Joe Harker"], ["Harker"], ["Joe Harker"])
    assert [p.name for p in people] == ["Joe Harker"]
    assert people[0].aliases == ("Joe Harker", "Harker")


def test_a_surname_of_two_people_goes_to_none() -> None:
    """Where two are as likely, "Harker" stays a person of its own rather than go to the wrong one."""
    assert sorted(_names(["Bill Harker"], ["Hillary Harker"], ["Harker"])) == [
        "Bill Harker",
        "Harker",
        "Hillary Harker",
    ]


def test_a_surname_goes_to_whom_the_story_is_about() -> None:
    """Of two, the one whom the articles call by the surname alone is meant."""
    both = ["Laura Harker", "Mark Harker"]
    text_people = [_article(f"a{i}", ["Laura Harker", "Harker"]) for i in range(3)]
    merged = [
        ArticleFacts(
            f.article, people=(ArticlePerson("Laura Harker", f.people[0].mentions + f.people[1].mentions),)
        )
        for f in text_people
    ]
    people, ids = link_people([*merged, _article("b", both), _article("c", ["Harker"])])
    assert ids["c", 0] == ids["a0", 0] == "laura-harker"
    assert len(people) == 2


def test_a_bare_surname_goes_to_who_holds_the_office_beside_it(parsed: Parser) -> None:
    """ "President Stone" is he who was president, then or now, and not his father."""
    corpus = corpus_of(
        parsed,
        [
            "The report was written in the George H. W. Stone years. The Stone government denied it.",
            "Then-President George W. Stone, on the left, spoke in Ohio.",
            "On Monday President Stone spoke in Utah.",
        ],
    )
    _, ids = link_people(corpus)
    names = {key: corpus[int(key[0][1:])].people[key[1]].name for key in ids}
    of = {(article, name): ids[article, index] for (article, index), name in names.items()}
    assert of["a2", "Stone"] == of["a1", "George W. Stone"]


def test_a_given_name_alone_goes_to_nobody_of_another_story() -> None:
    """ "Jack" in one story is not the Jack Harker of another; in his own story he is."""
    _, ids = link_people(
        [
            _article("a", ["Jack Harker"], "one"),
            _article("b", ["Jack"], "one"),
            _article("c", ["Jack"], "two"),
        ]
    )
    assert ids["a", 0] == ids["b", 0] != ids["c", 0]


def test_a_surname_alone_goes_to_another_story_only_for_who_is_known_by_it() -> None:
    """Any "Harker" is not the Will Harker of another story; of him who is known in several it is."""
    stories = [_article("a", ["Will Harker"], "one"), _article("b", ["Harker"], "two")]
    assert len(link_people(stories)[0]) == 2
    known = [
        ArticleFacts(
            Article(name, name, "Will Harker Harker", name),
            people=(
                ArticlePerson("Will Harker", (Mention(Span(0, 11), "name"), Mention(Span(12, 18), "name"))),
            ),
        )
        for name in ("c", "d")
    ]
    assert len(link_people([*known, *stories])[0]) == 1


def test_two_people_of_one_article_are_never_merged() -> None:
    """Who is apart in one article stays apart: middle initials, father and son."""
    assert len(_linked(["Charles H. Stone", "Charles W. Stone"], ["Charles W. Stone"])) == 2
    assert (
        len(_linked(["Robert Ellison", "Robert Ellison Jr."], ["Robert Ellison"], ["Robert Ellison Jr."]))
        == 2
    )


def test_a_name_short_of_two_full_ones_stays_alone() -> None:
    """ "Charles Stone" may be Charles H. or Charles W. Stone."""
    assert len(_linked(["Charles H. Stone"], ["Charles W. Stone"], ["Charles Stone"])) == 3
    assert len(_linked(["George H. W. Stone"], ["George W. Stone"], ["George W. Stone"])) == 2


def test_the_best_known_full_form_is_the_canonical_name() -> None:
    """The full form that most articles write; the others are aliases."""
    person = _linked(["Joe Harker"], ["Joe Harker"], ["Joseph R. Harker Jr."])[0]
    assert person.name == "Joe Harker"
    assert set(person.aliases) == {"Joe Harker", "Joseph R. Harker Jr."}


def test_ids_are_unique_in_any_script_and_never_empty() -> None:
    """Two people of one name have two ids; a name in any script has one."""
    people = _linked(["Ли Мин"], ["李明"], ["Nuri Şahin"], ["♥"], ["Charles H. Stone", "Charles H Stone."])
    ids = [p.id for p in people]
    assert len(set(ids)) == len(ids)
    assert all(ids)
    assert all(person_slug(i) == i for i in ids)


def test_one_more_article_leaves_the_ids_as_they_are() -> None:
    """A link that somebody shared survives the next article."""
    articles = [["Joe Harker", "Ingrid Falkenberg"], ["Joe Harker"]]
    before = {p.name: p.id for p in _linked(*articles)}
    after = {p.name: p.id for p in _linked(*articles, ["Joseph Harker", "Mark Harker"], ["Falkenberg"])}
    assert {name: after[name] for name in before} == before


def test_one_id_over_all_stories() -> None:
    """A person named in two stories is one."""
    people, ids = link_people([_article("a", ["Joe Harker"], "one"), _article("b", ["Joe Harker"], "two")])
    assert len(people) == 1
    assert ids == {("a", 0): "joe-harker", ("b", 0): "joe-harker"}


def test_roles_and_mentions_stand_with_their_places(parsed: Parser) -> None:
    """Every role as written with its article; all mentions in order of articles and text."""
    corpus = corpus_of(
        parsed,
        [
            "Health Minister Ingrid Falkenberg spoke. Falkenberg said she was glad.",
            "Former minister Ingrid Falkenberg left Berlin.",
        ],
    )
    people, _ = link_people(corpus)
    (person,) = people
    assert [(r.text, r.place.article) for r in person.roles] == [
        ("Health Minister", "a0"),
        ("Former minister", "a1"),
    ]
    places = [(m.place.article, m.place.start) for m in person.mentions]
    assert places == sorted(places)
    text = {f.article.id: f.article.text for f in corpus}
    assert {
        text[m.place.article][m.place.start : m.place.end] for m in person.mentions if m.kind == "name"
    } == {
        "Ingrid Falkenberg",
        "Falkenberg",
    }


def test_an_outlets_own_name_is_nobody() -> None:
    """ "She told Falkenberg", in the paper Falkenberg, names no person; with a role or in full it does."""

    def names(*people: str, role: Span | None = None) -> list[str]:
        facts = _article("a", people)
        read = facts.people if role is None else tuple(_with_role(p, role) for p in facts.people)
        found = replace(facts, article=replace(facts.article, outlet="Falkenberg"), people=read)
        return [p.name for p in link_people([found])[0]]

    assert names("Falkenberg") == []
    assert names("Ingrid Falkenberg") == ["Ingrid Falkenberg"]
    assert names("Falkenberg", role=Span(0, 1)) == ["Falkenberg"]


def _with_role(person: ArticlePerson, role: Span) -> ArticlePerson:
    return replace(person, mentions=tuple(replace(m, roles=(role,)) for m in person.mentions))


@pytest.mark.parametrize(
    ("behind", "found"), [("...", []), ("…\n", []), (".", ["Ingrid"]), ("... left", ["Ingrid"])]
)
def test_a_word_that_is_cut_off_with_its_text_is_no_name(behind: str, found: list[str]) -> None:
    """ "…the minister, Ingrid..." would have said more: one word is not the name of somebody else."""
    facts = _article("a", ["Ingrid"])
    article = replace(facts.article, text=facts.article.text + behind)
    assert [p.name for p in link_people([replace(facts, article=article)])[0]] == found


def test_many_people_link_in_nearly_linear_work() -> None:
    """Ten times the people take far less than a hundred times the calls, also with few surnames."""

    def calls(n: int) -> int:
        corpus = [
            _article(f"a{i}", [f"{made_up_name(i)} {made_up_name(i % 97)}son", f"{made_up_name(i % 97)}son"])
            for i in range(n)
        ]
        profile = cProfile.Profile()
        profile.runcall(link_people, corpus)
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    assert calls(3000) < 60 * calls(300)


def test_nobody_gives_nobody() -> None:
    """No articles, or articles without people, have no people."""
    assert link_people([]) == ((), {})
    assert link_people([_article("a", [])]) == ((), {})
