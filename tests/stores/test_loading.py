"""Loading: the default graph is always the merged graph; files of every form; replacing and removing a source."""

import gzip
import io
import random
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

import migratieketen
from migratieketen.errors import InvalidInput, MigratieketenError, UnknownName
from migratieketen.formats import FORMATS
from migratieketen.stores import loading, open_store
from migratieketen.writing.export import export
from migratieketen.writing.rdf import write_quads
from small_graphs import S, held, many, merged_is_right, source

KNOWS = "ex:vng ex:knows ex:coa"


def put(tmp_path: Path, name: str, text: str | bytes) -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml", "jsonld", "nquads", "trig"])
def test_an_export_that_is_loaded_is_the_graph_again(tmp_path: Path, form: str) -> None:
    shipped = open_store(None)
    path = put(tmp_path, f"graph{FORMATS[form].suffix}", export(shipped, form, "nl"))
    loading.load([path], tmp_path / "store")
    assert held(tmp_path / "store") == {str(quad) for quad in shipped.dump()}


def test_statement_nodes_whose_triples_lie_scattered_are_put_together(tmp_path: Path) -> None:
    graph = open_store(str(put(tmp_path, "a.trig", source("a", KNOWS, KNOWS, "ex:coa ex:knows ex:vng"))))
    lines = write_quads(graph.dump(), "ntriples").splitlines(keepends=True)
    random.Random(3).shuffle(lines)
    loading.load([put(tmp_path, "a.nt", "".join(lines))], tmp_path / "store")
    assert held(tmp_path / "store") == {str(quad) for quad in graph.dump()}


@pytest.mark.parametrize("name", ["own.ttl", "own.ttl.gz", "own.nq", "own.trig", "own.jsonld"])
def test_a_file_without_passages_is_a_source_called_by_its_name(tmp_path: Path, name: str) -> None:
    turtle = "<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n"
    json = '{"@id": "https://example.org/a", "https://example.org/b": {"@id": "https://example.org/c"}}'
    text = json if name.endswith("jsonld") else turtle
    path = put(tmp_path, name, gzip.compress(text.encode()) if name.endswith("gz") else text)
    loading.load([path], tmp_path / "store")
    bare = put(tmp_path, f"bare/{name.removesuffix('.gz')}", text)
    assert held(tmp_path / "store") == {str(quad) for quad in open_store(str(bare)).dump()}
    assert merged_is_right(tmp_path / "store")


def test_what_is_loaded_already_is_skipped(tmp_path: Path) -> None:
    path = put(tmp_path, "own.ttl", "<https://example.org/a> <https://example.org/b> _:x .")
    first = loading.load([path], tmp_path / "store")
    before = held(tmp_path / "store")
    second = loading.load([path], tmp_path / "store")
    assert (first.files, second.files) == (1, 0)
    assert [skipped.kind for skipped in second.skipped] == ["there"]
    assert held(tmp_path / "store") == before


def test_blank_nodes_of_two_files_are_not_taken_for_each_other(tmp_path: Path) -> None:
    line = "_:x <https://example.org/b> <https://example.org/{}> <https://example.org/g> .\n"
    one, two = put(tmp_path, "1.nq", line.format(1)), put(tmp_path, "2.nq", line.format(2))
    loading.load([one, two], tmp_path / "store")
    store = open_store(str(tmp_path / "store"))
    assert len({quad.subject for quad in store.dump()}) == 2
    assert merged_is_right(tmp_path / "store")
    loading.load([one], tmp_path / "store")
    assert len(list(open_store(str(tmp_path / "store")).dump())) == 4


def test_adding_and_removing_a_source_restores_the_export_byte_for_byte(tmp_path: Path) -> None:
    store = tmp_path / "store"
    a = put(tmp_path, "a.trig", source("a", KNOWS, "ex:coa ex:knows ex:ind"))
    b = put(tmp_path, "b.trig", source("b", KNOWS, "ex:ind ex:knows ex:vng", "ex:a ex:b ex:c"))
    loading.load([a], store)
    before = export(open_store(str(store)), "nquads", "nl")
    loading.load([b], store)
    assert merged_is_right(store)
    removed = migratieketen.open(str(store)).sources.remove("b")
    assert removed == 3 + 1 + 6
    assert export(open_store(str(store)), "nquads", "nl") == before
    assert merged_is_right(store)


def test_a_source_is_replaced_in_one_step(tmp_path: Path) -> None:
    store = tmp_path / "store"
    loading.load(
        [put(tmp_path, "a.trig", source("a", KNOWS)), put(tmp_path, "b.trig", source("b", "ex:x ex:y ex:z"))],
        store,
    )
    migratieketen.load(put(tmp_path, "c.trig", source("b", "ex:new ex:y ex:z")), store, replace="b")
    alone = tmp_path / "alone"
    loading.load([tmp_path / "a.trig", tmp_path / "c.trig"], alone)
    assert held(store) == held(alone)
    with pytest.raises(UnknownName):
        migratieketen.load(tmp_path / "c.trig", store, replace="nothing")
    with pytest.raises(UnknownName, match="no source 'x'"):
        loading.remove(NamedNode(f"{S}x"), store)


