"""Read a mail (.eml) as an article: its subject is the title, its sender the outlet."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.policy import default
from typing import BinaryIO

from generator.reading.blank import is_blank
from generator.reading.encoding import decode
from generator.reading.html_blocks import as_text, fragment
from generator.reading.options import Options
from generator.reading.outcome import quoted
from generator.reading.record import Record, UnreadableError, damaged_where_it_fails
from generator.reading.whole_file import read_whole

_MOST_BYTES = 50_000_000
_FORWARDED = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*", re.IGNORECASE)


def read(file: BinaryIO, options: Options) -> Iterator[Record]:
    """The article of a mail: its part in HTML if it has one, else the plain one. Raises UnreadableError."""
    content = read_whole(file, _MOST_BYTES)
    with damaged_where_it_fails("mail"):
        message = email.message_from_bytes(content, EmailMessage, policy=default)
        body = message.get_body(preferencelist=("html", "plain"))
        text = _text(body) if body else ""
        values = _values(message)
        attached = [str(part.get_filename()) for part in message.iter_attachments()]
    if is_blank(text):
        raise UnreadableError("it has no text")
    notes = tuple(f"its attachment {quoted(name)} is not read" for name in attached)
    yield Record(text, values, "mail", notes=notes)


def _text(body: MIMEPart) -> str:
    content = body.get_payload(decode=True)
    text = decode(content if isinstance(content, bytes) else b"", body.get_content_charset()).text
    if body.get_content_subtype() != "html":
        return text.replace("\r\n", "\n").strip()
    return "" if is_blank(text) else as_text(fragment(text))


def _values(message: EmailMessage) -> dict[str, object]:
    sender = message["from"].addresses[0] if message["from"] and message["from"].addresses else None
    return {
        "title": _FORWARDED.sub("", str(message["subject"] or "")),
        "date": str(message["date"] or ""),
        "outlet": (sender.display_name or sender.domain) if sender else None,
    }
