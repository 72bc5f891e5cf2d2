"""From the plain text of a page to a draft that a person completes."""

import re
import unicodedata
from datetime import date
from urllib.parse import urlsplit

from migratieketen.drafting.draft import Draft, Drafted, Pair, Proposal
from migratieketen.drafting.segmentation import HEADING, segments
from migratieketen.drafting.selectors import Selected, selected
from migratieketen.drafting.writing import literal
from migratieketen.errors import InvalidInput
from migratieketen.stores import Store

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/-]|$)")


def draft(store: Store, text: str, url: str, slug: str, read_on: date) -> Draft:
    """Give the draft of a source from its text; an InvalidInput where there is no text or address to go by."""
    address = _address(url)
    found = selected(text, segments(text))
    if not found:
        raise InvalidInput("deze tekst bevat geen zin", "this text holds no sentence")
    passages = [_drafted(number, one) for number, one in enumerate(found, start=1)]
    title = next((one.segment.text for one in found if one.segment.kind == HEADING), "")
    header: list[Pair] = [
        ("dcterms:title", literal(title, "nl")),
        ("schema:inLanguage", literal("nl")),
        ("schema:url", f"<{address}>"),
        ("mk:readOn", f'"{read_on.isoformat()}"^^xsd:date'),
    ]
    proposed: list[Pair] = [("mk:readInPart", "false")]
    if day := _IN_ADDRESS.search(urlsplit(address).path):
        proposed.append(("schema:datePublished", _date(day)))
    return Draft(slug, tuple(header), tuple(proposed), _kind(address), tuple(passages))


def slugged(name: str) -> str:
    """Give a name as a slug: lower case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "-".join(re.findall(r"[a-z0-9]+", "".join(m for m in plain if not unicodedata.combining(m))))


def _address(url: str) -> str:
    bare = url.strip().partition("#")[0]
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+\.[^\s<>\"{}|\\^`]+", bare):
        raise InvalidInput(
            f"'{url}' is geen adres van een pagina; geef het heel: --url https://…",
            f"'{url}' is no address of a page; give it whole: --url https://…",
        )
    return bare


def _kind(address: str) -> str:
    path = urlsplit(address).path.lower()
    if path.endswith(".pdf") or "rapport" in path:
        return "schema:Report"
    news = re.search(r"nieuws|actueel|news|persbericht", path) or _IN_ADDRESS.search(path)
    return "schema:NewsArticle" if news else "schema:WebPage"


def _date(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    return f'"{year}-{month}-{day}"^^xsd:date' if day else f'"{year}-{month}"^^xsd:gYearMonth'


def _drafted(number: int, one: Selected) -> Drafted:
    name = f"p{number:02d}"
    reason = (
        "soort:tussenkop"
        if one.segment.kind == HEADING and number > 1
        else "soort:vraag"
        if one.segment.asks
        else ""
    )
    nothing = (Proposal("nothing", f"p:{name}", (("mk:statesNothing", reason),)),) if reason else ()
    return Drafted(name, one, proposals=nothing)
