"""A text cut into passages: its sentences, headings and items of lists, and nowhere else.

The library sentencex (Wikimedia, rules for Dutch) says where a sentence may end; what it is known to get wrong
is repaired: initials, abbreviations, months, web addresses, quotations, brackets.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from migratieketen.drafting.dutch import words
from migratieketen.wording import normalised

HEADING, ITEM, SENTENCE = "heading", "item", "sentence"

_BULLETS = "•▪■●‣◦➢➤✓✔"
_BULLET = re.compile(rf"(?:[{_BULLETS}*·–—-]|o(?=\s\S)|#{{1,6}}|\|)\s+")
_INLINE_BULLET = re.compile(rf"\s+(?=[{_BULLETS}]\s)")
_ORDINAL = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\Z")
_END = re.compile(r"(?P<mark>[.!?…]+)(?P<closed>[\"'’”»)\]]*)\s+(?=\S)")
_STUCK = re.compile(r"(?<=[a-zà-ÿ0-9]{2})[.!?](?=([A-Z][a-z]*)\s)")
_CLOSED = re.compile(r"[.!?…:;,][\"'’”»)\]]*\Z")
_OPENING = "\"'‘“«([„–—-"
_INITIALS = re.compile(r"(?:[A-Z]\.-?)*(?:[A-Z]|Th|Chr|Ph|Ij|IJ)\Z")
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"[\w-]+(?:[.@/][\w-]+)*\.[a-z]{2,6}(?:/\S*)?\Z")
_WHOLE_WORD = re.compile(r"\d\Z|[^\W\d_]{3}\Z|[A-Z]{2}\Z|[%)\]\"'’”€°]\Z")
NARROW, WIDE = 60, 100
"""A text was broken to a width where that lies between these, and nearly all lines that go on are nearly as long."""


@dataclass(frozen=True)
class Segment:
    """A passage to be: its normalised text, and whether it is a sentence, a heading or an item of a list."""

    text: str
    kind: str

    @property
    def asks(self) -> bool:
        """True where it is a question."""
        return bool(re.search(r"\?[\"'’”»)\]]*\Z", self.text))


def segments(text: str) -> list[Segment]:
    """Cut a text into its sentences, headings and items of lists, in order; without the signs before an item."""
    return [segment for block, item in _blocks(text) for segment in _cut(block, item)]


def _blocks(text: str) -> Iterator[tuple[str, bool]]:
    """Give the headings, paragraphs and items of a text, each whole, and whether it is an item of a list."""
    for block in _unwrapped(text):
        for part in _INLINE_BULLET.split(block):
            bare, item = part, False
            while found := _BULLET.match(bare):
                item = item or found[0][0] not in "#|"
                bare = bare[found.end() :]
            bare = re.sub(r"\s*\|\Z", "", bare)
            if any(mark.isalnum() for mark in bare):
                yield bare, item


def _unwrapped(text: str) -> Iterator[str]:
    """Give the lines of a text; lines that were broken for their length alone are joined."""
    lines = [normalised(line) for line in re.split(r"\r\n|\r|\n|\f", text)]
    width = max(map(len, lines), default=0)
    followed = [len(a) for a, b in pairwise(lines) if a and b and not _BULLET.match(b)]
    broken = NARROW <= width <= WIDE and sum(n > 0.7 * width for n in followed) > 0.8 * len(followed)
    joined = ""
    for line in lines:
        follows = (
            broken
            and joined
            and line
            and len(joined.rpartition("\n")[2]) + 1 + len(line.split()[0]) > width
            and not _CLOSED.search(joined.rstrip(",;"))
            and not _BULLET.match(line)
        )
        if follows:
            joined += "\n" + line
        else:
            yield from filter(None, [joined.replace("\n", " ")])
            joined = line
    yield from filter(None, [joined.replace("\n", " ")])


def _cut(block: str, item: bool) -> Iterator[Segment]:
    sentences = list(_sentences(block))
    alone = len(sentences) == 1 and not _CLOSED.search(block)
    item = item or bool(_ORDINAL.match(block.split()[0]))
    for sentence in sentences:
        yield Segment(sentence, ITEM if item else HEADING if alone else SENTENCE)


def _sentences(block: str) -> Iterator[str]:
    import sentencex

    # sentencex counts what stands before a cut with the space behind it
    proposed = {b["end_index"] for b in sentencex.get_sentence_boundaries("nl", block)}
    whole = _held_together(block)
    start = 0
    for found in sorted([*_END.finditer(block), *_STUCK.finditer(block)], key=lambda m: m.start()):
        if any(begin < found.start() and found.end() < end for begin, end in whole):
            continue
        verdict = _ends(block, start, found)
        if verdict or (verdict is None and found.end() in proposed):
            yield block[start : found.end()].rstrip()
            start = found.end()
    yield block[start:]


def _ends(block: str, start: int, found: re.Match[str]) -> bool | None:
    """Tell whether a sentence ends here; None where sentencex may say."""
    if found.re is _STUCK:
        return found[1].lower() in words("starters")
    token = block[start : found.start()].rpartition(" ")[2].lstrip(_OPENING)
    before = block[start : found.start() - len(token)].split()
    following = _WORD.match(block[found.end() :].lstrip(_OPENING) or "-")
    word = following[0] if following else "-"
    starts = word.rstrip(",.:").lower() in words("starters")
    if _begins_small(block[found.end() :], word):
        return False
    if "." not in found["mark"] or len(found["mark"]) > 1 or found["closed"]:
        return True
    if not before and (_ORDINAL.match(token + ".") or not token):
        return False
    return _ends_with_stop(token, before, word, starts)


def _ends_with_stop(token: str, before: list[str], word: str, starts: bool) -> bool | None:
    """Tell whether a sentence ends with this full stop, by the word it stands behind and the word that follows."""
    small, last = token.lower(), before[-1].lower().strip(_OPENING) if before else ""
    if len(before) == 1 and last in words("numbered") and re.fullmatch(r"[\dIVX.]+[a-z]?", token):
        return False
    if small in words("months") and word[0].isdigit():
        return False
    if _INITIALS.match(token) and small not in words("named"):
        if len(token) == 1 and last in words("lettered"):
            return True
        titled = last.rstrip(".") in words("closed")
        return starts and not (titled and word in ("De", "Van", "Ten", "Ter"))
    if small in words("closed"):
        return False
    if small in words("named"):
        return starts
    if small in words("open") or _ADDRESS.search(token) or _WHOLE_WORD.search(token):
        return not word[0].isdigit() or None
    return None


def _begins_small(rest: str, word: str) -> bool:
    """Tell whether what follows goes on in small letters; `iDEAL` and `'s Avonds` begin a sentence all the same."""
    if re.match(r"['’][snt]\s[A-Z]|['’][snt]-[A-Z]", rest):
        return False
    return word[0].islower() and not re.match(r"[a-z][A-Z]", word)


_PAIRS = {"“": "”", "„": "”", "«": "»", "‘": "’'", '"': '"', "'": "'", "(": ")"}


def _held_together(block: str) -> list[tuple[int, int]]:
    """Give the quotations and brackets that are a part of a sentence: within those nothing is cut."""
    return [
        (start, end)
        for start, end in _enclosed(block)
        if not (_at_beginning(block, start) and _at_end(block, end))
    ]


def _enclosed(block: str) -> Iterable[tuple[int, int]]:
    """Give each quotation and bracket, from its opening sign to behind the closing one; outermost only."""
    place = 0
    while place < len(block):
        end = _closing(block, place) if block[place] in _PAIRS else None
        if end is None:
            place += 1
        else:
            yield place, end
            place = end


def _closing(block: str, start: int) -> int | None:
    """Give the place behind the sign that closes what opens here; None where nothing opens or closes."""
    sign = block[start]
    if start and (block[start - 1].isalnum() or (sign in "\"'" and block[start - 1] not in " ([“‘")):
        return None
    if sign in "'‘" and re.match(r".(?:[snt]\b|\d\d\b)", block[start:]):
        return None
    for place in range(start + 1, len(block)):
        if block[place] in _PAIRS[sign] and not block[place + 1 : place + 2].isalnum():
            return place + 1
    return None


def _at_beginning(block: str, start: int) -> bool:
    return start == 0 or bool(re.search(r"[.!?…][\"'’”»)\]]*\s\Z", block[:start]))


def _at_end(block: str, end: int) -> bool:
    """Tell whether a sentence ends within the closing sign, and the next one begins behind it."""
    rest = block[end:]
    return bool(re.search(r"[.!?…].\Z", block[:end])) and (
        not rest or bool(re.match(r"\s+[\"'‘“(]?[A-Z0-9]", rest))
    )
