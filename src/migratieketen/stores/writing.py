"""The one who writes a store: holds its lock, builds a new generation beside the true one, and publishes it."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import pyoxigraph
from pyoxigraph import Store as Engine

from migratieketen.errors import LimitReached, MigratieketenError, StoreUnavailable
from migratieketen.stores import edges, generations, names
from migratieketen.stores.directory import failed
from migratieketen.stores.generations import Standing
from migratieketen.stores.progress import Progress

PATIENCE = 3.0
"""Seconds that a second writer waits for the first."""
FILES, EACH = 100, 8 << 20
"""A store is written anew when it has more than so many files, and one more for each so many bytes."""
ENGINE = f"pyoxigraph {pyoxigraph.__version__}"


class Writing:
    """A store while it is written: a new generation is built, and published when all of it is on the disk."""

    def __init__(self, directory: Path, progress: Progress) -> None:
        self._directory = directory
        self._before = generations.standing(directory)
        self._progress = progress
        self.scratch = directory / generations.INCOMING
        self._tidy()
        self.folder = directory / generations.following(directory)
        self._engine: Engine | None = None
        self._edges: edges.Edges | None = None
        self._names: names.Names | None = None
        progress.begun(self.folder.name)

    def engine(self) -> Engine:
        """Give the engine of the new generation, which holds all that the true one holds."""
        anew = None
        if self._before.generation is not None:
            old = self._directory / self._before.generation
            if what := generations.broken(old, self._before.seal):
                raise generations.damaged(self._directory, what)
            before = Engine.read_only(str(old))
            # small loads leave small files, which the engine's own compaction moves and does not join
            anew = before if _crowded(old) else None
            if anew is None:
                # files that do not change are linked, not copied
                before.backup(str(self.folder))
        self._engine = Engine(str(self.folder))
        if anew is not None:
            self._engine.bulk_extend(anew)
        return self._engine

    def kept(self) -> edges.Edges | None:
        """Give the edges kept beside the true generation; None where there are none."""
        if self._before.generation is None:
            return None
        sealed = self._before.seal.get(edges.NAME)
        return edges.read(self._directory / self._before.generation, sealed) if sealed else None

    def kept_names(self) -> names.Names | None:
        """Give the names kept beside the true generation; None where they are to be asked."""
        if self._before.generation is None:
            return names.known(())
        sealed = self._before.seal.get(names.NAME)
        return names.read(self._directory / self._before.generation, sealed) if sealed else None

    @property
    def fresh(self) -> bool:
        """True where nothing was loaded before."""
        return self._before.generation is None

    def keep(self, found: edges.Edges | None, named: names.Names) -> None:
        """Have edges and names stand beside what is published."""
        self._edges, self._names = found, named

    def publish(self) -> None:
        """Flush the new generation to the disk and make it the true one; the old one goes unless it is being read."""
        assert self._engine is not None
        self._engine.flush()
        self._engine = None
        beside = {}
        if self._edges is not None:
            beside[edges.NAME] = edges.write(self._edges, self.folder)
        if self._names is not None:
            beside[names.NAME] = names.write(self._names, self.folder)
        generations.to_disk(self.folder)
        generations.to_disk(self._directory)
        sealed = generations.seal(self.folder) | beside
        generations.publish(self._directory, Standing(self.folder.name, ENGINE, sealed))
        self._progress.published = True
        generations.to_disk(self._directory)
        if self._before.generation is not None:
            generations.remove_unread(self._directory / self._before.generation)
        shutil.rmtree(self.scratch, ignore_errors=True)

    def abandon(self) -> None:
        """Take away what was built, unless it has become true."""
        self._engine = None
        if self._progress.published:
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.scratch, ignore_errors=True)

    def _tidy(self) -> None:
        """Remove what interrupted writers left, and generations that nobody reads any more."""
        for name in generations.generations(self._directory):
            if name != self._before.generation:
                generations.remove_unread(self._directory / name)
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(exist_ok=True)


def _crowded(folder: Path) -> bool:
    sizes = [path.stat().st_size for path in folder.glob("*.sst")]
    return len(sizes) > FILES + sum(sizes) // EACH


@contextmanager
def writing(directory: Path, progress: Progress, new: bool = True) -> Iterator[Writing]:
    """Hold a store for writing; a `new` one is begun where there is none. What fails leaves it as it was.

    StoreUnavailable for a folder that is no store, that can't be written, or that another writes; LimitReached for a
    full disk.
    """
    made = False
    place = None
    try:
        if new and not generations.is_store(directory):
            made = _begin(directory)
        else:
            generations.standing(directory)
        with _lock(directory):
            try:
                place = Writing(directory, progress)
                yield place
            except BaseException:
                if place is not None:
                    place.abandon()
                if made and not progress.published:
                    _undo(directory)
                raise
    except MigratieketenError:
        raise
    except (OSError, RuntimeError) as error:
        raise _told(error, directory) from None


def _begin(directory: Path) -> bool:
    """Make an empty store of a folder that is absent or empty; anything else is not ours."""
    directory.mkdir(parents=True, exist_ok=True)
    there = set(os.listdir(directory)) - {generations.LOCK, f"{generations.NAME}.new"}
    if there:
        raise generations.not_ours(directory)
    generations.publish(directory, Standing(None, ENGINE))
    generations.to_disk(directory)
    return True


def _undo(directory: Path) -> None:
    """Take a store away in which nothing was ever loaded."""
    if generations.standing(directory).generation is None:
        for name in (generations.NAME, generations.LOCK):
            (directory / name).unlink(missing_ok=True)
        with suppress(OSError):
            directory.rmdir()


@contextmanager
def _lock(directory: Path) -> Iterator[None]:
    import fcntl

    path = directory / generations.LOCK
    until = time.monotonic() + PATIENCE
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
                break
        except BlockingIOError:
            if time.monotonic() > until:
                holder = os.pread(handle, 200, 0).decode(errors="replace").strip()
                os.close(handle)
                raise _held(directory, holder) from None
            time.sleep(0.05)
        os.close(handle)
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()} {datetime.now():%Y-%m-%d %H:%M:%S}\n".encode(), 0)
        yield
    finally:
        with suppress(OSError):
            os.ftruncate(handle, 0)
        os.close(handle)


def _held(directory: Path, holder: str) -> StoreUnavailable:
    process, _, since = holder.partition(" ")
    return StoreUnavailable(
        f"proces {process or '?'} schrijft in deze opslag, sinds {since or '?'}; probeer het later opnieuw",
        f"process {process or '?'} is writing this store, since {since or '?'}; try again later",
        where=str(directory),
    )


def _told(error: Exception, directory: Path) -> Exception:
    text = str(error).partition("\n")[0]
    code = error.errno if isinstance(error, OSError) else None
    full = code in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    if full or any(words in text for words in ("No space left", "File too large", "quota exceeded")):
        return LimitReached(
            "de schijf is vol; er is niets geladen",
            "the disk is full; nothing was loaded",
            where=str(directory),
        )
    if code in (errno.EACCES, errno.EPERM, errno.EROFS) or "Permission denied" in text:
        return StoreUnavailable(
            "hier mag niet geschreven worden; kies een andere map, of vraag om rechten",
            "this may not be written; choose another directory, or ask for the rights",
            where=str(directory),
        )
    if "Corruption" in text:
        return generations.damaged(directory, text)
    if isinstance(error, OSError) or failed(error):
        return StoreUnavailable(
            f"hier kan niet geschreven worden ({text}); er is niets veranderd",
            f"this can't be written ({text}); nothing was changed",
            where=str(directory),
        )
    return error
