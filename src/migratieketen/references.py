"""What an IRI is called, and what a reference to a passage shows: one look-up each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode

from migratieketen.language import numbered, pick, word
from migratieketen.namespaces import shorten
from migratieketen.results import Rows, Term, plain
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store


@dataclass(frozen=True)
class Reference:
    """A passage as a person sees it: which source, which sentence, its first and last words, a link to it.

    `behind` holds the sentence numbers of `derived_from`, `beside` those of `read_with`.
    """

    passage: NamedNode
    source: NamedNode
    title: str
    url: str | None
    publisher: NamedNode | None
    date: str | None
    position: int
    first: str
    last: str
    derived_from: tuple[NamedNode, ...]
    read_with: tuple[NamedNode, ...]
    behind: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()

    @property
    def implied(self) -> bool:
        """True where the passage does not say it itself: it follows from `derived_from`."""
        return bool(self.derived_from)

    @property
    def words(self) -> str:
        """The first and last words, as `first … last`; all of a passage that is so short."""
        return self.first if self.first == self.last else f"{self.first} … {self.last}"

    def sentence(self, lang: str) -> str:
        """The sentence by its number and words, with what it follows from and what it is to be read with."""
        told = f"{word('sentence', lang)} {self.position}: “{self.words}”"
        for key, positions in (("follows-from", self.behind), ("reads-with", self.beside)):
            if positions:
                told += f" ({word(key, lang)} {numbered(positions, lang)})"
        return told

    def as_json(self) -> dict[str, object]:
        """The reference as JSON holds it: passages as IRIs, the link in full."""
        return {
            "passage": self.passage.value,
            "source": self.source.value,
            "title": self.title,
            "date": self.date,
            "position": self.position,
            "first": self.first,
            "last": self.last,
            "link": self.link,
            "implied": self.implied,
            "derived_from": [passage.value for passage in self.derived_from],
            "read_with": [passage.value for passage in self.read_with],
        }

    @property
    def link(self) -> str | None:
        """The address that opens the source at this sentence (a text fragment, WICG draft, with `-` as %2D)."""
        if self.url is None:
            return None
        parts = [self.first] if self.first == self.last else [self.first, self.last]
        return f"{self.url}#:~:text={','.join(_fragment(part) for part in parts)}"


def _fragment(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="").replace("-", "%2D")


def _ask(store: Store, name: str, things: Iterable[Term], variable: str) -> Rows:
    bound = bind(shipped(f"explorer/{name}").text, {variable: sorted(set(things), key=str)})
    return cast("Rows", store.query(bound))


def labels(store: Store, things: Iterable[Term], lang: str) -> dict[Term, str]:
    """Give what each thing is called in the language; a thing without a label by its parts, else by its short name."""
    return _labels(store, things, lang, frozenset())


def _labels(store: Store, things: Iterable[Term], lang: str, within: frozenset[Term]) -> dict[Term, str]:
    """Give the labels of things; what is `within` is being named by them, and in faulty data may be among its parts."""
    wanted = {thing for thing in things if isinstance(thing, NamedNode)}
    if not wanted:
        return {}
    found: dict[Term, dict[str, str]] = defaultdict(dict)
    for thing, label in _ask(store, "labels", wanted, "thing").rows:
        if isinstance(label, Literal) and thing is not None:
            found[thing][label.language or "nl"] = label.value
    named: dict[Term, str] = {thing: pick(known, lang) or "" for thing, known in found.items()}
    nameless = wanted - named.keys()
    if nameless - within:
        named |= _by_parts(store, nameless - within, lang, within | nameless)
    return named | {thing: shorten(thing.value) for thing in nameless - named.keys()}


def _by_parts(store: Store, things: Iterable[Term], lang: str, within: frozenset[Term]) -> dict[Term, str]:
    rows = _ask(store, "parts", things, "thing").rows
    found = (part for row in rows for part in row[1:] if isinstance(part, NamedNode))
    parts = _labels(store, found, lang, within)
    return {
        cast("Term", thing): " · ".join(
            parts.get(part) or str(plain(part)) for part in row if part is not None
        )
        for thing, *row in rows
    }


def references(store: Store, passages: Iterable[Term]) -> dict[NamedNode, Reference]:
    """Give for each passage what a reference to it shows; what is no passage of a source is left out."""
    wanted = {passage for passage in passages if isinstance(passage, NamedNode)}
    if not wanted:
        return {}
    rows: dict[NamedNode, list[dict[str, Term | None]]] = defaultdict(list)
    for row in _ask(store, "references", wanted, "passage"):
        rows[cast("NamedNode", row["passage"])].append(row)
    return {passage: _reference(passage, found) for passage, found in rows.items()}


def _reference(passage: NamedNode, rows: Sequence[dict[str, Term | None]]) -> Reference:
    row = rows[0]
    return Reference(
        passage=passage,
        source=cast("NamedNode", row["source"]),
        title=_text(row["title"]) or "",
        url=_text(row["url"]),
        publisher=cast("NamedNode | None", row["publisher"]),
        date=_text(row["date"]),
        position=next(iter(_positions([row["position"]])), 0),
        first=_text(row["first"]) or "",
        last=_text(row["last"]) or "",
        derived_from=_things(row["from"] for row in rows),
        read_with=_things(row["with"] for row in rows),
        behind=_positions(row["behind"] for row in rows),
        beside=_positions(row["beside"] for row in rows),
    )


def _text(term: Term | None) -> str | None:
    return term.value if isinstance(term, Literal | NamedNode) else None


def _positions(terms: Iterable[Term | None]) -> tuple[int, ...]:
    return tuple(
        sorted(
            {
                int(t.value)
                for t in terms
                if isinstance(t, Literal) and t.value.isdecimal() and len(t.value) < 10
            }
        )
    )


def _things(terms: Iterable[Term | None]) -> tuple[NamedNode, ...]:
    return tuple(sorted({term for term in terms if isinstance(term, NamedNode)}, key=str))
