"""A dossier within a MkDocs site that is there already."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from generator.laying_out import laid_files
from generator.laying_out.into_site import EXTENSIONS, brought_along, config_lines
from generator.manifest import MANIFEST, generated_files
from generator.settings import read_settings
from tests.laying_out.test_new_dossier import call
from tests.site.project import ROOT, Project

EXAMPLES = Path(laid_files.__file__).parent / "examples"
PLAIN = "site_name: Norfield handbook\n"
MATERIAL = """\
site_name: Norfield handbook
site_url: https://norfield.example/handbook/
theme: { name: material }
use_directory_urls: false
nav: [Home: index.md]
"""


# The generator is found from a folder that does not hold it, as after an installation.
INSTALLED = {"PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Project, list[str]]]:
    """A site with a page of its user's, by its mkdocs.yml, that a dossier was built into; and what was printed."""
    made: dict[str, tuple[Project, list[str]]] = {}

    def site_of(config: str) -> tuple[Project, list[str]]:
        if config not in made:
            root = tmp_path_factory.mktemp("handbook")
            (root / "docs/stylesheets").mkdir(parents=True)
            (root / "docs/index.md").write_text("# Home\n\n## The town { #town }\n")
            shutil.copytree(EXAMPLES, root / "seeds")
            (root / "mkdocs.yml").write_text(config)
            project = Project(root)
            printed = project.call("build", "--into", "docs/dossier").stdout.splitlines()
            told = next(n for n, line in enumerate(printed) if line.startswith("mkdocs.yml needs"))
            added = yaml.safe_load("\n".join(printed[told + 1 :]))
            if "nav" in added:
                added["nav"] = [*yaml.safe_load(config)["nav"], *added["nav"]]
            (root / "mkdocs.yml").write_text(yaml.safe_dump({**yaml.safe_load(config), **added}))
            project.run("mkdocs", "build", "--strict", **INSTALLED)
            made[config] = project, printed
        return made[config]

    return site_of


THEMES = pytest.mark.parametrize("config", [PLAIN, MATERIAL], ids=["mkdocs", "material"])


