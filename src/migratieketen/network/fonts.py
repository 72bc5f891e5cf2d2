"""The font of pictures, Source Sans Pro (OFL): where it lies, and how wide a text is in it.

Reads the tables head, hhea, hmtx and cmap (format 4) of a TrueType file (OpenType 1.9).
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

FAMILY = "Source Sans Pro"

ASCENT, DESCENT = 0.75, 0.25
"""How far letters reach above and below the base line, as a part of the font size."""


def files() -> list[Path]:
    """Give the files of the weights that pictures use: regular and semibold."""
    return [_file(False), _file(True)]


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Give how wide a line of text is at a font size; a letter that the font lacks counts as an em."""
    advances = _advances(bold)
    return sum(advances.get(ord(letter), 1.0) for letter in text) * size


def fill(words: str, size: float, width: float, bold: bool = False) -> tuple[str, ...]:
    """Divide a text over lines of at most a width."""
    lines: list[str] = []
    for each in words.split():
        if lines and text_width(f"{lines[-1]} {each}", size, bold) <= width:
            lines[-1] += f" {each}"
        else:
            lines.append(each)
    return tuple(lines)


def _file(bold: bool) -> Path:
    import font_source_sans_pro

    name = "Semibold" if bold else "Regular"
    return Path(font_source_sans_pro.font_directory) / f"SourceSansPro-{name}.ttf"


@cache
def _advances(bold: bool) -> dict[int, float]:
    """Give the width of each letter of the font, in ems."""
    data = _file(bold).read_bytes()
    tables = {
        tag: start
        for tag, _, start, _ in struct.iter_unpack(
            ">4sLLL", data[12 : 12 + 16 * struct.unpack_from(">H", data, 4)[0]]
        )
    }
    units = struct.unpack_from(">H", data, tables[b"head"] + 18)[0]
    known = struct.unpack_from(">H", data, tables[b"hhea"] + 34)[0]
    widths = struct.unpack_from(f">{2 * known}H", data, tables[b"hmtx"])[::2]
    glyphs = _glyphs(data, tables[b"cmap"])
    return {code: widths[min(glyph, known - 1)] / units for code, glyph in glyphs.items()}


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Give the glyph of each character of the Basic Multilingual Plane."""
    for number in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", data, cmap + 4 + 8 * number)
        if (platform, encoding) == (3, 1):
            return _segments(data, cmap + offset)
    raise ValueError("the font has no Unicode table of characters")


def _segments(data: bytes, start: int) -> dict[int, int]:
    count = struct.unpack_from(">H", data, start + 6)[0] // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", data, start + 14 + 2 * count * part + (2 if part else 0))
        for part in range(4)
    )
    glyphs = {}
    for segment in range(count):
        for code in range(starts[segment], ends[segment] + 1):
            if ranges[segment]:
                place = start + 16 + 6 * count + 2 * segment + ranges[segment] + 2 * (code - starts[segment])
                glyph = struct.unpack_from(">H", data, place)[0]
                if not glyph:
                    continue
            else:
                glyph = code
            if code != 0xFFFF:
                glyphs[code] = (glyph + deltas[segment]) & 0xFFFF
    return glyphs
