"""What an article and its near-copies tell is corrected once, and what is left out says so."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from generator.corrections.corrections import correct_articles, correct_dossiers
from generator.linking.dossier import link
from generator.model import Article, Dossier, LinkedQuotation
from generator.parsing.parse import parse
from tests.as_read import facts_as_read
from tests.corrections.marlow import entries

WIRE = (
    "The Hallow Dam was shut on Tuesday after a guard found water behind its north wall, Mayor Ada Lind said.\n"
    "“We could not wait for the morning,” Lind told reporters. The dam feeds 14,000 homes in the valley.\n"
    "Engineer Bo Hagen said that the wall had been tested in 2019. “It held every load we gave it,” he said.\n"
    "Ada Lind and Bo Hagen said in a joint statement that “nobody has to leave.” The dam was opened in 1988."
)
OTHER = (
    "Councillor Ruth Amsel asked for an inquiry on Wednesday. “We want the plans of the dam,” she said.\n"
    "“We will not pay twice,” Amsel said of the dam. “The bill is the bill.”\n"
    "“We will not pay twice,” said Karl Ostby, who keeps the archive. Ada Lind and Bo Hagen said they would come."
)
ARTICLES = (
    Article("wire", "seeds/wire.txt", WIRE, "", "Dam shut", date(2024, 3, 13), "record", "The Post"),
    Article("copy", "seeds/copy.txt", WIRE + "\nThe ferry runs as usual.", "", "Hallow Dam is shut", date(2024, 3, 13), "record", "The Echo"),
    Article("other", "seeds/other.txt", OTHER, "", "Inquiry", date(2024, 3, 14), "record", "The Post"),
)  # fmt: skip


@cache
def _linked(*articles: Article) -> tuple[Dossier, ...]:
    return link([facts_as_read(a, lambda text: next(iter(parse([text])))) for a in articles], 100)


def _corrected(text: str) -> tuple[Dossier, list[str]]:
    corrections = entries(text)
    articles, told = correct_articles(ARTICLES, corrections)
    (dossier,), more = correct_dossiers(_linked(*articles), corrections, ARTICLES)
    return dossier, [str(one) for one in (*told, *more)]


def _speakers(dossier: Dossier, words: str) -> dict[str, str | None]:
    """By article, whose quotes are that have some words."""
    texts = {a.id: a.text for a in ARTICLES}

    def said(q: LinkedQuotation) -> str:
        return texts[q.article][q.quotation.span.start : q.quotation.span.end]

    return {q.article: q.person for q in dossier.quotations if words in said(q)}


@pytest.mark.parametrize("where", ["", "  article: copy\n"])
def test_a_quote_of_a_near_copy_is_corrected_in_both(where: str) -> None:
    """Whether the entry names one of them or none; an id is that of one alone."""
    dossier, told = _corrected(f"quotes:\n- quote: held every load\n{where}  speaker: Ruth Amsel\n")
    (one,) = {q.id for q in dossier.quotations if "held" in WIRE[q.quotation.span.start : q.quotation.span.end] and q.article == "copy"}  # fmt: skip
    alone, _ = _corrected(f"quotes:\n- quote: {one}\n  speaker: Karl Ostby\n")

    assert [d.copy_of for d in dossier.articles if d.copy_of] == ["copy"]
    assert (told, _speakers(dossier, "held every load")) == (
        [],
        dict.fromkeys(("wire", "copy"), "ruth-amsel"),
    )
    assert _speakers(alone, "held every load") == {"wire": "bo-hagen", "copy": "karl-ostby"}


def test_two_speakers_of_one_utterance_contradict_each_other() -> None:
    """One named in the article, another in its copy: neither is applied."""
    _, told = _corrected(
        "quotes:\n- {quote: held every load, article: copy, speaker: Ruth Amsel}\n"
        "- {quote: held every load, article: wire, speaker: Karl Ostby}\n"
    )
    assert [line.rpartition(": ")[2] for line in sorted(told)] == [
        "line 3 says otherwise; none of these is applied",
        "line 2 says otherwise; none of these is applied",
    ]


def test_a_split_holds_for_the_copies_of_its_articles() -> None:
    """Unless the entry says whose they are."""
    split = "people:\n- split: Ada Lind\n  articles:\n    Ada Lind (mayor): [wire]\n"
    both, _ = _corrected(split)
    one, _ = _corrected(split + "    Ada Lind (guard): [copy]\n")

    def articles(dossier: Dossier, person: str) -> set[str]:
        return {m.place.article for p in dossier.people if p.id == person for m in p.mentions}

    assert articles(both, "ada-lind-mayor") == {"wire", "copy"}
    assert (articles(one, "ada-lind-mayor"), articles(one, "ada-lind-guard")) == ({"wire"}, {"copy"})


def test_parts_with_an_ellipsis_between_them_find_their_quote() -> None:
    """As a page shows an utterance of two parts; in another order they find nothing."""
    dossier, told = _corrected(
        "quotes:\n- quote: '“We will not pay twice,” … “The bill is the bill.”'\n  speaker: Bo Hagen\n"
    )
    _, turned = _corrected(
        "quotes:\n- quote: 'The bill is the bill … We will not pay'\n  speaker: Bo Hagen\n"
    )

    assert (told, _speakers(dossier, "The bill")) == ([], {"other": "bo-hagen"})
    assert "is in no quote" in turned[0]


def test_words_around_a_quote_are_told_the_quote() -> None:
    """Who copies it with what stands beside it is told the whole quote that stands there."""
    _, told = _corrected(
        "quotes:\n- quote: '“We want the plans of the dam,” she said'\n  speaker: Bo Hagen\n"
    )

    assert told[0].endswith("is in no quote; the closest is 'we want the plans of the dam'")


def test_a_group_is_called_as_its_members_are() -> None:
    """In the open data too; where a member is another in some articles the group is two."""
    renamed, _ = _corrected("people:\n- person: Bo Hagen\n  name: Bo Hagen-Vik\n")
    split, _ = _corrected("people:\n- split: Ada Lind\n  articles: {Ada Lind (archive): [other]}\n")

    def groups(dossier: Dossier) -> dict[str, set[str]]:
        by_id = {q.id: q for q in dossier.quotations}
        found = (s for s in dossier.sources if s.kind == "group")
        return {s.name: {by_id[q].article for q in s.quotations if by_id[q].source_id == s.id} for s in found}

    assert groups(renamed) == {"Ada Lind and Bo Hagen-Vik": {"wire", "copy", "other"}}
    assert groups(split) == {
        "Ada Lind and Bo Hagen": {"wire", "copy"},
        "Ada Lind (archive) and Bo Hagen": {"other"},
    }
    assert len({s.id for s in split.sources}) == len(split.sources)


def test_what_two_said_who_are_one_is_that_ones() -> None:
    """Speakers who are merged are no group of one with himself, and the joint quote is on the one's page."""
    dossier, told = _corrected("people:\n- merge: [Ada Lind, Bo Hagen]\n")
    assert told == [] and not [s for s in dossier.sources if " and " in s.name]
    assert _speakers(dossier, "nobody has to leave") == {"wire": "ada-lind", "copy": "ada-lind"}


