"""Names of files and folders in seeds/: readable, in plain letters, the same on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.reading.articles import Draft
from generator.reading.folder import ORIGINALS

_LONGEST_NAME = 70
_FIRST_WORDS = 8
_APOSTROPHES_WITHIN = re.compile(r"(?<=\w)['’](?=\w)")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
# What Windows takes for a device, whatever comes behind it.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_SAFE_FOLDER = re.compile(r"\w(?:[\w ,&()'-]{0,98}[\w)])?", re.ASCII)


def slug(words: str) -> str:
    """Words in lower-case letters and figures of ASCII with hyphens between them; "" where none are left."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES_WITHIN.sub("", words))
    found = _NO_LETTERS.sub("-", plain.encode("ascii", "ignore").decode("ascii").lower()).strip("-")
    if len(found) > _LONGEST_NAME:
        found = found[: _LONGEST_NAME + 1].rpartition("-")[0] or found[:_LONGEST_NAME]
    return f"{found}-article" if _DEVICES.fullmatch(found) else found


def seed_stem(draft: Draft) -> str:
    """The name of an article's file without its kind: its date and its title, file's name or first words."""
    article = draft.article
    named = next(filter(None, map(slug, _said(draft))), "article")
    day = article.published.isoformat() if article.published else ""
    return named if not day or named.startswith(day) else f"{day}-{named}"


def _said(draft: Draft) -> Iterator[str]:
    yield draft.article.title or ""
    if draft.place is None:
        yield draft.source.stem
    yield " ".join(draft.article.text[:500].split()[:_FIRST_WORDS])


def story_folder(story: str) -> str:
    """The folder of a story below seeds/, "" for seeds/ itself: its name where every system takes that."""
    parts = [part for part in story.split("/") if part]
    folders = [part if _is_safe(part) else slug(part) or "story" for part in parts]
    if folders and folders[0].lower() == ORIGINALS:
        folders[0] = f"{ORIGINALS}-story"
    return "/".join(folders)


def _is_safe(part: str) -> bool:
    return _SAFE_FOLDER.fullmatch(part) is not None and _DEVICES.fullmatch(part) is None
