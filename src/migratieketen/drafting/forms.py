"""The forms in which a Dutch name or noun can stand in a text."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_VOWELS = "aeiou"
_IRREGULAR = (("heid", "heden"), ("lid", "leden"), ("stad", "steden"), ("schip", "schepen"))
_LIKE = {"’": "'", "‘": "'", "`": "'", "-": " ", "‑": " ", "–": " ", "/": " ", "\u00a0": " "}


def folded(text: str) -> str:
    """Give a text without case, accents and hyphens, sign for sign: a place in it is a place in the text."""
    return "".join(map(_fold, text))


@lru_cache(maxsize=1024)
def _fold(sign: str) -> str:
    bare = unicodedata.normalize("NFKD", _LIKE.get(sign, sign))[0].lower()
    return bare if len(bare) == 1 else sign


def numbers_of(phrase: str) -> Iterator[str]:
    """Give a noun or a phrase that ends in one, or begins with one before `van`, in singular and plural."""
    yield phrase
    words = phrase.split(" ")
    heads = [
        n
        for n, word in enumerate(words)
        if n and word in ("van", "voor", "aan", "bij", "op", "in", "met", "door")
    ]
    head = heads[0] - 1 if heads else len(words) - 1
    for form in _numbers(words[head]):
        yield " ".join([*words[:head], form, *words[head + 1 :]])


def _numbers(noun: str) -> set[str]:
    if len(noun) < 3 or not noun[-1].isalpha():
        return set()
    return _plurals(noun) | _singulars(noun)


def _plurals(noun: str) -> set[str]:
    stem, last = noun[:-1], noun[-1]
    found = {noun + "s", noun + "'s"}
    if last == "e":
        found |= {noun + "n", stem + "ën"}
    elif noun.endswith("ie"):
        found.add(noun + "ën")
    for one, many in _IRREGULAR:
        if noun.endswith(one):
            found.add(noun.removesuffix(one) + many)
    if last in _VOWELS:
        return found
    voiced = {"f": "v", "s": "z"}.get(last, last)
    if noun[-3:-1] in ("aa", "ee", "oo", "uu"):
        return found | {f"{stem[:-1]}{voiced}en", f"{stem[:-1]}{last}en"}
    if noun[-2] in _VOWELS and noun[-3] not in _VOWELS:
        return found | {f"{noun}{last}en"}
    return found | {f"{stem}{voiced}en", f"{noun}en"}


def _singulars(noun: str) -> set[str]:
    found = {noun.removesuffix(many) + one for one, many in _IRREGULAR if noun.endswith(many)}
    if noun.endswith("'s"):
        return found | {noun[:-2]}
    if noun.endswith("s") and not noun.endswith("ss"):
        return found | {noun[:-1]}
    if not noun.endswith(("en", "ën")) or len(noun) < 5:
        return found
    if noun.endswith("enen") and len(noun) > 7:  # of people: 'betrokkenen', of whom one is a 'betrokkene'
        return found | {noun[:-1]}
    if noun.endswith("een"):  # 'iedereen' is no plural
        return found
    stem = noun[:-2]
    bare = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    found |= {stem, stem + "e", bare}
    if stem[-1] == stem[-2]:
        found.add(stem[:-1])
    elif stem[-1] not in _VOWELS and stem[-2] in "aeou" and stem[-3] not in _VOWELS:
        found.add(bare[:-1] + bare[-2] + bare[-1])
    return found
