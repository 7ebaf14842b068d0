from pathlib import Path

import pytest

from generator.checking.unpublished import unpublished_words
from generator.model import Article, ArticleFacts, DatedArticle, Dossier, Sentence, Span
from generator.rights.article_text import Rights

_HIDDEN = "The old ferry lay at its berth with a broken wheel all winter."
_RIGHTS = Rights("full", {"Coast Wire": "link"})


def _article(identifier: str, outlet: str, *sentences: str) -> DatedArticle:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Sentence(Span(len(text), len(text) + len(sentence))))
        text += sentence + " "
    article = Article(identifier, f"{identifier}.txt", text, title="A title", outlet=outlet)
    return DatedArticle(ArticleFacts(article, tuple(spans)), "A title", None)


def _found(folder: Path, content: str, *articles: DatedArticle, name: str = "a.html") -> list[str]:
    site = folder / "site"
    site.mkdir(exist_ok=True)
    (site / name).write_text(content, "utf-8")
    hidden = _article("wire", "Coast Wire", _HIDDEN, "She agreed.")
    return unpublished_words([Dossier("", (hidden, *articles))], _RIGHTS, folder / "docs", site)


def test_a_run_of_eight_words_is_found_and_a_shorter_one_is_not(tmp_path: Path) -> None:
    """The line names the file, the article and the sentence; "She agreed." may stand anywhere."""
    file = tmp_path / "site" / "a.html"

    assert _found(tmp_path, "old ferry lay at its berth with a") == [
        f"{file}: holds words of wire that are not to be published: "
        "The old ferry lay at its berth with a broken wheel all…"
    ]
    assert _found(tmp_path, "old ferry lay at its berth with She agreed.") == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<p>The old <a href='x'>fer</a>ry lay at its&nbsp;berth with a <b>broken</b> wheel"),
        ("a.html", "<p title='the old ferry lay&#10;at its berth with a broken'>"),
        ("a.html", '<script type="application/ld+json">"The \\u006fld ferry lay at its berth with a broken"</script>'),
        ("a.html", "<a href='https://x.org/#:~:text=the%20old%20ferry%20lay%20at%20its%20berth%20with%20a'>"),
        ("a.json", '{"text": "<p>The old ferry\\nlay at its berth &amp;mdash; with a broken wheel</p>"}'),
        ("a.md", "The [old ferry](b.md#c \"d (e)\"){ .d-person }&#32;lay at its [berth](e.md) with a broken wheel"),
        ("a.md", "---\ndescription: 'The old ferry lay at its berth with a broken wheel…'\n---\n"),
        ("a.md", '[x](b.md "The old ferry lay at its berth with a broken wheel")'),
        ("a.ics", "SUMMARY:The old ferry lay at its be\r\n rth with a broken wheel\\, all winter"),
        ("a.csv", '1,"THE OLD “ferry”, lay – at its berth with a broken wheel"'),
    ],
)  # fmt: skip
def test_no_markup_and_no_escape_hides_words(tmp_path: Path, name: str, content: str) -> None:
    """Of HTML, JSON, Markdown, a calendar, an address."""
    assert len(_found(tmp_path, content, name=name)) == 1


def test_words_that_are_published_elsewhere_are_no_finding(tmp_path: Path) -> None:
    """Another outlet's article, shown in full, has the same sentence."""
    assert _found(tmp_path, _HIDDEN, _article("post", "Post", _HIDDEN)) == []


def test_each_sentence_and_file_is_one_line(tmp_path: Path) -> None:
    """However often and however much of it is there; a file that is no text is passed over."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "b.txt").write_text(_HIDDEN, "utf-8")
    (tmp_path / "site" / "c.png").write_bytes(b"\0" + _HIDDEN.encode())

    assert len(_found(tmp_path, f"<p>{_HIDDEN}</p><p>{_HIDDEN}</p>")) == 2


def test_references_in_the_article_itself_are_read(tmp_path: Path) -> None:
    """What was written as &ldquo; is a mark in every file, however often it is escaped there."""
    site = tmp_path / "site"
    site.mkdir()
    hidden = _article(
        "wire", "Coast Wire", "The old ferry, &ldquo;Ann&rdquo;, lay at its berth &amp; rusted."
    )
    (site / "a.html").write_text(
        "<p>The old ferry, &amp;ldquo;Ann&amp;rdquo;, lay at its berth &amp;amp; rusted."
    )
    (site / "b.html").write_text("<p>The old ferry, “Ann”, lay at its berth &amp; rusted.")

    assert len(unpublished_words([Dossier("", (hidden,))], _RIGHTS, tmp_path / "docs", site)) == 2
