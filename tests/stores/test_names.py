"""Names kept beside a store are those that the store's own query gives, and searching them finds the same."""

from pathlib import Path

import pytest

import migratieketen
from migratieketen.namespaces import PREFIXES, SOURCE
from migratieketen.resources import root
from migratieketen.search import known, nearest, search
from migratieketen.stores import EmbeddedStore, Store, generations, names, open_store
from migratieketen.stores.cache import CachedStore
from migratieketen.stores.embedded import graph_files
from migratieketen.writing.rdf import write_quads

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
FIRST = """
organisatie:haven skos:prefLabel "Stichting Haven"@nl , "Haven Foundation"@en ; mk:abbreviation "SH" .
bron:een dcterms:title "Eén\\tén\\nander"@nl .
bron:een#p01 a mk:Passage ; dcterms:isPartOf bron:een .
bron:een#p01 { organisatie:haven schema:name "de Haven"@NL . taak:varen skos:prefLabel "varen"@nl }
"""
SECOND = """
bron:twee dcterms:title "Twee"@nl .
bron:twee#p01 a mk:Passage ; dcterms:isPartOf bron:twee .
bron:twee#p01 { organisatie:haven schema:name "Café Haven"@nl , 007 . taak:varen skos:altLabel "zeilen" }
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.trig"
    path.write_text(HEAD.replace("bron:", "b:") + f"@prefix bron: <{SOURCE}> .\n" + _iris(text), "utf-8")
    return path


def _iris(text: str) -> str:
    """Write passages out: `#` begins a comment."""
    return text.replace("bron:een#p01", f"<{SOURCE}een#p01>").replace("bron:twee#p01", f"<{SOURCE}twee#p01>")


def as_asked(directory: Path) -> set[tuple[str, str]]:
    """Hold the names that are kept against those that the engine gives; give what is called how."""
    store = open_store(str(directory))
    kept = store.kept_names()  # type: ignore[attr-defined]
    assert kept == names.known(known._asked(store, "explorer/names"))
    return {(name.text, name.lang) for name in kept}


def test_what_is_kept_is_what_is_asked(tmp_path: Path) -> None:
    directory = tmp_path / "store"
    migratieketen.load(written(tmp_path, "first", FIRST), directory)
    first = {
        ("Stichting Haven", "nl"),
        ("Haven Foundation", "en"),
        ("SH", ""),
        ("Eén\tén\nander", "nl"),
        ("de Haven", "nl"),
        ("varen", "nl"),
    }
    assert as_asked(directory) == first
    migratieketen.load(written(tmp_path, "second", SECOND), directory)
    second = {("Twee", "nl"), ("Café Haven", "nl"), ("zeilen", ""), ("7", "")}
    assert as_asked(directory) == first | second
    migratieketen.open(str(directory)).sources.remove(f"{SOURCE}een")
    assert ("de Haven", "nl") not in as_asked(directory)
    migratieketen.load(written(tmp_path, "third", FIRST + " "), directory, replace=f"{SOURCE}twee")
    assert as_asked(directory) == first


def test_a_changed_byte_is_never_believed(tmp_path: Path) -> None:
    directory = tmp_path / "store"
    migratieketen.load(written(tmp_path, "first", FIRST), directory)
    path = directory / str(generations.standing(directory).generation) / names.NAME
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    store = open_store(str(directory))
    assert store.kept_names() is None  # type: ignore[attr-defined]
    assert [hit.slug for hit in search(store, "stichtng", "nl")] == ["haven"]


def test_names_that_are_not_kept_are_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = tmp_path / "store"
    migratieketen.load(written(tmp_path, "first", FIRST), directory)
    monkeypatch.setattr(names, "FORM", names.FORM + 1)
    store = open_store(str(directory))
    assert store.kept_names() is None  # type: ignore[attr-defined]
    migratieketen.load(written(tmp_path, "second", SECOND), directory)
    assert ("varen", "nl") in as_asked(directory)


def asked(store: Store) -> list[object]:
    """What is found of the shipped graph, rightly spelt or not, and what is suggested."""
    words = ("vng", "COA", "cafe", "asiel zoekers", "clingendeal", "inburgring gemeente", "de", "zzzz")
    return [search(store, word, lang) for word in words for lang in ("nl", "en")] + [
        nearest(store, word, "nl", types)
        for word in ("opvng asielzoekrs", "minsterie van jusititie", "zzzz")
        for types in ((), ("organisatie",), ("bron",))
    ]


def test_the_shipped_graph_is_searched_alike_from_memory_copy_and_disk(tmp_path: Path) -> None:
    files = graph_files(root())
    CachedStore(root(), files).ready()
    copy, memory = CachedStore(root(), files), EmbeddedStore.from_folder(root())
    whole = tmp_path / "whole.nq"
    whole.write_text(write_quads(memory.dump(), "nquads"), encoding="utf-8")
    migratieketen.load(whole, tmp_path / "s")
    disk = open_store(str(tmp_path / "s"))
    assert copy.kept_names() == known.names(memory)
    assert asked(copy) == asked(memory) == asked(disk)
