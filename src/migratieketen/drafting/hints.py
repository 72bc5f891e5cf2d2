"""The hints beside a passage: in a few words each, what it names, when, how much, and what that suggests."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from migratieketen.drafting.amounts import amounts
from migratieketen.drafting.dutch import phrase
from migratieketen.drafting.knowledge import Knowledge
from migratieketen.drafting.names import Mention
from migratieketen.drafting.naming import is_called
from migratieketen.drafting.sentence import Sentence
from migratieketen.drafting.times import Time
from migratieketen.drafting.words import say

WORDS = 8
"""A name of more words is cut short in a hint."""


def hints(sentence: Sentence, known: Knowledge, lang: str) -> Iterator[str]:
    """Give the hints of a sentence, a line each."""
    named = [m for m in sentence.mentions if m.thing and not m.new and not is_called(m, known)]
    yield from _listed("known", [f"{_short(m)} = {m.thing}" for m in named], lang)
    yield from _listed("new", [_short(m) for m in sentence.mentions if m.new], lang)
    several = [m for m in sentence.mentions if not m.thing]
    either = say("or", lang)
    yield from _listed("several", [f"{_short(m)} = {f' {either} '.join(m.things)}" for m in several], lang)
    dates = [f"{t.text} = {_when(t, lang)} {t.value}" for t in sentence.times]
    yield from _listed("dates", dates, lang)
    items: list[Mention | Time] = [*sentence.times, *sentence.mentions]
    taken = tuple((item.start, item.end) for item in items)
    counted = [
        " ".join(filter(None, (f"{a.text} =", say(a.scope, lang) if a.scope else "", a.value, a.unit)))
        for a in amounts(sentence.text, taken)
    ]
    yield from _listed("amounts", counted, lang)
    yield from _listed("back", list(_pointing_back(sentence)), lang)
    suggested = [f"{words} → {thing}" for words, thing in known.suggested(sentence.text)]
    yield from _listed("suggests", suggested, lang)


def _when(time: Time, lang: str) -> str:
    """Give the words before a date: `op`, `in`, `vanaf`, or `ergens in` where it is known no closer."""
    wide = time.precision in ("year", "month")
    edge = "" if time.edge == "on" else say(time.edge, lang)
    on = "vague" if time.vague else "" if edge else "in" if wide else "on"
    return " ".join(filter(None, (edge, say(on, lang) if on else "")))


def _pointing_back(sentence: Sentence) -> Iterator[str]:
    """Give the words by which a sentence points back: *deze proef*, *volgens hem*, *De bijeenkomst*."""
    if sentence.name == "p01":
        return
    yield from (found[0] for found in _back().finditer(sentence.text))
    for mention in sentence.mentions:
        kind = mention.definite or mention.type == "soort"
        before, behind = sentence.text[: mention.start], sentence.text[mention.end :]
        if (
            kind
            and before.lower() in ("de ", "het ")
            and re.match(r" (?!van |voor |over |[A-ZÀ-Þ])|[,.]", behind)
        ):
            yield before + mention.text


@cache
def _back() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{phrase('back').strip()})(?![\w-])", re.IGNORECASE)


def _listed(key: str, items: Sequence[str], lang: str) -> Iterator[str]:
    if items:
        yield f"{say(key, lang)}: {'; '.join(dict.fromkeys(items))}"


def _short(mention: Mention) -> str:
    words = mention.text.split()
    return mention.text if len(words) <= WORDS else f"{' '.join(words[:3])} … {words[-1]}"
