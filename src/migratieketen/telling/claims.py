"""What someone stresses, plans, recommends or gives as a cause."""

from migratieketen.namespaces import shorten
from migratieketen.telling import phrases
from migratieketen.telling.grammar import agree, sentence
from migratieketen.telling.names import Names, role_of
from migratieketen.telling.nodes import CLAIMS, PERIOD, Node, Told, details, period


def claim(node: Node, names: Names) -> Told:
    """Tell who says what, to whom, and about what."""
    kind, authors = node.first("dcterms:type"), node.values.get("schema:author", [])
    classes = [shorten(str(getattr(c, "value", ""))) for c in node.values["rdf:type"]]
    own = next(name for name in classes if name in CLAIMS)
    if not authors:
        template = phrases.CLAIM_WITHOUT_AUTHOR
    elif kind and own != "mk:CausalClaim":
        template = phrases.CLAIMS_BY_KIND.get(role_of(kind), phrases.CLAIM_OF_KIND)
    else:
        template = phrases.CLAIMS[own]
    to = node.values.get("mk:addressee", [])
    told = agree(names.choose(template), names.count(authors)).format(
        authors=names.several(authors),
        kind=names.plain(kind or node.values["rdf:type"][0]),
        to=names.choose(phrases.CLAIM_TO).format(o=names.several(to)) if to else "",
        label=f"‘{names.plain(node.subject)}’",
    )
    used = {"schema:author"} | (set() if template is phrases.CLAIMS["mk:CausalClaim"] else {"dcterms:type"})
    if "{to}" in names.choose(template):
        used.add("mk:addressee")
    last = kind is not None and role_of(kind) == phrases.DEADLINE
    when = period(node, names, phrases.BY) if last and PERIOD & set(node.values) else ""
    return Told(sentence(told + details(node, names, used, when=when)), "claim", tuple(node.triples))
