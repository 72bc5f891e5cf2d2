"""One question to a server over HTTP: within a time, below a size, nothing sent elsewhere, nothing sent twice.

A server is not trusted: it may be slow, endless, cut its answer, fold a bomb into it or refer to another place.
Each ends in one line (failures.py). http.client is imported when a server is asked: it costs 15 ms.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from migratieketen.stores import failures
from migratieketen.stores.address import Endpoint
from migratieketen.stores.clock import CHUNK, CONNECT, Clock, Watched

if TYPE_CHECKING:
    from http.client import HTTPConnection, HTTPResponse

TRIES = 3
PAUSE = 0.2
"""Seconds before a second try where nobody listened; doubled for the third."""
LONGEST_PAUSE = 5.0
"""A server that asks for a longer wait than this (Retry-After) is not waited for."""
WORDS = 4096
"""How much of the text of a failure is read."""
WORDS_WITHIN = 2.0
"""In how many seconds."""


class Reply:
    """A server's answer to a question: its media type, its headers, and its text as it comes."""

    def __init__(self, server: Server, connection: HTTPConnection, watched: Watched) -> None:
        self._server, self._connection, self._watched = server, connection, watched
        self._response: HTTPResponse = connection.getresponse()
        self.status = self._response.status
        self.url = server.endpoint.url

    def header(self, name: str) -> str:
        """Give a header, '' where it is not there."""
        return self._response.getheader(name) or ""

    @property
    def media(self) -> str:
        """The media type, without its parameters."""
        return self.header("Content-Type").partition(";")[0].strip().lower()

    def words(self) -> str:
        """Give the first line of the text of a failure; '' where it can't be read. The connection is closed."""
        from http.client import HTTPException

        try:
            if self.media == "text/html" or self.header("Content-Encoding"):
                return ""
            self._watched.clock = Clock(WORDS_WITHIN)
            return failures.said(self._response.read(WORDS), self._server.endpoint.secrets)
        except (OSError, HTTPException):
            return ""
        finally:
            self.close()

    def chunks(self, size: int | None) -> Iterator[bytes]:
        """Give the text piece by piece, unfolded; a LimitReached above `size` bytes, an error where it is cut.

        When all of it was read the connection may be used again; when reading stops before, it is closed.
        """
        read = 0
        whole = False
        try:
            for piece in self._unfolded():
                read += len(piece)
                if size is not None and read > size:
                    raise failures.too_large(self.url, size)
                yield piece
            whole = True
        finally:
            if whole and not self._response.will_close:
                self._server.keep(self._connection)
            else:
                self.close()

    def close(self) -> None:
        """Close the connection."""
        self._response.close()
        self._connection.close()

    def _unfolded(self) -> Iterator[bytes]:
        coding = self.header("Content-Encoding").strip().lower()
        if coding in ("", "identity"):
            yield from self._pieces()
            return
        if coding != "gzip":
            raise failures.not_sparql(self.url, f"het is verpakt als {coding}", f"it is folded as {coding}")
        import zlib

        unfolding = zlib.decompressobj(31)
        try:
            for piece in self._pieces():
                unread = piece
                while unread:
                    if unfolded := unfolding.decompress(unread, CHUNK):
                        yield unfolded
                    unread = unfolding.unconsumed_tail
        except zlib.error:
            raise failures.not_sparql(self.url, "het is geen gzip", "it is no gzip") from None
        yield unfolding.flush()
        if not unfolding.eof:
            raise failures.cut(self.url)

    def _pieces(self) -> Iterator[bytes]:
        from http.client import HTTPException

        awaited = self._response.length
        try:
            while piece := self._response.read(CHUNK):
                yield piece
                awaited = None if awaited is None else awaited - len(piece)
        except TimeoutError:
            raise self._watched.clock.late(self.url) from None
        except (OSError, HTTPException):
            raise failures.cut(self.url) from None
        if awaited:
            raise failures.cut(self.url)


