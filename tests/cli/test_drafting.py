"""From a text to a source of the data, by the commands that a steward types."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

TEXT = """Petra de Kade directeur van de Stichting Kade en Boot

Petra de Kade is sinds 3 mei 2024 directeur van de Stichting Kade en Boot in Utrecht.
De VNG is er blij mee.
"""


@pytest.fixture
def run_here(house: Path, run: Run) -> Run:
    def call(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
        env = {k: v for k, v in os.environ.items() if not k.startswith(("MIGRATIEKETEN", "LC_", "LANG"))}
        env |= {"PYTHONPATH": str(house / "src"), "COLUMNS": "240"}
        return run(*arguments, cwd=house.parent, env=env, **options)

    return call


def call(*arguments: str) -> list[str]:
    return ["sources", *arguments, "--lang", "en"]


@pytest.fixture
def finished(house: Path, run_here: Run) -> Path:
    """A draft that was completed by hand, as a steward would."""
    (house.parent / "kade-directeur.txt").write_text(TEXT, encoding="utf-8")
    done = run_here(
        *call("draft", "kade-directeur.txt", "--url", "https://kade.example/nieuws/petra", "-o", "kade.trig")
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    path = house.parent / "kade.trig"
    text = re.sub(r"^(\s*)#\? ", r"\1", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = re.sub(r"^ *schema:datePublished .*\n", "", text, flags=re.MULTILINE)  # the page gives none
    text = text.replace("deel:…", "deel:sturing").replace(
        "organisatie:…", "organisatie:stichting-kade-en-boot"
    )
    path.write_text(text.replace('"…"@en', '"Quay and Boat Foundation"@en'), encoding="utf-8")
    return path


def files(house: Path) -> dict[Path, str]:
    paths = (*(house / "data").rglob("*.*"), *(house / "ontology").rglob("*.ttl"))
    return {path: path.read_text(encoding="utf-8") for path in paths if path.is_file()}


def test_an_open_draft_is_told_and_not_added(house: Path, run_here: Run) -> None:
    (house.parent / "kade.txt").write_text("De kade\n\nDe VNG ziet de kade.\n", encoding="utf-8")
    drafted = run_here(*call("draft", "kade.txt", "--url", "https://kade.example/kade"))
    assert (drafted.stderr, drafted.returncode) == ("", 0)
    (house.parent / "kade.trig").write_text(drafted.stdout, encoding="utf-8")
    before = files(house)
    checked = run_here(*call("check", "kade.trig"))
    assert checked.returncode == 1
    assert "kade.trig:" in checked.stdout
    assert "lines are still a proposal here" in checked.stdout
    added = run_here(*call("add", "kade.trig"))
    assert added.returncode == 2
    assert "lines are still a proposal here" in added.stderr
    assert files(house) == before


def test_a_check_with_the_text(finished: Path, run_here: Run) -> None:
    text = finished.read_text(encoding="utf-8").replace(
        'schema:startDate "2024-05-03"^^xsd:date', 'schema:startDate "2024-05"^^xsd:gYearMonth'
    )
    finished.write_text(text, encoding="utf-8")
    done = run_here(*call("check", "kade.trig", "--text", "kade-directeur.txt"))
    assert done.returncode == 0
    assert "no statement carries 'sinds 3 mei 2024'" in done.stdout
    as_json = run_here(*call("check", "kade.trig", "--format", "json"))
    assert '"conforms": true' in as_json.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["draft", "nothing.txt", "--url", "https://x.nl/"], "nothing.txt: there is no such file"),
        (["draft", "empty.txt", "--url", "https://x.nl/"], "empty.txt: this file is empty"),
        (["draft", "kade-directeur.txt", "--url", "x"], "'x' is no address of a page"),
        (["draft", "kade-directeur.txt"], "--url"),
        (["check", "nothing.trig"], "nothing.trig: there is no such file"),
        (["check", "kade-directeur.txt"], "kade-directeur.txt: this is no RDF file"),
        (["check", "broken.trig"], "broken.trig:1: the syntax is wrong here"),
        (["add", "broken.trig"], "broken.trig:1: the syntax is wrong here"),
    ],
)
def test_what_can_not_be_done_is_one_line(
    arguments: list[str], told: str, house: Path, run_here: Run
) -> None:
    (house.parent / "kade-directeur.txt").write_text(TEXT, encoding="utf-8")
    (house.parent / "empty.txt").write_text(" \n", encoding="utf-8")
    (house.parent / "broken.trig").write_text("a b", encoding="utf-8")
    done = run_here(*call(*arguments))
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_added_by_command(house: Path, finished: Path, run_here: Run) -> None:
    done = run_here("sources", "add", "kade.trig", "--lang", "en")
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.splitlines() == [
        "Added: data/sources/kade-directeur.trig",
        "New in the registers: organisatie:stichting-kade-en-boot, persoon:petra-de-kade",
        "See what it states: migratieketen sources coverage kade-directeur",
    ]
    shown = run_here("sources", "coverage", "kade-directeur", "--lang", "en")
    assert shown.returncode == 0
    assert "Petra de Kade" in shown.stdout
    again = run_here("sources", "add", "kade.trig", "--lang", "en")
    assert again.returncode == 2
    assert again.stderr == (
        "migratieketen: kade.trig: the source 'kade-directeur' is there already;"
        " edit data/sources/kade-directeur.trig itself\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("p:p01 {", 'p:p01 {\n  #? persoon:x schema:name "x"@nl .', "1 line is still a proposal here"),
        ("rol:directeur", "rol:directeurr", "rol:directeurr is unknown"),
        ("Quay and Boat Foundation", "…", "skos:prefLabel is still …"),
        ("mk:readInPart ", "mk:readInpart ", "mk:readInPart is missing"),
    ],
)
def test_nothing_is_added_while_something_must_be_mended(
    old: str, new: str, told: str, house: Path, finished: Path, run_here: Run
) -> None:
    finished.write_text(finished.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    before = files(house)
    done = run_here("sources", "add", "kade.trig", "--lang", "en")
    assert done.returncode == 2
    assert re.fullmatch(rf"migratieketen: kade\.trig:\d+: not added: .*{told}.*\n", done.stderr)
    assert files(house) == before


def test_an_installed_package_is_not_added_to(house: Path, finished: Path, run_here: Run) -> None:
    (house / "pyproject.toml").unlink()
    done = run_here("sources", "add", "kade.trig", "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "migratieketen: the data of an installed package are fixed; add to a copy of the project\n"
    )


def test_a_store_is_not_added_to(finished: Path, run_here: Run) -> None:
    done = run_here("sources", "add", "kade.trig", "--store", "x.ttl", "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "leave --store out" in done.stderr
