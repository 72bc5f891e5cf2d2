"""The graph of the first article alone: whose answers were written by hand, whatever sources came after it."""

from collections.abc import Iterable
from functools import cache

from pyoxigraph import NamedNode, Quad

from migratieketen.namespaces import ID, SOURCE
from migratieketen.resources import root
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.embedded import graph_files
from migratieketen.stores.files import read

SLUG = "congres-van-migratie-tot-participatie"


@cache
def quads() -> tuple[Quad, ...]:
    """The article, the terms, and of registers and schemes what the article mentions, with its kinds and what is above."""
    files = [path for path in graph_files(root()) if path.suffix == ".ttl"]
    known = [quad for path in files for quad in read(path)]
    article = read(root() / "data" / "sources" / f"{SLUG}.trig")
    mentioned = _reached(article, known)
    return tuple(article) + tuple(quad for quad in known if _kept(quad, mentioned))


@cache
def store() -> EmbeddedStore:
    """The article opened as a graph of its own."""
    return EmbeddedStore.from_quads(quads())


def _reached(article: Iterable[Quad], known: Iterable[Quad]) -> set[str]:
    leads: dict[str, set[str]] = {}
    for quad in known:
        leads.setdefault(_name(quad.subject), set()).add(_name(quad.object))
    open_ends = {_name(part) for quad in article for part in quad.triple}
    reached: set[str] = set()
    while open_ends:
        name = open_ends.pop()
        if name not in reached:
            reached.add(name)
            open_ends |= leads.get(name, set())
    return reached


def _kept(quad: Quad, mentioned: set[str]) -> bool:
    other_source = _name(quad.object).startswith(SOURCE) and not _name(quad.object).endswith(SLUG)
    return not other_source and (not _name(quad.subject).startswith(ID) or _name(quad.subject) in mentioned)


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""
