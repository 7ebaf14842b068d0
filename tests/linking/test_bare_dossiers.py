"""A dossier that was kept is the one that it was."""

from __future__ import annotations

import msgspec

from generator.labels.told import Told
from generator.linking.bare_dossiers import bare, whole
from generator.model import ArticleFacts, DatedArticle, Difference, Dossier
from tests.corrections.marlow import linked


def _kept(dossier: Dossier) -> Dossier:
    """As it is once it was bytes."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(bare(dossier)), type=Dossier)


def _facts(dossier: Dossier) -> tuple[ArticleFacts, ...]:
    return tuple(article.facts for article in dossier.articles)


def test_a_dossier_comes_back_as_it_was() -> None:
    """Equal, with its articles' facts, none of which it held meanwhile."""
    for dossier in linked():
        kept = _kept(dossier)

        assert not any(article.facts.article.text for article in kept.articles)
        assert whole(kept, _facts(dossier)) == dossier


def test_our_words_can_still_be_said_in_another_language() -> None:
    """With their values, those within others, and rows of them; an article's words are never taken for ours."""
    day = Told("5 March", "date", {"edtf": "2024-03-05"})
    row = Told("on 5 March; twice", "reasons.between", {"several": (day, Told("twice", "times", {"n": 2}))})
    dossier = linked()[0]
    article: DatedArticle = dossier.articles[0]
    told = [row, '!["told", "x", "date", {}]', "= 5", ""]
    differences = tuple(Difference("dates", (), note) for note in told)
    given = Dossier(dossier.story, (article,), differences=differences)
    back = whole(_kept(given), [article.facts])

    assert [d.note for d in back.differences] == told
    first = back.differences[0].note
    assert isinstance(first, Told) and first.label == row.label
    assert [(type(v), v, v.label, v.values) for v in first.values["several"]] == [
        (Told, v, v.label, v.values) for v in row.values["several"]
    ]
    assert not any(isinstance(d.note, Told) for d in back.differences[1:])
