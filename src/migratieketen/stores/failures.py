"""What can go wrong with a server, each in one line: what it is, and what to do."""

import re

from migratieketen.errors import InvalidInput, LimitReached, MigratieketenError, QueryError, StoreUnavailable

USER, PASSWORD, TOKEN = "MIGRATIEKETEN_USER", "MIGRATIEKETEN_PASSWORD", "MIGRATIEKETEN_TOKEN"
"""The names of the environment that may hold a sign-on. Their values are never told."""

_BEYOND = re.compile(r"Virtuoso (?:37000|42000) Error (?:SQ|SP|TR)")
"""How Virtuoso tells that its compiler gave up on a query that others can run."""

LONGEST = 200
"""How much of a server's own words is repeated."""


def said(words: bytes | str, secrets: tuple[str, ...] = ()) -> str:
    """Give the first line of a server's words, fit to be shown: short, without control characters or secrets."""
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    for secret in secrets:
        text = text.replace(secret, "…")
    first = next((line for line in text.splitlines() if line.strip()), "")
    plain = " ".join("".join(mark if mark.isprintable() else " " for mark in first).split())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"


def bad_address(why_nl: str, why_en: str) -> InvalidInput:
    """Tell that an address can't be used; it is not repeated where it may hold a password."""
    return InvalidInput(why_nl, why_en)


def no_host(url: str) -> StoreUnavailable:
    """Tell that the name of the server is not known."""
    return StoreUnavailable(
        "deze server is niet te vinden; controleer de naam in het adres, en de verbinding met het net",
        "this server can't be found; check the name in the address, and the connection to the network",
        where=url,
    )


def refused(url: str) -> StoreUnavailable:
    """Tell that nothing listens at that port."""
    return StoreUnavailable(
        "hier luistert geen server; start hem, of controleer de poort in het adres",
        "no server listens here; start it, or check the port in the address",
        where=url,
    )


def unreachable(url: str, error: OSError) -> StoreUnavailable:
    """Tell that the server can't be reached, and what the system says of it."""
    reason = said(error.strerror or str(error))
    return StoreUnavailable(
        f"deze server is niet te bereiken ({reason}); controleer het adres en de verbinding",
        f"this server can't be reached ({reason}); check the address and the connection",
        where=url,
    )


def unconnected(url: str, seconds: float) -> StoreUnavailable:
    """Tell that the server did not take up the connection."""
    return StoreUnavailable(
        f"deze server neemt niet op ({seconds:g} seconden); controleer het adres en de verbinding",
        f"this server does not take up ({seconds:g} seconds); check the address and the connection",
        where=url,
    )


def untrusted(url: str, reason: str) -> StoreUnavailable:
    """Tell that the server does not show a certificate that can be trusted."""
    return StoreUnavailable(
        f"het certificaat van deze server is niet te vertrouwen ({said(reason)}); "
        "een eigen uitgever van certificaten noemt u in SSL_CERT_FILE",
        f"the certificate of this server can't be trusted ({said(reason)}); "
        "name an issuer of your own in SSL_CERT_FILE",
        where=url,
    )


def insecure(url: str, reason: str) -> StoreUnavailable:
    """Tell that no secure connection could be made."""
    return StoreUnavailable(
        f"met deze server lukt geen beveiligde verbinding ({said(reason)}); controleer of het adres https is",
        f"no secure connection to this server could be made ({said(reason)}); check that the address is https",
        where=url,
    )


def no_http(url: str) -> StoreUnavailable:
    """Tell that what answers is no web server."""
    return StoreUnavailable(
        "wat hier antwoordt is geen webserver (HTTP); controleer de poort in het adres",
        "what answers here is no web server (HTTP); check the port in the address",
        where=url,
    )


def too_slow(url: str, seconds: float) -> LimitReached:
    """Tell that the time was up before the answer was there."""
    return LimitReached(
        f"geen heel antwoord binnen {seconds:g} seconden; maak de vraag kleiner of geef meer tijd met --timeout",
        f"no whole answer within {seconds:g} seconds; make the query smaller or give it more time with --timeout",
        where=url,
    )


def stalled(url: str, seconds: float) -> StoreUnavailable:
    """Tell that nothing came for a while in the middle of a large answer."""
    return StoreUnavailable(
        f"het antwoord hield op: {seconds:g} seconden kwam er niets; probeer het opnieuw",
        f"the answer stopped: nothing came for {seconds:g} seconds; try again",
        where=url,
    )


def cut(url: str) -> StoreUnavailable:
    """Tell that the answer ended in its middle."""
    return StoreUnavailable(
        "het antwoord brak halverwege af en is niet gebruikt; probeer het opnieuw, of vraag minder",
        "the answer ended in its middle and was not used; try again, or ask less",
        where=url,
    )


def cut_by_rows(url: str, rows: str) -> LimitReached:
    """Tell that a Virtuoso server left out rows."""
    return LimitReached(
        f"deze server geeft hoogstens {said(rows)} rijen en liet de rest weg; het antwoord is niet gebruikt: "
        "zet ResultSetMaxRows op de server hoger, of vraag minder met LIMIT",
        f"this server gives at most {said(rows)} rows and left out the rest; the answer was not used: "
        "raise ResultSetMaxRows on the server, or ask less with LIMIT",
        where=url,
    )


