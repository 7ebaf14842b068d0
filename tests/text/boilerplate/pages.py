"""Pages to try boilerplate on: a line between paragraphs of an invented article, and what is told of it."""

from __future__ import annotations

from generator.text.boilerplate.boilerplate import find_boilerplate

# More of them above and below than the rules look for a page's top and foot.
ABOVE = [
    "The harbour of Ostvik froze on the third of January, and the ferries stayed where they were.",
    "Nobody in the town could remember a winter that had begun so early or so hard.",
    "The mayor had asked the army for ice breakers, which the army did not have to give.",
    "For two weeks the bread came over the mountains in lorries that were made to carry fish.",
    "A teacher held her lessons in the waiting room of the railway, which was heated.",
    "Children walked over the sound to the islands and were fetched back by their fathers.",
    "The council met on the nineteenth and put off all that it had meant to decide.",
    "It did agree to pay the lorry drivers, and to have the old pier looked at by engineers.",
    "Their report took until spring, and it left the council with little to choose between.",
]
BELOW = [
    "The engineers had found that the piles under the pier were eaten away on the side of the sea.",
    "A new pier would cost nine million crowns, and mending the old one not much less than that.",
    "The fishermen wanted neither, because the quay by the ice house has always been enough for them.",
    "Those who own the hotels wanted a pier for the steamers that call in the summer months.",
    "In the end the council asked the people, and two thirds of them went to the polls in the rain.",
    "They were for the old pier, by a majority of forty votes, and the work on it began in the autumn.",
    "It was done in three years, and the first to walk over it were the children of the island school.",
]

Told = list[tuple[str, str]]


def told_of(text: str) -> Told:
    """What is told of a text: the words and their kind."""
    return [(text[b.span.start : b.span.end], b.kind) for b in find_boilerplate(text)]


def between_paragraphs(*lines: str, above: int = len(ABOVE), below: int = len(BELOW)) -> str:
    """A text with lines between so many paragraphs above and below them."""
    return "\n\n".join([*ABOVE[len(ABOVE) - above :], *lines, *BELOW[:below]])


def top(*lines: str) -> str:
    """A text that opens with lines."""
    return between_paragraphs(*lines, above=0)


def foot(*lines: str) -> str:
    """A text that ends with lines."""
    return between_paragraphs(*lines, below=0)
