"""A steward's Turtle file as blocks of text: what was written by hand stays as it was written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from migratieketen.namespaces import PREFIXES, VOCABULARIES

_PREFIX = re.compile(r"^@prefix ([\w-]*): +<([^>]*)> \.$")
_SUBJECT = re.compile(r"^([a-z][\w-]*:[\w-]+|<[^>]*>)(?=\s)", re.MULTILINE)
WIDTH = 110
"""Values that would make a line longer stand below each other."""


@dataclass(frozen=True)
class Block:
    """A stretch of a file between empty lines, with the comments that stand on it, and the name of its subject."""

    text: str
    subject: str | None


def blocks(content: str) -> list[Block]:
    """Give the blocks of a file, in order."""
    found = []
    for text in re.split(r"\n[^\S\n]*\n+", content.strip("\n")) if content.strip() else ():
        bare = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
        named = _SUBJECT.match(bare)
        found.append(Block(text, named[1] if named else None))
    return found


def joined(parts: Iterable[Block]) -> str:
    """Give blocks as the content of a file."""
    return "\n\n".join(part.text for part in parts) + "\n"


def with_prefixes(content: str, own: Sequence[tuple[str, str]] = ()) -> str:
    """Give a file with the prefixes that it uses, no others, in the order of the project and in line.

    `own` are prefixes of this file alone, as `p:` is; a prefix that is neither is kept as it was.
    """
    lines = content.split("\n")
    declared = {found[1]: found[2] for line in lines if (found := _PREFIX.match(line))}
    rest = [line for line in lines if not _PREFIX.match(line)]
    body = re.sub(r'"(?:[^"\\\n]|\\.)*"|<[^>\s]*>|#[^\n]*', "", "\n".join(rest))
    used = set(re.findall(r"(?<![\w:-])([a-z][\w-]*):", body))
    known = PREFIXES | dict(own)
    names = {
        name: known.get(name, declared.get(name, "")) for name in used if name in known or name in declared
    }
    if not declared:
        rest = ["", *rest]
    place = next((n for n, line in enumerate(lines) if _PREFIX.match(line)), 0)
    width = max(map(len, names), default=0) + 1
    told = [f"@prefix {name + ':':{width}} <{names[name]}> ." for name in sorted(names, key=_order)]
    return "\n".join([*rest[:place], *told, *rest[place:]])


def _order(name: str) -> tuple[int, str]:
    """Order prefixes: the terms, the types of things, the sources, the file's own, the vocabularies of others."""
    if name == "mk":
        return 0, name
    if name in ("bron", "p"):
        return 2, name
    return (3 if name in VOCABULARIES or name not in PREFIXES else 1), name


def inserted(content: str, new: Iterable[Block]) -> str:
    """Give a register or scheme with new things among its own, in order of their names."""
    parts = blocks(content)
    for block in new:
        after = (
            n for n, part in enumerate(parts) if part.subject and _after(part.subject, str(block.subject))
        )
        parts.insert(next(after, len(parts)), block)
    return with_prefixes(joined(parts))


def _after(name: str, new: str) -> bool:
    """Tell whether a thing comes after a new one; a scheme itself stands on top."""
    return not name.startswith("begrippen:") and name.partition(":")[2] > new.partition(":")[2]


def written(subject: str, pairs: Iterable[tuple[str, str]], order: Sequence[str]) -> str:
    """Write a thing as the registers do: class first, predicates in a fixed order, long values below each other."""
    values: dict[str, list[str]] = {}
    for predicate, thing in pairs:
        values.setdefault(predicate, []).append(thing)
    head = f"{subject} a {' , '.join(values.pop('rdf:type'))}"
    ranked = sorted(values, key=lambda name: (order.index(name) if name in order else len(order), name))
    width = max(map(len, ranked), default=0)
    lines = [f"  {name:{width}} {_listed(values[name], width + 3)}" for name in ranked]
    return " ;\n".join([head, *lines]) + " ."


def _listed(values: Sequence[str], indent: int) -> str:
    """List values on one line, or on several where they would not fit."""
    lines: list[str] = []
    for value in values:
        if lines and len(lines[-1]) + len(value) + 3 + indent <= WIDTH:
            lines[-1] += f" , {value}"
        else:
            lines.append(value)
    return f" ,\n{' ' * indent}".join(lines)
