"""Look in what was built for words of articles that are not to be published.

A run of eight words of one sentence that is not shown is a finding wherever it stands, unless the same run
is published: in another article, a sentence that is cited, a title. A shorter run ("She agreed.") may stand
anywhere by chance, so that a shorter sentence is not looked for. Words are compared without regard to case,
marks between them, markup and escapes; each file is gone through once, whatever the number of sentences.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from generator.manifest import generated_files
from generator.model import Article, DatedArticle, Dossier, Span
from generator.rights.article_text import Rights
from generator.rights.publication import hidden_spans, publication
from generator.stages import each

_RUN = 8
_BEGINNING = 60
_DEPTH = 4
_RUN_WORD = re.compile(r"\w+")
# JSON's and YAML's escapes, the latter's two digits included.
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrt]))")
# A tag may stand within a sentence, or a word; those that begin or end a block part sentences.
_INLINE = r"a|abbr|b|cite|code|em|i|mark|q|small|span|strong|sub|sup|time|u"
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
# The target and title of a Markdown link, and a list of attributes behind it.
_LINK_END = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)(?:\{[^{}\n]*\})?")
_FOLD = re.compile(r"\r?\n[ \t]")
_NO_TEXT = b"\0"


def unpublished_words(
    dossiers: Sequence[Dossier], rights: Rights, docs: Path, site: Path | None = None
) -> list[str]:
    """One line for each sentence that is not to be published, and each file that holds words of it.

    Searched are the generated files of ``docs``, and all files of ``site``.
    """
    hidden = _hidden_runs(dossiers, rights)
    if not hidden:
        return []
    files = [docs / name for name in sorted(generated_files(docs))]
    if site is not None:
        files += sorted(path for path in site.rglob("*") if path.is_file())
    searched = each("looking for what is not to be published", files)
    return [line for file in searched if file.is_file() for line in _found_in(file, hidden)]


def _hidden_runs(dossiers: Sequence[Dossier], rights: Rights) -> dict[int, tuple[Article, Span]]:
    """The hash of each run of words that is nowhere to be published → the sentence that it is from."""
    found: dict[int, tuple[Article, Span]] = {}
    published: list[str] = []
    for dossier in dossiers:
        shown = publication(dossier, rights).shown
        for dated in dossier.articles:
            article = dated.facts.article
            for span in hidden_spans(dated, shown[article.id]):
                for run in _runs(_words(article.text[span.start : span.end])):
                    found.setdefault(run, (article, span))
            readable = (*shown[article.id].spans, *shown[article.id].named)
            stretches = [article.text[s.start : s.end] for s in readable]
            published += [*stretches, *_said_of(dated)]
    if found:
        for text in published:
            for run in _runs(_words(text)):
                found.pop(run, None)
    return found


def _said_of(dated: DatedArticle) -> Iterable[str]:
    """What the site says of an article on other grounds than its text."""
    article = dated.facts.article
    given = (article.title, article.outlet, article.url, ", ".join(article.authors))
    return (dated.headline, article.id, article.path, *(words for words in given if words))


def _words(text: str) -> list[str]:
    """The words of an article or of a file, without references to characters and escapes of addresses.

    A text may hold references as they were written, and a page and a search index each put more over them.
    """
    for _ in range(_DEPTH):
        text = html.unescape(text)
    return _RUN_WORD.findall(unquote(text).casefold())


def _runs(words: Sequence[str]) -> Iterator[int]:
    """A number for each run of words, the same for the same words; none where there are too few."""
    return (hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))


def _found_in(file: Path, hidden: Mapping[int, tuple[Article, Span]]) -> Iterator[str]:
    content = file.read_bytes()
    if _NO_TEXT in content:
        return
    seen = dict.fromkeys(
        hidden[run]
        for text in _readings(content.decode("utf-8", "replace"), file.suffix)
        for run in _runs(_words(text))
        if run in hidden
    )
    for article, span in seen:
        words = " ".join(article.text[span.start : span.end].split())
        beginning = words if len(words) <= _BEGINNING else words[:_BEGINNING].rpartition(" ")[0] + "…"
        yield f"{file}: holds words of {article.id} that are not to be published: {beginning}"


def _readings(content: str, kind: str) -> Iterator[str]:
    """A file's text as a reader sees it, and what its tags and links say beside it."""
    text = _ESCAPED.sub(_unescaped, _FOLD.sub("", content) if kind == ".ics" else content)
    if kind == ".md":
        yield from _LINK_END.findall(text)
        text = _LINK_END.sub("", text).replace("[", "")
    yield from _TAG.findall(text)
    yield _TAG.sub(" ", _INLINE_TAG.sub("", text))


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else " "
