"""A page: its front matter, its template, and the note on what made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.rendering.escaping import html, markdown

_DESCRIPTION_LENGTH = 160
# libyaml, where PyYAML was built with it: a tenth of the time.
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@cache
def _templates() -> Environment:
    """Templates in which every value that is not Markdown already is escaped as Markdown."""
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates", encoding="utf-8"),
        autoescape=True,
        finalize=_as_markdown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _as_markdown(value: Any) -> Any:
    # An undefined value goes on to raise its error.
    return value if hasattr(value, "__html__") else markdown(str(value))


def render_page(
    template: str,
    *,
    title: str,
    description: str,
    kind: str,
    hide: Sequence[str] = ("navigation",),
    search: Mapping[str, Any] | None = None,
    jsonld: Mapping[str, Any] | None = None,
    **values: Any,
) -> str:
    """A page from a template in templates/.

    ``kind`` ("Person", "Article") is the tag that tells readers of search results what they
    found. Titles and descriptions are text of others: the theme puts them into HTML as
    they are, so they are escaped for it here. ``jsonld`` is what the page is about in
    schema.org's terms.
    """
    front: dict[str, Any] = {"title": str(html(title)), "description": str(html(_shortened(description)))}
    # Tags are for search alone: a page tells its kind itself.
    front["hide"] = [*hide, "tags"]
    if search:
        front["search"] = dict(search)
    front["tags"] = [kind]
    if jsonld:
        front["jsonld"] = {"@context": "https://schema.org", **jsonld}
    head = yaml.dump(front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 20)
    body = _templates().get_template(template).render(title=title, **values)
    return f"---\n{head}---\n\n{_tidy(body)}"


def _tidy(body: str) -> str:
    """No run of empty lines, one line end at the end."""
    lines = [line.rstrip() for line in body.strip().split("\n")]
    kept = [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]
    return "\n".join(kept) + "\n"


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _DESCRIPTION_LENGTH:
        return words
    return words[:_DESCRIPTION_LENGTH].rpartition(" ")[0] + "…"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 quote", "12 people"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def joined(parts: Sequence[Markup]) -> Markup:
    """Pieces of Markdown in a row: "a, b and c"."""
    if len(parts) < 2:
        return Markup("").join(parts)
    return Markup(", ").join(parts[:-1]) + Markup(" and ") + parts[-1]
