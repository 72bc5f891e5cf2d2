"""Writing in a process of its own, that can be ended at any moment: a store is then what it was, or all of the new.

The engine keeps Python for itself while it sorts a batch, for seconds at a time, and hears no Ctrl-C.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TypeVar

from migratieketen.errors import StoreUnavailable
from migratieketen.stores.children import ends_with
from migratieketen.stores.progress import Progress

T = TypeVar("T")
Look = Callable[[Progress], None]
TELL = 0.1
"""Seconds between two looks at how far it is."""


class Interrupted(Exception):  # noqa: N818
    """Ctrl-C ended the work; it was making this generation ('' where it had not begun)."""

    def __init__(self, generation: str) -> None:
        super().__init__(generation)
        self.generation = generation


def apart(work: Callable[[Progress], T], look: Look | None = None) -> T:
    """Do the work in a child process and give its result, or raise its error; `look` at how far it is now and then.

    Raises Interrupted at once on Ctrl-C, StoreUnavailable where something else ended the child.
    """
    reading, writing = os.pipe()
    child = 0
    heard = False

    def end(*_: object) -> None:
        nonlocal heard
        heard = True
        if child:
            os.kill(child, signal.SIGKILL)

    before = signal.signal(signal.SIGINT, end)
    try:
        parent = os.getpid()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _work(work, writing, parent, look is not None)
        if heard:
            os.kill(child, signal.SIGKILL)
        os.close(writing)
        outcome, generation = _followed(reading, look)
        _, status = os.waitpid(child, 0)
        child = 0
    finally:
        signal.signal(signal.SIGINT, before)
    if isinstance(outcome, BaseException):
        raise outcome
    if outcome is not None:
        return outcome[0]  # type: ignore[index, no-any-return]
    if heard or (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT):
        raise Interrupted(generation)
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    raise StoreUnavailable(
        f"het schrijven is van buitenaf afgebroken, of de engine is erop stukgelopen (signaal {ended_by}); "
        "de opslag is heel",
        f"the writing was ended from outside, or the engine crashed on it (signal {ended_by}); "
        "the store is whole",
    )


def _followed(reading: int, look: Look | None) -> tuple[object, str]:
    """Read what the child tells until its end: its outcome, if it came to that, and which generation it was making."""
    outcome, generation = None, ""
    with os.fdopen(reading, "rb") as pipe, suppress(EOFError, pickle.UnpicklingError):
        while True:
            kind, told = pickle.load(pipe)
            if kind == "at" and look is not None:
                look(told)
            elif kind == "begun":
                generation = told
            elif kind == "outcome":
                outcome = told
    return outcome, generation


def _work(work: Callable[[Progress], T], writing: int, parent: int, telling: bool) -> NoReturn:
    """Work in the child: Ctrl-C and the end of the parent end it at once."""
    faulthandler.disable()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ends_with(parent)
    turn = threading.Lock()

    def tell(kind: str, told: object) -> None:
        with turn:
            os.write(writing, pickle.dumps((kind, told)))

    progress = Progress(begun=lambda generation: tell("begun", generation))

    def go_on_telling() -> None:
        while True:
            time.sleep(TELL)
            tell("at", progress.seen())

    if telling:
        threading.Thread(target=go_on_telling, daemon=True).start()
    outcome: object
    try:
        outcome = (work(progress),)
    except BaseException as error:  # noqa: BLE001 - it is raised again, where it can be told
        outcome = error
    try:
        tell("outcome", outcome)
    except (pickle.PicklingError, TypeError, AttributeError):
        tell("outcome", RuntimeError(repr(outcome)))
    os._exit(0)
