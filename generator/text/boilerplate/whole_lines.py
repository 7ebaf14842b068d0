"""Lines that as a whole are beside the article: by their words, by their form, by their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.model import BoilerplateKind
from generator.sieve import Rule, decide
from generator.text.boilerplate.bylines import SIGNATURE, is_byline
from generator.text.boilerplate.date_lines import is_date_line, is_place_and_date
from generator.text.boilerplate.dated_names import is_dated_name
from generator.text.boilerplate.news_signs import is_news, is_reported
from generator.text.boilerplate.page_lines import PageLine
from generator.text.boilerplate.page_patterns import endings_of, kind_of, page_patterns
from generator.text.layout import dateline
from generator.text.quotation_marks import closes_its_marks

# Characters: an opening or an ending makes no longer line what it is.
_LONGEST = 400
_LONGEST_CORRECTION = 1_500
_SENTENCE = re.compile(r"(?:[^.!?…]|[.!?…](?!\s|$))+[.!?…]*[”\"’')\]]*\s*")
_BUTTON_WORDS = 4
_LONGEST_CAPTION = 300
_SIGN_OF_AGENCY = " ("  # that of a dateline: "OSLO (AP) —", but not "ARCHIVE –"
_ENDED = (".", "!", "?")
_CLOSED = frozenset('.!?…”"')
_FEWEST_TOLD_TWICE = 12
# Where and when a picture was taken, as agencies have it: "…, in Oslo, Norway, Tuesday, March 5, 2019. …"
_TAKEN = re.compile(
    r"[A-Z][\w.]+, (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:Jan|Feb|March|April|May|June|July"
    r"|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d(?:\.(?=\W|[A-Z])|$)"
)
_SAID = re.compile(r"[“\"]|\b(?:said|says|told|announced|ruled|testified)\b")
# Words are parted: where they need not be, a long one could be cut into several in ever more ways.
_CAPITAL = r"[A-Z][\w.’'&-]*"
# Whose picture it is, behind the sentence of a caption: "… in 2014. Ann Lee for The Northern Courier"
_CREDITED = re.compile(
    rf"(?<=[.!?”\")]) {_CAPITAL}(?:,? {_CAPITAL}){{0,4}}(?: for | via | [a-z]{{2}} via | ?/ ?)"
    rf"(?:{_CAPITAL}|of|the|and)(?: (?:{_CAPITAL}|of|the|and)){{0,5}}$"
)
# Whose picture stands above, in one line with the prose that follows.
CREDIT_BEFORE = re.compile(
    r"(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|PHOTO|IMAGE): [A-Z][\w.’'-]+ [A-Z][\w.’'-]+"
    r" (?=(?:I|A|The|We|It|He|She|They|My|Our|This|That|In|At|On|As|There|You|But|And|An)\b)|"
    r"\( ?(?:By )?[A-Z][\w.’' -]{3,40} (?:--|[-–—/]) ?[A-Z][\w &]{2,40} ?\) ?(?=[A-Z“\"])|"
    r"(?:image (?:copyright|credit|source) )?(?:Getty Images|AP Photo|Shutterstock|REUTERS|AFP)"
    r"(?:/[\w ]{2,20}?)? (?=[A-Z])"
)
# The button that closes a player or a window, before its caption: in capitals, or behind its cross.
_PLAYER = re.compile(r"(?:CLOSE|MUST WATCH|[×✕✖] ?Close) (?=[A-Z“\"])|JUST WATCHED\b")
# A credit in parts, with the caption behind it: "Ann Lee / AFP / Getty Images The ferry leaves Holm."
_CREDIT_AND_CAPTION = re.compile(
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3} ?/ ?(?:[\w.]+ ?/ ?)?"
    r"(?:Getty Images|AP|AP Photo|AFP|Reuters|REUTERS|EPA|Shutterstock)(?: via [A-Z]\w+)? "
    r"(?=[A-Z][^.!?]{10,250}[.!?]?$)"
)
# "Ann Lee/Northern Picture Agency", and nothing else.
_OWNER = re.compile(
    rf"{_CAPITAL}(?:(?:, | |,){_CAPITAL}){{0,4}}(?:,? et al\.?)?(?: ?/|,? via ) ?"
    r"[A-Za-z][\w.’'&-]*(?: [A-Za-z][\w.’'&-]*){0,4}"
)


@dataclass(frozen=True, slots=True)
class LineCase:
    """A line among the others."""

    lines: Sequence[PageLine]
    at: int

    @property
    def line(self) -> PageLine:
        """The line itself."""
        return self.lines[self.at]


# Behind a sentence, and in brackets with no full stop: "… in May. (Read more: Mill sold)". A desk's is one
# behind a figure as well: "… 24.44 (Reporting by Ann Lee)".
_ASIDE = re.compile(
    r"(?:^|(?<=[.!?”\"] )|(?<= )(?=\((?:Reporting|Writing|Editing) (?:and \w+ )?by ))"
    r"[(\[][A-Z][^()\[\]“”\"]{4,160}[)\]]"
)
# Longer than this, nothing is a sentence of a page's own, and searching it takes long.
_LONGEST_JUDGED = 3_000
_IN_BRACKETS = re.compile(r"\(([^()]{3,})\)\W{0,2}")


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """A sentence of a line, from ``start`` to ``end``; ``kind`` is what it is, if beside the article."""

    start: int
    end: int
    words: str
    kind: BoilerplateKind | None


def whole_line_kind(lines: Sequence[PageLine], at: int) -> BoilerplateKind | None:
    """What a whole line is beside the article; None for one that is not, or not as a whole.

    >>> from generator.text.boilerplate.page_lines import page_lines
    >>> lines = page_lines("By Ann Lee\\n\\nThe ferry sank on Monday.\\n\\nAdvertisement")
    >>> [whole_line_kind(lines, at) for at in range(3)]
    ['byline', None, 'interface']
    """
    if CREDIT_BEFORE.match(lines[at].words):
        return None
    found = decide(_RULES, LineCase(lines, at))
    kind = found[0] if found else None
    # Behind an agency's dateline is the news, though a picture's caption and credit end the line.
    return (
        None
        if kind == "caption" and _SIGN_OF_AGENCY in lines[at].words[: dateline(lines[at].words)]
        else kind
    )


@lru_cache(maxsize=256)
def judged_sentences(words: str) -> tuple[JudgedSentence, ...]:
    """What looks like a sentence in a line, each with what it is by its words.

    Kept a while: a line's sentences are asked for as a whole, and then for its parts.
    """
    out: list[JudgedSentence] = []
    open_marks = ""  # those of the sentences before that have no partner
    for found in _SENTENCE.finditer(words):
        kind = _kind_in_line(found[0].strip(), open_marks)
        out.append(JudgedSentence(found.start(), found.end(), found[0].strip(), kind))
        open_marks = _unpaired(open_marks + found[0])
    return tuple(out)


def _kind_in_line(sentence: str, open_marks: str) -> BoilerplateKind | None:
    """What a sentence is by its words; None for one of the article, or for words within quotation marks."""
    if len(sentence) > _LONGEST_JUDGED:
        return None
    patterns = page_patterns()
    told = patterns.sentence_starts.match(sentence) or patterns.inside_sentences.search(sentence)
    kind = kind_of(told)
    if told is None or kind is None or is_news(sentence, kind) or is_reported(sentence[: told.start()]):
        return None
    return kind if closes_its_marks(open_marks + sentence[: told.start()]) else None


def _unpaired(words: str) -> str:
    """The double quotation marks of some words that have no partner there."""
    curly = words.count("“") - words.count("”")
    return "“" * curly + "”" * -curly + '"' * (words.count('"') % 2)


def _unless_news(case: LineCase, kind: BoilerplateKind | None) -> BoilerplateKind | None:
    """The kind by words that news may have, too; None for a line that is news."""
    return None if kind is None or is_news(case.line.words, kind) else kind


def _of_a_player(case: LineCase) -> BoilerplateKind | None:
    """A caption behind the button that closes its player, whatever it reports: the article tells it, too."""
    return "interface" if _PLAYER.match(case.line.words) and len(case.line.words) <= _LONGEST else None


def _without_words(case: LineCase) -> BoilerplateKind | None:
    return None if any(c.isalnum() for c in case.line.words) else "interface"


def _dated_name(case: LineCase) -> BoilerplateKind | None:
    return "byline" if is_dated_name(case.lines, case.at) else None


def _of_dates(case: LineCase) -> BoilerplateKind | None:
    return "dateline" if is_date_line(case.line) or is_place_and_date(case.line) else None


def _by_whole_words(case: LineCase) -> BoilerplateKind | None:
    return _unless_news(case, kind_of(page_patterns().whole.match(case.line.words)))


def _by_opening(case: LineCase) -> BoilerplateKind | None:
    kind = kind_of(page_patterns().openings.match(case.line.words))
    longest = _LONGEST_CORRECTION if kind == "correction" else _LONGEST
    return _unless_news(case, kind) if len(case.line.words) <= longest else None


def _by_ending(case: LineCase) -> BoilerplateKind | None:
    """A caption's ending makes the line one, and a link's one that has no end before; else it is a part.

    A caption's leaves no doubt; with a link's, the line may be news.
    """
    words = case.line.words
    found = next(endings_of(words), None) if len(words) <= _LONGEST else None
    kind = kind_of(found)
    if kind == "caption":
        return kind
    linked = found and kind == "related" and words[: found.start()].rstrip()[-1:] not in _CLOSED
    return _unless_news(case, kind) if linked else None


def _told_twice(case: LineCase) -> BoilerplateKind | None:
    """The words of a picture's caption, and again those for who cannot see it."""
    words = case.line.words
    half = len(words) // 2
    return "caption" if half > _FEWEST_TOLD_TWICE and words[:half].strip() == words[half:].strip() else None


