"""What the benchmark of a million articles makes of a few: new people in the same places."""

from __future__ import annotations

from benchmarks.million import recombined
from generator.library import extract, link
from generator.model import Article

_TEXT = "Mayor Clara Holm met Peter Nils in Lund. “We rebuild the pier,” Holm said. Nils agreed."


def test_the_first_are_the_facts_themselves_and_the_others_are_of_others() -> None:
    """Each turn has other names in the same places, ids and stories of its own, and so other people."""
    known = extract([Article("a", "a.txt", _TEXT)])
    facts = list(recombined(known, 3))
    assert facts[0].people == known[0].people and facts[0].article.text == _TEXT
    assert [(f.article.id, f.article.story) for f in facts] == [(f"a-{n}", f"story-{n}") for n in range(3)]
    for one in facts:
        for person in one.people:
            names = [m for m in person.mentions if m.kind == "name"]
            assert all(one.article.text[m.span.start : m.span.end] in person.name for m in names)
    assert len({p.name for d in link(facts) for p in d.people}) > 2
