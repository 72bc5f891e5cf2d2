"""The time that a server may take, kept at each single read."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING, Any

from migratieketen.stores import failures

if TYPE_CHECKING:
    import socket

CHUNK = 1 << 16
"""How much is read at a time, in bytes."""
CONNECT = 10.0
"""Seconds for a connection."""
STALL = 60.0
"""Seconds in which at least something of an answer must come."""


class Clock:
    """The time that an answer may take in all, and how long nothing may come."""

    def __init__(self, seconds: float | None, stall: float = STALL) -> None:
        self.seconds = seconds
        self.stall = stall
        self._end = None if seconds is None else time.monotonic() + seconds

    def left(self) -> float:
        """Give the seconds until the next thing must have come; a TimeoutError where they are over."""
        if self._end is None:
            return self.stall
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, self.stall)

    def late(self, url: str) -> Exception:
        """Give the error for a time that is over: that of the whole, or that in which nothing came."""
        over = self._end is not None and time.monotonic() >= self._end - 0.01
        return failures.too_slow(url, self.seconds or 0) if over else failures.stalled(url, self.stall)


class Watched:
    """A socket of which each single read keeps to a clock: a server that sends a byte now and then ends too."""

    def __init__(self, socket: socket.socket) -> None:
        self.socket = socket
        self.clock = Clock(CONNECT)
        self._read = 0
        self._closed = False

    def makefile(self, mode: str) -> io.BufferedReader:
        """Give the reading end, as http.client asks for it: it outlives `close`, as that of a socket does."""
        self._read += 1
        return io.BufferedReader(_Reading(self), CHUNK)

    def sendall(self, data: bytes) -> None:
        """Send all of a question."""
        self.socket.settimeout(self.clock.left())
        self.socket.sendall(data)

    def close(self) -> None:
        """Close the socket when nothing reads from it any more."""
        self._closed = True
        self.done(0)

    def done(self, ends: int = 1) -> None:
        """Tell that a reading end is closed."""
        self._read -= ends
        if self._closed and self._read <= 0:
            self.socket.close()


class _Reading(io.RawIOBase):
    """The reading end of a watched socket."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched

    def readable(self) -> bool:
        """True: it is read from."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what is there, in the time that the clock leaves."""
        self._watched.socket.settimeout(self._watched.clock.left())
        return self._watched.socket.recv_into(buffer)

    def close(self) -> None:
        """Close this end, once."""
        if not self.closed:
            super().close()
            self._watched.done()
