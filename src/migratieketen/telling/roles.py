"""Sentence templates for roles in an activity; the places are those of `sentences`."""

ROLES = {
    "aantreder": (
        "{s} [s:treedt|treden|trad|traden] aan bij {o}",
        "{s} [s:takes|take|took] office at {o}",
    ),
    "aannemer": (
        "{s} [s:neemt|nemen|nam|namen] het besluit bij {o}",
        "{s} [s:takes|take|took] the decision at {o}",
    ),
    "aanwezige": (
        "{s} [s:is|zijn|was|waren] aanwezig bij {o}",
        "{s} [s:is|are|was|were] present at {o}",
    ),
    "aangewezen-instantie": ("{s} [s:is|zijn] aangewezen voor {o}", "{s} [s:is|are] designated for {o}"),
    "beedigde": (
        "{s} [s:wordt|worden|werd|werden] beëdigd bij {o}",
        "{s} [s:is|are|was|were] sworn in at {o}",
    ),
    "beediger": (
        "{s} [s:neemt|nemen|nam|namen] de eed af bij {o}",
        "{s} [s:administers|administer|administered] the oath at {o}",
    ),
    "benoemde": (
        "{s} [s:wordt|worden|werd|werden] benoemd bij {o}",
        "{s} [s:is|are|was|were] appointed at {o}",
    ),
    "beschermingzoeker": (
        "{s} [s:zoekt|zoeken|zocht|zochten] bescherming bij {o}",
        "{s} [s:seeks|seek|sought] protection at {o}",
    ),
    "beslisser": (
        "{s} [s:beslist|beslissen|besliste|beslisten] over {o}",
        "{s} [s:decides|decide|decided] on {o}",
    ),
    "betrokkene": (
        "{s} [s:is|zijn|was|waren] betrokken bij {o}",
        "{s} [s:is|are|was|were] involved in {o}",
    ),
    "benoemer": (
        "{s} [s:benoemt|benoemen|benoemde|benoemden] bij {o}",
        "{s} [s:appoints|appoint|appointed] at {o}",
    ),
    "bezoeker": (
        "{o} [o:staat|staan|stond|stonden] open voor {s}",
        "{o} [o:is|are|was|were] open to {s}",
    ),
    "contractpartij": (
        "{s} [s:is|zijn|was|waren] partij bij {o}",
        "{s} [s:is a party|are parties|was a party|were parties] to {o}",
    ),
    "coordinator": (
        "{s} [s:coördineert|coördineren|coördineerde|coördineerden] {o}",
        "{s} [s:coordinates|coordinate|coordinated] {o}",
    ),
    "dagvoorzitter": (
        "{s} [s:is|zijn|was|waren] dagvoorzitter van {o}",
        "{s} [s:chairs|chair|chaired] {o}",
    ),
    "deelnemer": (
        "{s} [s:doet|doen|deed|deden] mee aan {o}",
        "{s} [s:takes|take|took] part in {o}",
    ),
    "deelnemer-aan-overleg": (
        "{s} [s:neemt|nemen|nam|namen] deel aan het overleg bij {o}",
        "{s} [s:takes|take|took] part in the consultation for {o}",
    ),
    "doelgroep": (
        "{o} [o:is|zijn|was|waren] bedoeld voor {s}",
        "{o} [o:is|are|was|were] meant for {s}",
    ),
    "eigenaar": (
        "{s} [s:is|zijn|was|waren] eigenaar van {o}",
        "{s} [s:owns|own|owned] {o}",
    ),
    "evaluator": (
        "{s} [s:evalueert|evalueren|evalueerde|evalueerden] {o}",
        "{s} [s:evaluates|evaluate|evaluated] {o}",
    ),
    "financier": (
        "{s} [s:financiert|financieren|financierde|financierden] {o}",
        "{s} [s:funds|fund|funded] {o}",
    ),
    "geinterviewde": (
        "{s} [s:wordt|worden|werd|werden] geïnterviewd bij {o}",
        "{s} [s:is|are|was|were] interviewed in {o}",
    ),
    "genodigde": (
        "{s} [s:is|zijn|was|waren] uitgenodigd voor {o}",
        "{s} [s:is|are|was|were] invited to {o}",
    ),
    "gespreksdeelnemer": (
        "{s} [s:neemt|nemen|nam|namen] deel aan {o}",
        "{s} [s:takes|take|took] part in {o}",
    ),
    "gever": (
        "{s} [s:is|zijn|was|waren] {role} bij {o}",
        "{s} [s:is|are|was|were] the {role} at {o}",
    ),
    "herbenoemde": (
        "{s} [s:wordt|worden|werd|werden] herbenoemd bij {o}",
        "{s} [s:is|are|was|were] reappointed at {o}",
    ),
    "inhoudelijk-ontwerper": (
        "{s} [s:ontwerpt|ontwerpen|ontwierp|ontwierpen] de inhoud van {o}",
        "{s} [s:designs|design|designed] the content of {o}",
    ),
    "initiatiefnemer": ("{s} [s:nam|namen] het initiatief voor {o}", "{s} took the initiative for {o}"),
    "gehoorde": (
        "{s} [s:is|zijn] gehoord over {o}",
        "{s} [s:was|were] heard on {o}",
    ),
    "goedkeurder": (
        "{o} [o:heeft|hebben] de instemming van {s} nodig",
        "{o} [o:needs|need] the approval of {s}",
    ),
    "vaststeller": (
        "{s} [s:stelt|stellen] {o} vast",
        "{s} [s:adopts|adopt] {o}",
    ),
    "instemmer": (
        "{s} [s:stemt|stemmen|stemde|stemden] in met {o}",
        "{s} [s:consents|consent|consented] to {o}",
    ),
    "lid": (
        "{s} [s:is|zijn|was|waren] lid van {o}",
        "{s} [s:is a member|are members|was a member|were members] of {o}",
    ),
    "meedenker": (
        "{s} [s:denkt|denken|dacht|dachten] mee bij {o}",
        "{s} [s:thinks|think|thought] along in {o}",
    ),
    "meewerker": (
        "{s} [s:werkt|werken|werkte|werkten] mee aan {o}",
        "{s} [s:contributes|contribute|contributed] to {o}",
    ),
    "onderdeel": (
        "{s} [s:is|zijn|was|waren] onderdeel van {o}",
        "{s} [s:is|are|was|were] part of {o}",
    ),
    "ondersteuner": (
        "{s} [s:helpt|helpen|hielp|hielpen] bij {o}",
        "{s} [s:helps|help|helped] with {o}",
    ),
    "ondertekenaar": (
        "{s} [s:tekent|tekenen|tekende|tekenden] bij {o}",
        "{s} [s:signs|sign|signed] at {o}",
    ),
    "ontslagene": (
        "{s} [s:wordt|worden|werd|werden] ontslagen bij {o}",
        "{s} [s:is|are|was|were] discharged at {o}",
    ),
    "ontvanger": (
        "{s} [s:is|zijn|was|waren] {role} bij {o}",
        "{s} [s:is|are|was|were] the {role} at {o}",
    ),
    "opdrachtgever": (
        "{s} [s:geeft|geven|gaf|gaven] opdracht voor {o}",
        "{s} [s:commissions|commission|commissioned] {o}",
    ),
    "opener": (
        "{s} [s:opent|openen|opende|openden] {o}",
        "{s} [s:opens|open|opened] {o}",
    ),
    "oprichter": (
        "{s} [s:is|zijn|was|waren] {role} bij {o}",
        "{s} [s:is|are|was|were] the {role} at {o}",
    ),
    "organisator": (
        "{s} [s:organiseert|organiseren|organiseerde|organiseerden] {o}",
        "{s} [s:organises|organise|organised] {o}",
    ),
    "partner": (
        "{s} [s:werkt mee|werken samen|werkte mee|werkten samen] aan {o}",
        "{s} [s:cooperates|cooperate|cooperated] in {o}",
    ),
    "presentator": (
        "{s} [s:presenteert|presenteren|presenteerde|presenteerden] {o}",
        "{s} [s:presents|present|presented] {o}",
    ),
    "promovendus": (
        "{s} [s:promoveert|promoveren|promoveerde|promoveerden] bij {o}",
        "{s} [s:takes|take|took] a doctorate at {o}",
    ),
    "regisseur": (
        "{s} [s:heeft|hebben|had|hadden] de regie bij {o}",
        "{s} [s:is|are|was|were] in charge of {o}",
    ),
    "samenwerkingspartner": (
        "{s} [s:werkt mee|werken samen|werkte mee|werkten samen] aan {o}",
        "{s} [s:cooperates|cooperate|cooperated] in {o}",
    ),
    "sessiegever": ("{s} [s:geeft|geven|gaf|gaven] {o}", "{s} [s:gives|give|gave] {o}"),
    "starter": (
        "{s} [s:begint|beginnen|begon|begonnen] met {o}",
        "{s} [s:starts|start|started] {o}",
    ),
    "toezichthouder": (
        "{s} [s:houdt|houden|hield|hielden] toezicht op {o}",
        "{s} [s:supervises|supervise|supervised] {o}",
    ),
    "uitvoerder": (
        "{s} [s:voert|voeren|voerde|voerden] {o} uit",
        "{s} [s:carries|carry|carried] out {o}",
    ),
    "verantwoordelijke": (
        "{s} [s:is|zijn|was|waren] verantwoordelijk voor {o}",
        "{s} [s:is|are|was|were] responsible for {o}",
    ),
    "verzoeker": (
        "{s} [s:vraagt|vragen|vroeg|vroegen] om {o}",
        "{s} [s:asks|ask|asked] for {o}",
    ),
    "vluchter": (
        "{s} [s:vlucht|vluchten|vluchtte|vluchtten] bij {o}",
        "{s} [s:flees|flee|fled] in {o}",
    ),
    "voordrager": (
        "{s} [s:draagt|dragen|droeg|droegen] voor bij {o}",
        "{s} [s:nominates|nominate|nominated] at {o}",
    ),
    "voorzitter": (
        "{s} [s:zit|zitten|zat|zaten] {o} voor",
        "{s} [s:chairs|chair|chaired] {o}",
    ),
}
"""How a participation is told, by the slug of its role: in the past only in an event that is over."""

