"""What is to be loaded: files, folders and standard input, each with the format it is read in."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import RdfFormat

from migratieketen.errors import InvalidInput
from migratieketen.stores.compressed import bare_name
from migratieketen.stores.files import FORMATS, within
from migratieketen.stores.generations import is_store

STANDARD_INPUT = "-"
NAMED = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}
"""The formats that can be loaded, by the name that --format takes."""


@dataclass(frozen=True)
class Incoming:
    """A file to be loaded: where it lies, what it is called (as a source's title) and its format."""

    path: Path
    name: str
    form: RdfFormat

    @property
    def size(self) -> int:
        """How many bytes the file has, as it lies there."""
        return self.path.stat().st_size


@dataclass(frozen=True)
class Skipped:
    """A file that was not loaded: `kind` is `no-rdf` (in a folder) or `there` (loaded before)."""

    path: str
    kind: str


def gathered(
    paths: Sequence[str | Path], form: str | None, spool: Path, standard_input: BinaryIO | None
) -> tuple[list[Incoming], list[Skipped]]:
    """Give the files that paths name, and those of folders that are passed over.

    What can be read only once (standard input, a pipe) is kept below `spool` first. Raises InvalidInput for what is
    not there, and for a file whose format neither its suffix nor `form` tells.
    """
    found: list[Incoming] = []
    skipped: list[Skipped] = []
    for given in paths:
        path = Path(given)
        if str(given) == STANDARD_INPUT:
            kept = _kept(standard_input or sys.stdin.buffer, spool, len(found))
            found.append(Incoming(kept, "standard input", _format(path, form, STANDARD_INPUT)))
        elif path.is_dir():
            for file in _below(path):
                if FORMATS.get(_suffix(file)) is None:
                    skipped.append(Skipped(str(file), "no-rdf"))
                else:
                    found.append(_file(file, form))
        elif _is_pipe(path):
            with path.open("rb") as pipe:
                found.append(
                    Incoming(_kept(pipe, spool, len(found)), path.name, _format(path, form, str(path)))
                )
        else:
            found.append(_file(path, form))
    if not found:
        where = ", ".join(str(path) for path in paths)
        raise InvalidInput("hier staat geen RDF-bestand", "there is no RDF file here", where=where or None)
    return found, skipped


def _file(path: Path, form: str | None) -> Incoming:
    if not path.is_file():
        raise InvalidInput("dit bestand bestaat niet", "there is no such file", where=str(path))
    return Incoming(path, bare_name(path.name), _format(path, form, str(path)))


def _format(path: Path, form: str | None, where: str) -> RdfFormat:
    if form is not None:
        if form not in NAMED:
            there = ", ".join(NAMED)
            raise InvalidInput(
                f"het formaat '{form}' is er niet; kies uit: {there}",
                f"there is no format '{form}'; choose one of: {there}",
            )
        return NAMED[form]
    found = FORMATS.get(_suffix(path))
    if found is None:
        suffixes = " ".join(FORMATS)
        raise InvalidInput(
            f"het formaat is niet te zien aan de naam; zeg het met --format, of geef een van deze: {suffixes}",
            f"the name does not tell the format; say it with --format, or have it end in one of these: {suffixes}",
            where=where,
        )
    return found


def _suffix(path: Path) -> str:
    return Path(bare_name(path.name)).suffix.lower()


def _below(folder: Path) -> Iterator[Path]:
    """Give the files of a folder and of those in it, in order; not the hidden ones, and not those of a store."""
    for place, folders, files in os.walk(folder):
        if is_store(Path(place)):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted([*files, *(name for name in folders if Path(place, name).is_symlink())]):
            path = Path(place, name)
            if name.startswith("."):
                continue
            if within(path, folder).is_file():
                yield path


def _is_pipe(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)


def _kept(source: BinaryIO, spool: Path, number: int) -> Path:
    import shutil

    spool.mkdir(exist_ok=True)
    path = spool / f"input-{number}"
    with path.open("xb") as file:
        shutil.copyfileobj(source, file, 1 << 20)
    return path
