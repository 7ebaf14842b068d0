"""Hold every span of the published dossiers against the articles' own text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.stages import each


def unfaithful_spans(docs: Path, texts: Mapping[str, str]) -> list[str]:
    """One line for each span in docs' dossier.json that is not verbatim; ``texts``: article id → text."""
    out = []
    for file in sorted(docs.rglob("dossier.json")):
        try:
            published = json.loads(file.read_bytes())
        except (ValueError, RecursionError):
            out.append(f"{file}: is damaged (not JSON)")
            continue
        out += [f"{file}: {line}" for line in unfaithful_in(published, texts)]
    return out


def unfaithful_in(value: Any, texts: Mapping[str, str], article: str | None = None) -> Iterator[str]:
    """A line for each span in a JSON value that is not verbatim; ``article``: its id where none is named."""
    for span in each("holding every span against its article", [*_spans(value, article)]):
        if reason := _unfaithful(span, texts):
            yield f"{span['article']} {span['start']}:{span['end']}: {reason}"


def _spans(value: Any, article: str | None) -> Iterator[dict[str, Any]]:
    """Every object with offsets, with the article that it or the object around it names."""
    if isinstance(value, list):
        for item in value:
            yield from _spans(item, article)
    elif isinstance(value, dict):
        article = value.get("article", article)
        if "start" in value and "end" in value and not _is_an_editors(value):
            yield {**value, "article": article}
        for item in value.values():
            yield from _spans(item, article)


def _is_an_editors(span: Mapping[str, Any]) -> bool:
    """Whether it is what an editor added: that is in no article, and says so."""
    return all(key in span and span[key] is None for key in ("article", "start", "end"))


def _unfaithful(span: Mapping[str, Any], texts: Mapping[str, str]) -> str | None:
    if not isinstance(span["article"], str) or not all(isinstance(span[k], int) for k in ("start", "end")):
        return "is no place in an article"
    text = texts.get(span["article"])
    if text is None:
        return "no such article in the seeds"
    if not 0 <= span["start"] < span["end"] <= len(text):
        return f"outside the article, which has {len(text)} characters"
    if "text" in span and text[span["start"] : span["end"]] != span["text"]:
        return f"reads {text[span['start'] : span['end']]!r}, not {span['text']!r}"
    return None
