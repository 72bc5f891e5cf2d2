"""A file kept beside a store: a line that says what it holds, then its parts, one after the other.

It is believed only where its size and checksum are those that were sealed, and its form is the one asked for.
"""

from __future__ import annotations

import json
import os
import sys
from array import array
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from zlib import crc32


def write(path: Path, form: int, parts: Sequence[bytes]) -> list[int]:
    """Write a file down to the disk; give its size and checksum."""
    line = f"{json.dumps({'form': form, 'parts': [len(part) for part in parts]})}\n".encode()
    size, sum_ = 0, 0
    with path.open("wb") as file:
        for part in (line, *parts):
            file.write(part)
            size, sum_ = size + len(part), crc32(part, sum_)
        file.flush()
        os.fsync(file.fileno())
    return [size, sum_]


def read(path: Path, sealed: Sequence[int], form: int) -> list[memoryview] | None:
    """Read the parts; None where the file is not as it was sealed, or of another form."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        content = path.read_bytes()
        if [len(content), crc32(content)] != sealed:
            return None
        end = content.index(b"\n") + 1
        head = json.loads(content[:end])
        if head["form"] != form:
            return None
        parts, rest = [], memoryview(content)[end:]
        for length in head["parts"]:
            parts.append(rest[:length])
            rest = rest[length:]
        return parts
    return None


def packed(numbers: array[int]) -> bytes:
    """Give numbers as bytes in the order that every machine reads the same."""
    if sys.byteorder != "little":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(code: str, part: memoryview) -> array[int]:
    """Give the numbers of such bytes, by the code of their kind (`i` or `I`)."""
    numbers = array(code)
    numbers.frombytes(part)
    if sys.byteorder != "little":
        numbers.byteswap()
    return numbers
