"""Work in a process of its own: its result and its errors come back whole, and nothing keeps it from being ended."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from migratieketen.errors import InvalidInput, StoreUnavailable
from migratieketen.stores.apart import Interrupted, apart
from migratieketen.stores.progress import Progress

HOUSE = Path(__file__).parents[2]
HOLDS_PYTHON = """
import re, sys
from migratieketen.stores.apart import Interrupted, apart

def work(progress):
    progress.begun("g000007")
    print("begun", flush=True)
    re.match(r"(a+)+$", "a" * 40 + "b")

try:
    apart(work)
except Interrupted as interrupted:
    print(interrupted.generation, flush=True)
"""


def test_the_result_comes_back_and_how_far_it_was() -> None:
    seen: list[tuple[str, int]] = []

    def work(progress: Progress) -> int:
        progress.file, progress.statements = "a.nq", 7
        time.sleep(0.5)
        return os.getpid()

    assert apart(work, lambda progress: seen.append((progress.file, progress.statements))) != os.getpid()
    assert ("a.nq", 7) in seen


def test_an_error_comes_back_whole() -> None:
    def work(progress: Progress) -> None:
        raise InvalidInput("fout", "wrong", where="a.nq", line=3, detail="^")

    with pytest.raises(InvalidInput) as failure:
        apart(work)
    assert (str(failure.value), failure.value.message("nl")) == ("a.nq: wrong", "a.nq:3: fout\n^")


def test_an_error_that_can_not_be_sent_is_told_all_the_same() -> None:
    def work(progress: Progress) -> None:
        raise ValueError(lambda: None)

    with pytest.raises(RuntimeError, match="ValueError"):
        apart(work)


def test_a_crash_is_told_in_a_line() -> None:
    with pytest.raises(StoreUnavailable, match="signal 11") as failure:
        apart(lambda progress: os.kill(os.getpid(), signal.SIGSEGV))
    assert "\n" not in failure.value.message("nl")


def test_ctrl_c_that_only_the_child_hears_is_heard() -> None:
    with pytest.raises(Interrupted):
        apart(lambda progress: os.kill(os.getpid(), signal.SIGINT))


def test_ctrl_c_is_heard_while_python_is_held_by_one_call() -> None:
    with running() as process:
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=30)[0] == "g000007\n"
    assert time.monotonic() - start < 2  # 0.2 s; ten times that on a busy machine


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a child outlives its parent")
def test_the_end_of_the_parent_is_that_of_the_child() -> None:
    with running() as process:
        (child,) = map(int, Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split())
        process.kill()
    deadline = time.monotonic() + 10
    while re.search(r"^State:\s+[^ZX]", status(child), re.MULTILINE):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def status(process: int) -> str:
    try:
        return Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def running() -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS_PYTHON],
        env=os.environ | {"PYTHONPATH": str(HOUSE / "src")},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process
