"""Sources that are bodies: by a noun ("the agency"), or by name."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice

from generator.extraction.person_words import person_words, posts
from generator.extraction.sources.named_bodies import MEDIA, NamedBody
from generator.extraction.sources.names_of_many import name_in_full, whole_name
from generator.extraction.sources.second_mentions import just_spoke, no_firms, spoken_of
from generator.extraction.sources.source_article import SourceCase
from generator.extraction.sources.source_words import ends_as_document
from generator.model import Source
from generator.naming.bodies import body_words, plain_name
from generator.naming.nations import nations
from generator.sieve import Rule

_ONLY_SOME = frozenset({"many", "some", "several", "most", "few", "other"})
_NEAR = 1200  # characters
_FAR = 20_000  # characters
_FEW_BEFORE = 8
_HALVES = frozenset({"north", "south"})
_ITS = frozenset({"its", "their"})
# What goes by the surname of whose it is: "the Holt campaign".
_BY_SURNAME = frozenset({"campaign", "administration"})
# What a campaign or a committee may be called by without saying whose it is.
_PARTIES = frozenset({"republican", "democratic"})


def _government(c: SourceCase) -> Source | None:
    """ "The Chinese said": a people under "the" is its government, where nothing says which of them."""
    s, phrase = c.phrase.syntax, c.phrase
    if phrase.noun - phrase.first != 1 or s.lower[phrase.first] != "the" or phrase.last > phrase.noun:
        return None
    if not s.text[phrase.noun][:1].isupper():
        return None
    if c.lower in _HALVES:  # "the North", where North Korea has been named
        wholes = (name.lower().split() for name in sorted(nations().countries))
        others = [words[1] for words in wholes if words[0] == c.lower and len(words) > 1]
        named = (c.article.bodies.called({c.lower}, c.at, [other]) for other in others)
        return next((Source(name, "organisation") for name in named if name in nations().countries), None)
    country = nations().of_people.get(c.lower)
    return Source(country, "organisation") if country and s.lower[phrase.noun] != country.lower() else None


def _body_noun(c: SourceCase) -> Source | None:
    """ "The agency": the body that the article has named; "a local union" goes by its own words."""
    if (
        c.phrase.lemma not in body_words().bodies
        or c.phrase.is_proper
        or (c.phrase.is_plural and c.lower != "police")
    ):
        return None
    s = c.phrase.syntax
    if _is_of_people(c):
        return None
    within = c.article.bodies.touching(s.start[c.phrase.first], s.end[c.phrase.noun])
    if within is not None and within.span.end >= s.end[c.phrase.noun]:
        return Source(c.article.bodies.fullest(within), "organisation")
    his = _of_a_person(c)
    if his is not None:
        return Source(his, "organisation")
    meant = body_meant(c) if s.lower[c.phrase.first] in ("the", "its", "this", "that") else None
    meant = meant or _of_its_owner(c) or _named_below(c)
    return Source(meant or (_with_place(c) if within is None else c.core_words()), "organisation")


def _with_its_owner(c: SourceCase, name: str) -> str:
    """ "Norland is shut. Its Ministry of Trade said": Norland’s."""
    is_office = name.split(maxsplit=1)[0].lower() in body_words().offices
    owner = _its_owner(c) if is_office else None
    return f"{owner}’s {name}" if owner else name


def _named_below(c: SourceCase) -> str | None:
    """ "Electoral commission says vote was fair", in a headline: the one such commission of the article."""
    s, noun, core = c.phrase.syntax, c.phrase.noun, c.phrase.core
    if s.line[noun] > 0 or core[0] != s.first[noun]:
        return None
    topics = [s.lower[i] for i in core[:-1] if s.text[i].isalpha()]
    return c.article.bodies.only({c.lower}, len(c.article.text), topics) if topics else None


def _of_its_owner(c: SourceCase) -> str | None:
    """ "Norland recalled its envoy. Its foreign ministry said": Norland’s."""
    possessed = c.phrase.possessed
    owner = (_its_owner(c) or _place_that_owns(c)) if possessed else None
    return f"{owner}’s {c.article.words(possessed[0], possessed[-1])}" if owner else None


def _its_owner(c: SourceCase) -> str | None:
    """The name of the body that the "its" of a phrase means."""
    owner = c.phrase.possessor
    whose = c.body_of(owner) if owner is not None and c.phrase.syntax.lower[owner] in _ITS else None
    return whose.name if whose is not None else None


def _place_that_owns(c: SourceCase) -> str | None:
    """ "Norland sent troops. The country’s army said": Norland."""
    s, owner = c.phrase.syntax, c.phrase.possessor
    if owner is None or s.lemma[owner] not in body_words().places or s.lower[c.phrase.first] != "the":
        return None
    whose = c.body_of(owner) if owner - c.phrase.first == 1 else None
    return whose.name if whose is not None and whose.name and whose.name[:1].isupper() else None


def _of_a_person(c: SourceCase) -> str | None:
    """ "His campaign", "her office": whose it is, a campaign by the surname, as news calls it."""
    owner = c.phrase.possessor
    person = None if owner is None or not c.phrase.possessed else c.article.person_at(owner)
    if person is None or c.phrase.syntax.pos[owner or 0] != "PRON":
        return None
    what = c.article.words(c.phrase.possessed[0], c.phrase.possessed[-1])
    if c.phrase.lemma in _BY_SURNAME:
        return f"{person.name.split()[-1]} {what}"
    return f"{person.name}’s {what}"


def _is_of_people(c: SourceCase) -> bool:
    """ "A coalition of tenants", "Lee's team": a group, and so is "the team" that came in so."""
    if not c.is_one_of(c.list.collectives):
        return False
    if any(c.phrase.of(n).is_plural for n in c.phrase.behind("of")):
        return True
    if c.lower not in c.list.teams:
        return False
    s, owner = c.phrase.syntax, c.phrase.possessor
    if s.lower[c.phrase.first] in ("a", "an") or (
        owner is not None and c.article.person_at(owner) is not None
    ):
        return True
    near = (c.phrase.of(i) for i in islice(c.before(frozenset({c.phrase.lemma})), _FEW_BEFORE))
    return any(c.phrase.of(n).is_plural for phrase in near for n in phrase.behind("of"))


def body_meant(c: SourceCase) -> str | None:
    """The body that the article has named and a noun takes up: by its name, as it came in, or in view."""
    s, words, noun = c.phrase.syntax, body_words(), c.phrase.lemma
    before = c.phrase.core[:-1]
    if _is_told_apart(c) or any(s.lower[i] in words.others or s.dep[i] == "poss" for i in before):
        return None
    whose = [i for i in before if s.pos[i] == "PROPN" and s.text[i][:1].isupper() and s.text[i + 1] != "-"]
    if whose and not (noun in words.of_any_name and all(_is_nation(c, i) for i in whose)):
        return None
    topics = [s.lower[i] for i in before if _is_topic(c, i)]
    told = None if noun in words.places or topics else _said_to_be(c) or spoken_of(c)
    if told is not None:
        return told
    if noun in words.places:
        bodies = c.article.bodies
        return bodies.called({noun}, c.at, topics) or _named_in_full(c) or bodies.place(noun, c.at)
    if noun in words.of_any_name and not topics:
        return _named_or_in_view(c)
    return _named_so(c, topics) or just_spoke(c)


def _said_to_be(c: SourceCase) -> str | None:
    """ "Rail Users South, a passenger group, … The group": the body of which the article says just that."""
    s = c.phrase.syntax
    for i in c.before(frozenset({c.phrase.lemma})):
        if c.at - s.start[i] > _NEAR:
            return None
        if s.dep[i] not in ("appos", "attr") or c.article.quoted.holds(s.start[i], s.end[i]):
            continue
        over = s.head[i]
        if s.dep[i] == "attr":
            over = next((k for k in s.children[over] if s.dep[k] == "nsubj"), over)
        named = c.body_of(over) if s.pos[over] == "PROPN" else None
        return named.name if named is not None else None
    return None


def _is_topic(c: SourceCase, i: int) -> bool:
    """Whether a word before a noun tells what a body is for: "the education department"."""
    s = c.phrase.syntax
    if s.text[i - 1] == "-":
        return False  # "the 200-bed hospital"
    telling = s.pos[i] == "NOUN" or (s.pos[i] == "ADJ" and s.lower[i].endswith(("al", "ic")))
    return telling and s.lower[i] not in body_words().of_any_kind


def _is_nation(c: SourceCase, i: int) -> bool:
    """Whether a word is a place's: "the Norfield company" is the company in view."""
    body = c.article.bodies.touching(c.phrase.syntax.start[i], c.phrase.syntax.end[i])
    return body is not None and body.is_place


