"""Measure what grows with the graph, from 10^4 quads on, and write table and picture in README.md.

    .venv/bin/python benchmarks/scale.py [--largest 1e6] [--rounds 5] [--limit 20]

Graphs of benchmarks/generate.py are loaded, asked the twelve queries of queries/, projected, validated, exported and
searched; beside it stand the bare engine (pyoxigraph), rdflib and pyshacl, as far as they end. Each is measured in a
process of its own, which tells its times and is asked for the most memory it held. Answers are compared.
"""

import argparse
import json
import math
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import geometric_mean, median
from time import perf_counter
from typing import Any

HERE = Path(__file__).resolve().parent
BEGIN, END = "<!-- scale -->", "<!-- /scale -->"
QUERIES = {path.stem: path for path in sorted((HERE / "queries").glob("*.rq"))}
RDFLIB_LARGEST = 100_000
PYSHACL_LARGEST = 10_000
MISSPELT = "havn markt"
"""A made-up name, `haven markt`, with a letter left out."""


class OverLimitError(Exception):
    """A query took more than its limit."""


# --- what is measured: each of these runs in a process of its own, and tells its seconds


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Raise OverLimitError after so many seconds of Python; an engine's own code can't be interrupted."""

    def over(*_: object) -> None:
        raise OverLimitError

    signal.signal(signal.SIGALRM, over)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def timed(work: Callable[[], Any], rounds: int) -> list[float]:
    """Give the seconds of each of some rounds."""
    took = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        took.append(perf_counter() - start)
    return took


def values(rows: Iterable[Iterable[Any]]) -> str:
    """Give the rows of an answer as one number that is the same for the same rows in any order."""
    import hashlib

    texts = sorted(
        "\t".join("" if term is None else str(getattr(term, "value", term)) for term in row) for row in rows
    )
    return f"{len(texts)} {hashlib.sha256(chr(10).join(texts).encode()).hexdigest()[:16]}"


def asked(ask: Callable[[str], list[Any]], rounds: int, limit: int) -> dict[str, Any]:
    """Ask the twelve queries: seconds and answer of each, or over the limit."""
    told: dict[str, Any] = {}
    for name, path in QUERIES.items():
        text = path.read_text(encoding="utf-8")
        try:
            with limited(limit):
                start = perf_counter()
                rows = ask(text)
                first = perf_counter() - start
                again = timed(lambda text=text: ask(text), 0 if first > 2 else rounds)
                told[name] = [min([first, *again]), values(rows)]
        except OverLimitError:
            told[name] = [None, "over"]
    return told


def bare_store(file: Path, store: Path | None) -> Any:
    """Load and merge with the engine alone, the quickest way we found: two bulk loads of one stream of quads."""
    from itertools import chain

    import pyoxigraph as ox

    form, outside = ox.RdfFormat.N_QUADS, ox.DefaultGraph()
    engine = ox.Store(str(store)) if store else ox.Store()
    engine.bulk_load(path=str(file), format=form, lenient=True)
    engine.bulk_extend(
        ox.Quad(quad.subject, quad.predicate, quad.object)
        for quad in chain(ox.parse(path=str(file), format=form, lenient=True))
        if quad.graph_name != outside
    )
    if store:
        engine.flush()
    return engine


def rdflib_store(file: Path) -> Any:
    """Load and merge with rdflib."""
    import rdflib

    rdflib.NORMALIZE_LITERALS = False  # it makes 2010-01-01 of the year 2010
    graph = rdflib.Dataset()
    graph.parse(file, format="nquads")
    whole = graph.default_graph
    for one in list(graph.graphs()):
        if one is not whole:
            for triple in one:
                whole.add(triple)
    return graph


def load_ours(file: Path, store: Path, **_: Any) -> dict[str, Any]:
    from migratieketen import load

    return {"seconds": timed(lambda: load(file, store), 1)}


def load_bare(file: Path, store: Path, **_: Any) -> dict[str, Any]:
    return {"seconds": timed(lambda: bare_store(file, store), 1)}


def load_rdflib(file: Path, **_: Any) -> dict[str, Any]:
    return {"seconds": timed(lambda: rdflib_store(file), 1)}


def queries_ours(store: Path, rounds: int, limit: int, **_: Any) -> dict[str, Any]:
    from migratieketen.stores import open_store

    opened = open_store(str(store))
    return asked(lambda text: list(opened.query(text).rows), rounds, limit)


def _bare(engine: Any) -> Callable[[str], list[Any]]:
    from migratieketen.namespaces import PREFIXES

    return lambda text: [tuple(row) for row in engine.query(text, prefixes=PREFIXES)]


def queries_bare(store: Path, rounds: int, limit: int, **_: Any) -> dict[str, Any]:
    import pyoxigraph as ox

    return asked(_bare(ox.Store.read_only(str(store))), rounds, limit)


def queries_ours_memory(file: Path, rounds: int, limit: int, **_: Any) -> dict[str, Any]:
    import pyoxigraph as ox

    from migratieketen.stores.embedded import EmbeddedStore

    store = EmbeddedStore.from_quads(ox.parse(path=str(file), format=ox.RdfFormat.N_QUADS))
    return asked(lambda text: list(store.query(text).rows), rounds, limit)


def queries_bare_memory(file: Path, rounds: int, limit: int, **_: Any) -> dict[str, Any]:
    return asked(_bare(bare_store(file, None)), rounds, limit)


def _str(term: Any) -> str | None:
    """Give rdflib's term as its text: its `value` is a Python object."""
    return None if term is None else str(term)


