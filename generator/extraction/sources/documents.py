"""Sources that are documents, and the statements and figures that are their maker's own word."""

from __future__ import annotations

import re
from itertools import islice

from generator.extraction.cues import cues
from generator.extraction.sources.bodies_that_speak import body_meant
from generator.extraction.sources.document_makers import (
    conducted_by,
    filed_by,
    is_named_maker,
    polled_by,
    provided_by,
    spelled_out,
    told_behind,
    told_maker,
)
from generator.extraction.sources.source_article import SourceCase
from generator.extraction.sources.source_words import is_office_of_surveys
from generator.model import Source
from generator.naming.bodies import is_body_for, plain_name
from generator.parsing.tag_sets import NOUNS
from generator.sieve import Rule

_POINTING = frozenset({"the", "that", "this"})
_BRINGING_IN = frozenset({"a", "an", "one", "some", "two", "several", "internal"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "their"})
_JOIN_NAMES = frozenset({"of", "for", "in", "to", "and", "on", "against", "with", "the", "our", "-", "&"})
_YEAR = re.compile(r"[12]\d{3}")
_LONGEST_NAME = 16  # tokens
_OF_ITS_KIND = 8
_SUIT_REACH = 1500  # characters
_LETTER_REACH = 700  # characters
_TOGETHER = 2  # words


def _voice(c: SourceCase) -> Source | None:
    """ "The statement added": whose statement it is."""
    if not c.is_one_of(c.list.voices) or _is_newspaper(c):
        return None
    is_own = not (_is_anothers(c) or _comes_in(c))
    spoke = c.article.last_found(c.at, "person", "organisation") if is_own else None
    obtained = _is_obtained(c)
    before = None if obtained else c.body_before()
    return (
        c.maker() or before or _came_in(c) or _maker_before(c) or spoke or Source(c.core_words(), "document")
    )


def _comes_in(c: SourceCase) -> bool:
    """ "Emails show …", "a letter to parents said": private words that come in are of nobody who spoke."""
    s, phrase = c.phrase.syntax, c.phrase
    if phrase.lemma not in c.list.private:
        return False
    bare = phrase.first == phrase.noun and phrase.is_plural
    return bare or s.lower[phrase.first] in _BRINGING_IN


def _came_in(c: SourceCase) -> Source | None:
    """ "A letter to parents said … The letter added": that letter, of nobody who spoke."""
    last = c.article.last_found(c.at, "document") if c.phrase.lemma in c.list.private else None
    name = last.name if last is not None else None
    return last if name and name.lower().split()[-1] == c.lower else None


def _is_obtained(c: SourceCase) -> bool:
    """ "Emails obtained by the Post": the Post has got them, and wrote none."""
    return any(lemma in cues().getting for lemma in c.phrase.restricting_lemmas())


def _is_anothers(c: SourceCase) -> bool:
    """ "An official announcement later said": no word of who spoke just before."""
    s, phrase = c.phrase.syntax, c.phrase
    return s.lower[phrase.first] == "an" and s.lower[phrase.first + 1] == "official"


def _is_newspaper(c: SourceCase) -> bool:
    """ "The Post reported", "the Harbour Post": a word for what somebody writes, in a name; no heading."""
    s, behind = c.phrase.syntax, c.phrase.noun + 1
    named = c.phrase.is_proper and s.lower[c.phrase.first] == "the"
    return named and (
        c.article.bodies.touching(c.at, c.at + 1) is not None
        or s.text[behind : behind + 1] == [s.lower[behind]]
    )


def _maker_before(c: SourceCase) -> Source | None:
    """ "Forty groups sent a letter … The letter cited": the groups."""
    s = c.phrase.syntax
    if c.depth or s.lower[c.phrase.first] not in _POINTING or len(c.phrase.core) > 1:
        return None
    introduced = (i for i in c.before(frozenset({c.phrase.lemma})) if s.pos[i] in NOUNS)
    makers = (c.on(i).maker() for i in islice(introduced, _OF_ITS_KIND))
    return next((maker for maker in makers if maker is not None), None) or _who_wrote(c)


