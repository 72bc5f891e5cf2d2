"""The folder of an on-disk store: whole generations beside each other, and one file that names the true one.

    DIRECTORY/
      migratieketen-store.json   form, generation, engine, and the sizes of the generation's files
      lock                       held by the one who writes; tells who
      g000003/                   what the engine wrote, and who took part in what (edges.py)
      incoming/                  what a writer needs for a while

A writer makes a new generation beside the old one, and renames the file when all of it is on the disk: that is
the moment at which a load becomes true. What that file does not name is a leftover, which the next writer removes.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from migratieketen.errors import StoreUnavailable

FORM = 1
NAME = "migratieketen-store.json"
LOCK = "lock"
INCOMING = "incoming"
_GENERATION = re.compile(r"g[0-9]{6,}\Z")
_TEXT = re.compile(r"CURRENT|MANIFEST-[0-9]+")
_UNSEALED = re.compile(r"LOCK|LOG|LOG\.old\..*|IDENTITY|OPTIONS-.*")

Seal = dict[str, list[int]]
"""The files of a generation: the size of each, and the checksum of those for which the engine itself keeps none."""


@dataclass(frozen=True)
class Standing:
    """What the file of a store says: which generation is true (None: nothing was loaded yet), and its seal."""

    generation: str | None
    engine: str = ""
    seal: Seal = field(default_factory=dict)


def is_store(directory: Path) -> bool:
    """True for a folder that is a store of ours, of whatever form."""
    return (directory / NAME).is_file()


def standing(directory: Path) -> Standing:
    """Read which generation is true. StoreUnavailable for what is no store, of another form, or damaged."""
    try:
        content = (directory / NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise not_ours(directory) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreUnavailable(
            f"deze opslag is niet te lezen ({reason})",
            f"this store can't be read ({reason})",
            where=str(directory),
        ) from None
    try:
        told = json.loads(content)
        form = told["form"]
        if isinstance(form, int) and form != FORM:
            raise _other_form(directory, form)
        check = told.pop("check")
        found = Standing(told["generation"], told["engine"], told["files"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise damaged(directory, NAME) from None
    if check != _check(told):
        raise damaged(directory, NAME)
    return found


def stands(directory: Path, generation: str) -> bool:
    """True where this generation is the true one."""
    try:
        return bool(generation) and standing(directory).generation == generation
    except StoreUnavailable:
        return False


def publish(directory: Path, now: Standing) -> None:
    """Name the true generation: written beside, flushed to the disk, and renamed."""
    told: dict[str, object] = {
        "form": FORM,
        "generation": now.generation,
        "engine": now.engine,
        "files": now.seal,
    }
    told["check"] = _check(told)
    beside = directory / f"{NAME}.new"
    with beside.open("w", encoding="utf-8") as file:
        json.dump(told, file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(directory / NAME)


def to_disk(folder: Path) -> None:
    """Have the system write what a folder holds by name to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def seal(folder: Path) -> Seal:
    """Give the files of a generation: sizes, and checksums of the small ones that hold the others together."""
    found: Seal = {}
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if not _UNSEALED.fullmatch(entry.name):
                found[entry.name] = [entry.stat().st_size]
                if _TEXT.fullmatch(entry.name):
                    found[entry.name].append(crc32(Path(entry.path).read_bytes()))
    return found


def broken(folder: Path, sealed: Seal) -> str | None:
    """Give the name of a file that is not as it was sealed (absent, cut off, changed); None where all are."""
    try:
        found = seal(folder)
    except OSError:
        return folder.name
    # what is read at need is summed when it is read
    return next(
        (name for name, told in sealed.items() if found.get(name) != told[: len(found.get(name, told))]), None
    )


def generations(directory: Path) -> list[str]:
    """Give the names of the generations in a folder, the true one and leftovers alike."""
    return sorted(name for name in os.listdir(directory) if _GENERATION.match(name))


def following(directory: Path) -> str:
    """Give a name for a new generation: one that no other has."""
    numbers = [int(name[1:]) for name in generations(directory)]
    return f"g{max(numbers, default=0) + 1:06}"


class Pin:
    """A hold on a generation that is being read: no writer removes it meanwhile."""

    def __init__(self, folder: Path) -> None:
        import fcntl

        self._handle = os.open(folder, os.O_RDONLY)
        # where the file system knows no locks, a generation lives until the next writer all the same
        with suppress(OSError):
            fcntl.flock(self._handle, fcntl.LOCK_SH | fcntl.LOCK_NB)

    def __del__(self) -> None:
        with suppress(OSError, AttributeError):
            os.close(self._handle)


def remove_unread(folder: Path) -> bool:
    """Remove a generation unless someone reads it; True where it is gone."""
    import fcntl
    import shutil

    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return not folder.exists()
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder)
    except OSError:
        return not folder.exists()
    finally:
        os.close(handle)
    return True


def not_ours(directory: Path) -> StoreUnavailable:
    """Give the error for a folder that is no store of ours."""
    if not directory.exists():
        return StoreUnavailable(
            "deze opslag bestaat niet; maak er een met 'load BESTAND... --store MAP'",
            "there is no such store; make one with 'load FILE... --store DIRECTORY'",
            where=str(directory),
        )
    return StoreUnavailable(
        f"deze map is geen opslag van migratieketen ({NAME} ontbreekt); er wordt niets in geschreven",
        f"this folder is no store of migratieketen ({NAME} is not there); nothing is written into it",
        where=str(directory),
    )


def damaged(directory: Path, what: str) -> StoreUnavailable:
    """Give the error for a store that is not as it was written."""
    return StoreUnavailable(
        f"deze opslag is beschadigd ({what}); bouw haar opnieuw met load, in een nieuwe map",
        f"this store is damaged ({what}); rebuild with load, in a new directory",
        where=str(directory),
    )


def _other_form(directory: Path, form: int) -> StoreUnavailable:
    nl, en = ("nieuwere", "a newer") if form > FORM else ("oudere", "an older")
    return StoreUnavailable(
        f"deze opslag heeft een {nl} vorm ({form}; deze versie leest vorm {FORM}); "
        "gebruik een versie die haar leest, of laad de bestanden opnieuw in een nieuwe map",
        f"this store has {en} form ({form}; this version reads form {FORM}); "
        "use a version that reads it, or load the files anew into a new directory",
        where=str(directory),
    )


def _check(told: dict[str, object]) -> int:
    return crc32(json.dumps(told, sort_keys=True).encode())
