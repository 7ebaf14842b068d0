"""A page's text: its front matter and its template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.rendering.escaping import html, markdown
from generator.rendering.page_labels import PageLabels

_DESCRIPTION_LENGTH = 160
# libyaml, where PyYAML was built with it: a tenth of the time.
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@lru_cache(maxsize=2)
def _templates(labels: PageLabels) -> Environment:
    """Templates in which every value that is not Markdown already is escaped as Markdown.

    ``say`` is a label as Markdown, ``lang`` and ``lang_back`` are attributes (``PageLabels``).
    """
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates", encoding="utf-8"),
        autoescape=True,
        finalize=_as_markdown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.globals |= {"say": labels.markdown, "lang": labels.lang, "lang_back": labels.lang_back}
    templates.globals |= {"say_amid": labels.amid_english, "as_english": labels.as_english}
    templates.globals |= {"lang_listed": Markup(labels.lang_listed)}
    return templates


def _as_markdown(value: Any) -> Any:
    # An undefined value goes on to raise its error.
    return value if hasattr(value, "__html__") else markdown(str(value))


@dataclass(frozen=True, slots=True)
class Head:
    """What a page is, for its title and for readers of search results.

    ``kind`` ("Person", "Article") is the tag that says what they found, ``jsonld`` what the page
    is about in schema.org's terms. ``hide`` and ``search`` are settings of the theme.
    """

    title: str
    description: str
    kind: str
    hide: Sequence[str] = ("navigation",)
    search: Mapping[str, Any] | None = None
    jsonld: Mapping[str, Any] | None = None


def render_page(template: str, head: Head, labels: PageLabels, **values: Any) -> str:
    """A page from a template in templates/, which is given the head's title, the labels and these values."""
    front = yaml.dump(_front(head), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 20)
    body = _templates(labels).get_template(template).render(title=head.title, **values)
    return f"---\n{front}---\n\n{_tidy(body)}"


def _front(head: Head) -> dict[str, Any]:
    """The front matter. The theme puts title and description, text of others, into HTML as they are."""
    front: dict[str, Any] = {
        "title": str(html(head.title)),
        "description": str(html(_shortened(head.description))),
        # Tags are for search alone: a page says its kind itself.
        "hide": [*head.hide, "tags"],
    }
    if head.search:
        front["search"] = dict(head.search)
    front["tags"] = [str(html(head.kind))]
    if head.jsonld:
        front["jsonld"] = {"@context": "https://schema.org", **head.jsonld}
    return front


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
