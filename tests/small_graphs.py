"""Small graphs in the project's model, for what is done with stores on disk."""

import random
from pathlib import Path

from pyoxigraph import Quad

from migratieketen.stores import open_store

S = "https://w3id.org/migratieketen/source/"
HEAD = """@prefix mk: <https://w3id.org/migratieketen/def#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix ex: <https://example.org/> .
"""


def source(slug: str, *statements: str) -> str:
    """Give a source in TriG: a passage for each statement."""
    told = [HEAD, f'<{S}{slug}> dcterms:title "{slug}"@nl .']
    for number, statement in enumerate(statements, 1):
        passage = f"<{S}{slug}#p{number:02}>"
        told.append(f"{passage} a mk:Passage ; dcterms:isPartOf <{S}{slug}> .\n{passage} {{ {statement} }}")
    return "\n".join(told) + "\n"


def held(directory: Path) -> set[str]:
    """Give every quad of a store as text."""
    return {str(quad) for quad in open_store(str(directory)).dump()}


def merged_is_right(directory: Path) -> bool:
    """True where every stated triple stands in the default graph too."""
    quads = set(open_store(str(directory)).dump())
    named = {quad for quad in quads if str(quad.graph_name) != "DEFAULT"}
    return all(Quad(quad.subject, quad.predicate, quad.object) in quads for quad in named)


def many(path: Path, passages: int, seed: int = 1) -> Path:
    """Write N-Quads of so many passages, some of which say the same."""
    chance = random.Random(seed)
    with path.open("w") as file:
        for number in range(passages):
            passage = f"<{S}bron-{number // 30}#p{number % 30:02}>"
            file.write(f"{passage} <http://purl.org/dc/terms/isPartOf> <{S}bron-{number // 30}> .\n")
            for _ in range(4):
                who, what = chance.randrange(99), chance.randrange(99)
                file.write(
                    f"<https://example.org/a{who}> <https://example.org/knows> <https://example.org/b{what}> {passage} .\n"
                )
    return path
