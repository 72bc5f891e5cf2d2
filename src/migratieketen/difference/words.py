"""The words of a difference, in Dutch and English."""

from collections.abc import Sequence

from migratieketen.language import LANGUAGES

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Verschil tussen {old} en {new}", "Difference between {old} and {new}"),
    "same": ("Geen verschil tussen {old} en {new}.", "No difference between {old} and {new}."),
    "shipped": ("de meegeleverde graaf", "the shipped graph"),
    "graph": ("een graaf", "a graph"),
    # what is counted
    "sources": ("bronnen", "sources"),
    "passages": ("passages", "passages"),
    "things": ("dingen", "things"),
    "statements": ("uitspraken", "statements"),
    "new": ("{n} nieuw", "{n} new"),
    "gone": ("{n} weg", "{n} gone"),
    "replaced": ("{n} vervangen", "{n} replaced"),
    "renamed": ("{n} hernoemd", "{n} renamed"),
    "changed": ("{n} gewijzigd", "{n} changed"),
    "reworded": ("{n} anders verwoord", "{n} reworded"),
    "added": ("{n} erbij", "{n} added"),
    "elsewhere": ("{n} met andere bronnen of zinnen", "{n} with other sources or sentences"),
    "sourced": ("{n} met alleen andere bronnen of zinnen", "{n} with other sources or sentences only"),
    "mentioned": ("{n} alleen anders genoemd", "{n} only mentioned otherwise"),
    # headings
    "h-sources": ("Bronnen", "Sources"),
    "h-new": ("Nieuw", "New"),
    "h-gone": ("Weg", "Gone"),
    "h-replaced": ("Vervallen en vervangen", "Deprecated and replaced"),
    "h-renamed": ("Hernoemd", "Renamed"),
    "h-changed": ("Gewijzigd", "Changed"),
    "h-sourced": (
        "Hetzelfde gezegd, door andere bronnen of zinnen",
        "Said as before, by other sources or sentences",
    ),
    "h-mentioned": ("Alleen anders genoemd", "Only mentioned otherwise"),
    "h-disagree": ("Let op", "Take note"),
    "h-passages": ("Zinnen", "Sentences"),
    "legend": (
        "+ erbij   - weg   ~ anders   = hetzelfde, door andere zinnen   ! tegenspraak   [1] de zin erachter",
        "+ added   - gone   ~ changed   = the same, by other sentences   ! disagreement   [1] the sentence",
    ),
    # changes
    "was": ("was: {o}", "was: {o}"),
    "now": ("nu: {o}", "now: {o}"),
    "called-before": ("heette “{was}”, heet nu “{now}”", "was called “{was}”, is now called “{now}”"),
    "called-before-nl": (
        "heette in het Nederlands “{was}”, heet nu “{now}”",
        "was called “{was}” in Dutch, is now called “{now}”",
    ),
    "called-before-en": (
        "heette in het Engels “{was}”, heet nu “{now}”",
        "was called “{was}” in English, is now called “{now}”",
    ),
    "now-called": ("“{was}” heet nu “{now}”", "“{was}” is now called “{now}”"),
    "instead": ("vervallen; in de plaats komt {o}", "deprecated; {o} takes its place"),
    "in-place": ("komt in de plaats van {o}", "takes the place of {o}"),
    "moved": (
        "{n} [uitspraak noemt|uitspraken noemen] nu {o}",
        "{n} [statement names|statements name] {o} now",
    ),
    "address": ("heeft nu een ander adres: {now} (was {was})", "has another address now: {now} (was {was})"),
    "called": ("genoemd als {o}", "called {o}"),
    "called-no-more": ("niet meer genoemd als {o}", "no longer called {o}"),
    "named-more": ("in {n} [zin|zinnen] meer genoemd", "mentioned in {n} more [sentence|sentences]"),
    "named-less": (
        "in {n} [zin|zinnen] niet meer genoemd",
        "no longer mentioned in {n} [sentence|sentences]",
    ),
    "also": ("nu ook {refs}", "now {refs} too"),
    "instead-refs": ("nu {refs}", "now {refs}"),
    "no-more": ("niet meer {refs}", "no longer {refs}"),
    # passages
    "p-added": ("{o} [is|zijn] erbij", "{o} [is|are] new"),
    "p-gone": ("{o} [is|zijn] weg", "{o} [is|are] gone"),
    "p-withdrawn": ("{o} [is|zijn] vervallen", "{o} [is|are] withdrawn"),
    "p-moved": ("{o} heeft een andere plaats: was zin {was}", "{o} has another place: it was sentence {was}"),
    "p-reworded": (
        "{o} luidt anders: was “{was}”, is nu “{now}”",
        "{o} reads otherwise: it was “{was}”, it is now “{now}”",
    ),
    "p-within": (
        "{o} begint en eindigt als eerst, maar de woorden ertussen zijn anders",
        "{o} begins and ends as before, but the words between have changed",
    ),
    "p-same": ("wat de zin zegt is gelijk gebleven", "what the sentence states has stayed the same"),
    "p-states": ("wat de zin zegt is ook anders", "what the sentence states has changed too"),
    "p-implied": ("wat volgt uit {o}", "what follows from {o}"),
    "p-all": ("{n} [zin|zinnen]", "{n} [sentence|sentences]"),
    "earlier": ("zoals eerst", "as it was"),
    "more": ("en nog {n}; --format json geeft ze alle", "and {n} more; --format json gives them all"),
    # the part of a changelog
    "md-title": ("Data, van {old} naar {new}", "Data, from {old} to {new}"),
    "md-details": ("Per ding", "Thing by thing"),
    "md-none": ("Geen verschil.", "No difference."),
}

