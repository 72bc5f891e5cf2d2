"""The dates and periods that a text gives, each as precise as it stands there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from migratieketen.drafting.dutch import phrase, words

YEAR = r"(?:19|20)\d\d"


@dataclass(frozen=True)
class Time:
    """A date in a text: its place and words, the date as far as it is known, and what it is the date of.

    `edge` is `from`, `until`, or `on` where no word says that something began or ended; `vague` where a word as
    *begin* or *najaar* makes it less precise than it looks. A day without a year is `--05-23`.
    """

    start: int
    end: int
    text: str
    value: str
    edge: str = "on"
    vague: bool = False

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`; `yearless` for a day or month without a year."""
        return "yearless" if self.value[0] == "-" else {4: "year", 7: "month", 10: "day"}[len(self.value)]

    @property
    def literal(self) -> str | None:
        """The date in Turtle; None without a year."""
        if self.precision == "yearless":
            return None
        return (
            f'"{self.value}"^^xsd:{ {"year": "gYear", "month": "gYearMonth", "day": "date"}[self.precision] }'
        )


def times(text: str) -> list[Time]:
    """Give the dates of a text, in order; of a period both."""
    found: list[Time] = []
    for match in _pattern().finditer(text):
        found += _read(match)
    return [_begun(text, one, after) for one, after in zip(found, [*found[1:], None], strict=False)]


def _begun(text: str, one: Time, after: Time | None) -> Time:
    """Give the first date of `van 2014 tot 2020` as a beginning."""
    opens = one.edge == "on" and re.search(r"\b[Vv]an\s\Z", text[: one.start])
    if opens and after and after.edge == "until" and text[one.end : after.start].isspace():
        return replace(one, edge="from")
    return one


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join([*words("full_months"), *sorted(words("months"), key=len, reverse=True)])
    month = rf"(?P<month>{names})\b\.?"
    day = r"(?P<day>[12]?\d|3[01])(?:e|ste|de)?"
    dated = rf"(?:{day}\s+)?{month}(?:\s+(?P<year>{YEAR}))?"
    numeric = rf"(?P<d>0?[1-9]|[12]\d|3[01])[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<y>{YEAR})"
    iso = r"(?P<iy>(?:19|20)\d\d)-(?P<im>0[1-9]|1[0-2])-(?P<id>0[1-9]|[12]\d|3[01])"
    span = rf"(?P<first>{YEAR})\s?[-–—/]\s?(?P<last>{YEAR}|\d\d)"
    alone = rf"(?P<alone>{YEAR})"
    edge = rf"(?:(?P<from>{phrase('from')})|(?P<until>{phrase('until')}))"
    vague = rf"(?P<vague>(?:het |de )?(?:{phrase('vague')})(?: van)?)"
    when = rf"(?:{iso}|{numeric}|{dated}|{span}|{alone})(?![\w€%]|[.,-]\d)"
    return re.compile(rf"(?<!€ )(?<![\w.,€/-])(?:{edge}\s+)?(?:{vague}\s+)?{when}", re.IGNORECASE)


def _read(match: re.Match[str]) -> Iterator[Time]:
    edge = "from" if match["from"] else "until" if match["until"] else "on"
    start, end, text = match.start(), match.end(), match[0]
    if match["first"]:
        last = match["last"] if len(match["last"]) == 4 else match["first"][:2] + match["last"]
        if last > match["first"]:
            yield Time(start, end, text, match["first"], "from")
            yield Time(start, end, text, last, "until")
    elif value := _value(match):
        yield Time(start, end, text, value, edge, bool(match["vague"]))


def _value(match: re.Match[str]) -> str | None:
    """Give the date that was matched; None where there is no such day, or where only a month's name stands."""
    if match["alone"]:
        return match["alone"]
    if match["iy"] or match["y"]:
        parts = [match[name] for name in (("iy", "im", "id") if match["iy"] else ("y", "m", "d"))]
        return _day(*map(int, parts))
    month, day, year = _month(match["month"]), match["day"], match["year"]
    if day:
        return _day(int(year), month, int(day)) if year else f"--{month:02d}-{int(day):02d}"
    return f"{year}-{month:02d}" if year else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return [month[:3] for month in words("full_months")].index(
        {"mrt": "maa"}.get(name[:3].lower(), name[:3].lower())
    ) + 1
