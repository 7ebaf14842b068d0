"""Refuse the name of a new speaker or source that an editor more likely meant for what there is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from rapidfuzz import fuzz, process

from generator.corrections.entries import CorrectedPerson, CorrectedQuote, Corrections
from generator.corrections.near_names import (
    before_its_body,
    describes,
    is_address,
    is_for_nobody,
    joins_names,
    letters_off,
    nearly_names,
    opens_a_description,
)
from generator.corrections.person_directory import PersonDirectory
from generator.corrections.targets import TargetError, named_in_a_row, plain, without_article
from generator.corrections.things_named import ThingsNamed
from generator.model import SourceKind, StorySource
from generator.naming.listed_names import known_in_row
from generator.naming.parts import name_parts
from generator.reading.outcome import quoted

# Per cent of letters in common: above it a name is a slip for a source there is.
_NEARLY_A_SOURCE = 88

# Behind these stands somebody whom a source is of or for.
_BEFORE_ANOTHER = frozenset({"of", "for", "to", "with", "by", "from", "against", "near", "and"})

Sources = Mapping[str, StorySource]


class SpeakerSlips:
    """What speaks against each new name that entries give; ``after_all`` are the sources, as ``plain`` gives
    their names, that entries say are people.
    """

    def __init__(
        self,
        directory: PersonDirectory,
        corrections: Corrections,
        after_all: Collection[str],
        things: ThingsNamed,
    ) -> None:
        self._things = things
        self._directory = directory
        self._gone = {plain(e.person): e.line for e in corrections.of(CorrectedPerson) if e.gone}
        self._after_all = after_all
        # New names that entries give, as plain gives them and as they are written, each with its first line.
        speakers = {e.speaker: e for e in reversed(corrections.of(CorrectedQuote))}
        self._new = {
            name: entry.line
            for name, entry in speakers.items()
            if isinstance(name, str) and not directory.knows(name)
        }

    def as_written(self, name: str) -> str:
        """A new name as the entry has it that gives it most capitals."""
        alike = [other for other in self._new if plain(other) == plain(name)]
        return max(alike, key=lambda other: (sum(map(str.isupper, other)), other), default=name)

    def refuse_person(self, name: str, sources: Sources) -> None:
        """Raise TargetError for the name of a new person that is none, or most likely somebody else's."""
        self._refuse_no_name(name, sources)
        near = self._directory.nearly_named(name, with_more=True)
        if near:
            raise TargetError(
                f"{quoted(name)} is nobody on the site, but nearly {named_in_a_row(near)}; "
                "for somebody new put a word in brackets behind the name",
            )
        if "," in name and not name_parts(name).suffix:
            raise TargetError(f"{quoted(name)} has a comma in it; speaker: is the name alone")
        if "(" not in name and describes(self.as_written(name)):
            raise TargetError(
                f"{quoted(name)} is no name as it is written; a name has capital letters, "
                "and source: describes a speaker, with kind: unnamed"
            )
        self._refuse_thing(name)
        others = sorted((self._new[other], other) for other in self._new if _one_is_the_other(name, other))
        if others:
            line, other = others[0]
            raise TargetError(
                f"{quoted(name)} is nearly {quoted(other)} in line {line}, and both are new; "
                "write one name, or for two people put a word in brackets behind one"
            )

    def _refuse_thing(self, name: str) -> None:
        """Raise TargetError for what is a body, a place, or what somebody is, in capitals."""
        if "(" in name or plain(name) in self._after_all:
            return
        somebody = "for somebody new put a word in brackets behind the name"
        if self._things.is_body(name) or self._things.is_thing(name):
            raise TargetError(
                f"{quoted(name)} is a body or a place by its words, or as articles write it; "
                f"source: names what is no person, and {somebody}"
            )
        if self._things.is_common(name):
            raise TargetError(
                f"{quoted(name)} is what somebody is, and no name; source: describes a speaker, "
                f"with kind: unnamed, and {somebody}"
            )

    def _refuse_no_name(self, name: str, sources: Sources) -> None:
        """Raise TargetError for what is no one person's name."""
        line, source = self._gone.get(plain(name)), sources.get(plain(name))
        if line is not None:
            raise TargetError(f"line {line} says that {quoted(name)} is nobody")
        is_source = source is not None or self._directory.is_source(name)
        if is_source and plain(name) not in self._after_all:
            raise TargetError(f"{quoted(name)} is a source on the site that is no person; source: names it")
        if is_address(name):
            raise TargetError(f"{quoted(name)} is an address, no name; source: takes it, with its kind:")
        if is_for_nobody(plain(name)):
            raise TargetError(f"{quoted(name)} is no name; speaker: null says that nobody is named")
        if opens_a_description(name):
            raise TargetError(f"{quoted(name)} is no name; source: describes a speaker, with kind: unnamed")
        bodies = self._near_sources(name, sources)
        if bodies:
            raise TargetError(
                f"{quoted(name)} is nearly {named_in_a_row(bodies)}, which is no person; source: names it"
            )
        if known_in_row(name, self._known) or joins_names(name):
            raise TargetError(f"{quoted(name)} are several people; source: names them, with kind: group")

    def refuse_source(self, name: str, kind: SourceKind | None, sources: Sources) -> None:
        """Raise TargetError for the name of a new source that is more likely meant for what there is; with a
        ``kind`` for a person's and a slip alone.
        """
        self._refuse_persons_name(name, kind)
        if kind is not None:
            self._refuse_slip(name, sources)
            return
        people = self._directory.nearly_named(name) if " " in without_article(name) else []
        bodies = [*self._near_sources(name, sources), *self._heads(name, sources)]
        near = list(dict.fromkeys([*bodies, *people]))
        if near:
            raise TargetError(
                f"{quoted(name)} is no source on the site, but nearly {named_in_a_row(near)}; "
                "with kind: it is a new one",
            )
        if describes(name) or is_address(name) or self._things.is_common(name):
            raise TargetError(
                f"{quoted(name)} is no source on the site; kind: would say whether it is "
                "an organisation, a document, a group or unnamed"
            )

    def _refuse_persons_name(self, name: str, kind: SourceKind | None) -> None:
        """Raise TargetError for a person's name, and for one with what they belong to behind it."""
        is_full = " " in without_article(name) or bool(self._directory.named(name))
        if self._directory.knows(name) and (kind is None or is_full):
            raise TargetError(
                f"{quoted(name)} is a person on the site; speaker: names people, and is: nobody "
                "under people: says that there is no such person"
            )
        head = before_its_body(name)
        if not (" " in head and kind != "group" and self._directory.knows(head)):
            head = self._with_a_title(name)
        if head:
            raise TargetError(f"{quoted(head)} is a person on the site; speaker: names people")

    def _with_a_title(self, name: str) -> str:
        """The person whose name ends a name, or stands before or around its comma; "" for nobody."""
        if "(" in name:
            return ""
        first, comma, rest = (part.strip() for part in name.partition(","))
        names = [first, f"{rest} {first}"] if comma else _ends_behind_titles(name)
        return next((one for one in names if " " in one and self._directory.knows(one)), "")

    def _refuse_slip(self, name: str, sources: Sources) -> None:
        """Raise TargetError where letters alone part a name from that of a source."""
        bare = without_article(name)
        bodies = self._names_of((one for one in sources if letters_off(bare, without_article(one))), sources)
        people = (one for one in self._directory.nearly_named(name) if letters_off(bare, plain(one)))
        near = [*bodies, *people]
        if near and "(" not in name:
            raise TargetError(
                f"{quoted(name)} is no source on the site, but nearly {named_in_a_row(near)}; "
                "for a new one put a word in brackets behind the name"
            )

    def _near_sources(self, name: str, sources: Sources) -> list[str]:
        """The names of a story's sources that a name nearly is."""
        likes = process.extract(
            without_article(name),
            list(sources),
            scorer=fuzz.ratio,
            processor=without_article,
            score_cutoff=_NEARLY_A_SOURCE,
        )
        return self._names_of((like for like, _, _ in likes), sources)

    def _heads(self, name: str, sources: Sources) -> list[str]:
        """The names of those that are a part of a name, or that it is a part of, from word to word."""
        wanted = f" {without_article(name)} "
        parts = (one for one in sources if _is_part(f" {without_article(one)} ", wanted))
        return self._names_of(parts, sources)

    def _names_of(self, names: Iterable[str], sources: Sources) -> list[str]:
        return list(dict.fromkeys(sources[one].name for one in names if plain(one) not in self._after_all))

    def _known(self, name: str) -> str | None:
        return name if self._directory.knows(name) else None


def _ends_behind_titles(name: str) -> list[str]:
    """What may be a person's name at the end of a name: "Judge Ann Lee", and not "friends of Ann Lee"."""
    words = name.split()
    starts = (at for at in range(1, len(words) - 1) if words[at - 1].lower() not in _BEFORE_ANOTHER)
    return [" ".join(words[at:]) for at in starts]


def _is_part(one: str, other: str) -> bool:
    return one in other or other in one


def _one_is_the_other(name: str, other: str) -> bool:
    one, two = plain(name), plain(other)
    return one != two and (nearly_names(one, two) or nearly_names(two, one))
