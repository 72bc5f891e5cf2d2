"""The forms in which a Dutch name or noun can stand in a text."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_VOWELS = "aeiou"
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
    found = {noun + "s", noun + "'s"}
    if noun.endswith("e"):
        found |= {noun + "n", noun[:-1] + "ën"}
    if noun.endswith("ie"):
        found.add(noun + "ën")
    if noun.endswith("heid"):
        found.add(noun[:-4] + "heden")
    if noun.endswith("lid"):
        found.add(noun[:-3] + "leden")
    if noun.endswith("stad"):
        found.add(noun[:-4] + "steden")
    voiced = noun[:-1] + {"f": "v", "s": "z"}.get(noun[-1], noun[-1])
    if noun[-1] not in _VOWELS and noun[-2] in _VOWELS:
        if noun[-3] == noun[-2]:
            found.add(voiced[:-2] + voiced[-1] + "en")
        elif (len(noun) < 6 and noun[-2] != "e") or noun[-2:] in ("it", "at", "ak"):
            # a short vowel doubles what follows it; 'werkgever' and the like take an s, or no doubling
            found.add(noun + noun[-1] + "en")
        else:
            found.add(noun + "en")
        if len(noun) == 3:
            found.add(noun + noun[-1] + "en")
    elif noun[-1] not in _VOWELS:
        found |= {noun + "en", voiced + "en"}
    return found


def _singulars(noun: str) -> set[str]:
    found = set()
    if noun.endswith("heden"):
        found.add(noun[:-5] + "heid")
    if noun.endswith("leden"):
        found.add(noun[:-5] + "lid")
    if noun.endswith("'s") and len(noun) > 4:
        found.add(noun[:-2])
    elif noun.endswith("s") and not noun.endswith("ss"):
        found.add(noun[:-1])
    if noun.endswith(("en", "ën")) and len(noun) > 5:
        stem = noun[:-2]
        mute = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
        found |= {stem, stem + "e", mute}
        if stem[-1] == stem[-2]:
            found.add(stem[:-1])
        elif stem[-1] not in _VOWELS and stem[-2] in _VOWELS and stem[-3] not in _VOWELS:
            found.add(mute[:-1] + mute[-2] + mute[-1])
    return found
