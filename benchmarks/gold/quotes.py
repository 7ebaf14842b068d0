"""Quotations of the gold corpus against ours: what was found, of what kind, whose, how many utterances."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.gold.annotations import Annotated, GoldStory
from benchmarks.gold.figures import Figure, Tally, count_found, not_given, pair_up, required
from benchmarks.gold.output import place_of
from benchmarks.gold.people import person_names
from benchmarks.gold.places import Place

Json = dict[str, Any]

MARKS = "“”‘’\"' "
# Shared characters over all characters of both, below which two places are not one quotation.
LIKE_ENOUGH = 0.8
_SAME_KIND = 0.1
_THAT = re.compile(r"that ", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Article:
    """One article's quotations on both sides, and which are which."""

    story: GoldStory
    gold: list[Annotated]
    ours: list[Json]
    places: list[Place]
    pairs: dict[int, int]

    def asked(self, asked: Callable[[Annotated], bool]) -> int:
        """How many quotations are annotated of which something is asked, found or not."""
        return required(gold for gold in self.gold if asked(gold))

    def found(self) -> list[tuple[Annotated, Json]]:
        """The pairs whose gold is not optional."""
        both = [(self.gold[g], self.ours[o]) for g, o in sorted(self.pairs.items())]
        return [(gold, ours) for gold, ours in both if not gold.optional]


def score_quotes(stories: list[GoldStory], dossiers: dict[str, Json]) -> list[Figure]:
    """Figures of quotations; whose they are is asked of those that were found."""
    articles = [
        _paired(story, id, dossiers[story.name]["quotes"]) for story in stories for id in story.articles
    ]
    return [
        _found(articles, in_marks=True).f("quotes in quotation marks or turns found F"),
        _found(articles, in_marks=False).f("reported clauses found F"),
        _judged("kind right", articles, _kind_right),
        _judged("speaker right", articles, _speaker_right),
        _judged("go-between right", articles, _via_right, lambda gold: "via" in gold.entry),
        _source(articles),
        _utterances(articles),
    ]


def words_place(text: str, place: Place) -> Place:
    """A quotation's place without its outer marks: the annotation gives the words alone."""
    words = text[place.start : place.end]
    left = len(words) - len(words.lstrip(MARKS))
    right = len(words) - len(words.rstrip(MARKS))
    return Place(place.article, place.start + left, max(place.end - right, place.start + left))


def _core(text: str, place: Place) -> Place:
    """The words' place without the "that" before a clause: whether it belongs to it is a matter of taste."""
    bare = words_place(text, place)
    that = _THAT.match(text, bare.start, bare.end)
    return Place(bare.article, that.end() if that else bare.start, bare.end)


def _paired(story: GoldStory, id: str, quotes: list[Json]) -> _Article:
    article = story.articles[id]
    ours = [q for q in quotes if q["article"] == id]
    places = [_core(article.text, place_of(q)) for q in ours]
    wanted = [_core(article.text, g.place) for g in article.quotes]

    def likeness(gold: Annotated, o: int) -> float:
        like = wanted[article.quotes.index(gold)].likeness(places[o])
        same = _in_marks(gold.entry.get("kind", "direct")) == _in_marks(ours[o]["kind"])
        return like + _SAME_KIND * same if like >= LIKE_ENOUGH else 0.0

    return _Article(story, article.quotes, ours, places, pair_up(article.quotes, len(ours), likeness))


def _in_marks(kind: str) -> bool:
    return kind != "indirect"


def _found(articles: list[_Article], *, in_marks: bool) -> Tally:
    tally = Tally()
    for article in articles:
        # By the gold's kind where there is one: a clause found as a fragment is found, and its kind is wrong.
        paired = {o: g for g, o in article.pairs.items()}
        kinds = [
            article.gold[paired[o]].entry.get("kind", "direct") if o in paired else q["kind"]
            for o, q in enumerate(article.ours)
        ]
        gold = [g for g in article.gold if _in_marks(g.entry.get("kind", "direct")) == in_marks]
        ours = [o for o, kind in enumerate(kinds) if _in_marks(kind) == in_marks]
        pairs = {
            gold.index(article.gold[g]): ours.index(o)
            for g, o in article.pairs.items()
            if article.gold[g] in gold
        }
        said = [f"{article.ours[o]['article']}: {article.ours[o]['text']}" for o in ours]
        count_found(tally, gold, said, pairs)
    return tally


