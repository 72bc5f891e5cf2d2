"""What proves it, besides what the other rooms measure: a graph made, its best-tied actors drawn."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from measured import asking
from measured.bench import Bench, Told, timed
from measured.loading import rdflib_store
from measured.table import told

BEST_TIED = 200
STEPS = (
    ("load", "load_ours", "load_rdflib"),
    ("the twelve queries", "queries_ours", "queries_rdflib"),
    (f"draw the {BEST_TIED} best-tied actors", "drawn_ours", "drawn_rdflib"),
    ("validate", "validate_ours", "validate_shapes"),
    ("export, sorted", "export_ours", "export_rdflib"),
)
"""Each step: what it is called, and what measures ours and theirs."""


def drawn_ours(store: Path, out: Path, **_: Any) -> dict[str, Any]:
    """Ties with weights, kinds and passages, laid out without overlap, names and all."""
    import migratieketen
    from migratieketen.writing.ties import write_network

    def work() -> None:
        network = migratieketen.open(str(store)).network(actors=True, most=BEST_TIED)
        out.write_text(str(write_network(network, "svg")), encoding="utf-8")

    return {"seconds": timed(work, 1)}


def drawn_rdflib(file: Path, out: Path, **_: Any) -> dict[str, Any]:
    """Ties with weights alone, by dictionaries; networkx lays them out, circles and lines are all that is drawn."""
    import networkx
    from rdflib import Namespace

    mk = Namespace("https://w3id.org/migratieketen/def#")
    graph = rdflib_store(file).default_graph

    def work() -> None:
        activity = dict(graph.subject_objects(mk.activity))
        events = defaultdict(set)
        for part, actor in graph.subject_objects(mk.actor):
            events[activity.get(part)].add(actor)
        weights = Counter(pair for actors in events.values() for pair in combinations(sorted(actors), 2))
        tied = Counter[Any]()
        for pair, weight in weights.items():
            tied.update(dict.fromkeys(pair, weight))
        best = {actor for actor, _ in tied.most_common(BEST_TIED)}
        network = networkx.Graph(pair for pair in weights if best.issuperset(pair))
        places = networkx.spring_layout(network, seed=1)
        at = {actor: f"{x:.3f} {y:.3f}" for actor, (x, y) in places.items()}
        lines = "".join(f"M{at[one]}L{at[other]}" for one, other in network.edges)
        out.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><path d="{lines}"/></svg>', encoding="utf-8")

    return {"seconds": timed(work, 1)}


def proof(bench: Bench, ends: int, places: dict[str, Path]) -> Iterator[str]:
    """Give the lines of the table, a step at a time."""
    yield "| step | ours | MB | rdflib, pyshacl | MB | ours : theirs |"
    yield "|---|--:|--:|--:|--:|--:|"
    for name, ours, theirs in STEPS:
        mine = bench.run(ours, ends, **places)
        other = bench.run(theirs, ends, **places)
        if ours == "queries_ours":
            _agree(mine, other)
        yield _line(name, _whole(mine, ends, bench.limit), _whole(other, ends, bench.limit))


def _agree(mine: Told, other: Told) -> None:
    for name in asking.QUERIES if mine.found and other.found else ():
        answers = {told.found[name][1] for told in (mine, other) if told.found} - {"over"}
        if len(answers) > 1:
            raise SystemExit(f"{name}: the answers differ")


def _whole(measured: Told, ends: int, limit: int) -> tuple[float, bool, float]:
    """Give seconds, whether it took more than that, and MB: of twelve queries all of them."""
    if measured.found is None:
        return ends, True, measured.memory
    if "seconds" in measured.found:
        return measured.found["seconds"][0], False, measured.memory
    each = [took for took, _ in measured.found.values()]
    return sum(took or limit for took in each), None in each, measured.memory


def _line(name: str, ours: tuple[float, bool, float], theirs: tuple[float, bool, float]) -> str:
    cells = [name]
    for seconds, more, memory in (ours, theirs):
        cells += [f"{'over ' * more}{told(seconds, math.inf)}", f"{memory:.0f}"]
    ratio = ours[0] / theirs[0]
    cells.append(f"{'under ' * theirs[1]}{ratio:.2g}" if not ours[1] else "")
    return f"| {' | '.join(cells)} |"