def test_the_order_and_the_splitting_of_files_do_not_matter(tmp_path: Path) -> None:
    whole = many(tmp_path / "whole.nq", 300)
    lines = whole.read_text().splitlines(keepends=True)
    random.Random(5).shuffle(lines)
    parts = [put(tmp_path, f"part/{n}.nq", "".join(lines[n::3])) for n in range(3)]
    loading.load([whole], tmp_path / "one")
    for part in reversed(parts):
        loading.load([part], tmp_path / "two")
    loading.load([tmp_path / "part"], tmp_path / "three")
    assert held(tmp_path / "one") == held(tmp_path / "two") == held(tmp_path / "three")
    assert merged_is_right(tmp_path / "two")


def test_standard_input_is_read_in_the_format_that_is_told(tmp_path: Path) -> None:
    text = gzip.compress(source("a", KNOWS).encode())
    found = loading.load(["-"], tmp_path / "store", form="trig", standard_input=io.BytesIO(text))
    assert found.statements == 4
    assert merged_is_right(tmp_path / "store")
    assert not (tmp_path / "store" / "incoming").exists()


def test_a_folder_is_loaded_with_what_is_rdf_in_it(tmp_path: Path) -> None:
    put(tmp_path, "in/a.trig", source("a", KNOWS))
    put(tmp_path, "in/deeper/b.nq.gz", gzip.compress(many(tmp_path / "b.nq", 3).read_bytes()))
    put(tmp_path, "in/.hidden/c.ttl", "no RDF at all")
    put(tmp_path, "in/README.md", "read me")
    loading.load([tmp_path / "in" / "a.trig"], tmp_path / "in" / "another-store")
    found = loading.load([tmp_path / "in"], tmp_path / "store")
    assert (found.files, [Path(skipped.path).name for skipped in found.skipped]) == (2, ["README.md"])


DEEP = "[" * 600
REFUSED = {
    "bad.ttl": ("<https://example.org/a> oops .", "syntax is wrong"),
    "binary.nt": (b"\0\1\2", "not a text file"),
    "latin.ttl": ("<https://example.org/a> <https://example.org/b> 'é' .".encode("latin-1"), "not UTF-8"),
    "empty.nq": ("  \n", "is empty"),
    "bomb.rdf": ("<!DOCTYPE rdf:RDF [<!ENTITY a 'b'>]><rdf:RDF/>", "DOCTYPE"),
    "deep.rdf": ("<a>" * 1100, "nested deeper than 1000"),
    "deep.jsonld": (DEEP, "nested deeper than 500"),
    "terms.ttl": ("<<" * 101, "too many triple terms"),
    "remote.jsonld": ('{"@context": "http://127.0.0.1:9/c", "a": 1}', "remote.jsonld"),
    "x.txt": ("hello", "does not tell the format"),
    "absent.ttl": (None, "no such file"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    content, told = REFUSED[name]
    path = put(tmp_path, name, content) if content is not None else tmp_path / name
    good = put(tmp_path, "a.trig", source("a", KNOWS))
    with pytest.raises(InvalidInput, match=told):
        loading.load([good, path], tmp_path / "new")
    assert not (tmp_path / "new").exists()
    loading.load([good], tmp_path / "store")
    before = held(tmp_path / "store")
    with pytest.raises(MigratieketenError):
        loading.load([path], tmp_path / "store")
    assert held(tmp_path / "store") == before
    assert sorted(path.name for path in (tmp_path / "store").iterdir()) == [
        "g000001",
        "lock",
        "migratieketen-store.json",
    ]


def test_a_link_out_of_a_folder_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "secret.ttl", "<https://example.org/a> <https://example.org/b> 'c' .")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.ttl").symlink_to(tmp_path / "secret.ttl")
    with pytest.raises(InvalidInput, match="leads out of the folder"):
        loading.load([tmp_path / "in"], tmp_path / "store")


def test_a_byte_order_mark_and_a_seam_in_the_middle_of_a_letter_do_no_harm(tmp_path: Path) -> None:
    text = "<https://example.org/a> <https://example.org/b> 'é€😀' .\n" * 20_000
    path = put(tmp_path, "long.ttl", b"\xef\xbb\xbf" + text.encode())
    assert loading.load([path], tmp_path / "store").statements == 20_000


def test_after_many_small_loads_the_folder_is_no_larger_than_what_was_loaded_needs(tmp_path: Path) -> None:
    store = tmp_path / "store"
    for number in range(30):
        loading.load(
            [put(tmp_path, "a.trig", source(f"s{number}", f"ex:a{number} ex:b ex:c{number}"))], store
        )
    assert len(list(store.rglob("*"))) < 150  # each load makes seven or more
    assert sum(path.stat().st_size for path in store.rglob("*")) < 3 << 20
    assert merged_is_right(store)