def _who_wrote(c: SourceCase) -> Source | None:
    """ "Forty villages wrote to the ministry … The letter cited": the villages."""
    s = c.phrase.syntax
    if c.phrase.lemma not in c.list.private:
        return None
    for verb in islice(c.before(frozenset({"write", "email"})), 1):
        writer = next((i for i in s.children[verb] if s.dep[i] == "nsubj"), None)
        if writer is not None and s.pos[verb] == "VERB" and c.at - s.start[verb] <= _LETTER_REACH:
            return c.source_of(writer)
    return None


def _kept(c: SourceCase) -> Source | None:
    """ "Its website", "estimates from Harbour Research": whose they are."""
    is_kept = c.is_one_of(c.list.kept_by | c.list.own_word) or c.lower == "information"
    if not is_kept or _are_people(c):
        return None
    if _is_from_several(c):
        return Source(c.whole_words(), "document")
    maker = c.maker()
    if maker is not None and (maker.kind == "organisation" or _is_own_word(c, maker)):
        return maker
    return None if _is_of_a_place(c) else c.body_before()


def _is_of_a_place(c: SourceCase) -> bool:
    """ "Norland jobs data": of what there is in a country, and of no body's keeping."""
    s, core = c.phrase.syntax, c.phrase.core
    of_what = [i for i in core[:-1] if s.pos[i] == "NOUN"]
    places = (c.article.bodies.touching(s.start[i], s.end[i]) for i in core[:-1] if s.pos[i] == "PROPN")
    return bool(of_what) and any(b is not None and b.is_place for b in places)


def _is_from_several(c: SourceCase) -> bool:
    """ "Footage from state television and social media showed": neither alone is its maker."""
    s = c.phrase.syntax
    makers = list(c.phrase.behind("from"))
    return not c.depth and any(
        s.dep[k] == "conj" and s.pos[k] == "NOUN" for m in makers for k in s.children[m]
    )


def _is_own_word(c: SourceCase, maker: Source) -> bool:
    """ "His website", "an affidavit by the clerk": a named person's own word."""
    return maker.kind == "person" and maker.name is not None and c.is_one_of(c.list.own_word)


def _document(c: SourceCase) -> Source | None:
    """ "The Brandt Report", "a Courier/Datum poll", "a study by the institute"."""
    if not (c.is_one_of(c.list.documents) or _is_treaty(c)) or _is_body(c) or _are_people(c):
        return None
    own = spelled_out(c) or _document_name(c)
    is_known = _points(c) and not _says_which(c, own)
    if c.depth or _has_name(c, own):
        return Source(own, "document")
    before = _named_before(c) if is_known else None
    if before is not None and any(word[:1].isupper() for word in before.split()):
        return Source(before, "document")
    told = conducted_by(c) if is_known else None
    return Source(told or told_behind(c) or before or (is_known and _one_suit(c)) or own, "document")


def _one_suit(c: SourceCase) -> str | None:
    """ "The lawsuit says … The complaint says": one, where no other has spoken."""
    if c.phrase.lemma not in c.list.suits or c.phrase.is_plural:
        return None
    spoke = (f.source for f in c.article.found_within(max(0, c.at - _SUIT_REACH), c.at))
    names = {src.name for src in spoke if src.kind == "document" and src.name}
    suits = {name for name in names if name.lower().split()[-1] in c.list.suits}
    return suits.pop() if len(suits) == 1 else None


def _behind_its_maker(c: SourceCase) -> Source | None:
    """ "A Lund Institute for Health Policy study": the parse has the study within the institute's name."""
    body = c.article.bodies.touching(c.at, c.at + 1) if c.phrase.is_proper and not c.depth else None
    if body is None or not is_body_for(body.name):
        return None
    s, behind = c.phrase.syntax, c.phrase.syntax.at(body.span.end)
    is_made = behind < s.n and s.lemma[behind] in c.list.made_by and s.text[behind].islower()
    name = c.article.bodies.fullest(body)
    return Source(f"{name} {s.text[behind]}", "document") if is_made and s.pos[behind] == "NOUN" else None


