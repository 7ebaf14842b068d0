"""Labels over labels: what a file of one's own may say, and how what is wrong with it is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.labels.label_files import LabelsError, english, read_labels, shipped_entries, shipped_languages


def _labels(folder: Path, content: str) -> str:
    (folder / "labels.fr.yml").write_text(content, "utf-8")
    return "labels.fr.yml"


def test_a_file_is_laid_over_the_english_labels(tmp_path: Path) -> None:
    """What it names is said in its words, all else in English."""
    file = _labels(
        tmp_path, "language: fr\npages: {people: Personnes}\ndates: {day: '{day}/{month}/{year}'}\n"
    )
    labels = read_labels(tmp_path, file)

    assert (labels.text("pages.people"), labels.text("pages.quotes")) == ("Personnes", "Quotes")
    assert labels.date("2021-03-22") == "22/March/2021"
    assert labels.language == "fr"


def test_plural_forms_and_the_order_of_placeholders_are_the_languages_own(tmp_path: Path) -> None:
    """One form may stand for all numbers, and what is filled in may stand anywhere."""
    file = _labels(
        tmp_path,
        "counts: {quote: {other: 'Zitate: {number}'}}\nthousands: ' '\npages: {pager: '{pages} on'}\n",
    )
    labels = read_labels(tmp_path, file)

    assert [labels.count("quote", n) for n in (1, 2, 1200)] == ["Zitate: 1", "Zitate: 2", "Zitate: 1 200"]
    assert labels.text("pages.pager", pages="March") == "March on"


def test_a_word_that_yaml_takes_for_a_truth_is_a_word(tmp_path: Path) -> None:
    """Norwegian has its "no", and German its "an"."""
    assert read_labels(tmp_path, _labels(tmp_path, "pages: {data: no}\n")).text("pages.data") == "no"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("language: fr\npages:\n  peopel: x\n", "3: pages.peopel: there is no such label"),
        ("paegs: {people: x}\n", "1: paegs: there is no such label"),
        ("pages:\n  pager: les pages\n", "2: pages.pager: {pages} is missing"),
        ("pages: {people: '{n} people'}\n", "1: pages.people: {n} stands for nothing here"),
        ("pages:\n  people: [a]\n", "2: pages.people: it must be text"),
        ("pages:\n  people: 7\n", "2: pages.people: it must be text"),
        ("pages:\n  people:\n", "2: pages.people: it must be text"),
        ("pages: Seiten\n", "1: pages: it must be a mapping"),
        ("- pages\n", "1: the file: it must be a mapping"),
        ("counts:\n  quote: Zitate\n", "2: counts.quote: it must have the plural forms one and other"),
        ("counts:\n  quote: {one: '{number} x'}\n", "2: counts.quote: it has no form other"),
        ("counts:\n  quote:\n    other: '{number}'\n    few: x\n", "4: counts.quote.few: its forms are one, other"),
        ("counts:\n  quote:\n    other: viele\n", "3: counts.quote.other: {number} is missing"),
        ("dates: {months: [Januar]}\n", "1: dates.months: it must be a list of 12"),
        ("pages: {people: a}\npages: {people: b}\n", "2: pages: it is written twice"),
        ("language: 'de\" onload=\"x'\n", "language: it must be a language's code, such as de or pt-BR"),
        ("pages: {people: x\n", "2: it is no YAML: expected ',' or '}', but got '<stream end>'"),
        ("pages: " + "[" * 5000, "it is no YAML"),
        ("pages: \x00", "it is no YAML"),
    ],
)  # fmt: skip
def test_whatever_is_wrong_is_one_line_with_file_line_and_key(
    tmp_path: Path, content: str, message: str
) -> None:
    """An editor finds it without reading the code."""
    with pytest.raises(LabelsError) as error:
        read_labels(tmp_path, _labels(tmp_path, content))
    assert str(error.value).startswith("labels.fr.yml:")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_language_that_nobody_wrote_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    """It is neither one that comes with the program nor a file."""
    with pytest.raises(LabelsError, match=r"extra\.dossier\.labels: eo: No such file .* come en and de\)"):
        read_labels(tmp_path, "eo")


def test_a_build_with_wrong_labels_ends_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, status 1, and docs/ as it was."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Ann Lee spoke.", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# About\n", "utf-8")
    file = _labels(tmp_path, "pages: {peopel: x}\n")
    (tmp_path / "mkdocs.yml").write_text(f"extra: {{dossier: {{labels: {file}}}}}\n", "utf-8")
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(app, ["build"], catch_exceptions=False)

    assert done.exit_code == 1
    assert done.stderr == "labels.fr.yml:1: pages.peopel: there is no such label\n"
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["about.md"]


@pytest.mark.parametrize("language", [name for name in shipped_languages() if name != "en"])
def test_a_language_that_comes_with_the_program_is_complete(language: str) -> None:
    """It has each label, and is its own language."""
    entries = shipped_entries(language)
    assert set(entries) == set(english().entries)
    assert entries["language"] == language
    missing = [key for key, entry in entries.items() if isinstance(entry, Mapping) and "other" not in entry]
    assert missing == []


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-03-22", "22. März 2021"),
        ("2021-03-17/2021-03-23", "17. bis 23. März 2021"),
        ("2021-03-17/2021-04-02", "17. März bis 2. April 2021"),
        ("2021-05/2021-06", "Mai bis Juni 2021"),
        ("2021-21/2021-22", "Frühjahr bis Sommer 2021"),
        ("19XX", "20. Jahrhundert"),
        ("1990/1993", "frühe 1990er-Jahre"),
        ("2021-01-01/2021-03-17", "Anfang 2021, vor dem 17. März"),
        ("-0043", "44 v. Chr."),
        ("2011?", "2011, erschlossen"),
    ],
)
def test_german_says_dates_in_its_own_order(edtf: str, words: str) -> None:
    """By patterns, without a word of English."""
    assert read_labels(Path(), "de").date(edtf) == words


def test_what_linking_told_is_said_in_the_language_of_the_site() -> None:
    """A reason within a reason, too; the open format has it in English."""
    tell = english().tell
    why = tell(
        "reasons.counted_from",
        own=tell("reasons.worked_out", words="Tuesday"),
        anchor=tell("reasons.publication_date", date=english().tell_date("2021-03-22")),
    )
    both = english().tell_all("reasons.between", [why, tell("differences.age", 1)])
    german = read_labels(Path(), "de")

    assert why == "worked out from “Tuesday”, counted from the publication date 22 March 2021"
    assert (
        german.said(both) == "ermittelt aus „Tuesday“, gezählt ab dem Erscheinungsdatum 22. März 2021; 1 Jahr"
    )
    assert german.said("an editor's own words") == "an editor's own words"
