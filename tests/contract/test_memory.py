"""What a command holds does not grow with a graph on a server: an answer is read as it comes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from contract import servers

HOUSE = Path(__file__).parents[2]
SIZES = (10_000, 100_000)
MORE = 2
"""The graph is ten times as large; what is held may be so many times as much."""


# asked by a small process: what a child held before it became another program counts too
ASK = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-m", "migratieketen", *sys.argv[1:]], stdout=subprocess.DEVNULL)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak(words: list[str], store: str) -> int:
    """Run a command; give the most memory that its process held, in the units of the system."""
    told = subprocess.run(
        [sys.executable, "-c", ASK, *words, "--store", store, "--lang", "en"],
        env=os.environ | {"PYTHONPATH": str(HOUSE / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    status, held = map(int, told.stdout.split())
    assert status == 0, told.stderr
    return held


COMMANDS = {
    "export": ["export", "--format", "nquads"],
    "query": ["query", "--text", "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"],
    "sources": ["sources", "list"],
    "describe": ["describe", "bron-0"],
}


@pytest.fixture(scope="module")
def peaks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[int]]:
    """What each command held, at each size."""
    found: dict[str, list[int]] = {name: [] for name in COMMANDS}
    for size in SIZES:
        folder = tmp_path_factory.mktemp(f"of-{size}")
        made, whole = folder / "made.nq", folder / "whole.nq"
        subprocess.run([sys.executable, HOUSE / "benchmarks" / "generate.py", str(size), made], check=True)
        subprocess.run(
            [sys.executable, "-m", "migratieketen", "load", made, "--store", folder / "store"],
            env=os.environ | {"PYTHONPATH": str(HOUSE / "src")},
            check=True,
        )
        peak(["export", "--output", str(whole)], str(folder / "store"))
        with servers.oxigraph(whole, folder) as url:
            for name, words in COMMANDS.items():
                found[name].append(peak(words, url))
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_holds_does_not_grow_with_a_graph_elsewhere(
    peaks: dict[str, list[int]], name: str
) -> None:
    small, large = peaks[name]
    assert large < MORE * small