def _is_treaty(c: SourceCase) -> bool:
    """ "The draft convention on the seas", "the convention against torture": no gathering of people."""
    s, behind = c.phrase.syntax, c.phrase.noun + 1
    drafted = any(s.lower[i] == "draft" for i in c.phrase.core[:-1])
    return c.lower == "convention" and (drafted or s.lower[behind : behind + 1] in (["on"], ["against"]))


def _points(c: SourceCase) -> bool:
    """Whether it is one that the article has told of: "the poll", "Monday’s poll"."""
    owner = c.phrase.possessor
    return c.phrase.syntax.lower[c.phrase.first] in _POINTING or (owner is not None and _is_day(c, owner))


def _are_people(c: SourceCase) -> bool:
    """ "Some party figures concluded": people, who do what no number does; something says whose."""
    cue = c.quotation.cue if c.quotation is not None else None
    if c.lower != "figures" or cue is None or len(c.phrase.core) < _TOGETHER:
        return False
    s = c.phrase.syntax
    return s.lemma[s.at(cue.start)] not in c.list.showing


def _has_name(c: SourceCase, own: str) -> bool:
    """Whether a document goes by more than common words, or its words say whose it is."""
    return own != c.core_words() or any(word[:1].isupper() for word in own.split()[:-1])


def _says_which(c: SourceCase, own: str) -> bool:
    """Whether a name says which document is meant: a capital or a noun does, "50-state" and "grim" do not."""
    s = c.phrase.syntax
    if own != c.core_words() or any(word[:1].isupper() or _YEAR.fullmatch(word) for word in own.split()):
        return True
    return any(s.pos[i] in NOUNS and s.text[i - 1] != "-" for i in c.phrase.core[:-1])


def _is_body(c: SourceCase) -> bool:
    """ "The Coral Reef Initiative", "the Center for Tax Law": a body's name may end in a document's noun."""
    body = c.article.bodies.touching(c.at, c.at + 1) if c.phrase.is_proper else None
    if body is None:
        return False
    is_office = is_office_of_surveys(body.name) or is_body_for(body.name)
    return is_office or c.phrase.lemma in c.list.also_bodies


def _document_name(c: SourceCase) -> str:
    """A document by its own words: with the name before it, else with its maker's or the journal it is in."""
    noun = c.phrase.noun
    if c.phrase.possessor is not None and not _is_day(c, c.phrase.possessor):
        owner = _owner_name(c, c.phrase.possessor)
        if owner is not None:
            return f"{owner} {c.article.words(c.phrase.possessed[0], noun)}"
    lead = c.phrase.core[0]
    body = body_meant(c.on(lead)) if lead < noun and _is_of_one_body(c, lead) else None
    if body is not None:
        return f"{body} {c.article.words(lead + 1, noun)}"
    if len(c.phrase.capitalised) > 0:
        return plain_name(c.article.words(_name_from(c, c.phrase.capitalised[0]), noun))
    made = _made_by(c) if c.phrase.lemma in c.list.made_by else None
    return made or told_maker(c) or provided_by(c) or c.core_words()


def _is_day(c: SourceCase, owner: int) -> bool:
    """ "Monday’s poll" is nobody’s."""
    return c.phrase.syntax.lower[owner] in cues().times


def _is_of_one_body(c: SourceCase, lead: int) -> bool:
    """ "A campaign ad": whether a document begins with a word for the body that made it."""
    return c.phrase.lemma in c.list.made_by and c.phrase.syntax.lower[lead] in c.list.of_one_body


def _owner_name(c: SourceCase, owner: int) -> str | None:
    """Whose a document is: its maker, or the programme that keeps it ("the program's website")."""
    s = c.phrase.syntax
    if c.phrase.lemma in c.list.made_by:
        maker = c.source_of(owner)
        return maker.name if maker is not None and is_named_maker(c, maker) else None
    if c.phrase.lemma not in c.list.kept_by or s.pos[owner] != "NOUN" or c.phrase.of(owner).is_plural:
        return None
    named = (c.phrase.of(i) for i in c.before(frozenset({s.lemma[owner]})) if s.text[i].istitle())
    full = next((phrase for phrase in named if phrase.capitalised), None)
    return plain_name(c.article.words(full.capitalised[0], full.noun)) if full is not None else None


