"""Resolve "he" and "she" to the people of an article.

Each pronoun is given to the earlier mention that weighs most by distance, grammatical function,
gender and how much the article is about the person (the salience factors of Lappin and Leass, 1994);
a person nobody names ("a man") takes part, so that their pronouns are given to none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from generator.extraction.people.clusters import Cluster
from generator.extraction.people.person_words import person_words
from generator.model import Mention, MentionKind, Quotation, Span
from generator.rule_tables import read_table

_GENDER = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECT = frozenset({"dobj", "iobj", "dative", "obj", "attr"})
_ARGUMENTS = _SUBJECT | _OBJECT
_ASK = frozenset({"ask", "question", "press", "remind", "warn", "urge", "advise"})
_WINDOW = 30
_MEMORY = 200


@dataclass(slots=True, eq=False)
class _Unnamed:
    """A person whom the article does not name: "a man"."""

    gender: str | None
    gender_is_told: bool = True


_Entity = Cluster | _Unnamed


@dataclass(slots=True)
class _Event:
    """A mention as an antecedent: who, where, and in which function."""

    entity: _Entity
    start: int
    token: Token
    kind: MentionKind
    quote: int | None


def resolve_pronouns(doc: Doc, clusters: Sequence[Cluster], quotations: Sequence[Quotation]) -> None:
    """Add to each cluster the pronouns that stand for its person; an uncertain one is added to none."""
    pronouns = [t for t in doc if t.lower_ in _GENDER]
    if pronouns and clusters:
        _Resolver(doc, clusters, quotations).resolve(pronouns)


class _Resolver:
    def __init__(self, doc: Doc, clusters: Sequence[Cluster], quotations: Sequence[Quotation]) -> None:
        self._doc, self._clusters = doc, clusters
        self._weights = _weights()
        quoted = [q for q in quotations if q.kind != "indirect"]
        self._quotes = sorted(quoted, key=lambda q: (q.span.start, -q.span.end))
        self._quote_starts = [q.span.start for q in self._quotes]
        self._speakers = sorted((q.speaker.start, q.span.end) for q in quotations if q.speaker)
        self._said_by: dict[int, list[Span]] = {}
        for q in quoted:
            if q.speaker is not None:
                self._said_by.setdefault(q.speaker.start, []).append(q.span)
        self._sentence = self._number_sentences()
        self._breaks = [t.idx for t in doc if t.is_space and "\n" in t.text]
        self._events = self._first_events()
        self._votes: dict[int, Counter[str]] = {}

    def resolve(self, pronouns: list[Token]) -> None:
        """Resolve those outside quotation marks in order, then those inside."""
        outside = [t for t in pronouns if self._quote_at(t.idx) is None]
        inside = [t for t in pronouns if self._quote_at(t.idx) is not None]
        for token in [*outside, *inside]:
            entity = self._antecedent(token)
            if entity is None:
                continue
            self._insert(_Event(entity, token.idx, token, "pronoun", self._quote_at(token.idx)))
            if isinstance(entity, Cluster):
                entity.mentions.append(Mention(Span(token.idx, token.idx + len(token)), "pronoun"))
                self._learn_gender(entity, _GENDER[token.lower_])

    def _learn_gender(self, cluster: Cluster, gender: str) -> None:
        votes = self._votes.setdefault(id(cluster), Counter())
        votes[gender] += 1
        if cluster.gender is None or (not cluster.gender_is_told and votes[gender] > 1):
            cluster.gender = gender

    def _number_sentences(self) -> list[int]:
        out, n = [], -1
        for token in self._doc:
            n += bool(token.is_sent_start) or n < 0
            out.append(n)
        return out

    def _quote_at(self, place: int) -> int | None:
        """The index of the quotation around a place, if it stands inside one."""
        i = bisect_right(self._quote_starts, place) - 1
        for k in range(i, max(-1, i - 4), -1):
            if self._quotes[k].span.start < place < self._quotes[k].span.end:
                return k
        return None

    def _first_events(self) -> list[_Event]:
        doc = self._doc
        covered: set[int] = set()
        out: list[_Event] = []
        for cluster in self._clusters:
            for mention in cluster.mentions:
                part = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
                if part is None:
                    continue
                covered.update(range(part.start, part.end))
                for role in mention.roles:
                    beside = doc.char_span(role.start, role.end, alignment_mode="expand")
                    covered.update(range(beside.start, beside.end) if beside is not None else ())
                out.append(
                    _Event(
                        cluster,
                        mention.span.start,
                        part.root,
                        mention.kind,
                        self._quote_at(mention.span.start),
                    )
                )
        words = person_words()
        for token in doc:
            if (
                token.tag_ == "NN"
                and token.i not in covered
                and words.is_noun(token.text)
                and token.dep_ != "compound"
            ):
                gender = words.gender(token.text)
                out.append(_Event(_Unnamed(gender), token.idx, token, "nominal", self._quote_at(token.idx)))
        return sorted(out, key=lambda e: e.start)

    def _insert(self, event: _Event) -> None:
        i = bisect_right(self._events, event.start, key=lambda e: e.start)
        self._events.insert(i, event)

    def _antecedent(self, token: Token) -> _Entity | None:
        """The person whom a pronoun stands for, or None where nobody is likely enough."""
        gender, quote = _GENDER[token.lower_], self._quote_at(token.idx)
        speaker = self._speaker_of(quote)
        at = bisect_right(self._events, token.idx, key=lambda e: e.start)
        near = self._events[max(0, at - _WINDOW) : at + 3]
        seen = Counter(id(e.entity) for e in self._events[max(0, at - _MEMORY) : at])
        named = self._named_in_words_of(token)
        best: dict[int, tuple[float, _Entity]] = {}
        for event in near:
            entity = event.entity
            if entity.gender not in {gender, None} or entity is speaker or self._excluded(token, event):
                continue
            score = self._score(token, event, gender, quote) + self._weights["mentions"] * min(
                seen[id(entity)], 6
            )
            if id(entity) in named:
                score += self._weights["named by the speaker"]
            if id(entity) not in best or score > best[id(entity)][0]:
                best[id(entity)] = (score, entity)
        ranked = sorted(best.values(), key=lambda x: -x[0])
        if not ranked or ranked[0][0] < self._weights["threshold"]:
            return None
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < self._weights["margin"]:
            return None
        return ranked[0][1]

    def _named_in_words_of(self, pronoun: Token) -> set[int]:
        """Whom the words name that a pronoun says: hardly anybody speaks of himself by name."""
        out = set()
        for span in self._said_by.get(pronoun.idx, ()):
            i = bisect_right(self._events, span.start, key=lambda e: e.start)
            while i < len(self._events) and self._events[i].start < span.end:
                if self._events[i].kind == "name":
                    out.add(id(self._events[i].entity))
                i += 1
        return out

    def _speaker_of(self, quote: int | None) -> _Entity | None:
        """Who speaks a quotation, as far as that is known: never "he" inside it."""
        if quote is None or self._quotes[quote].speaker is None:
            return None
        span = self._quotes[quote].speaker
        assert span is not None
        i = bisect_right(self._events, span.end - 1, key=lambda e: e.start) - 1
        while i >= 0 and self._events[i].start >= span.start:
            if isinstance(self._events[i].entity, Cluster):
                return self._events[i].entity
            i -= 1
        return None

    def _excluded(self, token: Token, event: _Event) -> bool:
        """Whether grammar forbids that a pronoun and a mention are one person (binding principles)."""
        other, later = event.token, event.start > token.idx
        if event.start == token.idx:
            return False
        if self._sentence[token.i] != self._sentence[other.i]:
            return later
        if later and event.kind != "name":
            return True
        if token.dep_ == "poss":  # "his wife": neither the wife nor who is named beside her
            head = token.head
            return other.i == head.i or (
                other.head.i == head.i and other.dep_ in {"appos", "compound", "poss"}
            )
        if token.lower_.endswith("self"):
            return False
        if token.head.i == other.head.i and token.dep_ in _ARGUMENTS and other.dep_ in _ARGUMENTS:
            return True
        if token.dep_ == "pobj" and token.head.head.i == other.head.i and other.dep_ in _SUBJECT:
            return True
        return later and self._commands(token, other)

    def _commands(self, pronoun: Token, name: Token) -> bool:
        """Whether a subject pronoun governs a later name in its own clause ("He said that Smith …")."""
        clauses = {"ccomp", "advcl"}
        governs = pronoun.dep_ in _SUBJECT and pronoun.head.is_ancestor(name)
        return governs and name.head.dep_ not in clauses and pronoun.head.dep_ not in clauses

    def _score(self, token: Token, event: _Event, gender: str, quote: int | None) -> float:
        w, other = self._weights, event.token
        apart = abs(self._sentence[token.i] - self._sentence[other.i])
        score: float = w["distance"][min(apart, len(w["distance"]) - 1)]
        function = self._function(other)
        score += w[function]
        if function == "subject":
            if token.dep_ in _SUBJECT:
                score += w["both subjects"]
            if apart == 0 and event.start < token.idx:
                score += (
                    w["own subject"]
                    if token.dep_ == "poss" or token.lower_.endswith("self")
                    else w["opens the sentence"]
                )
        if event.kind != "name":
            score += w["earlier pronoun"] if event.kind == "pronoun" else w["nominal"]
        if event.entity.gender == gender:
            score += w["gender told"] if event.entity.gender_is_told else w["gender by given name"]
        if isinstance(event.entity, _Unnamed):
            score += w["unnamed"]
        if event.quote is not None and event.quote != quote:
            score += w["inside a quotation"]
        if event.start > token.idx:
            score += w["after the pronoun"]
        if not self._break_between(event.start, token.idx):
            score += w["same paragraph"]
        if _asked(other, token):
            score += w["asked"]
        if token.dep_ in _SUBJECT and self._spoke(event):
            score += w["last quoted"]
        return score

    def _function(self, token: Token) -> str:
        if token.dep_ == "conj":
            token = token.head
        if token.dep_ in _SUBJECT or (token.dep_ == "ROOT" and token.pos_ == "PROPN"):
            return "subject"
        if token.dep_ in _OBJECT:
            return "object"
        if any(child.dep_ == "relcl" for child in token.rights):
            return "object"  # "Smith, who is in prison": the clause is about the person
        return "possessor" if token.dep_ == "poss" else "in a phrase"

    def _break_between(self, a: int, b: int) -> bool:
        a, b = min(a, b), max(a, b)
        i = bisect_right(self._breaks, a)
        return i < len(self._breaks) and self._breaks[i] < b

    def _spoke(self, event: _Event) -> bool:
        i = bisect_right(self._speakers, (event.start, 10**12)) - 1
        return i >= 0 and self._speakers[i][0] == event.start


def _asked(other: Token, pronoun: Token) -> bool:
    """Whether a pronoun stands in a question put to the other person ("asked Smith if he …")."""
    verb = other.head
    return other.dep_ in _OBJECT and verb.lemma_ in _ASK and pronoun.i > other.i and verb.is_ancestor(pronoun)


@cache
def _weights() -> dict[str, Any]:
    weights: dict[str, Any] = read_table(Path(__file__).parent / "data" / "pronoun_weights.yml")
    return weights
