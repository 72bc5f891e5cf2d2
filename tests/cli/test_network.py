"""The command `network` as a person calls it: which picture, and what does not go together."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from migratieketen.cli import group
from migratieketen.network import projection

Run = Callable[..., CompletedProcess[str]]
CHAIN = str(Path(__file__).parents[1] / "network" / "chain.trig")


def test_the_chain_as_a_table(run: Run) -> None:
    done = run("network", "--layout", "chain", "--store", CHAIN)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Fase of deel ")
    assert "Aankomst, procedure en opvang" in done.stdout


@pytest.mark.parametrize("suffix", ["svg", "png", "html", "csv", "json"])
def test_the_chain_as_a_file(run: Run, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"keten.{suffix}"
    assert run("network", "--layout", "chain", "--store", CHAIN, "--output", str(path)).returncode == 0
    assert path.stat().st_size > 500


def test_ties_are_the_default_layout(run: Run) -> None:
    assert run("network", "--layout", "ties").stdout == run("network").stdout


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--tie", "post"], "laat --tie weg"),
        (["--actors", "--measures"], "laat --actors en --measures weg"),
        (["--at", "2024"], "laat --at weg"),
        (["--format", "gexf"], "gexf houdt banden, en in de kaart van de keten staan taken"),
        (["--output", "keten.graphml"], "graphml houdt banden"),
    ],
)
def test_what_does_not_go_with_the_chain_is_refused_in_a_line(run: Run, asked: list[str], told: str) -> None:
    done = run("network", "--layout", "chain", "--store", CHAIN, *asked)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr


def test_an_actor_without_tasks_is_looked_for_and_found_wanting(run: Run) -> None:
    done = run("network", "--layout", "chain", "--store", CHAIN, "--of", "vlag")
    assert done.returncode == 1
    assert "er zijn hiervan geen taken" in done.stderr


def test_another_layout_is_not_known(run: Run) -> None:
    done = run("network", "--layout", "cirkel")
    assert done.returncode == 2
    assert "chain" in done.stderr


def test_the_actors_with_the_strongest_ties(run: Run) -> None:
    done = run("network", "--actors", "--most", "3", "--format", "json", "--lang", "en")
    told = json.loads(done.stdout)
    assert len(told["nodes"]) == 3
    assert told["graph"]["name"] == "Actors in the migration chain: the 3 with the strongest ties"
    assert told["graph"]["of_actors"] == 16
    table = run("network", "--actors", "--most", "3", "--lang", "en")
    assert "These are the actors with the strongest ties; there are 16 in all." in table.stdout
    refused = run("network", "--most", "0")
    assert refused.returncode == 2
    assert "--most" in refused.stderr


def test_weights_alone_are_told(
    alone: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("MOST_PAIRS", "NUMBERS_ABOVE"):
        monkeypatch.setattr(projection, limit, 0)
    asked = [
        "--store",
        str(alone),
        "--lang",
        "en",
        "network",
        "--tie",
        "organised",
        "--actors",
        "--format",
        "csv",
    ]
    group(asked, standalone_mode=False)
    told = capsys.readouterr()
    assert "the weights alone are there" in told.err
    assert told.out.splitlines()[1].endswith(",organised,1,")
