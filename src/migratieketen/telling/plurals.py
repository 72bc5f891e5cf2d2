"""The plural of a kind or a role, in Dutch and English, where a rule or a list is sure of it."""

import re
from collections.abc import Callable

UNCOUNTED = (
    "aantreden", "aftreden", "expertise", "inbreng", "kennis", "knowledge", "making public", "nadruk", "police",
    "politie", "taking office", "vormgeving",
)  # fmt: skip
"""Nouns of which there is no number: no article goes before them, and they have no plural."""

_SINGLE = ("vraagstuk", "issue")
"""Nouns that a source counts as one where it says so: told with their article."""

_BEFORE_THE_REST = {
    "nl": re.compile(r" (?:aan|bij|binnen|in|met|om|onder|op|per|tot|uit|van|voor|zonder) "),
    "en": re.compile(r" (?:as|at|between|by|for|from|in|of|on|to|under|with|without) | \("),
}
"""What comes after the noun: `partner in het veld`, `provider of housing`."""

_OR = {"nl": " of ", "en": " or "}


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


_DUTCH = {
    "chief of mission": "chiefs of mission",
    "GGD": "GGD’en",
    "Hoog College van Staat": "Hoge Colleges van Staat",
    "reeks deelsessies": "reeksen deelsessies",
    "reeks rapporten": "reeksen rapporten",
    "type opvanglocatie": "typen opvanglocaties",
    "VOG": "VOG’s",
}
_ENGLISH = {
    "editors of a website": "editors of websites",
    "lesson learnt": "lessons learnt",
    "news medium": "news media",
    "one appointed": "those appointed",
    "one discharged": "those discharged",
    "one in charge": "those in charge",
    "one involved": "those involved",
    "one present": "those present",
    "one reappointed": "those reappointed",
    "one who appoints": "those who appoint",
    "one who carries it out": "those who carry it out",
    "one who consents": "those who consent",
    "one who contributes": "those who contribute",
    "one who fled": "those who fled",
    "one who formerly carried it out": "those who formerly carried it out",
    "one who is sworn in": "those who are sworn in",
    "one who sets up": "those who set up",
    "one who swears in": "those who swear in",
    "one who takes office": "those who take office",
    "one who thinks along": "those who think along",
    "per cent": "per cent",
    "FTE": "FTE",
    "series of reports": "series of reports",
    "series of sub-sessions": "series of sub-sessions",
    "step made": "steps made",
    "swearing-in": "swearings-in",
}

_COUNTED_AS_ONE = ("jaar", "euro", "fte", "procent", "keer", "uur")
"""Dutch units that keep their form behind a number: `5 jaar`."""

_TAILS = _pairs(
    "aanwezige:aanwezigen accountant:accountants advies:adviezen akkoord:akkoorden ambtenaar:ambtenaren "
    "artikel:artikelen baan:banen bank:banken bedrag:bedragen bedrijf:bedrijven "
    "belanghebbende:belanghebbenden benoemde:benoemden "
    "bericht:berichten blad:bladen besluit:besluiten bestuurskundige:bestuurskundigen betrokkene:betrokkenen "
    "bevoegde:bevoegden bezoek:bezoeken beëdigde:beëdigden boek:boeken bond:bonden brief:brieven "
    "bureau:bureaus campagne:campagnes centrum:centra chef:chefs college:colleges commissaris:commissarissen "
    "congres:congressen contract:contracten controle:controles convenant:convenanten dataset:datasets "
    "deel:delen derde:derden dienst:diensten directeur-generaal:directeuren-generaal directeur:directeuren "
    "docent:docenten document:documenten filosoof:filosofen fonds:fondsen format:formats gast:gasten "
    "gebied:gebieden gebouw:gebouwen gedeputeerde:gedeputeerden genodigde:genodigden gesprek:gesprekken "
    "geïnterviewde:geïnterviewden groep:groepen hoofd:hoofden hoogleraar:hoogleraren huis:huizen "
    "informant:informanten initiatief:initiatieven instituut:instituten interview:interviews "
    "kabinet:kabinetten keurmerk:keurmerken komst:komsten kop:koppen land:landen les:lessen lid:leden "
    "lijn:lijnen loket:loketten maatregel:maatregelen maand:maanden markt:markten match:matches medium:media "
    "minister-president:ministers-president model:modellen module:modules moment:momenten norm:normen "
    "onderzoek:onderzoeken ontslag:ontslagen ontslagene:ontslagenen oorlog:oorlogen opdracht:opdrachten "
    "oproep:oproepen orgaan:organen overdracht:overdrachten overgang:overgangen overleg:overleggen "
    "overzicht:overzichten parlement:parlementen persoon:personen pilot:pilots plaats:plaatsen plan:plannen "
    "plek:plekken plichtige:plichtigen portefeuille:portefeuilles post:posten praktijk:praktijken "
    "president:presidenten procedure:procedures programma:programma’s project:projecten "
    "promovendus:promovendi punt:punten raad:raden rapport:rapporten rapporteur:rapporteurs "
    "register:registers restaurant:restaurants ronde:rondes schap:schappen school:scholen "
    "secretariaat:secretariaten secretaris-generaal:secretarissen-generaal secretaris:secretarissen "
    "sheet:sheets spraak:spraken staat:staten stad:steden standaard:standaarden stap:stappen start:starts "
    "structuur:structuren student:studenten systeem:systemen taak:taken tank:tanks taskforce:taskforces "
    "team:teams term:termen termijn:termijnen terrein:terreinen tip:tips verantwoordelijke:verantwoordelijken "
    "verband:verbanden verdrag:verdragen verhaal:verhalen verslag:verslagen vicepremier:vicepremiers "
    "vloer:vloeren voogd:voogden voorbeeld:voorbeelden voorstel:voorstellen vraag:vragen waarde:waarden "
    "website:websites week:weken werk:werken wet:wetten zaak:zaken"
)
"""Nouns that a compound may end in, and their plurals."""

