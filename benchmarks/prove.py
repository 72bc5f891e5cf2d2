"""Prove it on a graph of 10^6 quads, beside rdflib and pyshacl, and write the table in README.md.

    .venv/bin/python benchmarks/prove.py [--size 1e6] [--limit 20] [--ends 600] [--dry]

A graph of benchmarks/generate.py is loaded and asked the twelve queries, its 200 best-tied actors are drawn, it is
validated and exported. Each step is measured in a process of its own, ours and theirs, that is ended after `--ends`
seconds.
"""

import argparse
import os
import platform
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from measured.bench import HERE, Bench
from measured.proving import proof

BEGIN, END = "<!-- prove -->", "<!-- /prove -->"


def main() -> None:
    """Measure each step and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=lambda text: int(float(text)), default=1_000_000)
    parser.add_argument("--limit", type=int, default=20, help="seconds that a query may take")
    parser.add_argument("--ends", type=int, default=600, help="seconds that a step may take")
    parser.add_argument("--dry", action="store_true", help="print the table, and leave README.md as it is")
    given = parser.parse_args()
    os.environ["PYTHONPATH"] = str(HERE.parent / "src")
    for name in [name for name in os.environ if name.startswith("MIGRATIEKETEN")]:
        del os.environ[name]
    # the one who waits for a process is woken by its end
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        places = {"file": folder / "graph.nq", "store": folder / "store", "out": folder / "out"}
        start = perf_counter()
        generate = [sys.executable, HERE / "generate.py", str(given.size), places["file"]]
        subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)
        made = f"a graph of {given.size:,} quads, made in {perf_counter() - start:.0f} s"
        bench = Bench(folder, 1, given.limit)
        python = bench.run("start_python").seconds or 0
        lines = list(proof(bench, given.ends, places))
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    about = (
        f"{machine}; {made}. Calibration: Python starts in {python * 1000:.0f} ms; load on the machine at the end "
        f"{os.getloadavg()[0]:.1f}. A query that took over {given.limit} s counts as {given.limit} s."
    )
    report = "\n".join([about, "", *lines])
    print(report)
    if not given.dry:
        readme = HERE / "README.md"
        before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
        readme.write_text(f"{before}{BEGIN}\n{report}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