def cut_by_time(url: str) -> LimitReached:
    """Tell that a Virtuoso server stopped at its time limit and sent what it had."""
    return LimitReached(
        "de tijd van deze server was op en zij gaf een deel van het antwoord; dat is niet gebruikt: "
        "zet MaxQueryExecutionTime op de server hoger, of maak de vraag kleiner",
        "this server ran out of its time and gave a part of the answer, which was not used: "
        "raise MaxQueryExecutionTime on the server, or make the query smaller",
        where=url,
    )


def too_large(url: str, size: int) -> LimitReached:
    """Tell that the answer is larger than is read."""
    return LimitReached(
        f"het antwoord is groter dan {size >> 20} MB; vraag minder, bijvoorbeeld met LIMIT",
        f"the answer is larger than {size >> 20} MB; ask less, with LIMIT for instance",
        where=url,
    )


def not_sparql(url: str, why_nl: str, why_en: str) -> StoreUnavailable:
    """Tell that the answer is not what the SPARQL protocol says, and where it differs."""
    return StoreUnavailable(
        f"dit antwoord is geen SPARQL: {why_nl}; geef het adres van het SPARQL-eindpunt zelf",
        f"this answer is not SPARQL: {why_en}; give the address of the SPARQL endpoint itself",
        where=url,
    )


def other_media(url: str, media: str) -> StoreUnavailable:
    """Tell that the server answered, but in another language."""
    shown = said(media) or "?"
    return not_sparql(url, f"het is {shown}", f"it is {shown}")


def redirected(url: str, target: str) -> StoreUnavailable:
    """Tell that the server refers to another address; nothing is sent there."""
    shown = said(target) or "?"
    return StoreUnavailable(
        f"deze server verwijst naar {shown}; er wordt niets gevolgd: geef dat adres zelf als u het vertrouwt",
        f"this server refers to {shown}; redirects are not followed: give that address itself if you trust it",
        where=url,
    )


def unauthorised(url: str, signed_on: bool, scheme: str) -> StoreUnavailable:
    """Tell that the server wants a sign-on, or does not take the one given."""
    names = f"{USER} + {PASSWORD}"
    if signed_on:
        nl, en = (
            f"deze server weigert de aanmelding (401); controleer {names} of {TOKEN}",
            f"this server does not take the sign-on (401); check {names} or {TOKEN}",
        )
    elif scheme and scheme.lower() not in ("basic", "bearer"):
        nl, en = (
            f"deze server wil een aanmelding van de soort {said(scheme)}; alleen Basic en Bearer gaan",
            f"this server wants a sign-on of the kind {said(scheme)}; only Basic and Bearer are possible",
        )
    else:
        nl, en = (
            f"deze server vraagt een aanmelding (401); zet {names}, of {TOKEN}, in de omgeving",
            f"this server wants a sign-on (401); set {names}, or {TOKEN}, in the environment",
        )
    return StoreUnavailable(nl, en, where=url)


def busy(url: str, status: int, seconds: float | None) -> StoreUnavailable:
    """Tell that the server has too much to do, and when to come back if it says so."""
    nl = f" over {seconds:g} seconden" if seconds is not None else " later"
    en = f" in {seconds:g} seconds" if seconds is not None else " later"
    return StoreUnavailable(
        f"deze server heeft het te druk ({status}); probeer het{nl} opnieuw",
        f"this server is too busy ({status}); try again{en}",
        where=url,
    )


def of_status(url: str, status: int, words: str) -> MigratieketenError:
    """Give the error for a status that is no answer."""
    told = f": {words}" if words else ""
    if status == 500 and _BEYOND.match(words):
        return QueryError(
            f"dit kan de engine van deze server niet{told}; wat welke engine kan, staat in docs/engines.md",
            f"the engine of this server can't do this{told}; docs/engines.md tells what which engine can",
            where=url,
        )
    if status == 400:
        return QueryError(
            f"de server kan deze vraag niet lezen{told}", f"the server can't read this query{told}", where=url
        )
    known = {
        403: ("hier mag u niet vragen (403)", "you may not ask here (403)"),
        404: (
            "hier is niets (404); controleer het pad in het adres",
            "nothing is here (404); check the path in the address",
        ),
        406: (
            "deze server geeft geen SPARQL JSON (406)",
            "this server does not give SPARQL JSON (406)",
        ),
        413: ("deze vraag is te lang voor de server (413)", "this query is too long for the server (413)"),
    }
    if status in known:
        nl, en = known[status]
    elif status >= 500:
        nl, en = f"deze server faalt ({status}){told}", f"this server fails ({status}){told}"
    else:
        nl, en = (
            f"dit is geen SPARQL-eindpunt ({status}); controleer het adres",
            f"this is no SPARQL endpoint ({status}); check the address",
        )
    return StoreUnavailable(nl, en, where=url)
