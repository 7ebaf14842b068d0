"""Near-copies in a story: what an article and its copies tell counts once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import jsonschema
from spacy.tokens import Doc

from generator.linking.copies import find_copies, told_once
from generator.linking.dossier import link
from generator.model import Article, ArticleFacts, Dossier
from generator.open_format import dossier_json
from generator.text.boilerplate.boilerplate import find_boilerplate
from tests.linking.stories import story
from tests.test_cli import schema

Parsed = Callable[[str], Doc]

WIRE = (
    "The ferry Solveig sank off the island of Holm on 3 March 2024 with forty passengers on board. "
    "Fishing boats from the village of Nes rescued all forty passengers of the ferry in the storm. "
    "“The valve was cracked and we knew it for a month,” said Ann Lund, the mayor of Holm. "
    "The transport ministry of Norway has opened an inquiry into the sinking of the ferry Solveig. "
    "The ferry company of Holm replaced the valve in May and paid for the repair in silver coins. "
)
COPY = f"Ferry goes down\n\nBy a wire service\n\n{WIRE}The mayor wants a harbour in the north."
SIGHTS = (
    "beaches",
    "chapels",
    "caves",
    "lighthouses",
    "mills",
    "springs",
    "quarries",
    "farms",
    "cliffs",
    "inns",
)
OTHER = (
    "A ferry sank in a storm off the island of Holm on 3 March 2024, and fishing boats took up all on board. "
    "“The valve was cracked and we knew it,” Ann Lund, its mayor, told a radio station in Berg. "
    "Divers from Bergen found the wreck of the Solveig at a depth of sixty metres near a lighthouse. "
)


def dossier(corpus: list[ArticleFacts]) -> Dossier:
    """The one story of these articles."""
    (found,) = link(corpus, 200)
    return found


def test_the_earliest_is_the_first_of_its_kind() -> None:
    """The dated before the undated, the earlier before the later, then by id; others are no copies."""
    days = {"d": None, "c": date(2024, 3, 5), "b": date(2024, 3, 4), "a": date(2024, 3, 4)}
    articles = [Article(id, id, f"{WIRE} {id}", published=day) for id, day in days.items()]

    assert find_copies([*articles, Article("e", "e", OTHER * 3)]) == {"b": "a", "c": "a", "d": "a"}


def test_the_furniture_of_a_page_makes_no_other_article_of_it() -> None:
    """A list of links as long as the article, here and not there, tells nothing of its own."""
    links = [f"READ MORE: {n} {sight} of Holm that all visitors should see" for n, sight in enumerate(SIGHTS)]
    text = "\n\n".join([WIRE, *links])
    page = Article("b", "b", text, boilerplate=find_boilerplate(text))

    assert find_copies([Article("a", "a", WIRE), page]) == {"b": "a"}
    assert find_copies([Article("a", "a", WIRE), replace(page, boilerplate=())]) == {}


def test_of_an_article_and_its_copies_one_counts() -> None:
    """The first, or where that tells nothing of it, the first copy that does."""
    copies = {"b": "a", "c": "a"}

    assert told_once(["b", "a", "d"], copies) == {"a", "d"}
    assert told_once(["c", "b", "d"], copies) == {"c", "d"}


def test_a_copy_is_named_in_the_open_format(parsed: Parsed) -> None:
    """``copy_of`` is the id of the first, null for what is no copy; other stories do not count."""
    corpus = story(parsed, WIRE, COPY, OTHER, WIRE)
    corpus[3] = replace(corpus[3], article=replace(corpus[3].article, story="else"))

    found = [dossier_json(d) for d in link(corpus, 100)]

    jsonschema.validate(found[0], schema("dossier"))
    assert [[a["copy_of"] for a in d["articles"]] for d in found] == [[None, "a", None], [None]]


def test_a_copy_supports_nothing(parsed: Parsed) -> None:
    """The summary cites the first alone where a copy says the same, and takes no sentence from the copy."""
    found = dossier(story(parsed, WIRE, COPY))

    assert {p.article for s in found.summary for p in (s.place, *s.also)} == {"a"}
    assert found.article_summaries["b"]


def test_an_event_weighs_the_same_with_a_copy(parsed: Parsed) -> None:
    """The copy's sentences stay with the event, and its weight is what it is without them."""
    alone, both = dossier(story(parsed, WIRE)), dossier(story(parsed, WIRE, COPY))
    (one,) = (e for e in alone.events if e.edtf == "2024-03-03")
    (two,) = (e for e in both.events if e.edtf == "2024-03-03")

    assert {p.article for p in two.sentences} == {"a", "b"}
    assert two.weight == one.weight


def test_a_copy_tells_no_news_of_its_own_and_takes_none_away(parsed: Parsed) -> None:
    """What the wire alone reports is told by one only, although two papers print it."""
    without = dossier(story(parsed, WIRE, OTHER)).differences
    with_copy = dossier([*story(parsed, WIRE, OTHER), *story(parsed, "", "", COPY)[2:]]).differences

    assert without
    assert with_copy == without


def test_a_copy_s_quotes_are_no_variants(parsed: Parsed) -> None:
    """The same words in a copy are no second report; those of another paper are."""
    assert dossier(story(parsed, WIRE, COPY)).variants == ()
    found = dossier(story(parsed, WIRE, COPY, OTHER))

    ((one, two),) = found.variants
    article = {q.id: q.article for q in found.quotations}
    assert (article[one], article[two]) == ("a", "c")
