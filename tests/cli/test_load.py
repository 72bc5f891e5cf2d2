"""The command `load`, and what it makes: asked, added to, taken from."""

import gzip
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from small_graphs import held, many, source

KNOWS = "organisatie:vng ex:knows organisatie:coa"
PREFIX = "@prefix organisatie: <https://w3id.org/migratieketen/id/organisatie/> .\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.trig"
    path.write_text(PREFIX + source("a", KNOWS))
    return path


def test_a_store_is_made_asked_added_to_and_taken_from(run, file: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    done = run("load", file, "--store", store, "--lang", "nl")
    assert done.returncode == 0
    assert done.stdout.startswith("geladen: 4 uitspraken uit 1 bestand in ")
    assert done.stderr == ""
    asked = run(
        "query",
        "--text",
        "SELECT ?who WHERE { GRAPH ?passage { ?who ?p organisatie:coa } }",
        "--store",
        store,
    )
    assert "vng" in asked.stdout.lower()
    (tmp_path / "b.nq.gz").write_bytes(gzip.compress(many(tmp_path / "b.nq", 300).read_bytes()))
    added = run("--lang", "en", "load", tmp_path / "b.nq.gz", "--store", store)
    assert added.stdout.startswith("loaded: 1,500 statements from 1 file in ")
    replaced = run("load", file, "--replace", "a", "--store", store, "--lang", "en")
    assert replaced.stdout.splitlines()[1] == "removed first: 4 statements"
    removed = run("sources", "remove", "a", "--store", store, "--lang", "en")
    assert removed.stdout == "4 statements removed; what another source says too is still there\n"
    again = run("sources", "remove", "a", "--store", store, "--lang", "en")
    assert again.returncode == 2


def test_what_is_skipped_is_said(run, file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.md").write_text("no RDF")
    (folder / "own.ttl").write_text("<https://example.org/a> <https://example.org/b> 'c' .")
    done = run("load", folder, "--store", tmp_path / "store", "--lang", "en")
    assert done.stdout.splitlines()[1].endswith("4.md, +3")
    again = run("load", folder / "own.ttl", "--store", tmp_path / "store", "--lang", "nl")
    assert again.stdout.splitlines()[1] == f"overgeslagen, staat er al: {folder}/own.ttl"


def test_standard_input_needs_its_format(run, tmp_path: Path) -> None:
    line = "<https://example.org/a> <https://example.org/b> 'c' .\n"
    store = tmp_path / "store"
    assert "--format" in run("load", "-", "--store", store, input=line).stderr
    assert run("load", "-", "--format", "turtle", "--store", store, input=line).returncode == 0
    assert len(held(store)) == 9


@pytest.mark.parametrize("command", [("load", "FILE"), ("sources", "remove", "a")])
def test_what_writes_names_its_store_on_the_command_line(run, file: Path, command: tuple[str, ...]) -> None:
    given = [str(file) if part == "FILE" else part for part in command]
    done = run(*given, "--lang", "en")  # the environment names a store
    assert done.returncode == 2
    assert done.stderr == "migratieketen: name the store that is to be written with --store DIRECTORY\n"


def test_from_a_file_nothing_is_removed(run, file: Path) -> None:
    before = file.read_bytes()
    done = run("sources", "remove", "a", "--store", file, "--lang", "en")
    assert (done.returncode, file.read_bytes()) == (2, before)
    assert "from a store on disk only" in done.stderr


def test_a_mistake_in_a_file_is_one_line_and_leaves_nothing(run, tmp_path: Path) -> None:
    path = tmp_path / "bad.nt"
    path.write_text('<https://example.org/a> <https://example.org/b> "c" .\n' * 3 + "oops\n")
    done = run("load", path, "--store", tmp_path / "store", "--lang", "en")
    assert done.returncode == 2
    assert done.stderr.startswith(f"migratieketen: {path}:4: the syntax is wrong here")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "store").exists()


def test_on_a_terminal_it_shows_how_far_it_is(tmp_path: Path) -> None:
    path = many(tmp_path / "b.nq", 20_000)
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "migratieketen", "load", path, "--store", tmp_path / "store", "--lang", "en"],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "src"), "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 1 << 12):
            shown += piece
    except OSError:  # the end of a terminal
        pass
    done.communicate()
    assert b"b.nq" in shown
    assert b"%" in shown
    assert shown.endswith(b"\r\x1b[K")
