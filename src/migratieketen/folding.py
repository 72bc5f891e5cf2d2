"""A name brought to the form in which names are compared: without case, accents and punctuation."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans("øłđæœıß", "oldaeis") | {ord("æ"): "ae", ord("œ"): "oe", ord("ß"): "ss"}
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Give the words of a text without case, accents, soft hyphens and punctuation."""
    if text.isascii():  # as most names are: there is nothing to take apart
        return _WORD.findall(text.lower())
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return _WORD.findall(
        "".join(
            mark
            for mark in plain.translate(_LETTERS)
            if not unicodedata.combining(mark) and unicodedata.category(mark) != "Cf"
        )
    )


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Give a text without case, accents, soft hyphens and punctuation: one space between its words."""
    return " ".join(words(text))
