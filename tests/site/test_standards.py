"""The built pages held against the standards: HTML by the Nu checker, JSON-LD by schema.org's own types.

Both checkers come from npm (`make web-checks` installs them, locked), the first needs Java, and
neither reads anything from the network. Without them these tests are skipped and say so;
DOSSIER_REQUIRE_WEB_CHECKS=1 makes that a failure.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from tests.rendering.built_site import build_site
from tests.rendering.sample import harbour, hostile
from tests.site.project import Project

CHECKS = Path(__file__).parent / "web_checks"
# The theme's own elements that the Nu checker finds fault with; none of ours has such a class.
_THEMES = re.compile(r'<(?:input|label) class="?md-')


def _tool(program: str, package: str) -> str:
    """The program's path, where the package is installed; else a skip, or a failure where it is required."""
    path = shutil.which(program)
    if path and (CHECKS / "node_modules" / package).is_dir():
        return path
    missing = f"no {program}" if path is None else f"{package} is not installed (make web-checks)"
    if os.environ.get("DOSSIER_REQUIRE_WEB_CHECKS"):
        pytest.fail(f"DOSSIER_REQUIRE_WEB_CHECKS is set, and {missing}")
    pytest.skip(f"{missing}: the pages are not held against the standards")


@pytest.fixture(scope="module")
def sites(seeds_site: Project, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The seeds' site, and one of several stories, one of them all markup."""
    stories = [replace(harbour(), story="Harbour"), hostile(story="Other")]
    return [seeds_site.site, build_site(tmp_path_factory.mktemp("standards"), stories)[0]]


def test_the_html_has_no_errors_that_are_ours(sites: list[Path]) -> None:
    """The Nu checker (validator.w3.org/nu) finds none but the theme's known ones, on any page."""
    java = _tool("java", "vnu-jar")
    jar = CHECKS / "node_modules/vnu-jar/build/dist/vnu.jar"
    done = subprocess.run(
        [java, "-jar", str(jar), "--format", "json", "--skip-non-html", *map(str, sites)],
        capture_output=True,
        text=True,
    )
    found = json.loads(done.stderr)["messages"]

    assert found, "the checker knows of the theme's; that it finds nothing means that it read nothing"
    assert [_told(m) for m in found if m["type"] != "info" and not _THEMES.match(_marked(m))] == []


def _marked(message: dict[str, Any]) -> str:
    start = message.get("hiliteStart", 0)
    return str(message.get("extract", "")[start : start + message.get("hiliteLength", 0)])


def _told(message: dict[str, Any]) -> str:
    return f"{message.get('url')}:{message.get('lastLine')}: {message['message']} {_marked(message)[:100]}"


def test_the_json_ld_is_valid_against_the_vocabulary(sites: list[Path], tmp_path: Path) -> None:
    """Every thing on every page has only properties of its schema.org class, with values of their types."""
    tsc = _type_checker()
    things = [thing for site in sites for thing in _things(site)]
    people_and_news = {"NewsArticle", "Person", "Quotation", "Event"}
    assert {t["@type"] for t in things} == people_and_news | {"Organization", "CreativeWork"}

    assert _type_errors(tsc, tmp_path, things) == []


def test_the_vocabularys_check_finds_what_is_wrong(tmp_path: Path) -> None:
    """An unknown property, a value of another type and an unknown class are each an error; what is right is none."""
    things: list[dict[str, Any]] = [
        {"@type": "Person", "name": "Ada"},
        {"@type": "Person", "nickname": "Ada"},
        {"@type": "Event", "name": "x", "startDate": {"@type": "Person"}},
        {"@type": "Quotation", "text": "x", "creator": {"@type": "Speaker"}},
    ]
    errors = _type_errors(_type_checker(), tmp_path, things)

    assert re.findall(r"things\.ts\((\d)", "\n".join(errors)) == ["3", "4", "5"]


def _type_checker() -> list[str]:
    node = _tool("node", "schema-dts")
    return [node, str(CHECKS / "node_modules/typescript/bin/tsc")]


def _things(site: Path) -> Iterator[dict[str, Any]]:
    for page in sorted(site.rglob("*.html")):
        for script in lxml_html.fromstring(page.read_text("utf-8")).iter("script"):
            if script.get("type") == "application/ld+json":
                data = json.loads(script.text or "")
                assert data.pop("@context") == "https://schema.org"
                yield from data.get("@graph", [data])


def _type_errors(tsc: list[str], folder: Path, things: list[dict[str, Any]]) -> list[str]:
    """What TypeScript says of the things as values of their classes' types."""
    classes = sorted({t["@type"] for t in things})
    lines = [f'import type {{ {", ".join(classes)} }} from "schema-dts";']
    lines += [f"export const t{i}: {t['@type']} = {json.dumps(t)};" for i, t in enumerate(things)]
    (folder / "things.ts").write_text("\n".join(lines), "utf-8")
    (folder / "node_modules").symlink_to(CHECKS / "node_modules")
    options = [
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
    ]
    done = subprocess.run([*tsc, *options, "things.ts"], cwd=folder, capture_output=True, text=True)
    return [line for line in done.stdout.splitlines() if "error TS" in line]
