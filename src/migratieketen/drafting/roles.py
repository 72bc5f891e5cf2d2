"""Proposals of who does what in which role, by the words that the roles themselves have for it (skos:hiddenLabel)."""

import re
from collections.abc import Iterator

from migratieketen.drafting.draft import Proposal
from migratieketen.drafting.events import participation
from migratieketen.drafting.knowledge import Knowledge
from migratieketen.drafting.sentence import Laid, Sentence

RELATIONS = frozenset(
    f"rol:{role}"
    for role in (
        "adviseur", "certificeerder", "financier", "handhaver", "opdrachtgever", "samenwerkingspartner",
        "toezichthouder", "vertegenwoordiger", "voogd",
    )
)  # fmt: skip
"""The roles that one actor has towards another where the sentence names nothing else."""

_OPENS = re.compile(
    r"(?:\A|[,:;(] |(?<!\w)(?:ook|daarnaast|daarbij|verder|dat|waarbij|waarin|waarna|en|maar|want|omdat|zodat"
    r"|hierbij|hierin|tevens|‹T\d+›,?) )(?:de |het |een )?\Z",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"(?:[.,;:)!]|\Z| en | in ‹| sinds | op ‹T| tijdens )")
_BE = r"(?:is|zijn|wordt|worden|werd|werden) (?:‹T\d+› |mede |volledig |deels |ook )?"


def roles(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose that an actor takes part in an activity, or stands over against another actor, in a role."""
    for words, role in known.lexicon.verbs:
        if not known.is_activity(role):
            continue
        for laid in sentence.fits(_forms(words)):
            if _OPENS.search(laid.lead) and _CLOSES.match(laid.tail):
                yield from _proposed(laid, role)


def _forms(words: str) -> list[str]:
    """Give the patterns of a hidden label: passive where it ends in `door`, with a gap where it has `…`."""
    if words.endswith(" door"):
        return [f"<X+:thing> {_BE}{words} <de><A+:actor>"]
    verb, _, rest = words.partition(" … ")
    behind = f" {rest}" if rest else ""
    return [f"<A+:actor> {verb} <de><X+:thing>{behind}", f"<A+:actor> {verb} <de><A+:counterpart>{behind}"]


def _proposed(laid: Laid, role: str) -> Iterator[Proposal]:
    for actor in laid.all("actor"):
        for thing in laid.all("thing"):
            yield participation("role", actor, thing, role)
        for counterpart in laid.all("counterpart"):
            if role in RELATIONS and counterpart != actor:
                yield _relation(actor, counterpart, role)


def _relation(actor: str, counterpart: str, role: str) -> Proposal:
    slugs = "--".join(thing.partition(":")[2] for thing in (actor, counterpart, role))
    pairs = (("a", "mk:Relation"), ("mk:actor", actor), ("mk:counterpart", counterpart), ("mk:role", role))
    return Proposal("relation", f"relatie:{slugs}", pairs)
