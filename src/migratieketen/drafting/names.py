"""The known things that a text names: by label, other name or abbreviation, in all their forms, longest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, cast

from pyoxigraph import Literal, NamedNode

from migratieketen.drafting.dutch import phrase
from migratieketen.drafting.forms import folded, numbers_of
from migratieketen.drafting.stems import meaning
from migratieketen.namespaces import shorten, type_of
from migratieketen.results import Rows
from migratieketen.sparql import shipped
from migratieketen.stores import Store

PROPER = ("organisatie", "persoon", "gebeurtenis", "document", "plaats", "regeling", "voorziening")
"""The types of things that have names of their own; the others are called by common nouns."""
COMMON = ("taak", "onderwerp", "soort", "groep", "rol", "bereik")

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&.]*[A-Z&][A-Za-z&]*\Z|[A-Z]\d\Z")
_OWN = re.compile(r"\b[A-Z][A-Za-z&]*[A-Z]|\b[A-Z]\w+.* [A-Z]\w+")
"""An abbreviation, or two words with capitals: a name rather than a noun."""
GOES_ON = re.compile(r", (?:[A-Z][a-z]+ )?[A-Z][a-z]+ en [A-Z][a-z]+")
"""How the name of a ministry goes on: *Economische Zaken, Landbouw en Innovatie*."""
SOME_PLACE = "plaats:…"
"""A place that no register has: what a municipality that is named by its place alone may be as well."""
_MUNICIPALITY = re.compile(r"gemeente (?=[A-ZÀ-Þ'’])")
_IN = re.compile(r"(?<!\w)(?:[Ii]n|[Tt]e) \Z")
_MINISTRY = re.compile(r"(?:ministerie|departement) van (?=[A-Z])")


@dataclass(frozen=True)
class Mention:
    """A stretch of a text that names something: what it may be, as prefixed names.

    `new`: nothing known is called so; `compound`: it is a part of a longer word (*COA-locatie*); `definite`: it is
    not named, but meant (*het congres*).
    """

    start: int
    end: int
    text: str
    things: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    new: bool = False
    compound: bool = False
    definite: bool = False

    @property
    def thing(self) -> str | None:
        """The one thing that is named; None where it may be several."""
        return self.things[0] if len(self.things) == 1 else None

    @property
    def type(self) -> str:
        """The type of the one thing, or of all that it may be; else nothing."""
        types = self.types
        return next(iter(types)) if len(types) == 1 else ""

    @property
    def types(self) -> frozenset[str]:
        """The types of all that it may be."""
        return frozenset(thing.partition(":")[0] for thing in self.things)

    @property
    def slug(self) -> str:
        """The slug of the first thing that it may be."""
        return self.things[0].partition(":")[2]


@dataclass(frozen=True)
class _Form:
    text: str
    thing: str
    kind: str


class Lexicon:
    """All names of all known things, ready to be found in a text."""

    def __init__(self, store: Store) -> None:
        self._forms: dict[str, set[_Form]] = defaultdict(set)
        self.verbs: list[tuple[str, str]] = []
        self.kinds: dict[str, str] = {}
        self.tasks: list[tuple[str, frozenset[str]]] = []
        self.said: set[str] = set()
        self._short: dict[tuple[str, str], str] = {}
        labels: dict[str, str] = {}
        alone: dict[str, str] = {}
        for name, text, how, kind in sorted(_names(store), key=lambda told: told[2] != "label"):
            self.kinds.setdefault(name, kind)
            if how == "hidden":
                self.verbs.append((text, name))
            elif how == "name":
                self._as_said(name, text, kind)
            else:
                whole = labels.setdefault(name, folded(text)) if how == "label" else labels.get(name, "")
                for form in _forms(name, text, kind):
                    self._forms[folded(form)].add(_Form(form, name, kind))
                    if name.partition(":")[0] in COMMON and folded(text) in whole and folded(text) != whole:
                        self._short[name, folded(form)] = whole
            if how == "label" and kind == "soort:gemeente" and (found := _MUNICIPALITY.match(text)):
                place = text[found.end() :]
                self._forms[folded(place)].add(_Form(place, name, kind))
                alone[folded(place)] = place
            if how in ("label", "alternative") and name.startswith("taak:"):
                self.tasks.append((name, meaning(text)))
        for key, place in alone.items():
            if not any(form.thing.startswith("plaats:") for form in self._forms[key]):
                self._forms[key].add(_Form(place, SOME_PLACE, ""))
        self._automaton: Any = self._made()

    def _as_said(self, name: str, text: str, kind: str) -> None:
        """Take in what a source calls a thing: that it is called at all, and a name that is surely its own."""
        self.said.add(name)
        if name.partition(":")[0] in PROPER and _OWN.search(text):
            self._forms[folded(text)].add(_Form(text, name, kind))

    def _made(self) -> Any:
        import ahocorasick

        automaton = ahocorasick.Automaton()
        for key in self._forms:
            automaton.add_word(key, key)
        if self._forms:
            automaton.make_automaton()
        return automaton

    def whole(self, mention: Mention) -> str | None:
        """Give the whole name, folded, of which a mention is only a part: *uitgaven* for *begrotingsuitgaven*."""
        return self._short.get((mention.things[0], folded(mention.text)))

    def find(self, text: str) -> list[Mention]:
        """Give what a text names, in order, the longest of names that overlap; not a word of a stock phrase."""
        stock = [m.span(m.lastgroup or 0) for m in _stock().finditer(text)]
        every = longest(self.every(text))
        ministries = {mention.start for mention in every if "soort:ministerie" in mention.kinds}
        found = [
            mention
            for mention in every
            if mention.type == "rol"
            or not (
                _goes_on(mention, text, ministries)
                or any(a <= mention.start and mention.end <= b for a, b in stock)
            )
        ]
        roles = {mention.start for mention in found if mention.type == "rol"}
        joined = {mention.end + 1 for mention in found} & roles
        return [
            replace(m, compound=_compound(text, m) and m.end + 1 not in joined and m.start not in joined)
            for m in found
        ]

    def every(self, text: str) -> list[Mention]:
        """Give all that a text names, also names within names."""
        low = folded(text)
        found = []
        for last, key in self._automaton.iter(low) if self._forms else ():
            start, end = last + 1 - len(key), last + 1
            if _whole(low, start, end):
                forms = sorted(
                    (
                        f
                        for f in self._forms[key]
                        if _same_case(f.text, text[start:end]) and not _inside_a_name(f, text, start)
                    ),
                    key=lambda f: f.thing,
                )
                if forms:
                    if _IN.search(text[:start]):
                        forms = _places(forms)
                    things = _preferred(tuple(dict.fromkeys(form.thing for form in forms)))
                    kinds = tuple(dict.fromkeys(form.kind for form in forms))
                    found.append(Mention(start, end, text[start:end], things, kinds))
        return found

    def called(self, name: str) -> set[str]:
        """Give the things with a name that is the same but for spaces, hyphens, signs, accents and case."""
        wanted = re.sub(r"\W", "", folded(name))
        return {
            form.thing
            for key, forms in self._forms.items()
            if re.sub(r"\W", "", key) == wanted
            for form in forms
        }


def _goes_on(mention: Mention, text: str, ministries: set[int]) -> bool:
    """Tell whether a ministry is one of another name, which goes on: `Economische Zaken, Landbouw en Innovatie`.

    Not so where another ministry begins there.
    """
    follows = GOES_ON.match(text, mention.end)
    another = mention.end + len(", ") in ministries
    return mention.start in ministries and follows is not None and not another


@cache
def _stock() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrase('stock').strip()})(?!\w)", re.IGNORECASE)


def _inside_a_name(form: _Form, text: str, start: int) -> bool:
    """Tell whether a topic or group has a capital that no sentence begins with: `minister van Veiligheid`."""
    common = form.thing.partition(":")[0] in ("onderwerp", "groep", "taak") and form.text[0].islower()
    opens = re.search(r"(?:\A|[.:?!…] |[“‘\"'(•-] ?|\A\w{1,2}[.)] )\Z", text[:start])
    return common and text[start].isupper() and not opens


def _preferred(things: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what is less likely meant: a kind that is also a role, a role that is also a group of people."""
    types = {thing.partition(":")[0] for thing in things}
    less = "soort" if types == {"rol", "soort"} else "rol" if types == {"groep", "rol"} else ""
    return tuple(thing for thing in things if thing.partition(":")[0] != less)


