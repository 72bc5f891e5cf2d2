"""What is about a topic: by what sources say, by name, and by tasks."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import cast

from pyoxigraph import Literal, NamedNode

from migratieketen.results import Rows, Term, plain
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store

ENOUGH = 2
"""How many tasks of its own a body must have to be about what all are about: one alone may be a sideline."""


def about(store: Store, topic: NamedNode) -> set[Term | None]:
    """Give all that is about a topic or about what is narrower.

    That is what sources say it of; tasks that are for that group; bodies, tasks and events with the topic, or a
    place in it, in their names; bodies of which all tasks are about it, two or more of them their own; and what is
    about such a task or body.
    """
    found = {thing for (thing,) in _ask(store, "about", topic)}
    said = sorted({_plain(name) for (name,) in _ask(store, "said", topic)}, key=len)
    if said:
        any_of = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, said))})(?![\w-])")
        found |= {thing for thing, name in _ask(store, "named") if any_of.search(_plain(name))}
    tasks: dict[Term | None, set[Term | None]] = defaultdict(set)
    own: dict[Term | None, set[Term | None]] = defaultdict(set)
    for body, task, its in _ask(store, "tasks"):
        tasks[body].add(task)
        if plain(its):
            own[body].add(task)
    found |= {body for body in own if len(own[body]) >= ENOUGH and tasks[body] <= found}
    return found | {thing for thing, on in _ask(store, "on") if on in found}


def _ask(store: Store, what: str, topic: NamedNode | None = None) -> list[tuple[Term | None, ...]]:
    text = shipped(f"explorer/network-{what}").text
    answer = cast("Rows", store.query(bind(text, {"topic": [topic]}) if topic else text))
    return list(answer.rows)


def _plain(name: Term | None) -> str:
    return cast("Literal", name).value.casefold()