_TAILS_BY_LENGTH = sorted(_TAILS, key=len, reverse=True)

_Rules = tuple[tuple[re.Pattern[str], Callable[[str], str]], ...]

_ENDINGS: _Rules = (
    (re.compile(r"heid$"), lambda noun: noun[:-2] + "den"),
    (re.compile(r"strategie$"), lambda noun: noun + "ën"),
    (re.compile(r"(?:ie|er|el|en|or|aar|age|é|ateur|viseur|isseur)$"), lambda noun: noun + "s"),
    (re.compile(r"nis$"), lambda noun: noun + "sen"),
    (re.compile(r"te$"), lambda noun: noun + "n"),
    (re.compile(r"(?:ing|ij|teit)$"), lambda noun: noun + "en"),
    (re.compile(r"(?:io|ao|[^aeiou][aiouy])$"), lambda noun: noun + "’s"),
)  # fmt: skip
"""Endings of Dutch nouns that have one plural."""

_ADJECTIVES = _pairs(
    "algemeen:algemeen bijzonder:bijzonder breed:brede goed:goede privaat:private publiek-privaat:publiek-private"
)
_INFLECTED: _Rules = (
    (re.compile(r"e$|lijns$"), lambda word: word),
    (re.compile(r"(?:ig|lijk|isch|iek|end|oogd)$"), lambda word: word + "e"),
    (re.compile(r"[ae][ae]l$"), lambda word: word[:-2] + "le"),
)
"""What an adjective becomes before a plural, by its ending."""


def counted(label: str) -> bool:
    """True for a kind of which there is a number: `gemeente`, not `politie`."""
    return not label.endswith(UNCOUNTED)


def plural(label: str, lang: str) -> str | None:
    """Give the plural of a kind or role; None where no rule is sure of it, or there is none."""
    known = {"nl": _DUTCH, "en": _ENGLISH}[lang].get(label)
    if known is not None or not label or "," in label:
        return known
    rest = _BEFORE_THE_REST[lang].search(label)
    head, tail = (label[: rest.start()], label[rest.start() :]) if rest else (label, "")
    if not counted(head) or head.endswith(_SINGLE):
        return None
    several = [_dutch(part) if lang == "nl" else _english(part) for part in head.split(_OR[lang])]
    return _OR[lang].join(part or "" for part in several) + tail if all(several) else None


def _dutch(head: str) -> str | None:
    *before, noun = head.split()
    inflected = [_inflect(word) for word in before]
    many = _dutch_noun(noun)
    return " ".join([*(word or "" for word in inflected), many]) if many and all(inflected) else None


def _inflect(word: str) -> str | None:
    if word in _ADJECTIVES:
        return _ADJECTIVES[word]
    return next((change(word) for pattern, change in _INFLECTED if pattern.search(word)), None)


def _dutch_noun(noun: str) -> str | None:
    if noun in _COUNTED_AS_ONE:
        return noun
    tail = next((tail for tail in _TAILS_BY_LENGTH if noun.endswith(tail)), None)
    if tail:
        return noun.removesuffix(tail) + _TAILS[tail]
    return next((change(noun) for pattern, change in _ENDINGS if pattern.search(noun)), None)


def _english(head: str) -> str | None:
    if head.startswith("one "):
        return None
    if head.endswith("-general"):
        return head.replace("-general", "s-general").replace("rys-", "ries-")
    if head.endswith("man"):
        return head[:-2] + "en"
    if head.endswith(("s", "x", "ch", "sh")):
        return head + "es"
    return head[:-1] + "ies" if re.search(r"[^aeiou]y$", head) else head + "s"
