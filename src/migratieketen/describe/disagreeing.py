"""Where sources disagree: each value that one of them gives, with the sentences that say so."""

from collections import defaultdict
from collections.abc import Mapping
from typing import cast

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen.describe.description import Statement
from migratieketen.describe.gathering import Pool
from migratieketen.results import Rows, Term
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store
from migratieketen.telling.names import Names
from migratieketen.telling.nodes import Told
from migratieketen.telling.telling import tell


def disagreements(store: Store, pools: Mapping[str, Pool], names: Names) -> list[tuple[Told, Statement]]:
    """Tell each fact of which sources give several values: one statement a value, with its passages.

    A date that is only more precise than another does not disagree with it.
    """
    things = _of_several_values(pools)
    if not things:
        return []
    said: dict[Triple, list[NamedNode]] = defaultdict(list)
    asked = bind(shipped("explorer/describe-disagree").text, {"thing": things})
    for row in cast("Rows", store.query(asked)).rows:
        thing, property_, value, passage = cast("tuple[NamedNode, NamedNode, Literal, NamedNode]", row)
        said[Triple(thing, property_, value)].append(passage)
    statements = []
    for triple in sorted(said, key=str):
        passages = sorted(said[triple], key=str)
        told = _told(triple, passages, pools, names)
        statements.append((told, Statement(told.sentence, tuple(passages), told.triples)))
    return statements


def _of_several_values(pools: Mapping[str, Pool]) -> list[NamedNode]:
    """Give the things of which some property has more than one date or number: the others need not be asked for."""
    values: dict[tuple[Term, NamedNode], set[Term]] = defaultdict(set)
    for pool in pools.values():
        for triple in (triple for triples in pool.values() for triple in triples):
            if isinstance(triple.object, Literal) and not triple.object.language:
                values[triple.subject, triple.predicate].add(triple.object)
    several = {thing for (thing, _), found in values.items() if len(found) > 1}
    return sorted((thing for thing in several if isinstance(thing, NamedNode)), key=str)


def _told(triple: Triple, passages: list[NamedNode], pools: Mapping[str, Pool], names: Names) -> Told:
    """Tell one value: of a post, participation or figure with its parts, as the first of the passages states it."""
    for pool in pools.values():
        stated = [other for other in pool.get(passages[0], ()) if other.subject == triple.subject]
        whole = [other for other in stated if other.predicate != triple.predicate or other == triple]
        sentences = [told for told in tell(whole, names) if triple in told.triples] if triple in whole else []
        if sentences:
            return sentences[0]
    return tell([triple], names)[0]
