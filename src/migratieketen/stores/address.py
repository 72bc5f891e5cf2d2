"""The address of a server, and the sign-on for it: the one may be shown, the other never."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field

from migratieketen.stores import failures


@dataclass(frozen=True)
class Endpoint:
    """The address of a server taken apart, and the sign-on that the environment gives for it."""

    url: str
    secure: bool
    host: str
    port: int | None
    path: str
    authorization: str | None = field(default=None, repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)


def endpoint(url: str, environment: Mapping[str, str] = os.environ) -> Endpoint:
    """Take an address apart; an InvalidInput for one that can't be used, or that would show a password."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or any(not mark.isprintable() or mark == " " for mark in url):
        raise failures.bad_address(
            "dit is geen adres van een server; het ziet er zo uit: https://voorbeeld.nl/sparql",
            "this is no address of a server; it looks like this: https://example.org/sparql",
        )
    if parts.username is not None or parts.password is not None:
        raise failures.bad_address(
            f"zet naam en wachtwoord niet in het adres, maar in {failures.USER} en {failures.PASSWORD}",
            f"do not put name and password into the address, but into {failures.USER} and {failures.PASSWORD}",
        )
    secure = parts.scheme.lower() == "https"
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    authorization, secrets = _sign_on(environment)
    if authorization and not secure and not _is_here(host):
        raise failures.bad_address(
            "een wachtwoord of token gaat niet over een onbeveiligde verbinding; geef een adres met https://",
            "a password or token does not go over an unprotected connection; give an address with https://",
        )
    return Endpoint(url, secure, host, port, path, authorization, secrets)


def _is_here(host: str) -> bool:
    return host == "localhost" or host == "::1" or host.startswith("127.")


def _sign_on(environment: Mapping[str, str]) -> tuple[str | None, tuple[str, ...]]:
    """Give the header that signs on, and what must not be shown: the token, else user and password."""
    token = environment.get(failures.TOKEN, "")
    user, password = environment.get(failures.USER, ""), environment.get(failures.PASSWORD, "")
    if token:
        if not token.isascii() or not token.isprintable() or " " in token:
            raise failures.bad_address(
                f"{failures.TOKEN} bevat tekens die niet in een token horen",
                f"{failures.TOKEN} holds characters that do not belong in a token",
            )
        return f"Bearer {token}", (token,)
    if user:
        coded = b64encode(f"{user}:{password}".encode()).decode()
        return f"Basic {coded}", tuple(secret for secret in (coded, password) if secret)
    return None, ()
