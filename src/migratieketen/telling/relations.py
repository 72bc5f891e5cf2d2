"""Sentence templates for the roles of one actor towards another; the places are those of `sentences`."""

RELATIONS = {
    "aanspreekpunt": (
        "{s} [s:is|zijn] aanspreekpunt voor {o}",
        "{s} [s:is a contact point|are contact points] for {o}",
    ),
    "aanleveraar": ("{s} [s:levert|leveren] gegevens aan {o}", "{s} [s:supplies|supply] data to {o}"),
    "adviseur": ("{s} [s:adviseert|adviseren] {o}", "{s} [s:advises|advise] {o}"),
    "afnemer": ("{s} [s:neemt|nemen] af van {o}", "{s} [s:is a customer|are customers] of {o}"),
    "begeleider": ("{s} [s:begeleidt|begeleiden] {o}", "{s} [s:guides|guide] {o}"),
    "bijdrager": ("{s} [s:draagt|dragen] bij aan {o}", "{s} [s:contributes|contribute] to {o}"),
    "certificeerder": ("{s} [s:certificeert|certificeren] {o}", "{s} [s:certifies|certify] {o}"),
    "collega": (
        "{s} [s:is collega|zijn collega’s] van {o}",
        "{s} [s:is a colleague|are colleagues] of {o}",
    ),
    "coordinator": ("{s} [s:coördineert|coördineren] {o}", "{s} [s:coordinates|coordinate] {o}"),
    "deelnemer-aan-overleg": (
        "{s} [s:neemt|nemen] deel aan overleg van {o}",
        "{s} [s:takes|take] part in consultations of {o}",
    ),
    "doelgroep": ("{o} [o:is|zijn] er voor {s}", "{o} [o:is|are] there for {s}"),
    "doorverwijzer": ("{s} [s:verwijst|verwijzen] door naar {o}", "{s} [s:refers|refer] people to {o}"),
    "financier": ("{s} [s:financiert|financieren] {o}", "{s} [s:funds|fund] {o}"),
    "gezag": ("{s} [s:heeft|hebben] gezag over {o}", "{s} [s:has|have] authority over {o}"),
    "goedkeurder": (
        "besluiten van {o} hebben de instemming van {s} nodig",
        "decisions of {o} need the approval of {s}",
    ),
    "informant": ("{s} [s:informeert|informeren] {o}", "{s} [s:informs|inform] {o}"),
    "inrichter": ("{s} [s:richt|richten] {o} in", "{s} [s:sets|set] up {o}"),
    "invuller": ("{s} [s:vult|vullen] de rol in van {o}", "{s} [s:fills|fill] the role of {o}"),
    "ketenpartner": (
        "{s} [s:is ketenpartner|zijn ketenpartners] van {o}",
        "{s} [s:is a chain partner|are chain partners] of {o}",
    ),
    "leverancier": ("{s} [s:levert|leveren] aan {o}", "{s} [s:supplies|supply] {o}"),
    "ondersteuner": ("{s} [s:helpt|helpen] {o}", "{s} [s:helps|help] {o}"),
    "opdrachtgever": ("{s} [s:is|zijn] opdrachtgever van {o}", "{s} [s:commissions|commission] {o}"),
    "opdrachtnemer": (
        "{s} [s:werkt|werken] in opdracht van {o}",
        "{s} [s:works|work] on commission of {o}",
    ),
    "oprichter": ("{s} [s:richtte|richtten] {o} op", "{s} founded {o}"),
    "partner": ("{s} [s:werkt|werken] samen met {o}", "{s} [s:works|work] together with {o}"),
    "samenwerkingspartner": ("{s} [s:werkt|werken] samen met {o}", "{s} [s:works|work] together with {o}"),
    "secretariaat": (
        "{s} [s:voert|voeren] het secretariaat van {o}",
        "{s} [s:provides|provide] the secretariat of {o}",
    ),
    "toezichthouder": ("{s} [s:houdt|houden] toezicht op {o}", "{s} [s:supervises|supervise] {o}"),
    "verantwoordelijke": (
        "{s} [s:is|zijn] verantwoordelijk voor {o}",
        "{s} [s:is|are] responsible for {o}",
    ),
    "vertegenwoordiger": (
        "{s} [s:vertegenwoordigt|vertegenwoordigen] {o}",
        "{s} [s:represents|represent] {o}",
    ),
    "verzoeker": ("{s} [s:deed|deden] een verzoek aan {o}", "{s} made a request to {o}"),
    "voogd": ("{s} [s:is|zijn] voogd van {o}", "{s} [s:is|are] guardian of {o}"),
    "voorportaal": ("{s} [s:is|zijn] het voorportaal van {o}", "{s} [s:is|are] the antechamber of {o}"),
    "voordrager": ("{s} [s:draagt|dragen] {o} voor", "{s} [s:nominates|nominate] {o}"),
    "werknemer": ("{s} [s:werkt|werken] bij {o}", "{s} [s:works|work] at {o}"),
}
"""How a relation of one actor to another is told, by the slug of its role."""

RELATION = ("{s}: {role} van {o}", "{s}: {role} of {o}")