def queries_rdflib(file: Path, limit: int, **_: Any) -> dict[str, Any]:
    from migratieketen.namespaces import PREFIXES

    graph = rdflib_store(file)
    return asked(lambda text: [tuple(map(_str, row)) for row in graph.query(text, initNs=PREFIXES)], 1, limit)


def network_ours(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    from migratieketen.network.pairs import pairs
    from migratieketen.stores import open_store

    found = pairs(open_store(str(store)))
    return {
        "seconds": timed(lambda: pairs(open_store(str(store))), rounds),
        "answer": f"{len(found.weights)} {int(sum(found.weights))}",
    }


def network_bare(store: Path, limit: int, **_: Any) -> dict[str, Any]:
    """Weights alone, by the engine's own GROUP BY over each of the two kinds of tie that there are."""
    import pyoxigraph as ox

    ask, weights = _bare(ox.Store.read_only(str(store))), []
    kinds = (
        "FILTER(?role NOT IN (rol:organisator, rol:gever, rol:ontvanger))",
        "FILTER(?role = rol:organisator)",
    )

    def work() -> None:
        weights.clear()
        for kind in kinds:
            part = (
                "{ SELECT DISTINCT ?%s ?event WHERE { GRAPH ?g { ?p mk:actor ?%s ; mk:activity ?event ; mk:role ?role }"
                f" ?event a schema:Event . {kind} }} }}"
            )
            rows = ask(
                "SELECT ?one ?other (COUNT(*) AS ?weight) WHERE { "
                + part % ("one", "one")
                + part % ("other", "other")
                + " FILTER(STR(?one) < STR(?other)) } GROUP BY ?one ?other"
            )
            weights.extend(int(row[2].value) for row in rows)

    return {"seconds": timed(work, 1), "answer": f"{len(weights)} {sum(weights)}"}


def validate_ours(file: Path, **_: Any) -> dict[str, Any]:
    from migratieketen import validate

    reports: list[Any] = []
    took = timed(lambda: reports.append(validate(file)), 1)
    return {
        "seconds": took,
        "answer": str(len([f for f in reports[0].findings if f.severity == "violation"])),
    }


def validate_shapes(file: Path, **_: Any) -> dict[str, Any]:
    """pyshacl with the same shapes, without our checks."""
    import pyshacl
    import rdflib

    from migratieketen.resources import root

    def work() -> None:
        shapes, data = rdflib.Graph(), rdflib_store(file).default_graph
        for path in (root() / "ontology" / "shapes").glob("*.ttl"):
            shapes.parse(path)
        whole = rdflib.Graph()
        for triple in data:
            whole.add(triple)
        pyshacl.validate(whole, shacl_graph=shapes, advanced=True)

    return {"seconds": timed(work, 1)}


def export_ours(store: Path, out: Path, **_: Any) -> dict[str, Any]:
    import migratieketen

    return {"seconds": timed(lambda: migratieketen.open(str(store)).export("nquads", out), 1)}


def export_bare(store: Path, out: Path, **_: Any) -> dict[str, Any]:
    """The engine's own dump, which is not sorted."""
    import pyoxigraph as ox

    engine = ox.Store.read_only(str(store))
    return {"seconds": timed(lambda: engine.dump(str(out), format=ox.RdfFormat.N_QUADS), 1)}


def export_rdflib(file: Path, out: Path, **_: Any) -> dict[str, Any]:
    """rdflib's N-Quads, then its lines sorted."""
    graph = rdflib_store(file)

    def work() -> None:
        lines = sorted(graph.serialize(format="nquads").splitlines(keepends=True))
        out.write_text("".join(lines), encoding="utf-8")

    return {"seconds": timed(work, 1)}


def search_ours(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    """The second search and on, in one process."""
    import migratieketen

    graph = migratieketen.open(str(store))
    hits = graph.search(MISSPELT)
    return {
        "seconds": timed(lambda: graph.search(MISSPELT), rounds),
        "answer": hits[0].label if hits else "-",
    }


def start_python(**_: Any) -> dict[str, Any]:
    return {"seconds": timed(lambda: subprocess.run([sys.executable, "-c", ""], check=True), 15)}


def search_process(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    call = [sys.executable, "-m", "migratieketen", "search", MISSPELT, "--store", str(store)]
    return {"seconds": timed(lambda: subprocess.run(call, check=True, stdout=subprocess.DEVNULL), rounds)}


# --- the one who measures


@dataclass
class Told:
    """What a process told: its seconds and answers, and how many MB it held at most; None where it was ended."""

    found: dict[str, Any] | None
    memory: float

    @property
    def seconds(self) -> float | None:
        """The median of its seconds."""
        return median(self.found["seconds"]) if self.found else None


@dataclass
class Row:
    """A line of the table: work at a size, ours and the others' seconds, ratios and what they may be."""

    work: str
    size: int
    ours: Told
    peers: dict[str, Told] = field(default_factory=dict)
    bars: dict[str, float] = field(default_factory=dict)
    """What ours divided by a peer's may be; under 'seconds' and 'MB' what ours itself may be."""


class Bench:
    """Runs each measurement in a process of its own."""

    def __init__(self, folder: Path, rounds: int, limit: int) -> None:
        self.folder, self.rounds, self.limit = folder, rounds, limit

    def run(self, name: str, timeout: float = 1800, **places: Path) -> Told:
        """Measure one thing."""
        told = self.folder / "told.json"
        told.unlink(missing_ok=True)
        asked = {key: str(path) for key, path in places.items()}
        call = [sys.executable, __file__, "--job", name, "--told", str(told)]
        call += ["--rounds", str(self.rounds), "--limit", str(self.limit), "--places", json.dumps(asked)]
        child = os.posix_spawn(call[0], call, os.environ)
        until = perf_counter() + timeout
        while True:
            ended, status, usage = os.wait4(child, os.WNOHANG)
            if ended:
                break
            if perf_counter() > until:
                os.kill(child, signal.SIGKILL)
            signal.sigtimedwait([signal.SIGCHLD], 0.05)
        memory = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        if os.waitstatus_to_exitcode(status) == -signal.SIGKILL:
            return Told(None, memory)
        if status:
            sys.exit(f"this failed: {name}")
        print(f"  {name} {memory:.0f} MB", file=sys.stderr, flush=True)
        return Told(json.loads(told.read_text()), memory)


def measure(bench: Bench, size: int) -> Iterator[Row]:
    """Measure everything at one size."""
    folder = bench.folder
    file, store, bare, out = (folder / f"{size}{end}" for end in (".nq", "-store", "-bare", "-out.nq"))
    subprocess.run(
        [sys.executable, HERE / "generate.py", str(size), file], check=True, stdout=subprocess.DEVNULL
    )
    small = size <= RDFLIB_LARGEST
    row = Row(
        "load", size, bench.run("load_ours", file=file, store=store), bars={"bare": 1.3, "rdflib": 1 / 5}
    )
    row.peers["bare"] = bench.run("load_bare", file=file, store=bare)
    if small:
        row.peers["rdflib"] = bench.run("load_rdflib", file=file)
    yield row
    yield from asked_of(bench, size, file, store, bare)
    row = Row("network", size, bench.run("network_ours", store=store), bars={"seconds": 0.06})
    row.peers["bare"] = bench.run("network_bare", store=bare, timeout=300)
    same(row, "network_bare")
    yield row
    row = Row("validate", size, bench.run("validate_ours", file=file), bars={"pyshacl": 1 / 40})
    row.bars["MB"] = 3 * file.stat().st_size / 2**20
    if size <= PYSHACL_LARGEST:
        row.peers["pyshacl"] = bench.run("validate_shapes", file=file, timeout=600)
    yield row
    row = Row("export, sorted", size, bench.run("export_ours", store=store, out=out), bars={"rdflib": 1 / 10})
    row.peers["bare"] = bench.run("export_bare", store=bare, out=out)
    if small:
        row.peers["rdflib"] = bench.run("export_rdflib", file=file, out=out)
    yield row
    yield Row("search, misspelt", size, bench.run("search_ours", store=store), bars={"seconds": 0.010})
    yield Row("search, process", size, bench.run("search_process", store=store), bars={"seconds": 0.060})
    for path in (store, bare):
        shutil.rmtree(path)
    out.unlink(missing_ok=True)


def asked_of(bench: Bench, size: int, file: Path, store: Path, bare: Path) -> Iterator[Row]:
    """Ask the twelve queries of each store; every one of them a row, and their geometric mean."""
    disk, bare_disk = bench.run("queries_ours", store=store), bench.run("queries_bare", store=bare)
    memory, bare_memory = (
        bench.run("queries_ours_memory", file=file),
        bench.run("queries_bare_memory", file=file),
    )
    rdflib = bench.run("queries_rdflib", file=file) if size <= RDFLIB_LARGEST else None
    for kind, ours, engine in (("disk", disk, bare_disk), ("memory", memory, bare_memory)):
        for name in QUERIES:
            row = Row(f"`{name}`, {kind}", size, one(ours, name), {"bare": one(engine, name)}, {"bare": 1.2})
            if rdflib:
                row.peers["rdflib"] = one(rdflib, name)
            for peer in row.peers:
                same(row, peer)
            yield row
        # what went over the limit counts as the limit
        ours_of, bare_of = (
            [told.found[name][0] or float(bench.limit) for name in QUERIES] for told in (ours, engine)
        )
        row = Row(
            f"twelve queries, {kind}, mean", size, _mean(ours, ours_of), {"bare": _mean(engine, bare_of)}
        )
        row.bars = {"bare": 1.2, "rdflib": 1 / 100}
        if rdflib:
            row.peers["rdflib"] = _mean(rdflib, [rdflib.found[n][0] or float(bench.limit) for n in QUERIES])
        yield row


def _mean(told: Told, seconds: Iterable[float]) -> Told:
    return Told({"seconds": [geometric_mean(seconds)]}, told.memory)


def one(told: Told, name: str) -> Told:
    """Give of twelve queries one."""
    seconds, answer = told.found[name]
    return Told({"seconds": [seconds], "answer": answer} if seconds is not None else None, told.memory)


def same(row: Row, peer: str) -> None:
    """Refuse to compare the times of answers that differ."""
    other = row.peers.get(peer) or row.peers.get(peer.rpartition("_")[2])
    if other and other.found and row.ours.found and other.found["answer"] != row.ours.found["answer"]:
        sys.exit(
            f"{row.work} at {row.size}: {row.ours.found['answer']} is not {other.found['answer']} of {peer}"
        )


# --- what is told


def told(seconds: float | None, limit: int) -> str:
    """Give seconds as a person reads them."""
    if seconds is None:
        return f"over {limit} s"
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.{0 if seconds >= 0.01 else 2}f} ms"


def table(rows: list[Row], limit: int) -> list[str]:
    """Give the figures as a Markdown table; what is over its bar is bold."""
    lines = [
        "| work | quads | ours | MB | bare engine | MB | ours : bare | rdflib or pyshacl | ours : theirs |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        seconds = row.ours.seconds
        bare, other = row.peers.get("bare"), row.peers.get("rdflib") or row.peers.get("pyshacl")
        bar = row.bars.get("seconds", math.inf)
        cells = [
            row.work,
            f"10^{round(math.log10(row.size))}",
            bold(told(seconds, limit), (seconds or math.inf) > bar),
        ]
        cells.append(bold(f"{row.ours.memory:.0f}", row.ours.memory > row.bars.get("MB", math.inf)))
        cells += (
            [told(bare.seconds, limit), f"{bare.memory:.0f}", ratio(row, "bare")] if bare else ["", "", ""]
        )
        name = "rdflib" if "rdflib" in row.peers else "pyshacl"
        cells += [told(other.seconds, limit), ratio(row, name)] if other else ["", ""]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def ratio(row: Row, peer: str) -> str:
    """Give ours divided by a peer's, bold where it may not be so much."""
    ours, theirs = row.ours.seconds, row.peers[peer].seconds
    if ours is None or theirs is None:
        return ""
    return bold(f"{ours / theirs:.2g}", ours > row.bars.get(peer, math.inf) * theirs)


def bold(figure: str, over: bool) -> str:
    return f"**{figure}**" if over else figure


COLOURS = ("#1b6ca8", "#b3541e", "#3b7d3b", "#7b4b94", "#8a6d00", "#a8324a")
LEFT, TOP, WIDE, HIGH = 70, 30, 420, 360


def picture(rows: list[Row]) -> str:
    """Draw cost against size, both on a logarithmic scale: ours in full lines, the peers' in dashed ones."""
    lines: dict[tuple[str, str], list[tuple[int, float]]] = {}
    for row in rows:
        if not row.work.startswith("`"):
            for who, measured in {"ours": row.ours, **row.peers}.items():
                if measured.seconds:
                    lines.setdefault((row.work, who), []).append((row.size, measured.seconds))
    sizes = [math.log10(size) for points in lines.values() for size, _ in points]
    times = [math.log10(took) for points in lines.values() for _, took in points]
    first, last = min(sizes), max(max(sizes), min(sizes) + 1)
    low, high = math.floor(min(times)), math.ceil(max(times))

    def x(size: float) -> float:
        return LEFT + WIDE * (size - first) / (last - first)

    def y(took: float) -> float:
        return TOP + HIGH * (high - took) / (high - low)

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDE + 250} {TOP + HIGH + 50}" '
        'font-family="sans-serif" font-size="12"><title>Seconds against quads, both logarithmic</title>'
        '<rect width="100%" height="100%" fill="#fff"/>'
    ]
    for power in range(math.ceil(first), math.floor(last) + 1):
        drawn.append(f'<path d="M{x(power):.0f} {TOP}v{HIGH}" stroke="#ddd"/>')
        drawn.append(f'<text x="{x(power):.0f}" y="{TOP + HIGH + 18}" text-anchor="middle">10^{power}</text>')
    for power in range(low, high + 1):
        drawn.append(f'<path d="M{LEFT} {y(power):.0f}h{WIDE}" stroke="#ddd"/>')
        drawn.append(
            f'<text x="{LEFT - 8}" y="{y(power) + 4:.0f}" text-anchor="end">{10.0**power:g} s</text>'
        )
    drawn.append(f'<text x="{LEFT + WIDE / 2}" y="{TOP + HIGH + 38}" text-anchor="middle">quads</text>')
    works = list(dict.fromkeys(work for work, _ in lines))
    dashes = {"ours": "", "bare": ' stroke-dasharray="6 4"', "rdflib": ' stroke-dasharray="2 3"'}
    for (work, who), points in lines.items():
        colour = COLOURS[works.index(work) % len(COLOURS)]
        path = "L".join(f"{x(math.log10(size)):.1f} {y(math.log10(took)):.1f}" for size, took in points)
        dash = dashes.get(who, ' stroke-dasharray="2 3"')
        drawn.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        for size, took in points:
            drawn.append(
                f'<circle cx="{x(math.log10(size)):.1f}" cy="{y(math.log10(took)):.1f}" r="3" fill="{colour}"/>'
            )
    legend = [*((work, COLOURS[n % len(COLOURS)], "") for n, work in enumerate(works))]
    legend += [
        ("ours", "#000", ""),
        ("bare engine", "#000", dashes["bare"]),
        ("rdflib, pyshacl", "#000", dashes["rdflib"]),
    ]
    for n, (name, colour, dash) in enumerate(legend):
        at = TOP + 10 + 20 * n
        drawn.append(f'<path d="M{LEFT + WIDE + 20} {at}h24" stroke="{colour}" stroke-width="2"{dash}/>')
        drawn.append(f'<text x="{LEFT + WIDE + 50}" y="{at + 4}">{name}</text>')
    return "\n".join([*drawn, "</svg>", ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--largest", type=lambda text: int(float(text)), default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, default=20, help="seconds that a query may take")
    parser.add_argument("--dry", action="store_true", help="print the table, and leave README.md as it is")
    for hidden in ("--job", "--told", "--places"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.job:
        places = {key: Path(path) for key, path in json.loads(given.places).items()}
        found = globals()[given.job](rounds=given.rounds, limit=given.limit, **places)
        Path(given.told).write_text(json.dumps(found))
        return
    os.environ["PYTHONPATH"] = str(HERE.parent / "src")
    for name in [name for name in os.environ if name.startswith("MIGRATIEKETEN")]:
        del os.environ[name]
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), given.rounds, given.limit)
        python = bench.run("start_python")
        for power in range(4, 8):
            if 10**power <= given.largest:
                rows += measure(bench, 10**power)
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
