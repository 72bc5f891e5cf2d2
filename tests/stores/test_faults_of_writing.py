"""What goes wrong while a command writes: never half a file, never a store half changed, never a lie."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from migratieketen.stores import loading, open_store
from migratieketen.writing.rdf import write_quads
from small_graphs import held, many, source

HOUSE = Path(__file__).parents[2]
ENVIRONMENT = {
    key: value for key, value in os.environ.items() if not key.startswith(("MIGRATIEKETEN", "LC_", "LANG"))
} | {"PYTHONPATH": str(HOUSE / "src"), "MIGRATIEKETEN_LANG": "en"}


def start(*words: object, **options: object) -> "subprocess.Popen[str]":
    settings = {
        "env": ENVIRONMENT,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "text": True,
    } | options
    return subprocess.Popen([sys.executable, "-m", "migratieketen", *map(str, words)], **settings)  # type: ignore[call-overload,no-any-return]


def done(*words: object, **options: object) -> tuple[int, str, str]:
    process = start(*words, **options)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_killed_in_thirty_places_an_export_is_the_old_file_or_the_new(tmp_path: Path) -> None:
    chance = random.Random(7)
    graph, target = many(tmp_path / "graph.nq", 2000), tmp_path / "out.trig"
    words = ("export", "--store", graph, "--output", target)
    began = time.monotonic()
    assert done(*words)[0] == 0
    takes = time.monotonic() - began
    new = target.read_bytes()
    seen = set()
    for place in range(30):
        target.write_text("old")
        process = start(*words)
        time.sleep(takes * (place + chance.random()) / 28)
        process.kill()
        process.communicate()
        now = target.read_bytes()
        assert now in (b"old", new), f"killed after {place}/28 of the export"
        seen.add(now == new)
    assert False in seen


def test_a_disk_that_fills_while_a_source_is_removed_leaves_the_store(tmp_path: Path) -> None:
    store = tmp_path / "store"
    loading.load([many(tmp_path / "graph.nq", 3000)], store)
    before = held(store)

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    status, out, err = done("sources", "remove", "bron-1", "--store", store, preexec_fn=small_disk)
    assert (status, out, err.count("\n")) == (2, "", 1), err
    assert "the disk is full" in err
    assert held(store) == before
    assert done("sources", "remove", "bron-1", "--store", store)[0] == 0
    assert held(store) < before


@pytest.mark.parametrize("locale", ["C", "POSIX", "nl_NL.ISO-8859-1"])
def test_a_name_with_spaces_quotes_and_unicode_in_any_locale(tmp_path: Path, locale: str) -> None:
    folder = tmp_path / "een 'map' met \"é\" & 漢字 $HOME"
    folder.mkdir()
    file, store, out = folder / "de bron's #1 %20?.trig", folder / "mijn opslag;", folder / "uit * 'é'.nq"
    file.write_text(source("a", "ex:vng ex:knows ex:coa", 'ex:vng ex:called "één"'), encoding="utf-8")
    environment = ENVIRONMENT | {"LC_ALL": locale, "LANG": locale}
    for words in (
        ("load", file, "--store", store),
        ("export", "--store", store, "--output", out),
        ("sources", "list", "--store", file),
        ("diff", file, store),
    ):
        status, _, err = done(*words, env=environment)
        assert (status, err) == (0, "")
    assert out.read_text(encoding="utf-8") == write_quads(open_store(str(file)).dump(), "nquads")


@pytest.mark.parametrize("words", [("export",), ("sources", "list"), ("validate",), ("query", "organisers")])
def test_a_closed_standard_output_is_no_failure(tmp_path: Path, words: tuple[str, ...]) -> None:
    file = HOUSE / "tests" / "small.trig"
    asked = [*words, str(file)] if words == ("validate",) else [*words, "--store", str(file)]
    command = [sys.executable, "-m", "migratieketen", *asked]
    open_, closed = (
        subprocess.run(
            ["sh", "-c", f'"$@" {how}', "sh", *command], env=ENVIRONMENT, capture_output=True, text=True
        )
        for how in (">/dev/null", ">&-")
    )
    assert (closed.returncode, closed.stderr) == (open_.returncode, "")


@pytest.mark.parametrize("years", [-40, 40])
def test_a_clock_that_jumps_spoils_no_copy_and_no_store(tmp_path: Path, years: int) -> None:
    environment = ENVIRONMENT | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    first = done("query", "organisers", env=environment)
    then = time.time() + years * 365 * 86400
    for path in [*(tmp_path / "cache").rglob("*"), tmp_path / "cache"]:
        os.utime(path, (then, then))
    assert done("query", "organisers", env=environment) == first
    file, store = tmp_path / "a.trig", tmp_path / "store"
    file.write_text(source("a", "ex:vng ex:knows ex:coa"))
    loading.load([file], store)
    before = held(store)
    for path in [*store.rglob("*"), store, file]:
        os.utime(path, (then, then))
    assert held(store) == before
    file.write_text(source("b", "ex:vng ex:knows ex:ind"))
    os.utime(file, (then, then))
    loading.load([file], store)
    assert held(store) > before
