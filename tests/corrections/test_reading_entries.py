"""corrections.yml is read into entries; whatever is wrong with it is one line with its place."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.corrections.entries import ABSENT, CorrectedQuote, Corrections, SplitPerson
from generator.corrections.entry_schema import corrections_schema, schema_text
from generator.corrections.reading_entries import CorrectionsError, read_corrections
from tests.corrections.marlow import entries
from tests.rooms import ROOT

SOUND = """\
people:
  - person: Neiman Marcus
    is: nobody
    by: me
    when: 2024-05-01
    why: it is a shop
  - merge: [Kamala Harris, Harris]
  - split: Jonas Castell
    articles: {Jonas Castell (bishop): [a3, a7]}
  - person: Cy Vance
    name: Cyrus Vance
    role: Manhattan district attorney
    roles: []
quotes:
  - quote: She was happy
    article: a12
    speaker: Hugo Marling
  - quote: we are sorry
    speaker: null
  - quote: the boats were damaged
    source: Coast Guard
    kind: organisation
  - quote: never again
    is: no quote
articles:
  - article: 002_a4b0b0421b72b296
    date: 2021-03-17
    title: A title
    outlet: null
    url: https://example.org/a
    authors: [Bo Lind]
    article_text: link
  - article: a9
    is: left out
events:
  - event: Other Trump administration officials
    dated: 2021
    date: 2020-11-03
  - event: The pier was built
    is: no event
  - event: It was repaired
    same_as: The repair began
  - add: The two presidents met in Geneva.
    date: 2021-06-16
    source: https://example.org/b
    story: geneva
summary:
  - pin: A landmark US intelligence assessment
  - drop: The weather was fine
  - order: [One, Another]
"""


def test_a_section_may_be_there_again() -> None:
    """Entries that are pasted with the heads of their sections are as those of one section."""
    pasted = "quotes:\n- quote: a\n  speaker: null\npeople: []\nquotes:\n  - quote: b\n    speaker: null\n"

    assert [(e.line, e.quote) for e in entries(pasted).of(CorrectedQuote)] == [(2, "a"), (6, "b")]


def test_every_kind_of_entry_is_read() -> None:
    """Each section's entries are read, with their lines, words and dates being words."""
    read = entries(SOUND)

    assert [e.line for e in read.entries][:4] == [2, 7, 8, 10]
    assert len(read.entries) == 17
    assert read.of(SplitPerson) == (
        SplitPerson(8, "Jonas Castell", (("Jonas Castell (bishop)", ("a3", "a7")),)),
    )
    assert [q.speaker for q in read.of(CorrectedQuote)] == ["Hugo Marling", None, ABSENT, ABSENT]


@pytest.mark.parametrize("text", ["", "# none\n", "---\n", "people:\n", "\ufeffpeople: []\n", "~"])
def test_nothing_is_no_correction(text: str) -> None:
    """An empty file, empty sections and a byte order mark are as no file."""
    assert entries(text) == Corrections()


