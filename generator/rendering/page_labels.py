"""The labels of a site as its pages write them: as Markdown, an article's own words marked as English."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from generator.labels.site_labels import SiteLabels, plural_of
from generator.rendering.escaping import at_edges, fragment, markdown, within_a_line


class PageLabels(SiteLabels):
    """SiteLabels that can be Markdown. A label is text: what would be markup in it is shown as itself."""

    def __init__(self, labels: SiteLabels) -> None:
        super().__init__(labels.entries)
        native = self.language.partition("-")[0].lower() == "en"
        # Attributes for an article's words among ours in another language, for ours among an article's, and
        # the first once more as an attribute list writes it.
        self.lang = Markup("" if native else ' lang="en"')
        self.lang_back = Markup("" if native else f' lang="{self.language}"')
        self.lang_listed = "" if native else " lang=en"
        self._marked: dict[tuple[str, str], tuple[tuple[Markup, str], ...]] = {}

    def markdown(self, key: str, n: int | None = None, **values: object) -> Markup:
        """A label as inline Markdown, as ``text``; values that are no Markdown are escaped."""
        if n is not None:
            values.setdefault("number", self.number(n))
        plural = plural_of(n)
        pieces = self._marked.get((key, plural))
        if pieces is None:
            form = self.form(key, plural)
            pieces = self._marked[key, plural] = tuple((within_a_line(words), name) for words, name in form)
        return at_edges(
            "".join([words + (_as_markdown(values[name]) if name else "") for words, name in pieces])
        )

    def amid_english(self, key: str, n: int | None = None) -> Markup:
        """A label among an article's words, marked as being in the language of the site."""
        return _in_language(self.lang_back, self.markdown(key, n))

    def as_english(self, words: str) -> Markup:
        """Words of an article among ours."""
        return _in_language(self.lang, markdown(words))


@lru_cache(maxsize=4)
def page_labels(labels: SiteLabels) -> PageLabels:
    """SiteLabels for pages; the same for the same, since templates are compiled for each."""
    return PageLabels(labels)


def _in_language(attribute: Markup, words: Markup) -> Markup:
    return Markup("<span{}>{}</span>").format(attribute, words) if attribute else words


def _as_markdown(value: object) -> Markup:
    return value if isinstance(value, Markup) else fragment(str(value))
