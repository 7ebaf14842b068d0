"""What is linked of a story, as plain rows, for the tables of examples."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from spacy.tokens import Doc

from generator.linking.dossier import link
from generator.linking.people.people import link_people
from generator.model import Article, Dossier, Event, Person, Place
from tests.as_read import facts_as_read

Told = Sequence[dict[str, str]]
_ROOM = 40


def linked(parsed: Callable[[str], Doc], articles: Told) -> dict[str, list[str]]:
    """The people, events, summary, differences, variants and headlines of one story, a row each.

    ``articles`` have a ``text`` and perhaps ``published``, ``title`` and ``outlet``; they are named a, b, …
    """
    corpus = [
        facts_as_read(
            Article(
                name,
                f"{name}.txt",
                told["text"],
                title=told.get("title"),
                outlet=told.get("outlet"),
                published=date.fromisoformat(told["published"]) if "published" in told else None,
            ),
            parsed,
        )
        for name, told in zip("abcdefgh", articles, strict=False)
    ]
    (dossier,) = link(corpus, _ROOM)
    texts = {f.article.id: f.article.text for f in corpus}
    return {
        "people": [_person(p) for p in dossier.people],
        "events": [_event(texts, e) for e in dossier.events],
        "summary": [
            " ".join([f"{_said(texts, s.place)}", *(f"[{p.article}]" for p in s.also)])
            for s in dossier.summary
        ],
        "differences": [
            f"{d.kind}{f', {d.note}' if d.note else ''}: {' / '.join(_said(texts, p) for p in d.places)}"
            for d in dossier.differences
        ],
        "variants": _variants(texts, dossier),
        "headlines": [f"{d.facts.article.id}: {d.headline}" for d in dossier.articles],
    }


def people_of_stories(parsed: Callable[[str], Doc], articles: Told) -> list[str]:
    """The people of articles that have a ``story`` each, over all stories, a row each."""
    corpus = [
        facts_as_read(Article(name, f"{name}.txt", told["text"], story=told["story"]), parsed)
        for name, told in zip("abcdefgh", articles, strict=False)
    ]
    return [_person(person) for person in link_people(corpus)[0]]


def _said(texts: dict[str, str], place: Place) -> str:
    """ "a: It rained."."""
    return f"{place.article}: {' '.join(texts[place.article][place.start : place.end].split())}"


def _person(person: Person) -> str:
    """ "ann-lee: Ann Lee, Lee; mayor; a3 b1": id, names, roles, and mentions in each article."""
    counts = {a: sum(m.place.article == a for m in person.mentions) for a in "abcdefgh"}
    where = " ".join(f"{a}{n}" for a, n in counts.items() if n)
    roles = ", ".join(dict.fromkeys(r.text for r in person.roles))
    return "; ".join(x for x in (f"{person.id}: {', '.join(person.aliases)}", roles, where) if x)


def _event(texts: dict[str, str], event: Event) -> str:
    """ "2021-03-17 day resolved 1.0, why: a: It rained. / b: Rain fell."."""
    sentences = " / ".join(_said(texts, p) for p in event.sentences)
    doubt = " inferred" if event.inferred else ""
    return f"{event.edtf} {event.precision} {event.basis}{doubt} {event.weight:.3f}, {event.why}: {sentences}"


def _variants(texts: dict[str, str], dossier: Dossier) -> list[str]:
    words = {
        q.id: _said(texts, Place(q.article, q.quotation.span.start, q.quotation.span.end))
        for q in dossier.quotations
    }
    return [" = ".join(words[i] for i in group) for group in dossier.variants]
