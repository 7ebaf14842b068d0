"""Read an .rtf by striprtf."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from generator.reading.blank import is_blank
from generator.reading.header import without_header
from generator.reading.options import Options
from generator.reading.outcome import too_long
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails
from generator.reading.whole_file import read_whole

# Bytes a character: formats and escapes beside it.
_BYTES_A_CHARACTER = 40
_TITLE = re.compile(r"\{\\info\b.{0,2000}?\{\\title\s+([^{}]{1,2000})\}", re.DOTALL)
_CODE_PAGE = re.compile(r"\\ansicpg\d{1,5}")
_TOKEN = re.compile(
    r"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<brace>[{}])|\\'[0-9a-f]{2}|\\.|[^\\{}]+|\\",
    re.DOTALL | re.IGNORECASE,
)
# What hides words from here to the end of the group, and what shows something beside letters.
_HIDING = frozenset({"v", "deleted"})
_SHOWS = re.compile(r"par|line|tab|sect|page|u|bullet|[lr](?:dbl)?quote|e[mn]dash|cell|row")
_HIDES = re.compile(r"\\(?:v|deleted)(?![a-z])")
_CELL_END = re.compile(r"\\(?:nest)?cell(?![a-z]) ?")
_BEFORE_LINE_END = re.compile(r"[ \t]+(?=\n)")
_NO_CHARACTER = "\ufffd"


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a file: a paragraph a line, its title from what the file says of itself.

    Raises UnreadableError.
    """
    most = options.max_characters * _BYTES_A_CHARACTER
    content = read_whole(file, most, too_long(options.max_characters))
    source = content.decode("latin-1")  # RTF is ASCII, its escapes name what is not
    if not source.lstrip().startswith("{\\rtf"):
        raise UnreadableError("it is no .rtf")
    text = _plain(source)
    if is_blank(text):
        raise UnreadableError("it has no text")
    title = _TITLE.search(source)
    values = {"title": _plain(_alone(title[1], source)) if title else None}
    notes = (f"half a character is shown as {_NO_CHARACTER}",) if _NO_CHARACTER in text else ()
    yield without_header(Record(text, values, "nowhere", notes=notes))


def _alone(words: str, source: str) -> str:
    """Words of a file as a file of their own, in its code page: an escape at an end without one is lost."""
    page = _CODE_PAGE.search(source)
    return f"{{\\rtf1{page[0] if page else ''} {words}}}"


def _plain(source: str) -> str:
    from striprtf.striprtf import remove_pict_groups, rtf_to_text

    # Which have no types.
    to_text: Callable[..., str] = rtf_to_text
    without_pictures: Callable[[str], str] = remove_pict_groups
    with damaged_where_it_fails(".rtf"):
        seen = _shown(without_pictures(source)) if _HIDES.search(source) else source
        # striprtf writes a link's address behind its words where the field is opened just so.
        seen = _CELL_END.sub("{} ", seen.replace("\\field{", "\\field {"))
        # RTF counts in UTF-16: what is beyond 16 bits is two escapes, each of half a pair.
        halves = to_text(seen, errors="replace").encode("utf-16", "surrogatepass")
    return _BEFORE_LINE_END.sub("", halves.decode("utf-16", "replace")).strip()


def _shown(source: str) -> str:
    """The source without the words that it says are hidden or deleted."""
    kept: list[str] = []
    hidden: list[frozenset[str]] = [frozenset()]
    for token in _TOKEN.finditer(source):
        word, number = token["word"], token["number"]
        if token["brace"] == "{":
            hidden.append(hidden[-1])
        elif token["brace"]:
            del hidden[max(1, len(hidden) - 1) :]
        elif word in _HIDING:
            hidden[-1] = hidden[-1] - {word} if number == "0" else hidden[-1] | {word}
        elif word == "plain":
            hidden[-1] = frozenset()
        is_words = not token["brace"] and (not word or _SHOWS.fullmatch(word) is not None)
        if not (hidden[-1] and is_words):
            kept.append(token[0])
    return "".join(kept)