def _is_told_apart(c: SourceCase) -> bool:
    """Whether what follows the noun says which one is meant: "the company that built it"."""
    s, behind = c.phrase.syntax, c.phrase.noun + 1
    return c.phrase.last > c.phrase.noun and (s.pos[behind] == "ADP" or s.tag[behind] in ("WDT", "WP"))


def _named_or_in_view(c: SourceCase) -> str | None:
    """The body that a noun for any of its kind means: one just named so, else the one in view."""
    noun, bodies = c.phrase.lemma, c.article.bodies
    kin = body_words().bodies[noun]
    if noun in MEDIA:  # the body just spoken of need be none
        return _medium(c, kin)
    return (
        bodies.called({noun}, c.at, reach=_NEAR)
        or _as_it_came_in(c, _NEAR)
        or just_spoke(c)
        or bodies.called(kin, c.at, reach=_NEAR)
        or bodies.in_view(c.at, c.since_sentence_before, no_firms(kin))
        or bodies.called(kin, c.at)
    )


def _medium(c: SourceCase, kin: Set[str]) -> str | None:
    """ "The newspaper": one named so, or as only a medium is written, or one that spoke."""
    bodies = c.article.bodies
    named = bodies.called({c.phrase.lemma}, c.at, reach=_NEAR) or bodies.publication(c.at)
    if named is not None:
        return named
    spoke = c.article.last_found(c.at, "organisation")
    return bodies.called(kin, c.at, reach=_NEAR) or _as_it_came_in(c) or (spoke.name if spoke else None)