def _made_by(c: SourceCase) -> str | None:
    """ "A study by the institute", "the institute published a study", "a study in the journal Science"."""
    s, noun = c.phrase.syntax, c.phrase.noun
    year = [i for i in c.phrase.core[:1] if s.text[i].isdigit() and s.text[i + 1] != "-"]
    what = c.article.words(c.phrase.core[len(year)], noun)
    for maker_noun in c.phrase.behind("by", "from", "of"):
        body = c.body_within(c.phrase.of(maker_noun).first, c.phrase.of(maker_noun).last)
        if body:
            return " ".join([*(s.text[i] for i in year), body, what])
    maker = filed_by(c) or polled_by(c)
    if maker:
        return f"{maker} {what}"
    givers = _givers(c)
    if givers:
        return f"{' and '.join(givers)} {what}"
    for printed in c.phrase.behind("in") if c.phrase.lemma not in c.list.suits else ():  # filed in a court
        around = range(c.phrase.of(printed).first, printed + 1)
        paper = c.article.bodies.touching(s.start[around.start], s.end[printed])
        if printed > noun and paper is not None and not paper.is_place:
            return f"{c.article.bodies.fullest(paper)} {what}"
        if printed > noun and any(s.lemma[i] in c.list.carriers for i in around):
            titles = [i for i in s.children[printed] if s.dep[i] == "appos" and i == printed + 1]
            return c.article.words(c.phrase.core[0], (titles or [printed])[0])
    return None


def _givers(c: SourceCase) -> list[str]:
    """The names of those who published it, where they are named: "Lee and Berg published a paper"."""
    s, giver = c.phrase.syntax, c.phrase.giver
    if giver is None:
        return []
    both = (giver, *(i for i in s.children[giver] if s.dep[i] == "conj"))
    found = [c.source_of(i) for i in both]
    named = [f.name for f in found if f is not None and f.name and is_named_maker(c, f)]
    return named if len(named) == len(found) else []


def _name_from(c: SourceCase, first: int) -> int:
    """Where a long name begins: "the Renewing Opportunity in the American Dream (ROAD) to Housing Act".

    Words with capitals, joined by such as "of" and by an acronym in brackets, back to a determiner.
    """
    s, at, named = c.phrase.syntax, first - 1, first
    bracket = False
    while at >= max(s.first[first], first - _LONGEST_NAME):
        bracket = bracket or s.text[at] == ")"
        if s.lower[at] in _DETERMINERS and not bracket:
            return named
        if s.text[at][:1].isupper() and c.article.person_at(at) is None:
            named = at
        elif s.lower[at] not in _JOIN_NAMES and s.text[at] not in ("(", ")"):
            return named if s.lower[at + 1] in _DETERMINERS else first
        at -= 1
    return first


def _named_before(c: SourceCase) -> str | None:
    """What "the report" is called where the article has named it: the nearest name, or how it came in."""
    s, nouns = c.phrase.syntax, c.list.same_document(c.phrase.lemma)
    introduced = made = None
    for i in c.before(nouns):
        if s.pos[i] in NOUNS and s.tag[i].endswith("S") == c.phrase.is_plural and not _is_body(c.on(i)):
            words = _document_name(c.on(i))
            if any(word[:1].isupper() for word in words.split()):
                # Of several polls the nearest; another document goes by its own name before its maker's.
                if c.phrase.lemma in c.list.polls or words == plain_name(c.on(i).core_words()):
                    return words
                made = made or words
            introduced = words if s.lower[c.phrase.of(i).first] in ("a", "an") else introduced
    return made or introduced


DOCUMENTS: tuple[Rule[SourceCase, Source], ...] = (
    Rule("voice", _voice),
    Rule("kept by a body", _kept),
    Rule("document", _document),
    Rule("document behind its maker", _behind_its_maker),
)
