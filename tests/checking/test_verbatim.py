import json
from pathlib import Path

from generator.checking.verbatim import unfaithful_spans


def test_a_damaged_file_is_a_finding(tmp_path: Path) -> None:
    """It is named, and no more can be said of it."""
    (tmp_path / "dossier.json").write_text('{"quotes": [')

    assert unfaithful_spans(tmp_path, {}) == [f"{tmp_path / 'dossier.json'}: is damaged (not JSON)"]


def test_spans_are_held_against_the_text(tmp_path: Path) -> None:
    """A span whose words are not the text's, beyond its end or of no article is found; a true one is not."""
    quotes = [
        {"article": "a", "start": 0, "end": 3, "text": "Ann", "cue": {"start": 4, "end": 8, "text": "said"}},
        {"article": "a", "start": 0, "end": 3, "text": "Bob", "cue": {"start": 4, "end": 9, "text": "told"}},
        {"article": "b", "start": 0, "end": 1},
    ]
    (tmp_path / "dossier.json").write_text(json.dumps({"quotes": quotes}))

    assert [line.split(": ", 1)[1] for line in unfaithful_spans(tmp_path, {"a": "Ann said"})] == [
        "a 0:3: reads 'Ann', not 'Bob'",
        "a 4:9: outside the article, which has 8 characters",
        "b 0:1: no such article in the seeds",
    ]
