from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from spacy.tokens import Doc

from generator.extraction.facts import extract
from generator.linking.dossier import ARTICLE_SUMMARY_WORDS, link
from generator.model import Article, ArticleFacts, Quotation, Span
from tests.linking.stories import story, words_at

Parsed = Callable[[str], Doc]

FERRY = (
    "The ferry Solveig sank off the island of Holm on Sunday with forty passengers on board. "
    "Fishing boats from the village of Nes rescued all forty passengers of the ferry in the storm. "
    "The transport ministry of Norway has opened an inquiry into the sinking of the ferry Solveig. "
    "The coast guard of Norway said a cracked valve let water into the engine room of the ferry. "
    "The ferry company of Holm replaced the valve in May and paid for the repair in silver coins. "
    "Mayor Ann Lund of Holm has asked the ferry company for money to build a harbour in the north."
)


def told(corpus: list[ArticleFacts], article: str) -> int:
    """How many words an article's own summary has."""
    (dossier,) = link(corpus, 200)
    return sum(len(words_at(corpus, s.place).split()) for s in dossier.article_summaries[article])


def test_a_summary_for_the_story_and_one_for_each_article(parsed: Parsed) -> None:
    """The story has one summary, and each article one of its own, of its own sentences and shorter."""
    corpus = story(parsed, FERRY, "A new school opens in Berg on Monday. Two hundred children will go to it.")
    (dossier,) = link(corpus, 200)
    assert {s.place.article for s in dossier.summary} == {"a", "b"}
    assert list(dossier.article_summaries) == ["a", "b"]
    assert {s.place.article for s in dossier.article_summaries["b"]} == {"b"}
    assert 0 < told(corpus, "a") <= ARTICLE_SUMMARY_WORDS


def test_stories_are_summed_up_apart(parsed: Parsed) -> None:
    """A summary reports nothing of another story."""
    one, other = story(
        parsed, FERRY, "A new school opens in Berg on Monday. Two hundred children will go to it."
    )
    other = replace(other, article=replace(other.article, story="school"))
    ferries, school = link([one, other], 200)
    assert {s.place.article for s in ferries.summary} == {"a"}
    assert {s.place.article for s in school.summary} == {"b"}


def test_every_article_has_a_headline(parsed: Parsed) -> None:
    """A given title stays; without one a headline is made of the lead sentence."""
    corpus = [*story(parsed, FERRY, title="Ferry sinks"), *story(parsed, "", FERRY)[1:]]
    (dossier,) = link(corpus, 100)
    titled, made = dossier.articles
    assert titled.headline == "Ferry sinks"
    assert made.headline.startswith("The ferry Solveig sank")


def test_a_dossier_holds_only_reported_speech_that_is_likely_some() -> None:
    """A reported clause below even odds is left to ``facts``; a string in it is a quotation of its own."""
    text = "Lee seeks to “mend” the bridge. Lee said it would open."
    clause = Quotation(Span(10, 30), "indirect", confidence=0.45)
    string = Quotation(Span(13, 19), "partial", confidence=0.9, within=True)
    sure = Quotation(Span(41, 54), "indirect", confidence=0.9)
    facts = ArticleFacts(Article("a", "a.txt", text), (), (), (clause, string, sure), ())
    found = [q.quotation for q in link([facts], 100)[0].quotations]
    assert found == [replace(string, within=False), sure]


def test_sentences_of_equal_worth_are_chosen_alike_in_every_process(parsed: Parsed, tmp_path: Path) -> None:
    """Whatever order Python's sets have there: sums of floats must not follow it, or ties fall otherwise."""
    texts = [f"Ann Lee{i} said: “We go.”" for i in range(20)]
    corpus = [extract(Article(f"a{i}", f"a{i}.txt", text), parsed(text)) for i, text in enumerate(texts)]
    facts = tmp_path / "facts"
    facts.write_bytes(pickle.dumps(corpus))
    code = (
        "import pickle, sys; from generator.linking.dossier import link; "
        "print([d.summary for d in link(pickle.loads(open(sys.argv[1], 'rb').read()), 20)])"
    )
    chosen = {
        subprocess.run(
            [sys.executable, "-c", code, str(facts)],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in range(12)
    }

    assert len(chosen) == 1
