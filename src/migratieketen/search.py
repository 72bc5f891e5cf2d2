"""Finding things by any of their names, and turning a name into the one thing it stands for."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from pyoxigraph import Literal, NamedNode

from migratieketen.errors import MigratieketenError, UnknownName
from migratieketen.language import LANGUAGES
from migratieketen.namespaces import ID, PREFIXES, SOURCE, TYPES, shorten, slug, type_of
from migratieketen.references import labels
from migratieketen.results import Rows
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store
from migratieketen.telling import kind_words, kinds

EXACT, PREFIX, WORDS, WORD_PREFIXES, PART, TYPO = 1.0, 0.9, 0.8, 0.7, 0.6, 0.5
ALIKE = 0.72
"""How alike two words must be for one to be a typing error of the other."""
NAMELESS = ("deelname", "lidmaatschap", "relatie", "aantal")
"""The types of things that are named by their parts alone."""
SHORT = 4
"""Words of so few letters must have the same letters, or be more alike still."""

_LETTERS = str.maketrans("øłđæœıß", "oldaeis") | {ord("æ"): "ae", ord("œ"): "oe", ord("ß"): "ss"}


@dataclass(frozen=True)
class Name:
    """A name of a thing: a label, an alternative name, an abbreviation, or the name that a source uses."""

    thing: NamedNode
    text: str
    how: str
    lang: str


@dataclass(frozen=True)
class Hit:
    """A thing that was found, how well it fits (0 to 1), and the name that fitted."""

    iri: NamedNode
    slug: str
    label: str
    kind: str
    score: float
    name: str


def names(store: Store) -> tuple[Name, ...]:
    """Give every name of every thing in the graph."""
    return _names(store, "explorer/names")


def _names(store: Store, query: str) -> tuple[Name, ...]:
    rows = cast("Rows", store.query(shipped(query).text)).rows
    return tuple(
        Name(thing, text.value, how.value, text.language or "")
        for thing, text, how in rows
        if isinstance(thing, NamedNode) and isinstance(text, Literal) and isinstance(how, Literal)
    )


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Give a text without case, accents, soft hyphens and punctuation: one space between its words."""
    if text.isascii():  # as most names are: there is nothing to take apart
        kept = text.lower()
    else:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        kept = "".join(
            mark
            for mark in plain.translate(_LETTERS)
            if not unicodedata.combining(mark) and unicodedata.category(mark) != "Cf"
        )
    return " ".join(re.sub(r"[\W_]+", " ", kept).split())


def search(store: Store, text: str, lang: str) -> tuple[Hit, ...]:
    """Find things by any of their names in either language, best first; nothing found is an empty answer.

    Exact, then the beginning of a name, whole words, beginnings of words, a part of the name; a
    typing error only where nothing else was found. Ties: the shorter name, then the IRI.
    """
    return _search(store, text, lang, names(store)) if fold(text) else ()


def _search(store: Store, text: str, lang: str, every: Iterable[Name]) -> tuple[Hit, ...]:
    wanted, known = fold(text), [(name, fold(name.text)) for name in every]
    found = [(name, score) for name, folded in known if (score := _score(wanted, folded))]
    return _hits(store, found or _misspelt(wanted, known), lang)


def nearest(store: Store, text: str, lang: str, types: Sequence[str] = ()) -> list[Hit]:
    """Give at most three things (of some types) whose names come nearest to a text that names nothing."""
    return _nearest(store, text, lang, types, names(store)) if fold(text) else []


def _nearest(store: Store, text: str, lang: str, types: Sequence[str], every: Sequence[Name]) -> list[Hit]:
    found = [hit for hit in _search(store, text, lang, every) if not types or type_of(hit.iri.value) in types]
    if not found:
        wanted, known = fold(text), _of_types(every, types)
        likeness = [
            (name, max(_likeness(wanted, fold(n)) for n in (name.text, slug(name.thing.value))))
            for name in known
        ]
        found = list(_hits(store, [(name, score * TYPO) for name, score in likeness if score], lang))
    return found[:3]


def _score(wanted: str, folded: str) -> float:
    """Give how well a folded name fits: 0 for not at all."""
    if folded == wanted:
        return EXACT
    if folded.startswith(wanted):
        return PREFIX
    asked, there = wanted.split(), folded.split()
    if all(word in there for word in asked):
        return WORDS
    if all(any(other.startswith(word) for other in there) for word in asked):
        return WORD_PREFIXES
    if all(word in folded for word in asked) or wanted.replace(" ", "") in folded.replace(" ", ""):
        return PART
    return 0.0


