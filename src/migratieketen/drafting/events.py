"""Proposals of what happened when and where: events, hand-overs, laws in force, bodies founded and renamed."""

from collections.abc import Iterator

from migratieketen.drafting.draft import Pair, Proposal
from migratieketen.drafting.knowledge import Knowledge, patterns
from migratieketen.drafting.sentence import Sentence
from migratieketen.drafting.times import Time
from migratieketen.drafting.writing import literal


def events(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose the day and the place of an event, or when it began."""
    for laid in sentence.fits(patterns()["held"]):
        time, event = laid.time("T"), laid.one("E")
        if time and time.precision == "day" and not time.vague:
            yield Proposal(
                "date",
                event,
                (("schema:startDate", str(time.literal)), ("schema:endDate", str(time.literal))),
            )
        if places := laid.all("L"):
            yield Proposal("place", event, (("schema:location", places[0]),))
    for laid in sentence.fits(patterns()["begun"]):
        if pairs := _dated("schema:startDate", laid.time("T", "from")):
            yield Proposal("date", laid.one("E"), pairs)


def places(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose in which place a place lies, and where a body has its seat."""
    for laid in sentence.fits(patterns()["inside"]):
        if laid.one("part") != laid.one("whole"):
            yield Proposal("place", laid.one("part"), (("schema:containedInPlace", laid.one("whole")),))
    for laid in sentence.fits(patterns()["seat"]):
        yield Proposal("place", laid.one("O"), (("schema:location", laid.one("L")),))


def laws(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose since when a law is in force."""
    for laid in sentence.fits(patterns()["force"]):
        if len(sentence.of("regeling")) == len(sentence.times) == 1 and (
            pairs := _dated("schema:startDate", laid.time("T"))
        ):
            yield Proposal("date", laid.one("W"), pairs)


def handed(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose a hand-over: what was handed, by whom, to whom, and during which event."""
    for laid in sentence.fits(patterns()["handed"]):
        what = laid.one("what")
        event = _event(known, "overhandiging", what, next(iter(sentence.times), None))
        if event is None:
            continue
        yield Proposal("hand-over", event, (("schema:workFeatured", what),))
        for whole in sentence.fits(patterns()["during"]):
            yield Proposal("hand-over", event, (("schema:superEvent", whole.one("E")),))
        for giver in laid.all("giver"):
            yield participation("hand-over", giver, event, "rol:gever")
        yield participation("hand-over", laid.one("receiver"), event, "rol:ontvanger")


def changes(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose the founding of a body, and a change of its name."""
    for laid in sentence.fits(patterns()["founded"]):
        time = laid.time("T")
        if event := _event(known, "oprichting", laid.one("O"), time):
            pairs = (("org:resultingOrganization", laid.one("O")), *_dated("schema:startDate", time))
            yield Proposal("change", event, pairs)
    for laid in sentence.fits(patterns()["renamed"]):
        time = laid.time("T") or next(iter(sentence.times), None)
        same = laid.one("old") == laid.one("new") and laid.text("old") != laid.text("new")
        if same and (event := _event(known, "naamswijziging", laid.one("old"), time)):
            pairs = (
                ("org:originalOrganization", laid.one("old")),
                ("mk:oldName", literal(laid.text("old"), "nl")),
                ("mk:newName", literal(laid.text("new"), "nl")),
                *_dated("schema:startDate", time),
            )
            yield Proposal("change", event, pairs)


def participation(kind: str, actor: str, activity: str, role: str) -> Proposal:
    """Give the proposal that an actor took part in something in a role."""
    slugs = "--".join(thing.partition(":")[2] for thing in (activity, actor, role))
    pairs = (("a", "mk:Participation"), ("mk:activity", activity), ("mk:actor", actor), ("mk:role", role))
    return Proposal(kind, f"deelname:{slugs}", pairs)


def _dated(predicate: str, time: Time | None) -> tuple[Pair, ...]:
    return ((predicate, time.literal),) if time and time.literal and not time.vague else ()


def _event(known: Knowledge, kind: str, thing: str, time: Time | None) -> str | None:
    """Give the event of a kind that concerns a thing: the one that is known, else a new one if its year is told.

    A version of a document (`rapport-publieksversie`) may have an event named after the document.
    """
    slug = thing.partition(":")[2]
    known_ones = [
        event
        for event in known.of_kind(f"soort:{kind}")
        if slug.startswith(event.partition(":")[2].removeprefix(f"{kind}-").rpartition("-")[0] or "-")
    ]
    if len(known_ones) == 1:
        return known_ones[0]
    year = time.value[:4] if time and time.literal else None
    return f"gebeurtenis:{kind}-{slug}-{year}" if year else None
