"""A file looked at before the engine sees it, a piece at a time: what would crash it, hang it or never end is refused.

The same refusals as in `files`, for files of any size.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from pathlib import Path

from pyoxigraph import RdfFormat

from migratieketen.errors import InvalidInput
from migratieketen.stores.compressed import Reader, unfolded
from migratieketen.stores.files import JSON_DEPTH, LONGEST, TRIPLE_TERMS, XML_DEPTH, too_deep, too_long

PIECE = 1 << 18

_TEXT = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKET = re.compile(rb"[\[{\]}]")
_TAG = re.compile(rb"<(/?)[A-Za-z_][^<>]*?(/?)>")
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


IN_FULL = (RdfFormat.N_TRIPLES, RdfFormat.N_QUADS)
"""Formats in which an IRI stands as it is."""


class Look:
    """What one look at a file tells: its SHA-256, and whether it may hold statement nodes and named blank nodes."""

    def __init__(self, path: Path, form: RdfFormat) -> None:
        import hashlib

        self._path = path
        self._sha = hashlib.sha256()
        self._lines = 1
        self._tail = b""
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._guard = _guard(form, path)
        self._sign = b"/statement/" if form in IN_FULL else b"tatement"
        self.may_hold_statements = False
        self.has_blank_names = False
        self.empty = True

    @property
    def sha256(self) -> str:
        """The SHA-256 of the file, unfolded where it was compressed, in hex."""
        return self._sha.hexdigest()

    def take(self, piece: bytes, last: bool = False) -> None:
        """Look at the next piece; an InvalidInput where the file is no UTF-8 text, or is refused."""
        self._sha.update(piece)
        if b"\0" in piece:
            raise InvalidInput("dit is geen tekstbestand", "this is not a text file", where=str(self._path))
        try:
            self._decode(piece, last)
        except UnicodeDecodeError as error:
            raise InvalidInput(
                "dit is geen UTF-8; bewaar het bestand als UTF-8",
                "this is not UTF-8; save the file as UTF-8",
                where=str(self._path),
                line=self._lines + piece.count(b"\n", 0, error.start),
            ) from None
        self._lines += piece.count(b"\n")
        self.empty = self.empty and not piece.strip()
        seam = self._tail + piece
        self.may_hold_statements = self.may_hold_statements or self._sign in seam
        self.has_blank_names = self.has_blank_names or b"_:" in seam
        self._guard(piece)
        self._tail = piece[-16:]


def look(path: Path, form: RdfFormat) -> Look:
    """Look at a whole file, unfolded where it is compressed. InvalidInput or LimitReached for what is refused."""
    found = Look(path, form)
    with unfolded(path) as file:
        while piece := file.read(PIECE):
            found.take(piece)
        found.take(b"", last=True)
    if found.empty:
        raise InvalidInput("dit bestand is leeg", "this file is empty", where=str(path))
    return found


class Pieces:
    """A reader that gives what another reads, without a byte order mark, and tells after each large piece."""

    def __init__(self, source: Reader, told: Callable[[], None]) -> None:
        self._source = source
        self._told = told
        self._piece = source.read(PIECE).removeprefix(codecs.BOM_UTF8)
        self._at = 0

    def read(self, size: int = -1, /) -> bytes:
        """Give at most `size` bytes; none at the end."""
        if self._at >= len(self._piece):
            self._piece, self._at = self._source.read(PIECE), 0
            self._told()
        start = self._at
        self._at = len(self._piece) if size < 0 else start + size
        return self._piece[start : self._at]


def _guard(form: RdfFormat, path: Path) -> Callable[[bytes], None]:
    if form == RdfFormat.JSON_LD:
        return _Json(path).take
    if form == RdfFormat.RDF_XML:
        return _Xml(path).take
    return _Terms(path).take


class _Terms:
    """Turtle and its kin: triples as terms, which the engine reads one inside the other until it crashes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._count = 0
        self._last = b""

    def take(self, piece: bytes) -> None:
        self._count += (self._last + piece).count(b"<<")
        self._last = piece[-1:] if not piece.endswith(b"<<") else b""
        if self._count > TRIPLE_TERMS:
            raise InvalidInput(
                "te veel triples als term (<<); die kent dit model niet",
                "too many triple terms (<<); this model has none",
                where=str(self._path),
            )


class _Json:
    """JSON-LD: its depth, counted outside texts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._depth = 0
        self._open = b""

    def take(self, piece: bytes) -> None:
        outside = _TEXT.sub(b"", self._open + piece)
        before, quote, after = outside.partition(b'"')
        self._open = quote + after
        if len(self._open) > LONGEST:
            raise too_long(self._path)
        for mark in _BRACKET.findall(before):
            self._depth += 1 if mark in b"[{" else -1
            if self._depth > JSON_DEPTH:
                raise too_deep(self._path, JSON_DEPTH)


class _Xml:
    """RDF/XML: what expands without end (entities) or hangs by its depth."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._depth = 0
        self._open = b""

    def take(self, piece: bytes) -> None:
        seam = self._open + piece
        if _ENTITY.search(seam):
            raise InvalidInput(
                "RDF/XML met een DOCTYPE of ENTITY wordt niet gelezen; haal die regels weg",
                "RDF/XML with a DOCTYPE or ENTITY is not read; take those lines out",
                where=str(self._path),
            )
        end = seam.rfind(b"<")
        end = len(seam) if end < seam.rfind(b">") or end < 0 else end
        self._open = seam[end:]
        if len(self._open) > LONGEST:
            raise too_long(self._path)
        for closing, self_closing in _TAG.findall(seam[:end]):
            self._depth += -1 if closing else (0 if self_closing else 1)
            if self._depth > XML_DEPTH:
                raise too_deep(self._path, XML_DEPTH)