def _misspelt(wanted: str, known: Sequence[tuple[Name, str]]) -> list[tuple[Name, float]]:
    """Find names in which each word asked for stands with a typing error."""
    import difflib

    vocabulary = {word for _, folded in known for word in folded.split()}
    near: list[dict[str, float]] = []
    for word in wanted.split():
        least = 0.6 if len(word) <= SHORT else ALIKE
        there = [other for other in vocabulary if _may_be_alike(word, other, least)]
        matches = difflib.get_close_matches(word, there, n=12, cutoff=least)
        near.append({match: _alike(word, match) for match in matches if _mistaken(word, match)})
    found = []
    for name, folded in known:
        best = [max((close.get(word, 0.0) for word in folded.split()), default=0.0) for close in near]
        if all(best):
            found.append((name, TYPO * sum(best) / len(best)))
    top = max((score for _, score in found), default=0.0)
    return [(name, score) for name, score in found if score >= 0.85 * top]


def _mistaken(word: str, other: str) -> bool:
    return len(word) > SHORT or sorted(word) == sorted(other) or _alike(word, other) >= 0.8


def _alike(one: str, other: str) -> float:
    import difflib

    return difflib.SequenceMatcher(None, one, other).ratio()


def _may_be_alike(one: str, other: str, least: float) -> bool:
    """Tell whether two texts can be so alike at all: no more letters match than the two have in common."""
    enough = least * (len(one) + len(other)) - 1e-9
    if 2 * min(len(one), len(other)) < enough:
        return False
    return 2 * sum(min(one.count(letter), other.count(letter)) for letter in set(one)) >= enough


@lru_cache(maxsize=1 << 15)
def _likeness(one: str, other: str, least: float = 0.6) -> float:
    """Give how alike two texts are, 0 where that is no more than the least: so few need be compared in full."""
    if not _may_be_alike(one, other, least):
        return 0.0
    alike = _alike(one, other)
    return alike if alike > least else 0.0


def _hits(store: Store, found: Iterable[tuple[Name, float]], lang: str) -> tuple[Hit, ...]:
    """Give one hit a thing, by the name that fits best; best first."""
    best: dict[NamedNode, tuple[float, int, bool, str]] = {}
    for name, score in found:
        rank = (-score, len(name.text), name.lang != lang, name.text)
        best[name.thing] = min(best.get(name.thing, rank), rank)
    ordered = sorted(best, key=lambda thing: (best[thing][:2], _is_ours(thing), thing.value))
    called, found_kinds = labels(store, ordered, lang), kinds(store, ordered)
    kind = kind_words(found_kinds, labels(store, found_kinds.values(), lang), lang)
    return tuple(
        Hit(thing, slug(thing.value), called[thing], kind.get(thing, ""), -best[thing][0], best[thing][3])
        for thing in ordered
    )


def _is_ours(thing: NamedNode) -> bool:
    """True for terms and parts of the chain: our own division, not what a source speaks of."""
    return type_of(thing.value) in (None, "deel")


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
    short = _of_types(_names(store, "explorer/abbreviations"), types)
    fitting = (
        {name.thing for name in short if name.text == asked}
        or set(_by_slug(store, asked, types))
        or _by_folded(_of_types(names(store), types), fold(asked))  # only now: these are thousands
    )
    return sorted(fitting, key=lambda thing: thing.value)


def _of_types(known: Iterable[Name], types: Sequence[str]) -> list[Name]:
    return [name for name in known if not types or type_of(name.thing.value) in types]


def _by_folded(known: Iterable[Name], wanted: str) -> set[NamedNode]:
    """Give the things with a label or other name that folds to the same, else what a source calls so, else ours."""
    by_how: dict[str, set[NamedNode]] = defaultdict(set)
    for name in known:
        if wanted and fold(name.text) == wanted:
            how = "ours" if _is_ours(name.thing) else "used" if name.how == "name" else "name"
            by_how[how].add(name.thing)
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
    return [thing for thing in known if not _is_ours(thing)] or known


def written(thing: NamedNode) -> str:
    """Give the way a thing can be asked for that is never ambiguous: `organisatie/vng`, `mk:Figure`."""
    folder = type_of(thing.value)
    return f"{folder}/{slug(thing.value)}" if folder else shorten(thing.value)


def _several(store: Store, asked: str, fitting: Sequence[NamedNode]) -> UnknownName:
    told = {}
    for lang in LANGUAGES:
        called = labels(store, fitting, lang)
        told[lang] = "\n".join(f"  {written(thing)} — {called[thing]}" for thing in fitting)
    return UnknownName(
        f"'{asked}' kan meer dan één ding zijn; kies er een:\n{told['nl']}",
        f"'{asked}' fits more than one thing; choose one:\n{told['en']}",
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
    every = names(store) if fold(wanted) else ()
    for lang, either in zip(LANGUAGES, (" of ", " or "), strict=True):
        hits = _nearest(store, wanted, lang, types, every) if every else []
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
