"""RDF files are read, or refused in one line that says what, where and what to do."""

import json
from pathlib import Path

import pytest

from migratieketen.errors import InvalidInput
from migratieketen.stores.files import plain_text, read

TRIPLE = "<http://example.org/a> <http://example.org/b> <http://example.org/c> .\n"


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("name", ["a.ttl", "a.nt", "a.nq", "a.trig"])
def test_reads_each_turtle_like_format(tmp_path: Path, name: str) -> None:
    assert len(read(written(tmp_path, name, TRIPLE))) == 1


def test_reads_json_ld_and_rdf_xml(tmp_path: Path) -> None:
    document = {"@id": "http://example.org/a", "http://example.org/b": {"@id": "http://example.org/c"}}
    xml = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/">'
        '<rdf:Description rdf:about="http://example.org/a"><e:b rdf:resource="http://example.org/c"/>'
        "</rdf:Description></rdf:RDF>"
    )
    expected = read(written(tmp_path, "a.nt", TRIPLE))
    assert read(written(tmp_path, "a.jsonld", json.dumps(document))) == expected
    assert read(written(tmp_path, "a.rdf", xml)) == expected


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert len(read(written(tmp_path, "a.ttl", b"\xef\xbb\xbf" + TRIPLE.encode()))) == 1


def test_literals_stay_as_they_are_written(tmp_path: Path) -> None:
    text = '<http://example.org/a> <http://example.org/b> "02"^^<http://www.w3.org/2001/XMLSchema#int> .'
    assert '"02"' in str(read(written(tmp_path, "a.ttl", text))[0])


def refusal(path: Path) -> str:
    with pytest.raises(InvalidInput) as caught:
        read(path)
    nl, en = caught.value.message("nl"), caught.value.message("en")
    assert "\n" not in nl + en
    assert nl.startswith(str(path))
    return en


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.ttl", b"", "is empty"),
        ("a.ttl", b"  \n ", "is empty"),
        ("a.ttl", b"\0\1\2", "not a text file"),
        ("a.ttl", b"# caf\xe9\n", ":1: this is not UTF-8"),
        ("a.txt", b"text", "suffix must be one of"),
        ("a.ttl", TRIPLE.encode() + b"\n<a> <b .\n", ":3: the syntax is wrong"),
        ("a.ttl", b"<a> <b> " + b"<<(" * 200, "too many triple terms"),
        ("a.jsonld", b"{\n  nonsense", ":2: this is not JSON"),
        ("a.jsonld", b"[" * 5000 + b"]" * 5000, "nested deeper than 500"),
        ("a.jsonld", b'{"@context": "https://elsewhere.example/c", "@id": "x:y"}', "nothing is fetched"),
        ("a.jsonld", b'{"@context": [{}, "https://elsewhere.example/c"]}', "nothing is fetched"),
        (
            "a.jsonld",
            b'{"x:p": [{"@context": {"@import": "https://elsewhere.example/c"}}]}',
            "nothing is fetched",
        ),
        ("a.rdf", b'<!DOCTYPE r [<!ENTITY a "b">]><r/>', "DOCTYPE or ENTITY"),
        ("a.rdf", b"<a>" * 1001, "nested deeper than 1000"),
    ],
)
def test_refuses_in_one_line(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    assert told in refusal(written(tmp_path, name, content))


def test_refuses_a_folder_and_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "folder.ttl").mkdir()
    assert "is a folder" in refusal(tmp_path / "folder.ttl")
    assert "no such file" in refusal(tmp_path / "absent.ttl")


def test_any_text_can_be_read_as_text(tmp_path: Path) -> None:
    assert plain_text(written(tmp_path, "bron.txt", "één zin")) == "één zin"
