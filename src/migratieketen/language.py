"""The two languages of the interface: which one, its words, and dates as people write them."""

import os
import re
from collections.abc import Mapping, Sequence

LANGUAGES = ("nl", "en")

MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}

WORDS: dict[str, tuple[str, str]] = {
    "implied": ("afgeleid", "implied"),
    "sentence": ("zin", "sentence"),
    "sentences": ("zinnen", "sentences"),
    "and": ("en", "and"),
    "source": ("Bron", "Source"),
    "sources": ("Bronnen", "Sources"),
    "more": ("en nog {count}", "and {count} more"),
    "no-rows": ("Geen rijen.", "No rows."),
    "at-in": ("Zo was het {on}", "As it was {on}"),
    "at-uncertain": ("Niet zeker {on}", "Not certain {on}"),
    "at-uncertain-rows": (
        "Niet zeker {on}: de datum is minder precies, begin of einde is niet genoemd, of bronnen verschillen",
        "Not certain {on}: the date is less precise, no start or no end is named, or sources differ",
    ),
    "at-undated": (
        "Zonder datum: geen bron zegt of het {on} zo was",
        "Without a date: no source says whether it was so {on}",
    ),
    "at-nothing": ("Van geen uitspraak is zeker dat zij {on} gold.", "No statement certainly held {on}."),
    "at-not": ("{s} was er {on} niet", "{s} was not there {on}"),
    "at-perhaps": ("het is niet zeker dat {s} er {on} was", "it is not certain that {s} was there {on}"),
    "at-why-differ": ("bronnen verschillen over de datum", "sources differ on the date"),
    "at-why-precision": ("de dag of maand is niet bekend", "the day or month is not known"),
    "at-why-since": ("geen bron zegt sinds wanneer", "no source says since when"),
    "at-why-former": ("eerder; geen bron zegt tot wanneer", "before; no source says until when"),
    "at-why-last": ("het eindigde toen", "it ended then"),
    "at-why-open": ("begonnen; geen bron noemt een einde", "begun; no source names an end"),
    "at-why-within": ("ergens binnen een langer geheel", "somewhere within a longer whole"),
    "at-sources": ("bron van {dates}", "source of {dates}"),
    "at-sources-undated": ("bron zonder datum", "source without a date"),
    "at-sources-between": (
        "bronnen van {first} tot en met {last}",
        "sources of {first} to {last}",
    ),
    "at-now": ("nu: {names}", "now: {names}"),
    "at-left-out-one": (
        "Eén uitspraak over een andere tijd is weggelaten.",
        "One statement about another time is left out.",
    ),
    "at-left-out": (
        "{count} uitspraken over een andere tijd zijn weggelaten.",
        "{count} statements about another time are left out.",
    ),
    "true": ("ja", "yes"),
    "false": ("nee", "no"),
    "reads-with": ("lees met", "read with"),
    "follows-from": ("afgeleid: volgt uit", "implied: follows from"),
    "overview-title": ("Een kennisgraaf van de migratieketen", "A knowledge graph of the migration chain"),
    "overview-version": ("versie", "version"),
    "overview-actors": ("actor|actoren", "actor|actors"),
    "overview-tasks": ("taak|taken", "task|tasks"),
    "overview-events": ("gebeurtenis|gebeurtenissen", "event|events"),
    "overview-documents": ("document|documenten", "document|documents"),
    "overview-laws": ("regeling|regelingen", "law|laws"),
    "overview-facilities": ("voorziening|voorzieningen", "facility|facilities"),
    "overview-claims": ("bewering|beweringen", "claim|claims"),
    "overview-topics": ("onderwerp|onderwerpen", "topic|topics"),
    "overview-sources": ("bron|bronnen", "source|sources"),
    "overview-publishers": ("uitgever|uitgevers", "publisher|publishers"),
    "overview-by-part": ("Per deel van de keten", "By part of the chain"),
    "overview-passages": ("passage|passages", "passage|passages"),
    "overview-statements": ("uitspraak|uitspraken", "statement|statements"),
    "overview-parts": ("onderdeel|onderdelen", "part|parts"),
    "overview-newest-sources": ("Nieuwste bron|Nieuwste bronnen", "Newest source|Newest sources"),
    "overview-newest-events": ("Gebeurtenis|Gebeurtenissen", "Event|Events"),
    "overview-newest-actors": ("Het vaakst genoemd", "Mentioned most"),
    "overview-next": (
        "Vraag verder (alle opdrachten: migratieketen --help)",
        "Ask on (all commands: migratieketen --help)",
    ),
    "overview-describe": ("alles over één ding, zin voor zin", "all of one thing, and who says so"),
    "overview-search": ("zoek op naam of een deel ervan", "find by name or a part of it"),
    "overview-query": ("stel een vraag die klaarstaat", "ask one of the ready questions"),
    "overview-queries": ("alle vragen die klaarstaan", "all ready questions"),
    "overview-coverage": ("wat van elke zin gecodeerd is", "what is encoded of each sentence"),
    "overview-network": ("teken wie met wie te maken heeft", "draw who has to do with whom"),
    "sources-passages": ("{count} passages", "{count} passages"),
    "sources-passage": ("{count} passage", "{count} passage"),
    "sources-in-part": (
        "Van deze bron is een deel gelezen; alleen dat deel heeft passages.",
        "A part of this source was read; only that part has passages.",
    ),
    "sources-next": (
        "Wat er per zin van gecodeerd is:\n  migratieketen sources coverage {slug}",
        "What is encoded of each sentence:\n  migratieketen sources coverage {slug}",
    ),
    "sources-nothing": ("zegt niets: {reason}", "states nothing: {reason}"),
    "sources-open": ("nog open: hier is niets van gecodeerd", "still open: nothing of this is encoded"),
    "sources-none": ("geen", "none"),
    "sources-total": (
        "{states} van de {all} passages [s:zegt|zeggen] iets, {nothing} [o:zegt|zeggen] niets{reasons}, {open} open.",
        "{states} of the {all} passages [s:states|state] something, {nothing} [o:states|state] nothing{reasons}, "
        "{open} open.",
    ),
    "sources-all-right": (
        "Alle {all} passages staan woord voor woord in deze tekst.",
        "All {all} passages are in this text, word for word.",
    ),
    "sources-verified": (
        "{right} van de {all} passages staan woord voor woord in deze tekst.",
        "{right} of the {all} passages are in this text, word for word.",
    ),
    "sources-all-covered": (
        "Alle tekst valt onder een passage.",
        "All text is covered by a passage.",
    ),
    "sources-uncovered": ("Tekst die onder geen passage valt:", "Text that no passage covers:"),
    "sources-line": ("regel {line}", "line {line}"),
    "sources-before": (", vóór de eerste passage", ", before the first passage"),
    "sources-between": (", tussen twee passages", ", between two passages"),
    "sources-after": (", na de laatste passage", ", after the last passage"),
    "sources-characters": ("nog {count} tekens", "{count} more characters"),
    "sources-wrong-differs": (
        "begin en einde kloppen, maar de woorden ertussen verschillen",
        "beginning and end are right, but the words between them differ",
    ),
    "sources-wrong-first": (
        "niet gevonden: de eerste woorden “{first}” staan hier niet, de laatste wel",
        "not found: the first words “{first}” are not here, the last are",
    ),
    "sources-wrong-last": (
        "niet gevonden: de eerste woorden staan er, maar daarna volgt “{last}” niet",
        "not found: the first words are there, but “{last}” does not follow",
    ),
    "sources-wrong-missing": (
        "niet gevonden tussen de passages ervoor en erna",
        "not found between the passages before and after it",
    ),
    "sources-wrong-order": (
        "staat wel in de tekst, maar niet na de passage ervoor",
        "is in the text, but not after the passage before it",
    ),
    "sources-wrong-unsigned": (
        "heeft geen SHA-256 en is dus niet na te gaan",
        "has no SHA-256, so it can't be checked",
    ),
    "described-disagree": ("Bronnen spreken elkaar tegen", "Sources disagree"),
    "described-then": ("Toen", "Then"),
    "described-facts": ("In het kort", "In short"),
    "described-stated": ("Wat deze passage zegt", "What this passage states"),
    "described-posts": ("Functie en beroep", "Post and occupation"),
    "described-did": ("Wie deed wat", "Who did what"),
    "described-relations": ("Verhouding tot anderen", "Relations to others"),
    "described-changes": ("Veranderingen", "Changes"),
    "described-handed": ("Overhandigd", "Handed over"),
    "described-claims": ("Standpunten, aanbevelingen en verbanden", "Viewpoints, recommendations and causes"),
    "described-figures": ("Aantallen", "Figures"),
    "described-programme": ("Programma", "Programme"),
    "described-about": ("Wat hierover gaat", "What is about this"),
    "described-narrower": ("Wat eronder valt", "What falls under it"),
    "described-elsewhere": ("Verder", "Further"),
    "described-passages": ("Passages", "Passages"),
    "described-called": ("Zo noemen bronnen het", "What sources call it"),
    "described-names": ("Namen en soort", "Names and kind"),
    "described-uses": (
        "Aantal uitspraken met deze eigenschap: {count}.",
        "Statements with this property: {count}.",
    ),
    "described-more": (
        "En nog {count}; --format json geeft ze alle.",
        "And {count} more; --format json gives them all.",
    ),
}