def test_after_a_split_the_name_is_whose_it_still_is() -> None:
    """Though who was parted from them is called so in the quote's article."""
    split = "people:\n- split: Lind\n  articles: {Ada Lind (archive): [other]}\n"
    dossier, told = _corrected(f"{split}quotes:\n- quote: want the plans\n  speaker: Ada Lind\n")
    assert told == [] and _speakers(dossier, "want the plans") == {"other": "ada-lind"}


def test_words_between_the_parts_of_a_quote_are_nobodys() -> None:
    """They find no quote by themselves; with a word that is said beside them they do."""
    _, told = _corrected("quotes:\n- quote: said of the dam\n  is: no quote\n")
    assert [one.partition(": ")[2] for one in told] == [
        "'said of the dam' stands between the parts of a quote: nobody says these words"
    ]
    dossier, told = _corrected("quotes:\n- quote: Amsel said of the dam. “The bill\n  is: no quote\n")
    assert told == [] and _speakers(dossier, "bill is the bill") == {}


@pytest.mark.parametrize("name", ["Ada Lind and Bo Hagen", "Ruth Amsel and Bo Hagen"])
def test_several_are_no_one_speaker(name: str) -> None:
    """Neither the group that the quote is of, nor names in a row, is made a person."""
    for words in ("nobody has to leave", "We want the plans"):
        dossier, told = _corrected(f"quotes:\n- quote: {words}\n  speaker: {name}\n")
        assert len(told) == 1 and "source: names" in told[0]
        assert not [p for p in dossier.people if " and " in p.name]


@pytest.mark.parametrize(
    ("section", "entry", "what"),
    [
        ("quotes", "{quote: We want the plans, speaker: Ada Lind}", "'We want the plans' is in article"),
        ("quotes", "{quote: no such, article: other, speaker: Ada Lind}", "it is about article"),
        ("people", "{person: Karl Ostby, is: nobody}", "'Karl Ostby' is in article"),
        ("people", "{split: Ada Lind, articles: {Ada Lund: [other]}}", "it is about article"),
        ("events", "{event: asked for an inquiry, is: no event}", "'asked for an inquiry' is in article"),
        ("summary", "{pin: who keeps the archive}", "'who keeps the archive' is in article"),
    ],
)
def test_an_entry_on_an_article_left_out_says_so(section: str, entry: str, what: str) -> None:
    """With the line that leaves it out; what nearly is something else is not offered."""
    _, told = _corrected(f"{section}:\n- {entry}\narticles:\n- {{article: other, is: left out}}\n")

    assert told == [f"corrections.yml:2: {what} 'other', which line 4 leaves out"]
