"""Each measurement in a process of its own: what it took, what it held, and what it may be."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

HERE = Path(__file__).resolve().parent.parent
RDFLIB_LARGEST = 100_000
PYSHACL_LARGEST = 10_000


class OverLimitError(Exception):
    """A query took more than its limit."""


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Raise OverLimitError after so many seconds of Python; an engine's own code can't be interrupted."""

    def over(*_: object) -> None:
        raise OverLimitError

    signal.signal(signal.SIGALRM, over)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def timed(work: Callable[[], Any], rounds: int) -> list[float]:
    """Give the seconds of each of some rounds."""
    took = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        took.append(perf_counter() - start)
    return took


def values(rows: Iterable[Iterable[Any]]) -> str:
    """Give the rows of an answer as one number that is the same for the same rows in any order."""
    import hashlib

    texts = sorted(
        "\t".join("" if term is None else str(getattr(term, "value", term)) for term in row) for row in rows
    )
    return f"{len(texts)} {hashlib.sha256(chr(10).join(texts).encode()).hexdigest()[:16]}"


def start_python(**_: Any) -> dict[str, Any]:
    return {"seconds": timed(lambda: subprocess.run([sys.executable, "-c", ""], check=True), 15)}


@dataclass
class Told:
    """What a process told: its seconds and answers, and how many MB it held at most; None where it was ended."""

    found: dict[str, Any] | None
    memory: float

    @property
    def seconds(self) -> float | None:
        """The median of its seconds."""
        return median(self.found["seconds"]) if self.found else None


@dataclass
class Row:
    """A line of the table: work at a size, ours and the others' seconds, ratios and what they may be."""

    work: str
    size: int
    ours: Told
    peers: dict[str, Told] = field(default_factory=dict)
    bars: dict[str, float] = field(default_factory=dict)
    """What ours divided by a peer's may be; under 'seconds' and 'MB' what ours itself may be."""


class Bench:
    """Runs each measurement in a process of its own."""

    def __init__(self, folder: Path, rounds: int, limit: int) -> None:
        self.folder, self.rounds, self.limit = folder, rounds, limit

    def run(self, name: str, timeout: float = 1800, **places: Path) -> Told:
        """Measure one thing."""
        told = self.folder / "told.json"
        told.unlink(missing_ok=True)
        asked = {key: str(path) for key, path in places.items()}
        call = [sys.executable, str(HERE / "scale.py"), "--job", name, "--told", str(told)]
        call += ["--rounds", str(self.rounds), "--limit", str(self.limit), "--places", json.dumps(asked)]
        child = os.posix_spawn(call[0], call, os.environ)
        until = perf_counter() + timeout
        while True:
            ended, status, usage = os.wait4(child, os.WNOHANG)
            if ended:
                break
            if perf_counter() > until:
                os.kill(child, signal.SIGKILL)
            signal.sigtimedwait([signal.SIGCHLD], 0.05)
        memory = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        if os.waitstatus_to_exitcode(status) == -signal.SIGKILL:
            return Told(None, memory)
        if status:
            sys.exit(f"this failed: {name}")
        print(f"  {name} {memory:.0f} MB", file=sys.stderr, flush=True)
        return Told(json.loads(told.read_text()), memory)


def same(row: Row, peer: str) -> None:
    """Refuse to compare the times of answers that differ."""
    other = row.peers.get(peer) or row.peers.get(peer.rpartition("_")[2])
    if other and other.found and row.ours.found and other.found["answer"] != row.ours.found["answer"]:
        sys.exit(
            f"{row.work} at {row.size}: {row.ours.found['answer']} is not {other.found['answer']} of {peer}"
        )
