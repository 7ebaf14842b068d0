import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.timex.edtf import bounds
from generator.timex.forms import form_of, parse_form
from generator.timex.resolution import resolve


@pytest.mark.parametrize(
    ("form", "anchor", "value", "edtf"),
    [
        ("date=XXXX-WXX-3 toward=past", "2021-03-22", "2021-03-17", "2021-03-17"),
        ("date=XXXX-WXX-1 toward=past", "2021-03-22", "2021-03-22", "2021-03-22"),
        ("date=XXXX-WXX-1 toward=last", "2021-03-22", "2021-03-15", "2021-03-15"),
        ("date=XXXX-WXX-3 toward=future", "2021-03-22", "2021-03-24", "2021-03-24"),
        ("date=XXXX-01 toward=past part=late", "2021-03-22", "2021-01", "2021-01-21/2021-01-31"),
        ("shift=+0Y part=earlier", "2021-03-22", "2021", "2021-01-01/2021-03-22"),
        ("shift=-1W", "2021-03-22", "2021-W11", "2021-03-15/2021-03-21"),
        ("shift=-1M", "2021-03-31", "2021-02", "2021-02"),
        ("shift=-1Y date=XXXX-06", "2021-03-22", "2020-06", "2020-06"),
        ("date=XXXX-12-24 toward=near", "2021-01-05", "2020-12-24", "2020-12-24"),
        ("date=XXXX-08-06 toward=recent", "2021-03-22", "2020-08-06", "2020-08-06"),
        ("date=XXXX-06-10 toward=recent", "2021-03-22", "2021-06-10", "2021-06-10"),
        ("date=XXXX-@thanksgiving toward=near", "1999-12-01", "1999-11-25", "1999-11-25"),
        ("date=XX9", "2021-03-22", "199", "199X"),
        ("date=XX97", "2021-03-22", "1997", "1997"),
        ("date=-0241", None, "BC0241", "-0240"),
        ("shift=+1Y from=last", "1939-09-01", "1940", "1940"),
        ("shift=+2D from=last", "1939-09", None, None),
    ],
)
def test_a_form_is_resolved_against_its_anchor(
    form: str, anchor: str | None, value: str | None, edtf: str | None
) -> None:
    """The value is TIMEX3's, the EDTF date beside it narrower where the words are; too coarse an anchor gives none."""
    found = resolve(parse_form(form), anchor)

    assert (found.value, found.edtf) == (value, edtf)


def test_a_year_earlier_takes_the_grain_of_the_quarter_it_is_compared_with() -> None:
    """ "The third quarter …, up from a year earlier" compares with a quarter."""
    assert resolve(parse_form("shift=-1Y grain=compared"), "1989-10-26", "1989-Q3").value == "1988-Q3"


def test_29_february_without_a_year_is_that_of_a_leap_year() -> None:
    """29 February is looked for in the leap years around, across a century that has none."""
    assert resolve(parse_form("date=XXXX-02-29 toward=near"), "2021-05-01").value == "2020-02-29"
    assert resolve(parse_form("date=XXXX-02-29 toward=near"), "1899-05-01").value == "1896-02-29"


def test_a_day_that_does_not_exist_stays_unresolved() -> None:
    """30 February resolves to nothing."""
    assert resolve(parse_form("date=2021-02-30"), None).value is None


def test_durations_are_in_the_standard_notation() -> None:
    """Hours are after the T, a decade is ten years, half a year six months."""
    forms = [str(form_of({"value": v}).value) for v in ("P24H", "P1E", "P0.5Y", "P2F", "P1.5H", "PXD")]

    assert forms == ["PT24H", "P10Y", "P6M", "P4W", "PT1H30M", "PXD"]


_DATES = st.one_of(
    st.from_regex(r"XXXX-[0-3]\d-[0-3]\d", fullmatch=True),
    st.from_regex(
        r"XXXX-(WXX-[1-7]|XX-[0-3]\d|[0-3]\d|SP|WI|Q[1-4]|H[12]|@easter|@christmas)", fullmatch=True
    ),
    st.from_regex(r"-?\d{4}(-\d\d(-\d\d)?)?", fullmatch=True),
    st.sampled_from(["XX9", "XX97", "199", "19", "XXXX-02-29", ""]),
)
_SHIFTS = st.one_of(
    st.just(""), st.from_regex(r"[+-](\d{1,7}|X|1\.5)(Y|M|W|D|H|Q|E|C|L|WE|F|S|MIN)", fullmatch=True)
)
_ANCHORS = st.one_of(
    st.none(),
    st.from_regex(r"\d{4}(-[0-1]\d(-[0-3]\d)?)?", fullmatch=True),
    st.sampled_from(["BC0241", "1989-Q3", "2021-W11", "199", "", "PAST_REF", "9999-12-31", "0001-01-01"]),
)


_PAIRS = st.fixed_dictionaries(
    {
        "date": _DATES,
        "shift": _SHIFTS,
        "toward": st.sampled_from(["", "past", "future", "near", "recent", "last", "next", "on"]),
        "part": st.sampled_from(["", "early", "mid", "late", "earlier", "later"]),
        "time": st.sampled_from(["", "TMO", "T09:30"]),
    }
)


@given(pairs=_PAIRS, anchor=_ANCHORS)
def test_nothing_odd_ever_raises(pairs: dict[str, str], anchor: str | None) -> None:
    """Any form against any anchor gives a value or none, and its EDTF date is always one."""
    form = form_of(pairs)
    found = resolve(form, anchor)

    if found.edtf is not None:
        assert bounds(found.edtf)[0] <= bounds(found.edtf)[1]
    assert parse_form(str(form)) == form
