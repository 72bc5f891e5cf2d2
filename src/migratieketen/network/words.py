"""The words of pictures and pages of a network, in Dutch and English."""

from migratieketen.language import LANGUAGES

WORDS: dict[str, tuple[str, str]] = {
    "title-events": (
        "Actoren en gebeurtenissen in de migratieketen",
        "Actors and events in the migration chain",
    ),
    "title-actors": ("Actoren in de migratieketen", "Actors in the migration chain"),
    "title-of": ("Banden van {name}", "Ties of {name}"),
    "title-together": ("Wie had een rol in wat", "Who had a part in what"),
    "title-together-actors": (
        "Wie had samen een rol in een gebeurtenis",
        "Who had a part in an event together",
    ),
    "title-organised": ("Wie organiseerde wat", "Who organised what"),
    "title-organised-actors": ("Wie organiseerde samen een gebeurtenis", "Who organised an event together"),
    "title-handed-over": ("Wie overhandigde iets aan wie", "Who handed something to whom"),
    "title-handed-over-actors": ("Wie overhandigde iets aan wie", "Who handed something to whom"),
    "title-post": ("Wie heeft een functie bij welke organisatie", "Who holds a post at which organisation"),
    "title-addressed": ("Wie richtte zich tot wie", "Who addressed whom"),
    "title-relation": ("Wie heeft welke rol tegenover wie", "Who has which role towards whom"),
    "title-part-of": ("Wat is onderdeel waarvan", "What is part of what"),
    "title-most": ("de {count} met de sterkste banden", "the {count} with the strongest ties"),
    "together": ("Had een rol in", "Had a part in"),
    "together-actors": ("Had samen een rol met", "Had a part together with"),
    "organised": ("Organiseerde", "Organised"),
    "organised-actors": ("Organiseerde samen met", "Organised together with"),
    "handed-over": ("Overhandigde", "Handed over"),
    "handed-over-actors": ("Overhandigde aan", "Handed over to"),
    "gave": ("Gaf bij", "Gave at"),
    "received": ("Ontvangen door", "Received by"),
    "post": ("Heeft functie bij", "Holds a post at"),
    "member": ("Is lid van", "Is a member of"),
    "guest": ("Is genodigd bij", "Is invited to"),
    "addressed": ("Richtte zich tot", "Addressed"),
    "relation": ("Heeft een rol tegenover", "Has a role towards"),
    "part-of": ("Is onderdeel van", "Is part of"),
    "persoon": ("persoon", "person"),
    "organisatie": ("organisatie", "organisation"),
    "gebeurtenis": ("gebeurtenis", "event"),
    "umbrella": ("Koepelorganisatie", "Umbrella organisation"),
    "ministry": ("Ministerie", "Ministry"),
    "executive": ("Uitvoering, politie", "Executive body, police"),
    "knowledge": ("Kennis, advies", "Knowledge, advice"),
    "authority": ("Andere overheid", "Other public authority"),
    "other": ("Andere organisatie", "Other organisation"),
    "person": ("Persoon", "Person"),
    "event": ("Gebeurtenis", "Event"),
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
    "around": ("Rond {name}", "Around {name}"),
    "apart": ("Los van de rest", "Apart from the rest"),
    "legend-regions": (
        "Een vlak is een groep die onderling meer banden heeft dan daarbuiten (Leiden), "
        "genoemd naar wie of wat er de meeste heeft; grijze wegen zijn banden tussen vlakken.",
        "A box is a group with more ties among themselves than outside it (Leiden), "
        "named after who or what has most; grey roads are ties between boxes.",
    ),
    "legend-nameless": (
        "{count} tekens staan zonder naam: de namen van wie de meeste banden heeft gaan voor.",
        "{count} signs stand without a name: the names of those with most ties come first.",
    ),
    "legend-size": ("Hoe groter het teken, hoe meer banden.", "The larger the sign, the more ties."),
    "legend-weight": ("Hoe dikker de lijn, hoe vaker.", "The thicker the line, the more often."),
    "legend-actors": ("Wie", "Who"),
    "legend-ties": ("Band", "Tie"),
    "left-out": (
        "Getekend zijn de {ties} sterkste van {all_ties} banden, tussen {nodes} van {all_nodes} namen.",
        "Drawn are the {ties} strongest of {all_ties} ties, between {nodes} of {all_nodes} names.",
    ),
    "left-actors": (
        "Dit zijn de actoren met de sterkste banden; er zijn er {count}.",
        "These are the actors with the strongest ties; there are {count} in all.",
    ),
    "left-undated-one": ("Eén band zonder datum is weggelaten.", "One tie without a date is left out."),
    "left-undated": (
        "{count} banden zonder datum zijn weggelaten.",
        "{count} ties without a date are left out.",
    ),
    "left-uncertain-one": (
        "Van één band is niet zeker of die er toen was; die is weggelaten.",
        "Of one tie it is not certain that it was there then; it is left out.",
    ),
    "left-uncertain": (
        "Van {count} banden is niet zeker of ze er toen waren; ze zijn weggelaten.",
        "Of {count} ties it is not certain that they were there then; they are left out.",
    ),
    "to-tables": ("Naar de tabellen", "To the tables"),
    "filters": ("Kies wat u ziet", "Choose what you see"),
    "search": ("Zoek een naam", "Search for a name"),
    "kinds": ("Soort band", "Kind of tie"),
    "topic": ("Onderwerp", "Topic"),
    "all-topics": ("Alle onderwerpen", "All topics"),
    "period": ("Periode", "Period"),
    "from": ("van", "from"),
    "until": ("tot en met", "to"),
    "reset": ("Alles tonen", "Show all"),
    "status": ("Getoond: namen {nodes}, banden {ties}.", "Shown: names {nodes}, ties {ties}."),
    "status-found": ("Gevonden: {count}.", "Found: {count}."),
    "zoom-in": ("Vergroten", "Zoom in"),
    "zoom-out": ("Verkleinen", "Zoom out"),
    "zoom-all": ("Alles in beeld", "Show the whole picture"),
    "detail": ("Banden en zinnen", "Ties and sentences"),
    "hint": (
        "Wijs een naam of lijn aan of kies er een: hier staan dan de banden, met de zinnen die het zeggen.",
        "Point at a name or a line, or choose one: its ties then stand here, with the sentences that say so.",
    ),
    "keyboard": (
        "Toetsen: pijltjes naar de naaste naam, Enter kiest, Escape laat los, + en − voor groter en kleiner.",
        "Keys: arrows go to the nearest name, Enter chooses, Escape lets go, + and − zoom.",
    ),
    "regions-title": ("Wie staat in welk vlak", "Who stands in which box"),
    "regions-note": (
        "Per vlak, wie de meeste banden heeft voorop; cursief wie in het beeld zonder naam staat.",
        "By box, those with most ties first; in italics those without a name in the picture.",
    ),
    "close": ("Sluiten", "Close"),
    "nodes-title": ("Namen", "Names"),
    "ties-title": ("Banden", "Ties"),
    "references-title": ("Zinnen", "Sentences"),
    "references-note": (
        "Van elke zin staan hier de eerste en de laatste woorden; de link opent de bron bij die zin.",
        "Here stand the first and last words of each sentence; the link opens the source at that sentence.",
    ),
    "name": ("Naam", "Name"),
    "kind": ("Soort", "Kind"),
    "who": ("Wie", "Who"),
    "tie": ("Band", "Tie"),
    "with": ("Met wie of wat", "With whom or what"),
    "role": ("Als wat", "As what"),
    "via": ("Waarbij", "At what"),
    "when": ("Wanneer", "When"),
    "as-of": ("zo genoemd op {date}", "called so on {date}"),
    "weight": ("Gewicht", "Weight"),
    "sentences": ("Zinnen", "Sentences"),
    "sentence": ("zin {number}", "sentence {number}"),
    "implied": ("afgeleid uit {sentences}", "follows from {sentences}"),
    "read-with": ("lees met {sentences}", "read with {sentences}"),
    "empty": ("Geen banden gevonden.", "No ties found."),
    "most-ties": ("De meeste banden heeft {name} ({count}).", "{name} has most ties ({count})."),
    "desc-kinds": ("Soorten band: {kinds}.", "Kinds of tie: {kinds}."),
}


def word(key: str, lang: str, **values: object) -> str:
    """Give a word of the picture or page in the language, with values filled in."""
    return WORDS[key][LANGUAGES.index(lang)].format(**values)


def tie_name(kind: str, actors: bool, lang: str) -> str:
    """Give what a kind of tie is called: between actors another word than between an actor and an event."""
    between = f"{kind}-actors"
    return word(between if actors and between in WORDS else kind, lang)


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


def capital(label: str) -> str:
    """Give a label as it stands at the start of a line; labels of the graph begin as within a sentence."""
    return label[:1].upper() + label[1:]
