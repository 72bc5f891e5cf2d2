"""What stands around the map in words: its counts, the tasks that passed on, what is left out, its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from migratieketen.language import date
from migratieketen.network.chain.board import Placed
from migratieketen.network.chain.cards import Card
from migratieketen.network.chain.model import Chart, Transfer
from migratieketen.network.chain.words import word
from migratieketen.network.legend import sources
from migratieketen.network.words import capital, counted, listed, number


def summary(chain: Chart) -> str:
    """Give in one line how many actors, kinds of actor and tasks stand on the map, of how many actors there are."""
    lang, there = chain.lang, {share.actor for share in chain.mapped}
    actors, kinds = len(there - chain.kinds), len(there & chain.kinds)
    told = counted("actor", actors, lang)
    if chain.others is not None:
        told = word("of-all", lang, count=number(actors, lang), all=number(_all(chain), lang))
    if kinds:
        told = listed([told, word("one-kind" if kinds == 1 else "kinds", lang, count=kinds)], lang)
    tasks = len({share.task for share in chain.mapped})
    return word(
        "summary", lang, actors=told, tasks=word("one-task" if tasks == 1 else "tasks", lang, count=tasks)
    )


def _all(chain: Chart) -> int:
    return len(chain.actors.keys() - chain.kinds) + (chain.others or 0)


def transfers(chain: Chart, moved: Iterable[Transfer]) -> list[str]:
    """Give for each of some transfers, numbered, which tasks passed from whom to whom, and when."""
    return [f"{rank}. {_transfer(chain, each)}" for rank, each in enumerate(moved, start=1)]


def _transfer(chain: Chart, each: Transfer) -> str:
    tasks, givers, receivers = (
        listed([chain.names[thing] for thing in things], chain.lang)
        for things in (each.tasks, each.givers, each.receivers)
    )
    told = word("transfer", chain.lang, tasks=capital(tasks), givers=givers, receivers=receivers)
    when = listed([date(day, chain.lang) for day in each.dates], chain.lang)
    return f"{told} ({when})" if when else told


def told(chain: Chart, placed: Sequence[Placed], moved: Sequence[Transfer]) -> list[str]:
    """Give the notes under the map, on which some transfers are drawn."""
    lines = []
    if moved:
        each = " ".join(f"{line}." for line in transfers(chain, moved))
        lines.append(f"{word('transfers', chain.lang)}: {each}")
    short = abbreviations(chain, placed)
    if short:
        lines.append(short)
    return [*lines, remarks(chain, placed), sources(chain)]


def remarks(chain: Chart, placed: Iterable[Placed]) -> str:
    """Give how to read the map, and what is not on it."""
    lang = chain.lang
    lines = [word("legend-role", lang)]
    if not all(each.whole for each in placed):
        lines.append(word("legend-left", lang))
    loose = len({share.task for share in chain.shares if not share.placed})
    there = {share.actor for share in chain.mapped}
    left = chain.actors.keys() - there
    counts = {
        "without-phase": loose,
        "vague": len(left & chain.kinds),
        "loose": len(left - chain.kinds),
        "without-task": chain.others,
    }
    for key, count in counts.items():
        if count:
            lines.append(word(f"one-{key}" if count == 1 else key, lang, count=number(count, lang)))
    return " ".join(lines)


def abbreviations(chain: Chart, placed: Iterable[Placed]) -> str:
    """Give what the abbreviations on the cards stand for."""
    shown = {text.lines[0] for each in placed for text in each.texts if text.bold}
    found = {
        node.abbreviation: node.label
        for node in chain.actors.values()
        if node.abbreviation and node.abbreviation in shown
    }
    return "; ".join(f"{short}: {found[short]}" for short in sorted(found)) + ("." if found else "")


def called(chain: Chart, card: Card) -> str:
    """Give a card in words, as a screen reader says it."""
    names = listed([capital(actor.label) for actor in card.actors], chain.lang)
    phases = listed([chain.names[phase] for phase in chain.phases[card.first : card.last + 1]], chain.lang)
    return f"{names}: {phases}"


def description(chain: Chart, moved: Iterable[Transfer]) -> str:
    """Give what the map shows in sentences, for those who hear it."""
    phases = listed([chain.names[phase] for phase in chain.phases], chain.lang)
    return " ".join(
        [
            summary(chain),
            f"{capital(phases)}.",
            *(f"{each}." for each in transfers(chain, moved)),
            sources(chain),
        ]
    )
