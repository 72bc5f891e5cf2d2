"""Lines put into an engine's files, those of passages also outside them: the merged default graph.

The engine reads lines without holding Python up: while two threads have it sort and write, a third makes the next
lines. What is in memory is a batch a thread, whatever the size of the stream.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator

from pyoxigraph import RdfFormat, parse
from pyoxigraph import Store as Engine

from migratieketen.stores.merging import Lines

FIRST = 4 << 20
LARGEST = 32 << 20
"""Batches grow from `FIRST` to `LARGEST` bytes: writing begins early, and large graphs are not in many small files."""

THREADS = 1 + min(2, os.cpu_count() or 1)


def fill(engine: Engine, lines: Iterator[Lines], seen: Callable[[bytes], None]) -> None:
    """Put all lines into an engine; `seen` is shown what was stated, one batch after the other.

    What the stream or the engine raises is raised here, once every thread has stopped.
    """
    turns = _Turns(engine, lines, seen)
    threads = [threading.Thread(target=turns.work, daemon=True) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    try:
        for thread in threads:
            thread.join()
    finally:
        turns.ended = True
        for thread in threads:
            thread.join()
    if turns.error is not None:
        raise turns.error


class _Turns:
    def __init__(self, engine: Engine, lines: Iterator[Lines], seen: Callable[[bytes], None]) -> None:
        self._engine = engine
        self._lines = lines
        self._seen = seen
        self._reading = threading.Lock()
        self._size = FIRST
        self.ended = False
        self.error: BaseException | None = None

    def work(self) -> None:
        """Take batches until there are no more, or another thread failed."""
        try:
            while batch := self._batch():
                _put(self._engine, batch)
        except BaseException as error:  # noqa: BLE001 - it is raised again by the thread that waits
            self.error = self.error or error
            self.ended = True

    def _batch(self) -> bytes:
        stated: list[bytes] = []
        outside: list[bytes] = []
        size = 0
        with self._reading:
            while size < self._size and not self.ended and (lines := next(self._lines, None)):
                stated.append(lines.stated)
                outside.append(lines.outside)
                size += len(lines.stated) + len(lines.outside)
            self._size = min(2 * self._size, LARGEST)
            self._seen(b"".join(stated))
        return b"".join(stated + outside)


def _put(engine: Engine, lines: bytes) -> None:
    if b"_:" in lines:
        # read by the engine itself, a blank node would have another name in each batch
        engine.bulk_extend(parse(lines, RdfFormat.N_QUADS))
    else:
        engine.bulk_load(lines, RdfFormat.N_QUADS)
