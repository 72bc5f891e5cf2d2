"""The sources of a graph, and the passages of one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from pyoxigraph import Literal, NamedNode

from migratieketen.errors import UnknownName
from migratieketen.language import numbered, pick
from migratieketen.namespaces import slug
from migratieketen.references import labels
from migratieketen.results import Rows, Term, number, plain
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store


@dataclass(frozen=True)
class SourceInfo:
    """A source: title, publisher, date, language, address, and how many passages it has."""

    iri: NamedNode
    slug: str
    title: str
    publisher: str | None
    date: str | None
    language: str | None
    url: str | None
    passages: int
    read_in_part: bool

    def as_json(self) -> dict[str, Any]:
        """Give it as a JSON object."""
        return {
            "iri": self.iri.value,
            "slug": self.slug,
            "title": self.title,
            "publisher": self.publisher,
            "date": self.date,
            "language": self.language,
            "url": self.url,
            "passages": self.passages,
        }


@dataclass(frozen=True)
class Passage:
    """A passage, or what is implied by one: its place, its words, and why it states nothing, if so."""

    iri: NamedNode
    position: int
    first: str
    last: str
    sha256: str | None
    nothing: NamedNode | None
    read_with: tuple[NamedNode, ...]
    derived_from: tuple[NamedNode, ...]

    @property
    def implied(self) -> bool:
        """True where it is no sentence, but what follows from one."""
        return bool(self.derived_from)

    @property
    def words(self) -> str:
        """The first and last words, as `first … last`; all of a passage that is so short."""
        return self.first if self.first == self.last else f"{self.first} … {self.last}"


@dataclass(frozen=True)
class Shown:
    """A source with its passages in order, and what they follow from."""

    info: SourceInfo
    passages: tuple[Passage, ...]

    def positions(self, passages: Iterable[NamedNode], lang: str) -> str:
        """Name some passages of this source, as `sentences 2 and 24`; of another source by the whole name."""
        known = {passage.iri: passage.position for passage in self.passages}
        here = sorted({known[p] for p in passages if p in known})
        elsewhere = sorted(slug(p.value) for p in passages if p not in known)
        return ", ".join([*([numbered(here, lang)] if here else []), *elsewhere])


def list_sources(store: Store, lang: str) -> tuple[SourceInfo, ...]:
    """Give all sources, newest first; those without a date last."""
    return _sources(store, lang, ())


def find(store: Store, source: NamedNode, lang: str) -> SourceInfo:
    """Give one source (of a passage: its source); an UnknownName lists those there are."""
    iri = NamedNode(source.value.partition("#")[0])
    if found := _sources(store, lang, [iri]):
        return found[0]
    there = ", ".join(info.slug for info in list_sources(store, lang))
    raise UnknownName(
        f"'{slug(iri.value)}' is geen bron; de bronnen zijn: {there or 'geen'}",
        f"'{slug(iri.value)}' is no source; the sources are: {there or 'none'}",
    )


def show(store: Store, source: NamedNode, lang: str) -> Shown:
    """Give a source and its passages, by position; an UnknownName where there is no such source."""
    info = find(store, source, lang)
    rows: dict[NamedNode, list[dict[str, Term | None]]] = defaultdict(list)
    for row in _ask(store, "sources-passages", [info.iri]):
        rows[cast("NamedNode", row["passage"])].append(row)
    passages = [_passage(iri, found) for iri, found in rows.items()]
    return Shown(info, tuple(sorted(passages, key=lambda p: (p.position, p.implied, p.iri.value))))


def _passage(iri: NamedNode, rows: list[dict[str, Term | None]]) -> Passage:
    row = rows[0]
    nothing = [r["nothing"] for r in rows if isinstance(r["nothing"], NamedNode)]
    return Passage(
        iri=iri,
        position=number(row["position"]),
        first=str(plain(row["first"])),
        last=str(plain(row["last"])),
        sha256=plain(row["sha256"]),
        nothing=min(nothing, key=str) if nothing else None,
        read_with=_things(r["with"] for r in rows),
        derived_from=_things(r["from"] for r in rows),
    )


def _things(terms: Iterable[Term | None]) -> tuple[NamedNode, ...]:
    return tuple(sorted({term for term in terms if isinstance(term, NamedNode)}, key=str))


def _sources(store: Store, lang: str, only: Iterable[NamedNode]) -> tuple[SourceInfo, ...]:
    wanted = list(only)
    rows: dict[NamedNode, list[dict[str, Term | None]]] = defaultdict(list)
    for row in _ask(store, "sources-list", wanted):
        rows[cast("NamedNode", row["source"])].append(row)
    counts = {row["source"]: number(row["passages"]) for row in _ask(store, "sources-count", wanted)}
    called = labels(
        store, (row["publisher"] for found in rows.values() for row in found if row["publisher"]), lang
    )
    found = [_info(iri, rows[iri], counts.get(iri, 0), called, lang) for iri in rows]
    found.sort(key=lambda info: info.slug)
    return tuple(sorted(found, key=lambda info: info.date or "", reverse=True))


def _info(
    iri: NamedNode, rows: list[dict[str, Term | None]], passages: int, called: dict[Term, str], lang: str
) -> SourceInfo:
    titles = {t.language or "nl": t.value for row in rows if isinstance(t := row["title"], Literal)}
    publishers = {row["publisher"] for row in rows if row["publisher"] is not None}
    first = rows[0]
    return SourceInfo(
        iri=iri,
        slug=slug(iri.value),
        title=pick(titles, lang) or "",
        publisher=", ".join(sorted(called[p] for p in publishers if p in called)) or None,
        date=plain(first["date"]),
        language=plain(first["language"]),
        url=plain(first["url"]),
        passages=passages,
        read_in_part=plain(first["part"]) is True,
    )


def _ask(store: Store, name: str, sources: list[NamedNode]) -> Rows:
    return cast("Rows", store.query(bind(shipped(f"explorer/{name}").text, {"source": sources})))