FOLDERS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "organisatie": (("organisatie", "organisaties"), ("organisation", "organisations")),
    "persoon": (("persoon", "personen"), ("person", "persons")),
    "regeling": (("regeling", "regelingen"), ("law or regulation", "laws and regulations")),
    "voorziening": (("voorziening", "voorzieningen"), ("facility", "facilities")),
    "gebeurtenis": (("gebeurtenis", "gebeurtenissen"), ("event", "events")),
    "document": (("document", "documenten"), ("document", "documents")),
    "taak": (("taak", "taken"), ("task", "tasks")),
    "plaats": (("plaats", "plaatsen"), ("place", "places")),
    "omstandigheid": (("omstandigheid", "omstandigheden"), ("circumstance", "circumstances")),
    "onderwerp": (("onderwerp", "onderwerpen"), ("topic", "topics")),
    "deel": (("deel van de keten", "delen van de keten"), ("part of the chain", "parts of the chain")),
    "groep": (("groep", "groepen"), ("group", "groups")),
    "soort": (("soort", "soorten"), ("kind", "kinds")),
    "rol": (("rol", "rollen"), ("role", "roles")),
    "bereik": (("bereik", "bereiken"), ("scope", "scopes")),
    "begrippen": (("begrippenlijst", "begrippenlijsten"), ("concept scheme", "concept schemes")),
    "bewering": (("bewering", "beweringen"), ("claim", "claims")),
    "aantal": (("aantal", "aantallen"), ("figure", "figures")),
    "deelname": (("deelname", "deelnames"), ("participation", "participations")),
    "lidmaatschap": (("functie", "functies"), ("post", "posts")),
    "relatie": (("relatie", "relaties"), ("relation", "relations")),
    "term": (("term", "termen"), ("term", "terms")),
    "": (("ding", "dingen"), ("thing", "things")),
}
"""What things are called by the folder of their IRI, in the order in which they are told; one and many."""


def text(key: str, lang: str, n: int | None = None, **values: object) -> str:
    """Give the text of a key; `n` chooses between `[one|many]` and stands for `{n}`."""
    template = WORDS[key][LANGUAGES.index(lang)]
    if n is not None:
        template = chosen(template, n).replace("{n}", str(n))
    return template.format(**values)


def chosen(template: str, n: int) -> str:
    """Choose between `[one|many]` in a template."""
    before, bracket, rest = template.partition("[")
    if not bracket:
        return template
    pair, _, after = rest.partition("]")
    one, _, many = pair.partition("|")
    return before + (one if n == 1 else many) + chosen(after, n)


def folder_word(folder: str, n: int, lang: str) -> str:
    """Give what things of a folder are called, one or many: `organisatie`, `persons`."""
    return FOLDERS.get(folder, FOLDERS[""])[LANGUAGES.index(lang)][n != 1]


def order(folder: str) -> int:
    """Give the place of a folder among the others."""
    places: Sequence[str] = list(FOLDERS)
    return places.index(folder) if folder in places else len(places)
