"""What a system would print that reads as the annotation reads."""

from __future__ import annotations

from typing import Any

from benchmarks.gold.annotations import Annotated, GoldArticle, GoldStory
from benchmarks.gold.output import Output
from benchmarks.gold.people import gold_names
from benchmarks.gold.places import Place

Json = dict[str, Any]


def perfect_output(stories: list[GoldStory], *, with_optional: bool = True) -> Output:
    """Facts and dossiers that hold all that is annotated, optional things as wished."""
    facts = [_facts(a, with_optional) for story in stories for a in story.articles.values()]
    return Output({f["id"]: f for f in facts}, {s.name: _dossier(s, with_optional) for s in stories})


def _facts(article: GoldArticle, with_optional: bool) -> Json:
    return {
        "id": article.id,
        "text": article.text,
        "dates": [
            {**_json(e.place), "text": e.entry["words"], "edtf": e.entry["edtf"]}
            for e in _wanted(article.dates, with_optional)
        ],
        "boilerplate": [
            {**_json(e.place), "kind": e.entry["kind"]} for e in _wanted(article.boilerplate, with_optional)
        ],
    }


def _dossier(story: GoldStory, with_optional: bool) -> Json:
    articles = list(story.articles.values())
    return {
        "story": story.name,
        "articles": [
            {
                "id": a.id,
                "published": a.published,
                "published_edtf": a.published or a.inferred_published,
            }
            for a in articles
        ],
        "people": [
            {
                "name": person["name"],
                "roles": [{"text": role.split(" | ")[0]} for role in person.get("roles", [])],
                "mentions": [{**_json(place), "kind": "name"} for place in places],
            }
            for person, places in zip(story.people, gold_names(story), strict=True)
        ],
        "quotes": [_quote(q, _whole(q, a)) for a in articles for q in _wanted(a.quotes, with_optional)],
        "events": [
            {"edtf": e.entry["edtf"], "sentences": [_json(e.place)]}
            for a in articles
            for e in _wanted(a.events, with_optional)
        ],
        "same_news": [[_json(e.place) for e in _wanted(group, with_optional)] for group in story.same_news],
        "summary": {"sentences": []},
    }


def _whole(quote: Annotated, article: GoldArticle) -> Annotated:
    """The reported clause around a fragment, or the quotation itself."""
    if not quote.entry.get("within"):
        return quote
    place = quote.place
    around = [q for q in article.quotes if q.place.start <= place.start and place.end <= q.place.end]
    return next((q for q in around if not q.entry.get("within")), quote)


def _quote(quote: Annotated, whole: Annotated) -> Json:
    entry = quote.entry
    source = entry.get("source") or {"name": entry["speaker"], "kind": "person"}
    return {
        **_json(quote.place),
        "text": entry["words"],
        "kind": entry.get("kind", "direct"),
        "speaker_name": entry["speaker"],
        "via": entry.get("via"),
        "utterance": f"{quote.place.article} {whole.entry.get('group', whole.place.start)}",
        "within": entry.get("within", False),
        "source": {**source, "kind": source["kind"].split(" | ")[0]},
    }


def _wanted(entries: list[Annotated], with_optional: bool) -> list[Annotated]:
    return [e for e in entries if with_optional or not e.optional]


def _json(place: Place) -> Json:
    return {"article": place.article, "start": place.start, "end": place.end}
