"""A difference as text for people: the short of it, then thing by thing, the numbered sentences below."""

import textwrap
from collections import defaultdict

from pyoxigraph import NamedNode

from migratieketen.difference.model import Change, Difference, Source, Thing
from migratieketen.difference.numbering import Cited, Numbers, marked
from migratieketen.difference.saying import short, titled
from migratieketen.difference.summary import LISTED, by_folder, figures, lowered, renamings, source_line
from migratieketen.difference.words import text
from migratieketen.language import date
from migratieketen.telling.grammar import capital

GLUE = "\N{NO-BREAK SPACE}"
SHOWN = 60
"""How many changes of one thing the text shows; JSON has all."""

MARKS = {
    "added": "+",
    "gone": "-",
    "changed": "~",
    "sources": "=",
    "sentences": "=",
    "renamed": "~",
    "replaced": "~",
    "disagree": "!",
}


def as_text(found: Difference, width: int = 100, short_only: bool = False) -> str:
    """Give a difference as a person reads it; `short_only` without what stands thing by thing."""
    key = "same" if found.same else "title"
    lines = wrapped(text(key, found.lang, old=found.old, new=found.new), width)
    if not found.same:
        lines += ["", *_short(found, width)]
    if not found.same and not short_only:
        numbers = Numbers(found)
        body = _details(found, numbers, width)
        lines += ["", *wrapped(text("legend", found.lang), width), *body]
        if numbers.cited:
            lines += _heading("h-passages", found.lang) + _references(found, numbers, width)
    return "\n".join(lines) + "\n"


def _short(found: Difference, width: int) -> list[str]:
    told = [(capital(what), counts) for what, counts in figures(found)]
    room = max((len(what) for what, _ in told), default=0) + 2
    lines = [line for what, counts in told for line in wrapped(counts, width, what.ljust(room))]
    if found.disagreements:
        lines += ["", text("h-disagree", found.lang)]
    for change in found.disagreements:
        lines += wrapped(change.sentence, width, "• ")
    for status in ("new", "gone", "changed"):
        sources = [source for source in found.sources if source.status == status]
        things = found.of_status(status) if status in LISTED else ()
        if sources or things:
            lines += ["", text(f"h-{status}", found.lang)]
        for source in sources:
            lines += wrapped(source_line(source, found.lang), width, "• ")
        for kind, names in by_folder(things, found.lang):
            lines += wrapped(f"{kind}: {names}", width, "• ")
        if status == "new":
            lines += _renamings(found, width)
    return lines


def _renamings(found: Difference, width: int) -> list[str]:
    lines = []
    for status in ("renamed", "replaced"):
        if told := list(renamings(found, status)):
            lines += ["", text(f"h-{status}", found.lang)]
        lines += [line for each in told for line in wrapped(each, width, "• ")]
    return lines


def _details(found: Difference, numbers: Numbers, width: int) -> list[str]:
    lines = []
    if found.sources:
        lines += _heading("h-sources", found.lang)
        for source in found.sources:
            lines += _source(source, found, numbers, width)
    for status in ("new", "gone", "renamed", "replaced", "changed", "sourced", "mentioned"):
        if things := found.of_status(status):
            lines += _heading(f"h-{status}", found.lang)
        tell = _in_one_line if status == "mentioned" else _thing
        for thing in things:
            lines += tell(thing, found.lang, numbers, width)
    return lines


def _heading(key: str, lang: str) -> list[str]:
    title = text(key, lang)
    return ["", title, "─" * len(title)]


def _source(source: Source, found: Difference, numbers: Numbers, width: int) -> list[str]:
    """Give a source; of one that is new or gone what it is, and not sentence by sentence."""
    if source.status not in ("new", "gone"):
        return _thing(source, found.lang, numbers, width)
    lead = MARKS["added" if source.status == "new" else "gone"]
    lines = wrapped(source_line(source, found.lang), width, f"{lead} ")
    return [*lines, f"  {source.url}"] if source.url else lines


