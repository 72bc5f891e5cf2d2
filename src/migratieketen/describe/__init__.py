"""Everything of one thing: what is said of it, what names it, and the sentence behind each statement."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen.describe import gathering
from migratieketen.describe.description import Description, Section, Statement
from migratieketen.describe.disagreeing import disagreements
from migratieketen.describe.gathering import Pool
from migratieketen.describe.rendering import as_json, quads, text, triples
from migratieketen.describe.sections import arranged, place
from migratieketen.describe.statements import Note, statements
from migratieketen.kinds import kind_words, kinds
from migratieketen.moment import Moment
from migratieketen.namespaces import type_of
from migratieketen.references import Reference, labels, references
from migratieketen.results import Term
from migratieketen.sentences import THIS_SOURCE
from migratieketen.stores import Store
from migratieketen.telling.events import events
from migratieketen.telling.grammar import capital
from migratieketen.telling.names import Names, named, to_name
from migratieketen.telling.nodes import Told

__all__ = ["Description", "Section", "Statement", "as_json", "describe", "quads", "text", "triples"]


def describe(store: Store, thing: NamedNode, lang: str, at: Moment | None = None) -> Description:
    """Tell everything of one thing, or as it was at a moment; of what the graph does not know, nothing."""
    pools = _pools(store, thing)
    everything = [triple for pool in pools.values() for triples in pool.values() for triple in triples]
    source = NamedNode(thing.value.partition("#")[0]) if type_of(thing.value) == "bron" else None
    things, named_passages = to_name(everything, thing)
    called, quoted = labels(store, things, lang), references(store, named_passages)
    names = named(called, quoted, lang, source, events(store, things))
    names = _short(names, thing, pools["about"])
    passages = {passage for pool in pools.values() for passage in pool if passage is not None}
    own = gathering.passages_of(pools["about"], thing)
    cited = _references(store, passages | own.keys())
    whole = _Whole(store, thing, pools, names, cited)
    kind = kinds(store, [thing])
    publishers = {r.publisher for r in cited.values() if r.publisher is not None}
    description = Description(
        iri=thing,
        lang=lang,
        label=names.plain(thing),
        kind=kind_words(kind, labels(store, kind.values(), lang), lang).get(thing, ""),
        names=_other_names(pools["about"], thing, names),
        sections=(),
        references=cited,
        publishers=labels(store, publishers, lang),
    )
    listed = _passages(own, names, cited)
    return (
        whole.at(description, listed, things, at) if at else replace(description, sections=whole.now(listed))
    )


@dataclass(frozen=True)
class _Whole:
    """All that is known of a thing, before it is put into sections."""

    store: Store
    thing: NamedNode
    pools: dict[str, Pool]
    names: Names
    cited: dict[NamedNode, Reference]

    def now(self, passages: list[tuple[Told, Statement]]) -> tuple[Section, ...]:
        """Give the sections without regard to time, and where sources disagree."""
        told = self._told(self.pools, self.names)
        told["passages"] = passages
        told["disagree"] = disagreements(self.store, self.pools, self.names)
        return arranged(told, self.thing, self.names, gathering.uses(self.store, self.thing), self.cited)

    def at(
        self,
        description: Description,
        passages: list[tuple[Told, Statement]],
        things: set[NamedNode],
        at: Moment,
    ) -> Description:
        """Give a description with its statements divided by how they stood at a moment."""
        from migratieketen.describe.then import Then

        then = Then.ask(self.store, self.pools, things, at)
        names = then.names(self.names)
        told: dict[str, dict[str, list[tuple[Told, Statement]]]] = defaultdict(lambda: defaultdict(list))
        for standing, pools in then.parted(self.pools).items():
            note = partial(then.note, standing, cited=self.cited, lang=names.lang)
            for key, found in self._told(pools, names, note).items():
                told[standing.held][key] += found
        told["in"]["passages"] = passages
        told["in"]["then"] = then.of_thing(
            self.store, self.thing, self.pools["about"], self.names, self.cited
        )
        groups = {
            held: arranged(told[held], self.thing, names, 0, self.cited)
            for held in ("in", "uncertain", "undated", "out")
        }
        called = names.plain(self.thing)
        return replace(
            description,
            label=called,
            now=description.label if called != description.label else None,
            sections=groups["in"],
            uncertain=groups["uncertain"],
            undated=groups["undated"],
            left_out=sum(len(section.statements) for section in groups["out"]),
            at=at.text,
        )

    def _told(
        self, pools: dict[str, Pool], names: Names, note: Note | None = None
    ) -> dict[str, list[tuple[Told, Statement]]]:
        return {
            key: list(statements(pool, names, None if key == "stated" else self.thing, self.cited, note))
            for key, pool in pools.items()
        }


def _pools(store: Store, thing: NamedNode) -> dict[str, Pool]:
    kind = type_of(thing.value)
    pools = {"about": gathering.about(store, thing)}
    if kind == "gebeurtenis":
        pools["programme"] = gathering.programme(store, thing)
    if kind == "bron" and not gathering.is_source(thing):
        pools["stated"] = gathering.stated(store, thing)
    pools["narrower"] = gathering.narrower(store, thing)
    return pools


def _passages(
    own: dict[NamedNode, Triple], names: Names, cited: dict[NamedNode, Reference]
) -> list[tuple[Told, Statement]]:
    """Tell the passages of a source in order, each by its first and last words."""
    told = []
    for passage in sorted(own, key=lambda p: place(p, cited)):
        words = f": “{cited[passage].words}”" if passage in cited else ""
        statement = Statement(f"{capital(names.plain(passage))}{words}", (), (own[passage],))
        told.append((Told(statement.sentence, "passage", statement.triples), statement))
    return told


def _short(names: Names, thing: NamedNode, pool: Pool) -> Names:
    if gathering.is_source(thing):
        return replace(names, short={thing: names.choose(THIS_SOURCE)})
    abbreviations = [text.value for text in gathering.texts(pool, thing, "mk:abbreviation")]
    others = gathering.texts(pool, thing, "skos:altLabel")
    # an abbreviation may stand for a name in either language, another name only in its own
    fitting = [o.value for o in others if o.language == names.lang or o.value in abbreviations]
    return names.shortened(thing, abbreviations, fitting)


def _references(store: Store, passages: Iterable[NamedNode]) -> dict[NamedNode, Reference]:
    """Give the references of passages, and of those that they follow from or are read with."""
    found = references(store, passages)
    behind = {p for r in found.values() for p in (*r.derived_from, *r.read_with)}
    return found | references(store, behind - found.keys())


def _other_names(pool: Pool, thing: Term, names: Names) -> tuple[str, ...]:
    """Give abbreviations and other names; those in the language asked for come first."""
    if not isinstance(thing, NamedNode):
        return ()
    found: list[Literal] = gathering.texts(pool, thing, "mk:abbreviation")
    found += sorted(
        gathering.texts(pool, thing, "skos:altLabel", "skos:prefLabel"),
        key=lambda text: (text.language != names.lang, text.value),
    )
    return tuple(dict.fromkeys(text.value for text in found if text.value != names.plain(thing)))
