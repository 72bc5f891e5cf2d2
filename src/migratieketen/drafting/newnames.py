"""Names that no register has, and that look like those of a person, an organisation, a law or a document."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from migratieketen.drafting.draft import Pair, Proposal
from migratieketen.drafting.dutch import phrase, words
from migratieketen.drafting.names import GOES_ON, Mention
from migratieketen.drafting.writing import literal

UNKNOWN = "…"
"""Stands where a person must complete a proposal."""

_CLASSES = {
    "persoon": ("schema:Person", "soort:persoon"),
    "organisatie": ("org:Organization", "soort:organisatie"),
    "document": ("schema:CreativeWork", "soort:document"),
    "regeling": ("schema:Legislation", "soort:regeling"),
}
_CAPITAL = r"[A-ZÀ-Þ][\wÀ-ÿ'’&.-]*"


def new_names(text: str, known: Sequence[Mention]) -> list[Mention]:
    """Give the new names of a sentence, in order; what is known already is no part of them."""
    words_only = {"onderwerp", "soort", "groep", "bereik", "plaats"}
    # a place that may also be its municipality is no name that another one cannot hold: *Stichting Welzijn Zwolle*
    there = [
        m for m in known if not m.types <= words_only and not (len(m.things) > 1 and "plaats" in m.types)
    ]
    roles = {m.start: m.end for m in known if m.type == "rol"}
    found = list(_persons(_blanked(text, there), text, roles))
    for look in (_laws, _documents, _organisations):
        found += look(_blanked(text, [*there, *found]))
    return sorted(found, key=lambda m: m.start)


def _blanked(text: str, mentions: Iterable[Mention]) -> str:
    """Give a text in which what is known already is no name any more; each sign stays in its place."""
    for mention in mentions:
        text = text[: mention.start] + "·" * (mention.end - mention.start) + text[mention.end :]
    return text


def registered(mention: Mention) -> Proposal:
    """Give what a register would say of a new name: class, kind and labels, of which a person completes the English."""
    class_, kind = _CLASSES[mention.type]
    english = mention.text if mention.type == "persoon" else UNKNOWN
    pairs: list[Pair] = [
        ("a", class_),
        ("dcterms:type", kind),
        ("skos:prefLabel", literal(mention.text, "nl")),
        ("skos:prefLabel", literal(english, "en")),
    ]
    return Proposal("new", mention.things[0], tuple(pairs))


def slugged(name: str) -> str:
    """Give a name as a slug: lower case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " en "))
    kept = "".join(mark for mark in plain if not unicodedata.combining(mark) and mark not in "'’")
    return "-".join(re.findall(r"[a-z0-9]+", kept))


def _mention(type_: str, start: int, text: str) -> Mention:
    return Mention(start, start + len(text), text, (f"{type_}:{slugged(text)}",), new=True)


def _persons(blank: str, text: str, roles: Mapping[int, int]) -> Iterator[Mention]:
    """Find names of persons: two words or more, behind a title or role, or before one."""
    titled = re.compile(rf"(?<!\w)(?:{_titles()})(?=\s)", re.IGNORECASE)
    blank = titled.sub(lambda found: "·" * len(found[0]), blank)
    for found in _person().finditer(blank):
        name, start = found["name"], found.start("name")
        if name.split(" ")[0].lower() in words("starters"):
            name = name.partition(" ")[2]
            start = found.end("name") - len(name)
            if " " not in name:
                continue
        if _is_body(name):
            continue
        tail = text[start + len(name) :]
        after = text[:start].endswith(" ") and (
            start - 1 in roles.values() or start - 1 in {m.end() for m in titled.finditer(text)}
        )
        # a role right behind the name, or behind a verb and at most a date
        said = re.match(
            r"(?:, |,? \(| is | wordt | werd | treedt | begint | start )(?:[a-z]+ |\d+ ){0,6}", tail
        )
        reach = range(start + len(name) + 1, start + len(name) + said.end() + 1) if said else range(0)
        if after or any(place in roles for place in reach):
            yield _mention("persoon", start, name)


def _is_body(name: str) -> bool:
    """Tell whether a name has a word of an organisation in it: no person is called *Stichting Opvang Anders*."""
    first, *rest = name.split(" ")
    return _is_head(first) or any(word.lower() in words("organisations") for word in rest)


