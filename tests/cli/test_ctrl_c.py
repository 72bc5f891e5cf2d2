"""Ctrl-C ends every command at once: 0.2 s, and here ten times that, for a busy machine."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from small_graphs import many

COMMAND = [sys.executable, "-m", "migratieketen"]
PRODUCT = " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(8))
AT_ONCE = 2.0
COMMANDS: dict[str, tuple[list[str], float]] = {
    "query": (["query", "path", "--store", "BIG"], 0.2),
    "query of one's own": (["query", "--text", f"SELECT (COUNT(*) AS ?n) WHERE {{ {PRODUCT} }}"], 0.5),
    "describe": (["describe", "bron-1", "--store", "BIG"], 0.2),
    "search": (["search", "bron", "--store", "BIG"], 0.2),
    "export": (["export", "--output", "graph.zip"], 0.5),
    "network": (["network", "--output", "network.svg"], 0.5),
    "validate": (["validate"], 0.2),
    "diff": (["diff", "BIG"], 0.5),
    "load": (["load", "BIG", "--store", "store"], 0.7),
}
"""What is called, and so many seconds after the engine is there it is interrupted; each takes longer than that."""


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return many(tmp_path_factory.mktemp("big") / "big.nq", 60_000)


@pytest.mark.parametrize("name", COMMANDS)
def test_ctrl_c_ends_a_command_at_once(name: str, big: Path, tmp_path: Path) -> None:
    words, after = COMMANDS[name]
    given = [str(big) if word == "BIG" else word for word in words]
    with subprocess.Popen(
        [*COMMAND, *given],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        until(lambda: "pyoxigraph" in Path(f"/proc/{process.pid}/maps").read_text())
        time.sleep(after)
        assert process.poll() is None, "it was done before it could be interrupted"
        asked = time.monotonic()
        # as a terminal does it: whoever belongs to the command hears it too
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert time.monotonic() - asked < AT_ONCE
    assert process.returncode in (-signal.SIGINT, 130)
    assert told.count(b"\n") == (name == "load")
    assert {path.name for path in tmp_path.iterdir()} <= {"store"}


def test_ctrl_c_ends_a_query_of_ones_own_while_the_engine_answers() -> None:
    words = COMMANDS["query of one's own"][0]
    with subprocess.Popen([*COMMAND, *words], stderr=subprocess.PIPE, start_new_session=True) as process:
        until(lambda: children_of(process.pid) != [])
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=5)
    assert process.returncode in (-signal.SIGINT, 130)
    assert told == b""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_no_query_of_ones_own_outlives_the_command(how: signal.Signals) -> None:
    words = COMMANDS["query of one's own"][0]
    with subprocess.Popen([*COMMAND, *words], stderr=subprocess.PIPE) as process:
        until(lambda: children_of(process.pid) != [])
        child = children_of(process.pid)[0]
        # not to the group: as `kill` and a program that calls this one do it
        process.send_signal(how)
        process.communicate(timeout=5)
    assert process.returncode == -how
    until(lambda: not runs(child))


def runs(pid: str) -> bool:
    """False for a process that is gone, and for one that only waits to be counted."""
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


def children_of(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)
