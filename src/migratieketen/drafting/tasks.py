"""Proposals of which body carries out which task, also where the task stands in other words than its name."""

import re
from collections.abc import Iterator
from functools import cache

from migratieketen.drafting.draft import Pair, Proposal
from migratieketen.drafting.dutch import phrase
from migratieketen.drafting.knowledge import Knowledge
from migratieketen.drafting.sentence import Sentence
from migratieketen.drafting.stems import Spoken

ENOUGH = 2
"""A task is known by at least so many of its words."""

_TOWARDS = re.compile(r"(?<!\w)(?:aan|bij|met|over|tot|van|voor) (?:de |het )?\Z", re.IGNORECASE)
"""A body behind one of these is not who does it: `subsidie aan het COA`."""


def tasks(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose that the one body that a sentence is about carries out the task that it tells of.

    Not where it tells of a plan or a duty, or says that a body is responsible, which is another role.
    """
    if _modal().search(sentence.text) or "verantwoordelijk" in sentence.text:
        return
    if (actor := _subject(sentence, known)) is None:
        return
    for task in _told(sentence, known):
        slugs = "--".join(name.partition(":")[2] for name in (task, actor[1], "rol:uitvoerder"))
        pairs: list[Pair] = [
            ("a", "mk:Participation"),
            ("mk:activity", task),
            actor,
            ("mk:role", "rol:uitvoerder"),
        ]
        yield Proposal("role", f"deelname:{slugs}", tuple(pairs))


def _subject(sentence: Sentence, known: Knowledge) -> Pair | None:
    """Give the body that a sentence is about: the only one in it, or the one with which it begins; or such a kind."""
    named = [m for m in sentence.of("organisatie") if not m.compound]
    bodies = list(dict.fromkeys(m.things[0] for m in named))
    if all(_TOWARDS.search(sentence.text[: m.start]) for m in named):
        bodies = []
    first = re.match(r"(?:(?:[Dd]e|[Hh]et|Ook|Daarnaast) )*‹O\d+›(?! en | & |,)", sentence.masked)
    if len(bodies) == 1 or (bodies and first):
        return "mk:actor", bodies[0]
    opening = sentence.mentions[0] if sentence.mentions else None
    if not named and opening and opening.start == 0 and opening.thing and known.is_party(opening.things[0]):
        return "mk:actorKind", opening.things[0]
    return None


def _told(sentence: Sentence, known: Knowledge) -> Iterator[str]:
    """Give the tasks of which a sentence has all words that mean something; not one whose words another has too."""
    spoken = Spoken(_without_bodies(sentence))
    found: dict[str, frozenset[str]] = {}
    for task, label in known.lexicon.tasks:
        if len(label) >= ENOUGH and len(label) > len(found.get(task, ())) and spoken.holds(label):
            found[task] = label
    for task, label in sorted(found.items()):
        if not any(label < other for other in found.values()):
            yield task


def _without_bodies(sentence: Sentence) -> str:
    """Give the text without the names of bodies: what the COA is called says nothing of what it does there."""
    text = sentence.text
    for body in reversed(sentence.of("organisatie")):
        text = f"{text[: body.start]} {text[body.end :]}"
    return text


@cache
def _modal() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrase('modal')})(?!\w)", re.IGNORECASE)
