"""Sentence templates for roles: in an event, in what lasts, towards another; the places are those of `sentences`."""

ROLES = {
    "organisator": ("{s} [s:organiseerde|organiseerden] {o}", "{s} organised {o}"),
    "dagvoorzitter": ("{s} [s:was|waren] dagvoorzitter van {o}", "{s} chaired {o}"),
    "opener": ("{s} [s:deed|deden] {o}", "{s} gave {o}"),
    "gespreksdeelnemer": ("{s} [s:nam|namen] deel aan {o}", "{s} took part in {o}"),
    "sessiegever": ("{s} [s:gaf|gaven] {o}", "{s} gave {o}"),
    "deelnemer": ("{s} [s:deed|deden] mee aan {o}", "{s} took part in {o}"),
    "bezoeker": ("{o} [o:stond|stonden] open voor {s}", "{o} [o:was|were] open to {s}"),
    "starter": ("{s} [s:begon|begonnen] met {o}", "{s} started {o}"),
    "samenwerkingspartner": ("{s} [s:werkte|werkten] samen in {o}", "{s} worked together in {o}"),
    "coordinator": ("{s} [s:coördineerde|coördineerden] {o}", "{s} coordinated {o}"),
    "financier": ("{s} [s:financierde|financierden] {o}", "{s} funded {o}"),
    "initiatiefnemer": ("{s} [s:nam|namen] het initiatief voor {o}", "{s} took the initiative for {o}"),
    "lid": ("{s} [s:was|waren] lid van {o}", "{s} [s:was|were] a member of {o}"),
    "ondersteuner": ("{s} [s:hielp|hielpen] bij {o}", "{s} helped with {o}"),
    "opdrachtgever": ("{s} [s:gaf|gaven] opdracht voor {o}", "{s} commissioned {o}"),
    "partner": ("{s} [s:werkte|werkten] samen in {o}", "{s} worked together in {o}"),
    "toezichthouder": ("{s} [s:hield|hielden] toezicht op {o}", "{s} supervised {o}"),
    "uitvoerder": ("{s} [s:voerde|voerden] {o} uit", "{s} carried out {o}"),
    "verantwoordelijke": (
        "{s} [s:was|waren] verantwoordelijk voor {o}",
        "{s} [s:was|were] responsible for {o}",
    ),
    "voorzitter": ("{s} [s:zat|zaten] {o} voor", "{s} chaired {o}"),
}
"""How a participation in an event is told, by the slug of its role."""

ROLES_IN_TASK = {
    "uitvoerder": ("{s} [s:heeft|hebben] als taak: {o}", "{s} [s:has|have] as a task: {o}"),
    "portefeuillehouder": (
        "{s} [s:heeft|hebben] in portefeuille: {o}",
        "{s} [s:has|have] as a portfolio: {o}",
    ),
}
"""How a participation in a task is told where it needs words of its own."""

ROLES_THAT_LAST = {
    "aangewezen-instantie": ("{s} [s:is|zijn] aangewezen voor {o}", "{s} [s:is|are] designated for {o}"),
    "aanleveraar": ("{s} [s:levert|leveren] gegevens voor {o}", "{s} [s:supplies|supply] data for {o}"),
    "aannemer": ("{s} [s:nam|namen] {o} aan", "{s} adopted {o}"),
    "aanvrager": ("{s} [s:vraagt|vragen] {o} aan", "{s} [s:applies|apply] for {o}"),
    "adviseur": ("{s} [s:adviseert|adviseren] over {o}", "{s} [s:advises|advise] on {o}"),
    "beheerder": ("{s} [s:beheert|beheren] {o}", "{s} [s:manages|manage] {o}"),
    "beslisser": ("{s} [s:beslist|beslissen] over {o}", "{s} [s:decides|decide] on {o}"),
    "coordinator": ("{s} [s:coördineert|coördineren] {o}", "{s} [s:coordinates|coordinate] {o}"),
    "deelnemer": ("{s} [s:doet|doen] mee aan {o}", "{s} [s:takes|take] part in {o}"),
    "doelgroep": ("{o} [o:is|zijn] bedoeld voor {s}", "{o} [o:is|are] meant for {s}"),
    "eigenaar": ("{s} [s:is|zijn] eigenaar van {o}", "{s} [s:owns|own] {o}"),
    "evaluator": ("{s} [s:evalueerde|evalueerden] {o}", "{s} evaluated {o}"),
    "financier": ("{s} [s:financiert|financieren] {o}", "{s} [s:funds|fund] {o}"),
    "gebruiker": ("{s} [s:gebruikt|gebruiken] {o}", "{s} [s:uses|use] {o}"),
    "handhaver": ("{s} [s:handhaaft|handhaven] {o}", "{s} [s:enforces|enforce] {o}"),
    "indiener": ("{s} [s:diende|dienden] {o} in", "{s} submitted {o}"),
    "initiatiefnemer": ("{s} [s:nam|namen] het initiatief voor {o}", "{s} took the initiative for {o}"),
    "lid": ("{s} [s:is|zijn] lid van {o}", "{s} [s:is|are] a member of {o}"),
    "maker": ("{s} [s:maakte|maakten] {o}", "{s} made {o}"),
    "ondersteuner": ("{s} [s:helpt|helpen] bij {o}", "{s} [s:helps|help] with {o}"),
    "ondertekenaar": ("{s} [s:ondertekende|ondertekenden] {o}", "{s} signed {o}"),
    "ontwerper": ("{s} [s:ontwierp|ontwierpen] {o}", "{s} designed {o}"),
    "oprichter": ("{s} [s:richtte|richtten] {o} op", "{s} founded {o}"),
    "opdrachtgever": ("{s} [s:geeft|geven] opdracht voor {o}", "{s} [s:commissions|commission] {o}"),
    "partner": ("{s} [s:werkt|werken] samen aan {o}", "{s} [s:works|work] together on {o}"),
    "samenwerkingspartner": ("{s} [s:werkt|werken] samen aan {o}", "{s} [s:works|work] together on {o}"),
    "secretariaat": (
        "{s} [s:voert|voeren] het secretariaat van {o}",
        "{s} [s:provides|provide] the secretariat of {o}",
    ),
    "toezichthouder": ("{s} [s:houdt|houden] toezicht op {o}", "{s} [s:supervises|supervise] {o}"),
    "uitvoerder": ("{s} [s:voert|voeren] {o} uit", "{s} [s:carries|carry] out {o}"),
    "verantwoordelijke": (
        "{s} [s:is|zijn] verantwoordelijk voor {o}",
        "{s} [s:is|are] responsible for {o}",
    ),
    "voorzitter": ("{s} [s:zit|zitten] {o} voor", "{s} [s:chairs|chair] {o}"),
}
"""How a participation in what lasts is told: a task, a facility, a regulation, a document."""