def _named_so(c: SourceCase, topics: Sequence[str]) -> str | None:
    """The body whose name says what the noun says, and each topic: "the state education department".

    What is said of a firm or a school need not be in its name: "the budget airline" is the only one so far.
    """
    noun, bodies = c.phrase.lemma, c.article.bodies
    kin = body_words().bodies[noun]
    came_in = None if topics else _as_it_came_in(c)
    found = bodies.called({noun}, c.at, topics) or came_in or bodies.called(kin, c.at, topics)
    if found is not None or noun in body_words().organs:
        return found
    return bodies.only(kin, c.at)


def _as_it_came_in(c: SourceCase, reach: int = _FAR) -> str | None:
    """ "The Kroll campaign … the campaign": the nearest such noun with a name before it."""
    s = c.phrase.syntax
    for i in c.before(frozenset({c.phrase.lemma})):
        if c.at - s.start[i] > reach:
            return None
        named = [k for k in c.phrase.of(i).capitalised if s.pos[k] == "PROPN"]
        if c.phrase.lemma in _BY_SURNAME and named and _is_where(c, named, i):
            continue  # "his New Hampshire campaign" is no body of New Hampshire's
        if named and s.lower[named[0]] not in _PARTIES and not c.article.quoted.holds(s.start[i], s.end[i]):
            return plain_name(c.article.words(named[0], i))
    return None


def _is_where(c: SourceCase, named: Sequence[int], noun: int) -> bool:
    """Whether the name before a campaign is a place's, where it was fought."""
    return nations().is_place(c.article.words(named[0], max(named[0], noun - 1)))


def _named_in_full(c: SourceCase) -> str | None:
    """ "The city of Norfield … the city": the place that such a noun was last followed by."""
    s = c.phrase.syntax
    for i in c.before(frozenset({c.phrase.lemma})):
        last = i + 1
        if c.at - s.start[i] > _FAR or s.lower[last] != "of":
            continue
        while s.pos[last + 1] == "PROPN" and s.line[last + 1] == s.line[i]:
            last += 1
        if last > i + 1 and not c.article.quoted.holds(s.start[i], s.end[i]):
            return plain_name(c.article.words(i + 2, last))
    return None


