"""RDF/XML 1.1: a property an element, an element a line, in the order of the Turtle."""

import json
import re

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import PREFIXES
from migratieketen.writing.lines import RDF, Block, Lines, literal, refuse_new
from migratieketen.writing.order import without_graphs
from migratieketen.writing.xml import escaped

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
_SYNTAX = re.compile(
    r"(?:RDF|Description|ID|about|parseType|resource|nodeID|datatype|li|bagID|aboutEach\w*)\Z"
)
_PREFIX_OF = {start: prefix for prefix, start in PREFIXES.items()}


class Names(dict[str, str]):
    """The element name of each predicate, made once; `used` are the namespaces that the names need."""

    def __init__(self) -> None:
        self.used = {"rdf": RDF}

    def __missing__(self, predicate: str) -> str:
        iri = predicate[1:-1]
        found = _NAME.search(iri)
        if found is None or found.start() == 0 or (iri.startswith(RDF) and _SYNTAX.match(found[0])):
            raise InvalidInput(
                f"RDF/XML heeft geen naam voor de eigenschap {predicate}; kies turtle, ntriples of jsonld",
                f"RDF/XML has no name for the property {predicate}; choose turtle, ntriples or jsonld",
            )
        start = iri[: found.start()]
        prefix = _PREFIX_OF.get(start) or next((p for p, s in self.used.items() if s == start), None)
        prefix = prefix or f"ns{len(self.used)}"
        self.used[prefix] = start
        name = self[predicate] = f"{prefix}:{found[0]}"
        return name


def rdfxml(lines: Lines, plain: bool = False) -> str:
    """Write the merged graph and the statement nodes (none where `plain`) as RDF/XML.

    Raises InvalidInput for what XML can't hold: a control character, a property whose IRI ends in no XML
    name, and the terms that RDF 1.2 brought.
    """
    refuse_new(lines.merged(), "RDF/XML")
    names = Names()
    body = []
    for title, group in without_graphs(lines, plain):
        body.append(f"\n  <!-- {title} -->\n")
        body += [_block(block, names) for block in group]
    used = sorted(names.used.items())
    spaces = "".join(f'\n    xmlns:{prefix}="{escaped(start)}"' for prefix, start in used)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n{"".join(body)}</rdf:RDF>\n'


def _block(block: Block, names: Names) -> str:
    subject, said = block
    lines = [f"    {_element(names[predicate], term)}\n" for predicate, term in said]
    return f"  <rdf:Description {_node(subject, 'about')}>\n{''.join(lines)}  </rdf:Description>\n"


def _node(term: str, attribute: str) -> str:
    if term[0] == "_":
        return f'rdf:nodeID="{term[2:]}"'
    return f'rdf:{attribute}="{escaped(term[1:-1])}"'


def _element(name: str, term: str) -> str:
    if term[0] != '"':
        return f"<{name} {_node(term, 'resource')}/>"
    quoted, language, datatype = literal(term)
    kind = f' xml:lang="{language}"' if language else f" {_node(datatype, 'datatype')}" if datatype else ""
    return f"<{name}{kind}>{_text(quoted)}</{name}>"


def _text(quoted: str) -> str:
    return escaped(json.loads(quoted) if "\\" in quoted else quoted[1:-1])
