"""Several files written as one: all of them, or none, also where the writing is broken off."""

import json
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from migratieketen.errors import InvalidInput

JOURNAL = ".sources-add.json"
"""While files are being replaced, this file holds what they were; what finds it puts that back."""


def carry_out(files: Mapping[Path, str], root: Path) -> None:
    """Write files, whole or not at all; signals wait until all is written.

    Raises InvalidInput where a file can't be written; then none has changed.
    """
    restore(root)
    journal = root / "data" / JOURNAL
    before = {
        str(path.relative_to(root)): path.read_text(encoding="utf-8") if path.exists() else None
        for path in files
    }
    try:
        beside = {path: _beside(path, content) for path, content in files.items()}
        _durable(journal, json.dumps(before))
    except OSError as error:
        _clean(root, files)
        raise _failed(error) from None
    with _undisturbed():
        try:
            for path, written in beside.items():
                written.replace(path)
        except OSError as error:
            restore(root)
            _clean(root, files)
            raise _failed(error) from None
        journal.unlink()


def restore(root: Path) -> bool:
    """Put back what an adding that was broken off had begun to replace; tell whether there was any."""
    journal = root / "data" / JOURNAL
    if not journal.exists():
        return False
    for name, content in json.loads(journal.read_text(encoding="utf-8")).items():
        path = root / name
        if content is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            _beside(path, content).replace(path)
        _temporary(path).unlink(missing_ok=True)
    journal.unlink()
    return True


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def _beside(path: Path, content: str) -> Path:
    written = _temporary(path)
    _durable(written, content)
    return written


def _durable(path: Path, content: str) -> None:
    """Write a file and see it on the disk."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _clean(root: Path, files: Mapping[Path, str]) -> None:
    for path in files:
        _temporary(path).unlink(missing_ok=True)
    (root / "data" / JOURNAL).unlink(missing_ok=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let the signals that end a program wait, where the system can."""
    if sys.platform == "win32":
        yield
        return
    asked = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, asked)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _failed(error: OSError) -> InvalidInput:
    reason = error.strerror or str(error)
    return InvalidInput(
        f"de gegevens zijn niet te schrijven ({reason}); er is niets gewijzigd",
        f"the data can't be written ({reason}); nothing has changed",
        where=error.filename and str(error.filename),
    )
