"""A passage with what it names and when, and the patterns that are laid on it.

For a pattern each name and date is one sign, such as `<P>` for a person; patterns.toml tells which there are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from migratieketen.drafting.names import Mention
from migratieketen.drafting.times import Time

SIGNS = {
    "persoon": "P",
    "organisatie": "O",
    "rol": "R",
    "plaats": "L",
    "gebeurtenis": "E",
    "document": "D",
    "regeling": "W",
    "voorziening": "V",
    "taak": "K",
}
_MASK = re.compile(r"‹([A-Z])(\d+)›")
_SLOT = re.compile(r"<([A-Z])(\+?)(?::(\w+))?>")
_ARTICLE = r"(?:(?:de|het|een|deze|dit|die|dat|onze|zijn|haar|hun|[Dd]e|[Hh]et|'t) )?"
_OWN = ("onderdeel",)
"""Words of the patterns themselves that are roles as well: they stay as they are."""
_QUOTE = "[‘’“”\"']?"
_AND = r"(?:, | en |, en | of | & |, evenals | alsmede |, alsook )(?:(?:de )?ministeries van )?"


@dataclass(frozen=True)
class Sentence:
    """A passage: its text, what it names, its dates, and the text in which each of these is one sign."""

    name: str
    text: str
    mentions: tuple[Mention, ...]
    times: tuple[Time, ...]
    masked: str = field(init=False)
    _slots: Mapping[str, Mention | Time] = field(init=False)

    def __post_init__(self) -> None:
        masked, slots = _masked(self.text, self.mentions, self.times)
        object.__setattr__(self, "masked", masked)
        object.__setattr__(self, "_slots", slots)

    def of(self, type_: str) -> list[Mention]:
        """Give the mentions of one type of thing."""
        return [mention for mention in self.mentions if mention.thing and mention.type == type_]

    def fits(self, forms: Iterable[str]) -> Iterator["Laid"]:
        """Give each place where one of some patterns fits; what an earlier one takes, a later one can't."""
        taken: list[tuple[int, int]] = []
        for pattern in forms:
            for match in compiled(pattern).finditer(self.masked):
                if all(match.end() <= start or end <= match.start() for start, end in taken):
                    taken.append(match.span())
                    yield Laid(self, match, self._slots)


@dataclass(frozen=True)
class Laid:
    """A pattern laid on a sentence: what stands at each of its names."""

    sentence: Sentence
    match: re.Match[str]
    slots: Mapping[str, Mention | Time]

    def all(self, name: str) -> list[str]:
        """Give the things that stand at a name, as prefixed names."""
        return [item.things[0] for item in self._at(name) if isinstance(item, Mention)]

    def one(self, name: str) -> str:
        """Give the one thing that stands at a name."""
        return self.all(name)[0]

    def text(self, name: str) -> str:
        """Give the words that stand at a name."""
        return self._at(name)[0].text

    def time(self, *names: str) -> Time | None:
        """Give the first date that stands at one of some names."""
        return next((item for name in names for item in self._at(name) if isinstance(item, Time)), None)

    @property
    def lead(self) -> str:
        """The text before the place where the pattern fits, names as signs."""
        return self.match.string[: self.match.start()]

    @property
    def tail(self) -> str:
        """The text behind the place where the pattern fits, names as signs."""
        return self.match.string[self.match.end() :]

    def before(self, name: str) -> str:
        """Give the text before what stands at a name, as it was written."""
        return self.sentence.text[: self._at(name)[0].start]

    def _at(self, name: str) -> list[Mention | Time]:
        given = self.match.groupdict().get(name)
        return [self.slots[sign[0]] for sign in _MASK.finditer(given)] if given else []


def _masked(
    text: str, mentions: Sequence[Mention], times: Sequence[Time]
) -> tuple[str, dict[str, Mention | Time]]:
    slots: dict[str, Mention | Time] = {}
    parts, cursor = [], 0
    items: list[Mention | Time] = [*mentions, *times]
    for item in sorted(items, key=lambda item: item.start):
        sign = "T" if isinstance(item, Time) else SIGNS.get(item.type if item.thing else "", "")
        if (
            not sign
            or item.start < cursor
            or (isinstance(item, Mention) and (item.compound or item.text in _OWN))
        ):
            continue
        mask = f"‹{sign}{len(slots)}›"
        slots[mask] = item
        parts += [text[cursor : item.start], mask]
        cursor = item.end
    masked = "".join([*parts, text[cursor:]])
    return _without_doubles(masked, slots), slots


def _without_doubles(masked: str, slots: Mapping[str, Mention | Time]) -> str:
    """Leave out an abbreviation in brackets behind the name that it stands for."""

    def once(found: re.Match[str]) -> str:
        one, two = slots[found[1]], slots[found[2]]
        same = isinstance(one, Mention) and isinstance(two, Mention) and one.things == two.things
        return found[1] if same else found[0]

    return re.sub(r"(‹[A-Z]\d+›) \(‹?(?:de |het )?(‹[A-Z]\d+›)\)", once, masked)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Give a pattern as a regular expression; a space may be a space with an article behind it."""
    return re.compile(r"(?<!\w)" + _SLOT.sub(_slot, pattern.replace("<de>", _ARTICLE).replace("<q>", _QUOTE)))


def _slot(found: re.Match[str]) -> str:
    signs = {"A": "[PO]", "X": "[KEVWD]"}.get(found[1], found[1])
    one = rf"‹{signs}\d+›"
    whole = rf"{one}(?:{_AND}{_ARTICLE}{one})*" if found[2] else one
    return f"(?P<{found[3] or found[1]}>{whole})"
