"""Everything of one thing: what is said of it, what names it, and the sentence behind each statement."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen.describe import gathering
from migratieketen.describe.description import Description, Section, Statement
from migratieketen.describe.gathering import Pool
from migratieketen.describe.rendering import as_json, quads, text, triples
from migratieketen.describe.sections import arranged, disagreements, place
from migratieketen.namespaces import type_of
from migratieketen.references import Reference, labels, references
from migratieketen.results import Term
from migratieketen.sentences import THIS_SOURCE
from migratieketen.stores import Store
from migratieketen.telling import Names, Told, capital, kind_words, kinds, named, tell, to_name

__all__ = ["Description", "Section", "Statement", "as_json", "describe", "quads", "text", "triples"]


def describe(store: Store, thing: NamedNode, lang: str) -> Description:
    """Tell everything of one thing in a language; of a thing that the graph does not know, nothing."""
    pools = _pools(store, thing)
    everything = [triple for pool in pools.values() for triples in pool.values() for triple in triples]
    source = NamedNode(thing.value.partition("#")[0]) if type_of(thing.value) == "bron" else None
    things, named_passages = to_name(everything, thing)
    names = named(labels(store, things, lang), references(store, named_passages), lang, source)
    names = _short(names, thing, pools["about"])
    passages = {passage for pool in pools.values() for passage in pool if passage is not None}
    own = gathering.passages_of(pools["about"], thing)
    cited = _references(store, passages | own.keys())
    told = {
        key: list(_told(pool, names, None if key == "stated" else thing, cited))
        for key, pool in pools.items()
    }
    told["passages"] = _passages(own, names, cited)
    told["disagree"] = disagreements(pools, names, cited)
    uses = gathering.uses(store, thing)
    kind = kinds(store, [thing])
    publishers = {r.publisher for r in cited.values() if r.publisher is not None}
    return Description(
        iri=thing,
        lang=lang,
        label=names.plain(thing),
        kind=kind_words(kind, labels(store, kind.values(), lang), lang).get(thing, ""),
        names=_other_names(pools["about"], thing, names),
        sections=arranged(told, thing, names, uses, cited),
        references=cited,
        publishers=labels(store, publishers, lang),
    )


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
        return Names(names.labels, names.lang, {thing: names.choose(THIS_SOURCE)})
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


def _told(
    pool: Pool, names: Names, thing: NamedNode | None, cited: dict[NamedNode, Reference]
) -> Iterator[tuple[Told, Statement]]:
    """Tell each passage by itself; the same statement of several passages becomes one with all of them."""
    merged: dict[Told, list[NamedNode]] = defaultdict(list)
    for passage in sorted(pool, key=lambda p: place(p, cited)):
        for told in tell(pool[passage], names, focus=thing):
            merged[told] += [passage] if passage is not None else []
    for told, passages in merged.items():
        yield told, Statement(told.sentence, tuple(passages), told.triples)


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
