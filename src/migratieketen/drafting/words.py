"""The words of a draft's comments and of what is said of it, in Dutch and English."""

WORDS: dict[str, tuple[str, str]] = {
    "head": (
        "Een ontwerp. Wat achter #? staat is een voorstel: haal #? weg als de bron het zegt, verbeter het, of schrap.\n"
        "Wat achter #: staat is een aanwijzing; sources add laat die weg. Waar … staat moet nog iets worden ingevuld.",
        "A draft. What stands behind #? is a proposal: take #? away if the source says so, mend it, or strike it.\n"
        "What stands behind #: is a hint; sources add leaves it out. Where … stands something must be filled in.",
    ),
    "source": ("De bron.", "The source."),
    "passages": ("Haar passages, op volgorde.", "Its passages, in order."),
    "stated": ("Wat elke passage zegt.", "What each passage states."),
    "registers": (
        "Wie en wat nieuw is; sources add zet het in de registers.",
        "Who and what is new; sources add puts it into the registers.",
    ),
    "recurs": (
        "deze woorden staan vaker in de tekst; hun plaats in de volgorde zegt welke het zijn, u hoeft niets te doen",
        "these words stand in the text more than once; their place in the order says which they are, leave it so",
    ),
    "known": ("bekend", "known"),
    "new": ("nieuw", "new"),
    "several": ("meerduidig", "ambiguous"),
    "or": ("of", "or"),
    "back": ("verwijst terug (mk:readWith)", "points back (mk:readWith)"),
    "dates": ("datum", "date"),
    "on": ("op", "on"),
    "in": ("in", "in"),
    "from": ("vanaf", "from"),
    "until": ("tot", "until"),
    "vague": ("ergens in", "some time in"),
    "about": ("ongeveer", "about"),
    "least": ("minstens", "at least"),
    "most": ("hoogstens", "at most"),
    "more": ("meer dan", "more than"),
    "less": ("minder dan", "less than"),
    "amounts": ("aantal", "amount"),
    "suggests": ("wijst op", "suggests"),
}


def say(key: str, lang: str, **values: object) -> str:
    """Give a word or sentence in the language, filled in."""
    return WORDS[key][lang == "en"].format(**values)
