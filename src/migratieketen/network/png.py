"""A picture as PNG: drawn by resvg with the project's own font only, the same on every machine."""

from __future__ import annotations

import struct
import zlib

from migratieketen.network.drawing import Drawing
from migratieketen.network.fonts import FAMILY, files
from migratieketen.network.svg import svg

DPI = 300


def png(drawing: Drawing, dpi: int = DPI) -> bytes:
    """Give a drawing as a PNG of its sheet's width at a resolution, which the file tells (pHYs, PNG 3)."""
    return pixels(svg(drawing), dpi)


def pixels(picture: str, dpi: int = DPI) -> bytes:
    """Give an SVG that tells its size in millimetres as such a PNG."""
    import resvg_py

    data = resvg_py.svg_to_bytes(
        svg_string=picture,
        dpi=float(dpi),
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(path) for path in files()],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
    return _with_resolution(bytes(data), dpi)


def _with_resolution(data: bytes, dpi: int) -> bytes:
    """Put the resolution after the header, which is always 8 + 25 bytes long."""
    per_metre = round(dpi / 0.0254)
    chunk = b"pHYs" + struct.pack(">LLB", per_metre, per_metre, 1)
    packed = struct.pack(">L", 9) + chunk + struct.pack(">L", zlib.crc32(chunk))
    return data[:33] + packed + data[33:]