@cache
def _person() -> re.Pattern[str]:
    between = "|".join(re.escape(word) for word in sorted(words("between"), key=len, reverse=True))
    first = r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?|(?:[A-Z]\.)+)"
    last = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-(?:van |de )?[A-ZÀ-Þ][a-zà-ÿ]+)*"
    return re.compile(rf"(?<![\w-])(?P<name>{first}(?: {first})*(?: (?:{between}))* {last})(?![\w-])")


@cache
def _titles() -> str:
    return "|".join(re.escape(word) for word in re.findall(r"\S+\.|de heer|mevrouw|meneer", phrase("titles")))


def _organisations(blank: str) -> Iterator[Mention]:
    """Find names with capitals that have a word as `stichting` or `raad` in them."""
    for found in _organisation().finditer(blank):
        parts = found[0].rstrip(".,'’").split(" ")
        if len(parts) > 1 and parts[0].lower() in words("starters"):
            parts = parts[1:]
        told = " ".join(parts)
        behind = re.search(r"[Mm]inisters? (?:van|voor) \Z", blank[: found.start()])
        of_a_minister = behind or parts[0].lower() in ("minister", "ministers", "staatssecretaris")
        law = parts[0].lower().endswith(tuple(word for word in words("laws") if len(word) > 3))
        goes_on = GOES_ON.match(blank, found.end())
        if len(parts) > 1 and any(map(_is_head, parts)) and not (of_a_minister or law or goes_on):
            yield _mention("organisatie", found.start() + found[0].index(told), told)


@cache
def _organisation() -> re.Pattern[str]:
    joined = "|".join(re.escape(word) for word in sorted(words("joined"), key=len, reverse=True))
    heads = "|".join(sorted(words("organisations"), key=len, reverse=True))
    # 'en' joins two names rather than the words of one where an article or another such word follows
    apart = rf"(?!en (?:de|het) |(?:en|&) (?i:{heads})\b)"
    capitals = rf"{_CAPITAL}(?: {apart}(?:(?:{joined}) )*{_CAPITAL})*"
    small = rf"(?:{heads}) (?:(?:van|voor) (?:de |het )?)?{_CAPITAL}(?: {apart}(?:(?:{joined}) )*{_CAPITAL})*"
    return re.compile(rf"(?<![\w-])(?:{small}|{capitals})")


def _is_head(word: str) -> bool:
    small = word.lower()
    return any(small == head or (small.endswith(head) and len(head) > 4) for head in words("organisations"))


def _laws(blank: str) -> Iterator[Mention]:
    """Find names of laws: `Wet` and the like with what follows, and words that end in `wet`."""
    laws = "|".join(word.capitalize() for word in words("laws"))
    unfinished = "|".join(word.capitalize() for word in words("unfinished"))
    number = r"(?:[Nn]r\. )?\d+/\d+"
    year = r"(?:19|20)\d\d"
    small = "van|op|inzake|tot|voor|over|en|de|het"
    follows = rf"(?:{small}|\(EU\)|{number}|{_CAPITAL}|[a-z-]+(?= {year})|{year}/?\d*)"
    name = rf"(?<![\w-])(?:(?:{laws}|{unfinished})(?: {follows})+|[A-Z][a-zë]+wet(?: {year})?)(?![\w-])"
    for found in re.finditer(name, blank):
        told = re.sub(r"(?: (?:van|op|inzake|tot|voor|over|en|de|het))+\Z", "", found[0])
        whole = " " in told or (told.endswith("wet") and told.lower() not in words("unfinished"))
        if whole and not told.endswith(("(EU)", "Nr.")):
            yield _mention("regeling", found.start(), told)


def _documents(blank: str) -> Iterator[Mention]:
    """Find titles in quotation marks behind a word as `rapport`."""
    heads = "|".join(words("documents"))
    title = r"[‘“\"'](?P<title>[A-ZÀ-Þ][^‘’“”\"·]{4,100}?)[’”\"'](?!\w)"
    for found in re.finditer(rf"(?:{heads}) {title}", blank):
        yield _mention("document", found.start("title"), found["title"].rstrip(".,"))
