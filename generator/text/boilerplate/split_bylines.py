"""Bylines and date lines that a page sets in several lines: "By", "Ann Lee", "and", "Bo Dahl"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Boilerplate, BoilerplateKind
from generator.text.boilerplate.bylines import are_names, is_by, is_handle, is_office
from generator.text.boilerplate.date_lines import is_label, is_whole_date
from generator.text.boilerplate.outlets import outlet_at_place
from generator.text.boilerplate.page_lines import PageLine

_OPENING = re.compile(r"(?:(?:written|words|story|text|report(?:ed|ing)?|posted) )?by:?", re.IGNORECASE)
# Between names: where a line ends or begins with it, names follow or stand before.
_JOINT = r"(?:and|&|with)"
_ENDS_WITH_JOINT = re.compile(rf"(?:.*,|(?:.* )?{_JOINT})")
_AROUND_NAMES = re.compile(rf"^{_JOINT}(?: |$)|(?:,|,? {_JOINT})$")
_BEGINS_WITH_JOINT = re.compile(rf"{_JOINT}(?: |$)")
_TOP, _MOST_LINES = 10, 10
_CAPITALS_OF_A_PLACE = r"[^\W\d_a-z][\w.’'-]*(?:,? [^\W\d_a-z][\w.’'-]*){0,3}"
_REPORTING_FROM = re.compile(rf"[Rr]eporting (?:from|in)(?P<place> {_CAPITALS_OF_A_PLACE})?")
_WHOLE_PLACE = re.compile(_CAPITALS_OF_A_PLACE)


def mark_split_bylines(lines: Sequence[PageLine], kinds: list[BoilerplateKind | None]) -> None:
    """The lines of a byline in several, the date below it, and a "Published" that stands above its date."""
    for at, line in enumerate(lines):
        if kinds[at + 1 : at + 2] == ["dateline"] and is_label(line.words):
            kinds[at] = "dateline"
        end = max(_end(lines, kinds, at), _end_of_place(lines, at))
        kinds[at:end] = ["byline"] * (end - at)
        if end > at and kinds[end : end + 1] == [None] and is_whole_date(lines[end].words):
            kinds[end] = "dateline"


def _end(lines: Sequence[PageLine], kinds: Sequence[BoilerplateKind | None], at: int) -> int:
    """Behind the last line of the byline that begins at a line: a name's, or that of an office or outlet."""
    words = lines[at].words
    is_open = _awaits_names(words)
    if is_open:
        end = at
    elif (kinds[at] == "byline" and is_by(words)) or _names_above_outlet(lines, at):
        end = at + 1
    else:
        return at
    for below in range(at + 1, min(len(lines), at + _MOST_LINES)):
        found = lines[below].words
        names = _AROUND_NAMES.sub("", found)
        if (is_open or _BEGINS_WITH_JOINT.match(found)) and (not names or is_by(f"By {names}")):
            is_open = _ENDS_WITH_JOINT.fullmatch(found) is not None
            end = below + 1 if names else end
        elif end > at and _is_beside_names(found):
            end = below + 1
        else:
            break
    return end


def _awaits_names(words: str) -> bool:
    """Whether a line says that names follow: "By", "By Ann Lee and"."""
    if _OPENING.fullmatch(words):
        return True
    return _ENDS_WITH_JOINT.fullmatch(words) is not None and is_by(_AROUND_NAMES.sub("", words))


def _is_beside_names(words: str) -> bool:
    """Whether a line below names says in what office or for whom they write, or how they are reached."""
    return is_office(words) or outlet_at_place(words) is not None or is_handle(words)


def _names_above_outlet(lines: Sequence[PageLine], at: int) -> bool:
    """Names below a headline, and below them whom they write for: "Ann Lee", "Holm News, Ostvik".

    What opens a text may be its headline, unless a handle follows.
    """
    line = lines[at]
    if line.place >= _TOP or line.left < 2 or not are_names(line.words) or outlet_at_place(line.words):
        return False
    followed = outlet_at_place(lines[at + 1].words) is not None
    return followed and (line.place > 0 or is_handle(lines[at + 2].words))


def _end_of_place(lines: Sequence[PageLine], at: int) -> int:
    """Behind the place from which the names at a line report: "Ann Lee", "Reporting from", "Ostvik"."""
    if lines[at].place >= _TOP or lines[at].left < 2 or not are_names(lines[at].words):
        return at
    found = _REPORTING_FROM.fullmatch(lines[at + 1].words)
    if found is None:
        return at
    return at + 2 + (found["place"] is None and _WHOLE_PLACE.fullmatch(lines[at + 2].words) is not None)


def whole_bylines(text: str, found: Iterable[Boilerplate]) -> Iterator[str]:
    """The bylines among boilerplate, each in one line: those parted by a joint without what stands between.

    >>> from generator.model import Span
    >>> lines = [Boilerplate(Span(0, 2), "byline"), Boilerplate(Span(3, 10), "byline")]
    >>> list(whole_bylines("By\\nAnn Lee", lines))
    ['By Ann Lee']
    """
    whole, end = "", 0
    for one in found:
        if one.kind != "byline":
            continue
        words = " ".join(text[one.span.start : one.span.end].split())
        is_near = bool(whole) and not text[end : one.span.start].strip()
        end = one.span.end
        is_open = _OPENING.fullmatch(whole) or _ENDS_WITH_JOINT.fullmatch(whole)
        if is_near and (is_open or _BEGINS_WITH_JOINT.match(words)):
            whole = f"{whole} {words}"
        elif not is_near or not _is_beside_names(words):
            yield from [whole] if whole else []
            whole = words
    yield from [whole] if whole else []