ROLES_IN_KIND_OF_EVENT = {
    ("beslisser", "rechterlijke-uitspraak"): (
        "{s} [s:doet|doen|deed|deden] {o}",
        "{s} [s:gives|give|gave] {o}",
    ),
    ("opener", "opening"): (
        "{s} [s:verricht|verrichten|verrichtte|verrichtten] {o}",
        "{s} [s:performs|perform|performed] {o}",
    ),
}
"""How a participation in an event of one kind is told where it needs words of its own, by the slugs of both."""

ROLES_IN_TASK = {
    "aanspreekpunt": (
        "{s} [s:is|zijn] aanspreekpunt voor {o}",
        "{s} [s:is a contact point|are contact points] for {o}",
    ),
    "aanvrager": (
        "{s} [s:doet|doen] de aanvraag bij {o}",
        "{s} [s:makes|make] the application in {o}",
    ),
    "afnemer": (
        "{s} [s:neemt|nemen] af wat {o} [o:levert|leveren]",
        "{s} [s:takes|take] what {o} [o:supplies|supply]",
    ),
    "bevoegde": (
        "{s} [s:heeft|hebben] als bevoegdheid: {o}",
        "{s} [s:has|have] as a power: {o}",
    ),
    "certificeerder": (
        "{s} [s:certificeert|certificeren] bij {o}",
        "{s} [s:certifies|certify] in {o}",
    ),
    "eerste-schakel": ("{s} [s:is|zijn] de eerste schakel in {o}", "{s} [s:is|are] the first link in {o}"),
    "gever": ("{s} [s:is|zijn] {role} bij {o}", "{s} [s:is|are] the {role} in {o}"),
    "huurder": ("{s} [s:is|zijn] {role} bij {o}", "{s} [s:is|are] the {role} in {o}"),
    "informant": (
        "{s} [s:geeft|geven] informatie bij {o}",
        "{s} [s:provides|provide] information in {o}",
    ),
    "leverancier": (
        "{s} [s:levert|leveren] aan voor {o}",
        "{s} [s:supplies|supply] what goes into {o}",
    ),
    "ontvanger": ("{s} [s:is|zijn] {role} bij {o}", "{s} [s:is|are] the {role} in {o}"),
    "overlegpartner": (
        "{o} [o:gebeurt|gebeuren] in overleg met {s}",
        "{o} [o:is|are] done in consultation with {s}",
    ),
    "plichtige": ("{s} [s:heeft|hebben] als plicht: {o}", "{s} [s:has|have] as a duty: {o}"),
    "uitvoerder": ("{s} [s:heeft|hebben] als taak: {o}", "{s} [s:has|have] as a task: {o}"),
    "rijksorgaan": (
        "{s} [s:handelt|handelen] als orgaan van het Rijk bij {o}",
        "{s} [s:acts|act] as an organ of central government in {o}",
    ),
    "verbinder": (
        "{s} [s:is|zijn] de verbindende schakel bij {o}",
        "{s} [s:is|are] the connecting link in {o}",
    ),
    "voormalig-uitvoerder": (
        "{s} [s:had|hadden] eerder als taak: {o}",
        "{s} formerly had as a task: {o}",
    ),
    "voormalig-verantwoordelijke": (
        "{s} [s:was|waren] eerder verantwoordelijk voor: {o}",
        "{s} [s:was|were] formerly responsible for: {o}",
    ),
    "portefeuillehouder": (
        "{s} [s:heeft|hebben] in portefeuille: {o}",
        "{s} [s:has|have] as a portfolio: {o}",
    ),
}
"""How a participation in a task is told where it needs words of its own."""

