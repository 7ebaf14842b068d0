"""What the facts of an article depend on, as a key: where it is the same, so are they.

They depend on what of the article extraction is given, on the code and the rule tables that draw them,
on the libraries that these use, and on the model.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from generator.model import Article
from generator.parsing.parse import model_state

# Rooms that nobody who draws facts knows. What is in all the others counts, whether it matters or not.
NOT_DRAWN_WITH = frozenset(
    {
        *("adding", "checking", "corrections", "labels", "laying_out", "linking"),
        *("reading", "rendering", "review", "rights"),
    }
)
# Distributions that what draws facts imports, and those that a parse is calculated with.
LIBRARIES = (
    *("anyascii", "nicknames", "python-dateutil", "pyyaml", "rapidfuzz", "spacy"),
    *("blis", "cymem", "numpy", "preshed", "thinc"),
)
# Distributions that what reads, links and renders imports besides; fsspec and pyarrow are extras.
LIBRARIES_BESIDE = (
    *("charset-normalizer", "feedparser", "fsspec", "htmldate", "jinja2", "lxml", "lxml-html-clean"),
    *("mammoth", "markdown", "markdown-it-py", "markupsafe", "msgspec", "py3langid", "pyarrow", "pypdf"),
    *("striprtf", "trafilatura"),
)
_GENERATOR = Path(__file__).parent.parent


def as_extraction_reads(article: Article) -> Article:
    """The article without all that its facts do not depend on: extraction is given no more than this."""
    return Article("", "", article.text, published=article.published, boilerplate=article.boilerplate)


def fact_key(article: Article, drawn_with: bytes) -> bytes | None:
    """A digest of the article as extraction reads it and of what draws its facts.

    None of a text that no UTF-8 can hold (half a surrogate pair).
    """
    try:
        content = msgspec.msgpack.encode((drawn_with, as_extraction_reads(article)))
    except UnicodeEncodeError:
        return None
    return hashlib.blake2b(content, digest_size=32).digest()


@cache
def drawn_with(model: str | None) -> bytes:
    """A digest of all that facts are drawn with, as it was when this process first asked."""
    return drawn_with_now(model)


def drawn_with_now(model: str | None) -> bytes:
    """A digest of all that facts are drawn with: code, tables, libraries, Python and the model (a name)."""
    known = (sys.version, *map(_version, LIBRARIES), model_state(model))
    return _digest_of((*known, *_files(_GENERATOR, NOT_DRAWN_WITH)))


@cache
def made_with() -> bytes:
    """A digest of all that reads, links and renders, as it was when this process first asked."""
    return made_with_now()


def made_with_now() -> bytes:
    """A digest of all that reads, links and renders: the whole generator, its libraries, and Python."""
    known = (sys.version, *map(_version, (*LIBRARIES, *LIBRARIES_BESIDE)))
    return _digest_of((*known, *_files(_GENERATOR)))


def _digest_of(parts: Iterable[str | bytes]) -> bytes:
    digest = hashlib.blake2b(digest_size=32)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.digest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _files(folder: Path, without: Collection[str] = ()) -> Iterator[str | bytes]:
    """The names and contents of the generator's files, in order; ``without`` are rooms that do not count."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and "__pycache__" not in name.parts and name.parts[0] not in without:
            yield name.as_posix()
            yield path.read_bytes()
