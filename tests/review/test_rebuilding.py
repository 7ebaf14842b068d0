"""A preview reads and links anew what changed, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.linked_before import LinkedBefore
from generator.pipeline import rebuild
from generator.settings import Settings
from tests.review.quarry import make_project


def noted(name: str, function: Callable[..., Any], done: list[str]) -> Callable[..., Any]:
    """A function that notes that it was called."""

    def called(*given: Any) -> Any:
        done.append(name)
        return function(*given)

    return called


def test_what_a_correction_changes_is_neither_read_nor_linked_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A speaker is corrected upon what was linked, a date links again; new seeds are read. The pages are the same."""
    root, linked, done = make_project(tmp_path), LinkedBefore(seen=1), list[str]()
    for name in ("read_corpus", "link_all"):
        monkeypatch.setattr(pipeline, name, noted(name, getattr(pipeline, name), done))
    settings, corrections = Settings(), root / "corrections.yml"

    def does() -> list[str]:
        done.clear()
        rebuild(root, settings, linked)
        return list(done)

    assert does() == ["read_corpus", "link_all"]
    corrections.write_text("quotes:\n- quote: Nobody told the people\n  speaker: Bo Dahl\n", "utf-8")
    assert does() == []
    assert "Bo Dahl" in (root / "docs/dossier.json").read_text("utf-8")
    corrections.write_text("articles:\n- article: bus\n  date: 2024-03-08\n", "utf-8")
    assert does() == ["link_all"]
    linked.seen = 2
    assert does() == ["read_corpus"]
    settings = replace(settings, summary_words=20)
    assert does() == ["read_corpus", "link_all"]
    pages = {p: p.read_bytes() for p in (root / "docs").rglob("*.md")}
    rebuild(root, settings, LinkedBefore())
    assert {p: p.read_bytes() for p in (root / "docs").rglob("*.md")} == pages
