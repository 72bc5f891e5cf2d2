"""A name turned into the one thing that it stands for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import cast

from pyoxigraph import NamedNode

from migratieketen.errors import MigratieketenError, UnknownName, shown
from migratieketen.folding import fold
from migratieketen.language import LANGUAGES
from migratieketen.namespaces import ID, PREFIXES, SOURCE, TYPES, shorten, slug, type_of
from migratieketen.references import labels
from migratieketen.results import Rows
from migratieketen.search.finding import is_ours, nearest
from migratieketen.search.known import abbreviations, names
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store
from migratieketen.stores.names import Name

NAMELESS = ("deelname", "lidmaatschap", "relatie", "aantal")
"""The types of things that are named by their parts alone."""


def resolve(
    store: Store, name: str, types: Sequence[str] = (), missing: type[MigratieketenError] = UnknownName
) -> NamedNode:
    """Give the one thing that a name stands for.

    A name is an IRI (in angle brackets or not), `organisatie:vng`, `organisatie/vng`, a slug, an exact
    abbreviation, or a label or other name in either language; `types` restricts all but the first three.
    Raises UnknownName where several things fit, `missing` where none does: the nearest are suggested.
    """
    asked = name.strip()
    direct = _address(asked)
    if direct is not None and mentioned(store, [direct]):
        return direct
    fitting = _by_name(store, asked, types)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise _several(store, asked, fitting)
    raise _none(store, asked, types, missing)


def mentioned(store: Store, things: Iterable[NamedNode]) -> list[NamedNode]:
    """Give those of some IRIs that the graph mentions, in their order."""
    wanted = list(things)
    rows = cast("Rows", store.query(bind(shipped("explorer/describe-mentioned").text, {"thing": wanted})))
    known = {row["thing"] for row in rows}
    return [thing for thing in wanted if thing in known]


def _address(asked: str) -> NamedNode | None:
    """Give the IRI that is written out: whole, prefixed or as `type/slug`; None for a bare name."""
    bare = asked.removeprefix("<").removesuffix(">")
    prefix, colon, local = bare.partition(":")
    folder, slash, rest = bare.partition("/")
    if "://" in bare:
        iri = bare
    elif colon and prefix in PREFIXES:
        iri = PREFIXES[prefix] + local
    elif slash and folder in (*TYPES, "bron"):
        iri = SOURCE + rest if folder == "bron" else f"{ID}{bare}"
    else:
        return None
    try:
        return NamedNode(iri)
    except ValueError:
        return None


def _by_name(store: Store, asked: str, types: Sequence[str]) -> list[NamedNode]:
    """Give the things that a bare name fits: by abbreviation, else slug, label, a source's name for it."""
    short = _of_types(abbreviations(store), types)
    fitting = (
        {name.thing for name in short if name.text == asked}
        or set(_by_slug(store, asked, types))
        or _by_folded(_of_types(_called(store, fold(asked)), types))  # only now: these are thousands
    )
    return sorted(fitting, key=lambda thing: thing.value)


def _of_types(known: Iterable[Name], types: Sequence[str]) -> list[Name]:
    return [name for name in known if not types or type_of(name.thing.value) in types]


def _called(store: Store, wanted: str) -> list[Name]:
    """Give the names that fold to the same."""
    known, asked = names(store), wanted.split()
    if not asked:
        return []
    there = known.with_all([[*known.words.holding(f"\n{word}\n")] for word in asked])
    return [name for name in map(known.__getitem__, there) if fold(name.text) == wanted]


def _by_folded(called: Iterable[Name]) -> set[NamedNode]:
    """Give the things with a label or other name that is so, else what a source calls so, else ours."""
    by_how: dict[str, set[NamedNode]] = defaultdict(set)
    for name in called:
        by_how["ours" if is_ours(name.thing) else "used" if name.how == "name" else "name"].add(name.thing)
    return by_how["name"] or by_how["used"] or by_how["ours"]


def _by_slug(store: Store, asked: str, types: Sequence[str]) -> list[NamedNode]:
    if not re.fullmatch(r"[a-z0-9][a-z0-9#-]*", asked):
        return []
    folders = [folder for folder in (*TYPES, "bron") if not types or folder in types]
    there = mentioned(
        store, [NamedNode(SOURCE + asked if f == "bron" else f"{ID}{f}/{asked}") for f in folders]
    )
    # what has a name of its own goes before what is named by its parts alone, and a thing before a part of the chain
    known = [thing for thing in there if type_of(thing.value) not in NAMELESS] or there
    return [thing for thing in known if not is_ours(thing)] or known


def written(thing: NamedNode) -> str:
    """Give the way a thing can be asked for that is never ambiguous: `organisatie/vng`, `mk:Figure`."""
    folder = type_of(thing.value)
    return f"{folder}/{slug(thing.value)}" if folder else shorten(thing.value)


def _several(store: Store, asked: str, fitting: Sequence[NamedNode]) -> UnknownName:
    told = {}
    for lang in LANGUAGES:
        called = labels(store, fitting, lang)
        told[lang] = "\n".join(shown(f"  {written(thing)} — {called[thing]}") for thing in fitting)
    return UnknownName(
        f"'{asked}' kan meer dan één ding zijn; kies er een:",
        f"'{asked}' fits more than one thing; choose one:",
        detail=told,
    )


def _none(
    store: Store, asked: str, types: Sequence[str], missing: type[MigratieketenError]
) -> MigratieketenError:
    address = _address(asked)
    # an address of elsewhere is like no name of ours
    foreign = address is not None and type_of(address.value) is None
    wanted = "" if foreign else slug(address.value) if address else asked
    if address is not None and not foreign:
        types = [str(type_of(address.value))]
    if types and address is None and (others := _by_name(store, asked, ())):
        return _of_another_type(asked, others, types)
    told: dict[str, str] = {}
    for lang, either in zip(LANGUAGES, (" of ", " or "), strict=True):
        hits = nearest(store, wanted, lang, types)
        told[lang] = either.join(f"{hit.label} ({written(hit.iri)})" for hit in hits)
    only_sources = tuple(types) == ("bron",)
    nl_else = (
        "alle bronnen: migratieketen sources list" if only_sources else "zoek met: migratieketen search WOORD"
    )
    en_else = (
        "all sources: migratieketen sources list"
        if only_sources
        else "find it with: migratieketen search WORD"
    )
    nl = f"bedoelt u {told['nl']}?" if told["nl"] else nl_else
    en = f"did you mean {told['en']}?" if told["en"] else en_else
    return missing(f"niets heet hier '{asked}'; {nl}", f"nothing here is called '{asked}'; {en}")


def _of_another_type(asked: str, found: Sequence[NamedNode], types: Sequence[str]) -> UnknownName:
    names = ", ".join(written(thing) for thing in found)
    return UnknownName(
        f"'{asked}' is hier {names}; gevraagd wordt: {', '.join(types)}",
        f"'{asked}' is {names} here; what is asked for: {', '.join(types)}",
    )
