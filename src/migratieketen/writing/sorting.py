"""Lines in order, however many: beyond what may be held they are sorted in parts, on disk, and merged.

The file of the parts has no name on the disk, so that nothing is left of it, whatever ends the process.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import eq
from typing import IO

HELD = 8 << 20
"""How many bytes of lines are held before they are sorted and put on disk; a part of it while the parts are merged."""


def in_order(batches: Iterable[list[bytes]]) -> Iterator[bytes]:
    """Give lines in the order of their bytes, none twice, as pieces of text. OSError for a disk that is full."""
    rest = iter(batches)
    held, more = _taken(rest)
    if not more:
        yield b"".join(_once(held))
        return
    import tempfile

    with tempfile.TemporaryFile() as file:
        parts = [_put_aside(held, file)]
        while more:
            held, more = _taken(rest)
            parts.append(_put_aside(held, file))
        del held
        yield from _merged(parts)


def _taken(batches: Iterator[list[bytes]]) -> tuple[list[bytes], bool]:
    """Take as many lines as may be held; tell whether there may be more."""
    held: list[bytes] = []
    size = 0
    for batch in batches:
        held += batch
        size += sum(map(len, batch))
        if size > HELD:
            return held, True
    return held, False


def _once(lines: list[bytes]) -> list[bytes]:
    """Sort lines, and leave out what stands there twice."""
    lines.sort()
    return sorted(set(lines)) if any(map(eq, lines, islice(lines, 1, None))) else lines


class _Part:
    """Sorted lines that stand in a file from one place to another."""

    def __init__(self, file: IO[bytes], start: int, end: int) -> None:
        self._file, self._at, self._end = file, start, end

    def lines(self, size: int) -> list[bytes]:
        """Give the next lines, about `size` bytes of them; none at the end."""
        self._file.seek(self._at)
        text = self._file.read(min(size, self._end - self._at))
        if text and not text.endswith(b"\n"):
            text += self._file.readline()
        self._at += len(text)
        return text.splitlines(keepends=True)


def _put_aside(lines: list[bytes], file: IO[bytes]) -> _Part:
    start = file.tell()
    file.writelines(_once(lines))
    return _Part(file, start, file.tell())


def _merged(parts: list[_Part]) -> Iterator[bytes]:
    """Merge sorted parts: of each what comes no later than the first of their last lines that are held."""
    size = HELD // (4 * len(parts)) + 1
    heads = [part.lines(size) for part in parts]
    while any(heads):
        bound = min(head[-1] for head in heads if head)
        due: list[bytes] = []
        for number, head in enumerate(heads):
            end = bisect_right(head, bound)
            due += head[:end]
            del head[:end]
            if not head:
                heads[number] = parts[number].lines(size)
        yield b"".join(_once(due))