RELATIONS = {
    "aanleveraar": ("{s} [s:levert|leveren] gegevens aan {o}", "{s} [s:supplies|supply] data to {o}"),
    "adviseur": ("{s} [s:adviseert|adviseren] {o}", "{s} [s:advises|advise] {o}"),
    "afnemer": ("{s} [s:neemt|nemen] af van {o}", "{s} [s:is a customer|are customers] of {o}"),
    "begeleider": ("{s} [s:begeleidt|begeleiden] {o}", "{s} [s:guides|guide] {o}"),
    "certificeerder": ("{s} [s:certificeert|certificeren] {o}", "{s} [s:certifies|certify] {o}"),
    "coordinator": ("{s} [s:coördineert|coördineren] {o}", "{s} [s:coordinates|coordinate] {o}"),
    "doorverwijzer": ("{s} [s:verwijst|verwijzen] door naar {o}", "{s} [s:refers|refer] people to {o}"),
    "financier": ("{s} [s:financiert|financieren] {o}", "{s} [s:funds|fund] {o}"),
    "gezag": ("{s} [s:heeft|hebben] gezag over {o}", "{s} [s:has|have] authority over {o}"),
    "leverancier": ("{s} [s:levert|leveren] aan {o}", "{s} [s:supplies|supply] {o}"),
    "ondersteuner": ("{s} [s:helpt|helpen] {o}", "{s} [s:helps|help] {o}"),
    "opdrachtgever": ("{s} [s:is|zijn] opdrachtgever van {o}", "{s} [s:commissions|commission] {o}"),
    "opdrachtnemer": (
        "{s} [s:werkt|werken] in opdracht van {o}",
        "{s} [s:works|work] on commission of {o}",
    ),
    "partner": ("{s} [s:werkt|werken] samen met {o}", "{s} [s:works|work] together with {o}"),
    "samenwerkingspartner": ("{s} [s:werkt|werken] samen met {o}", "{s} [s:works|work] together with {o}"),
    "toezichthouder": ("{s} [s:houdt|houden] toezicht op {o}", "{s} [s:supervises|supervise] {o}"),
    "verantwoordelijke": (
        "{s} [s:is|zijn] verantwoordelijk voor {o}",
        "{s} [s:is|are] responsible for {o}",
    ),
    "vertegenwoordiger": (
        "{s} [s:vertegenwoordigt|vertegenwoordigen] {o}",
        "{s} [s:represents|represent] {o}",
    ),
    "voogd": ("{s} [s:is|zijn] voogd van {o}", "{s} [s:is|are] guardian of {o}"),
}
"""How a relation of one actor to another is told, by the slug of its role."""

ROLE_IN_EVENT = ("{s} [s:was|waren] {role} bij {o}", "{s} [s:was|were] {role} at {o}")
ROLE_THAT_LASTS = ("{s} [s:is|zijn] {role} van {o}", "{s} [s:is|are] {role} of {o}")
THE_TASK = ("de taak {o}", "the task {o}")
