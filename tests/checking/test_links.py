from pathlib import Path

from generator.checking.links import broken_html_links, broken_markdown_links


def test_markdown_links_and_anchors(tmp_path: Path) -> None:
    """A link to a missing page, or to an id that a page does not have, is found; others are left alone."""
    (tmp_path / "a.md").write_text(
        "[b](b.md#there) [gone](c.md) [no](b.md#not-there) [web](https://example.org/x.md) \\[t\\](d.md)"
    )
    (tmp_path / "b.md").write_text('# B { #there }\n\n<span id="here">x</span> [self](#here)')

    assert [line.split(": ", 1)[1] for line in broken_markdown_links(tmp_path)] == [
        "links to c.md, which is not there",
        "links to b.md#not-there, where there is no such anchor",
    ]


def test_html_links_and_anchors(tmp_path: Path) -> None:
    """In the built site links to folders, files and anchors are followed; links to other hosts are not."""
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "index.html").write_text('<p id="é">')
    (tmp_path / "index.html").write_text(
        '<a href="x/#%C3%A9"><a href="x/#no"><img src="gone.png"><a href="https://example.org/">'
    )

    assert broken_html_links(tmp_path) == [
        "index.html: links to gone.png, which is not there",
        "index.html: links to x/#no, where there is no such anchor",
    ]
