"""What goes wrong on a disk loses nothing: killed, interrupted, full, without rights. The next call needs no repair."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from migratieketen.stores import generations, loading
from small_graphs import held, many, merged_is_right, source

HOUSE = Path(__file__).parents[2]
NOBODY = 65534
LOAD = "import sys, migratieketen; migratieketen.load(sys.argv[1], sys.argv[2])"


def uncounted() -> dict[str, str]:
    """The environment without what has coverage counted: its file would not fit on a small disk either."""
    return {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")}


def load_in_a_process(file: Path, store: Path, **options: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", LOAD, file, store],
        env=uncounted() | {"PYTHONPATH": str(HOUSE / "src")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        **options,  # type: ignore[call-overload]
    )


def killed(do: str, store: Path, again: Callable[[], None]) -> None:
    """Kill a process that writes a store in thirty places: each time the store holds the old or the new, whole."""
    chance = random.Random(2024)
    again()
    before = held(store)
    start = time.monotonic()
    written_by(do, store).wait()
    takes = time.monotonic() - start
    after = held(store)
    assert after != before
    again()
    seen = set()
    for place in range(30):
        process = written_by(do, store)
        time.sleep(takes * (place + chance.random()) / 28)
        process.kill()
        process.communicate()
        now = held(store)
        assert now in (before, after), f"killed after {place}/28 of the time"
        seen.add(now == after)
        if now == after:
            again()
    assert written_by(do, store).wait() == 0
    assert held(store) == after
    assert merged_is_right(store)
    assert False in seen
    # what a killed writer left, and what a reader held, goes with the next one
    loading.load([many(store.with_name("next.nq"), 1)], store)
    assert len(generations.generations(store)) == 1
    assert not (store / generations.INCOMING).exists()


def written_by(do: str, store: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", f"import sys, migratieketen; {do}", store],
        env=os.environ | {"PYTHONPATH": str(HOUSE / "src")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )


@pytest.mark.parametrize("work", ["load", "replace", "remove"])
def test_killed_in_thirty_places_a_store_holds_the_old_or_the_new_whole(tmp_path: Path, work: str) -> None:
    store = tmp_path / "store"
    old, new = many(tmp_path / "old.nq", 600), many(tmp_path / "new.nq", 3000, seed=2)
    do = {
        "load": f"migratieketen.load({str(new)!r}, sys.argv[1])",
        "replace": f"migratieketen.load({str(new)!r}, sys.argv[1], replace='bron-1')",
        "remove": "migratieketen.open(sys.argv[1]).sources.remove('bron-1')",
    }[work]

    def again() -> None:
        shutil.rmtree(store, ignore_errors=True)
        loading.load([old], store)

    killed(do, store, again)


@pytest.mark.parametrize("first", [True, False])
def test_a_disk_that_fills_up_leaves_the_store_as_it_was(tmp_path: Path, first: bool) -> None:
    store = tmp_path / "store"
    if not first:
        loading.load([many(tmp_path / "old.nq", 20)], store)
    before = held(store) if not first else None

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    process = load_in_a_process(many(tmp_path / "new.nq", 4000), store, preexec_fn=small_disk)
    _, told = process.communicate()
    assert process.returncode != 0
    assert "the disk is full; nothing was loaded" in told.splitlines()[-1]
    if first:
        assert not store.exists()
    else:
        assert held(store) == before
        assert len(generations.generations(store)) == 1


def as_nobody(what: Callable[[], object]) -> str:
    """Do something in a child without rights; give what came of it as text."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        try:
            told = str(what())
        except Exception as error:  # noqa: BLE001 - it is what is asked
            told = f"{type(error).__name__}: {error}"
        os.write(writing, told.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return told


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become another user")
def test_without_rights_a_store_is_read_and_not_written() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o755)
        store, new = home / "store", many(home / "new.nq", 5)
        loading.load([many(home / "old.nq", 20)], store)
        before = held(store)
        assert as_nobody(lambda: len(held(store))) == str(len(before))
        for place in (store, home / "elsewhere"):
            told = as_nobody(lambda place=place: loading.load([new], place))  # type: ignore[misc]
            assert told.startswith("StoreUnavailable"), told
            assert "this may not be written" in told
        (store / "g000001").chmod(0)
        assert "StoreUnavailable" in as_nobody(lambda: held(store))
        (store / "migratieketen-store.json").chmod(0)
        assert "can't be read" in as_nobody(lambda: held(store))


@pytest.mark.parametrize("after", [0.05, 0.4, 0.8])
def test_ctrl_c_ends_a_load_at_once_and_says_what_the_store_holds(tmp_path: Path, after: float) -> None:
    store, old, new = tmp_path / "store", many(tmp_path / "old.nq", 20), many(tmp_path / "new.nq", 60_000)
    loading.load([old], store)
    before = held(store)
    process = subprocess.Popen(
        [sys.executable, "-m", "migratieketen", "load", new, "--store", store, "--lang", "en"],
        env=os.environ | {"PYTHONPATH": str(HOUSE / "src")},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    while not (store / "lock").read_text():
        time.sleep(0.01)
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    start = time.monotonic()
    _, told = process.communicate(timeout=30)
    assert time.monotonic() - start < 2  # 0.2 s; ten times that on a busy machine
    assert process.returncode == 130
    assert told == "migratieketen: interrupted; the store holds what it held\n"
    assert held(store) == before
    loading.load([old], store)
    assert len(generations.generations(store)) == 1


def test_a_closed_standard_output_is_no_failure_of_the_load(tmp_path: Path) -> None:
    file = tmp_path / "a.trig"
    file.write_text(source("a", "ex:vng ex:knows ex:coa"))
    command = f'"{sys.executable}" -m migratieketen load "{file}" --store "{tmp_path}/store" >&-'
    done = subprocess.run(
        command,
        shell=True,
        env={"PYTHONPATH": str(HOUSE / "src"), "LC_ALL": "C", "PATH": os.defpath},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert held(tmp_path / "store")
