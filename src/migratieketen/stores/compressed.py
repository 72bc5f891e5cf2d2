"""Files as they were before they were compressed (gz, bz2, zst): recognised by their first bytes, unfolded as read."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from migratieketen.errors import InvalidInput, LimitReached

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".gz", ".bz2", ".zst")
"""What a compressed file may be called; what it is, its first bytes say."""

FREE = 100 << 20
RATIO = 250
"""A file may unfold to `FREE` bytes, or to `RATIO` times its size. RDF shrinks some 20 to 60 times."""

SIP = 2048
"""So many bytes of a zst file are unfolded at once: at most some 64 MB of what they hold."""

_MAGIC = {b"\x1f\x8b": "gz", b"BZh": "bz2", b"\x28\xb5\x2f\xfd": "zst"}


class Reader(Protocol):
    """What can be read, some bytes at a time."""

    def read(self, size: int = -1, /) -> bytes:
        """Give at most `size` bytes; none at the end."""
        ...


def bare_name(name: str) -> str:
    """Give a file's name without the suffix of its compression."""
    return next((name[: -len(suffix)] for suffix in SUFFIXES if name.lower().endswith(suffix)), name)


class Unfolded:
    """The bytes of a file, unfolded; `position` tells how far in the file itself."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path
        start = file.read(4)
        file.seek(0)
        kind = next((kind for magic, kind in _MAGIC.items() if start.startswith(magic)), None)
        self._source: Reader = file if kind is None else _unfolding(kind, file)
        size = path.stat().st_size
        self._limit = None if kind is None else max(FREE, RATIO * size)
        self._given = 0

    @property
    def position(self) -> int:
        """How many bytes of the file itself have been read."""
        return self._file.tell()

    def read(self, size: int = -1, /) -> bytes:
        """Give at most `size` bytes. InvalidInput where the file is damaged, LimitReached where it unfolds too far."""
        try:
            found = self._source.read(size)
        except (EOFError, OSError, ValueError) as error:
            raise _damaged(self._path, error) from None
        except Exception as error:
            if type(error).__name__ not in ("error", "ZstdError"):  # of zlib and zstandard, not imported here
                raise
            raise _damaged(self._path, error) from None
        self._given += len(found)
        if self._limit is not None and self._given > self._limit:
            raise LimitReached(
                f"dit bestand wordt uitgepakt meer dan {RATIO} keer zo groot; dat wordt niet gelezen: "
                "pak het zelf uit als het klopt",
                f"this file unfolds to more than {RATIO} times its size; that is not read: "
                "unfold it yourself if it is right",
                where=str(self._path),
            )
        return found


@contextmanager
def unfolded(path: Path) -> Iterator[Unfolded]:
    """Open a file for reading, unfolded where it is compressed; an InvalidInput where it can't be opened."""
    try:
        file = path.open("rb")
    except OSError as error:
        reason = error.strerror or str(error)
        raise InvalidInput(
            f"dit bestand is niet te lezen ({reason})", f"this file can't be read ({reason})", where=str(path)
        ) from None
    with file:
        yield Unfolded(file, path)


def _unfolding(kind: str, file: BinaryIO) -> Reader:
    if kind == "gz":
        import gzip

        return gzip.GzipFile(fileobj=file)
    if kind == "bz2":
        import bz2

        return bz2.BZ2File(file)
    return _Zstandard(file)


class _Zstandard:
    """A zst file, frame after frame; the library's own reader does not tell that a file was cut off."""

    def __init__(self, file: BinaryIO) -> None:
        import zstandard

        self._file = file
        # the largest window that the zstd program itself takes without being told: 128 MB
        self._frames = zstandard.ZstdDecompressor(max_window_size=1 << 27)
        self._frame = self._frames.decompressobj()
        self._begun = False
        self._held = b""

    def read(self, size: int = -1, /) -> bytes:
        while not self._held:
            piece = self._frame.unused_data if self._frame.eof else b""
            piece = piece or self._file.read(SIP)
            if not piece:
                if self._begun and not self._frame.eof:
                    raise EOFError("the end is missing")
                return b""
            if self._frame.eof:
                self._frame = self._frames.decompressobj()
            self._begun = True
            self._held = self._frame.decompress(piece)
        end = len(self._held) if size < 0 else size
        given, self._held = self._held[:end], self._held[end:]
        return given


def _damaged(path: Path, error: Exception) -> InvalidInput:
    return InvalidInput(
        f"dit gecomprimeerde bestand is beschadigd of afgebroken ({error})",
        f"this compressed file is damaged or cut off ({error})",
        where=str(path),
    )
