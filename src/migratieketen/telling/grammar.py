"""What makes a sentence of names: lists, capitals, articles, numbers and verbs, in Dutch and English.

Articles are given only where the noun is known: a bare name reads better than a wrong one.
"""

import re
from collections.abc import Sequence

from migratieketen.telling.plurals import counted

_AND = {"nl": "en", "en": "and"}
_OR = {"nl": "of", "en": "or"}
_MORE = {"nl": "nog {count} andere", "en": "{count} more"}
LISTED = 24
"""How many names stand in one list; the rest is counted."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HET = _words(
    "aantreden advies aftreden akkoord bedrijf beraad bericht besluit bestuur bezoek boek bureau centrum "
    "college congres convenant debat deel directoraat directoraat-generaal fonds gebouw gesprek geweld hof "
    "hoofdstuk huis instituut kabinet kader kantoor keurmerk kruis leger loket maken ministerie model moment "
    "netwerk netwerken nummer onderzoek ontslag orgaan overleg overzicht pact paleis parlement patroon plan "
    "platform portaal productschap programma project protocol punt rapport register reglement secretariaat seminar "
    "symposium systeem team terrein traject verband verbond verdrag verhaal verslag voorstel webinar wetboek "
    "worden"
)
_DE = _words(
    "aankondiging afdeling alliantie architectuur autoriteit balie bank begroting bibliotheek bijeenkomst "
    "bond brief campagne code commissie conferentie coördinator cursus dag database dienst directie divisie "
    "eenheid evaluatie federatie fractie fusie gemeente gids groep hal handleiding handreiking hogeschool "
    "hulp inspectie invasie kamer keten kick-off koppeling lening lezing lijn lijst locatie makelaar "
    "marechaussee markt memorie module monitor naamswijziging nadelen norm nota opening opheffing oprichting "
    "opvang opvolging opzet organisatie overdracht overeenkomst overhandiging overheid pagina periode pilot "
    "politie praktijk proef provincie publicatie raad rapportage rapporteur reeks regeling regio registratie "
    "richtlijn rol ronde samenwerking sessie splitsing staat staatscourant start stichting strategie stroom "
    "structuur tafel taskforce training uitspraak unie universiteit vereniging verklaring verordening versie "
    "vloer voordelen voorvertoning voorziening website wegwijzer wet workshop"
)
_MANY = {
    "nl": _words(
        "aanbevelingen afspraken begrippenkaders beleidsregels centra convenanten datasets deelsessies "
        "fondsen gesprekken informatiepunten koppelingen makelaars producten rapporten resultaten "
        "richtlijnen scenario’s sessies studies systemen voorzieningen werkplekken workshops"
    ),
    "en": _words(
        "agreements brokers centres connections covenants datasets facilities frameworks funds guidelines "
        "points products recommendations reports results rules scenarios sessions studies systems "
        "workplaces workshops"
    ),
}
"""What a name is called of which there are several: `de deelsessies van …`, `the results of …`."""
_THE = _words(
    "act administration agency agreement architecture army association authority bank board budget building "
    "bureau cabinet centre chain commission committee conference congress connection consultation coordinator "
    "council court covenant cross database dataset day decision declaration decree department desk directive "
    "directorate directorate-general discussion dissolution division facility federation force foundation "
    "founding fund gazette government group guide hand-over house inspectorate institute invasion lecture "
    "letter library line loan location manual marechaussee mark market meeting merger metamodel ministry "
    "module municipality network norm number office opening organisation organization pact palace parliament "
    "part party pilot plan platform police preview programme project province rapporteur register regulation "
    "report senate service session state strategy study system table team transfer treaty union university "
    "version website workshop"
)
_THE_NAMES = frozenset({"Netherlands", "Northern Netherlands", "Southern Netherlands"})
"""English names that take an article though no noun in them says so."""
_PREPOSITIONS = {
    "nl": _words(
        "van voor over tegen in op bij met rondom tot door aan naar tussen om des der tijdens binnen"
    ),
    "en": _words("of on for from against in at to with between by concerning about within"),
}
_NOUN_ENDINGS = re.compile(r"(?:ing|heid|teit|[acst]ie|ij)$")
"""Endings of Dutch nouns that take `de`."""
_CAPITAL_INSIDE = re.compile(r"^[a-z]+[A-Z]|^[\w-]+\.(?:nl|eu|org|com|net)\b|^[a-z][\w.-]*\.[a-z]{2,}$")
"""A name that is written with a small letter everywhere: `eGem`, `coa.nl`."""

_AGREEMENT = re.compile(r"\[([so]):([^\]]*)\]")


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
    """Give a text with a capital in front, but for a name written small (`eGem`); the Dutch ij is one letter."""
    if _CAPITAL_INSIDE.match(text):
        return text
    start = 2 if text.startswith("ij") else 1
    return text[:start].upper() + text[start:]


def with_article(label: str, lang: str) -> str:
    """Give a name with its definite article, where its noun is a known one: `het IPA-congres`, `Pharos`."""
    if lang == "en" and label in _THE_NAMES:
        return f"the {label}"
    common = label[:1].islower() and not _CAPITAL_INSIDE.match(label)
    nouns = _head(label, lang, common)
    if not nouns or (common and _numbered(label, nouns)):
        return label
    if lang == "en":
        known = any({noun, noun.rpartition("-")[2]} & (_THE | _MANY[lang]) for noun in nouns)
        bare = nouns[0] == "own" or "the" in nouns
        return f"the {label}" if not bare and (known or common) else label
    article = next((found for noun in nouns if (found := _dutch_article(noun))), None)
    if article is None and common and _takes_de(nouns):
        article = "de"
    return f"{article} {label}" if article else label


def _head(label: str, lang: str, common: bool) -> list[str]:
    """Give the words of a name among which its noun is: those before a preposition, or before a name in it."""
    words: list[str] = []
    for word in re.split(r"\s|-(?=[A-Z][a-z])" if common else r"\s", label):
        noun = word.lower().strip("‘’“”,")
        if (words and noun in _PREPOSITIONS[lang]) or (common and words and word[:1].isupper()):
            break
        words.append(noun)
    return words


def _takes_de(nouns: Sequence[str]) -> bool:
    """True where the ending of a Dutch noun says so: `beëdiging van`, `onafhankelijke evaluatie van`."""
    words = nouns[: next((place for place, noun in enumerate(nouns) if noun in ("en", "of")), None)]
    return bool(_NOUN_ENDINGS.search(words[-1])) and all(word.endswith("e") for word in words[:-1])


def _numbered(label: str, nouns: Sequence[str]) -> bool:
    """True for `artikel 2 van …`, `layer 1 of …`: what has a number has no article."""
    return any(re.fullmatch(r"[0-9]{1,3}[a-z]?", noun) for noun in nouns)


def _dutch_article(noun: str) -> str | None:
    for article, known in (("de", _MANY["nl"]), ("het", _HET), ("de", _DE)):
        if noun.endswith(tuple(known)):
            return article
    return None


def is_many(label: str, lang: str) -> bool:
    """True where the noun of a name is known as a plural: `deelsessies van …`, `reports of …`."""
    common = label[:1].islower()
    for noun in _head(label, lang, common):
        if noun.endswith(tuple(_MANY[lang])):
            return True
        if noun in _THE if lang == "en" else _dutch_article(noun):
            return False
    return False


def indefinite(label: str, lang: str) -> str:
    """Give a kind with its indefinite article: `een gemeente`, `an umbrella organisation`."""
    if not counted(label):
        return label
    if lang == "nl":
        return f"een {label}"
    first = label.split()[0]
    letters = first.isupper() and first[0] in "AEFHILMNORSX"
    sounds = label[:1].lower() in "aeio" or re.match(r"u(?![ns]i|se)", label.lower())
    return f"an {label}" if letters or (sounds and not first.isupper()) else f"a {label}"


def number(text: str, lang: str) -> str:
    """Write a number as a person does: `1.200`, `88.200.000`, `2,5`; `1,200`, `2.5`."""
    whole, _, rest = text.partition(".")
    grouped = f"{int(whole):,}" if whole.isdigit() and len(whole) < 100 else whole
    if lang == "nl":
        grouped = grouped.replace(",", ".")
    return f"{grouped}{',' if lang == 'nl' else '.'}{rest}" if rest.strip("0") else grouped


def agree(template: str, subjects: int = 1, objects: int = 1, past: bool = False) -> str:
    """Choose the verbs of a template by number and tense.

    `[s:…]` agrees with the subjects, `[o:…]` with the objects. Two forms are one and many: `[s:is|zijn]`. With
    more, the first two are the present and the rest the past: `[s:is|zijn|was|waren]`, `[s:gives|give|gave]`.
    """
    many = {"s": subjects != 1, "o": objects != 1}

    def choose(found: re.Match[str]) -> str:
        forms = found[2].split("|")
        forms = forms[2:] if past and len(forms) > 2 else forms[:2]
        return forms[-1] if many[found[1]] else forms[0]

    return _AGREEMENT.sub(choose, template)
