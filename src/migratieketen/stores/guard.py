"""A look at a person's query before the engine sees it.

The engine has no limits of its own: deep nesting ends the process, SERVICE and LOAD go out to other
hosts, and a long product of patterns keeps the planner busy for minutes. Each is refused here by its
tokens; names, texts, comments and IRIs that merely contain such a word are let through.
"""

import re

from migratieketen.errors import LimitReached, QueryError

SIZE = 100_000
WORDS = 20_000
DEPTH = 64
OPERATORS = 200
PATTERNS = 60

FORMS = frozenset(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])
UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"])

_TOKEN = re.compile(
    r"""(?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<text>\"\"\"(?:\"{0,2}(?:[^"\\]|\\.))*\"\"\"|'''(?:'{0,2}(?:[^'\\]|\\.))*'''
                |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      | (?P<comment>\#[^\n]*)
      | (?P<variable>[?$]\w+)
      | (?P<language>@[A-Za-z-]+)
      | (?P<name>[\w.-]*:[\w:.%\\-]*)
      | (?P<word>[A-Za-z_]\w*)
      | (?P<number>[\d.]*\d)
      | (?P<open>[{(\[])
      | (?P<close>[})\]])
      | (?P<separator>[.;,])
      | (?P<operator>\|\||&&|\^\^|[!=<>+*/|^-])""",
    re.VERBOSE | re.DOTALL,
)


def names(text: str) -> list[str]:
    """Give the prefixed names of a query, each once, in order: those outside texts, comments and IRIs."""
    found = (token.group() for token in _TOKEN.finditer(text) if token.lastgroup == "name")
    return [name for name in dict.fromkeys(found) if not name.endswith(":")]


def form(text: str) -> str:
    """Give the form of a query by its first such word: SELECT, ASK, CONSTRUCT or DESCRIBE; '' where it has none."""
    words = (token.group().upper() for token in _TOKEN.finditer(text) if token.lastgroup == "word")
    return next((word for word in words if word in FORMS), "")


def columns(text: str) -> tuple[str, ...] | None:
    """Give the variables that a SELECT asks for, in order; None for `*`, and where there is no telling."""
    found: list[str] = []
    depth = 0
    begun, before = False, ""
    for token in _TOKEN.finditer(text):
        kind, value = token.lastgroup, token.group()
        if not begun:
            begun = kind == "word" and value.upper() == "SELECT"
        elif value == "{" or (not depth and kind == "word" and value.upper() in ("WHERE", "FROM")):
            break
        elif not depth and value == "*":
            return None
        elif kind == "variable" and (not depth or (depth == 1 and before == "AS")):
            found.append(value[1:])
        depth += (kind == "open") - (kind == "close")
        before = value.upper()
    return tuple(found) or None


def scan(text: str) -> None:
    """Refuse a query by its tokens: a QueryError for an update or SERVICE, a LimitReached for its size or depth."""
    if len(text) > SIZE:
        raise _too_large(f"langer dan {SIZE} tekens", f"longer than {SIZE} characters")
    counts = {"words": 0, "operators": 0, "patterns": 0}
    depth = parentheses = 0
    for token in _TOKEN.finditer(text):
        kind, value = token.lastgroup, token.group()
        counts["words"] += 1
        if kind == "word":
            _refuse_word(value.upper())
            counts["patterns"] += value.upper() in ("OPTIONAL", "UNION")
        elif kind == "open":
            depth += 1
            parentheses += value == "("
            if depth > DEPTH:
                raise _too_large(f"dieper genest dan {DEPTH} haakjes", f"nested deeper than {DEPTH} brackets")
        elif kind == "close":
            depth -= 1
            parentheses -= value == ")"
        elif kind == "operator":
            counts["operators"] += 1
        elif kind == "separator" and parentheses <= 0:
            counts["patterns"] += 1
    _refuse_counts(counts)


def _refuse_word(word: str) -> None:
    if word == "SERVICE":
        raise QueryError(
            "SERVICE wordt geweigerd: een vraag gaat niet naar andere servers; haal SERVICE weg",
            "SERVICE is refused: a query does not go out to other servers; take SERVICE out",
        )
    if word in UPDATES:
        raise QueryError(
            f"{word} wordt geweigerd: de graaf wordt alleen gelezen; gebruik SELECT, ASK, CONSTRUCT of DESCRIBE",
            f"{word} is refused: the graph is only read; use SELECT, ASK, CONSTRUCT or DESCRIBE",
        )


def _refuse_counts(counts: dict[str, int]) -> None:
    limits = {
        "words": (WORDS, "woorden", "words"),
        "operators": (OPERATORS, "operatoren", "operators"),
        "patterns": (PATTERNS, "patronen", "patterns"),
    }
    for key, (limit, nl, en) in limits.items():
        if counts[key] > limit:
            raise _too_large(f"meer dan {limit} {nl}", f"more than {limit} {en}")


def _too_large(nl: str, en: str) -> LimitReached:
    return LimitReached(
        f"deze vraag is te groot: {nl}; maak haar kleiner", f"this query is too large: {en}; make it smaller"
    )
