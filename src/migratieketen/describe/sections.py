"""Which statement stands in which section of a description."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pyoxigraph import NamedNode, Triple

from migratieketen.describe.description import Section, Statement
from migratieketen.language import word
from migratieketen.references import Reference
from migratieketen.telling.names import Names
from migratieketen.telling.nodes import Told

ORDER = (
    *(
        "then",
        "disagree",
        "facts",
        "stated",
        "posts",
        "did",
        "relations",
        "handed",
        "changes",
        "claims",
        "figures",
        "programme",
        "about",
    ),
    *("narrower", "elsewhere", "passages", "called", "names"),
)

BY_KIND = {
    "hand-over": "handed", "transfer": "changes", "rename": "changes", "change": "changes",
    "org:originalOrganization": "changes", "org:resultingOrganization": "changes",
    "participation": "did", "relation": "relations", "post": "posts", "claim": "claims", "figure": "figures",
    "passage": "facts", "implication": "facts", "names": "names", "kind": "names", "schema:name": "called",
    "skos:inScheme": "names", "rdfs:seeAlso": "names", "rdfs:isDefinedBy": "names", "owl:sameAs": "names",
    "schema:identifier": "names", "dcterms:subject": "names",
    "skos:exactMatch": "names", "skos:closeMatch": "names", "skos:broadMatch": "names",
    "schema:hasOccupation": "posts", "schema:knowsAbout": "posts",
    "^schema:superEvent": "programme", "^skos:broader": "narrower", "^schema:about": "about",
}  # fmt: skip


def arranged(
    told: Mapping[str, Sequence[tuple[Told, Statement]]],
    thing: NamedNode,
    names: Names,
    uses: int,
    cited: Mapping[NamedNode, Reference],
) -> tuple[Section, ...]:
    """Put statements into sections, the same sentence in the first only; `then` and `disagree` stand beside them."""
    by_section: dict[str, list[Statement]] = defaultdict(list)
    seen: dict[str, set[Triple]] = {}
    for pool, statements in told.items():
        for single, statement in statements:
            if pool in ("disagree", "then"):
                by_section[pool].append(statement)
                continue
            if statement.sentence in seen and seen[statement.sentence] >= set(statement.triples):
                continue
            seen[statement.sentence] = set(statement.triples)
            by_section[_section(pool, single, thing)].append(statement)
    if uses:
        by_section["elsewhere"].insert(0, Statement(word("described-uses", names.lang, count=uses), (), ()))
    by_section["programme"].sort(
        key=lambda statement: place(statement.passages[0] if statement.passages else None, cited)
    )
    return tuple(
        Section(key, word(f"described-{key}", names.lang), tuple(by_section[key]))
        for key in ORDER
        if by_section[key]
    )


def _section(pool: str, told: Told, thing: NamedNode) -> str:
    if pool != "about":
        return pool
    if told.kind in BY_KIND and (told.kind not in ("kind", "schema:name", "names") or _is_said(told, thing)):
        return BY_KIND[told.kind]
    return "facts" if _is_said(told, thing) else "elsewhere"


def _is_said(told: Told, thing: NamedNode) -> bool:
    return any(triple.subject == thing for triple in told.triples)


def place(passage: NamedNode | None, cited: Mapping[NamedNode, Reference]) -> tuple[str, str, int, str]:
    """Sort passages by the date of their source, then by their place in it."""
    known = cited.get(passage) if passage is not None else None
    if known is None:
        return ("", "", 0, str(passage))
    return (known.date or "", known.source.value, known.position, known.passage.value)