@THEMES
def test_pages_stand_within_the_site(
    site: Callable[[str], tuple[Project, list[str]]], config: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the lines that it told, MkDocs builds the site strictly and ``check`` finds nothing.

    All that was written is below that folder, with its manifest; the user's pages are as they were.
    """
    project, _ = site(config)
    monkeypatch.chdir(project.root)

    checked = call("check")

    assert (checked.exit_code, checked.stdout, checked.stderr) == (0, "", "")
    assert read_settings(project.root).below == "dossier"
    docs = project.root / "docs"
    assert (docs / "index.md").read_text() == "# Home\n\n## The town { #town }\n"
    hand_written = {p for p in docs.rglob("*") if p.is_file()} - {
        docs / "dossier" / name for name in (MANIFEST, *generated_files(docs / "dossier"))
    }
    assert hand_written == {docs / "index.md"}


@THEMES
def test_no_markup_shows_as_it_is_written(
    site: Callable[[str], tuple[Project, list[str]]], config: str
) -> None:
    """No attribute list, footnote mark or Markdown within HTML is left on a page."""
    project, _ = site(config)
    pages = sorted((project.site / "dossier").rglob("*.html"))

    assert len(pages) > 10
    for page in pages:
        html = page.read_text("utf-8")
        text = re.sub(r"<script.*?</script>|<[^>]*>", " ", html, flags=re.DOTALL)
        assert not re.search(r"\{:? ?[#.][\w-]|\[\^|\]\(|\*\*", text), page
        assert "markdown=" not in html and " markdown>" not in html, page


@THEMES
def test_feed_and_index_for_programs_lead_to_pages(
    site: Callable[[str], tuple[Project, list[str]]], config: str
) -> None:
    """Their links are right whether a page is served as a file or as a folder."""
    folder = site(config)[0].site / "dossier"
    feed, index = (folder / name for name in ("feed.xml", "llms.txt"))
    links = re.findall(r'href="([^"]+)"', feed.read_text("utf-8"))
    links += re.findall(r"\]\(([^)]+)\)", index.read_text("utf-8"))

    assert len(links) > 10
    for link in links:
        target = folder / unquote(link.partition("#")[0])
        assert (target / "index.html" if link.partition("#")[0].endswith("/") else target).is_file(), link


def test_once_the_lines_are_there_build_needs_no_more(
    site: Callable[[str], tuple[Project, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``--into`` then says that all is there; without it, the pages go to the same folder."""
    project, _ = site(MATERIAL)
    monkeypatch.chdir(project.root)

    first = call("build", "--into", "docs/dossier")
    (project.root / ".gitignore").write_text("/site/\n/.cache/\n")
    into, plain = call("build", "--into", "docs/dossier"), call("build")

    assert ".gitignore needs the line .cache/" in first.stdout
    assert "mkdocs.yml has: " in into.stdout and "needs" not in into.stdout
    assert plain.stdout.startswith("docs/dossier: ") and " 0 written" in plain.stdout


def test_lines_that_are_there_are_not_asked_for() -> None:
    """However they are written: with settings, by their long name, by a bundle, in a deeper navigation."""
    config = {
        "markdown_extensions": [{"footnotes": {"BACKLINK_TEXT": "up"}}, "markdown.extensions.attr_list"],
        "extra_css": ["own.css", "news/assets/dossier.css"],
        "extra_javascript": [{"path": "news/assets/filter.js", "defer": True}],
        "nav": [{"Home": "index.md"}, {"More": [{"News": "news/index.md"}]}],
        "extra": {"dossier": {"docs": "docs/news"}},
    }

    lines = config_lines(config, "docs/news", "news")

    assert lines.lacking[:3] == ("markdown_extensions:", "  - md_in_html", "extra_javascript:")
    assert "  - news/assets/hints.js" in lines.lacking
    assert "  - news/assets/filter.js" not in lines.lacking
    assert not {"extra_css:", "nav:", "extra:"} & set(lines.lacking)
    bundled = config_lines({"markdown_extensions": {"extra": None}}, "docs/news", "news")
    assert "markdown_extensions:" not in bundled.lacking
    assert bundled.present == (f"markdown_extensions: {', '.join(EXTENSIONS)}",)


def test_the_stylesheet_changes_no_page_of_the_users() -> None:
    """Each of its rules is for pages of a dossier, for its variables, or for what it alone puts on a page."""
    style = re.sub(r"/\*.*?\*/", "", brought_along()["assets/dossier.css"], flags=re.DOTALL)
    selectors = re.findall(r"(?:^|[{};])\s*([^{};@]+)\{", style)

    assert len(selectors) > 100
    of_ours = re.compile(
        r".*\.d-made, \.d-told\)|:root\b|\[data-md-color-scheme=\"slate\"\]|\.d-hint$", re.DOTALL
    )
    assert [s for s in selectors if not of_ours.match(s.strip())] == []


@pytest.mark.parametrize(
    ("config", "into"), [(PLAIN, "docs"), (PLAIN, "elsewhere"), (PLAIN, "docs/../x"), (None, "docs/x")]
)
def test_a_folder_that_is_not_within_a_site_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: str | None, into: str
) -> None:
    """One line, status 1, nothing is written: not into all of a site, nor beside it, nor where there is none."""
    shutil.copytree(EXAMPLES, tmp_path / "seeds")
    if config:
        (tmp_path / "mkdocs.yml").write_text(config)
    monkeypatch.chdir(tmp_path)

    result = call("build", "--into", into)

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert {p.name for p in tmp_path.iterdir()} <= {"seeds", "mkdocs.yml"}
    assert call("build", "--into", "docs/x", "--docs", "docs/y").exit_code == 2
