"""Touch everything on a page as a reader would, and watch what comes of it.

A page's vocabulary is every element and attribute that it ever held, by name ("a", "a[href]"): what a twin
made of harmless words never holds was made of an article's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Dialog, Request

Scheme = Literal["light", "dark"]

_WATCH = (Path(__file__).parent / "watch.js").read_text("utf-8")
# What a reader can act on, and what shows or does something of its own when pointed at.
_ALL = ".md-content :is(a, button, input, select, textarea, summary, label, [tabindex], [title])"
_SPEAKING = (
    ".md-content :is([title], .footnote-ref, .d-source, button), .md-header__title, .md-nav--secondary a"
)
# Scrolls to an element, gives it the focus, and says where to point at it; null for one that is not shown.
_REACH = """element => {
  if (!element.checkVisibility()) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  element.focus();
  const box = element.getClientRects()[0];
  return box && [box.x + box.width / 2, box.y + box.height / 2];
}"""
# The same without the pointer, for all at once: the events a pointer would bring, the focus and a click.
_TOUCH_ALL = """elements => elements.filter((element) => element.checkVisibility()).map((element) => {
  for (const come of ["pointerover", "pointerenter", "mouseover", "mouseenter"])
    element.dispatchEvent(new PointerEvent(come, { bubbles: come.endsWith("over") }));
  element.focus();
  element.click();
}).length"""
# The search has answered: it says how many it found, or that it found none.
_SEARCHED = "() => /\\d|No /.test(document.querySelector('.md-search-result__meta').textContent)"
# A tooltip of the theme or of ours is there by then. The page's own clock counts: what the page has begun
# before comes first, however busy the machine is.
_TOOLTIP_MS = 40
_SETTLED = """(ms) => new Promise((done) =>
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), ms))"""


@dataclass(slots=True)
class Seen:
    """What was seen while pages were touched."""

    vocabulary: set[str] = field(default_factory=set)
    alarms: list[str] = field(default_factory=list)
    pages: int = 0
    touched: int = 0


@dataclass(frozen=True, slots=True)
class Touch:
    """How pages are touched.

    ``calm`` is what a harmless twin holds, None for the twin itself. The real pointer visits at most ``most``
    elements a page, spread over it; all get the events of one.
    """

    calm: frozenset[str] | None
    most: int


class Visitor:
    """Visits pages of one site in one colour scheme and touches all that can be touched."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        scheme: Scheme,
        touch: Touch,
    ) -> None:
        self.seen = Seen()
        self._address, self._calm, self._most = address, touch.calm, touch.most
        self._context = browser.new_context(
            color_scheme=scheme,
            viewport={"width": 1280, "height": 900},
            permissions=["clipboard-read", "clipboard-write"],
        )
        self._context.add_init_script(_WATCH)
        self.page = self._context.new_page()
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)

    def close(self) -> None:
        """Close the browser's window."""
        self._context.close()

    def visit(self, path: str) -> None:
        """Open a page and hover, focus and click each of its elements that a reader can act on."""
        self.page.goto(self._address + path, wait_until="load")
        self.seen.pages += 1
        self._touch(_SPEAKING)
        self.seen.touched += int(self.page.eval_on_selector_all(_ALL, _TOUCH_ALL))
        self._settle()
        self._look(path)

    def search(self, path: str, words: Iterable[str]) -> None:
        """Type words into the search of a page, one after the other, and touch what it offers."""
        self.page.goto(self._address + path, wait_until="load")
        box = self.page.locator("input.md-search__input")
        for word in words:
            box.focus()
            box.fill("")
            box.press_sequentially(word)  # the search listens to keys
            self.page.wait_for_function(_SEARCHED)
            self._settle(100)
            self._touch(".md-search-result__link:nth-of-type(-n + 10)")
        self._look(f"{path} (search)")

    def _touch(self, selector: str) -> None:
        found = self.page.query_selector_all(selector)
        for element in found[:: 1 + len(found) // self._most]:
            if place := element.evaluate(_REACH):
                self.page.mouse.move(*place)
                self._settle()
                self.page.mouse.click(*place)
                self.seen.touched += 1

    def _settle(self, milliseconds: int = _TOOLTIP_MS) -> None:
        self.page.evaluate(_SETTLED, milliseconds)

    def _look(self, path: str) -> None:
        held = set(self.page.evaluate("[...heldNames]"))
        self.seen.vocabulary |= held
        if self._calm is not None:
            self.seen.alarms += [f"{path}: holds {name}" for name in sorted(held - self._calm)]

    def _dialog(self, dialog: Dialog) -> None:
        self.seen.alarms.append(f"{self.page.url}: ran a script, {dialog.message!r}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._address, "data:", "blob:")):
            self.seen.alarms.append(f"{self.page.url}: asks for {request.url}")


def touched(
    browser: Browser,
    address: str,
    visits: Mapping[Scheme, Sequence[str]],
    words: Sequence[str],
    touch: Touch,
) -> Seen:
    """All pages of ``visits`` touched, and words searched for."""
    out = Seen()
    for scheme, paths in visits.items():
        visitor = Visitor(browser, address, scheme, touch)
        for path in paths:
            visitor.visit(path)
        visitor.search("index.html", words)
        visitor.close()
        out.vocabulary |= visitor.seen.vocabulary
        out.alarms += visitor.seen.alarms
        out.pages += visitor.seen.pages
        out.touched += visitor.seen.touched
    return out
