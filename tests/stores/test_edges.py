"""Edges kept beside a store are those that the store's own queries give, whatever was loaded, replaced or removed."""

import json
import random
from pathlib import Path
from zlib import crc32

import pytest

import migratieketen
from migratieketen.namespaces import SOURCE, expand
from migratieketen.network.rows import SHARED, _asked, _kept
from migratieketen.resources import root
from migratieketen.stores import edges, generations, open_store
from migratieketen.stores.directory import DirectoryStore

ROLES = ("rol:organisator", "rol:deelnemer", "rol:gever", "rol:ontvanger")


def written(folder: Path, seed: int, sources: range) -> Path:
    """Write a file of sources that share events and nodes, some of them half told, typed in a passage or elsewhere."""
    chance = random.Random(seed)
    lines = []
    for source in sources:
        for passage in range(4):
            name = f"<{SOURCE}s{source}#p{passage}>"
            if chance.random() < 0.9:
                lines.append(f"{name} <{expand('dcterms:isPartOf').value}> <{SOURCE}s{source}> .")
                lines.append(f"{name} <{expand('rdf:type').value}> <{expand('mk:Passage').value}> .")
            for _ in range(3):
                node, event = chance.randrange(6), chance.randrange(6)
                for predicate, thing in (
                    ("mk:actor", f"organisatie:o{chance.randrange(5)}"),
                    ("mk:activity", f"gebeurtenis:e{event}"),
                    ("mk:role", chance.choice(ROLES)),
                ):
                    if chance.random() < 0.9:
                        subject = expand(f"deelname:d{node}").value
                        lines.append(
                            f"<{subject}> <{expand(predicate).value}> <{expand(thing).value}> {name} ."
                        )
                if chance.random() < 0.4:
                    typed = f"<{expand(f'gebeurtenis:e{event}').value}> <{expand('rdf:type').value}>"
                    lines.append(f"{typed} <{expand('schema:Event').value}> {chance.choice([name, ''])} .")
    path = folder / f"{seed}.nq"
    path.write_text("\n".join([*lines, ""]))
    return path


def as_asked(directory: Path) -> None:
    """Hold the rows that are kept against those that the engine gives."""
    store = open_store(str(directory))
    kept = _kept(store)
    assert set(kept) == set(SHARED)
    for kind in SHARED:
        asked = _asked(store, kind, None, None)
        assert sorted(kept[kind], key=repr) == sorted(asked, key=repr)


@pytest.mark.parametrize("seed", range(20))
def test_kept_is_what_is_asked(tmp_path: Path, seed: int) -> None:
    directory = tmp_path / "store"
    migratieketen.load(written(tmp_path, seed, range(3)), directory)
    as_asked(directory)
    migratieketen.load(written(tmp_path, seed + 100, range(3, 6)), directory)
    as_asked(directory)
    graph = migratieketen.open(str(directory))
    source = next(
        name
        for name in ("s1", "s2", "s0")
        if name in str(graph.store.query("SELECT ?s WHERE { ?p dcterms:isPartOf ?s }").rows)
    )
    graph.sources.remove(f"{SOURCE}{source}")
    as_asked(directory)
    migratieketen.load(written(tmp_path, seed + 200, range(6, 8)), directory, replace=f"{SOURCE}s4")
    as_asked(directory)


def test_none_are_kept_where_two_loads_fill_a_passage(tmp_path: Path) -> None:
    directory = tmp_path / "store"
    migratieketen.load(written(tmp_path, 1, range(3)), directory)
    migratieketen.load(written(tmp_path, 2, range(2, 4)), directory)
    assert _kept(open_store(str(directory))) == {}


def test_the_shipped_graph_has_the_same_network_from_kept_edges(tmp_path: Path) -> None:
    migratieketen.load([root() / "data", root() / "ontology"], tmp_path / "store")
    as_asked(tmp_path / "store")
    kept, asked = (
        migratieketen.open(str(tmp_path / "store")).network(actors=True),
        migratieketen.open().network(actors=True),
    )
    assert kept.ties == asked.ties
    assert kept.nodes == asked.nodes


def test_a_changed_byte_is_never_believed(tmp_path: Path) -> None:
    directory = tmp_path / "store"
    migratieketen.load(written(tmp_path, 1, range(3)), directory)
    path = directory / str(generations.standing(directory).generation) / edges.NAME
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    store = DirectoryStore(directory)
    assert store.kept_edges() is None
    assert _asked(store, "together", None, None)


def test_another_form_is_not_read(tmp_path: Path) -> None:
    directory = tmp_path / "store"
    migratieketen.load(written(tmp_path, 1, range(3)), directory)
    path = directory / str(generations.standing(directory).generation) / edges.NAME
    head, _, rest = path.read_bytes().partition(b"\n")
    other = json.dumps(json.loads(head) | {"form": 99}).encode()
    path.write_bytes(other + b"\n" + rest)
    assert edges.read(path.parent, [path.stat().st_size, crc32(path.read_bytes())]) is None
