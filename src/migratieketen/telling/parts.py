"""Nodes with parts, told as one sentence each: participations, relations, posts, claims, figures, passages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from pyoxigraph import NamedNode

from migratieketen import sentences
from migratieketen.namespaces import slug, type_of
from migratieketen.results import Term
from migratieketen.telling import phrases, relations, roles
from migratieketen.telling.claims import claim
from migratieketen.telling.figures import figure
from migratieketen.telling.grammar import agree, listed, sentence
from migratieketen.telling.names import Names, role_of
from migratieketen.telling.nodes import PERIOD, Node, Told, basis, details, period, several

ACTORS = ("mk:actor", "mk:actorKind")
COUNTERPARTS = ("mk:counterpart", "mk:counterpartKind")
MEMBERS = ("org:member", "mk:actorKind")


def tell_parts(nodes: Iterable[Node], names: Names) -> Iterator[Told]:
    """Tell nodes with parts; those that differ in one of their parts only are told together."""
    by_kind: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        by_kind[node.kind or ""].append(node)
    together: Sequence[tuple[str, tuple[tuple[str, ...], ...], Callable[[Sequence[Node], Names], Told]]] = (
        ("participation", (ACTORS,), participation),
        ("relation", (COUNTERPARTS, ACTORS), relation),
        ("post", (MEMBERS,), post),
    )
    for kind, differing, joint in together:
        for alike in _joined(by_kind[kind], differing):
            yield joint(alike, names)
    tellers: dict[str, Callable[[Node, Names], Told]] = {
        "claim": claim, "figure": figure, "passage": passage, "implication": passage,
    }  # fmt: skip
    for kind, teller in tellers.items():
        for node in by_kind[kind]:
            yield teller(node, names)


def _joined(nodes: Sequence[Node], differing: Sequence[Sequence[str]]) -> Iterator[Sequence[Node]]:
    """Join nodes that are alike but for one part; those that stay alone, where they are but for another."""
    first, *rest = differing
    alone: list[Node] = []
    for alike in _alike(nodes, first):
        if rest and len(alike) == 1:
            alone += alike
        else:
            yield alike
    if rest:
        yield from _joined(alone, rest)


def _alike(nodes: Sequence[Node], differing: Sequence[str]) -> Iterable[Sequence[Node]]:
    """Join nodes of which all but these parts is the same."""
    joined: dict[frozenset[tuple[str, Term]], list[Node]] = defaultdict(list)
    for node in nodes:
        rest = {(p, v) for p, values in node.values.items() if p not in differing for v in values}
        joined[frozenset(rest)].append(node)
    return joined.values()


def participation(nodes: Sequence[Node], names: Names) -> Told:
    """Tell who took part in what, as what, when and on what ground."""
    node, actors = nodes[0], several(nodes, ACTORS)
    activities, role = node.values["mk:activity"], node.values["mk:role"][0]
    template, activity = in_role(role_of(role), activities, names)
    count, past = names.count(actors), names.over(activities)
    told = agree(names.choose(template), count, names.count(activities), past)
    told = told.format(s=names.several(actors), o=activity, role=names.role(role, count))
    told += period(node, names) + basis(node, names)
    if shared := node.values.get("mk:shared"):
        more = phrases.SHARED if "[s:" in names.choose(template) else phrases.SHARED_BESIDE
        told += agree(names.choose(more), count, past=past).format(o=names.several(shared))
    told += details(node, names, {*ACTORS, *PERIOD, "mk:activity", "mk:role", "mk:shared", "mk:basis"})
    return Told(sentence(told), "participation", tuple(t for n in nodes for t in n.triples))


def in_role(role: str, activities: Sequence[Term], names: Names) -> tuple[Sequence[str], str]:
    """Give the template for a role in what these are, and what they are called in it."""
    folders = {type_of(a.value) for a in activities if isinstance(a, NamedNode)}
    called = names.several(activities)
    if folders == {"taak"} and role not in roles.ROLES_NAMED_AS_TASK:
        called = names.tasks(activities)
    for folder, own in roles.ROLES_BY_FOLDER.items():
        if folders == {folder} and role in own:
            return own[role], called
    if folders & {"taak", "voorziening", "regeling", "document"}:
        return roles.ROLES_THAT_LAST.get(role) or roles.ROLES.get(role, roles.ROLE_THAT_LASTS), called
    for kind in sorted(names.event_kinds(activities[0])):
        if (role, kind) in roles.ROLES_IN_KIND_OF_EVENT:
            return roles.ROLES_IN_KIND_OF_EVENT[role, kind], called
    return roles.ROLES.get(role, roles.ROLE_IN_EVENT), called


def relation(nodes: Sequence[Node], names: Names) -> Told:
    """Tell how one actor stands towards another, or several alike towards one."""
    node, actors, others = nodes[0], several(nodes, ACTORS), several(nodes, COUNTERPARTS)
    role, count = node.values["mk:role"][0], names.count(actors)
    template = names.choose(relations.RELATIONS.get(role_of(role), relations.RELATION))
    told = agree(template, count, names.count(others)).format(
        s=names.several(actors), o=names.several(others), role=names.role(role, count)
    )
    told += period(node, names) + basis(node, names)
    told += details(node, names, {*ACTORS, *COUNTERPARTS, *PERIOD, "mk:role", "mk:basis"})
    return Told(sentence(told), "relation", tuple(t for n in nodes for t in n.triples))


def post(nodes: Sequence[Node], names: Names) -> Told:
    """Tell who held which post where, and when, after whom and on what ground, if that is said."""
    node, members = nodes[0], several(nodes, MEMBERS)
    held = node.values["org:role"]
    template = phrases.POSTS.get(role_of(held[0]), phrases.POST)
    count = names.count(members)
    if all(_holds(member, role, names) for member in members for role in held):
        template, count = phrases.POST_OF_KIND, 1
    told = names.choose(template).format(
        s=names.several(members),
        role=listed([names.role(role, count) for role in held], names.lang),
        o=names.several(node.values["org:organization"]),
    )
    told += period(node, names) + basis(node, names)
    if before := node.values.get("mk:after"):
        # a post is called after its parts, of which who holds it comes first
        holders = [names.plain(other).partition(" · ")[0] for other in names.in_order(before)]
        told += names.choose(phrases.SUCCEEDED).format(o=listed(holders, names.lang))
    used = {*MEMBERS, *PERIOD, "org:role", "org:organization", "mk:after", "mk:basis"}
    return Told(
        sentence(told + details(node, names, used)), "post", tuple(t for n in nodes for t in n.triples)
    )


def _holds(member: Term, role: Term, names: Names) -> bool:
    """True for one who is only known as holding a post: the kind `minister`, the group `leden van …`."""
    if not isinstance(member, NamedNode) or type_of(member.value) not in ("soort", "groep"):
        return False
    label = names.plain(member)
    return slug(member.value).startswith(role_of(role)) or label.startswith(f"{names.role(role, 2)} ")


def passage(node: Node, names: Names) -> Told:
    """Tell where a passage stands and how it begins and ends."""
    first = names.plain(node.values["mk:startsWith"][0])
    last = names.plain(node.values["mk:endsWith"][0])
    template = sentences.PASSAGE_WHOLE if first == last else sentences.PASSAGE
    told = names.choose(template).format(s=names.plain(node.subject), first=first, last=last)
    used = {"schema:position", "mk:startsWith", "mk:endsWith", "dcterms:isPartOf"}
    return Told(sentence(told + details(node, names, used)), str(node.kind), tuple(node.triples))
