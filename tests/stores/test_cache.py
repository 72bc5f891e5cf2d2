"""The copy of the shipped graph: the same answers, never stale, never believed when it is not whole."""

import os
import shutil
from pathlib import Path

import pytest

from migratieketen.resources import root
from migratieketen.results import Answer, Rows
from migratieketen.stores import EmbeddedStore, cache
from migratieketen.stores.bounded import run
from migratieketen.stores.cache import CachedStore, shipped

QUERY = "SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "migratieketen"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for room in ("ontology", "data"):
        shutil.copytree(root() / room, tmp_path / "house" / room)
    return tmp_path / "house"


def rows(answer: Answer) -> list[str]:
    assert isinstance(answer, Rows)
    return sorted(map(str, answer.rows))


def copies(home: Path) -> list[str]:
    return sorted(path.name for path in home.iterdir())


def no_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> EmbeddedStore:
        raise AssertionError("the files are parsed")

    monkeypatch.setattr(EmbeddedStore, "from_folder", refuse)


def test_the_second_time_the_copy_answers_the_same(
    home: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = rows(shipped(data).query(QUERY))
    assert len(copies(home)) == 1
    no_parsing(monkeypatch)
    graph = shipped(data)
    assert rows(graph.query(QUERY)) == first
    assert rows(run(graph, QUERY)) == first
    assert rows(run(shipped(data), QUERY)) == first


def test_a_small_graph_is_parsed(home: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LARGE", 100 << 20)
    assert isinstance(shipped(data), EmbeddedStore)
    assert not home.exists()


def test_an_edit_shows_at_once_even_with_the_same_size_and_time(home: Path, data: Path) -> None:
    path = data / "data" / "sources" / "coa-bestuur.trig"
    before = path.stat()
    ask = 'SELECT ?s WHERE { ?s dcterms:title "bestuur"@nl }'
    assert len(rows(shipped(data).query(ask))) == 1
    assert len(rows(shipped(data).query(ask))) == 1
    path.write_text(path.read_text().replace('"bestuur"@nl', '"bestuer"@nl'))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert rows(shipped(data).query(ask)) == []
    assert rows(shipped(data).query(ask)) == []
    path.unlink()
    assert len(rows(shipped(data).query("SELECT ?s WHERE { ?s dcterms:title ?t }"))) > 10


@pytest.mark.parametrize("harm", ["half", "unsealed", "cut", "flipped", "empty", "a file"])
def test_a_copy_that_is_not_whole_is_built_anew(home: Path, data: Path, harm: str) -> None:
    right = rows(shipped(data).query(QUERY))
    (name,) = copies(home)
    tables = sorted((home / name).glob("*.sst"), key=lambda path: -path.stat().st_size)
    if harm == "half":
        tables[0].unlink()
    elif harm == "unsealed":
        (home / name / "whole.json").unlink()
    elif harm == "cut":
        os.truncate(tables[-1], 10)
    elif harm == "flipped":
        for table in tables:
            content = bytearray(table.read_bytes())
            for place in range(40, len(content), 3000):
                content[place] ^= 4
            table.write_bytes(content)
    else:
        shutil.rmtree(home / name)
        (home / name).mkdir() if harm == "empty" else (home / name).write_text("no folder")
    assert rows(shipped(data).query(QUERY)) == right
    assert rows(run(shipped(data), QUERY)) == right
    graph = shipped(data)
    assert isinstance(graph, CachedStore)
    assert graph._opened() is not None, "the copy was not built anew"


def test_in_a_child_too_a_damaged_copy_is_not_believed(home: Path, data: Path) -> None:
    right = rows(shipped(data).query(QUERY))
    (name,) = copies(home)
    for table in (home / name).glob("*.sst"):
        content = bytearray(table.read_bytes())
        for place in range(40, len(content) - 500, 3000):
            content[place] ^= 4
        table.write_bytes(content)
    assert rows(run(shipped(data), QUERY)) == right


def test_a_query_of_ones_own_makes_the_copy_too(home: Path, data: Path) -> None:
    first = rows(run(shipped(data), QUERY))
    assert len(copies(home)) == 1
    assert rows(run(shipped(data), QUERY)) == first


def test_where_it_cannot_be_written_the_graph_is_parsed(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "blocked").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "blocked"))
    assert rows(shipped(data).query(QUERY))


def test_old_copies_go_and_the_last_ones_stay(home: Path, data: Path) -> None:
    path = data / "data" / "dataset.ttl"
    text = path.read_text()
    home.mkdir(parents=True)
    (home / "new-abandoned").mkdir()
    os.utime(home / "new-abandoned", (0, 0))
    (home / "letter.txt").write_text("not ours")
    for number in range(cache.KEPT + 2):
        path.write_text(f"{text}\n# {number}\n")
        shipped(data).query("ASK {}")
    found = copies(home)
    assert len(found) == cache.KEPT + 1
    assert "letter.txt" in found


def test_all_of_it_is_given_as_the_files_say(home: Path, data: Path) -> None:
    parsed = set(EmbeddedStore.from_folder(data).dump())
    assert set(shipped(data).dump()) == parsed


def test_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", "/home/someone")
    assert cache.folder() == Path("/home/someone/.cache/migratieketen")
