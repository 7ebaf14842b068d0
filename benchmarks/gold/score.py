"""All figures of the gold corpus (``python -m benchmarks.gold.score`` prints them with every fault)."""

from __future__ import annotations

from pathlib import Path

from benchmarks.gold.annotations import STORIES, GoldStory, read_stories
from benchmarks.gold.boilerplate import score_boilerplate
from benchmarks.gold.figures import Figure
from benchmarks.gold.never import score_false_things
from benchmarks.gold.output import Output, read_output, require_same_text
from benchmarks.gold.people import score_people
from benchmarks.gold.quotes import score_quotes
from benchmarks.gold.same_news import score_same_news
from benchmarks.gold.times import score_dates, score_events

# Stands wherever one of the figures is printed or written.
WARNING = (
    "The gold corpus is small (twelve articles in four stories) and made up: one sentence moves a figure by "
    "a point or more, and no figure says how good the dossier is on other people's news."
)


def all_figures(stories: list[GoldStory], output: Output) -> list[Figure]:
    """Every figure, in the order in which they are printed."""
    require_same_text(stories, output)
    return [
        *score_people(stories, output.dossiers),
        *score_quotes(stories, output.dossiers),
        *score_dates(stories, output.facts),
        *score_events(stories, output.dossiers),
        score_same_news(stories, output.dossiers),
        score_boilerplate(stories, output.facts),
        score_false_things(stories, output.dossiers),
    ]


def measured(folder: Path = STORIES) -> list[Figure]:
    """Read the stories, run the commands on them, score what they print."""
    return all_figures(read_stories(folder), read_output(folder))


def shown(figure: Figure) -> str:
    """A figure's value as it is printed."""
    if figure.value is None:
        return "not given yet"
    return f"{figure.value:.0f}" if figure.counts_faults else f"{figure.value:.1f}"


def main() -> None:
    """Print each figure and, below it, what is wrong."""
    print(WARNING)
    printed: tuple[str, ...] = ()
    for figure in measured():
        print(f"\n{shown(figure):>13}  {figure.name}  ({figure.cases})")
        again, printed = figure.faults == printed, figure.faults
        for fault in () if again else figure.faults:
            print("    " + " ".join(fault.split())[:240])


if __name__ == "__main__":
    main()