def test_no_file_is_no_correction(tmp_path: Path) -> None:
    """A project need not have the file."""
    assert read_corrections(tmp_path) == Corrections()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("people:\n\t- a", "2:1: it is no YAML: found character '\\t' that cannot start any token; indent with spaces"),
        ("quotes:\n- quote: an idea: if", "2:17: it is no YAML: mapping values are not allowed here; words with a colon in them go between '…'"),
        ('quotes:\n- quote: "Well," she said', "2:18: it is no YAML: expected <block end>, but found '<scalar>'; words that begin with a quotation mark go, with it, between '…'"),
        ("events:\n- add: a\n  date: 2024-03-18/2024-03-11", "3:9: '2024-03-18/2024-03-11' ends before it begins"),
        ("people: [*a]", "1:10: it is no YAML: found undefined alias 'a'; words that begin with * go between '…'"),
        ("a: 1\n---\nb: 2\n", "2:1: it is no YAML: but found another document; a line --- begins another file"),
        ("peoples: []", "1:1: 'peoples' is no section (did you mean 'people'?)"),
        ("- a", "1:1: a mapping (key: value) is wanted here"),
        ("people: x", "1:9: a list is wanted here, as in [A, B]"),
        # Nothing behind a key is no null.
        ("articles:\n- article: a\n  date:\n", "3:3: nothing is written behind date:; null says that there is none"),
        ("people:\n- {person: A, name: , role: b}", "2:15: nothing is written behind name:"),
        ("quotes:\n- quote: a\n  speaker: #5 crane\n", "3:3: nothing is written behind speaker:; null says that there is none; words that begin with # go between '…'"),
        # A key without its space, and uneven columns.
        ("quotes:\n- quote:rain\n  speaker: A B\n", "3:10: it is no YAML: mapping values are not allowed here; a space goes behind the colon of a key, as in name: value (line 2)"),
        ("quotes:\n- quote:rain\n", "2:3: a mapping (key: value) is wanted here; a space goes behind the colon"),
        ("people:\n- person: A\n  name:B\n", "4:1: it is no YAML: could not find expected ':'; a space goes behind the colon of a key, as in name: value"),
        ("people:\n- person: A\n   is: nobody\n", "3:6: it is no YAML: mapping values are not allowed here; the keys of an entry begin in one column, and so do the entries of a section; words with a colon in them go between '…'"),
        ("people:\n- person: A\n  is: nobody\n  - person: B\n", "4:3: it is no YAML: expected <block end>, but found '-'; the keys of an entry begin in one column, and so do the entries of a section"),
        ("people:\n- A", "2:3: a mapping (key: value) is wanted here"),
        ("people:\n- person: A\n  nmae: B", "3:3: 'nmae' is no key of such an entry (did you mean 'name'?)"),
        ("people:\n- person: A\n  person: B", "3:3: 'person' is written twice (first in line 2)"),
        ("people:\n- person: A\n  is: no quote", "3:7: 'no quote' stands where only 'nobody' can"),
        ("people:\n- person: A\n  is: nobody\n  name: B", "4:3: 'name' does not go together with 'is'"),
        ("people:\n- person: A", "2:3: nothing is corrected here (possible are is, name, role, roles)"),
        ("people:\n- person: A\n  roles: [B]", "3:10: only [] can stand here: it forbids all roles that were found; role: gives one"),
        ("people:\n- person: [A]\n  is: nobody", "2:11: words are wanted here, not a list or a mapping"),
        ("people:\n- person: '“”'\n  is: nobody", "2:11: words are wanted here, not marks alone"),
        ("people:\n- person:\n  is: nobody", "2:3: nothing is written behind person:"),
        ("people:\n- merge: [A]", "2:10: a list of at least 2 is wanted here"),
        ("people:\n- merge: [A, B]\n  split: C", "3:3: 'merge' and 'split' are two entries: each begins with a - of its own"),
        ("people:\n- split: A", "2:3: 'articles' is missing here"),
        ("events:\n- add: A", "2:3: 'date' is missing here; null says that there is none"),
        ("people:\n- name: A", "2:3: an entry of 'people' begins with 'person' or 'merge' or 'differ' or 'split'"),
        ("people:\n- person: !!python/none A\n  is: nobody", "2:11: 'tag:yaml.org,2002:python/none' is no tag that is known here"),
        ('people:\n- person: "\\ud800"\n  is: nobody', "2:11: this holds half a character"),
        ("people:\n- person: \x01", "2:11: it holds a character that YAML does not allow"),
        ("quotes:\n- quote: a\n  speaker: B\n  source: C", "4:3: 'source' does not go together with 'speaker'"),
        ("articles:\n- article: a\n  date: 2021-02-30", "3:9: there is no day '2021-02-30'"),
        ("articles:\n- article: a\n  url: javascript:a", "3:8: 'javascript:a' is no address that begins with https:// or http://"),
        ("articles:\n- article: a\n  article_text: some", "3:17: 'some' stands where only 'full' or 'excerpt' or 'link' can"),
        ("events:\n- add: a\n  date: May", "3:9: 'May' is no EDTF date (2021-03-17, 2021-03, 2021, 2021-03/2021-05)"),
        ("people: " + "[" * 3000, "1:28: it is nested too deeply"),
        ("people: &a [*a]", "1:9: a mapping (key: value) is wanted here"),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_told_with_its_place(text: str, told: str) -> None:
    """Anything wrong is one line that names the file, the line and the column."""
    with pytest.raises(CorrectionsError) as error:
        entries(text)
    assert str(error.value) == f"corrections.yml:{told}"


def test_what_is_not_utf_8_is_told(tmp_path: Path) -> None:
    """The first byte that is none has a place, too."""
    (tmp_path / "corrections.yml").write_bytes(b"people:\n- person: \xe9\n")
    with pytest.raises(CorrectionsError, match=r"corrections\.yml:2:11: it is not UTF-8"):
        read_corrections(tmp_path)


def test_aliases_stand_for_no_more_than_anybody_writes() -> None:
    """Ten lists of ten lists of ten … are told before they are gone through."""
    lists = ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"]
    lists += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(CorrectionsError, match=r"corrections.yml:6:\d+: it has more than 200,000 values"):
        entries("\n".join(lists))


def test_the_schema_is_that_of_the_reader() -> None:
    """schema/corrections.schema.json is made of the forms that the reader reads by, and takes what that takes."""
    assert (ROOT / "schema" / "corrections.schema.json").read_text("utf-8") == schema_text()
    jsonschema.Draft202012Validator.check_schema(corrections_schema())
    jsonschema.validate(yaml.load(SOUND, yaml.BaseLoader) | {"quotes": None}, corrections_schema())
    for wrong in (
        {"people": [{"person": "A", "is": "nobody", "name": "B"}]},
        {"people": [{"person": "A"}]},
        {"people": [{"nmae": "A"}]},
        {"quotes": [{"quote": "a", "speaker": "B", "source": "C"}]},
        {"events": [{"add": "a", "date": "2021", "source": "javascript:a"}]},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, corrections_schema())


def test_the_file_of_this_project_names_its_schema() -> None:
    """An editor that knows the hint completes keys; the file itself corrects nothing."""
    first, *_ = (ROOT / "corrections.yml").read_text("utf-8").splitlines()
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert json.loads((ROOT / schema).read_text("utf-8")) == corrections_schema()
    assert read_corrections(ROOT) == Corrections()
