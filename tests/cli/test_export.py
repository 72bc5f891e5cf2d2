"""`export`, as a person calls it."""

import io
import zipfile
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("turtle", "@prefix"),
        ("trig", "@prefix"),
        ("jsonld", "{"),
        ("ntriples", "<"),
        ("nquads", "<"),
        ("rdfxml", "<?xml"),
        ("graphml", "<?xml"),
        ("gexf", "<?xml"),
    ],
)
def test_every_format_goes_out(run, form: str, begins: str) -> None:
    answer = run("export", "--format", form)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith(begins)


@pytest.mark.parametrize(
    ("name", "begins"), [("graaf.jsonld", b"{"), ("graaf.ttl", b"@prefix"), ("graaf.zip", b"PK")]
)
def test_the_suffix_of_the_output_chooses_the_format(run, tmp_path: Path, name: str, begins: bytes) -> None:
    assert run("export", "-o", str(tmp_path / name)).returncode == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_the_tables_are_a_zip_in_the_language_asked_for(run) -> None:
    answer = run("export", "--format", "csv", "--lang", "en", text=False, encoding=None)
    with zipfile.ZipFile(io.BytesIO(answer.stdout)) as tables:
        assert "actors.csv" in tables.namelist()
        assert "Association of Netherlands Municipalities" in tables.read("actors.csv").decode()


def test_what_is_exported_can_be_asked_again(run, tmp_path: Path) -> None:
    path = str(tmp_path / "graaf.trig")
    run("export", "-o", path)
    assert run("query", "organisers", "--store", path).stdout == run("query", "organisers").stdout


def test_plain_leaves_the_passages_out(run) -> None:
    assert "rdf:Statement" in run("export", "--format", "turtle").stdout
    assert "rdf:Statement" not in run("export", "--format", "turtle", "--plain").stdout
    refused = run("export", "--format", "trig", "--plain")
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
