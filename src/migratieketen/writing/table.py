"""Rows as people read them: a table with the names of things, and numbered references to the sentences under it."""

import textwrap
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from migratieketen.language import column, date, on, word
from migratieketen.references import Reference
from migratieketen.results import INTEGERS, REALS, XSD, Rows, RowsAt, Term, is_passage, passages_in
from migratieketen.telling import grammar


@dataclass(frozen=True)
class Told:
    """What a table for people needs beside the rows: names of things, references of passages, language, width."""

    labels: Mapping[Term, str]
    references: Mapping[NamedNode, Reference]
    lang: str
    width: int = 100


def cited(rows: Rows) -> list[NamedNode]:
    """Give every passage that rows cite, in the order of their first mention."""
    places = [place for place, name in enumerate(rows.variables) if is_passage(name)]
    found: dict[NamedNode, None] = {}
    for row in rows.rows:
        for place in places:
            found |= dict.fromkeys(passages_in(row[place]))
    return list(found)


class Notes:
    """Numbers for references, given in the order in which they are first met."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.numbers: dict[NamedNode, int] = {}

    def marks(self, passages: Iterable[NamedNode]) -> str:
        """Give the marks of passages, such as `[1] [2]`, each once; what is no known passage has none."""
        known = [passage for passage in dict.fromkeys(passages) if passage in self.told.references]
        return " ".join(f"[{self.numbers.setdefault(passage, len(self.numbers) + 1)}]" for passage in known)


def _cells(rows: Rows, notes: Notes) -> tuple[list[str], list[list[str]]]:
    """Give headings and cells as people read them; the passage columns are folded into one, at the end."""
    told = notes.told
    shown = [p for p, name in enumerate(rows.variables) if not is_passage(name) and name != "more"]
    folded = [p for p, name in enumerate(rows.variables) if is_passage(name)]
    more = rows.variables.index("more") if "more" in rows.variables else None
    headings = [column(rows.variables[p], told.lang) for p in shown]
    if folded:
        headings.append(word("source", told.lang))
    cells = []
    for row in rows.rows:
        line = [_cell(row[p], told) for p in shown]
        if folded:
            marks = notes.marks(passage for p in folded for passage in passages_in(row[p]))
            rest = row[more] if more is not None else None
            if isinstance(rest, Literal) and rest.value != "0":
                marks += " " + word("more", told.lang, count=rest.value)
            line.append(marks)
        cells.append(line)
    return headings, cells


def _cell(term: Term | None, told: Told) -> str:
    if term is None:
        return ""
    if isinstance(term, Literal):
        if term.datatype.value == XSD + "boolean":
            return word("true" if term.value in ("true", "1") else "false", told.lang)
        return (
            grammar.number(term.value, told.lang) if term.datatype.value in INTEGERS | REALS else term.value
        )
    return told.labels.get(term) or (term.value if isinstance(term, NamedNode) else str(term))


def _parts(rows: Rows, lang: str) -> list[tuple[str, Rows]]:
    """Give rows with what stands above them; of a moment apart what held, what is not certain and what is undated."""
    if not isinstance(rows, RowsAt):
        return [("", rows)]
    groups = {"in": Rows(rows.variables, rows.rows), "uncertain": rows.uncertain, "undated": rows.undated}
    return [
        (
            word("at-uncertain-rows" if group == "uncertain" else f"at-{group}", lang, on=on(rows.at, lang)),
            found,
        )
        for group, found in groups.items()
        if found.rows or group == "in"
    ]


def table(rows: Rows, told: Told) -> str:
    """Give rows as a table for a terminal, with references under it; cells wrap to the width."""
    notes = Notes(told)
    lines: list[str] = []
    for title, part in _parts(rows, told.lang):
        above = textwrap.wrap(title, told.width)
        shown = grid(*_cells(part, notes), told.width) if part.rows else word("no-rows", told.lang)
        lines += [*([""] if lines else []), *above, *([""] if above else []), shown]
    return "\n".join([*lines, *notes_text(notes, told.width)]) + "\n"


def grid(headings: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> str:
    """Give headings and cells as lines of aligned columns within a width; a blank line parts rows that wrap."""
    headings = [heading[:1].upper() + heading[1:] for heading in headings]
    widths = _widths([headings, *cells], width)
    lines = [_line(headings, widths), "─" * (sum(widths) + 2 * (len(widths) - 1))]
    tall = any(_breaks(row, widths) for row in cells)
    for number, row in enumerate(cells):
        if tall and number:
            lines.append("")
        lines.append(_line(row, widths))
    return "\n".join(lines)


def _breaks(row: Sequence[str], widths: Sequence[int]) -> bool:
    return any(measure(cell) > width for cell, width in zip(row, widths, strict=True))


def measure(text: str) -> int:
    """Give the number of terminal cells that a text takes."""
    return sum(
        0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1
        for mark in text
    )


def _widths(lines: Sequence[Sequence[str]], total: int) -> list[int]:
    """Give each column its widest cell; where that is too much together, take from the widest in turn.

    A column is not made narrower than its longest word while another can give.
    """
    columns = list(zip(*lines, strict=True))
    widths = [max(1, *(measure(cell) for cell in cells)) for cells in columns]
    words = [max(1, *(measure(word) for cell in cells for word in cell.split() or [""])) for cells in columns]
    room = max(total - 2 * (len(widths) - 1), 8 * len(widths))
    while sum(widths) > room:
        giving = [place for place, width in enumerate(widths) if width > words[place]] or range(len(widths))
        widths[max(giving, key=widths.__getitem__)] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    wrapped = [
        textwrap.wrap(cell, width, break_on_hyphens=False) or [""]
        for cell, width in zip(cells, widths, strict=True)
    ]
    lines = []
    for height in range(max(len(parts) for parts in wrapped)):
        parts = [part[height] if height < len(part) else "" for part in wrapped]
        padded = [part + " " * (width - measure(part)) for part, width in zip(parts, widths, strict=True)]
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)


def notes_text(notes: Notes, width: int) -> list[str]:
    """Give the numbered references as lines: source, sentence, first and last words, the link in full."""
    lines = [""] if notes.numbers else []
    for passage, number in notes.numbers.items():
        reference = notes.told.references[passage]
        mark = f"[{number}] "
        told = reference_text(reference, notes.told.lang)
        wrapped = textwrap.wrap(told, max(40, width - len(mark)), break_long_words=False)
        lines += [(mark if place == 0 else " " * len(mark)) + line for place, line in enumerate(wrapped)]
        if reference.link:
            lines.append(" " * len(mark) + reference.link)
    return lines


def reference_text(reference: Reference, lang: str) -> str:
    """Give a reference in words: title, date, and the sentence with what belongs to it."""
    when = f" ({date(reference.date, lang)})" if reference.date else ""
    return f"{reference.title}{when}, {reference.sentence(lang)}"


def markdown(rows: Rows, told: Told) -> str:
    """Give rows as a Markdown table (GitHub's form), with the references as a numbered list of links."""
    notes = Notes(told)
    lines: list[str] = []
    for title, part in _parts(rows, told.lang):
        lines += [*([""] if lines else []), *([f"### {_markdown_text(title)}", ""] if title else [])]
        lines += _markdown_rows(part, notes) if part.rows else [word("no-rows", told.lang)]
    for passage, number in notes.numbers.items():
        reference = told.references[passage]
        text = _markdown_text(reference_text(reference, told.lang))
        link = f" <{reference.link}>" if reference.link else ""
        lines.append(f"\n\\[{number}\\] {text}{link}")
    return "\n".join(lines) + "\n"


def _markdown_rows(rows: Rows, notes: Notes) -> list[str]:
    headings, cells = _cells(rows, notes)
    return [_markdown_line(row) for row in (headings, ["---"] * len(headings), *cells)]


def _markdown_line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell if cell == "---" else _markdown_text(cell) for cell in cells) + " |"


def _markdown_text(text: str) -> str:
    for mark in "\\|*_`<[]":
        text = text.replace(mark, "\\" + mark)
    return " ".join(text.split())
