"""When an event was or is: on a day, or from when until when; right before it, during it and after it."""

from collections.abc import Sequence

from pyoxigraph import NamedNode, Triple

from migratieketen import sentences
from migratieketen.namespaces import type_of
from migratieketen.results import Term
from migratieketen.telling import phrases
from migratieketen.telling.grammar import agree, sentence
from migratieketen.telling.names import Names, role_of
from migratieketen.telling.nodes import DATES, Node, Told, period

SCOPE = "mk:scope"


def lasting(subject: Term, triples: Sequence[Triple], names: Names) -> Told | None:
    """Tell the dates of an event, and how strictly its end is to be taken; None where it has none, or sources differ.

    That something began is told by its property: of what is still to come nobody knows that it will have ended.
    """
    if not isinstance(subject, NamedNode) or type_of(subject.value) != "gebeurtenis":
        return None
    event = Node(subject, list(triples))
    start, end = (event.values.get(name, []) for name in DATES)
    if len(start) > 1 or len(end) > 1 or not (start or end):
        return None
    dates = [triple for triple in triples if triple.object in (*start, *end)]
    if start == end or (not end and names.event_kinds(subject) & sentences.MOMENTS):
        return _on_date(event, dates, names)
    if not end:
        return None
    scopes = [scope for scope in event.values.get(SCOPE, []) if role_of(scope) in sentences.LASTS_SCOPES]
    template = agree(names.choose(sentences.LASTS), names.count([subject]), past=names.over([subject]))
    told = template.format(
        s=names.of(subject),
        scope="".join(names.choose(sentences.LASTS_SCOPES[role_of(scope)]) for scope in scopes),
        period=period(event, names, phrases.UNTIL),
    )
    return Told(sentence(told), DATES[1], (*dates, *(t for t in triples if t.object in scopes)))


def _on_date(event: Node, dates: Sequence[Triple], names: Names) -> Told:
    date = dates[0].object
    over = names.over([event.subject])
    template = agree(
        names.choose(sentences.ON_DATE if over else sentences.DATE), names.count([event.subject])
    )
    told = template.format(s=names.of(event.subject), o=names.of(date), d=names.plain(date))
    return Told(sentence(told), DATES[0], tuple(dates))
