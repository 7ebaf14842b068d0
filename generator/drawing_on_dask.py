"""Facts on the workers of a Dask scheduler: each shard that is not there yet is a task.

A worker draws in its own process and writes the shard itself; back come only lines on what was left out. Of
a worker that is lost Dask gives the shard to another. Articles are sent only as fast as shards are done, so
that the scheduler never holds more than a few.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from generator.drawing_facts import extract_chunk, load_all
from generator.drawing_shards import ShardPlan, put_shard
from generator.errors import UserError
from generator.extras import extra
from generator.keeping.fact_keys import drawn_with, fact_key
from generator.keeping.fact_shards import Shard
from generator.keeping.shard_folders import ShardFolder, shard_folder
from generator.model import ArticleFacts
from generator.pipeline import DRAWING, chunks_of, seconds_allowed
from generator.processes import limited
from generator.reading.outcome import Problem
from generator.stages import advance, begin

if TYPE_CHECKING:
    from distributed import Client, Future

    from generator.model import Article
    from generator.settings import Settings

_SECONDS_TO_ANSWER = 10
# One at work and one that waits for it, so that no worker waits for us.
_SHARDS_A_THREAD = 2
# A worker has threads; a process draws one thing at a time.
_drawing = threading.Lock()


def draw_on_dask(
    articles: Sequence[Article],
    settings: Settings,
    plan: ShardPlan,
    scheduler: str,
) -> Iterator[Problem]:
    """Have the shards of a part drawn that are not in the folder; what was left out of them.

    A shard that kills whoever draws it is told, and left to a build. Raises UserError where no scheduler
    answers, its workers lack Dossier or have another, and ShardsError where a shard cannot be written, or is
    not to be seen here.
    """
    folder = shard_folder(plan.folder)
    missing = [s for s in plan.of_this_part(articles, settings.model) if not folder.has(s.name)]
    if not missing:
        return
    begin(DRAWING, sum(len(shard.articles) for shard in missing))
    with _client(scheduler) as client:
        for shard, future in _done(client, missing, folder.place, settings):
            yield from _outcome(future, shard, folder)
            advance(len(shard.articles))


def _client(scheduler: str) -> Client:
    with extra("dask", "--engine dask"):
        from distributed import Client
    try:
        return Client(scheduler, timeout=_SECONDS_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UserError(f"--scheduler {scheduler}: no Dask scheduler answers: {error}") from None


def _done(
    client: Client, shards: Sequence[Shard], place: str, settings: Settings
) -> Iterator[tuple[Shard, Future[list[Problem]]]]:
    """Each shard once there is an outcome, with that."""
    from distributed import as_completed

    waiting = iter(shards)
    at_work: dict[Future[list[Problem]], Shard] = {}
    done = as_completed(loop=client.loop)

    def hand_out() -> None:
        threads = sum(client.nthreads().values())
        # Workers come and go: there may be more at work than those that are left would be given.
        more = max(1, threads) * _SHARDS_A_THREAD - len(at_work)
        for shard in islice(waiting, max(0, more)):
            future = client.submit(_draw, shard, place, settings, pure=False)
            at_work[future] = shard
            done.add(future)

    hand_out()
    for future in done:
        shard = at_work.pop(future)
        hand_out()
        yield shard, future


def _outcome(future: Future[list[Problem]], shard: Shard, folder: ShardFolder) -> list[Problem]:
    from distributed import KilledWorker

    try:
        told = future.result()
    except KilledWorker as error:
        first = shard.articles[0]
        why = f"not drawn, {error.allowed_failures + 1} workers died of it; a build reads its articles itself"
        return [Problem(shard.name, f"the {len(shard.articles)} articles from {first.path} on: {why}")]
    except ModuleNotFoundError as error:
        raise UserError(f"--engine dask: a worker lacks {error.name}: install this Dossier there") from None
    if not folder.has(shard.name):
        raise UserError(f"{folder.place}: a worker wrote {shard.name} there, and here it is not to be seen")
    return list(told)


def _draw(shard: Shard, place: str, settings: Settings) -> list[Problem]:
    """The work of a worker: draw a shard and write it. Raises UserError where this is another Dossier."""
    with _drawing:
        if fact_key(shard.articles[0], drawn_with(settings.model)) != shard.keys[0]:
            raise UserError(
                "--engine dask: a worker has another Dossier, Python, model or library than this machine"
            )
        _load(settings.model)
        found: list[ArticleFacts | Problem] = []
        for chunk in chunks_of(shard.articles):
            with limited(seconds_allowed(chunk, settings)):
                found += extract_chunk(chunk, settings.model)[0]
        return list(put_shard(shard_folder(place), shard, found))


@cache
def _load(model: str | None) -> None:
    load_all(model)
