"""The address of every page and of everything on it, made here and nowhere else.

A page is known by its path below docs/ ("people/joe-biden.md"). File names and ids are made
from what a thing is (an article's id, a sentence's words), never from its number in
a list, so that a link someone shared holds when articles are added.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

from generator.model import ArticleFacts, Dossier, Event

HOME = "index.md"
PEOPLE = "people/index.md"
DATA = "data.md"
DOSSIER_JSON = "dossier.json"
QUOTES_CSV = "data/quotes.csv"
PEOPLE_CSV = "data/people.csv"
SOURCES_CSV = "data/sources.csv"
TIMELINE_CSV = "data/timeline.csv"
QUOTES_PARQUET = "data/quotes.parquet"
PEOPLE_PARQUET = "data/people.parquet"
SOURCES_PARQUET = "data/sources.parquet"
TIMELINE_PARQUET = "data/timeline.parquet"
TIMELINE_ICS = "data/timeline.ics"
FEED = "feed.xml"
LLMS_TXT = "llms.txt"
FILTER_LABELS = "assets/labels.js"
SEARCH_RECORDS = "assets/search.jsonl"
PEOPLE_NAMES = "assets/people.js"
STORIES_NAMES = "assets/stories.js"

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}", re.ASCII)
_HASHED = re.compile(r".*-[0-9a-f]{8}", re.ASCII)
_NOT_PLAIN = re.compile(r"[^a-z0-9_]+", re.ASCII)
# Names that Windows keeps for itself, those that MkDocs reads as a folder's first page, those of the further
# pages of a list, and the folder of the people from A to Z.
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d|index|readme|page-\d+|a-to-z", re.ASCII)
_LIKENESS = 60
# So many stories have a card each on home; where there are more, a story of so few articles, and of so few
# quotes and events, has all that it has on its first page.
_MOST_CARDS, _SMALL_STORY, _FEW_ENTRIES = 24, 8, 100


@lru_cache(maxsize=65536)
def safe_name(name: str) -> str:
    """A file name for any id: the id itself where that is safe, else a likeness and a hash of it.

    Never empty, ASCII, unique without regard to case, no path, no name that an operating
    system reserves.
    """
    if _PLAIN.fullmatch(name) and not _RESERVED.fullmatch(name) and not _HASHED.fullmatch(name):
        return name
    likeness = _NOT_PLAIN.sub("-", anyascii(name[:200]).lower()).strip("-_")[:_LIKENESS].strip("-_")
    return f"{likeness or 'x'}-{_hash(name)[:8]}"


def sentence_ids(facts: ArticleFacts) -> tuple[str, ...]:
    """The id of each sentence within its article's page, from its words and their repetition."""
    article, seen, ids = facts.article, Counter[str](), []
    for sentence in facts.sentences:
        words = article.text[sentence.span.start : sentence.span.end]
        seen[words] += 1
        ids.append(f"s-{_hash(article.id, words, str(seen[words]))[:10]}")
    return tuple(ids)


def anchor(identifier: str) -> str:
    """An id from another room as an id of a page: safe in HTML, in a URL and in an attribute list."""
    return safe_name(identifier) if identifier[:1].isalpha() else f"x-{safe_name(identifier)}"


def source_anchor(source: str) -> str:
    """A source's id within the index of sources."""
    return anchor(f"source-{source}")


def event_anchor(event: Event) -> str:
    """An event's id within the timeline."""
    return anchor(event.id)


def relative(page: str, target: str) -> str:
    """The way from a page to a target ("people/a.md#q-1") as a link on that page writes it."""
    path, hash_mark, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    return _relative_path(posixpath.dirname(page), path) + hash_mark + fragment


@lru_cache(maxsize=65536)
def _relative_path(folder: str, path: str) -> str:
    return posixpath.relpath(path, folder or ".")


def html_path(target: str, page_is_folder: bool = False) -> str:
    """A target below docs/ as the built site serves it: "people/a.html#q-1", or "people/a/#q-1"."""
    path, hash_mark, fragment = target.partition("#")
    if not path.endswith(".md"):
        return target
    page = path.removesuffix(".md")
    if not page_is_folder:
        return f"{page}.html{hash_mark}{fragment}"
    folder = posixpath.dirname(page) or "." if posixpath.basename(page) == "index" else page
    return f"{folder}/{hash_mark}{fragment}"


