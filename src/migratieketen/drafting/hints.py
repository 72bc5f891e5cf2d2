"""The hints beside a passage: in a few words each, what it names, when, how much, and what that suggests."""

from collections.abc import Iterator, Sequence

from migratieketen.drafting.amounts import amounts
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
    dates = [
        f"{t.text} = {say(t.edge, lang)} {t.value}{say('vague', lang) if t.vague else ''}"
        for t in sentence.times
    ]
    yield from _listed("dates", dates, lang)
    items: list[Mention | Time] = [*sentence.times, *sentence.mentions]
    taken = tuple((item.start, item.end) for item in items)
    counted = [
        " ".join(filter(None, (f"{a.text} =", say(a.scope, lang) if a.scope else "", a.value, a.unit)))
        for a in amounts(sentence.text, taken)
    ]
    yield from _listed("amounts", counted, lang)
    suggested = [f"{words} → {thing}" for words, thing in known.suggested(sentence.text)]
    yield from _listed("suggests", suggested, lang)


def _listed(key: str, items: Sequence[str], lang: str) -> Iterator[str]:
    if items:
        yield f"{say(key, lang)}: {'; '.join(dict.fromkeys(items))}"


def _short(mention: Mention) -> str:
    words = mention.text.split()
    return mention.text if len(words) <= WORDS else f"{' '.join(words[:3])} … {words[-1]}"
