"""JSON-LD 1.1, compact, with the context of `ontology/context.jsonld` written into it; a property a line."""

import json
import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import PREFIXES
from migratieketen.resources import root
from migratieketen.writing.lines import TYPE, Block, Lines, literal, refuse_new
from migratieketen.writing.order import blocks, ranks

_INTEGER = re.compile(r'"(?:0|-?[1-9][0-9]{0,14})"\Z')
_XSD_INTEGER = f"<{PREFIXES['xsd']}integer>"
_XSD_BOOLEAN = f"<{PREFIXES['xsd']}boolean>"


class Key(NamedTuple):
    """A key of the context: its name, what its texts are (`@id`: things), whether it maps languages."""

    name: str
    datatype: str = ""
    by_language: bool = False


class Context:
    """The context as a writer needs it: prefixes, the key of each property, the name of each class."""

    def __init__(self, definitions: dict[str, Any]) -> None:
        self.definitions = definitions
        texts = {name: value for name, value in definitions.items() if isinstance(value, str)}
        self.prefixes = {name: value for name, value in texts.items() if value.endswith(("/", "#"))}
        self._prefix_of = {start: prefix for prefix, start in self.prefixes.items()}
        self.keys: dict[str, Key] = {}
        for name, value in definitions.items():
            if name not in self.prefixes and name not in ("@version", "id", "type"):
                self._add(name, value if isinstance(value, dict) else {"@id": value})

    def _add(self, name: str, definition: dict[str, str]) -> None:
        datatype = definition.get("@type", "")
        if datatype not in ("", "@id"):
            datatype = self.expand(datatype)
        self.keys[self.expand(definition["@id"])] = Key(name, datatype, "@container" in definition)

    def expand(self, name: str) -> str:
        """Give the IRI of a prefixed name of the context, in <>."""
        prefix, _, local = name.partition(":")
        return f"<{self.prefixes[prefix]}{local}>"

    def compact(self, term: str) -> str:
        """Give an IRI or blank node as JSON-LD writes it: with a prefix of the context where one fits."""
        if term[0] == "_":
            return term
        iri = term[1:-1]
        end = len(iri) - 1
        while (cut := max(iri.rfind("#", 0, end), iri.rfind("/", 0, end)) + 1) > 0:
            prefix = self._prefix_of.get(iri[:cut])
            if prefix and not iri.startswith("//", cut):
                return f"{prefix}:{iri[cut:]}"
            end = cut - 1
        if iri.partition(":")[0] in self.definitions and "://" not in iri:
            raise InvalidInput(
                f"JSON-LD zou {term} lezen als een naam met prefix; kies trig of nquads",
                f"JSON-LD would read {term} as a prefixed name; choose trig or nquads",
            )
        return iri


@cache
def context() -> Context:
    """Read the project's context, once."""
    path = root() / "ontology" / "context.jsonld"
    return Context(json.loads(path.read_text(encoding="utf-8"))["@context"])


class Writer:
    """Writes nodes; what a term or value looks like is worked out once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._texts: dict[str, str] = {}

    def iri(self, term: str) -> str:
        """Give an IRI or blank node as a JSON string."""
        found = self._texts.get(term)
        if found is None:
            found = self._texts[term] = f'"{self._context.compact(term)}"'
        return found

    def node(self, block: Block) -> list[str]:
        """Give the members of a node object, a line each: its id, its classes, its properties."""
        subject, said = block
        members = [f'"id": {self.iri(subject)}']
        for predicate, group in groupby(said, key=itemgetter(0)):
            members += self._members(predicate, [term for _, term in group])
        return members

    def _members(self, predicate: str, terms: list[str]) -> list[str]:
        if predicate == TYPE:
            classes = [self._class(term) for term in terms if term[0] != '"']
            others = [term for term in terms if term[0] == '"']
            return _member("type", classes) + self._plain(predicate, others)
        key = self._context.keys.get(predicate)
        if key is None:
            return self._plain(predicate, terms)
        if not key.by_language:
            return _member(key.name, [self._value(term, key) for term in terms])
        tagged = [term for term in terms if term[0] == '"' and literal(term)[1]]
        return _language_map(key.name, tagged) + self._plain(predicate, [t for t in terms if t not in tagged])

    def _plain(self, predicate: str, terms: list[str]) -> list[str]:
        """Write a property by its prefixed name, to which no definition of the context applies."""
        if not terms:
            return []
        key = Key(self._context.compact(predicate))
        return _member(key.name, [self._value(term, key) for term in terms])

    def _class(self, term: str) -> str:
        key = self._context.keys.get(term)
        return f'"{key.name}"' if key else self.iri(term)

    def _value(self, term: str, key: Key) -> str:
        if term[0] != '"':
            return self.iri(term) if key.datatype == "@id" else f'{{"id": {self.iri(term)}}}'
        text, language, datatype = literal(term)
        if language:
            return f'{{"@language": "{language}", "@value": {text}}}'
        if datatype == key.datatype:
            return text
        if not datatype:
            return f'{{"@value": {text}}}'
        if not key.datatype and _native(text, datatype):
            return text[1:-1]
        return f'{{"@type": {self.iri(datatype)}, "@value": {text}}}'


def _native(text: str, datatype: str) -> bool:
    """Tell whether JSON's own number or truth says the same: only in the form that JSON-LD gives back."""
    if datatype == _XSD_INTEGER:
        return _INTEGER.match(text) is not None
    return datatype == _XSD_BOOLEAN and text in ('"true"', '"false"')


def _language_map(name: str, terms: list[str]) -> list[str]:
    texts: dict[str, list[str]] = {}
    for term in terms:
        text, language, _ = literal(term)
        texts.setdefault(language, []).append(text)
    entries = ", ".join(f'"{language}": {_one_or_list(values)}' for language, values in texts.items())
    return [f'"{name}": {{{entries}}}'] if entries else []


def _member(name: str, values: list[str]) -> list[str]:
    return [f'"{name}": {_one_or_list(values)}'] if values else []


def _one_or_list(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"[{', '.join(values)}]"


def jsonld(lines: Lines) -> str:
    """Write the dataset as one JSON-LD object: the context and the nodes; a passage holds its `@graph`.

    Raises InvalidInput for the terms that RDF 1.2 brought, and for an IRI that would read as a prefixed name.
    """
    for group in (lines.default, *lines.named.values()):
        refuse_new(group, "JSON-LD")
    writer = Writer(context())
    known = ranks(lines.default)
    default = blocks(lines.default, known)
    headless: list[Block] = [
        (graph, []) for graph in sorted(lines.named.keys() - {block[0] for block in default})
    ]
    nodes = []
    for block in default + headless:
        members = writer.node(block)
        if stated := lines.named.get(block[0]):
            inner = ",\n".join(_object(writer.node(inner), "    ") for inner in blocks(stated, known))
            members.append(f'"@graph": [\n{inner}\n   ]')
        nodes.append(_object(members, "  "))
    definitions = ",\n".join(
        f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in context().definitions.items()
    )
    body = ",\n".join(nodes)
    return f'{{\n "@context": {{\n{definitions}\n }},\n "@graph": [\n{body}\n ]\n}}\n'


def _object(members: list[str], indent: str) -> str:
    return f"{indent}{{\n" + ",\n".join(f"{indent} {member}" for member in members) + f"\n{indent}}}"
