"""Whether a title says that its article is a comment: filed as one, in the writer's own person, a verdict."""

from __future__ import annotations

import re

from generator.linking.summary.summary_words import names_the_writer, summary_words
from generator.sieve import Rule, first_feature
from generator.text.quotation_marks import APOSTROPHES, quoted_strings

_STRAIGHT_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
# "Mayor: …", "Council to bakers: …": what follows is somebody's; a longer opening is the writer's own.
_WHO_SAYS = re.compile(r"[^:]{1,60}: ")


def _is_filed_as_comment(title: str) -> bool:
    return summary_words().filed_as_comment.search(title) is not None


def _is_of_the_writer(title: str) -> bool:
    signs = summary_words()
    names_her = names_the_writer(title.replace("-me ", " ")) or signs.among_others.search(title) is not None
    return names_her and not signs.what_we_know.search(title)


def _gives_a_verdict(title: str) -> bool:
    return summary_words().verdicts.search(title) is not None


def _says_what_ought_to_be(title: str) -> bool:
    return not title.endswith("?") and summary_words().ought_to_in_titles.search(title) is not None


# Those behind the first hold of what nobody is said to have said.
RULES: tuple[Rule[str, float], ...] = (
    Rule("of the writer", _is_of_the_writer),
    Rule("verdict", _gives_a_verdict),
    Rule("what ought to be", _says_what_ought_to_be),
)


def is_title_of_comment(title: str) -> bool:
    """Whether a title stands over a comment, whatever the article's sentences show.

    >>> [is_title_of_comment(title) for title in ("Opinion: The ferry sails", "We owe it to our bakers")]
    [True, True]
    >>> is_title_of_comment("Mayor: We owe the ferry to our bakers")
    False
    """
    plain = title.translate(_STRAIGHT_APOSTROPHES).strip()
    if _is_filed_as_comment(plain):
        return True
    own = _in_the_writers_voice(title.strip()).translate(_STRAIGHT_APOSTROPHES)
    return first_feature(RULES, own) is not None


def _in_the_writers_voice(title: str) -> str:
    """A title without what is quoted in it, and nothing of one that says who says it.

    A quoted part is taken out of the whole; what somebody "says", or has behind a name and a colon, is hers.
    """
    out, at = [], 0
    for string in quoted_strings(title):
        if string.depth == 0:
            out.append(title[at : string.span.start])
            at = string.span.end
    own = "".join([*out, title[at:]])
    if summary_words().said_in_titles.search(own) or _WHO_SAYS.match(own):
        return ""
    return own
