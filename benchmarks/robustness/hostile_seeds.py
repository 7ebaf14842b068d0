"""Seeds that hold a text in every place where an article can put one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

PAYLOADS: tuple[str, ...] = tuple(yaml.safe_load((Path(__file__).parent / "payloads.yml").read_text("utf-8")))
# Where a text is put: each is a field of a record, a part of the prose, or a name in the file system.
PLACES = (
    "id",
    "title",
    "outlet",
    "author",
    "url",
    "headline made of the first sentence",
    "quote",
    "reported speech",
    "name of a person",
    "role of a person",
    "name of an organisation",
    "dated sentence",
    "paragraph of its own",
    "file name",
    "story",
)
_FIRST = ("Ann", "Bob", "Carla", "Dan", "Eve", "Frank", "Gina", "Hugo")
# A file's name holds at most 255 bytes, and neither of these.
_NAME_BYTES = 200
_NO_NAME = str.maketrans({"/": "⁄", "\0": "␀"})


def hostile_seeds(payloads: Sequence[str], stories: int = 2) -> Mapping[str, str]:
    """Path below seeds/ → content: each payload in every place; ``stories`` of them name a story, too."""
    seeds = {}
    for number, payload in enumerate(payloads):
        seeds[f"{number:03}.jsonl"] = json.dumps(
            _record(payload, number, payload if number < stories else "")
        )
        # Without a title: the headline is made of the sentence that the payload begins.
        seeds[f"{_file_name(payload)}.txt"] = (
            f"{payload} stopped the ferry on 6 March 2024. {_prose(payload, number)}"
        )
    return seeds


def _record(payload: str, number: int, story: str) -> dict[str, object]:
    return {
        "id": f"{payload} {number}",
        "story": story,
        "title": payload,
        "outlet": f"The {payload} Courier",
        "authors": [payload, f"By {payload}"],
        "url": payload if ":" in payload else f"https://example.org/{payload}",
        "date": "2024-03-06",
        "text": _prose(payload, number),
    }


def _prose(payload: str, number: int) -> str:
    first, last = _FIRST[number % len(_FIRST)], f"Marsh{chr(97 + number % 26)}"
    return (
        f"Mayor {first} {payload} {last} said on Monday: “We will {payload} rebuild bridge {number}.”\n"
        f"“{payload},” said Carla Hill, the {payload} harbour master. "
        f"On 5 March 2024 {payload} closed the tunnel.\n{payload}\n\n"
        f"Mr. Stone told the council that {payload} was late. "
        f"Bridge {number} opened on Tuesday, {first} {payload} Lee said.\n"
        f"The {payload} Harbour Board said that the ferry was safe. "
        f"The {payload} Harbour Board said on Monday: “The pier of {payload} is closed.”\n"
        "The Harbour Council said that the pier was shut."
    )


def _file_name(payload: str) -> str:
    name = payload.translate(_NO_NAME).encode("utf-8")[:_NAME_BYTES].decode("utf-8", "ignore")
    # A leading full stop would hide it.
    return f"x{name}"
