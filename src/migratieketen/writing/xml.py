"""Text as XML holds it."""

import re

from migratieketen.errors import InvalidInput

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def escaped(text: str) -> str:
    """Give a text for an element or a quoted attribute (XML 1.0, sections 2.2 and 2.4).

    Raises InvalidInput for a character that XML has no way to hold.
    """
    if wrong := _NOT_XML.search(text):
        shown = text if len(text) < 40 else text[:40] + "…"
        raise InvalidInput(
            f"XML kan U+{ord(wrong[0]):04X} in {shown!r} niet bevatten; kies turtle of json",
            f"XML can't hold U+{ord(wrong[0]):04X} in {shown!r}; choose turtle or json",
        )
    # not xml.sax.saxutils, which imports urllib.request: 20 ms
    for mark, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;")):
        text = text.replace(mark, entity)
    return text
