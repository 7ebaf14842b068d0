"""The site as MkDocs builds it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from generator.checking.links import broken_html_links
from tests.site.project import ENVIRONMENT, Project, copy_project


def _hashes(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


def test_every_page_of_the_design_is_there(seeds_site: Project) -> None:
    """Home and all that the navigation names have pages; each person and article has one."""
    pages = {p.relative_to(seeds_site.site).as_posix() for p in seeds_site.site.rglob("*.html")}

    for page in (
        "index",
        "summary",
        "people/index",
        "sources/index",
        "quotes/index",
        "timeline",
        "articles/index",
    ):
        assert {f"{page}.html", f"{page}/index.html"} & pages, page
    assert len([p for p in pages if p.startswith("people/")]) == 1 + 8
    assert len([p for p in pages if p.startswith("articles/")]) == 1 + 2


def test_links_of_the_built_site(seeds_site: Project) -> None:
    """Every link and anchor in the HTML resolves, raw ones included, which MkDocs does not see."""
    assert broken_html_links(seeds_site.site) == []


def test_check_proves_the_site(seeds_site: Project) -> None:
    """``check`` finds nothing on a fresh build."""
    assert seeds_site.check() == []


def test_the_same_articles_give_the_same_bytes_on_another_machine(
    seeds_site: Project, tmp_path: Path
) -> None:
    """Built again elsewhere, docs/ and site/ hold the same bytes: neither the folder's place nor Python's
    hashes, time zone, locale, number of processes and the order of files on the disk make a difference."""
    project = copy_project(tmp_path, {})
    for seed in sorted((seeds_site.root / "seeds").iterdir(), reverse=True):
        (project.root / "seeds").mkdir(exist_ok=True)
        shutil.copy(seed, project.root / "seeds")
    other = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    project.run("generator", "--jobs", "2", **other)
    project.run("mkdocs", "build", "--strict", **other)

    assert _hashes(project.root / "docs") == _hashes(seeds_site.root / "docs")
    assert _hashes(project.site) == _hashes(seeds_site.site)


def test_check_tells_a_site_that_is_half_built_or_old(seeds_site: Project, tmp_path: Path) -> None:
    """Killed in the middle, MkDocs leaves a site that `check` names; so is one that was built from other pages."""
    project = Project(shutil.copytree(seeds_site.root, tmp_path / "copy", symlinks=True))
    seed = "date 2024-03-05 Rain fell on Lund. Mayor Ann Lee said: “We will rebuild the bridge.”"
    (project.root / "seeds" / "bridge.txt").write_text(seed, "utf-8")
    project.generate()
    assert "site: is older than the pages in docs, run mkdocs build" in project.check()

    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=project.root, env=ENVIRONMENT
    )
    while (project.site / "index.html").exists():
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert project.check() == ["site: half built, a build is at work or was interrupted; run mkdocs build"]


def test_two_sites_built_at_once(tmp_path: Path) -> None:
    """The second build waits for the first; both end well, and the site is whole."""
    project = copy_project(tmp_path, {"a.txt": "date 2024-03-05 Mayor Ann Lee said: “We will rebuild.”"})
    project.generate()
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    both = [subprocess.Popen(build, cwd=project.root, env=ENVIRONMENT) for _ in range(2)]

    assert [process.wait(300) for process in both] == [0, 0]
    assert project.check() == []


def test_an_article_s_own_markup_gives_no_false_findings(tmp_path: Path) -> None:
    """Text that looks like links, anchors and HTML, in every place that shows articles' text."""
    odd = '[the bridge](/news/bridge.html#x) <a href="gone.html#y" id="z">`{ #q }`</a> ![p](p.png) [r]: r.md'
    project = copy_project(
        tmp_path,
        {
            "[flood](flood.md)/a.md": f"Mayor Ann Lee opened {odd} on 5 March 2024. “It is {odd} open,” she said.",
            "b.jsonl": json.dumps(
                {
                    "id": odd,
                    "title": odd,
                    "outlet": odd,
                    "authors": [odd],
                    "url": "https://x.example/[a](b.md)",
                    "date": "2024-03-05",
                    "text": f"Bo Dahl of {odd} said on Monday: “{odd}” Ann Lee disagreed.",
                }
            ),
        },
    )
    project.build()

    assert project.check() == []


def test_a_file_that_cannot_be_read_does_not_stop_the_proof(tmp_path: Path) -> None:
    """The site does without it, and so does check: one line on standard error, and status 0."""
    project = copy_project(tmp_path, {"a.txt": "Mayor Ann Lee left on 5 March 2024.", "empty.txt": ""})
    project.build()
    done = project.call("check")

    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "seeds/empty.txt: left out, it is empty\n")


def test_nothing_is_loaded_from_another_host(seeds_site: Project) -> None:
    """No page refers to a script, style, font or picture of another host."""
    loads = re.compile(
        r"<(?:script|img|iframe|source)[^>]+src=\"?https?://|<link[^>]+rel=\"?stylesheet[^>]+https?://"
    )

    for page in seeds_site.site.rglob("*.html"):
        assert not loads.search(page.read_text("utf-8")), page


def test_adding_an_article_breaks_no_shared_link(seeds_site: Project, tmp_path: Path) -> None:
    """Every address of the first two articles, quotes, sentences and people is still there with a third article."""
    more = copy_project(tmp_path)
    (more.root / "seeds" / "001_new.txt").write_text(
        "date 2021-03-18 President Joe Biden said: “We had a long talk.” Maria Zakharova disagreed on Tuesday.",
        "utf-8",
    )
    more.build()

    for page in [
        *(seeds_site.site / "articles").rglob("*.html"),
        *(seeds_site.site / "people").rglob("*.html"),
    ]:
        copy = more.site / page.relative_to(seeds_site.site)
        assert copy.is_file()
        if "articles" in page.parts and page.parent.name != "articles":
            assert _ids(page) <= _ids(copy)
    quotes = next(seeds_site.site.glob("quotes/index.html"))
    assert _ids(quotes) <= _ids(more.site / "quotes" / "index.html")


def _ids(page: Path) -> set[str]:
    return {i for i in re.findall(r'\bid="?([\w-]+)', page.read_text("utf-8")) if re.match(r"[qse]-", i)}


def test_several_stories(tmp_path: Path) -> None:
    """Each sub-folder of seeds/ is a story with pages of its own; a person in two stories has one page."""
    project = copy_project(
        tmp_path,
        {
            "flood/a.txt": "date 2024-03-05 Mayor Ann Lee said the river rose on Monday. “We will rebuild,” Lee said.",
            "Élection 2024/b.txt": "date 2024-04-02 Ann Lee won the vote on Tuesday. Bo Dahl called her to say: “Well done.”",
        },
    )
    project.build()

    assert broken_html_links(project.site) == []
    assert project.check() == []
    assert len([p for p in project.site.rglob("*.html") if "ann-lee" in p.as_posix()]) == 1
    home = (project.site / "index.html").read_text("utf-8")
    assert "flood" in home.lower()
    assert "Élection 2024" in home
