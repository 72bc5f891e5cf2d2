"""Measure what grows with the graph, from 10^4 quads on, and write table and picture in README.md.

    .venv/bin/python benchmarks/scale.py [--largest 1e6] [--rounds 5] [--limit 20] [--only load,search]

Graphs of benchmarks/generate.py are loaded, asked the twelve queries of queries/, described, projected, validated,
exported and searched; beside it stand the bare engine (pyoxigraph), rdflib and pyshacl, as far as they end. Each is
measured in a process of its own, which tells its times and is asked for the most memory it held. Answers are compared.
"""

import argparse
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import extrapolate
from measured import (
    asking,
    bench,
    describing,
    exporting,
    loading,
    measures,
    network,
    proving,
    searching,
    validating,
)
from measured.bench import Bench, Row, Told
from measured.picture import picture
from measured.table import table

HERE = Path(__file__).resolve().parent
BEGIN, END = "<!-- scale -->", "<!-- /scale -->"
WORK = {
    "load": loading,
    "queries": asking,
    "describe": describing,
    "network": network,
    "measures": measures,
    "validate": validating,
    "export": exporting,
    "search": searching,
}
"""The rooms of what is measured, in the order of the table; `load` makes what the others read."""


def measure(bench: Bench, size: int, only: set[str]) -> Iterator[Row]:
    """Measure everything at one size."""
    folder = bench.folder
    places = {
        "file": folder / f"{size}.nq",
        "store": folder / f"{size}-store",
        "bare": folder / f"{size}-bare",
        "out": folder / f"{size}-out.nq",
    }
    subprocess.run(
        [sys.executable, HERE / "generate.py", str(size), places["file"]],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    for name, room in WORK.items():
        if name in only | {"load"}:
            yield from room.rows(bench, size, **places)
    for name in ("store", "bare"):
        shutil.rmtree(places[name])
    places["out"].unlink(missing_ok=True)


def _job(name: str) -> Callable[..., dict[str, Any]]:
    """Give what one process is to measure, by its name in one of the rooms."""
    room = next(room for room in (*WORK.values(), proving, bench) if hasattr(room, name))
    found: Callable[..., dict[str, Any]] = getattr(room, name)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--largest", type=lambda text: int(float(text)), default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, default=20, help="seconds that a query may take")
    parser.add_argument("--only", default=",".join(WORK), help="which work, besides load: names with commas")
    parser.add_argument("--dry", action="store_true", help="print the table, and leave README.md as it is")
    for hidden in ("--job", "--told", "--places"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.job:
        places = {key: Path(path) for key, path in json.loads(given.places).items()}
        found = _job(given.job)(rounds=given.rounds, limit=given.limit, **places)
        Path(given.told).write_text(json.dumps(found))
        return
    os.environ["PYTHONPATH"] = str(HERE.parent / "src")
    for name in [name for name in os.environ if name.startswith("MIGRATIEKETEN")]:
        del os.environ[name]
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        runs = Bench(Path(folder), given.rounds, given.limit)
        python = runs.run("start_python")
        for power in range(4, 8):
            if 10**power <= given.largest:
                rows += measure(runs, 10**power, set(given.only.split(",")))
                publish(
                    rows, conditions(given, python), given
                )  # so what is measured stands, whatever comes after


def publish(rows: list[Row], about: str, given: argparse.Namespace) -> None:
    """Print the table, and write it with its picture beside the other figures."""
    report = "\n".join([about, "", *table(rows, given.limit)])
    print(report, flush=True)
    if not given.dry:
        (HERE / "scale.svg").write_text(picture(rows), encoding="utf-8")
        readme = HERE / "README.md"
        before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
        readme.write_text(f"{before}{BEGIN}\n{report}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
        extrapolate.write()


def conditions(given: argparse.Namespace, python: Told) -> str:
    """Say on what machine and with what the figures were measured."""
    from importlib.metadata import version

    names = ("pyoxigraph", "shacl", "rdflib", "pyshacl")
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    took = min(python.found["seconds"]) if python.found else 0
    return (
        f"{machine}; {versions}; load on the machine at the end {os.getloadavg()[0]:.1f}. "
        f"Calibration: Python starts in "
        f"{took * 1000:.0f} ms. Queries: the quickest of {given.rounds + 1}, or the only one where it took over 2 s; "
        f"network and search: medians of {given.rounds}; the rest once."
    )


if __name__ == "__main__":
    main()
