"""The numbers that a text gives: amounts of money, percentages, and how many there are of something."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from migratieketen.drafting.dutch import phrase, words

NUMBERS = {
    "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17,
    "achttien": 18, "negentien": 19, "twintig": 20,
    "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90, "honderd": 100, "duizend": 1000, "tweehonderd": 200, "driehonderd": 300, "vijfhonderd": 500,
}  # fmt: skip
_TIMES = {"duizend": 10**3, "miljoen": 10**6, "mln": 10**6, "miljard": 10**9, "mld": 10**9, "mrd": 10**9}


@dataclass(frozen=True)
class Amount:
    """A number in a text: its place and words, its value as Turtle writes it, of what unit, within what bounds."""

    start: int
    end: int
    text: str
    value: str
    unit: str = ""
    scope: str = ""


def amounts(text: str, taken: tuple[tuple[int, int], ...] = ()) -> list[Amount]:
    """Give the numbers of a text, in order, but for those within what is `taken` (dates and names)."""
    return [
        _read(match)
        for match in _pattern().finditer(text)
        if not any(start < match.end("number") and match.start("number") < end for start, end in taken)
        and not _says_which(text, match)
    ]


def _says_which(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number counts nothing: the mark of an item, or the number of an article."""
    marks = match.start("number") == 0 and re.match(r"[.)] ", text[match.end("number") :])
    several = r"(?:\w{0,4}[\d.:]+\w?(?:, | en | of | tot en met ))*"
    named = re.search(rf"(?<!\w)(?:{phrase('which')}) {several}\Z", text[: match.start()], re.IGNORECASE)
    return bool(marks or named)


@cache
def _pattern() -> re.Pattern[str]:
    scopes = "|".join(
        rf"(?P<{name}>{phrase(name)})" for name in ("about", "least", "most", "more", "less")
    ).replace("ca.", r"ca\.")
    spoken = "|".join(sorted(NUMBERS, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/:-])(?:(?:{scopes})\s+)?(?P<euro>€\s?)?"
        rf"(?P<number>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?|(?:{spoken})(?=\s))(?![\w]|[.,:-]\d)"
        rf"(?:\s(?P<times>{'|'.join(_TIMES)})\b\.?)?(?:\s?(?P<unit>%|{'|'.join(words('units'))})(?!\w))?",
        re.IGNORECASE,
    )


def _read(match: re.Match[str]) -> Amount:
    spoken = match["number"].lower()
    plain = str(NUMBERS[spoken]) if spoken in NUMBERS else spoken.replace(".", "").replace(",", ".")
    # not a float: a text may hold a number of hundreds of digits
    value = Decimal(plain)
    if match["times"]:
        value *= _TIMES[match["times"].lower()]
    unit = (
        "euro" if match["euro"] else {"%": "procent"}.get(match["unit"] or "", (match["unit"] or "").lower())
    )
    scope = next((name for name in ("about", "least", "most", "more", "less") if match[name]), "")
    # a decimal keeps the digits that the source gives
    whole = value.to_integral_value()
    told = f"{whole:f}" if value == whole else plain if not match["times"] else f"{value.normalize():f}"
    return Amount(match.start(), match.end(), match[0], told, unit, scope)
