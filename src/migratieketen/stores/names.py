"""Every name of every thing, so that those that hold a word are found without reading the others.

The words of all names are far fewer than the names. They stand in one text, which is searched for a piece of a word in
a fraction of a millisecond; each word has the numbers of the names in which it stands. Beside an on-disk store this is
kept in the generation's own folder: the names are caught while a load streams by.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode
from pyoxigraph import Store as Engine

from migratieketen.folding import words
from migratieketen.namespaces import expand
from migratieketen.stores import kept
from migratieketen.stores.merging import lines_with

NAME = "names"
FORM = 1
OUTSIDE = DefaultGraph()
HOW = {
    expand("skos:prefLabel"): "label",
    expand("dcterms:title"): "label",
    expand("skos:altLabel"): "alternative",
    expand("mk:abbreviation"): "abbreviation",
    expand("schema:name"): "name",
}
SAID = tuple((how, f" {predicate} ".encode()) for predicate, how in HOW.items())
"""How a thing is called by what follows it in canonical N-Quads lines."""
ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_LITERAL = re.compile(rb'"([^"\\]*(?:\\.[^"\\]*)*)"(?:@([A-Za-z0-9-]+)|(\^\^\S+))?')
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
FEW = 16
"""Looking one number up costs as much as reading so many."""

Row = tuple[str, str, str, str]
"""The IRI of a thing, how it is called so (label, alternative, abbreviation, name), in which language, and what."""


@dataclass(frozen=True)
class Name:
    """A name of a thing: a label, an alternative name, an abbreviation, or the name that a source uses."""

    thing: NamedNode
    text: str
    how: str
    lang: str


@dataclass(frozen=True)
class Texts:
    """Texts in one, each between two ends of line, and where each begins."""

    whole: bytes
    starts: array[int]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, number: int) -> str:
        return self.whole[self.starts[number] : self.starts[number + 1] - 1].decode()

    def holding(self, piece: str) -> Iterator[int]:
        """Give the numbers of the texts that hold a piece; an end of line at its start or end is that of the text."""
        sought = piece.encode()
        ahead = 1 if piece.startswith("\n") else 0
        at = self.whole.find(sought)
        while at >= 0:
            number = bisect_right(self.starts, at + ahead) - 1
            yield number
            at = self.whole.find(sought, self.starts[number + 1] - 1)


@dataclass(frozen=True)
class Names:
    """Names by their numbers, the words that they are made of, and in which names each word stands."""

    rows: Texts
    words: Texts
    joined: Texts
    """The words of each name without spaces between them."""
    starts: array[int]
    numbers: array[int]
    """The numbers of the names with a word, word after word; `starts` says where those of each begin."""

    def __getitem__(self, number: int) -> Name:
        iri, how, lang, text = self.rows[number].split("\t", 3)
        return Name(NamedNode(iri), text, how, lang)

    def __iter__(self) -> Iterator[Name]:
        return (self[number] for number in range(len(self.rows)))

    def with_word(self, word: int) -> array[int]:
        """Give the numbers of the names in which a word, given by its number, stands."""
        return self.numbers[self.starts[word] : self.starts[word + 1]]

    def with_any(self, some: Iterable[int]) -> set[int]:
        """Give the numbers of the names in which any of some words stands."""
        return set().union(*(self.with_word(word) for word in some))

    def with_all(self, choices: Iterable[Collection[int]]) -> set[int]:
        """Give the numbers of the names in which a word of each choice stands, beginning with the rarest."""
        rarest, *others = sorted(choices, key=self._standing)
        there = self.with_any(rarest)
        for some in others:
            there = set().union(*(_among(there, self.with_word(word)) for word in some))
        return there

    def _standing(self, some: Iterable[int]) -> int:
        return sum(self.starts[word + 1] - self.starts[word] for word in some)


def _among(few: set[int], numbers: array[int]) -> set[int]:
    """Give those of a few numbers that are among others in order; the others are not read where they are many."""
    if FEW * len(few) > len(numbers):
        return few.intersection(numbers)
    places = ((number, bisect_left(numbers, number)) for number in few)
    return {number for number, at in places if at < len(numbers) and numbers[at] == number}


class Catching:
    """Names caught from the lines on their way into a store."""

    def __init__(self) -> None:
        self.rows: set[Row] = set()
        self.certain = True
        """False where a name was met that the engine may write otherwise."""

    def take(self, lines: bytes) -> None:
        """Catch what canonical N-Quads lines tell: what a passage states stands outside it too."""
        for how, words_ in SAID:
            for subject, rest in lines_with(words_, lines):
                found = _LITERAL.match(rest)
                if found and subject.startswith(b"<"):
                    text, lang, datatype = found.groups()
                    self.certain = self.certain and datatype is None
                    called = _plain(text)
                    self.rows.add((subject[1:-1].decode(), how, (lang or b"").decode().lower(), called))


def _plain(text: bytes) -> str:
    """Give a text of canonical N-Quads without its escapes (N-Triples, section 2.4)."""
    return _ESCAPE.sub(_unescaped, text.decode()) if b"\\" in text else text.decode()


def _unescaped(found: re.Match[str]) -> str:
    mark = found.group(1)
    return ESCAPES.get(mark) or chr(int(mark[1:], 16))


def asked(engine: Engine) -> Iterator[Row]:
    """Give all names from an engine."""
    for predicate, how in HOW.items():
        for quad in engine.quads_for_pattern(None, predicate, None, OUTSIDE):
            thing, text = quad.subject, quad.object
            if isinstance(thing, NamedNode) and isinstance(text, Literal):
                yield thing.value, how, text.language or "", text.value


def known(rows: Iterable[Row]) -> Names:
    """Put names in order, each once, and find their words."""
    texts, joined = [], []
    standing: dict[str, array[int]] = {}
    for number, row in enumerate(sorted(set(rows))):
        found = words(row[3])
        for word in dict.fromkeys(found):
            if word not in standing:
                standing[word] = array("I")
            standing[word].append(number)
        texts.append("\t".join(row))
        joined.append("".join(found))
    starts, numbers = array("I", [0]), array("I")
    every = sorted(standing)
    for word in every:
        numbers.extend(standing[word])
        starts.append(len(numbers))
    return Names(_texts(texts), _texts(every), _texts(joined), starts, numbers)


def rows(names: Names) -> Iterator[Row]:
    """Give names as they were put in."""
    for number in range(len(names.rows)):
        iri, how, lang, text = names.rows[number].split("\t", 3)
        yield iri, how, lang, text


def _texts(texts: list[str]) -> Texts:
    whole = [text.encode() for text in texts]
    starts, at = array("I", [1]), 1
    for text in whole:
        at += len(text) + 1
        starts.append(at)
    return Texts(b"\n".join((b"", *whole, b"")), starts)


def write(names: Names, folder: Path) -> list[int]:
    """Write names into the folder of a generation, down to the disk; give the seal of the file."""
    parts = []
    for texts in (names.rows, names.words, names.joined):
        parts += [texts.whole, kept.packed(texts.starts)]
    parts += [kept.packed(names.starts), kept.packed(names.numbers)]
    return kept.write(folder / NAME, FORM, parts)


def read(folder: Path, sealed: list[int]) -> Names | None:
    """Read the names of a generation; None where they are not as they were sealed, or of another form."""
    parts = kept.read(folder / NAME, sealed, FORM)
    if parts is None:
        return None
    *texts, starts, numbers = parts
    rows, words, joined = (
        Texts(bytes(whole), kept.unpacked("I", begin))
        for whole, begin in zip(texts[::2], texts[1::2], strict=True)
    )
    return Names(rows, words, joined, kept.unpacked("I", starts), kept.unpacked("I", numbers))