def _places(forms: list[_Form]) -> list[_Form]:
    """Give the known place alone of what may also be its municipality: where something is, is a place."""
    places = [form for form in forms if form.thing.startswith("plaats:") and form.thing != SOME_PLACE]
    others = [form for form in forms if form not in places]
    return places if places and all(form.kind == "soort:gemeente" for form in others) else forms


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Give mentions that do not overlap: of those that do the longest, and of equals the first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _names(store: Store) -> Iterator[tuple[str, str, str, str]]:
    rows = cast("Rows", store.query(shipped("explorer/draft-names").text)).rows
    for thing, text, how, kind in rows:
        if not (isinstance(thing, NamedNode) and isinstance(text, Literal) and isinstance(how, Literal)):
            continue
        known = type_of(thing.value)
        if known in PROPER or (known in COMMON and text.language in ("nl", None)):
            name = shorten(thing.value)
            yield name, text.value, how.value, shorten(kind.value) if isinstance(kind, NamedNode) else ""


def _forms(name: str, text: str, kind: str) -> Iterator[str]:
    """Give the forms in which a name may stand in a text."""
    bare = re.sub(r"\s*\([^)]*\)\Z", "", text).strip()
    if len(bare) < 2:
        return
    yield bare
    if name.partition(":")[0] in COMMON or bare.islower():
        yield from numbers_of(bare)
    if kind == "soort:ministerie" and (found := _MINISTRY.match(bare)):
        yield bare[found.end() :]
    elif kind == "soort:ministerie" and _ABBREVIATION.match(bare):
        yield from (f"ministerie van {bare}", f"ministerie {bare}")
    for article in ("de ", "het ", "De ", "Het "):
        if bare.startswith(article):
            yield bare[len(article) :]
    yield from _inside_out(bare)


def _inside_out(bare: str) -> Iterator[str]:
    """Give `gemeente Utrecht` for `Utrecht, gemeente`, and a name with `en` for one with `&`."""
    if "&" in bare:
        yield re.sub(r"\s*&\s*", "en" if " " not in bare else " en ", bare)


def _compound(text: str, mention: Mention) -> bool:
    """Tell whether a name is a part of a longer word; not so a role behind it, as in *COA-bestuurslid*."""
    return bool(
        re.match(r"[-‑](?:[^\W\d_]|\s+en\s)", text[mention.end :])
        or re.search(r"[^\W\d_][-‑]\Z", text[: mention.start])
    )


def _whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def _same_case(name: str, seen: str) -> bool:
    """Tell whether a name may be written so: an abbreviation exactly, a name that begins with a capital with one."""
    if _ABBREVIATION.match(name):
        return name == seen
    if " " in name and ((name[1:].islower() and seen.islower()) or name[1:] == seen[1:]):
        return True
    return seen[0].isupper() if name[0].isupper() else not (seen.isupper() and len(seen) > 1)
