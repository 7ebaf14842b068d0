"""Two invented stories to be corrected, read and linked once, and corrections.yml as text applied to them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.corrections.corrections import correct_articles, correct_dossiers, read_corrections
from generator.corrections.entries import Corrections
from generator.linking.dossier import link
from generator.model import Article, Dossier, LinkedQuotation, Person
from generator.parsing.parse import parse
from tests.as_read import facts_as_read

PIER = (
    "The pier of Marlow Bay closed on Monday after an inspector found cracks in eleven of its posts.\n"
    "“We closed it before anybody was hurt,” said Hugo Marling, the harbour master. "
    "He said the repair would take until May 2024.\n"
    "Mayor Ines Calder told reporters that the town “will pay for every post” and that she had asked "
    "the ministry for help.\n"
    "“Nobody asked us,” Harriet Mercer said on Tuesday. The coast guard said two boats had been damaged.\n"
    "The pier was built in 1911 and repaired in 1974."
)
FERRY = (
    "Ferries to Marlow Bay will not run before June, Ines Calder said on Thursday.\n"
    "“Never again will a storm do this to us,” Mrs Calder said. “Never again,” said Hugo Marling.\n"
    "H. Marling, the harbour master, said that the ferry company had known of the cracks since 12 January 2024.\n"
    "Jonas Castell, who owns two of the ferries, called the closure “a bad joke” in a letter."
)
CHAPEL = (
    "Bishop Jonas Castell reopened the chapel of Marlow Bay on Sunday.\n"
    "“This house is for everybody,” Castell said. Tess Nwosu, who restored the windows, thanked the bishop.\n"
    "The chapel had been shut since a fire in March 2021."
)
BRIDGE = (
    "Ines Calder opened a bridge in Overton on 3 April 2024.\n"
    "“It is wider than the old one,” Calder said. Mara Nwosu, who built it, said nobody had been hurt when the old bridge fell in 2022."
)
ARTICLES = (
    Article("pier", "seeds/marlow/pier.txt", PIER, "marlow", "Pier closes", date(2024, 1, 17), "record", "The Bay Post"),
    Article("ferry", "seeds/marlow/ferry.txt", FERRY, "marlow", "No ferries", date(2024, 1, 20), "record", "The Overton Echo"),
    Article("chapel", "seeds/marlow/chapel.txt", CHAPEL, "marlow", None, date(2024, 1, 23), "record"),
    Article("bridge", "seeds/overton/bridge.txt", BRIDGE, "overton", "A bridge", date(2024, 4, 4), "record"),
)  # fmt: skip


@cache
def linked() -> tuple[Dossier, ...]:
    """The two stories as they are linked: "marlow" and "overton"."""
    return link([facts_as_read(a, lambda text: next(iter(parse([text])))) for a in ARTICLES], 100)


def entries(text: str) -> Corrections:
    """What corrections.yml says that has this text."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "corrections.yml").write_text(text, "utf-8")
        return read_corrections(Path(folder))


def corrected(text: str) -> tuple[tuple[Dossier, ...], list[str]]:
    """The stories as corrections have them, and what is told of those that are not applied."""
    dossiers, told = correct_dossiers(linked(), entries(text))
    return dossiers, [str(one) for one in told]


def articles_corrected(text: str) -> tuple[dict[str, Article], list[str]]:
    """The articles as corrections have them, by id, and what is told."""
    articles, told = correct_articles(ARTICLES, entries(text))
    return {a.id: a for a in articles}, [str(one) for one in told]


def people_of(dossiers: tuple[Dossier, ...]) -> dict[str, Person]:
    """The people of all stories, by the names they go by."""
    return {p.name: p for d in dossiers for p in d.people}


def quote_of(dossiers: tuple[Dossier, ...], words: str) -> LinkedQuotation:
    """The first quotation that begins with some words, whatever marks are before them."""
    texts = {a.id: a.text for a in ARTICLES}
    return next(
        q
        for d in dossiers
        for q in d.quotations
        if texts[q.article][q.quotation.span.start : q.quotation.span.end].lstrip("“").startswith(words)
    )
