"""What can't be read is told in one line: which file, which line, what was wrong and what to do."""

from pathlib import Path

import pytest

from migratieketen.errors import InvalidInput
from migratieketen.resources import root
from migratieketen.validation import validate

DEEP_JSON = '{"a":' * 600 + "1" + "}" * 600
DEEP_TERMS = "<urn:a> <urn:b> " + "<<( <urn:a> <urn:b> " * 200 + "<urn:c>" + " )>>" * 200 + " ."
LAUGHS = '<!DOCTYPE rdf:RDF [<!ENTITY a "aaaa">]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'


@pytest.mark.parametrize(
    ("name", "content", "line", "words"),
    [
        ("broken.ttl", b"@prefix ex: <urn:> .\nex:a ex:b ex:c\nex:d ex:e ex:f .\n", 3, "syntax"),
        ("prefix.trig", b"\n\norganisatie:vng a <urn:x> .", 3, "syntax"),
        ("empty.ttl", b" \n", None, "empty"),
        ("binary.ttl", b"\x00\x01", None, "not a text file"),
        ("latin.ttl", '<urn:a> <urn:b>\n"é" .'.encode("latin-1"), 2, "not UTF-8"),
        ("table.csv", b"a,b", None, "no RDF file"),
        ("shapes.rq", b"SELECT * {}", None, "no RDF file"),
        ("remote.jsonld", b'{\n"@context": "https://schema.org/"}', 2, "nothing is fetched"),
        ("broken.jsonld", b'{\n"@context": {}', 2, "not JSON"),
        ("deep.jsonld", DEEP_JSON.encode(), None, "nested deeper"),
        ("laughs.rdf", LAUGHS.encode(), None, "DOCTYPE"),
        ("broken.rdf", b"<rdf:RDF>\n</rdf:Rdf>", None, "syntax"),
        ("terms.ttl", b"<urn:a> <urn:b> <<( <urn:a> <urn:b> <urn:c> )>> .", None, "write them out"),
        ("deep.ttl", DEEP_TERMS.encode(), None, "triple terms"),
    ],
)
def test_a_file_that_can_not_be_read(
    name: str, content: bytes, line: int | None, words: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InvalidInput) as caught:
        validate([path], root())
    error = caught.value
    assert error.where == str(path)
    assert line is None or error.line == line
    assert words in error.message("en")
    assert "\n" not in error.message("nl")
    assert error.exit_status == 2


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no such file") as caught:
        validate([tmp_path / "nowhere.ttl"], root())
    assert caught.value.where == str(tmp_path / "nowhere.ttl")


def test_a_folder_without_rdf(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("nothing")
    with pytest.raises(InvalidInput, match="holds no RDF files") as caught:
        validate([tmp_path], root())
    assert caught.value.where == str(tmp_path)


def test_a_broken_file_in_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "good.ttl").write_text("<urn:a> <urn:b> <urn:c> .")
    (tmp_path / "broken.ttl").write_text("<urn:a>\n<urn:b> .")
    with pytest.raises(InvalidInput) as caught:
        validate([tmp_path], root())
    assert (caught.value.where, caught.value.line) == (str(tmp_path / "broken.ttl"), 2)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "bom.ttl"
    path.write_bytes("\ufeff<urn:a> <urn:b> <urn:c> .".encode())
    assert validate([path], root()).findings == ()


def test_a_file_of_another_subject_is_no_fault_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "other.ttl"
    path.write_text('<http://example.org/a> <http://example.org/name> "a" .')
    report = validate([path], root())
    assert report.conforms
    assert report.statements == 1
