"""The short of a difference: counts, the new sources, and which things are new, gone or changed."""

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from migratieketen.difference.model import Difference, Source, Thing
from migratieketen.difference.saying import short
from migratieketen.difference.words import folder_word, text
from migratieketen.language import date
from migratieketen.namespaces import shorten, type_of
from migratieketen.telling.grammar import listed

COUNTED = {
    "sources": ("new", "gone", "renamed", "replaced", "changed"),
    "passages": ("new", "gone", "reworded"),
    "things": ("new", "gone", "replaced", "renamed", "changed", "sourced", "mentioned"),
    "statements": ("added", "gone", "elsewhere"),
}
LISTED = ("new", "gone", "changed")
"""The statuses of which the summary lists the things by name, kind by kind."""


def figures(found: Difference, wanted: Collection[str] | None = None) -> list[tuple[str, str]]:
    """Give what is counted, all or what is wanted, each in words: `sources`, `2 new, 1 changed`."""
    told = []
    for what, statuses in COUNTED.items():
        counts = [
            (status, found.counts.get(f"{what}-{status}", 0))
            for status in statuses
            if wanted is None or status in wanted
        ]
        if parts := [text(status, found.lang, n=count) for status, count in counts if count]:
            told.append((text(what, found.lang), ", ".join(parts)))
    return told


def source_line(source: Source, lang: str) -> str:
    """Give a source in a line: title, publisher, date, and how many sentences."""
    about = ", ".join(
        part for part in (source.publisher or "", date(source.date, lang) if source.date else "") if part
    )
    count = text("p-all", lang, n=source.passages)
    return f"“{source.label}” ({'; '.join(part for part in (about, count) if part)})"


def by_folder(things: Sequence[Thing], lang: str) -> list[tuple[str, str]]:
    """Give things kind by kind: `organisations (2)` or `person`, and their names."""
    told = []
    for folder, group in groupby(things, key=folder_of):
        members = list(group)
        name = folder_word(folder, len(members), lang)
        counted = name if len(members) == 1 else f"{name} ({len(members)})"
        told.append((counted, listed([thing.label for thing in members], lang)))
    return told


def folder_of(thing: Thing) -> str:
    """Give the folder of a thing's IRI: `organisatie`; `term` for one of a vocabulary, '' for anything else."""
    iri = str(getattr(thing.iri, "value", ""))
    return type_of(iri) or ("term" if shorten(iri) != iri else "")


def renamings(found: Difference, status: str) -> Iterable[str]:
    """Give each thing that was `renamed` or `replaced`, with what it is called now or what took its place."""
    for thing in (*found.sources, *found.things):
        if thing.status != status:
            continue
        iri = short(thing.iri)
        if thing.instead is not None:
            told = text("instead", found.lang, o=f"{thing.instead_label} ({short(thing.instead)})")
            yield f"{thing.label} ({iri}): {told}"
        elif thing.was is not None:
            yield f"{text('now-called', found.lang, was=thing.was, now=thing.label)} ({iri})"
        else:
            told = "; ".join(lowered(c.sentence) for c in thing.changes if c.kind == "renamed")
            yield f"{thing.label} ({iri}): {told}"


def lowered(sentence: str) -> str:
    """Give a sentence as the part of one: without its capital and its full stop."""
    return sentence[:1].lower() + sentence[1:].removesuffix(".")