def asides_in(words: str) -> Iterator[tuple[int, int, BoilerplateKind]]:
    """Links and credits in brackets behind a sentence: where each begins and ends, and what it is."""
    for found in _ASIDE.finditer(words):
        kind = _kind_of_aside(found[0][1:-1])
        if kind and closes_its_marks(words[: found.start()]):
            yield found.start(), found.end(), kind


def _kind_of_aside(words: str) -> BoilerplateKind | None:
    """What words in brackets are, if a link, or a credit from the first word to the last."""
    patterns = page_patterns()
    if kind_of(patterns.openings.match(words)) == "related":
        return "related"
    kind = kind_of(patterns.whole.match(words))
    return kind if kind in {"credit", "byline"} else None


def credit_at(words: str) -> int | None:
    """Where the credit begins with which a line ends; None for a line that ends with none."""
    for found in endings_of(words):
        if kind_of(found) == "credit":
            return found.start() + (words[found.start()] == " ")
    return None


def _with_credit(case: LineCase) -> BoilerplateKind | None:
    """A short line that ends with a picture's credit is its caption."""
    at = credit_at(case.line.words) if len(case.line.words) <= _LONGEST_CAPTION else None
    return "caption" if at else None


def _byline(case: LineCase) -> BoilerplateKind | None:
    return "byline" if is_byline(case.lines, case.at) else None


