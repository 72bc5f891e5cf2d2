"""Work of an engine done in a forked child, where what comes from elsewhere may end the process: then that is told."""

from __future__ import annotations

import os
from collections.abc import Callable

from migratieketen.errors import InvalidInput

PANIC = "PanicException"
"""What the engines, written in Rust, raise where they meet what they did not foresee; it is no Exception to Python."""


def shielded(work: Callable[[], bytes], where: str | None) -> bytes:
    """Give what `work` gives, done in a child; an InvalidInput naming `where` if it ends the child.

    What it raises is raised here as a ValueError with the same text, and a MemoryError as such.
    """
    return begun(work, where)()


def begun(work: Callable[[], bytes], where: str | None) -> Callable[[], bytes]:
    """Begin what `shielded` does; what is given waits for it, and gives or raises the same."""
    from migratieketen.stores import children

    child, reading = children.begun(lambda writing: _work(work, writing))
    return lambda: _awaited(child, reading, where)


def _awaited(child: int, reading: int, where: str | None) -> bytes:
    import pickle

    try:
        with os.fdopen(reading, "rb") as pipe:
            content = pipe.read()
    finally:
        os.waitpid(child, 0)
    if not content:
        raise crashes(where)
    kind, told = pickle.loads(content)
    if kind == "MemoryError":
        raise MemoryError
    if kind:
        raise ValueError(told)
    given: bytes = told
    return given


def _work(work: Callable[[], bytes], writing: int) -> None:
    try:
        import faulthandler
        import pickle
        import resource
        import signal

        # the engine's own cry is told by the parent, in one line
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        faulthandler.disable()
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            outcome: tuple[str, bytes | str] = ("", work())
        except Exception as error:  # noqa: BLE001 - it is raised again by the parent
            outcome = (type(error).__name__, str(error))
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(outcome, pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        # also after a panic, of which the parent reads by its silence: a child never goes on as its parent
        os._exit(0)


def crashes(where: str | None) -> InvalidInput:
    """Give the error for a file that ends the engine."""
    return InvalidInput(
        "dit bestand laat de engine crashen; het wordt niet gelezen",
        "this file crashes the engine; it is not read",
        where=where,
    )