ROLES_NAMED_AS_TASK = frozenset(
    {"bevoegde", "plichtige", "portefeuillehouder", "uitvoerder"}
    | {"voormalig-uitvoerder", "voormalig-verantwoordelijke"}
)
"""Roles that say themselves that it is a task: `heeft als taak: ‘…’`; with others it is `de taak ‘…’`."""

ROLES_IN_LAW = {
    "beslisser": ("{s} [s:besloot|besloten] tot {o}", "{s} decided on {o}"),
    "doelgroep": ("{o} [o:geldt|gelden] voor {s}", "{o} [o:applies|apply] to {s}"),
    "overlegpartner": (
        "{o} [o:is|zijn] vastgesteld in overleg met {s}",
        "{o} [o:was|were] adopted in consultation with {s}",
    ),
}
"""How a participation in a law is told where it needs words of its own."""

ROLES_IN_FACILITY = {
    "loketgemeente": (
        "{s} [s:is loketgemeente|zijn loketgemeenten] van {o}",
        "{s} [s:is a municipality|are municipalities] with a desk of {o}",
    ),
    "partner": (
        "{s} [s:werkt mee|werken samen] aan {o}",
        "{s} [s:cooperates|cooperate] on {o}",
    ),
    "uitvoerder": ("{s} [s:verzorgt|verzorgen] {o}", "{s} [s:runs|run] {o}"),
}
"""How a participation in a facility is told where it needs words of its own."""

