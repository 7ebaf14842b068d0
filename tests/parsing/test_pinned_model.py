"""The model is the one that was pinned, whichever way it came here."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from generator.parsing import parse
from generator.parsing.parse import DEFAULT_MODEL, ModelError, load


@pytest.mark.parametrize("file", ["config.cfg", "vocab/vectors"])
def test_a_model_with_other_bytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    """One byte more in a file of it, and it is not loaded: one line says which file."""
    pinned = parse._packaged(DEFAULT_MODEL)
    for name in (line.split()[1] for line in (Path(parse.__file__).parent / "data/model.sha256").open()):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).symlink_to(pinned / name)
    (tmp_path / file).unlink()
    shutil.copyfile(pinned / file, tmp_path / file)
    with (tmp_path / file).open("ab") as changed:
        changed.write(b" ")
    monkeypatch.setattr(parse, "_packaged", lambda package: tmp_path)

    with pytest.raises(ModelError, match=f"{file} is not the one that was pinned") as error:
        load.__wrapped__()
    assert "\n" not in str(error.value)


def test_a_model_that_is_not_installed_is_one_line() -> None:
    """It says what to do."""
    with pytest.raises(ModelError, match="install Dossier anew, or run make once"):
        parse._packaged("no_such_pipeline_anywhere")


def test_without_its_list_of_strings_the_model_parses_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every tag, relation, lemma and name of a text with words that no list has, too."""
    text = (
        "Mayor Ida Quillfeather-Ström told Tidewatch Ltd. on 3 May 2021: “We’ll re-glaze 40% of the Zyntharium’s "
        "windows, won’t we?” The geese, which had flown 12.5 km, were heavier than Oslo’s 😀."
    )
    without = load()
    monkeypatch.setattr(parse, "_without_unused_strings", spacy.load)
    with_all = load.__wrapped__()

    assert len(with_all.vocab.strings) > 700_000 > 200_000 > len(without.vocab.strings)
    assert _seen_in(without(text)) == _seen_in(with_all(text))


def _seen_in(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.norm_, t.shape_, t.lemma_, t.tag_, t.pos_, str(t.morph), t.dep_, t.head.i, t.ent_type_)
        for t in doc
    ]
