"""A feed that declares entities of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.corpus import Corpus, read_corpus

TEXT = "The tower of Lund fell on Friday, and nobody saw it."


def _feed(folder: Path, declared: str, title: str, text: str = TEXT) -> Corpus:
    item = f"<item><title>{title}</title><description>{text}</description></item>"
    path = folder / "a.rss"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [{declared}]><rss version="2.0"><channel>{item}</channel></rss>',
        "utf-8",
    )
    return read_corpus([path])


@pytest.mark.parametrize(
    ("declared", "title", "read"),
    [
        ('<!ENTITY paper "Vale Post">', "&paper; shuts", "Vale Post shuts"),
        ("<!ENTITY a 'Vale'><!ENTITY b '&a; Post'>", "&b; &amp; &a;", "Vale Post & Vale"),
        ('<!ENTITY x SYSTEM "file:///etc/hostname">', "Rain &x;falls", "Rain falls"),
    ],
)
def test_an_entity_is_what_the_feed_says_it_is(tmp_path: Path, declared: str, title: str, read: str) -> None:
    """One in another file is nothing."""
    (found,) = _feed(tmp_path, declared, title).articles

    assert (found.title, found.text) == (read, TEXT)


@pytest.mark.parametrize("first", ["lol lol lol", ""])
@pytest.mark.parametrize("times", [10, 1_500])
def test_entities_that_grow_are_a_line(tmp_path: Path, first: str, times: int) -> None:
    """However many times they hold each other, or themselves."""
    chain = f'<!ENTITY e0 "{first}">' + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 8))
    grown = _feed(tmp_path, chain, f"Rain {'&e7;' * times}")
    circle = _feed(tmp_path, '<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">', "&a;")

    assert (not grown.articles and len(grown.problems) == 1) or (
        not first and grown.articles[0].title == "Rain"
    )
    assert not circle.articles and len(circle.problems) == 1
