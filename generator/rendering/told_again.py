"""What a near-copy tells again: the one rule by which quotes and statements are counted.

Every utterance counts once. One in a near-copy that the article it copies, or another copy of that, tells in
the same words or in a variant of them counts with that one, wherever both are counted: on pages, in the
picture, in the tables and in the closing line of a build. What only the copy tells counts as anything else
does, and what an article's own page counts is that article's alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.model import Dossier, Utterance

_LETTERS = re.compile(r"\w+")


def told_again(dossier: Dossier) -> dict[str, str]:
    """Id of each utterance that a near-copy tells again → id of the one it repeats."""
    copy_of = {a.facts.article.id: a.copy_of for a in dossier.articles}
    copied = set(copy_of.values())
    texts = {
        a.facts.article.id: a.facts.article.text
        for a in dossier.articles
        if a.copy_of or a.facts.article.id in copied
    }
    group_of = {q: f"variant {n}" for n, group in enumerate(dossier.variants) for q in group}
    first: dict[tuple[str, str], Utterance] = {}
    again: dict[str, str] = {}
    for u in sorted(dossier.utterances, key=lambda u: copy_of.get(u.article) is not None):
        if u.article not in texts:
            continue
        family = copy_of[u.article] or u.article
        keys = [(family, key) for key in _keys(u, texts[u.article], group_of)]
        before = next((first[k] for k in keys if k in first and first[k].article != u.article), None)
        if before is not None and copy_of[u.article]:
            again[u.id] = before.id
        for key in keys:
            first.setdefault(key, before or u)
    return again


def told_once(utterances: Iterable[Utterance], again: Mapping[str, str]) -> list[Utterance]:
    """Those of some utterances that count: all that repeat no other of them."""
    of = list(utterances)
    ids = {u.id for u in of}
    return [u for u in of if again.get(u.id) not in ids]


def _keys(utterance: Utterance, text: str, group_of: Mapping[str, str]) -> list[str]:
    """What utterances that are one have in common: their words, or the group of variants they are in."""
    spans = [q.quotation.span for q in utterance.outermost]
    said = " ".join(_LETTERS.findall(" ".join(text[s.start : s.end] for s in spans).casefold()))
    return [f"words {said}", *sorted({group_of[q.id] for q in utterance.parts if q.id in group_of})]
