"""Quads put into an engine's files: while one batch is sorted and written, the next is already being read.

Reading is Python's work and writing the engine's, which lets Python go on meanwhile. So two or three threads take turns
at one stream of quads; what is in memory is a batch a thread, whatever the size of the stream.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from itertools import islice

from pyoxigraph import Quad
from pyoxigraph import Store as Engine

FIRST = 50_000
LARGEST = 800_000
"""Batches grow from `FIRST` to `LARGEST` quads: writing begins early, and large graphs are not in many small files."""

THREADS = min(3, os.cpu_count() or 1)


def fill(engine: Engine, quads: Iterator[Quad]) -> None:
    """Put all quads into an engine; what the stream raises is raised here, once every thread has stopped."""
    turns = _Turns(engine, quads)
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
    def __init__(self, engine: Engine, quads: Iterator[Quad]) -> None:
        self._engine = engine
        self._quads = quads
        self._reading = threading.Lock()
        self._size = FIRST
        self.ended = False
        self.error: BaseException | None = None

    def work(self) -> None:
        """Take batches until there are no more, or another thread failed."""
        try:
            while not self.ended:
                self._engine.bulk_extend(self._batch())
        except BaseException as error:  # noqa: BLE001 - it is raised again by the thread that waits
            self.error = self.error or error
            self.ended = True

    def _batch(self) -> Iterator[Quad]:
        with self._reading:
            size = self._size
            self._size = min(2 * size, LARGEST)
            taken = 0
            while not self.ended and taken < size:
                before = taken
                for quad in islice(self._quads, min(10_000, size - taken)):
                    yield quad
                    taken += 1
                if taken == before:
                    self.ended = True
