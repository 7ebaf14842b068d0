"""What is made of other values alone need not be made twice: who makes it asks here, and may be given it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Once(Protocol):
    """Values that were made before, by what they were made of."""

    def made(self, what: str, kind: Any, made_from: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, or gave for an equal ``made_from``, which is all that it depends on but code.

        ``what`` is a name of its own for such values, and ``kind`` their type.
        """
        ...


class _Anew:
    def made(self, what: str, kind: Any, made_from: object, make: Callable[[], T]) -> T:
        return make()


# Where nothing is kept.
ANEW: Once = _Anew()