ROLES_BY_FOLDER = {"taak": ROLES_IN_TASK, "voorziening": ROLES_IN_FACILITY, "regeling": ROLES_IN_LAW}
"""These tables, by the folder of what is taken part in."""

ROLES_THAT_LAST = {
    "aanleveraar": ("{s} [s:levert|leveren] gegevens voor {o}", "{s} [s:supplies|supply] data for {o}"),
    "aannemer": ("{s} [s:nam|namen] {o} aan", "{s} adopted {o}"),
    "adviseur": ("{s} [s:adviseert|adviseren] over {o}", "{s} [s:advises|advise] on {o}"),
    "beheerder": ("{s} [s:beheert|beheren] {o}", "{s} [s:manages|manage] {o}"),
    "gever": ("{s} [s:biedt|bieden] {o} aan", "{s} [s:presents|present] {o}"),
    "gebruiker": ("{s} [s:gebruikt|gebruiken] {o}", "{s} [s:uses|use] {o}"),
    "handhaver": ("{s} [s:handhaaft|handhaven] {o}", "{s} [s:enforces|enforce] {o}"),
    "indiener": ("{s} [s:diende|dienden] {o} in", "{s} submitted {o}"),
    "kader": ("{s} [s:is|zijn] het kader van {o}", "{s} [s:is|are] the framework of {o}"),
    "maker": ("{s} [s:maakte|maakten] {o}", "{s} made {o}"),
    "ondertekenaar": ("{s} [s:ondertekende|ondertekenden] {o}", "{s} signed {o}"),
    "ontvanger": ("{s} [s:ontvangt|ontvangen] {o}", "{s} [s:receives|receive] {o}"),
    "ontwerper": ("{s} [s:ontwierp|ontwierpen] {o}", "{s} designed {o}"),
    "opdrachtnemer": (
        "{s} [s:werkt|werken] in opdracht aan {o}",
        "{s} [s:works|work] on commission on {o}",
    ),
    "oprichter": ("{s} [s:richtte|richtten] {o} op", "{s} founded {o}"),
    "overlegpartner": (
        "{o} [o:kwam|kwamen] tot stand in overleg met {s}",
        "{o} came about in consultation with {s}",
    ),
    "publicatiemedium": ("{o} [o:staat|staan] in {s}", "{o} [o:is|are] published in {s}"),
    "secretariaat": (
        "{s} [s:voert|voeren] het secretariaat van {o}",
        "{s} [s:provides|provide] the secretariat of {o}",
    ),
}
"""How a participation in what lasts is told where that is not as in an event: a task, a facility, a law, a document."""

# without a verb: right before it, during it and after it
ROLE_IN_EVENT = ("{s}: {role} bij {o}", "{s}: {role} at {o}")
ROLE_THAT_LASTS = ("{s}: {role} bij {o}", "{s}: {role} for {o}")
