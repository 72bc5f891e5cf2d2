"""The proof, with the text at hand, that each passage is the sentence it claims to be."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from migratieketen.sources.listing import Passage, Shown, SourceInfo, show
from migratieketen.stores import Store
from migratieketen.wording import Selector, Stretch, Wording


@dataclass(frozen=True)
class Check:
    """A passage, whether it is right, and the line of the text where it begins (or would)."""

    passage: Passage
    status: str
    line: int | None


@dataclass(frozen=True)
class Verification:
    """The passages of a source checked against a text, and the text that no passage covers."""

    source: SourceInfo
    checks: tuple[Check, ...]
    uncovered: tuple[Stretch, ...]

    @property
    def holds(self) -> bool:
        """True where there are passages and each is in the text, word for word and in order."""
        return bool(self.checks) and not self.wrong

    @property
    def wrong(self) -> tuple[Check, ...]:
        """The passages that differ or are not there."""
        return tuple(check for check in self.checks if check.status != "right")


def verify(store: Store, source: NamedNode, text: str, lang: str) -> Verification:
    """Check each passage of a source against its text; an UnknownName where there is no such source."""
    return check(show(store, source, lang), text)


def check(shown: Shown, text: str) -> Verification:
    """Check the passages of a source against a text: in order, each after the one before.

    The text is normalised (NFC, no soft hyphens and zero-width characters, white space to one
    space); a passage that differs is told, and the next one is looked for.
    """
    wording = Wording(text)
    passages = [passage for passage in shown.passages if not passage.implied]
    places = wording.locate([Selector(p.first, p.last, p.sha256 or "") for p in passages])
    checks = []
    for passage, place in zip(passages, places, strict=True):
        at = place.start if place.start is not None else place.end
        status = place.status if passage.sha256 else "unsigned"
        checks.append(Check(passage, status, wording.line(at) if at is not None else None))
    return Verification(shown.info, tuple(checks), tuple(wording.uncovered(places)))
