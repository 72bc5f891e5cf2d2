"""Elements of SVG and HTML as text, with every value escaped."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape

from migratieketen.network.fonts import text_width


def element(name: str, /, *children: str, **attributes: object) -> str:
    """Give an element; `_` in an attribute's name stands for `-`, at its end for nothing; no None is told."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_value(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{''.join(children)}</{name}>" if children else f"<{name}{told}/>"


def _value(value: object) -> str:
    return f"{round(value, 1):g}" if isinstance(value, float) else str(value)


def text(words: str) -> str:
    """Give words as they may stand between tags."""
    return escape(words, quote=False)


def words_at(words: str, x: float, y: float, size: float, *, bold: bool = False, **attributes: object) -> str:
    """Give a line of text, exactly as wide as it was measured whatever font it is shown in (textLength)."""
    return element(
        "text",
        text(words),
        x=x,
        y=y,
        font_size=size,
        font_weight="600" if bold else None,
        textLength=text_width(words, size, bold),
        lengthAdjust="spacingAndGlyphs",
        **attributes,
    )


def hashed(content: str) -> str:
    """Give the hash by which a Content-Security-Policy knows a script or style (CSP 3, section 2.3.1)."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
