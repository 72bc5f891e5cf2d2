"""What can be known of a source without asking anyone, beside what shapes and checks of passages see."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode, Quad

from migratieketen.drafting.carried import not_carried
from migratieketen.drafting.likeness import known_already
from migratieketen.drafting.newnames import UNKNOWN
from migratieketen.drafting.source import CLASSES, TYPE, Lines, Said, said
from migratieketen.namespaces import ID, SOURCE, expand, shorten, slug, type_of
from migratieketen.remarks import Remark
from migratieketen.stores import Store

_DATE = expand("schema:datePublished")
ONE_VALUE = frozenset(expand(name) for name in ("schema:value", "mk:oldName", "mk:newName"))
"""Of these a thing has one, whoever states it; shapes and checks see to dates."""


def remarks(store: Store, quads: Sequence[Quad], content: str, text: str | None = None) -> list[Remark]:
    """Give the remarks on a source: its quads, the content of its file and, where it is at hand, the source's text.

    What is still to be filled in; a name that nothing has and that is nearly a known one; a new thing that may be
    known already; a statement that another source contradicts (told, for both may stand); a number or date that no
    statement carries.
    """
    lines = Lines(content)
    here, there = list(said(quads)), list(said(store.dump()))
    found = [
        *_unfinished(here, lines),
        *_undated(here, lines, content),
        *_misspelt(here, there, lines),
        *known_already(here, there, lines),
        *_contradicted(here, there, lines),
        *not_carried(here, lines, text),
    ]
    return sorted(found, key=lambda remark: (remark.line or 0, remark.check, remark.focus.value))


def _unfinished(here: Sequence[Said], lines: Lines) -> Iterator[Remark]:
    for one in here:
        if one.text == UNKNOWN:
            name = shorten(one.predicate.value)
            wrong = {"nl": f"{name} is nog …", "en": f"{name} is still …"}
            message = {"nl": "Vul het in.", "en": "Fill it in."}
            line = lines.of(one.subject, one.passage)
            yield Remark("unfinished", one.subject, line, wrong, message, grave=True)


def _undated(here: Sequence[Said], lines: Lines, content: str) -> Iterator[Remark]:
    """Tell that a source has no date of publication, unless a proposal of it still stands open."""
    dated = {one.subject for one in here if one.predicate == _DATE}
    if re.search(r"^[^\S\n]*#\?\s*schema:datePublished\b", content, re.MULTILINE):
        return
    for one in here:
        if one.predicate == TYPE and one.object in CLASSES and one.subject not in dated and not one.passage:
            wrong = {"nl": "deze bron heeft geen datum", "en": "this source has no date"}
            message = {
                "nl": "Noemt de pagina een datum, geef dan schema:datePublished; noemt zij er geen, laat het zo.",
                "en": "If the page gives a date, give schema:datePublished; if it gives none, leave it.",
            }
            yield Remark("undated", one.subject, lines.of(one.subject), wrong, message)


def _misspelt(here: Sequence[Said], there: Sequence[Said], lines: Lines) -> Iterator[Remark]:
    """Suggest the nearest known name for each that is described nowhere."""
    import difflib

    known = {one.subject.value for one in (*here, *there) if one.predicate == TYPE}
    for one in here:
        thing = one.object
        if not isinstance(thing, NamedNode) or not thing.value.startswith(ID) or thing.value in known:
            continue
        folder = f"{ID}{type_of(thing.value)}/"
        slugs = [name.removeprefix(folder) for name in known if name.startswith(folder)]
        known.add(thing.value)
        for near in difflib.get_close_matches(slug(thing.value), slugs, 1, 0.8):
            name, other = shorten(thing.value), shorten(folder + near)
            wrong = {"nl": f"{name} is onbekend", "en": f"{name} is unknown"}
            message = {
                "nl": f"Bedoelt u {other}? Anders: beschrijf het.",
                "en": f"Did you mean {other}? Else: describe it.",
            }
            yield Remark("unknown-name", thing, lines.of(thing, one.passage), wrong, message, grave=True)


def _contradicted(here: Sequence[Said], there: Sequence[Said], lines: Lines) -> Iterator[Remark]:
    """Tell where another source gives another value."""
    own = {one.source for one in here}
    elsewhere: dict[tuple[NamedNode, NamedNode], set[tuple[str, str]]] = defaultdict(set)
    for one in there:
        if one.passage and one.predicate in ONE_VALUE and one.source not in own:
            elsewhere[one.subject, one.predicate].add((one.text, one.passage.value.removeprefix(SOURCE)))
    for one in here:
        others = [pair for pair in sorted(elsewhere[one.subject, one.predicate]) if pair[0] != one.text]
        if one.passage and others:
            told = "; ".join(f"{value} (bron:{passage})" for value, passage in others)
            wrong = {"nl": f"hier {one.text}, elders {told}", "en": f"{one.text} here, elsewhere {told}"}
            message = {
                "nl": "Ga na of beide bronnen dit zo zeggen; dan staan beide terecht naast elkaar.",
                "en": "See whether both sources do say so; then both rightly stand side by side.",
            }
            yield Remark("contradicted", one.subject, lines.of(one.subject, one.passage), wrong, message)
