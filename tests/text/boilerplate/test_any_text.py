"""What holds of boilerplate in any text: where it lies, what stays of the text, what it costs to find."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.robustness.growth import Costs, grown_between
from generator.text.boilerplate import boilerplate
from generator.text.boilerplate.boilerplate import find_boilerplate, without_boilerplate
from generator.text.boilerplate.whole_lines import judged_sentences
from generator.text.layout import LINE_ENDS
from tests.text.boilerplate.pages import ABOVE

# What pages are made of, so that drawn texts meet the rules; and any characters at all.
_PIECES = [
    *ABOVE[:3],
    "By Ann Lee",
    "OSLO (AP) — ",
    "Advertisement",
    "READ MORE: Ten beaches",
    "Related stories",
    "Ten beaches",
    "Photo: Ann Lee ",
    " (Ann Lee/Courier)",
    " — Ann Lee (@annlee) June 10, 2024",
    "Posted: 4 June 2024",
    "4 June 2024",
    "5 January 2011 Last updated at 06:50 GMT The ",
    "An earlier version of this article gave another month. ",
    "Sign up for our newsletter. ",
    "Ann Lee (left) and Bo Dahl. ",
    " Read more",
    "• ",
    "“",
    "”",
    "\u00a0",
    " ",
    *LINE_ENDS,
    "\n\n",
]
_TEXTS = st.one_of(
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4))).map("".join),
    st.text(),
)


@settings(deadline=None)
@given(_TEXTS)
@example("OSLO (AP) — By Ann Lee")
@example("\r\n \u2028“\n")
def test_what_is_found_lies_in_order_within_the_text(text: str) -> None:
    """Spans are not empty, within the text and one behind the other; none begins or ends with a space."""
    passed = 0
    for span in (one.span for one in find_boilerplate(text)):
        assert passed <= span.start < span.end <= len(text)
        words = text[span.start : span.end]
        assert words == words.strip()
        passed = span.end


@settings(deadline=None)
@given(_TEXTS)
def test_the_rest_of_the_text_stays_as_it_is(text: str) -> None:
    """Without boilerplate a text is as long, has the same line ends, and differs only where some was."""
    found = find_boilerplate(text)
    rest = without_boilerplate(text, found)
    blank = {
        i for one in found if not boilerplate._is_read(text, one) for i in range(one.span.start, one.span.end)
    }
    kept = (c if i not in blank or c in LINE_ENDS else " " for i, c in enumerate(text))
    assert rest == "".join(kept)


@settings(deadline=None)
@given(_TEXTS)
def test_the_same_text_has_the_same_boilerplate(text: str) -> None:
    """Nothing that was found before changes what is found."""
    first = find_boilerplate(text)
    find_boilerplate("By Ann Lee\n\nRelated stories\n\nTen beaches")
    judged_sentences.cache_clear()
    assert find_boilerplate(text) == first


SHAPES: dict[str, Callable[[int], str]] = {
    "short lines": lambda size: "The pier fell\n" * size,
    "one long line": lambda size: "The pier fell into the sea. " * size,
    "one long line without an end": lambda size: "the pier fell into the sea " * size,
    "bylines": lambda size: "By Ann Lee\n" * size,
    "names": lambda size: "Ann Lee and Bo Dahl, " * size,
    "capitals": lambda size: "A" * 10 * size,
    "dashes": lambda size: "— Ann – " * size,
    "hyphens": lambda size: "--" * 5 * size,
    "openings": lambda size: "( (Ann " * size,
    "quotation marks": lambda size: "“Ann.” ‘Lee’ " * size,
    "opening marks": lambda size: "“Ann. " * size,
    "links": lambda size: "Related stories\nTen beaches\n" * size,
    "tags": lambda size: "<a " * size,
    "spaces": lambda size: "a  " + " " * 10 * size + "b",
    "notices": lambda size: "Please keep reading. " * size,
    "quoted notices": lambda size: "“Please keep reading.” " * size,
    "bylines and headings": lambda size: "By Ann Lee\nThe Second Winter of All\n" * size,
    "headings": lambda size: "The Second Winter Of All\n" * size,
    "pictures and notes": lambda size: "Ann (left) and * 1\nPhoto: Ann\n" * size,
    "digits": lambda size: "4 June 2024, " * size,
    "full stops": lambda size: "." * 10 * size,
}


def _cost(text: str) -> Costs:
    judged_sentences.cache_clear()
    began = process_time()
    find_boilerplate(f"{text} end")  # else it would be one half told twice
    return {"finding": process_time() - began}


@pytest.mark.no_cover
@pytest.mark.parametrize("shape", SHAPES)
def test_a_text_four_times_as_long_costs_four_times_as_much(shape: str) -> None:
    """Finding is linear in a text's length, whatever its shape."""
    made = SHAPES[shape]

    assert grown_between(made(1_000), made(4_000), 2, _cost) == []