def _judged(
    name: str,
    articles: list[_Article],
    right: Callable[[GoldStory, Annotated, Json], bool],
    asked: Callable[[Annotated], bool] = lambda gold: True,
) -> Figure:
    tally = Tally()
    for article in articles:
        for gold, ours in article.found():
            if asked(gold):
                given = ours.get("source") or ours["speaker_name"]
                words = f"{gold.place.article}: {gold.entry['words'][:70]}"
                tally.judge(
                    right(article.story, gold, ours),
                    f"{words} — {ours['kind']}, {given}, via {ours['via']}; "
                    f"annotated {gold.entry.get('source') or gold.entry['speaker']}",
                )
    return tally.precision(name, sum(article.asked(asked) for article in articles))


def _kind_right(story: GoldStory, gold: Annotated, ours: Json) -> bool:
    return bool(gold.entry.get("kind", "direct") == ours["kind"])


def _speaker_right(story: GoldStory, gold: Annotated, ours: Json) -> bool:
    """The person's name is any that the gold gives them; where a source is no person, there is none."""
    return any(_same_person(story, wanted, ours["speaker_name"]) for wanted in gold.accepted("speaker"))


def _via_right(story: GoldStory, gold: Annotated, ours: Json) -> bool:
    return _same_person(story, gold.entry["via"], ours["via"])


def _same_person(story: GoldStory, wanted: str | None, given: str | None) -> bool:
    if wanted is None or given is None:
        return wanted is given
    known = next((person_names(p) for p in story.people if p["name"] == wanted), {wanted.casefold()})
    return given.casefold() in known


def _source(articles: list[_Article]) -> Figure:
    """Name and kind of what a statement rests on, where the output gives sources at all."""
    name = "source right"
    if not any("source" in q for article in articles for q in article.ours):
        return not_given(name, sum(required(article.gold) for article in articles))
    return _judged(name, articles, _source_right)


def _source_right(story: GoldStory, gold: Annotated, ours: Json) -> bool:
    given = ours.get("source") or {"name": None, "kind": None}
    wanted = gold.entry.get("source") or {"name": gold.entry["speaker"], "kind": "person"}
    if wanted["kind"] == "person":
        return given["kind"] == "person" and _same_person(story, wanted["name"], given["name"])
    if given["kind"] == "person":
        return any(_same_person(story, one, given["name"]) for one in gold.accepted("speaker") if one)
    names = {_bare(one) for one in (wanted["name"], *wanted.get("accept", []))}
    return given["kind"] in wanted["kind"].split(" | ") and _bare(given["name"]) in names


def _bare(name: str | None) -> str:
    return _ARTICLE.sub("", (name or "").strip(), count=1).casefold()


def _utterances(articles: list[_Article]) -> Figure:
    """How near each article's count is to a reader's: 100 less the share by which the counts are off."""
    off, all_gold, faults = 0, 0, []
    for article in articles:
        optional = {o for g, o in article.pairs.items() if article.gold[g].optional}
        gold = _count_annotated([g.entry for g in article.gold if not g.optional])
        ours = len({q["utterance"] for o, q in enumerate(article.ours) if o not in optional})
        off, all_gold = off + abs(gold - ours), all_gold + gold
        if gold != ours:
            faults.append(f"{article.gold[0].place.article}: {ours} counted, a reader counts {gold}")
    cases = f"{off} too many or too few of {all_gold}"
    value = max(0.0, 100 - 100 * off / all_gold)
    return Figure("utterances counted", value, all_gold, cases, tuple(faults))


def _count_annotated(quotes: list[Json]) -> int:
    """The parts of a group are one utterance, and a fragment belongs to the clause around it."""
    groups = {q["group"] for q in quotes if q.get("group")}
    return len(groups) + sum(not q.get("group") and not q.get("within") for q in quotes)
