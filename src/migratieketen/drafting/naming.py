"""Proposals of names: by which name the sentence calls each known thing."""

from collections.abc import Iterator

from migratieketen.drafting.draft import Proposal
from migratieketen.drafting.knowledge import Knowledge
from migratieketen.drafting.names import PROPER, Mention, longest
from migratieketen.drafting.sentence import Sentence
from migratieketen.drafting.writing import literal

CALLED = (*PROPER, "onderwerp", "groep")
"""The types of things whose name in the sentence is stated."""


def named(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose the name of each thing that a sentence names and that is surely meant."""
    for mention in sentence.mentions:
        if mention.thing and is_called(mention, known) and not _opens_a_name(mention, sentence):
            yield Proposal("name", mention.thing, (("schema:name", literal(mention.text, "nl")),))


def _opens_a_name(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a kind only says what the name behind it is of: `de ministeries van Kust en Zee`."""
    named_behind = (m.start - mention.end for m in sentence.mentions if m.type == "organisatie")
    return mention.type == "soort" and any(0 < gap <= len(" van ") for gap in named_behind)


def about(sentence: Sentence, known: Knowledge) -> Iterator[Proposal]:
    """Propose that what has a topic or group in its name is about that, and by which name the topic is called there."""
    for mention in sentence.mentions:
        if mention.type in ("gebeurtenis", "document", "regeling") and mention.thing and not mention.new:
            for inner in longest(
                m for m in known.lexicon.every(mention.text) if len(m.text) < len(mention.text)
            ):
                # with a capital it may be a word of a title that says no such thing: 'Van Migratie tot Participatie'
                if inner.thing and inner.type in ("onderwerp", "groep") and inner.text[0].islower():
                    yield Proposal("topic", mention.thing, (("schema:about", inner.thing),))
                    yield Proposal("name", inner.thing, (("schema:name", literal(inner.text, "nl")),))


def is_called(mention: Mention, known: Knowledge) -> bool:
    """Tell whether a mention calls one thing by a name that is stated; a kind or task only if one source did so."""
    once = mention.thing in known.lexicon.said
    either = mention.type in CALLED or (
        once and (mention.type == "taak" or known.is_party(str(mention.thing)))
    )
    called = mention.thing is not None and either
    return called and not mention.compound and not mention.definite
