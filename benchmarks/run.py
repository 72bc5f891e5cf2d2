"""Measure whole commands against the shortest scripts that do the same, and write the table in README.md.

    python3 benchmarks/run.py [--rounds 15] [--kglab]

The package is installed from this tree, with its peers, into an environment of its own that is thrown
away. Command and peer take turns; what counts is the median of their times and the most memory that
either ever held.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import perf_counter

HERE = Path(__file__).resolve().parent
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
VERSIONS = ("migratieketen", "click", "pyoxigraph", "shacl", "rdflib", "pyshacl", "networkx", "kglab")


@dataclass(frozen=True)
class Case:
    """A command, the peer that does the same (a script of peers/, or Python code), and what the ratio may be."""

    command: str
    peer: str
    bar: float
    with_kglab: bool = False
    slow: bool = False
    """A peer of minutes is run once, with nothing before it; so said in the table."""


CASES = (
    Case("query organisers", "query.py", 1 / 4),
    Case("describe vng", "describe.py", 1 / 4),
    Case("describe vng", "describe_walked.py", 1 / 4),
    Case("validate", "validate.py", 1 / 4, slow=True),
    Case("validate --engine pyshacl", "validate.py", 1 / 4, slow=True),
    Case("export --format turtle --plain", "export_turtle.py", 1 / 2),
    Case("export --format turtle", "export_turtle.py", 1 / 2),
    Case("export --format jsonld", "export_jsonld.py", 1 / 2),
    Case("network --format json", "network.py", 1 / 3),
    Case("--help", "import click", 3),
    Case("query organisers", "kglab_query.py", 1 / 4, with_kglab=True),
)


SLOW_ROUNDS = 3
"""How often a command is run whose peer takes minutes."""

Run = tuple[float, float]
"""How many milliseconds a program took, and how many MB it held at most."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--kglab", action="store_true", help="measure kglab too (1 GB to install)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours = environment(Path(folder) / "ours", [str(HERE.parent), "-r", str(HERE / "requirements.txt")])
        kglab = asked.kglab and environment(
            Path(folder) / "kglab", ["-r", str(HERE / "requirements-kglab.txt")]
        )
        measured = {
            case: measure(case, ours, kglab if case.with_kglab else ours, asked.rounds)
            for case in CASES
            if kglab or not case.with_kglab
        }
        versions = installed(ours) | (installed(kglab) if kglab else {})
    report = "\n".join([conditions(versions, asked.rounds), "", *table(measured)])
    print(report)
    readme = HERE / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    readme.write_text(f"{before}{BEGIN}\n{report}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def environment(folder: Path, packages: Sequence[str]) -> Path:
    """Make a virtual environment with packages; give the folder of its commands."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([folder / "bin" / "pip", "install", "-q", *packages], check=True)
    return folder / "bin"


def installed(commands: Path) -> dict[str, str]:
    """Give the versions of what is installed in an environment."""
    listed = subprocess.run(
        [commands / "pip", "list", "--format=freeze"], check=True, capture_output=True, text=True
    ).stdout
    found = dict(line.split("==") for line in listed.split())
    return {name: found[name] for name in VERSIONS if name in found}


def measure(case: Case, ours: Path, theirs: Path, rounds: int) -> tuple[Run, Run]:
    """Run a command and its peer in turns; give the median time and the most memory of each."""
    shipped = next(ours.parent.glob("lib/python3*/site-packages/migratieketen/share"))
    is_script = case.peer.endswith(".py")
    peer = [str(HERE / "peers" / case.peer), str(shipped)] if is_script else ["-c", case.peer]
    calls = ([str(ours / "migratieketen"), *case.command.split()], [str(theirs / "python"), *peer])
    runs: tuple[list[Run], list[Run]] = ([], [])
    if case.slow:
        return summary([once(calls[0]) for _ in range(SLOW_ROUNDS)]), slow(tuple(calls[1]))
    for number in range(rounds + 1):
        for call, done in zip(calls, runs, strict=True):
            run = once(call)
            if number:  # the first fills the caches
                done.append(run)
    return summary(runs[0]), summary(runs[1])


@cache
def slow(call: tuple[str, ...]) -> Run:
    """Run a peer of minutes, once for all commands that it stands beside."""
    return once(list(call))


def summary(runs: Sequence[Run]) -> Run:
    # the module statistics would make this process larger than the smallest that it measures
    return sorted(time for time, _ in runs)[len(runs) // 2], max(memory for _, memory in runs)


def once(call: list[str]) -> Run:
    """Run a program to its end."""
    nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    settings = {
        key: value for key, value in os.environ.items() if not key.startswith(("MIGRATIEKETEN", "PYTHON"))
    }
    start = perf_counter()
    child = os.posix_spawn(call[0], call, settings, file_actions=[nowhere])
    _, status, usage = os.wait4(child, 0)
    took = (perf_counter() - start) * 1000
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"this failed: {' '.join(call)}")
    # kilobytes on Linux, bytes on macOS
    return took, usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def conditions(versions: dict[str, str], rounds: int) -> str:
    """Say on what machine and with what the figures were measured."""
    told = ", ".join(f"{name} {version}" for name, version in versions.items())
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"{machine}; {told}; medians of {rounds}, beside `validate.py` of {SLOW_ROUNDS}; `validate.py` itself once."


def table(measured: dict[Case, tuple[Run, Run]]) -> list[str]:
    """Give the figures as a Markdown table; what is over its bar is bold."""
    lines = [
        "| command | peer | ms | peer's ms | ratio | may be | MB | peer's MB |",
        "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    for case, ((time, memory), (peer_time, peer_memory)) in measured.items():
        ratio = bold(f"{time / peer_time:.2f}", time > case.bar * peer_time)
        held = bold(f"{memory:.1f}", round(memory, 1) > round(peer_memory, 1))
        lines.append(
            f"| `{case.command}` | `{case.peer}` | {time:.0f} | {peer_time:.0f} | {ratio} "
            f"| {case.bar:.2f} | {held} | {peer_memory:.1f} |"
        )
    return lines


def bold(figure: str, over: bool) -> str:
    return f"**{figure}**" if over else figure


if __name__ == "__main__":
    main()
