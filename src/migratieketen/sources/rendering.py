"""Sources, their coverage and their verification as text for people."""

import textwrap

from migratieketen.language import date, word
from migratieketen.sources.coverage import Coverage, Covered
from migratieketen.sources.listing import Passage, Shown, SourceInfo
from migratieketen.sources.verification import Check, Verification
from migratieketen.telling.grammar import agree
from migratieketen.wording import Stretch

SHOWN = 300
"""How many characters of uncovered text are shown; the rest is counted."""


def show_text(shown: Shown, lang: str, width: int = 100) -> str:
    """Give a source and its passages: number, first and last words, and why it states nothing, if so."""
    lines = [*_heading(shown.info, lang, width), ""]
    for passage in shown.passages:
        if not passage.implied:
            others = shown.positions(passage.read_with, lang)
            more = f" ({word('reads-with', lang)} {others})" if others else ""
            lines += _lines(passage.words + more, width, _number(passage))
    lines += ["", word("sources-next", lang, slug=shown.info.slug)]
    return "\n".join(lines) + "\n"


def coverage_text(found: Coverage, lang: str, width: int = 100) -> str:
    """Give what is encoded of a source, passage by passage, and the totals."""
    lines = _heading(found.source, lang, width)
    for covered in found.passages:
        lines += [
            "",
            *_lines(covered.passage.words, width, _number(covered.passage)),
            *_covered(covered, lang, width),
        ]
    lines += ["", *_lines(_total(found, lang), width)]
    if found.verification is not None:
        lines += _checked(found.verification, lang, width)
    return "\n".join(lines) + "\n"


def verification_text(found: Verification, lang: str, width: int = 100) -> str:
    """Give what is right, what differs and where, and what text no passage covers."""
    return "\n".join([*_heading(found.source, lang, width), "", *_checked(found, lang, width)]) + "\n"


def _heading(info: SourceInfo, lang: str, width: int) -> list[str]:
    told = [info.publisher or "", date(info.date, lang) if info.date else ""]
    told.append(
        word("sources-passages" if info.passages != 1 else "sources-passage", lang, count=info.passages)
    )
    lines = [*_lines(info.title, width), *_lines(" · ".join(filter(None, told)), width)]
    lines += [info.url] if info.url else []
    return lines + (_lines(word("sources-in-part", lang), width) if info.read_in_part else [])


def _covered(covered: Covered, lang: str, width: int) -> list[str]:
    lead = " " * 6
    if covered.status != "states":
        told = (
            word("sources-nothing", lang, reason=covered.reason)
            if covered.reason
            else word("sources-open", lang)
        )
        lines = _lines(told, width, lead + "– ")
    else:
        lines = [line for sentence in covered.stated for line in _lines(sentence, width, lead + "• ")]
    for sentence, behind in covered.implied:
        lines += _lines(f"{sentence} ({word('follows-from', lang)} {behind})", width, lead + "• ")
    return lines


def _total(found: Coverage, lang: str) -> str:
    reasons = ", ".join(f"{reason} {count}×" for reason, count in found.reasons.items())
    told = word(
        "sources-total",
        lang,
        states=found.count("states"),
        all=len(found.passages),
        nothing=found.count("nothing"),
        reasons=f" ({reasons})" if reasons else "",
        open=found.count("open") or word("sources-none", lang),
    )
    return agree(told, found.count("states"), found.count("nothing"))


def _checked(found: Verification, lang: str, width: int) -> list[str]:
    right = len(found.checks) - len(found.wrong)
    key = "sources-all-right" if found.holds else "sources-verified"
    lines = _lines(word(key, lang, right=right, all=len(found.checks)), width)
    for check in found.wrong:
        lines += _lines(_wrong(check, lang), width, "• ")
    if not found.uncovered:
        return lines + _lines(word("sources-all-covered", lang), width)
    lines += _lines(word("sources-uncovered", lang), width)
    for stretch in found.uncovered:
        lines += _lines(_stretch(stretch, lang), width, "• ")
    return lines


def _wrong(check: Check, lang: str) -> str:
    place = f" ({word('sources-line', lang, line=check.line)})" if check.line is not None else ""
    what = word(f"sources-wrong-{check.status}", lang, first=check.passage.first, last=check.passage.last)
    return f"{word('sentence', lang)} {check.passage.position}, “{check.passage.words}”{place}: {what}"


def _stretch(stretch: Stretch, lang: str) -> str:
    shown = stretch.text[:SHOWN]
    left = len(stretch.text) - len(shown)
    more = f" … ({word('sources-characters', lang, count=left)})" if left else ""
    where = word(f"sources-{stretch.where}", lang)
    return f"{word('sources-line', lang, line=stretch.line)}{where}: “{shown}{more}”"


def _number(passage: Passage) -> str:
    return f"{passage.position:>4}  "


def _lines(told: str, width: int, lead: str = "") -> list[str]:
    indent = " " * len(lead)
    return textwrap.wrap(
        told,
        max(width, 40),
        initial_indent=lead,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
