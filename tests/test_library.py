"""Dossier as a library."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import generator


def test_the_example_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package's docstring is an example that runs as it is."""
    monkeypatch.chdir(Path(__file__).parent.parent)
    tried = doctest.testmod(generator)
    assert tried.attempted > 5 and tried.failed == 0


def test_what_is_public() -> None:
    """Every public name can be imported and says what it is; no other is promised."""
    assert sorted(generator.__all__) == [
        "Article",
        "ArticleFacts",
        "Corpus",
        "Dossier",
        "Problem",
        "extract",
        "link",
        "read",
    ]
    for name in generator.__all__:
        found = getattr(generator, name)
        assert found.__name__ == name and inspect.getdoc(found)
    with pytest.raises(AttributeError, match="no attribute 'rummage'"):
        _ = generator.rummage


def test_importing_costs_nothing() -> None:
    """The package alone loads neither the language model's library nor a renderer."""
    loaded = "import sys, generator; print([m for m in ('spacy', 'yaml', 'jinja2') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_problems_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    """A file that cannot be read is a problem of the corpus."""
    (tmp_path / "a.txt").write_text("Ann Lee left.", "utf-8")
    (tmp_path / "b.jsonl").write_text("no JSON\n", "utf-8")
    corpus = generator.read([str(tmp_path)])
    assert [a.id for a in corpus.articles] == ["a"]
    assert len(corpus.problems) == 1
