"""What is put into corrections.yml settles the finding whose lines it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.keeping.kept_facts import KeptFacts, kept_facts
from generator.labels.label_files import read_labels
from generator.labels.told import Told
from generator.review.entry_lines import choice_lines, section_lines
from generator.review.finding import Finding
from generator.review_page import review_page
from generator.settings import Settings
from tests.review.quarry import make_project, reviewed

KINDS = {"quote", "names", "person", "article", "event"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, KeptFacts]]:
    """The quarry's project, with the facts of its articles kept."""
    root = make_project(tmp_path_factory.mktemp("quarry"))
    with kept_facts(root, Settings()) as kept:
        assert kept is not None
        yield root, kept


def findings_with(project: tuple[Path, KeptFacts], corrections: str) -> list[Finding]:
    """What is open with a corrections.yml that has this text."""
    root, kept = project
    (root / "corrections.yml").write_text(corrections, "utf-8")
    return reviewed(root, kept)[1]


def test_each_choice_settles_its_finding(project: tuple[Path, KeptFacts]) -> None:
    """Whichever entry of a finding stands in corrections.yml, it is applied and the finding is not listed again."""
    found = findings_with(project, "")
    assert {f.kind for f in found} == KINDS
    for finding in found:
        for choice in finding.choices:
            lines = "\n".join(choice_lines(choice))
            left = findings_with(project, f"{lines}\n")
            assert finding.id not in {f.id for f in left}, lines
            assert not [f.line for f in left if f.kind == "entry"], lines


def test_the_lines_as_listed_accept_what_was_understood(project: tuple[Path, KeptFacts]) -> None:
    """The lines of a finding as they are shown settle it, the other choices being comments."""
    for finding in findings_with(project, ""):
        lines = "\n".join(section_lines(finding))
        assert "as understood" in lines
        assert finding.id not in {f.id for f in findings_with(project, f"{lines}\n")}, lines


def test_accepting_changes_neither_the_speaker_nor_the_date(project: tuple[Path, KeptFacts]) -> None:
    """What was understood stays as it was, and is as sure as an editor makes it."""
    root, kept = project
    findings_with(project, "")
    before, found = reviewed(root, kept)
    for finding in found:
        if finding.kind in ("quote", "event"):
            findings_with(project, "\n".join(section_lines(finding)) + "\n")
            after, _ = reviewed(root, kept)
            said = [
                [(q.person, q.source, q.source_id) for d in s for q in d.quotations] for s in (before, after)
            ]
            assert said[0] == said[1]
            assert [e.edtf for d in before for e in d.events] == [e.edtf for d in after for e in d.events]


def test_all_that_is_said_of_a_finding_can_be_said_in_other_labels(project: tuple[Path, KeptFacts]) -> None:
    """What is doubtful, what was understood and what an entry means; names and files stay as they are."""
    found = [f for f in findings_with(project, "") if f.kind != "entry"]
    names = {p.name for d in reviewed(*project)[0] for p in d.people}
    german = read_labels(project[0], "de")

    for finding in found:
        told = (finding.line, finding.understood, *(choice.means for choice in finding.choices))
        assert [words for words in told if not isinstance(words, Told) and words not in names] == []
    page = review_page(found, german)
    assert "# Durchsicht" in page and f"{len(found)} offen" in page
    assert "Zitat ohne Sprecher" in page and "wie verstanden" in page and "as understood" not in page


def test_an_entry_that_finds_nothing_is_shown_as_it_may_be_meant(project: tuple[Path, KeptFacts]) -> None:
    """Its own lines, with the nearest name that there is; put in its place they are applied."""
    (first, *_) = findings_with(
        project, "people:\n# a note\n- person: Petra Halgren\n  role: driver # she said\n- merge: [Bo, Mo]\n"
    )
    assert (first.kind, first.mended) == (
        "entry",
        ("people:", "- person: Petra Hallgren", "  role: driver # she said"),
    )
    mended = findings_with(project, "\n".join(first.mended) + "\n")
    assert "entry" not in {f.kind for f in mended}


def test_what_is_most_doubtful_and_most_shown_comes_first(project: tuple[Path, KeptFacts]) -> None:
    """Entries that are not applied, then by doubt and how often the site shows it."""
    found = findings_with(project, "quotes:\n- quote: no such words at all\n  is: no quote\n")

    assert found[0].kind == "entry"
    weights = [f.weight for f in found[1:]]
    assert weights == sorted(weights, reverse=True)


def test_a_split_says_that_two_are_two(project: tuple[Path, KeptFacts]) -> None:
    """Whom an editor parted is not asked of again, like as the names may be, by whichever name he is split."""
    for name in ("Petra Hallgren", "Hallgren"):
        split = f"people:\n- split: {name}\n  articles: {{Petra Hallgrin: [quarry]}}\n"
        assert [f.line for f in findings_with(project, split) if "hallgrin" in f.line] == []


def test_names_that_differ_must_be_two(project: tuple[Path, KeptFacts]) -> None:
    """``differ`` of one person is told, and so is one against a merge: neither is applied."""
    one, *_ = findings_with(project, "people:\n- differ: [Petra Hallgren, Hallgren]\n")
    assert "are one on the site" in one.line
    both = (
        "people:\n- differ: [Berta Lindqvist, Berte Lindquist]\n- merge: [Berta Lindqvist, Berte Lindquist]\n"
    )
    against = [f.line for f in findings_with(project, both) if f.kind == "entry"]
    assert against == [
        "corrections.yml:2: line 3 says otherwise; none of these is applied",
        "corrections.yml:3: line 2 says otherwise; none of these is applied",
    ]


HOSTILE = "<b>*Zorvax* | {{ x }} # 'y': [z]</b>"


def test_whatever_ids_and_words_are_the_lines_are_yaml_that_settles(tmp_path: Path) -> None:
    """Marks of YAML and of other languages in an id are text; what no entry can name has no lines."""
    records = (
        {"id": HOSTILE, "text": f"Rain fell. “{HOSTILE} was here and told us all of it,” somebody wrote."},
        {"id": "two\nlines", "text": "Snow fell. “Nobody told the people down here that it would come.”"},
    )
    root = make_project(tmp_path, records)
    _, found = reviewed(root)
    assert {f.kind for f in found} >= {"quote", "article"}
    for finding in found:
        for choice in finding.choices:
            (root / "corrections.yml").write_text("\n".join(choice_lines(choice)) + "\n", "utf-8")
            assert finding.id not in {f.id for f in reviewed(root)[1]}, choice


def test_an_entry_that_finds_several_offers_them_by_their_ids(project: tuple[Path, KeptFacts]) -> None:
    """Each as a comment behind the entry; put in the place of its words the entry is applied."""
    (first, *_) = findings_with(project, "events:  # mine\n  - event: the road\n    is: no event\n")
    comments = [line.strip() for line in first.mended if line.lstrip().startswith("#")]

    assert first.mended[:3] == ("events:  # mine", "  - event: the road", "    is: no event")
    assert len(comments) > 1 and all(line.startswith("# event: e-") for line in comments)
    chosen = comments[0].removeprefix("# ")
    applied = findings_with(project, f"events:\n  - {chosen}\n    is: no event\n")
    assert "entry" not in {f.kind for f in applied}