def _signature(case: LineCase) -> BoilerplateKind | None:
    return "byline" if SIGNATURE.fullmatch(case.line.words) else None


def _taken(case: LineCase) -> BoilerplateKind | None:
    """A caption by where and when it was taken, in what is nobody's report."""
    words = case.line.words
    return "caption" if len(words) <= _LONGEST and _TAKEN.search(words) and not _SAID.search(words) else None


def _credited(case: LineCase) -> BoilerplateKind | None:
    return "caption" if len(case.line.words) <= _LONGEST and _CREDITED.search(case.line.words) else None


def _owner(case: LineCase) -> BoilerplateKind | None:
    return "credit" if _OWNER.fullmatch(case.line.words) else None


def _credit_and_caption(case: LineCase) -> BoilerplateKind | None:
    return "caption" if _CREDIT_AND_CAPTION.match(case.line.words) else None


def _by_most_sentences(case: LineCase) -> BoilerplateKind | None:
    """The kind of most of its sentences. A few words without an end, a button's, count for neither.

    What somebody says is no notice, whatever its words.
    """
    if case.line.opens_quotation:
        return None
    found = judged_sentences(case.line.words)
    if found and found[0].kind == "correction":  # what follows says what was wrong
        return "correction"
    kinds = [s.kind for s in found if s.kind]
    others = [s.words for s in found if not s.kind]
    others = [words for words in others if words[-1:] in _ENDED or len(words.split()) > _BUTTON_WORDS]
    return kinds[0] if len(kinds) > len(others) else None


def _in_brackets(case: LineCase) -> BoilerplateKind | None:
    """What is in brackets of its own by its words: "(Read more: …)"."""
    found = _IN_BRACKETS.fullmatch(case.line.words)
    if found is None:
        return None
    inside = replace(case.line, words=found[1].strip())
    told = decide(
        _RULES_BY_WORDS, LineCase([*case.lines[: case.at], inside, *case.lines[case.at + 1 :]], case.at)
    )
    return told[0] if told else None


_RULES_BY_WORDS: list[Rule[LineCase, BoilerplateKind]] = [
    Rule("whole line", _by_whole_words),
    Rule("opening", _by_opening),
    Rule("ending", _by_ending),
    Rule("most sentences", _by_most_sentences),
]
_RULES: list[Rule[LineCase, BoilerplateKind]] = [
    Rule("no words", _without_words),
    Rule("of a player", _of_a_player),
    Rule("name and date", _dated_name),
    Rule("date line", _of_dates),
    Rule("signature of a post", _signature),
    Rule("whole line", _by_whole_words),
    Rule("opening", _by_opening),
    Rule("byline", _byline),
    Rule("credit at its end", _with_credit),
    Rule("ending", _by_ending),
    Rule("where and when taken", _taken),
    Rule("whose picture", _credited),
    Rule("owner alone", _owner),
    Rule("credit and caption", _credit_and_caption),
    Rule("told twice", _told_twice),
    Rule("most sentences", _by_most_sentences),
    Rule("in brackets", _in_brackets),
]
