"""Read a mail (.eml) as an article: its subject is the title, its sender the outlet.

A mail that forwards another, in its text or as an attachment, is the one that it forwards.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from email.policy import default
from typing import BinaryIO

from generator.reading.blank import is_blank
from generator.reading.encoding import Decoded, decode
from generator.reading.forwarded_mail import forwarded_mail
from generator.reading.html_blocks import as_text, fragment
from generator.reading.options import Options
from generator.reading.outcome import quoted
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails
from generator.reading.whole_file import read_whole

_MOST_BYTES = 50_000_000
_A_MAIL = "message/rfc822"
_DEEPEST_MAIL = 5
_LINK = re.compile(r"https?://\S+")
_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")
# Words from which on a paragraph is prose.
_FEWEST_WORDS = 6
# A plain part repeats what the other has, with the addresses of links and the like.
_PLAIN_SHARE = 0.8
_FORWARDED = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*", re.IGNORECASE)


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a mail, or those of the mails that it forwards. Raises UnreadableError."""
    content = read_whole(file, _MOST_BYTES)
    with damaged_where_it_fails("mail"):
        message = email.message_from_bytes(content, EmailMessage, policy=default)
        found = _articles(message)
    if not found:
        raise UnreadableError("it has no text")
    for number, record in enumerate(found, 1):
        yield replace(record, place=f"mail {number}") if len(found) > 1 else record


def _articles(message: EmailMessage, depth: int = 0) -> list[Record]:
    """A mail's own article; where mails are attached that say more, theirs."""
    decoded = _body(message)
    mailed = forwarded_mail(decoded.text)
    attached = list(message.iter_attachments())
    mails = [part.get_payload(0) for part in attached if part.get_content_type() == _A_MAIL]
    inner = [
        one for mail in mails if depth < _DEEPEST_MAIL for one in _articles(_as_message(mail), depth + 1)
    ]
    if any(_words(one.text) > _words(mailed.text) for one in inner):
        attached = [part for part in attached if part.get_content_type() != _A_MAIL]
        notes = _not_read(attached)
        return [replace(inner[0], notes=(*notes, *inner[0].notes)), *inner[1:]]
    if is_blank(mailed.text):
        return []
    values = {**_values(message), **mailed.values}
    notes = (*decoded.notes, *_not_read(attached), *_empty_date(message, values))
    values["title"] = _FORWARDED.sub("", str(values["title"]))
    return [Record(mailed.text, values, "mail", notes=notes)]


def _empty_date(message: EmailMessage, values: Mapping[str, object]) -> tuple[str, ...]:
    """A note where a mail has a line for its date, and nothing on it; one that is no date is told, too."""
    empty = message["date"] is not None and is_blank(str(values["date"]))
    return ("its Date: line is empty; read without it",) if empty else ()


def _as_message(part: object) -> EmailMessage:
    return part if isinstance(part, EmailMessage) else EmailMessage(policy=default)


def _not_read(attached: Iterable[MIMEPart]) -> tuple[str, ...]:
    names = (part.get_filename() or part.get_content_type() for part in attached)
    return tuple(f"its attachment {quoted(str(name))} is not read" for name in names)


def _body(message: EmailMessage) -> Decoded:
    """The text of a mail: of its part in HTML, or of the plain one where that has more of the prose."""
    parts = [message.get_body(preferencelist=(kind,)) for kind in ("html", "plain")]
    found = [_text(part) for part in parts if part]
    if not found:
        return Decoded("")
    marked, plain = found[0], found[-1]
    return plain if _words(plain.text) * _PLAIN_SHARE > _words(marked.text) else marked


def _words(text: str) -> int:
    """How many words the paragraphs of a text have: what is shorter is a link, or the page's own."""
    paragraphs = [_LINK.sub("", paragraph).split() for paragraph in _BETWEEN_PARAGRAPHS.split(text)]
    return sum(len(words) for words in paragraphs if len(words) >= _FEWEST_WORDS)


def _text(body: MIMEPart) -> Decoded:
    content = body.get_payload(decode=True)
    decoded = decode(content if isinstance(content, bytes) else b"", body.get_content_charset())
    if body.get_content_subtype() != "html":
        return replace(decoded, text=decoded.text.replace("\r\n", "\n").strip())
    return replace(decoded, text="" if is_blank(decoded.text) else as_text(fragment(decoded.text)))


def _values(message: EmailMessage) -> dict[str, object]:
    sender = message["from"].addresses[0] if message["from"] and message["from"].addresses else None
    return {
        "title": str(message["subject"] or ""),
        "date": str(message["date"] or ""),
        "outlet": (sender.display_name or sender.domain) if sender else None,
    }
