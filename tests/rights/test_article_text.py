"""Which of article, outlet and site decides, and what a wrong value does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model import Article
from generator.reading.corpus import Corpus, read_corpus
from generator.rights.article_text import Rights
from generator.rights.going_public import going_public


def _article(outlet: str | None = None, **values: object) -> Article:
    return Article("a", "a.txt", "Rain fell.", outlet=outlet, **values)  # type: ignore[arg-type]


def test_the_nearest_wins() -> None:
    """An article's own word goes before its outlet's, and that before the site's."""
    rights = Rights("excerpt", {"The Norfield Courier": "link"})

    assert rights.of(_article()) == "excerpt"
    assert rights.of(_article("Coast Wire")) == "excerpt"
    assert rights.of(_article("The Norfield Courier")) == "link"
    assert rights.of(_article("The Norfield Courier", article_text="full")) == "full"
    assert Rights().of(_article()) == "full"


def test_an_outlet_is_known_in_any_spelling_of_case() -> None:
    """Case, spaces and a "The" make no other outlet; of two settings for one the stricter counts."""
    rights = Rights("full", {"norfield  courier": "link", "The Norfield Courier": "excerpt"})

    assert rights.of(_article("The Norfield Courier")) == "link"


def _read(folder: Path, content: str, name: str = "a.md") -> Corpus:
    (folder / name).write_text(content, "utf-8")
    return read_corpus([folder])


@pytest.mark.parametrize("written", ["none", "exerpt", "0", "[full]", "{a: b}", "!!int 3"])
def test_a_wrong_value_shows_the_least(tmp_path: Path, written: str) -> None:
    """One line names the file and the value; the article is read, and no more of it shown than by a link."""
    corpus = _read(tmp_path, f"---\ntitle: Rain\narticle_text: {written}\n---\nRain fell on Lund all day.\n")

    assert [a.article_text for a in corpus.articles] == ["link"]
    (problem,) = corpus.problems
    assert "a.md: article_text" in str(problem) and str(problem).endswith("read as link, the least there is")


def test_values_are_taken_in_any_case_and_kind_of_file(tmp_path: Path) -> None:
    """Front matter, a line of a header, a record."""
    assert (
        _read(tmp_path, "---\narticle_text: Excerpt\n---\nRain fell.\n").articles[0].article_text == "excerpt"
    )
    text = "Title: Rain\nArticle text: link\n\nRain fell on Lund all day.\n"
    assert _read(tmp_path / "", text, "b.txt").articles[1].article_text == "link"
    record = '{"id": "c", "text": "Rain fell on Lund.", "article_text": "full"}\n'
    assert _read(tmp_path, record, "c.jsonl").articles[2].article_text == "full"
    assert _read(tmp_path, "---\narticle_text:\n---\nSnow fell.\n", "d.md").articles[3].article_text == "link"


@pytest.mark.parametrize(
    "own",
    [
        "{article_text: none}",
        "{article_text: [link]}",
        "{article_text_by_outlet: link}",
        "{article_text_by_outlet: {Coast Wire: non}}",
        "{article_text_by_outlet: {Coast Wire: }}",
        "{article_text_by_outlet: {7: link}}",
    ],
)
def test_a_wrong_setting_ends_the_build(settings_error: Callable[[str], str], own: str) -> None:
    """With one line that names the file and the setting."""
    assert "mkdocs.yml: extra.dossier.article_text" in settings_error(own)


def test_what_is_about_to_be_public_is_counted() -> None:
    """How many articles go out in full, how to change that, by outlet; an outlet of nobody is told."""
    articles = [_article("Coast Wire"), _article("Post"), _article("Post"), _article()]
    lines = list(going_public(articles, Rights("full", {"Post": "link", "Cost Wire": "link"})))

    assert lines[0].startswith("2 of 4 articles are about to be public in full; ")
    assert "article_text in mkdocs.yml" in lines[0]
    assert lines[1:] == [
        "full, shown in full: 2: Coast Wire (1), outlet not given (1)",
        "link, shown by citations and a link: 2: Post (2)",
        "mkdocs.yml: article_text_by_outlet: 'Cost Wire' is the outlet of no article",
    ]


@pytest.mark.parametrize(
    "line", ["article_text:link", "Article-Text = link", "article_text:", "ARTICLE_TEXT: none"]
)
def test_a_slip_in_a_header_sets_no_article_free(tmp_path: Path, line: str) -> None:
    """Without its space, with another sign or without a value it is read as the least, and is no prose."""
    (article,) = _read(tmp_path, f"Title: Rain\n{line}\n\nRain fell on Lund all day.\n", "a.txt").articles

    assert (article.article_text, article.text) == ("link", "Rain fell on Lund all day.")
