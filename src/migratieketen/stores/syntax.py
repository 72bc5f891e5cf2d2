"""A query that can't be read: the line, a caret under the place, and what is wrong with it."""

import re

from migratieketen.errors import QueryError

_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected one of )?(.*)", re.DOTALL)
_KNOWN = {
    "Prefix not found": (
        "dit voorvoegsel is onbekend; declareer het met PREFIX",
        "this prefix is unknown; declare it with PREFIX",
    ),
    "The SELECT contains a variable that is unbound": (
        "SELECT noemt een variabele die niet gebonden is; gebruik haar in WHERE of GROUP BY",
        "SELECT names a variable that is not bound; use it in WHERE or GROUP BY",
    ),
}


def query_error(text: str, error: Exception) -> QueryError:
    """Give a QueryError for the engine's complaint: line, column, the line itself and a caret under the place."""
    found = _PLACE.match(str(error))
    if not found:
        reason = str(error).partition("\n")[0]
        return QueryError(f"dit is geen SPARQL 1.1: {reason}", f"this is not SPARQL 1.1: {reason}")
    line, column, expected = int(found[1]), int(found[2]), found[3]
    nl, en = _reason(expected)
    lines = text.split("\n")
    # of what a screen would not show as it is, each mark is one, so that the caret stands where it must
    shown = "".join(
        mark if mark.isprintable() or mark == "\t" else "?"
        for mark in (lines[line - 1] if line <= len(lines) else "")
    )
    # of an unknown prefix the engine names the end; a person looks for its beginning
    if "Prefix not found" in expected and (name := re.search(r"[\w.-]*:[\w.-]*\Z", shown[: column - 1])):
        column = name.start() + 1
    caret = "".join("\t" if mark == "\t" else " " for mark in shown[: column - 1]) + "^"
    return QueryError(
        f"de vraag is niet te lezen op regel {line}, kolom {column}: {nl}",
        f"the query can't be read at line {line}, column {column}: {en}",
        detail=f"  {shown}\n  {caret}",
    )


def _reason(expected: str) -> tuple[str, str]:
    for known, texts in _KNOWN.items():
        if known in expected:
            return texts
    plain = re.sub(r"\\u\{\w+\}|\[[^\]]*\]", "", expected)
    if sentence := re.match(r"([A-Z][a-z]+(?: [^,]+){2,})", plain):
        return sentence[1], sentence[1]
    keywords = sorted(set(re.findall(r"\b[A-Z]{3,}\b", plain)))
    if keywords and len(keywords) <= 8:
        return (
            f"hier past bijvoorbeeld {', '.join(keywords)}",
            f"what fits here is, say, {', '.join(keywords)}",
        )
    return "dit past hier niet", "this does not fit here"
