"""Proposals of who holds which post, who leads a body, what a body is a member or a part of."""

import re
from collections.abc import Iterator

from migratieketen.drafting.draft import Pair, Proposal
from migratieketen.drafting.knowledge import Knowledge, patterns
from migratieketen.drafting.sentence import Laid, Sentence

_OTHER_TIMES = ("rol:voormalig", "rol:beoogd")
"""How the roles begin that someone has no more, or not yet."""


def posts(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose the posts that a sentence names, and the leaders; none that it says is over or still to come."""
    for laid in sentence.fits(patterns()["post"]):
        role = laid.one("R")
        if known.is_post(role) and not _over(laid) and not role.startswith(_OTHER_TIMES):
            yield _membership("post", laid, laid.one("O"), laid.one("P"), role)
    for laid in sentence.fits(patterns()["leader"]):
        yield _membership("post", laid, laid.one("O"), laid.one("P"), "rol:leider")
    for laid in sentence.fits(patterns()["member"]):
        for member in laid.all("member") if laid.one("R") == "rol:lid" else ():
            if member != laid.one("O"):
                yield _membership("membership", laid, laid.one("O"), member, "rol:lid")


def occupations(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose what someone is by profession."""
    for laid in sentence.fits(patterns()["occupation"]):
        role = laid.one("R")
        if not known.is_post(role) and not known.is_activity(role) and known.branches[role]:
            yield Proposal("occupation", laid.one("P"), (("schema:hasOccupation", role),))


def parts(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose of which body a body is a part."""
    for laid in sentence.fits(patterns()["part"]):
        if laid.one("part") != laid.one("whole"):
            yield Proposal("part", laid.one("part"), (("org:subOrganizationOf", laid.one("whole")),))


def _over(laid: Laid) -> bool:
    return bool(re.search(patterns()["over"][0], laid.before("R"), re.IGNORECASE))


def _membership(kind: str, laid: Laid, body: str, member: str, role: str) -> Proposal:
    pairs: list[Pair] = [
        ("a", "org:Membership"),
        ("org:member", member),
        ("org:organization", body),
        ("org:role", role),
    ]
    for predicate, names in (("schema:startDate", ("from", "from2")), ("schema:endDate", ("until",))):
        time = laid.time(*names)
        started_by_its_end = predicate == "schema:startDate" and time and time.edge == "until"
        if time and time.literal and not time.vague and not started_by_its_end:
            pairs.append((predicate, time.literal))
    slugs = "--".join(thing.partition(":")[2] for thing in (body, member, role))
    return Proposal(kind, f"lidmaatschap:{slugs}", tuple(pairs))
