"""Writing an on-disk store: loading files into it, replacing and removing a source. Whole, or not at all."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import DefaultGraph, NamedNode
from pyoxigraph import Store as Engine

from migratieketen.errors import InvalidInput, UnknownName
from migratieketen.namespaces import SOURCE, slug
from migratieketen.stores import names, reading
from migratieketen.stores.catching import Catching
from migratieketen.stores.directory import DirectoryStore
from migratieketen.stores.edges import without
from migratieketen.stores.filling import fill
from migratieketen.stores.incoming import STANDARD_INPUT, Incoming, Skipped, gathered
from migratieketen.stores.merging import Lines
from migratieketen.stores.progress import Progress
from migratieketen.stores.protocol import Store
from migratieketen.stores.watched import Look, look
from migratieketen.stores.withdrawing import withdraw
from migratieketen.stores.writing import Writing, writing

__all__ = ["STANDARD_INPUT", "Loaded", "Progress", "directory_of", "load", "remove", "source_of"]

OUTSIDE = DefaultGraph()


@dataclass(frozen=True)
class Loaded:
    """What a load did: statements and files read, in how many seconds, what was removed and what was skipped."""

    statements: int
    files: int
    seconds: float
    removed: int
    skipped: tuple[Skipped, ...]

    @property
    def rate(self) -> int:
        """Statements a second."""
        return round(self.statements / max(self.seconds, 0.001))


def load(
    paths: str | Path | Sequence[str | Path],
    directory: Path,
    *,
    replace: NamedNode | None = None,
    form: str | None = None,
    progress: Progress | None = None,
    standard_input: BinaryIO | None = None,
) -> Loaded:
    """Load files into the store in `directory`, which is made where there is none; first remove a source.

    When this returns, all of it is in the store and on the disk; when it raises, nothing is. InvalidInput for files
    that can't be read, StoreUnavailable for a folder that is not a store or is written by another, LimitReached for a
    full disk.
    """
    told = progress if progress is not None else Progress()
    start = time.monotonic()
    with writing(directory, told) as place:
        incoming, skipped = gathered(
            [paths] if isinstance(paths, str | Path) else paths, form, place.scratch, standard_input
        )
        # a file is looked at before it is read, so that what is refused is refused before anything is built
        looks = [look(file.path, file.form) for file in incoming]
        for file in incoming:
            reading.tried(file)
        engine = place.engine()
        removed = _withdrawn(engine, replace)
        new = []
        for file, seen in zip(incoming, looks, strict=True):
            if next(engine.quads_for_pattern(source_of(seen), None, None, OUTSIDE), None) is None:
                new.append((file, seen))
            else:
                skipped.append(Skipped(str(file.path), "there"))
        if new or removed:
            before = place.kept()
            if removed and before is not None:
                before = without(before, engine)
            caught = _filled(engine, new, place, told)
            place.keep(
                caught.edges(before, None if place.fresh else engine),
                caught.names(None if removed else place.kept_names(), engine),
            )
            del engine
            place.publish()
        else:
            del engine
            place.abandon()
    return Loaded(told.statements, len(new), time.monotonic() - start, removed, tuple(skipped))


def remove(source: NamedNode, directory: Path) -> int:
    """Remove a source from a store: its passages, what describes it, and what only it states; give how many statements.

    UnknownName where the store has no such source.
    """
    with writing(directory, Progress(), new=False) as place:
        engine = place.engine()
        removed = _withdrawn(engine, source)
        before = place.kept()
        place.keep(without(before, engine) if before is not None else None, names.known(names.asked(engine)))
        del engine
        place.publish()
    return removed


def directory_of(store: Store) -> Path:
    """Give the directory of a store that can be written; InvalidInput for a file, the shipped graph or an endpoint."""
    if not isinstance(store, DirectoryStore):
        raise InvalidInput(
            "alleen uit een opslag op schijf kan een bron weg; noem haar met --store MAP",
            "a source can be removed from a store on disk only; name it with --store DIRECTORY",
        )
    return store.directory


def source_of(seen: Look) -> NamedNode:
    """Give the source that a file without passages is."""
    return NamedNode(f"{SOURCE}file-{seen.sha256[:16]}")


def _withdrawn(engine: Engine, source: NamedNode | None) -> int:
    if source is None:
        return 0
    removed = withdraw(engine, source)
    if not removed:
        name = slug(source.value)
        raise UnknownName(
            f"er is geen bron '{name}' in deze opslag", f"there is no source '{name}' in this store"
        )
    return removed


def _filled(
    engine: Engine, files: list[tuple[Incoming, Look]], place: Writing, progress: Progress
) -> Catching:
    """Put files into an engine; give what was caught on the way."""
    caught = Catching()
    try:
        fill(engine, _all(files, place, progress), caught.take)
    except (SyntaxError, ValueError, MemoryError):
        for file, seen in files:
            reading.told(file, seen)
        raise
    return caught


def _all(files: list[tuple[Incoming, Look]], place: Writing, progress: Progress) -> Iterator[Lines]:
    progress.bytes_all = sum(file.size for file, _ in files)
    for number, (file, seen) in enumerate(files):
        progress.file = file.name
        yield from reading.lines(file, seen, place.scratch / f"statements-{number}", progress)
        progress.bytes_before += file.size