def _with_place(c: SourceCase) -> str:
    """The core with whose or where it is behind it ("city of Norfield", "police in Velsen")."""
    s, last = c.phrase.syntax, c.phrase.noun
    behind = last + 1
    if behind >= s.n or c.phrase.last <= last:
        return c.core_words()
    if s.lower[behind] in ("of", "for"):
        return plain_name(c.article.words(c.phrase.core[0], c.phrase.last))
    says_which = any(s.pos[i] == "PROPN" for i in c.phrase.core[:-1])
    if s.lower[behind] in ("in", "from", "at") and not says_which:
        where = next((i for i in s.children[behind] if s.dep[i] == "pobj"), None)
        if where is not None and where <= c.phrase.last:
            return plain_name(c.article.words(c.phrase.core[0], where))
    return c.core_words()


def _proper_name(c: SourceCase) -> Source | None:
    """A name that is nobody's: a body, in its fullest form; several people of one name are a group."""
    s = c.phrase.syntax
    if not (c.phrase.is_proper or _is_taken_for_plural(c)):
        return None
    if _is_person_by_title(c):
        return None
    if s.lower[c.phrase.first] in _ONLY_SOME and (c.phrase.is_plural or c.lower.endswith("s")):
        return None if c.phrase.is_plural else Source(c.whole_words(), "group")  # some of a party’s people
    if c.phrase.joined is not None:
        return _joined_names(c, c.phrase.joined)
    body = c.article.bodies.touching(s.start[c.phrase.noun], s.end[c.phrase.noun])
    if body is not None:
        name = name_in_full(c, body) or _without_kind(c, whole_name(c, c.article.bodies.fullest(body)))
        name = _with_its_owner(c, name)
        return Source(name, "document" if ends_as_document(name) else "organisation")
    if c.phrase.is_plural and not c.article.bodies.has(c.core_words()):
        return None
    words = whole_name(c, _without_kind(c, c.core_words()))
    unseen = NamedBody(s.span(c.phrase.noun, c.phrase.noun), words, is_place=False)
    return Source(c.article.bodies.fullest(unseen), "organisation")


def _is_person_by_title(c: SourceCase) -> bool:
    """Whether a name ends in a word for a person, and is no paper's, nor a force's: "the Coast Guard"."""
    if not person_words().is_noun(c.phrase.lemma) or c.article.bodies.is_publication(c.core_words()):
        return False
    several = not c.phrase.is_plural and len(c.phrase.capitalised) > 1
    is_force = c.lower in body_words().ends and several
    body = c.article.bodies.touching(c.phrase.syntax.start[c.phrase.first], c.at)
    whole = body is not None and len(body.name.split()) == len(c.phrase.capitalised)
    definite = c.phrase.syntax.lower[c.phrase.first] == "the" or c.phrase.first in c.phrase.capitalised[:1]
    is_paper = several and whole and definite and c.phrase.lemma not in posts()  # "the Norfield Star"
    return not (is_force or is_paper)


def _joined_names(c: SourceCase, last: int) -> Source:
    """ "The United States, and Guatemala": both; what the model has as one name is one body."""
    s = c.phrase.syntax
    body = c.article.bodies.touching(s.start[c.phrase.noun], s.end[c.phrase.noun])
    if body is not None and body.span.end >= s.end[last]:
        return Source(c.article.bodies.fullest(body), "organisation")
    names = plain_name(c.article.words(c.phrase.core[0], last))
    return Source(names.replace(", and ", " and ") if names.count(",") == 1 else names, "organisation")


def _without_kind(c: SourceCase, name: str) -> str:
    """ "Regulator Norland Media Authority said": the name, where a sentence opens with what the body is."""
    s, kind, _, rest = c.phrase.syntax, *name.partition(" ")
    opens = s.text[s.first[c.phrase.noun]] == kind
    is_name = " " in rest or c.article.bodies.has(rest)
    return rest if opens and is_name and kind.lower() in body_words().before_names else name


def _is_taken_for_plural(c: SourceCase) -> bool:
    """ "Forbes says", after "a list by Forbes": the tagger has a common noun where a sentence begins."""
    s, written = c.phrase.syntax, c.phrase.syntax.text[c.phrase.noun]
    if not written.istitle() or not c.article.bodies.has(written):
        return False
    places = (s.at(b.span.start) for b in c.article.bodies.index.items if b.name == written)
    return any(at > s.first[at] for at in places)


GOVERNMENT: Rule[SourceCase, Source] = Rule("government of a people", _government)
BODY_NOUN: Rule[SourceCase, Source] = Rule("body by its noun", _body_noun)
BODY_NAME: Rule[SourceCase, Source] = Rule("name of a body", _proper_name)