def _thing(thing: Thing, lang: str, numbers: Numbers, width: int) -> list[str]:
    also = f" ({', '.join(thing.names)})" if thing.names and thing.status in ("new", "gone") else ""
    name = short(thing.iri)
    told = [titled(thing.label, thing.iri) + also, thing.kind, "" if name == thing.label else name]
    lines = wrapped(" · ".join(part for part in told if part), width, "", "    ")
    shown = shown_changes(thing)
    for change in shown[:SHOWN]:
        lines += _change(change, lang, numbers, width)
    if len(shown) > SHOWN:
        lines += wrapped(text("more", lang, n=len(shown) - SHOWN), width, "  ")
    return lines


def shown_changes(thing: Thing) -> list[Change]:
    """Give the changes that the text tells: the heading of a new or gone thing has some of them already."""
    shown = [change for change in thing.changes if change.kind != "described"]
    if thing.status in ("new", "gone") and any(change.kind != "called" for change in shown):
        shown = [change for change in shown if change.kind != "called"]
    return shown


def _in_one_line(thing: Thing, lang: str, numbers: Numbers, width: int) -> list[str]:
    """Give a thing that is only mentioned otherwise."""
    told = [_with(lowered(change.sentence), numbers.marks(change)) for change in thing.changes]
    return wrapped(f"{titled(thing.label, thing.iri)}: {'; '.join(told)}", width, "• ")


def _change(change: Change, lang: str, numbers: Numbers, width: int) -> list[str]:
    mark = mark_of(change)
    if change.was is None:
        return wrapped(_with(change.sentence, numbers.marks(change)), width, f"  {mark} ")
    was = _with(text("was", lang, o=change.was), marked(numbers.of(change.before, before=True)))
    now = _with(text("now", lang, o=change.sentence), marked(numbers.of(change.after)))
    return [*wrapped(was, width, f"  {mark} "), *wrapped(now, width, "    ")]


def mark_of(change: Change) -> str:
    """Give the mark of a change: `+`, `-`, `~` or `=`."""
    if change.kind in MARKS:
        return MARKS[change.kind]
    if change.kind == "address" or (change.added and change.gone):
        return "=" if change.kind in ("called", "address") else "~"
    return "+" if change.added else "-"


def _with(sentence: str, marks: str) -> str:
    return f"{sentence}{GLUE}{marks.replace(' ', GLUE)}" if marks else sentence


def _references(found: Difference, numbers: Numbers, width: int) -> list[str]:
    """Give the cited sentences under the title of their source."""
    by_source: dict[NamedNode, list[Cited]] = defaultdict(list)
    for cited in numbers.cited:
        by_source[numbers.reference(cited).source].append(cited)
    lines: list[str] = []
    for cited_here in by_source.values():
        first = numbers.reference(cited_here[0])
        when = date(first.date, found.lang) if first.date else ""
        lines += wrapped(" · ".join(part for part in (first.title, when) if part), width)
        for cited in cited_here:
            lines += _reference(found, numbers, cited, width)
    return lines


def _reference(found: Difference, numbers: Numbers, cited: Cited, width: int) -> list[str]:
    reference = numbers.reference(cited)
    earlier = f" ({text('earlier', found.lang)})" if cited[1] else ""
    mark = f"[{numbers.cited[cited]}]".rjust(5) + " "
    lines = wrapped(reference.sentence(found.lang) + earlier, width, mark)
    return [*lines, " " * len(mark) + reference.link] if reference.link else lines


def wrapped(told: str, width: int, lead: str = "", below: str | None = None) -> list[str]:
    """Give a text as lines within a width (40 at least), with a lead before the first; links stay whole."""
    lines = textwrap.wrap(
        told,
        max(width, 40),
        initial_indent=lead,
        subsequent_indent=" " * len(lead) if below is None else below,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(GLUE, " ") for line in lines]
