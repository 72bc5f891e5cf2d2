"""Sentence templates for nodes with parts, and for what several say together; the places are those of `sentences`."""

SHARED = (
    ", en [s:deelt|delen|deelde|deelden] daarbij {o}",
    ", and [s:shares|share|shared] {o} there",
)
SHARED_BESIDE = ("; daarbij gedeeld: {o}", "; shared there: {o}")
HAND_OVER = (
    "{s} [s:geeft|geven|gaf|gaven] {what} aan {o}",
    "{s} [s:gives|give|gave] {what} to {o}",
)
HAND_OVERS = {
    "overhandiging": (
        "{s} [s:overhandigt|overhandigen|overhandigde|overhandigden] {what} aan {o}",
        "{s} [s:hands|hand|handed] {what} over to {o}",
    ),
    "verzending": (
        "{s} [s:stuurt|sturen|stuurde|stuurden] {what} aan {o}",
        "{s} [s:sends|send|sent] {what} to {o}",
    ),
    "indiening": (
        "{s} [s:dient|dienen|diende|dienden] {what} in bij {o}",
        "{s} [s:submits|submit|submitted] {what} to {o}",
    ),
}
"""How a hand-over is told, by the kind of the event."""

HAND_OVER_DURING = (" tijdens {whole}", " at {whole}")
TRANSFER = (
    "{s} [s:draagt|dragen|droeg|droegen] {what} over aan {o}",
    "{s} [s:transfers|transfer|transferred] {what} to {o}",
)
RENAMED_ON = (
    "naam van {o}: “{old}” tot {date}, daarna “{new}”",
    "name of {o}: “{old}” until {date}, “{new}” after that",
)
RENAMED = ("naam van {o}: eerst “{old}”, daarna “{new}”", "name of {o}: “{old}” before, “{new}” after that")
CHANGED = (
    "bij {s} [o:gaat|gaan|ging|gingen] {o} over in {into}",
    "at {s}, {o} [o:passes|pass|passed] into {into}",
)
POST = ("{s}: {role} van {o}", "{s}: {role} of {o}")
# without a verb: a source that gives no dates does not say since when, nor whether it still is so
POSTS = dict.fromkeys(
    ("minister", "staatssecretaris", "gast", "waarnemend", "tijdelijk"),
    ("{s}: {role} bij {o}", "{s}: {role} at {o}"),
) | {
    "verbonden": (
        "{s}: verbonden aan {o}, functie niet genoemd",
        "{s}: affiliated with {o}, post not named",
    ),
}
POST_OF_KIND = ("functie bij {o}: {role}", "post at {o}: {role}")
"""For a post whose holder is only known as holding it: `minister`."""

SUCCEEDED = (", als opvolger van {o}", ", as the successor of {o}")
FROM = (" vanaf {start}", " from {start}")
UNTIL = (" tot en met {end}", " up to and including {end}")
FROM_UNTIL = (" van {start} tot en met {end}", " from {start} up to and including {end}")
# of what ends on a day no source says whether it still was so on that day
ENDING = (", einde {end}", ", end {end}")
# without `since`: a source may speak of a start that is still to come
BY = (" uiterlijk {end}", " by {end}")
BASIS = (" op grond van {o}", " on the basis of {o}")
LAPSED = (" (inmiddels vervallen)", " (no longer in force)")
_FIGURE = "bij {s} gaat het om {amount}"
FIGURE = (_FIGURE, "number given for {s}: {amount}")
_AMOUNT = (_FIGURE, "amount given for {s}: {amount}")
_SHARE = (_FIGURE, "share given for {s}: {amount}")
_TIME = (_FIGURE, "time given for {s}: {amount}")
FIGURES = {
    "bedrag": _AMOUNT, "derde-deel": _SHARE, "euro": _AMOUNT, "jaar": _TIME, "maand": _TIME, "procent": _SHARE,
}  # fmt: skip
"""How a figure is told, by the slug of what it counts."""

UNITS = {
    "bedrag": ("{number} (eenheid niet genoemd)", "{number} (unit not named)"),
    "derde-deel": ("{number}/3", "{number}/3"),
    "euro": ("€ {number}", "€{number}"),
}
"""How a number stands with its unit, where that is not `{number} {unit}`."""

AMOUNTS = {
    "bijna": ("bijna {amount}", "almost {amount}"),
    "ongeveer": ("ongeveer {amount}", "about {amount}"),
    "minstens": ("minstens {amount}", "at least {amount}"),
    "hoogstens": ("hoogstens {amount}", "at most {amount}"),
    "meer-dan": ("meer dan {amount}", "more than {amount}"),
    "minder-dan": ("minder dan {amount}", "less than {amount}"),
    "per-persoon": ("{amount} per persoon", "{amount} per person"),
    "halfjaarlijks": ("{amount} per half jaar", "{amount} every half year"),
    "jaarlijks": ("{amount} per jaar", "{amount} a year"),
    "tweejaarlijks": ("{amount} per twee jaar", "{amount} every two years"),
    "minder-dan-het-vorige": ("{amount} minder dan het vorige", "{amount} fewer than the previous one"),
    "in-beginsel": ("in beginsel {amount}", "in principle {amount}"),
    "beoogd": ("{amount} (beoogd)", "{amount} (aimed at)"),
}
"""How strictly an amount is to be taken, by the slug of its scope; several are told in this order."""

CLAIMS = {
    "mk:Viewpoint": ("{authors} [s:bracht|brachten] naar voren: {label}", "{authors} put forward: {label}"),
    "mk:Recommendation": ("{kind} van {authors}{to}: {label}", "{kind} by {authors}{to}: {label}"),
    "mk:CausalClaim": ("volgens {authors}: {label}", "according to {authors}: {label}"),
}
CLAIM_OF_KIND = CLAIMS["mk:Recommendation"]
"""How a claim is told whose kind says what it is: `mededeling van …`."""

CLAIMS_BY_KIND = {
    "nadruk": ("{authors} [s:benadrukte|benadrukten]: {label}", "{authors} stressed: {label}"),
    "goed-voorbeeld": (
        "{authors} [s:noemde|noemden] als goed voorbeeld: {label}",
        "{authors} named as a good example: {label}",
    ),
    "voornemen": ("{kind} van {authors}{to}: {label}", "{kind} of {authors}{to}: {label}"),
    "verwachting": ("{kind} van {authors}{to}: {label}", "{kind} of {authors}{to}: {label}"),
    **dict.fromkeys(
        ("definitie", "mogelijkheid", "termijn", "voorwaarde"),
        ("{kind} volgens {authors}{to}: {label}", "{kind} according to {authors}{to}: {label}"),
    ),
    "oordeel": ("{authors} [s:oordeelde|oordeelden]: {label}", "{authors} judged: {label}"),
    "bevinding": ("{authors} [s:stelde|stelden] vast: {label}", "{authors} found: {label}"),
    "waarschuwing": ("{authors} [s:waarschuwde|waarschuwden]: {label}", "{authors} warned: {label}"),
    "afspraak": ("{authors} [s:sprak|spraken] af: {label}", "{authors} agreed: {label}"),
    "toezegging": ("{authors} [s:zegde|zegden] toe: {label}", "{authors} promised: {label}"),
}
CLAIM_WITHOUT_AUTHOR = ("{kind}{to}: {label}", "{kind}{to}: {label}")
CLAIM_TO = (" voor {o}", " for {o}")
DEADLINE = "termijn"
"""The kind of claim whose date is the last day."""
