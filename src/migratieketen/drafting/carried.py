"""The numbers and dates of a passage that no statement of it carries."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import NamedNode

from migratieketen.drafting.amounts import amounts
from migratieketen.drafting.source import Lines, Said
from migratieketen.drafting.times import times
from migratieketen.namespaces import shorten, slug
from migratieketen.remarks import Remark
from migratieketen.wording import Selector, Wording

_MESSAGE = {
    "nl": "Zet het in de graaf van de passage, of laat het zo als het geen feit is.",
    "en": "Put it into the passage's graph, or leave it if it is no fact.",
}
Header = Mapping[str, str]


def not_carried(here: Sequence[Said], lines: Lines, text: str | None) -> Iterator[Remark]:
    """Tell which numbers and dates stand in no statement of their passage, nor in what it implies.

    A passage that states nothing is left out. Without the text its first and last words are looked at.
    """
    carried: dict[str, list[str]] = defaultdict(list)
    headers: dict[NamedNode, dict[str, str]] = defaultdict(dict)
    for one in here:
        if one.passage is not None:
            carried[one.passage.value.removesuffix("-implied")] += [one.text, slug(one.subject.value)]
        elif one.text:
            headers[one.subject][shorten(one.predicate.value)] = one.text
    passages = [(p, told) for p, told in headers.items() if "mk:startsWith" in told and p.value in carried]
    passages.sort(key=lambda pair: int(pair[1].get("schema:position", 0)))
    for (passage, _), words in zip(passages, _wordings([told for _, told in passages], text), strict=True):
        if missing := ", ".join(_missing(words, " ".join(carried[passage.value]))):
            wrong = {"nl": f"geen uitspraak draagt '{missing}'", "en": f"no statement carries '{missing}'"}
            yield Remark("not-carried", passage, lines.of(passage), wrong, _MESSAGE)


def _wordings(headers: Sequence[Header], text: str | None) -> list[str]:
    """Give the words of each passage: all of them with the text at hand, else its first and last."""
    shown = [f"{told['mk:startsWith']} … {told.get('mk:endsWith', '')}" for told in headers]
    if text is None:
        return shown
    wording = Wording(text)
    places = wording.locate(
        [Selector(t["mk:startsWith"], t.get("mk:endsWith", ""), t.get("mk:sha256", "")) for t in headers]
    )
    return [
        words if place.start is None or place.end is None else wording.text[place.start : place.end]
        for words, place in zip(shown, places, strict=True)
    ]


def _missing(words: str, carried: str) -> Iterator[str]:
    dates = times(words)
    yield from (time.text for time in dates if time.value.lstrip("-") not in carried)
    numbers = re.findall(r"\d+(?:\.\d+)?", carried)
    for amount in amounts(words, tuple((time.start, time.end) for time in dates)):
        # 'één' is seldom a number
        if amount.value not in numbers and amount.text.lower() != "één":
            yield amount.text
