"""A description as text for people, as JSON, and as triples."""

import textwrap
from collections import defaultdict
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from migratieketen.describe.description import Description, Section, Statement
from migratieketen.language import date, on, word
from migratieketen.namespaces import shorten, slug, type_of
from migratieketen.telling.grammar import capital

GLUE = "\N{NO-BREAK SPACE}"
TIMELESS = frozenset({"then", "names", "narrower", "elsewhere", "passages"})
"""Sections that do not tell of a moment."""

SHOWN = 60
"""How many statements of one section the text shows; JSON and RDF have all."""


def text(description: Description, width: int = 100) -> str:
    """Give a description as a person reads it: sentences in sections, the numbered passages below."""
    numbers = {passage: number for number, passage in enumerate(description.cited, start=1)}
    lines = _heading(description, width)
    for above, sections in _groups(description, width):
        lines += above
        for section in sections:
            lines += ["", section.title, *_section(section, description, numbers, width)]
    if description.left_out:
        key = "at-left-out-one" if description.left_out == 1 else "at-left-out"
        lines += ["", *wrapped(word(key, description.lang, count=description.left_out), width)]
    every = (*description.sections, *description.uncertain, *description.undated)
    shown = {p for section in every for s in section.statements[:SHOWN] for p in s.passages}
    if listed := {passage: number for passage, number in numbers.items() if passage in shown}:
        lines += ["", word("sources", description.lang), *_sources(description, listed, width)]
    return "\n".join(lines) + "\n"


def _groups(description: Description, width: int) -> list[tuple[list[str], tuple[Section, ...]]]:
    """Give the sections with what stands above them; of a moment each group of them apart."""
    if description.at is None:
        return [([], description.sections)]
    when, lang = on(description.at, description.lang), description.lang
    held = (
        []
        if any(s.key not in TIMELESS for s in description.sections)
        else ["", word("at-nothing", lang, on=when)]
    )
    groups = {"in": description.sections, "uncertain": description.uncertain, "undated": description.undated}
    titles = {key: wrapped(word(f"at-{key}", lang, on=when), width) for key in groups}
    return [
        (["", *titles[key], "─" * max(map(len, titles[key])), *(held if key == "in" else [])], sections)
        for key, sections in groups.items()
        if sections or key == "in"
    ]


def _heading(description: Description, width: int) -> list[str]:
    iri = description.iri.value
    others = description.names
    if description.now is not None:
        now = [description.now, *(name for name in others if name != description.label)]
        others = (word("at-now", description.lang, names=", ".join(now)),)
    also = f" ({', '.join(others)})" if others else ""
    folder = type_of(iri)
    short = f"{folder}/{slug(iri)}" if folder else shorten(iri)
    label = description.label if description.label in (iri, short) else capital(description.label)
    told = " · ".join(part for part in (description.kind, short) if part and part not in (iri, label))
    return [*wrapped(label + also, width), *([told] if told else []), *([iri] if label != iri else [])]


def _section(
    section: Section, description: Description, numbers: dict[NamedNode, int], width: int
) -> list[str]:
    lines = []
    for statement in section.statements[:SHOWN]:
        marks = "".join(f"[{n}]" for n in sorted(numbers[p] for p in statement.passages if p in numbers))
        implied = [word("implied", description.lang)] if description.implied(statement) else []
        more = "; ".join([*implied, *([statement.note] if statement.note else [])])
        told = f"{statement.sentence} ({more})" if more else statement.sentence
        lines += wrapped(f"{told}{GLUE + marks if marks else ''}", width, "• ")
    if len(section.statements) > SHOWN:
        left = len(section.statements) - SHOWN
        lines += wrapped(word("described-more", description.lang, count=left), width, "• ")
    return lines


def _sources(description: Description, numbers: dict[NamedNode, int], width: int) -> list[str]:
    """Give the cited sentences under the title of their source."""
    by_source: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for passage in numbers:
        by_source[description.references[passage].source].append(passage)
    lines = []
    for passages in by_source.values():
        first = description.references[passages[0]]
        published = [description.publishers.get(first.publisher, "") if first.publisher else ""]
        published.append(date(first.date, description.lang) if first.date else "")
        lines += wrapped(" · ".join([first.title, *filter(None, published)]), width)
        for passage in passages:
            lines += _reference(description, passage, numbers[passage], width)
    return lines


def _reference(description: Description, passage: NamedNode, number: int, width: int) -> list[str]:
    reference = description.references[passage]
    told = reference.sentence(description.lang)
    mark = f"[{number}]".rjust(5) + " "
    lines = wrapped(told, width, mark)
    return [*lines, " " * len(mark) + reference.link] if reference.link else lines


def wrapped(told: str, width: int, lead: str = "") -> list[str]:
    """Give a text as lines within a width (40 at least), with a lead before the first; links stay whole."""
    lines = textwrap.wrap(
        told,
        max(width, 40),
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(GLUE, " ") for line in lines]


def as_json(description: Description) -> dict[str, Any]:
    """Give a description as one JSON object; `references` are numbered as in the text.

    Of a moment `sections` has what held then, `uncertain` and `undated` the rest in the same form.
    """
    told: dict[str, Any] = {
        "iri": description.iri.value,
        "slug": slug(description.iri.value),
        "label": description.label,
        "kind": description.kind,
        "names": list(description.names),
        "sections": _sections(description.sections, description),
    }
    if description.at is not None:
        told |= {
            "at": description.at,
            "label_now": description.now or description.label,
            "uncertain": _sections(description.uncertain, description),
            "undated": _sections(description.undated, description),
            "left_out": description.left_out,
        }
    references = [
        {"number": number} | description.references[passage].as_json()
        for number, passage in enumerate(description.cited, start=1)
    ]
    return told | {"references": references}


def _sections(sections: tuple[Section, ...], description: Description) -> list[dict[str, Any]]:
    return [
        {
            "key": section.key,
            "title": section.title,
            "statements": [_statement(statement, description) for statement in section.statements],
        }
        for section in sections
    ]


def _statement(statement: Statement, description: Description) -> dict[str, Any]:
    return {
        "sentence": statement.sentence,
        "implied": description.implied(statement),
        "passages": [passage.value for passage in statement.passages],
        "triples": [[_term(t.subject), _term(t.predicate), _term(t.object)] for t in statement.triples],
        **({"note": statement.note} if statement.note else {}),
    }


def _term(term: NamedNode | BlankNode | Literal | Triple) -> dict[str, str]:
    """Give a term in the form of the SPARQL 1.1 results in JSON, section 3.2.2."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if not isinstance(term, Literal):
        return {"type": "bnode", "value": str(term)}
    more = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
    return {"type": "literal", "value": term.value, **more}


def triples(description: Description) -> list[Triple]:
    """Give all triples that a description tells, each once, sorted."""
    return sorted({triple for statement in description.statements for triple in statement.triples}, key=str)


def quads(description: Description) -> list[Quad]:
    """Give all triples that a description tells, in the graph of each passage that says so, or in none.

    Of a moment these are the triples of what held then.
    """
    found = set()
    beside = ("disagree", "then")
    told = (s for section in description.sections if section.key not in beside for s in section.statements)
    for statement in told:
        for triple in statement.triples:
            for passage in statement.passages or (None,):
                found.add(Quad(triple.subject, triple.predicate, triple.object, passage or DefaultGraph()))
    return sorted(found, key=str)
