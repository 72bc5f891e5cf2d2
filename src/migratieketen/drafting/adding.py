"""A checked source becomes part of the data: its file, the registers and schemes, the list of sources."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from migratieketen.drafting import blocks
from migratieketen.drafting.blocks import Block
from migratieketen.drafting.source import source_of
from migratieketen.errors import InvalidInput
from migratieketen.namespaces import ID, expand, shorten, slug, type_of
from migratieketen.stores.files import plain_text, read

REGISTERS = {
    "document": "documenten",
    "gebeurtenis": "gebeurtenissen",
    "omstandigheid": "omstandigheden",
    "organisatie": "organisaties",
    "persoon": "personen",
    "plaats": "plaatsen",
    "regeling": "regelingen",
    "taak": "taken",
    "voorziening": "voorzieningen",
}
"""In which register each type of thing stands."""

ORDER = (
    "skos:inScheme", "dcterms:type", "dcterms:subject", "skos:broader", "skos:related", "skos:prefLabel",
    "skos:altLabel", "skos:hiddenLabel", "mk:abbreviation", "skos:definition", "skos:scopeNote", "owl:sameAs",
    "rdfs:seeAlso",
)  # fmt: skip
"""In this order a register says what it says of a thing."""

_HINT_LINE = re.compile(r"^[^\S\n]*#:[^\n]*\n", re.MULTILINE)
_HINT_BEHIND = re.compile(r"[^\S\n]+#:[^\n]*$", re.MULTILINE)
_EMPTY = re.compile(r"^p:[\w-]+ \{\s*\}\n*", re.MULTILINE)
_SOURCES = re.compile(r"(dcterms:source +)((?:bron:[\w-]+\s*,?\s*)+?)( ;)")


@dataclass(frozen=True)
class Plan:
    """What adding a source comes to: its slug, each file with its new content, and the things that are new."""

    slug: str
    files: Mapping[Path, str]
    new: tuple[str, ...]


def planned(path: Path, root: Path) -> Plan:
    """Give what adding a source to the data below `root` comes to; nothing is written.

    Raises InvalidInput for a file that holds no source, one that is there already, or a new thing that has no register.
    """
    quads = read(path)
    source = source_of(quads, str(path))
    name = slug(source.value)
    target = root / "data" / "sources" / f"{name}.trig"
    if target.exists():
        raise InvalidInput(
            f"de bron '{name}' is er al; wijzig data/sources/{name}.trig zelf",
            f"the source '{name}' is there already; edit data/sources/{name}.trig itself",
            where=str(path),
        )
    new = _new(quads)
    parts = blocks.blocks(_without_hints(plain_text(path)))
    kept = [part for part in parts if part.subject not in new]
    own = [("p", f"{source.value}#")]
    files = {target: blocks.with_prefixes(blocks.joined(_alone(kept)), own)}
    for file, things in _by_file(new, root, path).items():
        comments = {part.subject: _comments(part) for part in parts}
        added = [Block(comments.get(t, "") + blocks.written(t, new[t], ORDER), t) for t in sorted(things)]
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        files[file] = blocks.inserted(before, added)
    dataset = root / "data" / "dataset.ttl"
    files[dataset] = _listed(dataset.read_text(encoding="utf-8"), name)
    return Plan(name, files, tuple(sorted(new)))


def _new(quads: Iterable[Quad]) -> dict[str, list[tuple[str, str]]]:
    """Give what the file says of things outside its passages: the new things, in Turtle."""
    found: dict[str, list[tuple[str, str]]] = {}
    for quad in quads:
        if (
            quad.graph_name == DefaultGraph()
            and isinstance(quad.subject, NamedNode)
            and quad.subject.value.startswith(ID)
        ):
            pair = (shorten(quad.predicate.value), _turtle(quad.object))
            found.setdefault(shorten(quad.subject.value), []).append(pair)
    return found


def _turtle(term: object) -> str:
    if isinstance(term, NamedNode):
        short = shorten(term.value)
        return short if short != term.value else f"<{term.value}>"
    if (
        isinstance(term, Literal)
        and term.datatype.value.startswith(expand("xsd:").value)
        and not term.language
    ):
        typed = shorten(term.datatype.value)
        return str(Literal(term.value)) if typed == "xsd:string" else f"{Literal(term.value)}^^{typed}"
    return str(term)


def _by_file(new: Mapping[str, Sequence[tuple[str, str]]], root: Path, where: Path) -> dict[Path, list[str]]:
    """Give the register or scheme of each new thing."""
    found: dict[Path, list[str]] = {}
    for thing, pairs in new.items():
        folder = str(type_of(expand(thing).value))
        scheme = next((value.partition(":")[2] for name, value in pairs if name == "skos:inScheme"), None)
        if "rdf:type" not in dict(pairs) or (folder not in REGISTERS and not scheme):
            raise InvalidInput(
                f"{thing} staat buiten de passages, maar hoort in geen register of schema; zeg het in een passage",
                f"{thing} stands outside the passages, but belongs in no register or scheme; say it in a passage",
                where=str(where),
            )
        file = (
            root / "ontology" / "schemes" / f"{scheme}.ttl"
            if scheme
            else root / "data" / "registers" / f"{REGISTERS[folder]}.ttl"
        )
        found.setdefault(file, []).append(thing)
    return found


def _without_hints(content: str) -> str:
    """Leave out the hints of the draft, and the graphs in which nothing stands."""
    return _EMPTY.sub("", _HINT_BEHIND.sub("", _HINT_LINE.sub("", content)))


def _alone(parts: Sequence[Block]) -> list[Block]:
    """Leave out a heading under which nothing is left: a comment before the next comment or the end."""
    kept = []
    for number, part in enumerate(parts):
        bare = all(line.startswith("#") for line in part.text.split("\n"))
        after = parts[number + 1].text if number + 1 < len(parts) else "#"
        if not (bare and all(line.startswith("#") for line in after.split("\n"))):
            kept.append(part)
    return kept


def _comments(part: Block) -> str:
    lines = [line for line in part.text.split("\n") if line.startswith("#")]
    return "".join(f"{line}\n" for line in lines)


def _listed(content: str, name: str) -> str:
    """Give dataset.ttl with a source among its sources, in order, one a line."""
    found = _SOURCES.search(content)
    if not found:
        raise InvalidInput(
            "dcterms:source staat hier niet zoals verwacht; zet de bron er zelf bij",
            "dcterms:source does not stand here as expected; add the source yourself",
            where="data/dataset.ttl",
        )
    names = sorted({*re.findall(r"bron:[\w-]+", found[2]), f"bron:{name}"})
    start = found.start() - content.rfind("\n", 0, found.start()) - 1
    indent = " " * (start + len(found[1]))
    return (
        content[: found.start()] + found[1] + f" ,\n{indent}".join(names) + found[3] + content[found.end() :]
    )
