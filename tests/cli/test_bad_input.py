"""Whatever goes wrong is one line that says what, where and what to do; nothing is half written."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "migratieketen"]
FILES: dict[str, tuple[bytes, str]] = {
    "empty.ttl": (b"", "dit bestand is leeg"),
    "binary.ttl": (b"\0\0\0", "dit is geen tekstbestand"),
    "latin.ttl": (b"# ok\n# caf\xe9\n", ":2: dit is geen UTF-8"),
    "broken.ttl": (b"<a:b> <a:b> <a:b> .\n<a:b> <a:b .\n", ":2: hier is de schrijfwijze niet goed"),
    "remote.jsonld": (b'{"@context": "http://127.0.0.1:9/c.jsonld"}', "er wordt niets opgehaald"),
    "entities.rdf": (b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', "DOCTYPE of ENTITY"),
    "notes.txt": (b"tekst", "dit is geen RDF-bestand"),
}


def test_what_stands_on_the_command_line_outdoes_the_environment(run, tmp_path: Path) -> None:
    path = tmp_path / "graaf.ttl"
    vng = "<https://w3id.org/migratieketen/id/organisatie/vng>"
    path.write_text(f"{vng} a <http://www.w3.org/ns/org#Organization> .")
    asked = ["query", "--text", "ASK { organisatie:vng a org:Organization }"]
    elsewhere = os.environ | {"MIGRATIEKETEN_STORE": "nergens.ttl", "LANG": "nl"}
    assert run("--store", str(path), *asked, env=elsewhere).stdout == "ja\n"
    assert run(*asked, "--store", str(path), env=elsewhere).stdout == "ja\n"
    assert run("validate", env=elsewhere).returncode == 0


def one_line(answer: subprocess.CompletedProcess[str], told: str, status: int = 2) -> None:
    assert answer.returncode == status, answer.stderr
    assert answer.stderr.startswith("migratieketen: ")
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert answer.stdout == ""


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "words", [["query", "organisers", "--store"], ["validate"]], ids=["store", "validate"]
)
def test_a_file_that_can_not_be_read(run, tmp_path: Path, name: str, words: list[str]) -> None:
    content, told = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    one_line(run(*words, str(path)), told)


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("nergens.ttl", "nergens.ttl: dit bestand bestaat niet"),
        (".", "map"),
        ("http://127.0.0.1:9/sparql", "hier luistert geen server"),
        ("ftp://127.0.0.1/sparql", "zo'n adres kan niet geopend worden"),
    ],
)
def test_a_store_that_is_not_there(run, location: str, told: str) -> None:
    one_line(run("--store", location, "query", "organisers"), told)
    one_line(
        run("query", "organisers", env=os.environ | {"MIGRATIEKETEN_STORE": location, "LANG": "nl"}), told
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["query", "--file", "{folder}"], "dit is een map"),
        (["query", "--file", "{folder}/nergens.rq"], "dit bestand bestaat niet"),
        (["sources", "verify", "congres-van-migratie-tot-participatie"], "--text BESTAND"),
        (
            ["sources", "verify", "congres-van-migratie-tot-participatie", "--text", "{folder}/nergens.txt"],
            "bestaat niet",
        ),
        (["sources", "coverage", "geen-bron"], "geen-bron"),
        (["network", "--tie", "familie"], "together"),
        (["network", "--topic", "kwantumfysica"], "kwantumfysica"),
        (["validate", "{folder}/nergens"], "nergens"),
        (["export", "--output", "{folder}/nergens/graaf.ttl"], "de map van dit bestand bestaat niet"),
        (["export", "--output", "{folder}"], "dit is een map"),
        (["validate", "--store", "graaf.ttl"], "validate leest bestanden"),
    ],
)
def test_what_is_named_must_be_there(run, tmp_path: Path, words: list[str], told: str) -> None:
    one_line(run(*(word.format(folder=tmp_path) for word in words)), told)
    assert list(tmp_path.iterdir()) == []


def test_describe_and_search_without_a_hit_suggest_the_nearest(run) -> None:
    one_line(run("describe", "Pharros"), "Pharos", status=1)
    one_line(run("search", "xqzzwv"), "niets gevonden", status=1)


def test_a_network_without_ties_is_told_and_not_drawn(run, tmp_path: Path) -> None:
    one_line(
        run("network", "--tie", "addressed", "-o", str(tmp_path / "leeg.png")),
        "er zijn geen banden",
        status=1,
    )
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told(run) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    one_line(run("export", "--output", "/dev/full"), "de schijf is vol")
    with open("/dev/full", "wb") as full:
        answer = subprocess.run(
            [*COMMAND, "export"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert answer.returncode == 2
    assert answer.stderr.count("\n") == 1


def test_a_file_that_grows_too_large_leaves_the_old_one(run, tmp_path: Path) -> None:
    path = tmp_path / "graaf.trig"
    path.write_text("oud")
    script = f"ulimit -f 4; trap '' XFSZ; exec '{sys.executable}' -m migratieketen export --output '{path}'"
    answer = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    assert answer.stderr.count("\n") == 1
    assert path.read_text() == "oud"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "words", [["export", "--format", "csv"], ["network", "--format", "png"]], ids=" ".join
)
def test_a_terminal_is_not_given_what_it_can_not_show(words: list[str]) -> None:
    terminal, shown = pty.openpty()
    with os.fdopen(terminal, "rb"):
        answer = subprocess.run(
            [*COMMAND, *words], stdout=shown, stderr=subprocess.PIPE, text=True, check=False
        )
        os.close(shown)
    assert answer.returncode == 2
    assert "--output" in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_a_closed_pipe_is_no_fault() -> None:
    script = f"'{sys.executable}' -m migratieketen export | head -c 10"
    answer = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert len(answer.stdout) == 10
