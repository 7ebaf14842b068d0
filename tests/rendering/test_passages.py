from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.model import Span
from generator.rendering.escaping import showable
from generator.rendering.parts.passages import Layer, laid_over, link_layer, span_layer, without_overlaps
from tests.rendering.markdown_page import rendered, words


def test_layers_nest_by_length() -> None:
    """A sentence holds a quote, which holds a person's name."""
    text = "He said “Ann left”."
    layers = [
        span_layer(Span(0, 19), "s", "s-1"),
        span_layer(Span(8, 18), "q", "q-1"),
        link_layer(Span(9, 12), "ann.md", "Ann", ".p"),
    ]
    assert laid_over(text, 0, 19, layers) == (
        '<span id="s-1" class="s">He said <span id="q-1" class="q">“[Ann](ann.md "Ann"){ .p } left”</span>.</span>'
    )


def test_crossing_layers_are_closed_and_opened_again() -> None:
    """A quote that runs into the next sentence stays one quote with one address."""
    out = laid_over("abcdef", 0, 6, [span_layer(Span(0, 4), "x", "one"), span_layer(Span(2, 6), "y", "two")])
    main = rendered(str(out))
    assert [e.get("id") for e in main.iter("span")] == ["one", "two", None]
    assert main.text_content() == "abcdef"


def test_a_layer_that_began_earlier_resumes_without_its_address() -> None:
    """The second paragraph of a quote does not repeat its id."""
    out = laid_over("abcdef", 3, 6, [span_layer(Span(0, 5), "x", "one")])
    assert out == '<span class="x">de</span>f'


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet="ab *_[](){}<>&\n.1", min_size=1, max_size=40),
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["span", "link", "mark"])),
        max_size=8,
    ),
)
def test_any_layers_leave_the_words_and_the_html_whole(text: str, drawn: list[tuple[int, int, str]]) -> None:
    """Whatever is laid over a text, it reads as before, and no id occurs twice."""
    links, layers = [], []
    for i, (a, b, kind) in enumerate(drawn):
        if kind == "link":
            links.append(link_layer(Span(a, b), "about.md", "", ".p"))
        elif kind == "span":
            layers.append(span_layer(Span(a, b), "c", f"i{i}"))
        else:
            layers.append(Layer(a, b, Markup("<mark>"), Markup("</mark>"), Markup("<mark>")))
    out = laid_over(text, 0, len(text), [*layers, *without_overlaps(links)])
    main = rendered(f"<p markdown>x{out}x</p>")
    assert words(main.text_content()) == words(showable(f"x{text}x"))
    ids = [e.get("id") for e in main.iter() if e.get("id")]
    assert len(ids) == len(set(ids))


def test_links_that_overlap_are_dropped_by_rank() -> None:
    """A link cannot hold a link: the better one stays."""
    kept = without_overlaps(
        [
            link_layer(Span(0, 5), "a", "", "", rank=4),
            link_layer(Span(3, 8), "b", "", "", rank=2),
            link_layer(Span(8, 9), "c", "", ""),
        ]
    )
    assert [(x.start, x.end) for x in kept] == [(3, 8), (8, 9)]