class Addresses:
    """The paths of a site's pages: at the root for one story, in a folder each for several."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self.several = len(dossiers) > 1
        # Whether there are too many stories for home to have a card for each.
        self.lists_stories = len(dossiers) > _MOST_CARDS
        self._small = {d.story for d in dossiers if self.lists_stories and _is_small(d)}
        self._story_of = {a.facts.article.id: d.story for d in dossiers for a in d.articles}

    def story(self, story: str) -> str:
        """A story's first page."""
        return self._in(story, "index.md")

    def is_whole_on_home(self, story: str) -> bool:
        """Whether all that a story has but its articles is on its first page: a small one of many."""
        return story in self._small

    def summary(self, story: str) -> str:
        """A story's summary."""
        return self._part(story, "story", "summary.md")

    def quotes(self, story: str, page: int = 1) -> str:
        """A page of a story's quotes, counted from 1."""
        return self._part(story, "quotes", "quotes/index.md" if page == 1 else f"quotes/page-{page}.md")

    def sources(self, story: str, page: int = 1) -> str:
        """A page of the index of a story's sources, counted from 1."""
        return self._part(story, "sources", "sources/index.md" if page == 1 else f"sources/page-{page}.md")

    def source(self, story: str, source: str) -> str:
        """The page of a source that is no person, within its story."""
        return self._in(story, f"sources/{safe_name(source)}.md")

    def timeline(self, story: str, page: int = 1, opens_at: int = 1) -> str:
        """A page of a story's timeline, counted from 1; at ``opens_at`` is what the navigation leads to."""
        return self._part(
            story, "timeline", "timeline.md" if page == opens_at else f"timeline/page-{page}.md"
        )

    def articles(self, story: str, page: int = 1) -> str:
        """A page of a story's list of articles, counted from 1."""
        return self._part(story, "articles", "articles/index.md" if page == 1 else f"articles/page-{page}.md")

    def article(self, article: str) -> str:
        """An article's page."""
        return self._in(self._story_of[article], f"articles/{safe_name(article)}.md")

    def person(self, person: str) -> str:
        """A person's page, one over the whole site."""
        return f"people/{safe_name(person)}.md"

    def _part(self, story: str, section: str, path: str) -> str:
        """A part of a story: a section of its first page where that has all of them, else a page."""
        return self._in(story, f"index.md#{section}" if self.is_whole_on_home(story) else path)

    def _in(self, story: str, path: str) -> str:
        return f"stories/{safe_name(story)}/{path}" if self.several else path


def _is_small(dossier: Dossier) -> bool:
    entries = len(dossier.utterances) + len(dossier.events)
    return len(dossier.articles) <= _SMALL_STORY and entries <= _FEW_ENTRIES


def at(part: str, identifier: str) -> str:
    """What is called so in a part of a story, whether that is a page or a section of one."""
    return f"{part.partition('#')[0]}#{identifier}"


def stories_page(page: int) -> str:
    """A page of the list of stories, counted from 1: home, and those behind it."""
    return HOME if page == 1 else f"stories/page-{page}.md"


def overview_page(first: str, page: int) -> str:
    """A page of a list of all stories, counted from 1; the navigation names the ``first``."""
    return first if page == 1 else f"{first.removesuffix('/index.md').removesuffix('.md')}/page-{page}.md"


def people_page(page: int) -> str:
    """A page of the index of people, counted from 1."""
    return PEOPLE if page == 1 else f"people/page-{page}.md"


def people_called(letters: str) -> str:
    """The page of the people whose surnames begin so, lower case."""
    return f"people/a-to-z/{letters}.md"


def person_part(person: str, part: str) -> str:
    """A further page of a person."""
    return f"people/{safe_name(person)}/{part}.md"


def person_anchor(person: str) -> str:
    """A person's id within the people from A to Z."""
    return anchor(f"person-{person}")


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
