"""Read the annotated stories: articles, and beside them what a careful reader finds in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.gold.places import GoldError, Place, everywhere, only_place

Json = dict[str, Any]

STORIES = Path(__file__).parent / "stories"
_HEADER = re.compile(r"---\n.*?\n---\n|date:? \d{4}-\d\d-\d\d\n", re.DOTALL)
_KEYS = {
    "quotes": {"words", "occurrence", "kind", "speaker", "source", "via", "group", "within"},
    "dates": {"words", "occurrence", "edtf"},
    "events": {"words", "occurrence", "edtf"},
    "boilerplate": {"words", "occurrence", "kind"},
    "same_news": {"article", "words", "occurrence"},
    "people": {"name", "names", "mentions", "roles", "articles"},
}
# Any entry may have these. `optional`: neither missed nor wrong. `accept`: also right.
_ANYWHERE = {"optional", "accept", "note"}
_ARTICLE_KEYS = {"published", "inferred_published", "quotes", "dates", "events", "boilerplate", "not"}
_NEVER_KEYS = {"people", "quotes", "events", "summary"}


@dataclass(frozen=True, slots=True)
class Annotated:
    """An entry of the annotation and the place of its words."""

    place: Place
    entry: Json

    @property
    def optional(self) -> bool:
        """Whether a careful reader might leave it out: found or not, it counts for nothing."""
        return bool(self.entry.get("optional"))

    def accepted(self, key: str) -> list[Any]:
        """What is right for ``key``: the value given, and whatever ``accept`` adds."""
        return [self.entry.get(key), *self.entry.get("accept", [])]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article as a careful reader reads it; ``never`` is what may not be taken for what its key says."""

    id: str
    text: str
    published: str | None
    inferred_published: str | None
    quotes: list[Annotated]
    dates: list[Annotated]
    events: list[Annotated]
    boilerplate: list[Annotated]
    never: dict[str, list[Annotated]]
    people_optional: list[Place]


@dataclass(frozen=True, slots=True)
class GoldStory:
    """A story's articles by id, its people, and the sentences that report one piece of news, in groups."""

    name: str
    articles: dict[str, GoldArticle]
    people: list[Json]
    same_news: list[list[Annotated]]
    never_same_news: list[list[Annotated]]


def read_stories(folder: Path = STORIES) -> list[GoldStory]:
    """All stories of a folder, by name. Raises GoldError for an annotation that cannot be used."""
    return [_story(below) for below in sorted(folder.iterdir()) if below.is_dir()]


def _story(folder: Path) -> GoldStory:
    articles = {path.stem: _article(path) for path in sorted(folder.glob("*.txt"))}
    annotated = _mapping(folder / "story.yml")
    _only(annotated, {"people", "same_news", "not"}, f"{folder.name}/story.yml")
    for person in annotated["people"]:
        _only(person, _KEYS["people"] | _ANYWHERE, person["name"])
    return GoldStory(
        name=folder.name,
        articles=articles,
        people=annotated["people"],
        same_news=_groups(articles, annotated.get("same_news", [])),
        never_same_news=_groups(articles, annotated.get("not", {}).get("same_news", [])),
    )


def _article(path: Path) -> GoldArticle:
    text = _HEADER.sub("", path.read_text("utf-8"), count=1).strip("\n")
    annotated, id = _mapping(path.with_suffix(".yml")), path.stem
    _only(annotated, _ARTICLE_KEYS | {"people_optional"}, path.name)
    never = annotated.get("not", {})
    _only(never, _NEVER_KEYS, f"{id}: not")
    return GoldArticle(
        id=id,
        text=text,
        published=_date(annotated["published"]),
        inferred_published=annotated.get("inferred_published"),
        quotes=_entries(id, text, annotated, "quotes"),
        dates=_entries(id, text, annotated, "dates"),
        events=_entries(id, text, annotated, "events"),
        boilerplate=_entries(id, text, annotated, "boilerplate"),
        never={key: _wherever(id, text, never.get(key, [])) for key in sorted(_NEVER_KEYS)},
        people_optional=[a.place for a in _wherever(id, text, annotated.get("people_optional", []))],
    )


def _entries(id: str, text: str, annotated: Json, key: str) -> list[Annotated]:
    entries = [_plain(entry) for entry in annotated.get(key, [])]
    for entry in entries:
        _only(entry, _KEYS[key] | _ANYWHERE, f"{id}: {entry.get('words')}")
    return [Annotated(only_place(id, text, e["words"], e.get("occurrence")), e) for e in entries]


def _plain(entry: Json) -> Json:
    """An entry with its dates as EDTF strings: YAML reads 2024-02-13 as a date."""
    plain = dict(entry)
    if "edtf" in entry:
        plain["edtf"] = _date(entry["edtf"])
        plain["accept"] = [_date(value) for value in entry.get("accept", [])]
    return plain


def _wherever(id: str, text: str, entries: list[Any]) -> list[Annotated]:
    """Each place of words that may not be taken for something; one only where an occurrence is given."""
    found = []
    for entry in entries:
        if isinstance(entry, dict):
            found.append(Annotated(only_place(id, text, **entry), entry))
            continue
        places = everywhere(id, text, entry)
        if not places:
            raise GoldError(f"{id}: not in the text: {entry!r}")
        found += [Annotated(place, {"words": entry}) for place in places]
    return found


def _groups(articles: dict[str, GoldArticle], groups: list[Json]) -> list[list[Annotated]]:
    found = []
    for group in groups:
        _only(group, {"about", "sentences"}, str(group.get("about")))
        found.append([_reporting(articles, entry) for entry in group["sentences"]])
    return found


def _reporting(articles: dict[str, GoldArticle], entry: Json) -> Annotated:
    _only(entry, _KEYS["same_news"] | _ANYWHERE, str(entry.get("words")))
    article = articles[entry["article"]]
    return Annotated(only_place(article.id, article.text, entry["words"], entry.get("occurrence")), entry)


def _mapping(path: Path) -> Json:
    value: Json = yaml.safe_load(path.read_text("utf-8"))
    return value


def _date(value: object) -> str | None:
    return None if value is None else str(value)


def _only(entry: Json, allowed: set[str], where: str) -> None:
    """Raises GoldError for a key that nothing reads: a slip in it would be passed over in silence."""
    if unknown := sorted(set(entry) - allowed):
        raise GoldError(f"{where}: unknown {', '.join(unknown)}")
