"""What of three articles, one whole, one by excerpts and one by a link, is in the site that is built."""

from __future__ import annotations

import csv
import html
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html as lxml_html

from generator.checking.links import broken_html_links
from generator.rights.publication import HIDDEN
from tests.rights.articles import CITED, HIDDEN_IN_EXCERPT, HIDDEN_IN_LINK, SEEDS
from tests.site.project import Project, copy_project


def _three_articles(folder: Path) -> Project:
    """The project of the three articles, with so short a summary that it cannot hold all of them."""
    project = copy_project(folder, SEEDS)
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("summary_words: 150", "summary_words: 40"), "utf-8")
    return project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The three articles' site, built strictly."""
    built = _three_articles(tmp_path_factory.mktemp("rights"))
    built.build()
    return built


def _published(project: Project) -> Iterator[tuple[Path, str]]:
    """Every file of docs/ and site/, as bytes that mean text, and with each kind of escape undone."""
    for folder in (project.root / "docs", project.site):
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            content = path.read_bytes().decode("utf-8", "replace")
            unescaped = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), content)
            folded = content.replace("\r\n ", "")
            yield path, "\n".join((content, folded, unquote(html.unescape(html.unescape(unescaped)))))


def test_what_is_not_cited_stands_nowhere(project: Project) -> None:
    """No file of the site has a word that only stands in hidden sentences: no page, index, data, feed, attribute."""
    found = [
        f"{path}: {word}"
        for path, text in _published(project)
        for word in (*HIDDEN_IN_EXCERPT, *HIDDEN_IN_LINK, HIDDEN)
        if word in text
    ]

    assert found == []


def test_a_whole_article_stays_whole(project: Project) -> None:
    """Its page has the sentences that nothing cites, too."""
    assert "a glimmerwick place" in (project.site / "articles" / "whole.html").read_text("utf-8")


@pytest.mark.parametrize("words", CITED)
def test_what_is_cited_stays(project: Project, words: str) -> None:
    """Quotes and events keep their sentences, whoever reports them."""
    cited = lxml_html.parse(str(project.site / "quotes" / "index.html")).getroot().text_content()

    assert words in " ".join(cited.split())


def test_an_excerpt_has_its_sentences_in_place(project: Project) -> None:
    """One mark for each gap, between what is cited, and a way to the original."""
    page = lxml_html.parse(str(project.site / "articles" / "part.html")).getroot()
    (text,) = page.find_class("d-text")
    paragraphs = [
        " ".join(p.text_content().split()) for p in text.iterfind("p") if "d-legend" not in p.classes
    ]

    assert paragraphs == [
        "Norfield's harbour council voted on Tuesday to replace its old crane, which has stood on the quay for "
        "long. “We will not lose a single job over this crane,” Mayor Ann Lee said.",
        "[…]",
        "Bo Dahl said that the union had asked for a delay of two months. […]",
    ]
    assert text.xpath(".//a[@href='https://example.org/courier/vote'][contains(., 'original')]")


def test_a_link_has_no_text(project: Project) -> None:
    """Its page says where it is from, who is in it and what is cited; not one of its sentences."""
    page = lxml_html.parse(str(project.site / "articles" / "only.html")).getroot()
    (content,) = page.find_class("md-content__inner")
    text = " ".join(content.text_content().split())

    assert "Coast Wire" in text and "7 March 2024" in text and "Carla Moss" in text
    assert content.xpath(".//a[@href='https://example.org/wire/crane']")
    assert not [words for words in CITED if words in text]
    assert content.xpath(".//a[starts-with(@href, '../quotes/index.html#q-')]")


def test_what_a_link_says_leads_to_the_original(project: Project) -> None:
    """Each quote of it has, beside its source, a link to its words where they were published."""
    page = lxml_html.parse(str(project.site / "quotes" / "index.html")).getroot()
    links = [str(a) for a in page.xpath("//*[contains(@class, 'd-from')]//a/@href")]

    assert sum(link.startswith("https://example.org/wire/crane#:~:text=") for link in links) == 2
    assert "../articles/only.html#source" in links


def test_mentions_in_hidden_sentences_are_counted(project: Project) -> None:
    """A person's page quotes no sentence that is hidden, and says how many there are."""
    (page,) = (
        lxml_html.parse(str(project.site / "people" / "ann-lee.html"))
        .getroot()
        .find_class("md-content__inner")
    )

    assert "1 mention in sentences that are not shown here" in page.text_content()


