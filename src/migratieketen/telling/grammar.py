"""What makes a sentence of names: lists, capitals, articles and plurals, in Dutch and English.

Articles and plurals are given only where the noun is known: a bare name reads better than a wrong one.
"""

import re
from collections.abc import Sequence

_AND = {"nl": "en", "en": "and"}
_OR = {"nl": "of", "en": "or"}
_MORE = {"nl": "nog {count} andere", "en": "{count} more"}
LISTED = 24
"""How many names stand in one list; the rest is counted."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HET = _words(
    "congres college gesprek ministerie rapport gebouw orgaan instituut team verband overleg debat project "
    "onderzoek programma symposium webinar seminar platform netwerk kabinet bestuur centrum bureau fonds "
    "akkoord convenant advies besluit plan boek verslag leger loket punt verdrag register systeem keurmerk "
    "portaal protocol wetboek voorstel parlement huis"
)
_DE = _words(
    "sessie sessies opening markt overhandiging voorvertoning pilot proef opvang rapportage versie rapporten "
    "vereniging politie stichting raad dienst inspectie gemeente provincie commissie universiteit hogeschool "
    "bijeenkomst conferentie dag workshop lezing brief wet nota gids handreiking handleiding monitor "
    "campagne cursus training reeks federatie unie bond autoriteit organisatie marechaussee samenwerking "
    "keten regeling deelsessies opvanglocatie voordelen nadelen rol verordening richtlijn voorziening taskforce "
    "tafel website begroting overeenkomst naamswijziging oprichting opheffing overdracht fusie splitsing opvolging"
)
_THE = _words(
    "congress conference discussion session sessions lecture opening market hand-over pilot preview report "
    "reports version ministry association agency institute force police building centre council service "
    "committee inspectorate municipality province foundation union team university commission department "
    "network programme day letter act guide meeting workshop chain dataset regulation directive treaty decree "
    "register system fund facility website house agreement covenant budget founding dissolution transfer merger force"
)
_PREPOSITIONS = {
    "nl": _words("van voor over tegen in op bij met rondom tot door aan naar tussen om des"),
    "en": _words("of on for from against in at to with between by concerning about"),
}
_MANY = _words("sessies rapporten sessions reports")

_UNCOUNTED = _words("politie police")
_SINGLE = _words("vraagstuk issue")

_PLURALS = {
    "congres": "congressen",
    "goed voorbeeld": "goede voorbeelden",
    "land": "landen",
    "les": "lessen",
    "persoon": "personen",
    "rapport": "rapporten",
    "stap": "stappen",
    "tip": "tips",
    "voorbeeld": "voorbeelden",
    "euro": "euro",
    "fte": "fte",
    "procent": "procent",
}
_TAILS = {
    "bedrijf": "bedrijven",
    "besluit": "besluiten",
    "bond": "bonden",
    "convenant": "convenanten",
    "fonds": "fondsen",
    "instituut": "instituten",
    "keurmerk": "keurmerken",
    "loket": "loketten",
    "orgaan": "organen",
    "plaats": "plaatsen",
    "plek": "plekken",
    "programma": "programma’s",
    "project": "projecten",
    "raad": "raden",
    "regio": "regio’s",
    "school": "scholen",
    "systeem": "systemen",
    "team": "teams",
    "verband": "verbanden",
    "voorstel": "voorstellen",
    "wet": "wetten",
}
"""Nouns that a compound may end in, and their plurals."""
_ENGLISH_PLURALS = {
    "lesson learnt": "lessons learnt",
    "step made": "steps made",
    "per cent": "per cent",
    "FTE": "FTE",
}
_DUTCH_ENDINGS = (
    (re.compile(r"(?:ie|er|el|aar|age|é)$"), "s"),
    (re.compile(r"te$"), "n"),
    (re.compile(r"(?:ing|ij|teit)$"), "en"),
)
_AGREEMENT = re.compile(r"\[([so]):([^|\]]*)\|([^\]]*)\]")


def listed(items: Sequence[str], lang: str, alternatives: bool = False) -> str:
    """Give `a, b en c`; of a long list the first, and how many more there are."""
    shown = list(items)
    if len(shown) > LISTED:
        shown = [*shown[: LISTED - 1], _MORE[lang].format(count=len(items) - LISTED + 1)]
    if len(shown) < 2:
        return "".join(shown)
    last = (_OR if alternatives else _AND)[lang]
    return f"{', '.join(shown[:-1])} {last} {shown[-1]}"


def sentence(text: str) -> str:
    """Give a text as a sentence: a capital in front (IJ as one), a full stop behind."""
    ends = text.rstrip().endswith((".", "!", "?", "…", ".”", ".’"))
    return capital(text.strip()) + ("" if ends else ".")


def capital(text: str) -> str:
    """Give a text with a capital in front; the Dutch ij is one letter."""
    start = 2 if text.startswith("ij") else 1
    return text[:start].upper() + text[start:]


def with_article(label: str, lang: str) -> str:
    """Give a name with its definite article, where its noun is a known one: `het IPA-congres`, `Pharos`."""
    for name in label.split():
        noun = name.lower().strip("‘’“”,")
        if noun in _PREPOSITIONS[lang]:
            break
        if lang == "en" and any(noun.endswith(known) for known in _THE):
            return f"the {label}"
        if lang == "nl" and any(noun.endswith(known) for known in _HET):
            return f"het {label}"
        if lang == "nl" and any(noun.endswith(known) for known in _DE):
            return f"de {label}"
    return label


def is_many(label: str) -> bool:
    """True where the first noun of a name is known as a plural: `deelsessies van …`, `reports of …`."""
    first = label.split()[0].lower() if label.split() else ""
    return any(first.endswith(known) for known in _MANY)


def indefinite(label: str, lang: str) -> str:
    """Give a kind with its indefinite article: `een gemeente`, `an umbrella organisation`."""
    if label in _UNCOUNTED:
        return label
    if lang == "nl":
        return f"een {label}"
    sounds = label[:1].lower() in "aeio" or re.match(r"u(?![ns]i|se)", label.lower())
    return f"an {label}" if sounds else f"a {label}"


def plural(label: str, lang: str) -> str | None:
    """Give the plural of a kind; None where no rule is sure of it."""
    if label.split()[-1] in _SINGLE:
        return None
    if lang == "en":
        return _english_plural(label)
    if label in _PLURALS:
        return _PLURALS[label]
    *before, noun = label.split()
    # an adjective takes an -e in the plural, which is safe only where it has one already
    if any(not word.endswith("e") for word in before):
        return None
    known = _PLURALS.get(noun) or next(
        (noun.removesuffix(tail) + many for tail, many in _TAILS.items() if noun.endswith(tail)), None
    )
    known = known or next((noun + end for pattern, end in _DUTCH_ENDINGS if pattern.search(noun)), None)
    return " ".join([*before, known]) if known else None


def _english_plural(label: str) -> str:
    if label in _ENGLISH_PLURALS:
        return _ENGLISH_PLURALS[label]
    head, of, rest = label.partition(" of ")
    if not of:
        head, of, rest = label.partition(" for ")
    if head.endswith(("s", "x", "ch", "sh")):
        many = head + "es"
    elif re.search(r"[^aeiou]y$", head):
        many = head[:-1] + "ies"
    else:
        many = head + "s"
    return many + of + rest


def number(text: str, lang: str) -> str:
    """Write a number as a person does: `1200`, `88.200.000`, `2,5`; `88,200,000`, `2.5`."""
    whole, _, rest = text.partition(".")
    grouped = f"{int(whole):,}" if len(whole) > 4 and whole.isdigit() else whole
    if lang == "nl":
        grouped = grouped.replace(",", ".")
    return f"{grouped}{',' if lang == 'nl' else '.'}{rest}" if rest.strip("0") else grouped


def agree(template: str, subjects: int = 1, objects: int = 1) -> str:
    """Choose the verbs of a template by number: `[s:was|waren]` by its subjects, `[o:…|…]` by its objects."""
    many = {"s": subjects != 1, "o": objects != 1}
    return _AGREEMENT.sub(lambda found: found[3] if many[found[1]] else found[2], template)
