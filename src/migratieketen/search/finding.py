"""Things found by any of their names, best first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from migratieketen.folding import fold
from migratieketen.kinds import kind_words, kinds
from migratieketen.namespaces import slug, type_of
from migratieketen.references import labels
from migratieketen.search.known import names
from migratieketen.search.misspelt import like, near
from migratieketen.stores import Store
from migratieketen.stores.names import Name, Names

EXACT, PREFIX, PHRASE, WORDS, WORD_PREFIXES, PART, TYPO = 1.0, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5
AS_GOOD = 0.85
"""Of names with typing errors those are given that fit so well beside the best."""
LIKE = 0.6
"""How alike two names must be for one to be suggested for the other."""
COMPARED = 1000
"""So many names are compared in full with a text that names nothing."""


@dataclass(frozen=True)
class Hit:
    """A thing that was found, how well it fits (0 to 1), and the name that fitted."""

    iri: NamedNode
    slug: str
    label: str
    kind: str
    score: float
    name: str


def search(store: Store, text: str, lang: str) -> tuple[Hit, ...]:
    """Find things by any of their names in either language, best first; nothing found is an empty answer.

    Exact, then the beginning of a name, words that follow each other, whole words, beginnings of words, a part of the
    name; a typing error only where nothing else was found, or no more than a part of a word. Ties: the shorter name,
    then the IRI.
    """
    wanted = fold(text)
    if not wanted:
        return ()
    known = names(store)
    found = _fitting(known, wanted)
    if all(score <= PART for _, score in found):
        found += _misspelt(known, wanted, 1 if found else 2)
    return _hits(store, found, lang)


def nearest(store: Store, text: str, lang: str, types: Sequence[str] = ()) -> list[Hit]:
    """Give at most three things (of some types) whose names come nearest to a text that names nothing."""
    found = [hit for hit in search(store, text, lang) if not types or type_of(hit.iri.value) in types]
    return (found or list(_hits(store, _alike(names(store), fold(text), types), lang)))[:3]


def _fitting(known: Names, wanted: str) -> list[tuple[Name, float]]:
    """Find names that hold each word asked for, or all of them written as one."""
    there = known.with_all([[*known.words.holding(word)] for word in wanted.split()])
    there.update(known.joined.holding(wanted.replace(" ", "")))
    return [(name, _score(wanted, fold(name.text))) for name in map(known.__getitem__, there)]


def _score(wanted: str, folded: str) -> float:
    """Give how well a folded name fits that holds what is wanted."""
    if folded == wanted:
        return EXACT
    if folded.startswith(wanted):
        return PREFIX
    asked, there = wanted.split(), folded.split()
    if len(asked) > 1 and f" {wanted} " in f" {folded} ":
        return PHRASE
    if all(word in there for word in asked):
        return WORDS
    if all(any(other.startswith(word) for other in there) for word in asked):
        return WORD_PREFIXES
    return PART


def _misspelt(known: Names, wanted: str, most: int) -> list[tuple[Name, float]]:
    """Find names in which each word asked for stands with a typing error; with more, up to `most`, if none has one."""
    for errors in range(1, most + 1):
        close = [near(known.words, word, errors) for word in wanted.split()]
        there = known.with_all(close)
        if there:
            return _best(known, there, close)
    return []


def _best(known: Names, there: Iterable[int], close: Sequence[dict[int, float]]) -> list[tuple[Name, float]]:
    """Give those names that fit best, by how alike the nearest word of each is."""
    alike = [{known.words[number]: how for number, how in words.items()} for words in close]
    found = []
    for name in map(known.__getitem__, there):
        words = fold(name.text).split()
        best = [max(words_alike.get(word, 0.0) for word in words) for words_alike in alike]
        found.append((name, TYPO * sum(best) / len(best)))
    top = max(score for _, score in found)
    return [(name, score) for name, score in found if score >= AS_GOOD * top]


def _alike(known: Names, wanted: str, types: Sequence[str]) -> list[tuple[Name, float]]:
    """Find names that are alike as a whole, among those with most of the words asked for."""
    import difflib

    holding: Counter[int] = Counter()
    for word in set(wanted.split()):
        holding.update(known.with_any(near(known.words, word, 2) or like(known.words, word, LIKE)))
    found, compared = [], 0
    for number, _ in sorted(holding.items(), key=lambda pair: (-pair[1], pair[0])):
        name = known[number]
        if types and type_of(name.thing.value) not in types:
            continue
        called = (fold(name.text), fold(slug(name.thing.value)))
        likeness = max(difflib.SequenceMatcher(None, wanted, other).ratio() for other in called)
        if likeness > LIKE:
            found.append((name, TYPO * likeness))
        compared += 1
        if compared == COMPARED:
            break
    return found


def _hits(store: Store, found: Iterable[tuple[Name, float]], lang: str) -> tuple[Hit, ...]:
    """Give one hit a thing, by the name that fits best; best first."""
    best: dict[NamedNode, tuple[float, int, bool, str]] = {}
    for name, score in found:
        rank = (-score, len(name.text), name.lang != lang, name.text)
        best[name.thing] = min(best.get(name.thing, rank), rank)
    ordered = sorted(best, key=lambda thing: (best[thing][:2], is_ours(thing), thing.value))
    called, found_kinds = labels(store, ordered, lang), kinds(store, ordered)
    kind = kind_words(found_kinds, labels(store, found_kinds.values(), lang), lang)
    return tuple(
        Hit(thing, slug(thing.value), called[thing], kind.get(thing, ""), -best[thing][0], best[thing][3])
        for thing in ordered
    )


def is_ours(thing: NamedNode) -> bool:
    """True for terms and parts of the chain: our own division, not what a source speaks of."""
    return type_of(thing.value) in (None, "deel")
