"""New things that may be known already: by their abbreviation, or by nearly the same name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from migratieketen.drafting.forms import folded
from migratieketen.drafting.source import TYPE, Lines, Said
from migratieketen.namespaces import expand, shorten, type_of
from migratieketen.remarks import Remark

ALIKE = 0.88
"""Names that are so much alike may be of the same thing."""
SHORT = 8
"""Names of so few letters are alike by chance."""
_NAMES = frozenset(expand(name) for name in ("skos:prefLabel", "skos:altLabel"))
_ABBREVIATION = expand("mk:abbreviation")


def known_already(here: Sequence[Said], there: Sequence[Said], lines: Lines) -> Iterator[Remark]:
    """Tell which new thing has the abbreviation or nearly the name of a known one of its type."""
    mine = {one.subject for one in here if one.passage is None and one.predicate == TYPE}
    known: dict[str | None, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in there:
        if one.passage is None and one.subject not in mine and (name := _name(one)):
            known[type_of(one.subject.value)][name].add(one.subject.value)
    told = set()
    for one in here:
        name = _name(one) if one.passage is None else ""
        for other in _alike(name, known[type_of(one.subject.value)]) if name else ():
            if (one.subject, other) in told:
                continue
            told.add((one.subject, other))
            wrong = {
                "nl": f"'{one.text}' lijkt op {shorten(other)}",
                "en": f"'{one.text}' is like {shorten(other)}",
            }
            message = {
                "nl": "Is het hetzelfde, gebruik dan dat, en geef het deze naam erbij als skos:altLabel.",
                "en": "If it is the same, use that one, and give it this name as well as skos:altLabel.",
            }
            yield Remark("known-already", one.subject, lines.of(one.subject), wrong, message)


def _name(one: Said) -> str:
    """Give a name folded for comparing, an abbreviation with a sign before it; nothing where it is no name."""
    if one.own and one.predicate == _ABBREVIATION:
        return f"={one.text}"
    return " ".join(re.findall(r"\w+", folded(one.text))) if one.own and one.predicate in _NAMES else ""


def _alike(name: str, known: Mapping[str, set[str]]) -> Iterator[str]:
    for other, things in known.items():
        if name == other or (name[0] != "=" and len(name) >= SHORT and _near(name, other)):
            yield from sorted(things)


def _near(name: str, other: str) -> bool:
    """Tell whether two names have the same words or letters; those with other numbers are of other things."""
    import difflib

    if re.findall(r"\d+", name) != re.findall(r"\d+", other):
        return False
    matcher = difflib.SequenceMatcher(None, name, other)
    near = matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
    return near or set(name.split()) == set(other.split())