class Server:
    """A server that is asked by POST; a connection is kept for the next question."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._kept: list[tuple[int, HTTPConnection]] = []

    def post(self, fields: Mapping[str, str], accept: str, clock: Clock) -> Reply:
        """Ask, and give the answer once its head is there and is that of an answer.

        Tried again: where nobody listened, so that nothing was sent, and where the server asks to wait a little
        (429 or 503 with Retry-After). Raises what failures.py tells.
        """
        url = self.endpoint.url
        for attempt in range(1, TRIES + 1):
            try:
                reply = self._sent(fields, accept, clock)
            except ConnectionRefusedError:
                pause = PAUSE * attempt
                if attempt == TRIES:
                    raise failures.refused(url) from None
            except TimeoutError:
                raise clock.late(url) from None
            else:
                if reply.status not in (429, 503):
                    return self._checked(reply)
                reply.close()
                asked = _seconds(reply.header("Retry-After"))
                if asked is None or asked > LONGEST_PAUSE or attempt == TRIES:
                    raise failures.busy(url, reply.status, asked)
                pause = asked
            try:
                if pause > clock.left():
                    raise TimeoutError
            except TimeoutError:
                raise failures.too_slow(url, clock.seconds or clock.stall) from None
            time.sleep(pause)
        raise failures.refused(url)

    def keep(self, connection: HTTPConnection) -> None:
        """Keep a connection of which the answer was read whole."""
        if self._kept:
            connection.close()
        else:
            self._kept.append((os.getpid(), connection))

    def _checked(self, reply: Reply) -> Reply:
        url, status = reply.url, reply.status
        if status == 200:
            if reply.header("X-SQL-State"):
                reply.close()
                raise failures.cut_by_time(url)
            if rows := reply.header("X-SPARQL-MaxRows"):
                reply.close()
                raise failures.cut_by_rows(url, rows)
            return reply
        if 300 <= status < 400:
            reply.close()
            raise failures.redirected(url, reply.header("Location"))
        if status == 401:
            reply.close()
            scheme = reply.header("WWW-Authenticate").partition(" ")[0]
            raise failures.unauthorised(url, self.endpoint.authorization is not None, scheme)
        raise failures.of_status(url, status, reply.words())

    def _sent(self, fields: Mapping[str, str], accept: str, clock: Clock) -> Reply:
        """Send a question; on a kept connection that the server has closed meanwhile once more, on a new one."""
        from http.client import HTTPException

        kept = self._kept.pop() if self._kept else None
        if kept is not None and kept[0] == os.getpid():
            try:
                return self._asked(kept[1], fields, accept, clock)
            except TimeoutError:
                kept[1].close()
                raise
            except (OSError, HTTPException):
                kept[1].close()
        connection = self._connected(clock)
        try:
            return self._asked(connection, fields, accept, clock)
        except TimeoutError:
            connection.close()
            raise
        except OSError:
            connection.close()
            raise failures.cut(self.endpoint.url) from None
        except HTTPException as error:
            connection.close()
            ended = type(error).__name__ == "RemoteDisconnected"
            raise (failures.cut if ended else failures.no_http)(self.endpoint.url) from None

    def _asked(
        self, connection: HTTPConnection, fields: Mapping[str, str], accept: str, clock: Clock
    ) -> Reply:
        from urllib.parse import urlencode

        watched: Any = connection.sock
        watched.clock = clock
        headers = {
            "Accept": accept,
            "Accept-Encoding": "gzip",
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": "migratieketen",
        }
        if self.endpoint.authorization:
            headers["Authorization"] = self.endpoint.authorization
        connection.request("POST", self.endpoint.path, urlencode(fields).encode("ascii"), headers)
        return Reply(self, connection, watched)

    def _connected(self, clock: Clock) -> HTTPConnection:
        """Connect; a ConnectionRefusedError where nobody listens, so that the caller may try again."""
        import http.client
        import socket
        import ssl

        where, url = self.endpoint, self.endpoint.url
        connection: HTTPConnection
        if where.secure:
            connection = http.client.HTTPSConnection(
                where.host, where.port, timeout=min(CONNECT, clock.left())
            )
        else:
            connection = http.client.HTTPConnection(
                where.host, where.port, timeout=min(CONNECT, clock.left())
            )
        try:
            connection.connect()
        except ConnectionRefusedError:
            raise
        except TimeoutError:
            clock.left()
            raise failures.unconnected(url, CONNECT) from None
        except (socket.gaierror, UnicodeError):
            raise failures.no_host(url) from None
        except ssl.SSLCertVerificationError as error:
            raise failures.untrusted(url, error.verify_message) from None
        except ssl.SSLError as error:
            raise failures.insecure(url, error.reason or "TLS") from None
        except OSError as error:
            raise failures.unreachable(url, error) from None
        # from here on each read keeps to the clock of its question
        watched: Any = Watched(connection.sock)
        connection.sock = watched
        return connection


def _seconds(given: str) -> float | None:
    """Read a Retry-After in seconds; None where it is absent or a date."""
    return float(given) if given.isascii() and given.isdigit() and len(given) < 7 else None
