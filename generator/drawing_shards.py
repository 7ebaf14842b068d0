"""Facts on many machines: each draws some of the shards that are not there yet, into one folder.

Nobody need hand out the work: a scheduler that numbers its jobs (a Slurm array, GNU parallel, a matrix of
builds) calls one command with ``--shards 1/8`` to ``--shards 8/8``. What was lost is drawn by calling it
again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.errors import UserError
from generator.keeping.fact_shards import Shard, shards_of, write_shard
from generator.keeping.shard_folders import ShardFolder, shard_folder
from generator.model import Article, ArticleFacts
from generator.pipeline import DRAWING, extract_all
from generator.reading.outcome import Problem
from generator.settings import Settings
from generator.stages import begin

# Articles: some minutes' work, so that not much is lost with a machine.
SHARD_SIZE = 2000


@dataclass(frozen=True, slots=True)
class ShardPlan:
    """Where shards of ``size`` articles are put, a path or an address, and which are drawn: each ``of``-th
    from ``part`` on.
    """

    folder: str
    part: int = 1
    of: int = 1
    size: int = SHARD_SIZE

    def of_this_part(self, articles: Sequence[Article], model: str | None) -> list[Shard]:
        """The shards of the articles that are this part's."""
        shards = enumerate(shards_of(articles, model, self.size), 1)
        return [shard for place, shard in shards if (place - self.part) % self.of == 0]


def shard_plan(folder: str, which: str) -> ShardPlan:
    """Into a folder the shards that "2/8" means. Raises UserError where it means none."""
    number, _, of = which.partition("/")
    if number.isdecimal() and of.isdecimal() and 0 < int(number) <= int(of):
        return ShardPlan(folder, int(number), int(of))
    raise UserError(f"--shards {which}: it is a number and of how many, such as 2/8")


def draw_shards(
    articles: Sequence[Article],
    settings: Settings,
    plan: ShardPlan,
    jobs: int | None = None,
) -> Iterator[Problem]:
    """Draw the shards of a part that are not in the folder; what was left out of them.

    Raises ShardsError where one cannot be written.
    """
    folder = shard_folder(plan.folder)
    shards = plan.of_this_part(articles, settings.model)
    new = [shard for shard in shards if not folder.has(shard.name)]
    begin(DRAWING, sum(len(shard.articles) for shard in new))
    for shard in new:
        # Another who draws them may have written it meanwhile.
        if folder.has(shard.name):
            continue
        found = list(extract_all(shard.articles, settings, jobs))
        yield from put_shard(folder, shard, found)


def put_shard(
    folder: ShardFolder, shard: Shard, found: Sequence[ArticleFacts | Problem]
) -> Iterator[Problem]:
    """Write what was found in a shard's articles, each in its place; what was left out."""
    write_shard(folder, shard, [one.reason if isinstance(one, Problem) else one for one in found])
    yield from (one for one in found if isinstance(one, Problem))
