"""The benchmark of the readers measures every kind, and can be run."""

from __future__ import annotations

from pathlib import Path

from benchmarks.reading_cost import DOCUMENTS, words_per_second
from generator.reading.kinds import KNOWN_KINDS


def test_every_kind_is_measured(tmp_path: Path) -> None:
    """Each known kind has a document, which is read as one article of about a thousand words."""
    assert sorted(DOCUMENTS) == sorted(KNOWN_KINDS)
    for kind, document in DOCUMENTS.items():
        (tmp_path / f"a{kind}").write_bytes(document())
        assert words_per_second(tmp_path / f"a{kind}", seconds=0.001) > 500, kind
