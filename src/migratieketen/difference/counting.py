"""How much differs: sources, passages, things and statements."""

from collections import Counter
from collections.abc import Iterable, Mapping

from migratieketen.difference.comparing import Comparison
from migratieketen.difference.headers import PASSAGE
from migratieketen.difference.model import Thing
from migratieketen.difference.places import Side
from migratieketen.namespaces import expand

_WORDS = tuple(map(expand, ("mk:sha256", "mk:startsWith", "mk:endsWith")))


def counted(
    compared: Comparison, sources: Iterable[Thing], things: Iterable[Thing], old: Side, new: Side
) -> Mapping[str, int]:
    """Count what differs: `sources-new`, `passages-reworded`, `things-renamed`, `statements-gone` and so on."""
    before, after = ({quad.subject for quad in side.quads if quad.object == PASSAGE} for side in (old, new))
    reworded = {
        raw.subject for raw in compared.changes if raw.kind == "changed" and raw.gone[0].predicate in _WORDS
    }
    counts = Counter(f"sources-{source.status}" for source in sources)
    counts["passages-new"] = len(after - before)
    counts["passages-gone"] = len(before - after)
    counts["passages-reworded"] = len(reworded & before & after)
    counts.update(f"things-{thing.status}" for thing in things)
    counts.update({f"statements-{key}": count for key, count in compared.counts.items()})
    return {key: count for key, count in counts.items() if count}
