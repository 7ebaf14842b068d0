"""Pages as they were rendered before: in a preview one that is made from the same is not made anew."""

from __future__ import annotations

from collections.abc import Callable


class KeptPages:
    """Each page with what it was made from, and what was known of each thing that pages are made from."""

    def __init__(self) -> None:
        self._shared: object = None
        self._before: dict[str, tuple[object, str]] = {}
        self._pages: dict[str, tuple[object, str]] = {}
        self._known_before: dict[str, object] = {}
        self._known: dict[str, object] = {}

    def begin(self, shared: object) -> None:
        """Begin to render a site; where what all pages are made from is new, nothing is kept of before."""
        self._before = self._pages if shared == self._shared else {}
        self._shared, self._pages = shared, {}
        self._known_before, self._known = self._known, {}

    def page(self, path: str, made_from: object, make: Callable[[], str]) -> str:
        """The page at a path: as it was where it was made from the same, else made now."""
        before = self._before.get(path)
        content = before[1] if before is not None and before[0] == made_from else make()
        self._pages[path] = made_from, content
        return content

    def known(self, name: str, find: Callable[[], object]) -> object:
        """What is known of a thing: where it equals what was known before, the very object that it was.

        It is found once for all pages; pages made from the same objects are told apart at once.
        """
        if name not in self._known:
            known, before = find(), self._known_before.get(name)
            self._known[name] = before if before == known else known
        return self._known[name]
