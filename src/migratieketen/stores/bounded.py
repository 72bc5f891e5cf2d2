"""A person's own query, answered in a forked child that the kernel ends: the engine itself knows no limits."""

import faulthandler
import os
import pickle
import resource
import signal
from collections.abc import Iterator
from typing import NoReturn

from pyoxigraph import Quad

from migratieketen.errors import LimitReached, MigratieketenError, QueryError, StoreUnavailable
from migratieketen.results import Answer
from migratieketen.stores import children
from migratieketen.stores.guard import scan
from migratieketen.stores.protocol import Elsewhere, Forked, Store
from migratieketen.stores.shielded import PANIC

TIMEOUT = 30.0
MEMORY = 1 << 30
CRASHES = (signal.SIGSEGV, signal.SIGBUS, signal.SIGILL, signal.SIGFPE, signal.SIGTRAP)


class Bounded:
    """A store of which every query has a time limit; the queries are the project's own."""

    def __init__(self, store: Store, timeout: float) -> None:
        self._store = store
        self._timeout = timeout

    def query(self, text: str) -> Answer:
        """Answer a query, as `run` does."""
        return run(self._store, text, self._timeout, own=True)

    def dump(self) -> Iterator[Quad]:
        """Give every quad of the store."""
        return self._store.dump()


def run(store: Store, text: str, timeout: float = TIMEOUT, memory: int = MEMORY, own: bool = False) -> Answer:
    """Answer a query within `timeout` seconds and `memory` bytes beyond what is in use.

    The text is scanned first, unless it is one of the project's `own`. No file or connection can be opened, but for the
    files of an on-disk store. A store elsewhere keeps the time itself, and its answer is read with a limit of size.
    Raises QueryError for what is not SPARQL or is refused, LimitReached for time and memory.
    """
    if not own:
        scan(text)
    if isinstance(store, Elsewhere):
        return store.within(timeout).query(text)
    if isinstance(store, Forked):
        store.ready()
    child, reading = children.begun(lambda writing: _answer(store, text, timeout, memory, writing))
    try:
        with os.fdopen(reading, "rb") as pipe:
            content = pipe.read()
    finally:
        _, status = os.waitpid(child, 0)
    try:
        return _outcome(content, status, timeout, memory)
    except StoreUnavailable:
        if not isinstance(store, Forked) or not store.mend():
            raise
    return run(store, text, timeout, memory, own)


def _answer(store: Store, text: str, timeout: float, memory: int, writing: int) -> NoReturn:
    """Answer in the child; the soft limits are lifted again before the answer is sent."""
    # the engine's own cry when memory runs out is told by the parent, in one line
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    faulthandler.disable()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, timeout)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    outcome: Answer | MigratieketenError
    try:
        files = _highest() + store.anew() if isinstance(store, Forked) else 0
    except MigratieketenError as error:
        _send(error, writing)
        os._exit(0)
    limits = {resource.RLIMIT_AS: _in_use() + memory, resource.RLIMIT_NOFILE: files}
    before = {kind: resource.getrlimit(kind) for kind in limits}
    for kind, limit in limits.items():
        resource.setrlimit(kind, (limit, before[kind][1]))
    try:
        outcome = store.query(text)
    except MigratieketenError as error:
        outcome = error
    except MemoryError:
        outcome = _out_of_memory(memory)
    except BaseException as error:  # noqa: BLE001 - a child never goes on as its parent
        outcome = _crash(str(error) if type(error).__name__ != PANIC else "")
    for kind, limit_before in before.items():
        resource.setrlimit(kind, limit_before)
    _send(outcome, writing)
    signal.setitimer(signal.ITIMER_REAL, 0)
    os._exit(0)


def _send(outcome: Answer | MigratieketenError, writing: int) -> None:
    with os.fdopen(writing, "wb") as pipe:
        pickle.dump(outcome, pipe, pickle.HIGHEST_PROTOCOL)


def _outcome(content: bytes, status: int, timeout: float, memory: int) -> Answer:
    if not os.WIFSIGNALED(status) and content:
        told: Answer | MigratieketenError = pickle.loads(content)
        if isinstance(told, MigratieketenError):
            raise told
        return told
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if ended_by == signal.SIGALRM:
        raise LimitReached(
            f"geen antwoord binnen {timeout:g} seconden; maak de vraag kleiner of geef meer tijd met --timeout",
            f"no answer within {timeout:g} seconds; make the query smaller or give it more time with --timeout",
        )
    if ended_by in CRASHES:
        raise _crash()
    raise _out_of_memory(memory)


def _crash(why: str = "") -> QueryError:
    told = f" ({why})" if why else ""
    return QueryError(
        f"deze vraag laat de engine crashen{told}; maak haar eenvoudiger",
        f"this query crashes the engine{told}; make it simpler",
    )


def _out_of_memory(memory: int) -> LimitReached:
    size = memory >> 20
    return LimitReached(
        f"het antwoord past niet in {size} MB geheugen; maak de vraag kleiner, bijvoorbeeld met LIMIT",
        f"the answer does not fit into {size} MB of memory; make the query smaller, with LIMIT for instance",
    )


def _highest() -> int:
    """Give a number above those of all files that are open."""
    return max(map(int, os.listdir("/dev/fd"))) + 1


def _in_use() -> int:
    """Give the address space in use, in bytes; 8 GiB where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 8 << 30
