"""Sentences as a page lists them: the first and last words of each, its source with a link, what it follows from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pyoxigraph import NamedNode

from migratieketen.language import date
from migratieketen.network.markup import element, text
from migratieketen.network.words import listed, word
from migratieketen.references import Reference
from migratieketen.results import Term

References = Mapping[NamedNode, Reference]


def sentences(
    cited: References, look_up: Callable[[Iterable[Term]], dict[NamedNode, Reference]], lang: str
) -> str:
    """Give an item of a list for each sentence that is cited, by number: `reference-1` and on."""
    beside = {passage for each in cited.values() for passage in (*each.derived_from, *each.read_with)}
    others = {**look_up(beside - cited.keys()), **cited}
    return "\n".join(
        element("li", _sentence(reference, others, lang), id=f"reference-{number}")
        for number, reference in enumerate(cited.values(), start=1)
    )


def _sentence(reference: Reference, others: References, lang: str) -> str:
    title = text(reference.title)
    parts = [
        element("q", text(reference.words)),
        " ",
        element("a", title, href=reference.link, rel="external noreferrer") if reference.link else title,
    ]
    told = [date(reference.date, lang)] if reference.date else []
    told.append(word("sentence", lang, number=reference.position))
    if reference.read_with:
        told.append(_beside("read-with", reference.read_with, others, lang))
    parts.append(element("span", text(f", {', '.join(told)}"), class_="told"))
    if reference.implied:
        implied = _beside("implied", reference.derived_from, others, lang)
        parts += [" ", element("span", text(implied), class_="implied")]
    return "".join(parts)


def _beside(key: str, passages: Iterable[NamedNode], others: References, lang: str) -> str:
    numbers = sorted(others[passage].position for passage in passages if passage in others)
    told = [word("sentence", lang, number=number) for number in numbers]
    return word(key, lang, sentences=listed(told, lang))
