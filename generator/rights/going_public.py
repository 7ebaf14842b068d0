"""Say how many articles a site shows in full, as excerpts and as links, and of which outlets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Article, ArticleText, Dossier
from generator.rights.article_text import LEVELS, Rights
from generator.rights.publication import publication

_WORDS: dict[ArticleText, str] = {
    "full": "in full",
    "excerpt": "by the sentences that are cited",
    "link": "by citations and a link",
}


def going_public(articles: Sequence[Article], rights: Rights) -> Iterator[str]:
    """A line that says how much is about to be public, one a level with its outlets, and one a mistake."""
    by_level: dict[ArticleText, Counter[str]] = defaultdict(Counter)
    named: dict[str, str] = {}  # one spelling for each outlet
    for article in articles:
        by_level[rights.of(article)][named.setdefault(_folded(article), _outlet(article))] += 1
    full = by_level["full"].total()
    if full:
        yield (
            f"{full} of {len(articles)} articles are about to be public in full; if they are somebody "
            "else's, show less of them: article_text in mkdocs.yml (README.md, Whose articles they are)"
        )
    else:
        yield f"none of {len(articles)} articles is about to be public in full"
    for level in LEVELS:
        if outlets := by_level[level]:
            ranked = sorted(outlets.items(), key=lambda o: (-o[1], o[0]))
            listed = ", ".join(f"{outlet} ({times})" for outlet, times in ranked)
            yield f"{level}, shown {_WORDS[level]}: {outlets.total()}: {listed}"
    yield from outlets_of_nobody(articles, rights)


def _outlet(article: Article) -> str:
    return article.outlet or "outlet not given"


def _folded(article: Article) -> str:
    return " ".join(_outlet(article).split()).casefold()


def outlets_of_nobody(articles: Sequence[Article], rights: Rights) -> Iterator[str]:
    """A line for each outlet that the settings name and no article has: misspelt, it protects nothing."""
    for article, outlet in rights.perhaps_of(articles):
        yield f"{article.path}: names {outlet!r} (article_text_by_outlet), but is not known to be of it"
    for outlet in rights.outlets_of_nobody(articles):
        yield f"mkdocs.yml: article_text_by_outlet: {outlet!r} is the outlet of no article"


def share_shown(dossiers: Sequence[Dossier], rights: Rights) -> Iterator[str]:
    """A line that says how much is public of the articles that are not shown in full; none without such."""
    articles, shown, whole = 0, 0, 0
    for dossier in dossiers:
        levels = publication(dossier, rights).shown
        for article in (d.facts.article for d in dossier.articles):
            if levels[article.id].level != "full":
                articles += 1
                whole += len(article.text)
                shown += sum(span.end - span.start for span in levels[article.id].spans)
    if articles:
        of = "the article" if articles == 1 else f"{articles} articles"
        yield f"{shown / whole:.0%} of the text of {of} not shown in full is cited, so public"
    yield from _copies_in_full(dossiers, rights)


def _copies_in_full(dossiers: Sequence[Dossier], rights: Rights) -> Iterator[str]:
    """A line for each article that is not shown in full and has a near-copy that is: its words are public."""
    for dossier in dossiers:
        articles = {d.facts.article.id: d.facts.article for d in dossier.articles}
        for dated in dossier.articles:
            first = articles.get(dated.copy_of or "")
            if first is None:
                continue
            for one, other in ((dated.facts.article, first), (first, dated.facts.article)):
                if rights.of(one) != "full" and rights.of(other) == "full":
                    yield f"{one.path}: not shown in full, but its near-copy {other.path} is"
