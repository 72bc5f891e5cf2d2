"""The words of pictures and pages of a network, in Dutch and English."""

from migratieketen.language import LANGUAGES

WORDS: dict[str, tuple[str, str]] = {
    "title-events": ("Actoren en gebeurtenissen in de migratieketen", "Actors and events in the migration chain"),
    "title-actors": ("Actoren in de migratieketen", "Actors in the migration chain"),
    "together": ("Samen aanwezig", "Present together"),
    "took-part": ("Deelname", "Took part"),
    "organised": ("Organisatie", "Organised"),
    "handed-over": ("Overhandiging", "Handed over"),
    "post": ("Functie bij", "Post at"),
    "addressed": ("Gericht aan", "Addressed to"),
    "part-of": ("Onderdeel van", "Part of"),
    "persoon": ("Persoon", "Person"),
    "organisatie": ("Organisatie", "Organisation"),
    "gebeurtenis": ("Gebeurtenis", "Event"),
    "other": ("Andere organisatie", "Other organisation"),
    "one-actor": ("1 actor", "1 actor"),
    "actors": ("{count} actoren", "{count} actors"),
    "one-event": ("1 gebeurtenis", "1 event"),
    "events": ("{count} gebeurtenissen", "{count} events"),
    "one-tie": ("1 band", "1 tie"),
    "ties": ("{count} banden", "{count} ties"),
    "and": ("en", "and"),
    "source": ("Bron", "Source"),
    "sources": ("Bronnen", "Sources"),
    "more-sources": ("en nog {count}", "and {count} more"),
    "legend-size": ("Hoe groter het teken, hoe meer banden.", "The larger the sign, the more ties."),
    "legend-weight": ("Hoe dikker de lijn, hoe vaker.", "The thicker the line, the more often."),
    "legend-actors": ("Wie", "Who"),
    "legend-ties": ("Band", "Tie"),
    "left-out": (
        "Getekend zijn de sterkste banden, tussen {drawn} van de {all} actoren en gebeurtenissen.",
        "Drawn are the strongest ties, between {drawn} of the {all} actors and events.",
    ),
    "empty": ("Geen banden gevonden.", "No ties found."),
    "most-ties": ("De meeste banden heeft {name} ({count}).", "{name} has most ties ({count})."),
    "desc-kinds": ("Soorten band: {kinds}.", "Kinds of tie: {kinds}."),
}


def word(key: str, lang: str, **values: object) -> str:
    """Give a word of the picture or page in the language, with values filled in."""
    return WORDS[key][LANGUAGES.index(lang)].format(**values)


def counted(what: str, count: int, lang: str) -> str:
    """Give a count with its noun: `1 actor`, `16 actoren`; `what` is actor, event or tie."""
    return word(f"one-{what}", lang) if count == 1 else word(f"{what}s", lang, count=number(count, lang))


def number(value: int, lang: str) -> str:
    """Write a whole number as the language does: `1.500`, `1,500`."""
    return f"{value:,}".replace(",", "." if lang == "nl" else ",")


def listed(parts: list[str], lang: str) -> str:
    """Join parts as a sentence does: `a, b en c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word('and', lang)} {parts[-1]}"
