"""What dates a sentence by words that nothing resolves: "recently", "that Friday"."""

from __future__ import annotations

from generator.linking.times.dating import DatedSentence, is_told_first, is_undated_news, single_day
from generator.linking.times.happening_dates import DatedHappening
from generator.model import TimeExpression


def vague_time(dated: DatedSentence, opens: bool) -> TimeExpression | None:
    """What dates a deed by a weekday that nothing resolves, or one that is told first as "recent".

    Else so dates a remark, if it tells a deed ("is safe again, the firm said Tuesday") or is told itself, or
    ``opens`` its article, which was written for it then.
    """
    told = [h for h in dated.sentence.happenings if h.role != "which"]
    deeds = [h for h in told if h.kind == "deed"]
    news = any(is_undated_news(h) for h in deeds)
    remarks = [h for h in told if h.kind == "remark" and (news or opens or h.role == "reported")]
    recent = {s.start for h in deeds if is_told_first(h) for s in h.times}
    for some in (deeds, remarks):
        starts = {s.start for h in some for s in h.times}
        for time in (t for t in dated.times if t.edtf is None and t.span.start in starts):
            if time.value is None or (time.value == "PAST_REF" and time.span.start in recent):
                return time
    return None


def is_surely_dated(one: DatedHappening) -> bool:
    """Whether a day dates what a sentence tells first; a year there may be of something else."""
    return is_told_first(one.happening) and single_day(one.time.edtf) is not None
