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


def test_what_is_no_markdown_holds_no_links(tmp_path: Path) -> None:
    """Front matter, which holds the text of articles, code, comments and the attributes of HTML are passed over."""
    (tmp_path / "a.md").write_text(
        "---\ntitle: The [bridge](/news/a.html)\njsonld: {x: '[y](z.md) { #there }'}\n---\n\n"
        "`[a](b.md)` and ``x ` [a](b.md)`` <!-- [a](b.md) -->\n\n"
        '<svg aria-label="[a](b.md)"></svg>\n\n```md\n[a](b.md)\n```\n\n'
        "[here](a.md#there) and [gone](c.md), [gone](<d.md>)\n\n---\n\n[gone](e.md)\n"
    )

    assert [line.split(": ", 1)[1] for line in broken_markdown_links(tmp_path)] == [
        "links to a.md#there, where there is no such anchor",
        "links to c.md, which is not there",
        "links to d.md, which is not there",
        "links to e.md, which is not there",
    ]


def test_what_can_be_no_address_is_a_finding(tmp_path: Path) -> None:
    """A link that cannot be taken apart, a name that no file can have, a page that is not UTF-8."""
    (tmp_path / "a.md").write_bytes(b"caf\xe9 [x](http://[) [y](%00.md) [z](" + b"z" * 300 + b".md)\n")
    (tmp_path / "a.html").write_bytes(
        b'caf\xe9 <a href="http://["><a href="%00"><a href="' + b"z" * 300 + b'">'
    )

    assert [line.split(", ")[-1] for line in broken_markdown_links(tmp_path)] == [
        "which is no address",
        "which is not there",
        "which is not there",
    ]
    assert [line.split(", ")[-1] for line in broken_html_links(tmp_path)] == [
        "which is not there",
        "which is no address",
        "which is not there",
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
