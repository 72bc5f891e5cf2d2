"""What several nodes say together: hand-overs, transfers of tasks, renamings, organisations that pass into others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from pyoxigraph import NamedNode, Triple

from migratieketen.namespaces import shorten, type_of
from migratieketen.results import Term
from migratieketen.telling import phrases
from migratieketen.telling.grammar import agree, listed, sentence
from migratieketen.telling.names import Names
from migratieketen.telling.nodes import DATES, Node, Told, period
from migratieketen.telling.parts import ACTORS

GIVER, RECEIVER = "gever", "ontvanger"
Roles = Mapping[str, Sequence[Node]]
NAMES = ("mk:oldName", "mk:newName")


def changes(nodes: Sequence[Node], names: Names) -> tuple[list[Told], list[Node]]:
    """Tell what takes several statements to say; give what is left."""
    roles: dict[Term, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for node in nodes:
        if node.kind == "participation" and isinstance(role := node.first("mk:role"), NamedNode):
            roles[node.values["mk:activity"][0]][role.value.rpartition("/")[2]].append(node)
    tellers: Sequence[Callable[[Node, Roles, Names], Told | None]] = (
        _hand_over,
        _transfer,
        _renamed,
        _passed,
    )
    told = [
        single
        for node in nodes
        for teller in tellers
        if (single := teller(node, roles[node.subject], names)) is not None
    ]
    used = {triple for single in told for triple in single.triples}
    left = [Node(node.subject, [t for t in node.triples if t not in used]) for node in nodes]
    return told, [node for node in left if node.triples]


def _said(node: Node, *properties: str) -> list[Triple]:
    return [triple for triple in node.triples if shorten(triple.predicate.value) in properties]


def _of_type(terms: Iterable[Term], *types: str) -> list[Term]:
    return [term for term in terms if isinstance(term, NamedNode) and type_of(term.value) in types]


def _actors(nodes: Sequence[Node]) -> list[Term]:
    return [actor for node in nodes for name in ACTORS for actor in node.values.get(name, ())]


def _between(template: Sequence[str], event: Node, roles: Roles, what: str, names: Names) -> str:
    given, got = _actors(roles[GIVER]), _actors(roles[RECEIVER])
    verb = agree(names.choose(template), names.count(given), past=names.over([event.subject]))
    return verb.format(s=names.several(given), what=what, o=names.several(got))


def _hand_over(event: Node, roles: Roles, names: Names) -> Told | None:
    """A hand-over: one gives, another receives, and a work is there."""
    featured = event.values.get("schema:workFeatured")
    if not (featured and roles[GIVER] and roles[RECEIVER]):
        return None
    kinds = names.event_kinds(event.subject)
    template = next((t for kind, t in phrases.HAND_OVERS.items() if kind in kinds), phrases.HAND_OVER)
    told = _between(template, event, roles, names.several(featured), names)
    if whole := event.values.get("schema:superEvent"):
        told += names.choose(phrases.HAND_OVER_DURING).format(whole=names.several(whole))
    around = _said(event, "schema:workFeatured", "schema:superEvent")
    triples = [t for node in (*roles[GIVER], *roles[RECEIVER]) for t in node.triples] + around
    return Told(sentence(told), "hand-over", tuple(triples))


def _transfer(event: Node, roles: Roles, names: Names) -> Told | None:
    """A transfer: one had a task, another got it."""
    tasks = _of_type(event.values.get("schema:about", ()), "taak")
    if not (tasks and roles[GIVER] and roles[RECEIVER]) or event.values.get("schema:workFeatured"):
        return None
    told = _between(phrases.TRANSFER, event, roles, names.tasks(tasks), names) + _when(event, names)
    around = [t for t in _said(event, "schema:about") if t.object in tasks] + _said(event, *DATES)
    triples = [t for node in (*roles[GIVER], *roles[RECEIVER]) for t in node.triples] + around
    return Told(sentence(told), "transfer", tuple(triples))


def _when(event: Node, names: Names) -> str:
    """The date of a change: that it began and ended then, or only began, is the same of what takes no time."""
    start, end = (event.values.get(name, []) for name in DATES)
    if start and end and start != end:
        return period(event, names)
    dates = start or end
    return f" {names.several(dates, alternatives=True)}" if dates else ""


def _renamed(event: Node, _: Roles, names: Names) -> Told | None:
    """A change of name: what was called so, and how it is called after that."""
    things = event.values.get("org:originalOrganization") or _of_type(
        event.values.get("schema:about", ()), "voorziening", "document", "gebeurtenis", "regeling", "plaats"
    )
    if not things or any(len(event.values.get(name, ())) != 1 for name in NAMES):
        return None
    dates = event.values.get("schema:startDate", [])
    told = names.choose(phrases.RENAMED_ON if dates else phrases.RENAMED).format(
        o=names.several(things),
        old=names.plain(event.values["mk:oldName"][0]),
        new=names.plain(event.values["mk:newName"][0]),
        date=listed([names.plain(date) for date in dates], names.lang, alternatives=True),
    )
    same = event.values.get("schema:endDate", []) in ([], dates)
    around = _said(event, *NAMES, "org:originalOrganization", *(DATES if same else DATES[:1]))
    around += [t for t in _said(event, "schema:about") if t.object in things]
    return Told(sentence(told), "rename", tuple(around))


def _passed(event: Node, _: Roles, names: Names) -> Told | None:
    """An organisation that passes into another: merged, split, succeeded."""
    before, after = (
        event.values.get(name, []) for name in ("org:originalOrganization", "org:resultingOrganization")
    )
    if not before or not after or any(event.values.get(name) for name in NAMES):
        return None
    past = names.over([event.subject])
    told = agree(names.choose(phrases.CHANGED), 1, names.count(before), past).format(
        s=names.of(event.subject), o=names.several(before), into=names.several(after)
    )
    around = _said(event, "org:originalOrganization", "org:resultingOrganization")
    return Told(sentence(told), "change", tuple(around))
