"""The words of a draft's comments and of what is said of it, in Dutch and English."""

WORDS: dict[str, tuple[str, str]] = {
    "head": (
        "Een ontwerp. Wat achter #? staat is een voorstel: haal #? weg als de bron het zegt, verbeter het, of schrap.\n"
        "Wat achter #: staat is een aanwijzing; sources add laat die weg.",
        "A draft. What stands behind #? is a proposal: take #? away if the source says so, mend it, or strike it.\n"
        "What stands behind #: is a hint; sources add leaves it out.",
    ),
    "source": ("De bron.", "The source."),
    "passages": ("Haar passages, op volgorde.", "Its passages, in order."),
    "stated": ("Wat elke passage zegt.", "What each passage states."),
    "new": ("Nieuw voor de registers.", "New for the registers."),
    "recurs": ("staat vaker zo in de tekst", "stands so more than once in the text"),
    "line": ("regel {line}", "line {line}"),
}


def say(key: str, lang: str, **values: object) -> str:
    """Give a word or sentence in the language, filled in."""
    return WORDS[key][lang == "en"].format(**values)
