"""Article text never becomes markup, template code or a path."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from tests.site.project import Project, copy_project

HOSTILE = [
    "# Not a heading said Ann Lee.",
    "<script>alert(1)</script> and <img src=x onerror=alert(2)> said Ann Lee on Tuesday.",
    "Ann Lee said: “**bold** _it_ `code` [click](javascript:alert(3)) ![p](https://example.org/p.png)”.",
    "Ann Lee { #evil .cls onclick=alert(4) } spoke on Monday {: #evil2 }",
    "{{ config.site_name }} {% include 'x' %} {# gone #} said Ann Lee.",
    "- a list said Ann Lee",
    "1. numbered said Ann Lee",
    "| a | b | said Ann Lee |",
    '--8<-- "secret.txt" said Ann Lee.',
    "*[Ann]: expansion said Ann Lee.",
    "[^1]: a footnote[^1] said Ann Lee.",
    '!!! note "x" said Ann Lee',
    "&lt;b&gt; &amp; &#60;i&#62; <b>said</b> Ann Lee :smile: :material-home: <https://example.org> ann@example.org",
    '=== "tab" ~~struck~~ ==marked== ^^ins^^ H~2~O ++ctrl++ said Ann Lee ---',
    "<!-- comment --> <!DOCTYPE x> <?php ?> ]]> said Ann Lee \\* \\_ \\\\ \\",
    "Term\n:   definition said Ann Lee",
    "    indented code said Ann Lee",
    "``` python said Ann Lee ```",
    "$x$ \\(y\\) $$z$$ said Ann Lee.",
]
NAMES = ['<b>Ann</b> "Lee" {{ 7*7 }} | [x](y)', "Ann Lee"]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site built of articles that try everything."""
    record = {
        "id": "../../etc/passwd #1 <i>",
        "text": "\n".join(HOSTILE),
        "title": NAMES[0],
        "date": "2024-03-05",
    }
    more = {"outlet": "{{ x }} <u>Courier</u>", "url": "javascript:alert(9)", "authors": ["</script><b>x"]}
    project = copy_project(
        tmp_path_factory.mktemp("hostile"),
        {
            "a.jsonl": json.dumps({**record, **more}),
            "b.txt": "\n".join(HOSTILE),
            "CON.txt": "Ann Lee said “=HYPERLINK(1)” on 5 March 2024.",
            "漢字.txt": "Ann Lee said “=1+1” and left. She said: “We pay ;=1+1; @now|=2+2.”",
        },
    )
    project.build()
    return project


def _pages(project: Project) -> Iterator[tuple[Path, html.HtmlElement]]:
    for page in sorted(project.site.rglob("*.html")):
        yield page, html.fromstring(page.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def test_no_element_or_attribute_comes_from_an_article(hostile: Project) -> None:
    """No script, event handler, foreign picture, form, id or javascript: link of the articles is in any page."""
    for page, tree in _pages(hostile):
        content = tree.xpath("//article")
        for element in [e for root in content for e in root.iter() if isinstance(e.tag, str)]:
            assert element.tag not in ("script", "iframe", "object", "form", "u") or "md-" in str(
                element.attrib
            ), page
            assert not [name for name in element.attrib if str(name).startswith("on")], page
            assert not str(element.get("href", "")).lower().startswith("javascript"), page
            assert str(element.get("id", "")) not in ("evil", "evil2"), page
            assert not str(element.get("src", "")).startswith("http"), page


def test_the_text_shows_as_itself(hostile: Project) -> None:
    """Each line of the article can be read on its page, character for character."""
    shown = {
        page: " ".join("".join(tree.xpath("//article")[0].itertext()).split())
        for page, tree in _pages(hostile)
        if "articles" in page.parts
    }

    for line in "\n".join(HOSTILE).splitlines():
        words = " ".join(line.split())
        assert any(words in text for text in shown.values()), words


def test_files_stay_below_their_folder(hostile: Project) -> None:
    """An id that looks like a path makes a page below docs/articles/, of a name every system can hold."""
    pages = [p.relative_to(hostile.root / "docs") for p in (hostile.root / "docs" / "articles").rglob("*.md")]

    assert len(pages) == 1 + 4
    for page in pages:
        assert page.parent.as_posix() == "articles"
        assert page.stem.isascii()
        assert page.stem.lower() not in ("con", "")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_spreadsheets_run_no_formula(hostile: Project, separator: str) -> None:
    """A cell that a spreadsheet would take for a formula is made harmless, by whatever it parts the cells."""
    for file in hostile.site.rglob("*.csv"):
        for row in csv.reader(file.read_text("utf-8").splitlines(), delimiter=separator):
            for cell in row:
                assert not cell.strip().strip('"').startswith(("=", "+", "@")), (file, cell)