def test_every_link_resolves(project: Project) -> None:
    """Also those to sentences that are not shown."""
    assert broken_html_links(project.site) == []


def test_the_data_say_how_much_is_shown(project: Project) -> None:
    """dossier.json names the level of each article; its quotes keep their words."""
    (story,) = json.loads((project.site / "dossier.json").read_text("utf-8"))["stories"]
    with (project.site / "data" / "quotes.csv").open(encoding="utf-8", newline="") as file:
        quotes = [row["text"] for row in csv.DictReader(file)]

    assert {a["id"]: a["article_text"] for a in story["articles"]} == {
        "whole": "full",
        "part": "excerpt",
        "only": "link",
    }
    assert "“It has served us well,”" in quotes


def test_facts_are_the_users_own(project: Project) -> None:
    """On the user's machine ``facts`` prints the text as it is, and what the article says of itself."""
    lines = project.call("facts", "seeds/only.md", "seeds/whole.md").stdout.splitlines()
    only, whole = map(json.loads, lines)

    assert "wobblethatch" in only["text"]
    assert (only["article_text"], whole["article_text"]) == ("link", None)


# ---- check -------------------------------------------------------------------------------


_SENTENCE = "Tall cranes of this zanthrile kind are common in yards that have no other work for their people."


def _check(project: Project) -> tuple[int, list[str]]:
    done = project.call("check")
    return done.exit_code, [line for line in done.stdout.splitlines() if "not to be published" in line]


def test_check_proves_that_nothing_else_is_there(project: Project) -> None:
    """A site as it was built has no finding."""
    assert project.check() == []


def test_check_finds_what_is_planted(project: Project, tmp_path: Path) -> None:
    """In a page, an attribute, a script, the search index, a data file, a calendar, llms.txt and in docs/."""
    copy = Project(shutil.copytree(project.root, tmp_path / "copy"))
    soup = "The cafe behind the customs house is known for a plumberry soup, and sailors love it — it's “the” soup &"
    planted = {
        "site/index.html": "</p><p>" + _SENTENCE.replace("zanthrile", "<em>zan</em>thrile") + "</p>",
        "site/summary.html": f'<a title="{html.escape(soup)}">x</a>',
        "site/timeline.html": f"<script>{json.dumps(_SENTENCE).replace('k', chr(92) + 'u006b')}</script>",
        "site/search/search_index.json": json.dumps({"text": html.escape(html.escape(soup))}),
        "site/data/quotes.csv": f'1,"{soup}"\r\n',
        "site/data/timeline.ics": f"SUMMARY:{_SENTENCE[:40]}\r\n {_SENTENCE[40:]}\r\n",
        "site/llms.txt": " ".join(_SENTENCE.upper().split()[3:11]),
        "site/feed.xml": f"<!-- {_SENTENCE} -->",
        "docs/summary.md": _SENTENCE.replace("yards", '[yards](a.md "b"){ .d-person }').replace(" ", "\n"),
    }
    for name, words in planted.items():
        with (copy.root / name).open("a", encoding="utf-8", newline="") as file:
            file.write(words)

    status, found = _check(copy)

    assert status == 1
    assert sorted(line.split(": ")[0] for line in found) == sorted(planted)
    (line,) = [line for line in found if line.startswith("site/llms.txt")]
    assert line.startswith(
        "site/llms.txt: holds words of only that are not to be published: Tall cranes of this"
    )


def test_the_commands_say_what_goes_public(project: Project, tmp_path: Path) -> None:
    """``build`` how much is cited and which outlet is misspelt, ``rights`` first how many articles go out in full."""
    config = (project.root / "mkdocs.yml").read_text("utf-8")
    setting = "    article_text_by_outlet: { Coast Wire: excerpt, Cost Wire: link }\n"
    other = copy_project(tmp_path, SEEDS)
    (other.root / "mkdocs.yml").write_text(
        config.replace("    seeds: seeds", f"{setting}    seeds: seeds"), "utf-8"
    )

    said = other.generate().stderr.splitlines()

    assert re.fullmatch(r"\d\d% of the text of 2 articles not shown in full is cited, so public", said[0])
    assert said[1:] == ["mkdocs.yml: article_text_by_outlet: 'Cost Wire' is the outlet of no article"]
    assert other.call("rights").stdout.startswith("1 of 3 articles ")
