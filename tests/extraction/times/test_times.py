from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.extraction.times.times import time_expressions
from generator.model import TimeExpression
from generator.parsing.parse import parse
from generator.parsing.parsed_text import ParsedText
from generator.text.quotation_marks import quoted_strings
from generator.text.spans import Cover

Parsed = Callable[[str], Doc]
PUBLISHED = date(2021, 3, 22)  # a Monday


def times(parsed: Parsed, text: str, published: date | None = PUBLISHED) -> list[TimeExpression]:
    """The time expressions of a text."""
    return _found(parsed(text), text, published)


def _found(doc: Doc, text: str, published: date | None) -> list[TimeExpression]:
    quoted = Cover(s.span for s in quoted_strings(text))
    return list(time_expressions(text, ParsedText(doc), quoted, published))


def only(parsed: Parsed, text: str, published: date | None = PUBLISHED) -> TimeExpression:
    """The one time expression of a text."""
    (found,) = times(parsed, text, published)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf"),
    [
        ("The mayor resigned on Wednesday.", "Wednesday", "2021-03-17", "2021-03-17"),
        ("The court will rule on Wednesday.", "Wednesday", "2021-03-24", "2021-03-24"),
        ("The ferry sank last Monday.", "last Monday", "2021-03-15", "2021-03-15"),
        ("They met in late January.", "late January", "2021-01", "2021-01-21/2021-01-31"),
        ("The bridge fell in November.", "November", "2020-11", "2020-11"),
        ("It opens on Nov. 3, 2020.", "Nov. 3, 2020", "2020-11-03", "2020-11-03"),
        ("The dam was built in the 1990s.", "the 1990s", "199", "199X"),
        ("The vote was held earlier this year.", "earlier this year", "2021", "2021-01-01/2021-03-22"),
        ("The talks failed last week.", "last week", "2021-W11", "2021-03-15/2021-03-21"),
        ("She left the party two years ago.", "two years ago", "2019", "2019"),
        ("The city was burnt in 146 BC.", "146 BC", "BC0146", "-0145"),
        ("The parade was cancelled on Christmas Day.", "Christmas Day", "2020-12-25", "2020-12-25"),
        ("The train left at 5:30 p.m. on Friday.", "5:30 p.m. on Friday", "2021-03-19T17:30", "2021-03-19"),
        ("The shop was closed yesterday morning.", "yesterday morning", "2021-03-21TMO", "2021-03-21"),
    ],
)
def test_a_date_is_counted_from_the_publication_date(
    parsed: Parsed, text: str, words: str, value: str, edtf: str
) -> None:
    """Each kind of date has its TIMEX3 value and the EDTF date beside it."""
    found = only(parsed, text)

    assert text[found.span.start : found.span.end] == words
    assert (found.value, found.edtf) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The siege lasted twenty-four hours.", "DURATION", "PT24H"),
        ("The strike went on for 2 1/2 years.", "DURATION", "P2Y6M"),
        ("He stayed for several months.", "DURATION", "PXM"),
        ("It was a day-long meeting.", "DURATION", "P1D"),
        ("It was a decades-long quarrel.", "DURATION", "PXY"),
        ("Rents are high these days.", "DATE", "PRESENT_REF"),
        ("The board meets every month.", "SET", "P1M"),
        ("The law has recently changed.", "DATE", "PAST_REF"),
    ],
)
def test_what_is_no_date_has_its_own_type(parsed: Parsed, text: str, kind: str, value: str) -> None:
    """Lengths, what recurs and vague words are typed by the standard and have no EDTF date."""
    found = only(parsed, text)

    assert (found.type, found.value, found.edtf) == (kind, value, None)


