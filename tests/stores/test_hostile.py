"""Files that would crash, hang, fetch or lead astray: each is refused in one line, by every command that reads files."""

import bz2
import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

from migratieketen.errors import InvalidInput, QueryError
from migratieketen.stores import EmbeddedStore, bounded, files
from migratieketen.stores.files import read
from migratieketen.stores.shielded import shielded

HOUSE = Path(__file__).parents[2]
SOURCE = (HOUSE / "tests" / "second-source.trig").read_text()
ENTITIES = '<!DOCTYPE r [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};">'
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">{}</rdf:RDF>'
FILES: dict[str, tuple[bytes, str]] = {
    "deep.jsonld": (b'{"urn:x:p":' * 4000 + b"1" + b"}" * 4000, "nested deeper than 500"),
    "lists.jsonld": (b"[" * 100_000, "nested deeper than 500"),
    "entities.rdf": (f"{ENTITIES}]>{RDF.format('&i;')}".encode(), "DOCTYPE or ENTITY"),
    "file.rdf": (b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', "DOCTYPE or ENTITY"),
    "deep.rdf": (RDF.format("<e:a>" * 5000 + "</e:a>" * 5000).encode(), "nested deeper than 1000"),
    "context.jsonld": (b'{"@context":"http://127.0.0.1:9/c.jsonld","urn:x:p":1}', "context"),
    "local.jsonld": (b'{"@context":["file:///etc/passwd"],"urn:x:p":1}', "context"),
    "import.jsonld": (b'{"@context":{"@version":1.1,"@import":"http://127.0.0.1:9/c"}}', "context"),
    "terms.trig": (b"<urn:a> <urn:b> " + b"<<( <urn:a> <urn:b> " * 100_000, "triple terms"),
    "binary.ttl": (b"\0" * 100, "not a text file"),
    "long.nt": (b'<urn:a:a> <urn:a:b> "' + b"x" * (17 << 20) + b'" .\n', "more than 16 MB"),
    "no-number.ttl": (b"<urn:a:a> <urn:a:b> 1" + b"0" * 100_000 + b"e .", "syntax"),
    "surrogate.ttl": (b'<urn:a:a> <urn:a:b> "\\uD800" .', "syntax"),
    "escape.ttl": (b"<urn:a:a> <urn:a:\x1b[31mb> 1 .", "syntax"),
}
COMMANDS = {
    "store": ["sources", "list", "--store", "FILE"],
    "load": ["load", "FILE", "--store", "STORE"],
    "validate": ["validate", "FILE"],
    "check": ["sources", "check", "FILE"],
    "diff": ["diff", "FILE", "SMALL"],
}


def run(words: list[str], file: Path, **options: object) -> "subprocess.CompletedProcess[str]":
    places = {
        "FILE": str(file),
        "STORE": str(file.parent / "store"),
        "SMALL": str(HOUSE / "tests" / "small.trig"),
    }
    kept = {key: value for key, value in os.environ.items() if not key.startswith("MIGRATIEKETEN")}
    settings = {"env": kept | {"MIGRATIEKETEN_LANG": "en", "PYTHONPATH": str(HOUSE / "src")}} | options
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "migratieketen", *(places.get(word, word) for word in words)],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=60,
        **settings,
    )


def one_line(done: "subprocess.CompletedProcess[str]", told: str) -> None:
    assert (done.returncode, done.stdout) == (2, ""), done.stderr[-500:]
    assert done.stderr.startswith("migratieketen: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.removesuffix("\n").isprintable()
    assert told in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", FILES)
def test_is_refused_in_one_line(tmp_path: Path, name: str, command: str) -> None:
    content, told = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    one_line(run(COMMANDS[command], path), told)
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.parametrize("way", [gzip.compress, bz2.compress])
def test_a_decompression_bomb_is_refused(tmp_path: Path, way) -> None:
    path = tmp_path / "bomb.nq.gz"
    path.write_bytes(way(b"# " + b"a" * (220 << 20)))
    one_line(run(COMMANDS["load"], path), "250 times its size")
    assert [*tmp_path.iterdir()] == [path]
    one_line(run(COMMANDS["store"], path), "suffix")


@pytest.mark.parametrize("command", ["load", "validate", "diff"])
def test_a_link_out_of_a_folder_is_refused(tmp_path: Path, command: str) -> None:
    (tmp_path / "outside.ttl").write_text("<urn:a:a> <urn:a:b> 1 .")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "inside.ttl").write_text("<urn:a:a> <urn:a:b> 2 .")
    (folder / "link.ttl").symlink_to(tmp_path / "outside.ttl")
    one_line(run(COMMANDS[command], folder), "leads out of the folder")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_name_with_control_characters_can_not_steer_the_screen(tmp_path: Path, command: str) -> None:
    path = tmp_path / "a\x1b[2J\n\u202eb.ttl"
    path.write_text("oops")
    one_line(run(COMMANDS[command], path), "syntax")


def test_a_name_that_is_no_utf8_is_a_name(tmp_path: Path) -> None:
    path = Path(os.fsdecode(bytes(tmp_path) + b"/\xff.ttl"))
    path.write_text("<urn:a:a> <urn:a:b> 1 .")
    for command in ("store", "load", "diff"):
        assert "Traceback" not in run(COMMANDS[command], path).stderr
        assert "fault of the program" not in run(COMMANDS[command], path).stderr


@pytest.mark.parametrize("way", ["store", "validate", "diff"])
def test_what_is_no_file_is_told_and_not_waited_for(tmp_path: Path, way: str) -> None:
    for place in ("/dev/stdin", "/dev/zero"):
        one_line(run(COMMANDS[way], Path(place), stdin=subprocess.DEVNULL), "")


def test_absurd_literals_are_literals(tmp_path: Path) -> None:
    path = tmp_path / "absurd.trig"
    number = "9" * 6000
    text = SOURCE.replace("schema:position  2", f"schema:position {number}")
    path.write_text(
        text + f'<urn:a:a> <urn:a:b> {number} , "x"^^<http://www.w3.org/2001/XMLSchema#integer> .'
    )
    assert text != SOURCE
    for words in (COMMANDS["store"], COMMANDS["load"], ["export", "--store", "FILE"]):
        done = run(words, path)
        assert (done.returncode, done.stderr) == (0, "")


def crashing(*_: object, **__: object) -> None:
    os.kill(os.getpid(), 11)


def test_a_file_that_crashes_the_engine_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonld"
    path.write_text('{"urn:x:p": 1}')
    assert len(read(path)) == 1
    monkeypatch.setattr(files, "parse", crashing)
    with pytest.raises(InvalidInput, match="this file crashes the engine"):
        read(path)


def test_a_query_that_crashes_the_engine_is_told() -> None:
    store = EmbeddedStore.from_quads([])
    store.query = crashing  # type: ignore[method-assign,assignment]
    with pytest.raises(QueryError, match="this query crashes the engine"):
        bounded.run(store, "ASK {}")


def test_what_is_done_apart_is_given_raised_or_told() -> None:
    def wrong() -> bytes:
        raise KeyError("x")

    assert shielded(lambda: b"done", None) == b"done"
    with pytest.raises(ValueError, match="'x'"):
        shielded(wrong, None)
    with pytest.raises(InvalidInput, match=r"a\.ttl: this file crashes"):
        shielded(crashing, "a.ttl")  # type: ignore[arg-type]
