"""From the plain text of a page to a draft that a person completes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from migratieketen.drafting import header
from migratieketen.drafting.draft import Draft, Drafted, Proposal
from migratieketen.drafting.events import changes, events, handed, laws, places
from migratieketen.drafting.forms import folded
from migratieketen.drafting.hints import hints
from migratieketen.drafting.knowledge import Knowledge
from migratieketen.drafting.names import PROPER, Mention, longest
from migratieketen.drafting.naming import about, named
from migratieketen.drafting.newnames import new_names, registered
from migratieketen.drafting.posts import occupations, parts, posts
from migratieketen.drafting.roles import roles
from migratieketen.drafting.segmentation import HEADING, Segment, segments
from migratieketen.drafting.selectors import selected
from migratieketen.drafting.sentence import Sentence
from migratieketen.drafting.tasks import tasks
from migratieketen.drafting.times import Time, times
from migratieketen.errors import InvalidInput
from migratieketen.stores import Store
from migratieketen.wording import LONGEST

PROPOSERS = (about, posts, occupations, parts, events, places, laws, handed, changes, roles, tasks)
"""Each gives proposals for a sentence, of a few kinds."""

_SIGNERS = 8
"""Two lines with a date that are no further apart belong to one signing."""
_NAMED = re.compile(r"(?:[A-Z]\.? ?)+(?:(?:van|de|der|den|ter|ten) )*[A-Zd][\w’'.-]+(?: [A-Z][\w-]+)?")
"""A line that is a name with initials: who signed."""

_DEFINITE = re.compile(r"(?<!\w)(?:het|de|dit|deze|dat|die)\s(?:\w+e\s)?\Z", re.IGNORECASE)


def draft(store: Store, text: str, url: str, slug: str, read_on: date, lang: str) -> Draft:
    """Give the draft of a source from its text; an InvalidInput where there is no text or address to go by."""
    page = header.address(url)
    found = segments(text)
    if not found:
        raise InvalidInput("deze tekst bevat geen zin", "this text holds no sentence")
    chosen = selected(text, found)
    for one in chosen:
        if len(one.segment.text) > LONGEST:
            raise InvalidInput(
                f"hier begint een zin van meer dan {LONGEST} tekens; zet elke kop en elk punt op een eigen regel",
                f"a sentence of more than {LONGEST} characters begins here; put each heading and item on its own line",
                line=one.line,
            )
    known = Knowledge(store)
    sentences = _read(found, known, folded(text))
    signed = _signing(found, sentences)
    passages = [
        Drafted(
            sentence.name,
            one,
            tuple(hints(sentence, known, lang)),
            tuple(_proposals(sentence, one.segment, known, sentence.name in signed)),
        )
        for sentence, one in zip(sentences, chosen, strict=True)
    ]
    new = {m.things[0]: registered(m) for s in sentences for m in s.mentions if m.new}
    return Draft(
        slug,
        tuple(header.certain(page, found, read_on)),
        tuple(header.proposed(page, found, known)),
        header.kind(page),
        tuple(passages),
        tuple(new.values()),
    )


def _read(found: Sequence[Segment], known: Knowledge, whole: str) -> list[Sentence]:
    """Read the passages one after the other: what was named before may be meant by *het congres* or a surname.

    Where a word is only a part of a name that stands nowhere in the `whole` text, it names something else.
    """
    sentences: list[Sentence] = []
    before: list[Mention] = []
    for number, segment in enumerate(found, start=1):
        mentions = [m for m in known.lexicon.find(segment.text) if (known.lexicon.whole(m) or "") in whole]
        mentions += new_names(segment.text, mentions)
        mentions = longest([*mentions, *_surnames(segment.text, before)])
        mentions = _meant(segment.text, mentions, before, found[0])
        sentences.append(
            Sentence(f"p{number:02d}", segment.text, tuple(mentions), _outside(mentions, times(segment.text)))
        )
        before += [mention for mention in mentions if mention.thing]
    return sentences


def _outside(mentions: Sequence[Mention], found: Sequence[Time]) -> tuple[Time, ...]:
    """Give the dates that are no part of a name: not the year of the Vreemdelingenwet 2000."""
    names = [(m.start, m.end) for m in mentions if m.type in PROPER]
    return tuple(t for t in found if not any(start <= t.start and t.end <= end for start, end in names))


def _signing(found: Sequence[Segment], sentences: Sequence[Sentence]) -> set[str]:
    """Give the lines with which a text is dated and signed: a line that is a date, and what stands around it."""
    dated = [
        number
        for number, sentence in enumerate(sentences)
        if found[number].kind == HEADING and any(len(t.text) == len(sentence.text) for t in sentence.times)
    ]
    if not dated or dated[-1] < len(found) / 2:
        return {s.name for s in sentences if _NAMED.fullmatch(s.text)}
    first = dated[-1] if len(dated) == 1 else dated[-2] if dated[-1] - dated[-2] < _SIGNERS else dated[-1]
    return {s.name for n, s in enumerate(sentences) if n >= first - 1 or _NAMED.fullmatch(s.text)}


def _surnames(text: str, before: Sequence[Mention]) -> Iterator[Mention]:
    """Find the surname alone of a person who was named whole before, where only one has it."""
    whole = {m.text: m for m in before if m.type == "persoon" and " " in m.text}
    surnames: dict[str, set[str]] = {}
    for mention in whole.values():
        surnames.setdefault(_surname(mention.text), set()).add(mention.things[0])
    for surname, things in surnames.items():
        for found in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text):
            yield Mention(found.start(), found.end(), found[0], tuple(sorted(things)))


def _surname(name: str) -> str:
    """Give the surname as it stands without a first name: with a capital, also where it begins with `van`."""
    last = name.split(" ", 1)[1]
    return last[0].upper() + last[1:]


def _meant(
    text: str, mentions: Sequence[Mention], before: Sequence[Mention], title: Segment
) -> list[Mention]:
    """Replace *het congres* by the one event of that kind that was named before, or the one that the title names."""
    named_before = [m for m in before if m.type == "gebeurtenis" and m.thing and not m.definite]
    meant = []
    for mention in mentions:
        there = {m.things[0] for m in named_before if mention.thing in m.kinds}
        if len(there) > 1:
            there = {m.things[0] for m in named_before if m.things[0] in there and m.text in title.text}
        alone = not any(
            0 < other.start - mention.end < 3 for other in mentions if other.type == "gebeurtenis"
        )
        if mention.type == "soort" and len(there) == 1 and alone and _DEFINITE.search(text[: mention.start]):
            mention = replace(mention, things=(there.pop(),), definite=True)
        meant.append(mention)
    return meant


def _proposals(sentence: Sentence, segment: Segment, known: Knowledge, signed: bool) -> Iterator[Proposal]:
    bare = _bare(sentence, segment) and not signed
    reason = "soort:vraag" if segment.asks else "soort:tussenkop" if bare else ""
    if reason:
        yield Proposal("nothing", f"p:{sentence.name}", (("mk:statesNothing", reason),))
        return
    yield from named(sentence, known)
    for propose in PROPOSERS:
        yield from propose(sentence, known)


def _bare(sentence: Sentence, segment: Segment) -> bool:
    """Tell whether it is a heading that names nothing of its own."""
    return (
        segment.kind == HEADING
        and sentence.name != "p01"
        and not sentence.times
        and not any(m.type != "soort" for m in sentence.mentions)
    )
