"""`--at`, as a person calls it: what stands apart, and the exit status."""

import json
from pathlib import Path

import pytest

HARBOUR = ("--store", str(Path(__file__).parents[1] / "at.trig"))


def test_what_held_and_what_stands_apart(run) -> None:
    told = run(*HARBOUR, "query", "posts", "--at", "2022-03-01")
    assert told.returncode == 0
    assert told.stdout.startswith("Zo was het op 1 maart 2022\n\nOrganisatie  Rol        Persoon")
    assert "\nNiet zeker op 1 maart 2022: de datum is minder precies, " in told.stdout
    assert "\nZonder datum: geen bron zegt of het op 1 maart 2022 zo was\n" in told.stdout
    english = run(*HARBOUR, "describe", "Havendienst", "--at", "2022-03", "--lang", "en")
    assert english.returncode == 0
    assert "\nAs it was in March 2022\n" in english.stdout
    assert "\nWithout a date: no source says whether it was so in March 2022\n" in english.stdout
    assert "\nstatements about another time are left out" not in english.stdout
    assert "11 statements about another time are left out.\n" in english.stdout


def test_where_nothing_held_for_certain_the_exit_status_is_1(run) -> None:
    answer = run(*HARBOUR, "query", "posts", "--at", "1990", "--format", "csv")
    assert answer.returncode == 1
    assert [line.split(",")[0] for line in answer.stdout.splitlines()] == ["standing", "undated"]
    assert run(*HARBOUR, "describe", "Dirk", "--at", "1990").returncode == 0
    assert run(*HARBOUR, "describe", "niemand", "--at", "1990").returncode == 1


@pytest.mark.parametrize("command", [("query", "posts"), ("describe", "Havendienst"), ("network",)])
def test_what_is_no_date_is_one_line_and_2(run, command: tuple[str, ...]) -> None:
    for text in ("2022-02-30", "2022-3", "vandaag", ""):
        answer = run(*HARBOUR, *command, "--at", text)
        assert (answer.returncode, answer.stdout) == (2, "")
        assert answer.stderr == (
            f"migratieketen: '{text}' is geen datum; geef een dag, een maand of een jaar: 2024-03-01, 2024-03 of 2024\n"
        )


def test_json_and_rdf(run) -> None:
    told = json.loads(
        run(*HARBOUR, "describe", "Havendienst", "--at", "2022-03-01", "--format", "json").stdout
    )
    assert {"sections", "uncertain", "undated"} <= told.keys()
    turtle = run(*HARBOUR, "describe", "Havendienst", "--at", "2022-03-01", "--format", "turtle").stdout
    assert "bram--directeur" in turtle
    assert "anna--directeur" not in turtle
    assert "dirk--adviseur" not in turtle


def test_the_list_of_questions_says_which_take_it(run) -> None:
    listed = {entry["name"]: entry["at"] for entry in json.loads(run("queries", "--format", "json").stdout)}
    assert listed["posts"]
    assert not listed["topics"]
    told = run("query", "topics", "--at", "2024").stderr
    assert all(f" {name}" in told for name, takes in listed.items() if takes)
    assert "organisation= --at" in run("queries").stdout
