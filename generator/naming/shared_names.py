"""Whether many articles have a common subject, told by the names that they share.

Counted on sets of 20 to 900 news articles: of one subject, wide ones ("the financial crisis") too, the five
names that most articles have are on average in two fifths of them or more; of none, in less than a third.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Sequence

# Fewer are told apart by nobody: they are what somebody put together.
_FEWEST_ARTICLES = 30
_NAMES, _LEAST_SHARE = 5, 0.36
# A word with a capital that begins no sentence: behind a small letter or a comma.
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z]\w{2,}")
_OF_THE_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name, *calendar.month_abbr, "The"))


def have_common_subject(texts: Sequence[str]) -> bool:
    """Whether some articles are about one thing, however wide; of a few always."""
    if len(texts) < _FEWEST_ARTICLES:
        return True
    named = Counter(name for text in texts for name in set(_NAME.findall(text)) - _OF_THE_CALENDAR)
    return sum(number for _, number in named.most_common(_NAMES)) >= _LEAST_SHARE * _NAMES * len(texts)
