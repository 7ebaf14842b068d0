"""What Dossier does while MkDocs works: dossier_hook.py, which MkDocs is given, has these events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator import build_hook, search_hook, serve_hook

Event = Callable[..., Any]


def events() -> dict[str, Event]:
    """Each event that one of our hooks listens to, by its name: what MkDocs is to call.

    A site is whole when its search is, too: build_hook comes last.
    """
    hooks = (serve_hook, search_hook, build_hook)
    names = sorted({name for hook in hooks for name in vars(hook) if name.startswith("on_")})
    return {name: _all_of([vars(hook)[name] for hook in hooks if name in vars(hook)]) for name in names}


def _all_of(listeners: Sequence[Event]) -> Event:
    """One call for all of them, in their order. No event that several listen to has a value."""
    if len(listeners) == 1:
        return listeners[0]

    def call_all(*given: Any, **named: Any) -> None:
        for listener in listeners:
            listener(*given, **named)

    return call_all
