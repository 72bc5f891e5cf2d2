"""The words of the map of the chain, in Dutch and English."""

from migratieketen.language import LANGUAGES

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Wie doet wat in de migratieketen", "Who does what in the migration chain"),
    "title-of": (
        "Wat {name} doet in de migratieketen, en met wie",
        "What {name} does in the migration chain, and with whom",
    ),
    "more-tasks": ("en nog {count}", "and {count} more"),
    "one-more-task": ("en nog 1", "and 1 more"),
    "also-at": ("ook bij {phases}", "also at {phases}"),
    "also": ("Ook:", "Also:"),
    "until": ("tot {date}", "until {date}"),
    "at-phases": ("bij {phases}", "at {phases}"),
    "summary": (
        "{actors}, met {tasks}, in de fasen van de keten.",
        "{actors}, with {tasks}, by phase of the chain.",
    ),
    "of-all": ("{count} van de {all} actoren", "{count} of the {all} actors"),
    "kinds": ("{count} soorten actoren", "{count} kinds of actor"),
    "one-kind": ("1 soort actor", "1 kind of actor"),
    "tasks": ("{count} taken", "{count} tasks"),
    "one-task": ("1 taak", "1 task"),
    "vague": (
        "{count} soorten die geen herkenbare instantie noemen, zoals 'partij' en 'derde', staan alleen in de tabel.",
        "{count} kinds that name no recognisable body, such as 'party' and 'third party', are in the table alone.",
    ),
    "one-vague": (
        "1 soort die geen herkenbare instantie noemt, zoals 'partij' of 'derde', staat alleen in de tabel.",
        "1 kind that names no recognisable body, such as 'party' or 'third party', is in the table alone.",
    ),
    "loose": (
        "Van {count} actoren hoort de taak bij geen enkel deel van de keten.",
        "Of {count} actors the task belongs to no part of the chain.",
    ),
    "one-loose": (
        "Van 1 actor hoort de taak bij geen enkel deel van de keten.",
        "Of 1 actor the task belongs to no part of the chain.",
    ),
    "steering": ("Toezicht, sturing, geld", "Supervision, steering, money"),
    "transfers": ("Overgedragen taken", "Tasks passed on"),
    "transfer": ("{tasks}: van {givers} aan {receivers}", "{tasks}: from {givers} to {receivers}"),
    "kind-of-actor": (
        "Een soort actor: elke gemeente, elk ministerie",
        "A kind of actor: any municipality, any ministry",
    ),
    "bridge": ("Dezelfde actor in een andere fase", "The same actor in another phase"),
    "passed-on": ("Taak ging over", "Task passed on"),
    "legend-role": (
        "Tussen haakjes staat als wat, waar iemand de taak niet zelf uitvoert. "
        "Voor wie de taken er zijn staat niet op de kaart.",
        "In brackets stands as what, where someone does not carry out the task. "
        "Those whom the tasks are for are not on the map.",
    ),
    "legend-left": (
        "Niet alle taken passen op de kaart; alle staan in de tabel (migratieketen network --layout chain).",
        "Not all tasks fit on the map; all are in the table (migratieketen network --layout chain).",
    ),
    "one-without-task": (
        "Niet op de kaart: 1 actor van wie geen zin een taak noemt; migratieketen network toont de banden.",
        "Not on the map: 1 actor of whom no sentence names a task; migratieketen network shows the ties.",
    ),
    "one-without-phase": (
        "1 taak hoort bij geen enkel deel van de keten; ze staat in de tabel.",
        "1 task belongs to no part of the chain; it is in the table.",
    ),
    "without-task": (
        "Niet op de kaart: {count} actoren van wie geen zin een taak noemt; migratieketen network toont hun banden.",
        "Not on the map: {count} actors of whom no sentence names a task; migratieketen network shows their ties.",
    ),
    "without-phase": (
        "{count} taken horen bij geen enkel deel van de keten; ze staan in de tabel.",
        "{count} tasks belong to no part of the chain; they are in the table.",
    ),
    "since": ("sinds {date}", "since {date}"),
    "task": ("Taak", "Task"),
    "where": ("Fase of deel van de keten", "Phase or part of the chain"),
    "role": ("Als wat", "As what"),
    "when": ("Wanneer", "When"),
    "phase": ("Fase of deel", "Phase or part"),
    "all-phases": ("De hele keten", "The whole chain"),
    "search": ("Zoek een naam of taak", "Search for a name or task"),
    "shares-title": ("Wie doet wat", "Who does what"),
    "hint": (
        "Wijs een kaart aan: alle kaarten van die actor lichten op. Kies haar: dan staan haar taken er, met de zinnen.",
        "Point at a card: all cards of that actor light up. Choose it to see its tasks, with the sentences.",
    ),
    "status": ("Getoond: actoren {actors}, regels {shares}.", "Shown: actors {actors}, rows {shares}."),
    "empty": ("Geen taken gevonden.", "No tasks found."),
}


def word(key: str, lang: str, **values: object) -> str:
    """Give a word of the map in the language, with values filled in."""
    return WORDS[key][LANGUAGES.index(lang)].format(**values)
