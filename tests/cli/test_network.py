"""The command `network` as a person calls it: which picture, and what does not go together."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

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