@pytest.mark.parametrize(
    "text",
    [
        "You may march to the second floor.",
        "Theresa May spoke to the house.",
        "About 2000 troops crossed the river.",
        "The 35-year-old singer smiled.",
        "The price fell by $1990 at once.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(parsed: Parsed, text: str) -> None:
    """Verbs, names, counts and ages are no time expressions."""
    assert times(parsed, text) == []


def test_a_year_that_names_a_thing_dates_nothing(parsed: Parsed) -> None:
    """ "The 2020 election" names an election; "the 2011 exchange" dates an exchange."""
    assert only(parsed, "They spoke about the 2020 federal elections.").use == "names"
    assert only(parsed, "He was reminded of the 2011 exchange.").use == "dates"


def test_a_date_inside_a_quotation_belongs_to_what_is_quoted(parsed: Parsed) -> None:
    """A date between quotation marks is marked as quoted."""
    assert only(parsed, "“We met on Tuesday and talked for long,” Ms Osei said.").use == "quoted"


def test_a_weekday_of_an_undated_article_stays_unresolved_but_keeps_its_meaning(parsed: Parsed) -> None:
    """Without a publication date there is no value; the form can be resolved once there is one."""
    found = only(parsed, "The harbour was closed on Tuesday.", None)

    assert (found.value, found.edtf, found.basis) == (None, None, "vague")
    assert found.form == "date=XXXX-WXX-2 toward=past"


def test_an_undated_history_counts_from_the_date_named_last(parsed: Parsed) -> None:
    """A text of old years is read as a history: months and "the next day" go on from the last date."""
    text = (
        "War broke out on 1 September 1939. In October 1939 the capital fell. By May 1940 the coast was lost. "
        "The king fled on 10 June 1940. In July the army surrendered. The next year, in March 1941, it rose again. "
        "On 4 April 1941 a fleet landed. The next day the port was taken. In 1945 the war ended."
    )
    values = {text[t.span.start : t.span.end]: t.value for t in times(parsed, text, None)}

    assert values["July"] == "1940-07"
    assert values["The next day"] == "1941-04-05"


def test_both_ends_of_a_range_have_the_year(parsed: Parsed) -> None:
    """A month without a year takes that of the date it is joined to."""
    found = times(parsed, "The talks ran between March and June 1952.")

    assert [t.value for t in found] == ["1952-03", "1952-06"]


def test_a_dateline_dates_nothing_in_the_article(parsed: Parsed) -> None:
    """The date in an agency's dateline is the article's, not an event's."""
    for place in ("WASHINGTON", "FLINT, Mich."):
        assert only(parsed, f"A title\n{place}, March 12 (Agency) -- The senate adjourned.").use == "names"
    assert only(parsed, "The senate adjourned on March 12 (as agreed) -- at last.").use == "dates"


def test_a_day_before_a_noun_names_a_thing(parsed: Parsed) -> None:
    """ "The Jan. 6 attack" says which attack; "on Jan. 6" says when."""
    assert only(parsed, "A committee studied the Jan. 6 attack in detail.").use == "names"
    assert only(parsed, "He spoke at a July 16 press conference.").use == "dates"
    assert only(parsed, "On Jan. 6 election officials met in the capital.").use == "dates"


@pytest.mark.parametrize(
    "text",
    [
        "The Good Friday accord was praised by all sides.",
        "The May report was praised by all sides.",
        "Emissions fell from 2005 levels, she said.",
        "Last year's budget was praised by all sides.",
        "It was the worst flood since 1998.",
        "The council studied the recent floods.",
    ],
)
def test_what_tells_one_thing_from_its_like_dates_nothing(parsed: Parsed, text: str) -> None:
    """Names, yardsticks and records contain dates that are not those of what the sentence reports."""
    assert only(parsed, text).use == "names"


@pytest.mark.parametrize(
    "text",
    [
        "He has been ill since 1998.",
        "Friday's ruling ended the strike.",
        "They met on Easter Sunday.",
        "In May officials praised it.",
        "She recently moved to the coast.",
    ],
)
def test_a_date_of_what_the_sentence_tells_dates_it(parsed: Parsed, text: str) -> None:
    """A beginning, a day's own event, an adverb."""
    assert only(parsed, text).use == "dates"


def test_the_weekday_before_is_counted_from_the_date_last_named(parsed: Parsed) -> None:
    """ "The previous Friday" is the one before the day just named, "last Friday" the one before publication."""
    text = "Shares fell on Friday from the previous Friday. They rose last Friday."

    assert [t.value for t in times(parsed, text)] == ["2021-03-19", "2021-03-12", "2021-03-19"]


def test_an_hour_is_of_the_day_last_named(parsed: Parsed) -> None:
    """A time of day alone goes on with the day last mentioned, and else with the article's."""
    found = times(parsed, "The mayor resigned on Friday. The council met at 10 p.m. in the town hall.")
    assert [t.value for t in found] == ["2021-03-19", "2021-03-19T22"]

    assert only(parsed, "The council met at 10 p.m. in the town hall.").value == "2021-03-22T22"


def test_years_before_christ_step_backwards(parsed: Parsed) -> None:
    """The year after 492 BC is 491 BC."""
    text = "The fleet sailed in 492 BC. He returned the following year. They fought again in spring 480 BC."

    assert [t.value for t in times(parsed, text, None)] == ["BC0492", "BC0491", "BC0480-SP"]


def test_a_plan_moves_no_history_on(parsed: Parsed) -> None:
    """A date that is only planned for is not the one from which a history goes on."""
    text = (
        "The war began in May 1955. The king fled in 1956. The first camp opened in 1961. A coup failed in 1963. "
        "On 10 March 1975, the general launched a small campaign. He said that the road would reopen in 1976. "
        "The army collapsed on 11 March."
    )

    assert [t.value for t in times(parsed, text, None)][-3:] == ["1975-03-10", "1976", "1975-03-11"]


@pytest.mark.parametrize(
    "odd", ["30 February 1960", "1960-13-01", "31 November", "29 February", "Easter 1200"]
)
def test_a_day_that_no_calendar_has_stops_no_history(parsed: Parsed, odd: str) -> None:
    """An impossible date stays without a value or a date; the ones after it are counted as ever."""
    text = (
        "The war began in May 1955. The king fled in 1956. The first camp opened in 1957. A coup failed in 1958. "
        f"The queen abdicated in 1959. It happened on {odd}. The rising began in November 1960. It ended on 3 December."
    )

    assert times(parsed, text, None)[-1].value == "1960-12-03"


def test_a_year_named_in_passing_moves_no_history_on(parsed: Parsed) -> None:
    """The story stays in its year where the dates after show that another was only mentioned."""
    text = (
        "The war began in May 1955. The king fled in 1956. The first camp opened in 1961. A coup failed in 1963. "
        "The army marched on 10 March 1975. The march was compared to that of 1931. The town fell on 11 April. "
        "The port fell on 20 April. The capital surrendered on 30 April 1975."
    )

    assert [t.value for t in times(parsed, text, None)][-4:] == [
        "1931",
        "1975-04-11",
        "1975-04-20",
        "1975-04-30",
    ]


def test_a_history_goes_on_into_the_next_year(parsed: Parsed) -> None:
    """January after November is the next year's; a little step back is not."""
    text = (
        "The war began in May 1955. The king fled in 1956. The first camp opened in 1961. A coup failed in 1963. "
        "The queen abdicated in 1964. The rising began in November 1967. The town was taken on 14 November, after "
        "it was shelled from 9 November. The rebels gave up in January."
    )

    assert [t.value for t in times(parsed, text, None)][-3:] == ["1967-11-14", "1967-11-09", "1968-01"]


def test_a_month_of_a_history_before_christ_is_of_the_year_last_named(parsed: Parsed) -> None:
    """Years before Christ go on like all others."""
    text = (
        "The town rose in 499 BC. It was burnt in 494 BC. The fleet sailed in 492 BC. It sank in 491 BC. "
        "The king died in 486 BC. The bridge was built in 480 BC. In August the army crossed it."
    )

    assert times(parsed, text, None)[-1].value == "BC0480-08"


def test_what_had_been_planned_is_over(parsed: Parsed) -> None:
    """ "Had been due to expire on Friday" is the Friday before; "is due" the one ahead."""
    assert only(parsed, "The offer had been due to expire on Friday.").value == "2021-03-19"
    assert only(parsed, "The offer is due to expire on Friday.").value == "2021-03-26"


def test_the_year_is_the_present_one_unless_told_otherwise(parsed: Parsed) -> None:
    """ "Sales for the year" are this year's; the year that ended in some month is only a length."""
    assert only(parsed, "Sales were flat for the year, the company said.").value == "2021"
    found = times(parsed, "Sales were flat in the year ended in June.")
    assert [t.value for t in found] == ["P1Y", "2020-06"]


def test_a_years_end_is_no_day(parsed: Parsed) -> None:
    """ "By year-end" is late in the year and not its last day."""
    found = only(parsed, "The merger should be complete by year-end.")

    assert (found.value, found.edtf) == ("2021", "2021-09/2021-12")


def test_a_clause_below_the_main_one_is_told_apart(parsed: Parsed) -> None:
    """What will happen in 2030 does not date the saying."""
    assert not only(parsed, "She announced that the tunnel would open in 2030.").main_clause


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "”“", "29 February", "31 April 31", "1/2 1/1/1 99999999999", "’97’98"]
)
def test_odd_texts_are_read_without_a_crash(parsed: Parsed, text: str) -> None:
    """No text is too odd, with a date or without."""
    for published in (PUBLISHED, None, date.min, date.max):
        times(parsed, text, published)


_PIECES = (
    "29 February March may 1990 '90s the last next Friday , . - and to 31 2 1/2 years ago later century third"
    " quarter of early mid-1990s noon 25:00 10:35 a.m. BC two hundred twenty-first Christmas in until that year"
)
_WORDS = st.sampled_from([*_PIECES.split(), "\n", "“", "”", "nineteen", "’97", "every", "weekend"])


@settings(max_examples=60, deadline=None)
@given(words=st.lists(_WORDS, max_size=25))
def test_spans_are_the_words_themselves_and_never_overlap(words: list[str]) -> None:
    """Whatever the words, every span lies within the text, in order, apart from the next."""
    text = " ".join(words)
    (doc,) = parse([text])
    found = _found(doc, text, PUBLISHED)
    ends = [0]
    for t in found:
        assert ends[-1] <= t.span.start < t.span.end <= len(text)
        assert text[t.span.start : t.span.end].strip() == text[t.span.start : t.span.end]
        ends.append(t.span.end)
