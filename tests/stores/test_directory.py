"""A store on disk: read by many, written by one, told where it is not ours, of another form or damaged."""

import contextlib
import fcntl
import json
import os
import random
import shutil
from pathlib import Path

import pytest

import migratieketen
from migratieketen.errors import MigratieketenError, StoreUnavailable
from migratieketen.results import Rows
from migratieketen.stores import generations, loading, open_store, writing
from migratieketen.stores.bounded import run
from small_graphs import held, many, source

NAME = "migratieketen-store.json"
KNOWS = "ex:vng ex:knows ex:coa"
COUNT = "SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    loading.load([many(folder / "many.nq", 2000)], folder / "store")
    return folder / "store"


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "a store with 'quotes' and é"))


def test_reading_changes_nothing(store: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in sorted(store.rglob("*"))}
    graph = open_store(str(store))
    assert len(list(graph.dump())) > 8000
    graph.query("ASK {}")
    assert {path: path.stat().st_mtime_ns for path in sorted(store.rglob("*"))} == before


@pytest.mark.parametrize("there", ["empty", "files", "absent"])
def test_a_folder_that_is_not_ours_is_never_written_into(tmp_path: Path, there: str) -> None:
    folder = tmp_path / "folder"
    if there != "absent":
        folder.mkdir()
    if there == "files":
        (folder / "letter.txt").write_text("dear")
    with pytest.raises(MigratieketenError):
        migratieketen.open(str(folder))
    before = sorted(tmp_path.rglob("*"))
    path = tmp_path / "a.trig"
    path.write_text(source("a", KNOWS))
    if there == "files":
        with pytest.raises(StoreUnavailable, match="no store of migratieketen"):
            loading.load([path], folder)
        assert sorted(tmp_path.rglob("*")) == [*before, path] or set(before) == set(tmp_path.rglob("*")) - {
            path
        }
    else:
        loading.load([path], folder)
        assert held(folder)
    with pytest.raises(StoreUnavailable):
        loading.remove(loading.NamedNode("https://example.org/x"), tmp_path)


def test_a_query_of_ones_own_opens_the_store_in_the_child(store: Path) -> None:
    graph = open_store(str(store))
    for _ in range(3):
        answer = run(graph, COUNT)
        assert isinstance(answer, Rows)
        assert len(answer) == 8000 or len(answer) > 7000
        graph.query("ASK {}")  # from now on the parent has it open too


def test_a_store_of_many_files_is_asked_in_a_child(tmp_path: Path) -> None:
    for number in range(12):
        loading.load([many(tmp_path / f"{number}.nq", 10, seed=number)], tmp_path / "store")
    graph = open_store(str(tmp_path / "store"))
    assert len(list((tmp_path / "store").rglob("*.sst"))) > 20
    for pattern in ("?s ?p ?o", "?s ex:b ?o", "ex:a1 ?p ?o", "?s ?p ex:b1"):
        answer = run(
            graph, f"PREFIX ex: <https://example.org/> SELECT * {{ {pattern} GRAPH ?g {{ {pattern} }} }}"
        )
        assert isinstance(answer, Rows)
    with pytest.raises(MigratieketenError):
        run(graph, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_a_reader_keeps_what_it_opened_while_another_is_written(store: Path, tmp_path: Path) -> None:
    reader = open_store(str(store))
    first = {str(quad) for quad in reader.dump()}
    path = tmp_path / "a.trig"
    path.write_text(source("new", KNOWS))
    loading.load([path], store)
    assert {str(quad) for quad in reader.dump()} == first
    assert generations.generations(store) == ["g000001", "g000002"]
    assert held(store) > first
    del reader
    loading.remove(loading.NamedNode("https://w3id.org/migratieketen/source/new"), store)
    assert generations.generations(store) == ["g000003"]
    assert held(store) == first


def test_a_second_writer_waits_and_is_then_told_who_writes(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "PATIENCE", 0.2)
    path = tmp_path / "a.trig"
    path.write_text(source("new", KNOWS))
    with (store / "lock").open("w") as lock:
        lock.write("4711 2026-11-24 12:00:00\n")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(
            StoreUnavailable, match="process 4711 is writing this store, since 2026-11-24 12:00:00"
        ):
            loading.load([path], store)
    loading.load([path], store)


@pytest.mark.parametrize(("form", "told"), [(2, "a newer form"), (0, "an older form")])
def test_another_form_is_told(store: Path, form: int, told: str) -> None:
    (store / NAME).write_text(json.dumps({"form": form, "whatever": True}))
    with pytest.raises(StoreUnavailable, match=told):
        open_store(str(store))
    with pytest.raises(StoreUnavailable, match=told):
        loading.remove(loading.NamedNode("https://example.org/x"), store)


def test_a_load_that_never_ended_is_an_empty_store(tmp_path: Path) -> None:
    generations.publish(tmp_path, generations.Standing(None, "x"))
    with pytest.raises(StoreUnavailable, match="is empty"):
        open_store(str(tmp_path))
    path = tmp_path.parent / "later.trig"
    path.write_text(source("a", KNOWS))
    (tmp_path / "g000001").mkdir()
    (tmp_path / "g000001" / "000007.sst").write_bytes(b"half")
    loading.load([path], tmp_path)
    assert held(tmp_path)
    assert generations.generations(tmp_path) == ["g000002"] or generations.generations(tmp_path) == [
        "g000001"
    ]


def _answer(store: Path) -> list[str]:
    """Everything that can be asked of a store: what is wrong in it must show in one of these."""
    graph = open_store(str(store))
    answer = graph.query(COUNT)
    assert isinstance(answer, Rows)
    return [*sorted(map(str, answer.rows)), *sorted(str(quad) for quad in graph.dump())]


@pytest.mark.parametrize("way", ["cut", "emptied", "removed"])
def test_a_file_that_is_cut_off_or_gone_is_told(made: Path, tmp_path: Path, way: str) -> None:
    folder = generations.generations(made)[0]
    files = [path.name for path in (made / folder).iterdir() if path.suffix == ".sst" or path.name[0] in "CM"]
    for number, name in enumerate([*files, NAME]):
        store = Path(shutil.copytree(made, tmp_path / str(number)))
        path = store / NAME if name == NAME else store / folder / name
        if way == "removed":
            path.unlink()
        else:
            os.truncate(path, 0 if way == "emptied" else path.stat().st_size - 1)
        with pytest.raises(StoreUnavailable, match=r"rebuild with load|no store"):
            _answer(store)


def test_a_flipped_bit_is_told_or_does_no_harm(made: Path, tmp_path: Path) -> None:
    right = _answer(made)
    chance = random.Random(11)
    folder = generations.generations(made)[0]
    files = [made / NAME, *(p for p in (made / folder).iterdir() if p.suffix == ".sst" or p.name[0] in "CM")]
    told = 0
    for number in range(60):
        store = Path(shutil.copytree(made, tmp_path / str(number)))
        original = files[number % len(files)]
        path = store / original.relative_to(made)
        content = bytearray(path.read_bytes())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        answer = None
        with contextlib.suppress(StoreUnavailable):
            answer = _answer(store)
        assert answer in (None, right), f"{path.name} gave a wrong answer"
        told += answer is None
        shutil.rmtree(store)
    assert told > 20
