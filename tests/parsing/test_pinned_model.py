"""The model is the one that was pinned, whichever way it came here."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

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
