"""An article that breaks the extraction, kills its process or takes for ever is left out, and named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.model import Article, ArticleFacts
from generator.pipeline import extract_all, read_and_link
from generator.reading.outcome import Problem
from generator.settings import Settings

# The real model, with a part before all others that does to the process what an article says.
MODEL = """
import itertools, os, signal
from spacy.language import Language
from generator.parsing.parse import DEFAULT_MODEL, _packaged, _without_unused_strings

@Language.component("trouble")
def trouble(doc):
    if "PARSE" in doc.text:
        raise ValueError("no parse \\n of this")
    if "EXTRACT" in doc.text:
        doc.user_hooks["sents"] = lambda doc: 1 / 0
    if "DIE" in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in doc.text:
        sum(itertools.repeat(0))
    return doc

def load(**options):
    nlp = _without_unused_strings(_packaged(DEFAULT_MODEL))
    nlp.add_pipe("trouble", first=True)
    return nlp
"""
SOUND = "Mayor Ann Lee said: “We will rebuild the bridge.”"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """The settings of a project with such a model, and little time for an article."""
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "troubled_model.py").write_text(MODEL)
    metadata = tmp_path / "model" / "troubled_model-1.0.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Metadata-Version: 2.1\nName: troubled_model\nVersion: 1.0\n")
    monkeypatch.syspath_prepend(str(tmp_path / "model"))
    yield Settings(model="troubled_model", seconds_per_article=3)
    pipeline._readers.cache_clear()


# What an article says, and the line that it gets.
LEFT_OUT = {
    "PARSE": "it broke the extraction: ValueError('no parse \\n of this')",
    "EXTRACT": "it broke the extraction: ZeroDivisionError('division by zero')",
    "DIE": "the process that read it was killed (signal 9); memory may have run out",
    "HANG": "it took more than 3 seconds of processor time (seconds_per_article), "
    "far more than a sound article of its length needs",
}


@pytest.mark.parametrize(
    ("jobs", "chunk", "kinds"),
    [
        pytest.param(1, 50_000, ("first", "PARSE", "EXTRACT", "DIE", "second"), id="one piece of work"),
        pytest.param(2, 1, ("first", "HANG", "second"), id="two processes"),
    ],
)
def test_the_rest_is_read(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, jobs: int, chunk: int, kinds: tuple[str, ...]
) -> None:
    """Its line names it, the others come in order and as if it had not been there."""
    monkeypatch.setattr(pipeline, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(pipeline, "CHUNK", chunk)
    articles = [Article(kind, f"seeds/{kind}.txt", f"{SOUND} {kind}.") for kind in kinds]

    found = list(extract_all(articles, settings, jobs))

    assert [f.article.id if isinstance(f, ArticleFacts) else str(f) for f in found] == [
        f"seeds/{k}.txt: article {k!r} left out, {LEFT_OUT[k]}" if k in LEFT_OUT else k for k in kinds
    ]
    sound = [f for f in found if not isinstance(f, Problem)]
    assert sound == list(extract_all([f.article for f in sound], settings, jobs))


def test_a_build_goes_on_without_it(settings: Settings, tmp_path: Path) -> None:
    """What was left out is among the problems that every command reports."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(SOUND, "utf-8")
    (tmp_path / "seeds" / "b.txt").write_text("PARSE", "utf-8")

    (dossier,), corpus = read_and_link([tmp_path / "seeds"], settings)

    assert [d.facts.article.id for d in dossier.articles] == ["a"]
    assert [p.path for p in corpus.problems] == ["seeds/b.txt"]
