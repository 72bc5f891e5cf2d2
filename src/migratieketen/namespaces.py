"""Prefixes of the project, and the ways between an IRI, a slug and a prefixed name."""

import re
from functools import lru_cache

from pyoxigraph import NamedNode

BASE = "https://w3id.org/migratieketen/"
MK = BASE + "def#"
ID = BASE + "id/"
SOURCE = BASE + "source/"
STATEMENT = BASE + "statement/"

TYPES = (
    "organisatie",
    "persoon",
    "gebeurtenis",
    "taak",
    "document",
    "plaats",
    "omstandigheid",
    "onderwerp",
    "soort",
    "rol",
    "groep",
    "bereik",
    "begrippen",
    "deelname",
    "lidmaatschap",
    "bewering",
    "aantal",
    "regeling",
    "voorziening",
    "relatie",
    "deel",
)
"""The types of things: each has a folder under `id/` and a prefix of the same name."""

VOCABULARIES = {
    "mk": MK,
    "bron": SOURCE,
    "schema": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vann": "http://purl.org/vocab/vann/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

PREFIXES: dict[str, str] = VOCABULARIES | {kind: f"{ID}{kind}/" for kind in TYPES}
"""Every prefix that a query, a file or a person of the project may use undeclared."""

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?\Z")
_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))


def expand(name: str) -> NamedNode:
    """Give the IRI of a prefixed name such as `organisatie:vng`; a KeyError for an unknown prefix."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


@lru_cache(4096)
def shorten(iri: str) -> str:
    """Give the prefixed name of an IRI where one can be written without escapes, else the IRI itself."""
    for prefix, start in _LONGEST_FIRST:
        if iri.startswith(start) and _LOCAL.match(iri, len(start)):
            return f"{prefix}:{iri[len(start) :]}"
    return iri


def type_of(iri: str) -> str | None:
    """Give the type of a thing (`organisatie`), `bron` for a source or passage, or None."""
    if iri.startswith(ID):
        return iri[len(ID) :].partition("/")[0]
    return "bron" if iri.startswith(SOURCE) else None


def slug(iri: str) -> str:
    """Give the last part of an IRI: `vng`, `congres-van-migratie-tot-participatie#p04`, `Viewpoint`."""
    if iri.startswith(ID):
        return iri[len(ID) :].partition("/")[2]
    if iri.startswith(SOURCE):
        return iri[len(SOURCE) :]
    return re.split(r"[#/]", iri.rstrip("#/"))[-1]
