"""CPU-seconds by stage, for ``--timings``."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Timings:
    """CPU-seconds spent in each named stage.

    >>> timings = Timings()
    >>> with timings.stage("parse"):
    ...     pass
    >>> list(timings.seconds)
    ['parse']
    """

    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the CPU time of the block under ``name``."""
        begin = time.process_time()
        try:
            yield
        finally:
            self.seconds[name] += time.process_time() - begin

    def add(self, other: Timings) -> None:
        """Count what another process measured as well."""
        for name, spent in other.seconds.items():
            self.seconds[name] += spent
