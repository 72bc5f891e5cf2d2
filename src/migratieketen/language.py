"""The two languages of the interface: which one, its words, and dates as people write them."""

import os
import re
from collections.abc import Mapping

LANGUAGES = ("nl", "en")

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}

WORDS: dict[str, tuple[str, str]] = {
    "implied": ("afgeleid", "implied"),
    "sentence": ("zin", "sentence"),
    "source": ("Bron", "Source"),
    "sources": ("Bronnen", "Sources"),
    "more": ("en nog {count}", "and {count} more"),
    "no-rows": ("Geen rijen.", "No rows."),
    "true": ("ja", "yes"),
    "false": ("nee", "no"),
    "reads-with": ("lees met", "read with"),
    "follows-from": ("volgt uit", "follows from"),
    "described-disagree": ("Let op", "Take note"),
    "described-facts": ("In het kort", "In short"),
    "described-stated": ("Wat deze passage zegt", "What this passage states"),
    "described-posts": ("Functie en beroep", "Post and occupation"),
    "described-did": ("Wie deed wat", "Who did what"),
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
    "described-uses": ("Aantal uitspraken met deze eigenschap: {count}.", "Statements with this property: {count}."),
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


COLUMNS: dict[str, str] = {
    "actor": "actor",
    "date": "datum",
    "event": "gebeurtenis",
    "kind": "soort",
    "name": "naam",
    "role": "rol",
}
"""What a column of a named query is called in Dutch; in English it is the variable itself."""


def column(variable: str, lang: str) -> str:
    """Give the heading of a column: the variable in words, in the language."""
    return COLUMNS.get(variable, variable) if lang == "nl" else variable.replace("_", " ")
