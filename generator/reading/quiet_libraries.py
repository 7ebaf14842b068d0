"""Keep libraries from writing to the terminal what they think of a file: the line on it is ours."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from typing import TypeVar

T = TypeVar("T")

# Those that log. With a handler of their own nothing goes to standard error, as it does where there is none;
# who sets logging up in a program that reads articles by this one hears them still.
_THAT_LOG = ("charset_normalizer", "courlan", "htmldate", "py3langid", "pypdf", "trafilatura")


def quietly(found: Iterator[T]) -> Iterator[T]:
    """What is found in a file, while the libraries that look for it write no line."""
    for name in _THAT_LOG:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                one = next(found)
        except StopIteration:
            return
        yield one
