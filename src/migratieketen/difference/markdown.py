"""A difference as Markdown: first the short of it, fit for a changelog, then thing by thing."""

import textwrap
from collections.abc import Iterable

from migratieketen.difference.model import Change, Difference, Source, Thing
from migratieketen.difference.numbering import Numbers, marked
from migratieketen.difference.rendering import mark_of, shown_changes
from migratieketen.difference.saying import short, titled
from migratieketen.difference.summary import by_folder, figures, renamings, source_line
from migratieketen.difference.words import text
from migratieketen.language import date
from migratieketen.telling.grammar import capital

WIDTH = 118
SHORT = frozenset({"new", "gone", "replaced", "renamed", "changed", "reworded", "added", "elsewhere"})
"""What is worth counting in a changelog: not what is said as before, or only mentioned."""


def as_markdown(found: Difference, short_only: bool = False) -> str:
    """Give a difference as Markdown; `short_only` gives the part that a changelog takes, without the details."""
    title = text("md-title", found.lang, old=found.old, new=found.new)
    lines = [f"## {escaped(title)}", ""]
    if found.same:
        return "\n".join([*lines, text("md-none", found.lang), ""])
    lines += _short(found)
    if not short_only:
        lines += ["", f"### {text('md-details', found.lang)}", *_details(found)]
    return "\n".join(lines) + "\n"


def _short(found: Difference) -> list[str]:
    lang = found.lang
    counts = "; ".join(f"{what}: {count}" for what, count in figures(found, SHORT))
    lines = _wrapped(escaped(f"{capital(counts)}."), "- ")
    if found.disagreements:
        lines += [f"- {text('h-disagree', lang)}:"]
    for change in found.disagreements:
        lines += _wrapped(escaped(change.sentence), "  - ")
    for status in ("new", "renamed", "replaced", "gone", "changed"):
        told = _listed(found, status)
        if told:
            lines += [f"- {text(f'h-{status}', lang)}:", *told]
    return lines


def _listed(found: Difference, status: str) -> list[str]:
    """Give what has a status as items: the sources each by itself, the things kind by kind."""
    if status in ("renamed", "replaced"):
        items = [escaped(told) for told in renamings(found, status)]
    else:
        items = [_source(source, found.lang) for source in found.sources if source.status == status]
        items += [
            escaped(f"{kind}: {names}") for kind, names in by_folder(found.of_status(status), found.lang)
        ]
    return [line for item in items for line in _wrapped(item, "  - ")]


def _source(source: Source, lang: str) -> str:
    told = escaped(source_line(source, lang))
    title = escaped(f"“{source.label}”")
    return told.replace(title, f"[{title}](<{source.url}>)", 1) if source.url else told


def _details(found: Difference) -> list[str]:
    numbers = Numbers(found)
    lines: list[str] = []
    if changed := [source for source in found.sources if source.status not in ("new", "gone")]:
        lines += ["", f"#### {text('h-sources', found.lang)}"]
        lines += [line for source in changed for line in _thing(source, found.lang, numbers)]
    for status in ("new", "gone", "renamed", "replaced", "changed", "sourced", "mentioned"):
        if things := found.of_status(status):
            lines += ["", f"#### {text(f'h-{status}', found.lang)}"]
            lines += [line for thing in things for line in _thing(thing, found.lang, numbers)]
    if numbers.cited:
        lines += ["", f"#### {text('h-passages', found.lang)}", *_references(found, numbers)]
    return lines


def _thing(thing: Thing, lang: str, numbers: Numbers) -> list[str]:
    also = f" ({escaped(', '.join(thing.names))})" if thing.names and thing.status in ("new", "gone") else ""
    told = [escaped(part) for part in (thing.kind, short(thing.iri)) if part and part != thing.label]
    heading = " · ".join([f"**{escaped(titled(thing.label, thing.iri))}**{also}", *told])
    lines = ["", *_wrapped(heading, "")]
    changes = shown_changes(thing)
    return [*lines, "", *(line for c in changes for line in _change(c, lang, numbers))] if changes else lines


def _change(change: Change, lang: str, numbers: Numbers) -> list[str]:
    mark = {"+": "\\+", "-": "\\-", "~": "\\~", "=": "=", "!": "!"}[mark_of(change)]
    if change.was is None:
        told = f"{change.sentence} {numbers.marks(change)}".strip()
    else:
        was, now = marked(numbers.of(change.before, before=True)), marked(numbers.of(change.after))
        told = f"{text('was', lang, o=change.was)} {was}".strip()
        told = f"{told} {text('now', lang, o=change.sentence)} {now}".strip()
    return _wrapped(f"{mark} {escaped(told)}", "- ")


def _references(found: Difference, numbers: Numbers) -> Iterable[str]:
    for cited, number in numbers.cited.items():
        reference = numbers.reference(cited)
        when = f" ({date(reference.date, found.lang)})" if reference.date else ""
        earlier = f" ({text('earlier', found.lang)})" if cited[1] else ""
        told = escaped(f"[{number}] {reference.title}{when}, {reference.sentence(found.lang)}{earlier}")
        yield ""
        yield f"{told} <{reference.link}>" if reference.link else told


def _wrapped(told: str, lead: str) -> list[str]:
    return textwrap.wrap(
        told,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )


def escaped(told: str) -> str:
    """Give a text with what Markdown would read as markup escaped."""
    for mark in "\\|*_`<[]":
        told = told.replace(mark, "\\" + mark)
    return " ".join(told.split())
