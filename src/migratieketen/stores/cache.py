"""The shipped graph, kept in the user's cache folder as the engine opens it at once, instead of parsed anew each time.

A copy is named by the hash of what the files hold and by the engine's version: another text has another name, so a
copy is never stale. It is built beside and renamed; one that is not whole is built anew.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph
from pyoxigraph import Quad
from pyoxigraph import Store as Engine

from migratieketen.namespaces import PREFIXES
from migratieketen.results import Answer, of_solutions
from migratieketen.stores.directory import failed
from migratieketen.stores.embedded import EmbeddedStore, graph_files
from migratieketen.stores.generations import Seal, broken, damaged, seal
from migratieketen.stores.syntax import query_error

if TYPE_CHECKING:
    from migratieketen.stores.names import Names

LARGE = 250_000
"""From this many bytes of data (some 5,000 quads) a copy is quicker than parsing."""
KEPT = 4
"""So many copies are kept, those used last: of other checkouts, and of the text before an edit that is undone."""
FORGOTTEN = 3600
"""After so many seconds a copy that was never finished is removed."""
SEAL = "whole.json"
FORM = 2


def shipped(root: Path) -> EmbeddedStore | CachedStore:
    """Give the graph of the files below `root`: parsed where it is small, else from its copy."""
    files = graph_files(root)
    if sum(path.stat().st_size for path in files) < LARGE:
        return EmbeddedStore.from_folder(root)
    return CachedStore(root, files)


def folder() -> Path | None:
    """Give the folder of the copies; None where the user has none."""
    asked = os.environ.get("XDG_CACHE_HOME", "")
    if asked.startswith("/"):
        return Path(asked, "migratieketen")
    try:
        return Path.home() / ".cache" / "migratieketen"
    except RuntimeError:
        return None


class CachedStore:
    """The shipped graph. It is parsed only where there is no whole copy, and where all of it is asked for."""

    def __init__(self, root: Path, files: Sequence[Path]) -> None:
        self._root = root
        self._files = files
        self._engine: Engine | None = None
        self._home = os.getpid()
        self._process = 0

    def query(self, text: str) -> Answer:
        """Answer a SPARQL 1.1 query; a QueryError with line and caret where it can't be read."""
        engine = self._opened()
        if engine is None:
            return self._parsed.query(text)
        try:
            return of_solutions(engine.query(text, prefixes=PREFIXES))
        except SyntaxError as error:
            raise query_error(text, error) from None
        except (OSError, RuntimeError, ValueError) as error:
            if not failed(error):
                raise
        if self._process != self._home:
            raise damaged(self._root, "copy")
        return self._without_copy().query(text)

    def dump(self) -> Iterator[Quad]:
        """Give every quad, the merged default graph included: parsing gives them sooner than the copy does."""
        return self._parsed.dump()

    def kept_names(self) -> Names | None:
        """Give all names, kept with the copy; None where they are to be asked."""
        from migratieketen.stores import names

        if self._opened() is None or self._place is None:
            return None
        return names.read(self._place, self._seal().get(names.NAME, []))

    def ready(self) -> None:
        """Make the copy where there is none: a child can't."""
        if self._engine is None and not self._is_whole():
            self._without_copy()

    def anew(self) -> int:
        """Open the copy in this process; give how many files it may open afterwards: the engine opens most at need."""
        self.query("ASK {}")
        return len(os.listdir(self._place)) if self._engine is not None and self._place is not None else 0

    def mend(self) -> bool:
        """Answer from the files from now on, and make the copy anew: a child found it damaged."""
        self._without_copy()
        return True

    @cached_property
    def _parsed(self) -> EmbeddedStore:
        return EmbeddedStore.from_folder(self._root)

    @cached_property
    def _place(self) -> Path | None:
        """Where the copy of what the files hold now lies, or would lie."""
        home = folder()
        if home is None:
            return None
        # not hashlib: OpenSSL costs more to import than this does to hash
        from _blake2 import blake2b

        held = blake2b(digest_size=16)
        for path in self._files:
            content = path.read_bytes()
            held.update(f"{path.name} {len(content)}\n".encode())
            held.update(content)
        return home / f"graph-{FORM}-{pyoxigraph.__version__}-{held.hexdigest()}"

    def _opened(self) -> Engine | None:
        """Give the engine with the copy, opened in this process; None where the parsed graph is to be asked."""
        if "_parsed" in self.__dict__:
            return None
        if self._engine is None or self._process != os.getpid():
            self._process = os.getpid()
            self._engine = self._of_copy()
            if self._engine is None and self._process == self._home:
                self._without_copy()
            elif self._engine is None:
                _ = self._parsed
        return self._engine

    def _is_whole(self) -> bool:
        if self._place is None:
            return False
        sealed = self._seal()
        return bool(sealed) and broken(self._place, sealed) is None

    def _seal(self) -> Seal:
        """Give what the copy was sealed with; nothing where that can't be read."""
        with suppress(OSError, ValueError):
            sealed = json.loads((self._place or Path()).joinpath(SEAL).read_bytes())
            return sealed if isinstance(sealed, dict) else {}
        return {}

    def _of_copy(self) -> Engine | None:
        if self._place is None or not self._is_whole():
            return None
        with suppress(OSError, RuntimeError, ValueError):
            engine = Engine.read_only(str(self._place))
            os.utime(self._place)
            return engine
        return None

    def _build(self, place: Path) -> None:
        """Make the copy from the parsed graph; where that can't be, it is not made."""
        import shutil
        import tempfile

        from migratieketen.stores import names

        beside = None
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            beside = Path(tempfile.mkdtemp(prefix="new-", dir=place.parent))
            engine = Engine(str(beside))
            engine.bulk_extend(self._parsed.dump())
            engine.flush()
            named = names.write(names.known(names.asked(engine)), beside)
            del engine
            (beside / SEAL).write_text(json.dumps(seal(beside) | {names.NAME: named}))
            # one that is there is not whole, or another process was first: either way this one is as good
            if place.is_dir():
                shutil.rmtree(place, ignore_errors=True)
            else:
                place.unlink(missing_ok=True)
            beside.rename(place)
            _tidy(place.parent)
        except (OSError, RuntimeError, ValueError):
            if beside is not None:
                shutil.rmtree(beside, ignore_errors=True)

    def _without_copy(self) -> EmbeddedStore:
        """Give the parsed graph, from now on, and make the copy anew."""
        self._engine = None
        parsed = self._parsed
        if self._place is not None:
            self._build(self._place)
        return parsed


def _tidy(home: Path) -> None:
    """Remove copies that were not used lately, and those that were never finished."""
    import shutil

    copies = sorted(home.glob("graph-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    unfinished = [path for path in home.glob("new-*") if path.stat().st_mtime < time.time() - FORGOTTEN]
    for path in [*copies[KEPT:], *unfinished]:
        with suppress(OSError):
            shutil.rmtree(path)
