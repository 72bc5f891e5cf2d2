"""Lines in order: the same whether they are held or sorted in parts on disk; a disk that fills is told."""

import os
import random
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from migratieketen.stores import open_store
from migratieketen.writing import sorting
from migratieketen.writing.rdf import write_quads
from small_graphs import many

HOUSE = Path(__file__).parents[2]
IN_PARTS = """
import runpy, sys
from migratieketen.writing import sorting
sorting.HELD = 20_000
sys.argv[0] = "migratieketen"
runpy.run_module("migratieketen", run_name="__main__")
"""


def batches(seed: int) -> Iterator[list[bytes]]:
    chance = random.Random(seed)
    for _ in range(40):
        yield [b"%d %s\n" % (chance.randrange(500), b"x" * chance.randrange(9)) for _ in range(50)]


@pytest.mark.parametrize("held", [1, 300, 5_000, 1 << 20])
def test_in_parts_or_whole_lines_come_in_the_same_order(monkeypatch: pytest.MonkeyPatch, held: int) -> None:
    monkeypatch.setattr(sorting, "HELD", held)
    wanted = b"".join(sorted({line for batch in batches(4) for line in batch}))
    assert b"".join(sorting.in_order(batches(4))) == wanted


def test_nothing_gives_nothing() -> None:
    assert b"".join(sorting.in_order([])) == b""


@pytest.mark.parametrize("form", ["nquads", "ntriples"])
def test_an_export_sorted_in_parts_has_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str
) -> None:
    path = many(tmp_path / "graph.nq", 300)
    with path.open("a") as file:
        file.write("_:one <https://example.org/knows> _:two .\n_:two <https://example.org/called> '_: é' .\n")
    path.write_text(path.read_text().replace("'", '"'))
    store = open_store(str(path))
    whole = write_quads(store.dump(), form)
    monkeypatch.setattr(sorting, "HELD", 20_000)
    assert write_quads(store.dump(), form) == whole


def test_parts_that_do_not_fit_on_the_disk_are_told_and_leave_nothing(tmp_path: Path) -> None:
    graph, target, parts = many(tmp_path / "graph.nq", 500), tmp_path / "out.nq", tmp_path / "parts"
    parts.mkdir()
    target.write_text("old")

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    call = [sys.executable, "-c", IN_PARTS, "export", "--store", graph, "--output", target, "--lang", "en"]
    settings = os.environ | {"PYTHONPATH": str(HOUSE / "src"), "TMPDIR": str(parts)}
    done = subprocess.run(call, env=settings, preexec_fn=small_disk, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "the disk is full; nothing was written" in done.stderr
    assert done.stderr.count("\n") == 1
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.nq", "out.nq", "parts"]
    assert list(parts.iterdir()) == []
    whole = subprocess.run(call, env=settings, capture_output=True, text=True)
    assert whole.returncode == 0
    assert target.read_text() == write_quads(open_store(str(graph)).dump(), "nquads")
