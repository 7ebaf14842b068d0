"""The double quotation marks, and which of them open or close by their form."""

from __future__ import annotations

import re

# Those of one character; and any, with the wire forms of two.
DOUBLE_MARKS = '"“”„‟«»＂'
A_DOUBLE_MARK = re.compile(rf"[{DOUBLE_MARKS}]|``|''")
OPENING_FORMS = frozenset({"“", "„", "``", "«"})
CLOSING_FORMS = frozenset({"”", "»"})
