"""What is made of other values alone need not be made twice: who makes it asks here, and may be given it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Once(Protocol):
    """Values that were made before, by what they were made of."""

    def made(self, what: str, kind: Any, made_from: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, or gave for an equal ``made_from``, which is all that it depends on but code.

        ``what`` is a name of its own for such values, and ``kind`` their type. Of ``made_from`` None it is
        made in any case.
        """
        ...

    def digest(self, of: object) -> bytes | None:
        """A short value that stands for a long one in a ``made_from``; None of what has none."""
        ...


class _Anew:
    def made(self, what: str, kind: Any, made_from: object, make: Callable[[], T]) -> T:
        return make()

    def digest(self, of: object) -> bytes | None:
        return None


# Where nothing is kept.
ANEW: Once = _Anew()
