"""The header of a source: title, address, language, the day of reading; date and publisher as proposals."""

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from migratieketen.drafting.draft import Pair
from migratieketen.drafting.knowledge import Knowledge, host
from migratieketen.drafting.newnames import UNKNOWN
from migratieketen.drafting.segmentation import HEADING, Segment
from migratieketen.drafting.times import times
from migratieketen.drafting.writing import literal
from migratieketen.errors import InvalidInput

_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/-]|$)")
_ROUND_A_DATE = re.compile(
    r"(?:[\W\d]|nieuws|bericht|persbericht|datum|gepubliceerd|publicatie|geplaatst|op|uur)+", re.IGNORECASE
)
_TOP = 4
"""In so many passages at the top a line that is only a date may be the date of publication."""


def address(url: str) -> str:
    """Give the address of a page without its fragment; an InvalidInput where it is none."""
    bare = url.strip().partition("#")[0]
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+\.[^\s<>\"{}|\\^`]+", bare):
        raise InvalidInput(
            f"'{url}' is geen adres van een pagina; geef het heel: --url https://…",
            f"'{url}' is no address of a page; give it whole: --url https://…",
        )
    return bare


def kind(url: str) -> str:
    """Give the class of a source by its address: news, a report, else a page."""
    path = urlsplit(url).path.lower()
    if path.endswith(".pdf") or "/rapport" in path:
        return "schema:Report"
    news = re.search(r"nieuws|actueel|/news|persbericht", path) or _IN_PATH.search(path)
    return "schema:NewsArticle" if news else "schema:WebPage"


def certain(url: str, found: Sequence[Segment], read_on: date) -> list[Pair]:
    """Give what is sure of a source: the heading above it is its title."""
    title = [("dcterms:title", literal(found[0].text, "nl"))] if found[0].kind == HEADING else []
    return [
        *title,
        ("schema:inLanguage", literal("nl")),
        ("schema:url", f"<{url}>"),
        ("mk:readOn", f'"{read_on.isoformat()}"^^xsd:date'),
    ]


def proposed(url: str, found: Sequence[Segment], known: Knowledge) -> list[Pair]:
    """Give what a person must say or confirm of a source; `…` where nothing can be proposed."""
    pairs = [] if found[0].kind == HEADING else [("dcterms:title", literal(UNKNOWN, "nl"))]
    return [
        *pairs,
        ("dcterms:publisher", _publisher(url, known)),
        ("dcterms:subject", f"deel:{UNKNOWN}"),
        ("schema:datePublished", _published(url, found) or f'"{UNKNOWN}"^^xsd:date'),
        ("mk:readInPart", "false"),
    ]


def _publisher(url: str, known: Knowledge) -> str:
    site = host(url)
    if site in known.publishers:
        return known.publishers[site]
    name = site.split(".")[-2] if "." in site else site
    fitting = {thing for thing in known.lexicon.called(name) if thing.startswith("organisatie:")}
    return fitting.pop() if len(fitting) == 1 else f"organisatie:{UNKNOWN}"


def _published(url: str, found: Sequence[Segment]) -> str | None:
    """Give the day that the address or a line at the top gives."""
    if there := _IN_PATH.search(urlsplit(url).path):
        year, month, day = there.groups()
        return f'"{year}-{month}-{day}"^^xsd:date' if day else f'"{year}-{month}"^^xsd:gYearMonth'
    for segment in found[:_TOP]:
        dates = times(segment.text)
        if (
            len(dates) == 1
            and dates[0].literal
            and not _ROUND_A_DATE.sub("", segment.text.replace(dates[0].text, ""))
        ):
            return dates[0].literal
    return None
