"""A number, an amount or a share that a source states, told with its unit, and how strictly it is to be taken."""

from collections.abc import Sequence

from migratieketen import sentences
from migratieketen.results import Term
from migratieketen.telling import phrases
from migratieketen.telling.grammar import listed, number, sentence
from migratieketen.telling.names import Names, is_kind, role_of
from migratieketen.telling.nodes import PERIOD, Node, Told, details, period

_LEADS = sentences.DETAILS | {"schema:about": ("wat betreft", "concerning")}


def figure(node: Node, names: Names) -> Told:
    """Tell a number, an amount or a share, of what it is, and when it held."""
    counted = node.values["mk:counts"]
    amount = _amount(node.values["schema:value"], counted, names)
    scopes = {role_of(scope): scope for scope in node.values.get("mk:scope", [])}
    for scope, template in phrases.AMOUNTS.items():
        amount = names.choose(template).format(amount=amount) if scope in scopes else amount
    left = [scope for slug, scope in scopes.items() if slug not in phrases.AMOUNTS]
    template = phrases.FIGURES.get(role_of(counted[0]), phrases.FIGURE)
    told = names.choose(template).format(s=names.subjects(node.values["mk:of"]), amount=amount)
    used = {"mk:of", "mk:counts", "schema:value", *PERIOD} | ({"mk:scope"} if not left else set())
    shown = Node(
        node.subject, [t for t in node.triples if t.object in left or t.object not in scopes.values()]
    )
    told += period(node, names) + details(shown, names, used, _LEADS)
    return Told(sentence(told), "figure", tuple(node.triples))


def _amount(values: Sequence[Term], counted: Sequence[Term], names: Names) -> str:
    texts = [names.plain(value) for value in values]
    numbers = listed([number(text, names.lang) for text in texts], names.lang, alternatives=True)
    if unit := phrases.UNITS.get(role_of(counted[0])):
        return names.choose(unit).format(number=numbers)
    one = all(text in ("1", "1.0") for text in texts)
    units = [names.plain(unit) if one else names.many(unit) for unit in counted]
    # a group of people is called in the plural only
    single = one and names.count(counted) > 1 and not is_kind(counted[0])
    return f"{numbers} ({listed(units, names.lang)})" if single else f"{numbers} {listed(units, names.lang)}"
