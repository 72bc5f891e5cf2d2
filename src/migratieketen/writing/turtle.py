"""Turtle and TriG (RDF 1.1) with each triple on a line of its own: a diff of two files is what changed."""

import re

from migratieketen.namespaces import PREFIXES, SOURCE, STATEMENT
from migratieketen.writing.lines import TYPE, Block, Lines
from migratieketen.writing.order import Section, blocks, ranks, sections, without_graphs

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?\Z")
_SLUG = re.compile(r"[a-z](?:[a-z0-9-]*[a-z0-9])?\Z")
_XSD = PREFIXES["xsd"]
_SHORT = {
    f"^^<{_XSD}integer>": re.compile(r"(?:0|-?[1-9][0-9]*)\Z"),
    f"^^<{_XSD}decimal>": re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z"),
    f"^^<{_XSD}boolean>": re.compile(r"(?:true|false)\Z"),
}
"""Numbers and truths without quotes: only in the form that every reader keeps (rdflib makes 018 an 18)."""
_PREFIX_OF = {start: prefix for prefix, start in (PREFIXES | {"statement": STATEMENT}).items()}


class Names(dict[str, str]):
    """The Turtle form of each term, made once; `used` are the prefixes that the forms need.

    A prefixed name is written only where it needs no escape (those break Virtuoso). Each source has a
    prefix of its own, its slug, so that a passage is `congres-van-migratie-tot-participatie:p04`.
    """

    def __init__(self) -> None:
        self.used: dict[str, str] = {}

    def __missing__(self, term: str) -> str:
        name = self[term] = self._literal(term) if term[0] == '"' else self._iri(term)
        return name

    def _iri(self, term: str) -> str:
        iri = term[1:-1]
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        start = iri[:cut]
        prefix = _PREFIX_OF.get(start) or _prefix_of_source(start)
        if term[0] != "<" or prefix is None or not _LOCAL.match(iri, cut):
            return term
        self.used[prefix] = start
        return f"{prefix}:{iri[cut:]}"

    def _literal(self, term: str) -> str:
        text, _, kind = term.rpartition('"')
        if not kind.startswith("^^"):
            return term
        short = _SHORT.get(kind)
        if short and short.match(text, 1):
            return text[1:]
        return f'{text}"^^{self[kind[2:]]}'

    def header(self) -> str:
        """Give the prefix lines of what was used, by name."""
        lines = [f"@prefix {prefix}: <{start}> .\n" for prefix, start in sorted(self.used.items())]
        return "".join(lines) + "\n" if lines else ""


def _prefix_of_source(start: str) -> str | None:
    """Give the slug of a source as prefix of its passages, unless a prefix of the project is called so."""
    slug = start[len(SOURCE) : -1]
    if not (start.startswith(SOURCE) and start.endswith("#") and _SLUG.match(slug)):
        return None
    return None if slug in PREFIXES or slug == "statement" else slug


def turtle(lines: Lines, plain: bool = False) -> str:
    """Write the merged graph as Turtle, then a statement node for each stated triple (none where `plain`)."""
    names = Names()
    body = _sections(without_graphs(lines, plain), names)
    return names.header() + body


def trig(lines: Lines) -> str:
    """Write the dataset as TriG: the default graph, then each named graph by its IRI."""
    names = Names()
    known = ranks(lines.default)
    body = [_sections(sections(lines.default, known), names)]
    for graph, stated in lines.named.items():
        inner = "".join(_block(block, names, "    ") for block in blocks(stated, known))
        body.append(f"{names[graph]} {{\n{inner}}}\n")
    return names.header() + "\n".join(part for part in body if part)


def _sections(found: list[Section], names: Names) -> str:
    """Write subjects under the names of their classes; what is all of one class needs no such line."""
    parts = []
    for title, group in found:
        if len(found) > 1:
            parts.append(f"# {title}\n")
        parts += [_block(block, names) for block in group]
    return "\n".join(parts)


def _block(block: Block, names: Names, indent: str = "") -> str:
    """Write a subject, a triple a line; the full stop has its own, so that no other line has to change."""
    subject, said = block
    start = f"{indent}{names[subject]}\n"
    indent += "    "
    lines = [
        f"{indent}{names[predicate]} {names[term]} ;\n"
        if predicate != TYPE
        else f"{indent}a {names[term]} ;\n"
        for predicate, term in said
    ]
    return f"{start}{''.join(lines)}{indent}.\n"