def choose(asked: str | None) -> str:
    """Give `nl` or `en`: what was asked, else MIGRATIEKETEN_LANG, else the locale, else `nl`."""
    candidates = [asked, os.environ.get("MIGRATIEKETEN_LANG")]
    candidates += [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    for candidate in candidates:
        if candidate and candidate[:2].lower() in LANGUAGES and not candidate[2:3].isalpha():
            return candidate[:2].lower()
    return "nl"


def word(key: str, lang: str, **values: object) -> str:
    """Give the interface's own word for a key, in the language, with values filled in."""
    return WORDS[key][LANGUAGES.index(lang)].format(**values)


def numbered(positions: Sequence[int], lang: str) -> str:
    """Write the numbers of sentences as a person does: `zin 2`, `sentences 2, 10 and 24`."""
    if len(positions) == 1:
        return f"{word('sentence', lang)} {positions[0]}"
    before = ", ".join(str(position) for position in positions[:-1])
    return f"{word('sentences', lang)} {before} {word('and', lang)} {positions[-1]}"


def pick(labels: Mapping[str, str], lang: str) -> str | None:
    """Give the label in the language, else in the other, else in any; None where there is none."""
    for wanted in (lang, *LANGUAGES, *sorted(labels)):
        if wanted in labels:
            return labels[wanted]
    return None


def date(text: str, lang: str) -> str:
    """Write an ISO date, month or year as a person does: `16 mei 2024`, `May 2024`, `2024`."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text)
    if not found:
        return text
    year, month, day = found.groups()
    name = MONTHS[lang][int(month) - 1] if month else None
    return " ".join(part for part in (str(int(day)) if day else None, name, year) if part)


def on(text: str, lang: str) -> str:
    """Write an ISO date, month or year as it stands in a sentence: `op 16 mei 2024`, `in May 2024`, `in 2024`."""
    lead = {"nl": "op", "en": "on"}[lang] if len(text) == 10 else "in"
    return f"{lead} {date(text, lang)}"


COLUMNS: dict[str, str] = {
    "abbreviation": "afkorting",
    "about": "over",
    "activity": "activiteit",
    "actor": "actor",
    "actors": "actoren",
    "adopted": "vastgesteld",
    "after": "na",
    "as": "als",
    "as_of": "volgens bron van",
    "basis": "op grond van",
    "because": "doordat",
    "begins": "begint met",
    "body": "orgaan",
    "broader": "ruimer",
    "by": "door",
    "cause": "oorzaak",
    "change": "verandering",
    "circumstance": "omstandigheid",
    "claim": "uitspraak",
    "counts": "waarvan",
    "date": "datum",
    "depends_on": "afhankelijk van",
    "document": "document",
    "effect": "gevolg",
    "ends": "eindigt met",
    "enforced": "gehandhaafd vanaf",
    "event": "gebeurtenis",
    "events": "gebeurtenissen",
    "example": "voorbeeld",
    "facility": "voorziening",
    "feature": "kenmerk",
    "for_whom": "voor wie",
    "form": "vorm",
    "from": "vanaf",
    "giver": "gever",
    "goal": "doel",
    "group": "groep",
    "implied": "afgeleid",
    "in": "in",
    "in_force": "in werking vanaf",
    "into": "ondergebracht bij",
    "kind": "soort",
    "law": "regeling",
    "leader": "leider",
    "name": "naam",
    "new_name": "nieuwe naam",
    "number": "aantal",
    "occasion": "gelegenheid",
    "occasions": "gelegenheden",
    "of": "bij",
    "old_name": "oude naam",
    "open": "open",
    "organisation": "organisatie",
    "organiser": "organisator",
    "other": "ander",
    "other_role": "rol van de ander",
    "others": "anderen",
    "outcome": "uitkomst",
    "part": "onderdeel",
    "people": "groep",
    "person": "persoon",
    "phase": "deel van de keten",
    "pilot": "pilot",
    "place": "plaats",
    "predecessor": "voorganger",
    "property": "eigenschap",
    "publisher": "uitgever",
    "receiver": "ontvanger",
    "recommendation": "aanbeveling",
    "report": "rapport",
    "role": "rol",
    "scope": "bereik",
    "sentence": "zin",
    "sentences": "zinnen",
    "shared": "deelde",
    "source": "bron",
    "sources": "bronnen",
    "statements": "uitspraken",
    "states_nothing": "zegt niets, want",
    "step": "stap",
    "steps": "stappen",
    "study": "onderzoek",
    "task": "taak",
    "term": "term",
    "theme": "onderwerp",
    "thing": "ding",
    "things": "dingen",
    "topic": "onderwerp",
    "towards": "tegenover",
    "type": "soort",
    "until": "tot",
    "value": "waarde",
    "version_of": "versie van",
    "via": "via",
    "viewpoint": "standpunt",
    "what": "wat",
    "where": "waar",
    "who": "wie",
    "whole": "geheel",
    "with_narrower": "met nauwere",
}
"""What a column of a named query is called in Dutch; in English it is the variable itself."""


def column(variable: str, lang: str) -> str:
    """Give the heading of a column: the variable in words, in the language."""
    return COLUMNS.get(variable, variable) if lang == "nl" else variable.replace("_", " ")
