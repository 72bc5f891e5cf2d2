"""Sentence templates, in Dutch and English: one a kind of node and one a property.

`{s}` stands for the subject, `{o}` for the object; `[s:was|waren]` is chosen by the number of subjects,
`[o:…|…]` by the number of objects. A property without a template is told as `{s} – {property}: {o}`.
"""

SHARED = (", en [s:deelde|deelden] daarbij {o}", ", and shared {o} there")
HAND_OVER = ("{s} [s:overhandigde|overhandigden] {what} aan {o}", "{s} handed {what} over to {o}")
HAND_OVER_DURING = (" tijdens {whole}", " at {whole}")
TRANSFER = ("{s} [s:droeg|droegen] {what} over aan {o}", "{s} transferred {what} to {o}")
RENAMED_ON = (
    "{o} [o:heette|heetten] “{old}” tot {date}, en daarna “{new}”",
    "{o} [o:was|were] called “{old}” until {date}, and “{new}” after that",
)
RENAMED = (
    "{o} [o:heette|heetten] eerst “{old}”, en daarna “{new}”",
    "{o} [o:was|were] called “{old}” before, and “{new}” after that",
)
CHANGED = ("bij {s} [o:ging|gingen] {o} over in {into}", "at {s}, {o} passed into {into}")
POST = ("{s}: {role} van {o}", "{s}: {role} of {o}")
# without a verb: a source that gives no dates does not say since when, nor whether it still is so
POSTS = dict.fromkeys(
    ("minister", "staatssecretaris", "gast", "waarnemend", "tijdelijk"),
    ("{s}: {role} bij {o}", "{s}: {role} at {o}"),
)
SUCCEEDED = (", als opvolger van {o}", ", as the successor of {o}")
FROM = (" vanaf {start}", " from {start}")
UNTIL = (" tot {end}", " until {end}")
FROM_UNTIL = (" van {start} tot {end}", " from {start} until {end}")
# without `since`: a source may speak of a start that is still to come
BASIS = (" op grond van {o}", " on the basis of {o}")
FIGURE = ("aantal bij {s}: {amount}", "number for {s}: {amount}")
FIGURES = {
    "euro": ("bedrag bij {s}: {amount}", "amount for {s}: {amount}"),
    "procent": ("aandeel bij {s}: {amount}", "share for {s}: {amount}"),
}
"""How a figure is told, by the slug of what it counts."""

AMOUNTS = {
    "ongeveer": ("ongeveer {amount}", "about {amount}"),
    "minstens": ("minstens {amount}", "at least {amount}"),
    "hoogstens": ("hoogstens {amount}", "at most {amount}"),
    "meer-dan": ("meer dan {amount}", "more than {amount}"),
    "minder-dan": ("minder dan {amount}", "less than {amount}"),
    "jaarlijks": ("{amount} per jaar", "{amount} a year"),
    "beoogd": ("{amount} (beoogd)", "{amount} (aimed at)"),
}
"""How strictly an amount is to be taken, by the slug of its scope; several are told in this order."""

CLAIMS = {
    "mk:Viewpoint": ("{authors} [s:bracht|brachten] naar voren: {label}", "{authors} put forward: {label}"),
    "mk:Recommendation": ("{kind} van {authors}{to}: {label}", "{kind} by {authors}{to}: {label}"),
    "mk:CausalClaim": ("volgens {authors}: {label}", "according to {authors}: {label}"),
}
CLAIMS_BY_KIND = {
    "nadruk": ("{authors} [s:benadrukte|benadrukten]: {label}", "{authors} stressed: {label}"),
    "goed-voorbeeld": (
        "{authors} [s:noemde|noemden] als goed voorbeeld: {label}",
        "{authors} named as a good example: {label}",
    ),
    "voornemen": ("{authors} [s:is|zijn] van plan: {label}", "{authors} [s:intends|intend]: {label}"),
    "verwachting": ("{authors} [s:verwacht|verwachten]: {label}", "{authors} [s:expects|expect]: {label}"),
    "oordeel": ("{authors} [s:oordeelde|oordeelden]: {label}", "{authors} judged: {label}"),
    "bevinding": ("{authors} [s:stelde|stelden] vast: {label}", "{authors} found: {label}"),
    "waarschuwing": ("{authors} [s:waarschuwde|waarschuwden]: {label}", "{authors} warned: {label}"),
    "afspraak": ("{authors} [s:sprak|spraken] af: {label}", "{authors} agreed: {label}"),
    "toezegging": ("{authors} [s:zegde|zegden] toe: {label}", "{authors} promised: {label}"),
}
CLAIM_WITHOUT_AUTHOR = ("{kind}{to}: {label}", "{kind}{to}: {label}")
CLAIM_TO = (" voor {o}", " for {o}")
PASSAGE = ("{s}: van “{first}” tot “{last}”", "{s}: from “{first}” to “{last}”")
PASSAGE_WHOLE = ("{s}: “{first}”", "{s}: “{first}”")
ONE_DAY = ("{s} [s:was|waren] {o}", "{s} [s:was|were] {o}")
DISAGREE = ("de bronnen spreken elkaar tegen: {all}", "the sources disagree: {all}")
KIND = ("{s} [s:is|zijn] {kind}", "{s} [s:is|are] {kind}")
KIND_AND_CLASS = ("{s} [s:is|zijn] {kind} (klasse: {name})", "{s} [s:is|are] {kind} (class: {name})")
CALLED = ("{s} wordt genoemd als {o}", "{s} is called {o}")
CALLED_HERE = ("genoemd als {o}", "called {o}")
MENTIONED = ("genoemd: {o}", "mentioned: {o}")
NAMES = ("namen van {s}: {o}", "names of {s}: {o}")
NAMES_HERE = ("namen: {o}", "names: {o}")
ALSO = ("ook {o}", "also {o}")
ABBREVIATED = ("afkorting {o}", "abbreviation {o}")
OTHERWISE = ("{s} – {property}: {o}", "{s} – {property}: {o}")

PROPERTIES = {
    "schema:legislationDate": ("{s} [s:is|zijn] vastgesteld {o}", "{s} [s:was|were] adopted {o}"),
    "schema:startDate": ("{s} [s:begon|begonnen] {o}", "{s} began {o}"),
    "mk:enforcedFrom": ("{s} [s:wordt|worden] gehandhaafd vanaf {d}", "{s} [s:is|are] enforced from {d}"),
    "schema:endDate": ("{s} [s:eindigde|eindigden] {o}", "{s} ended {o}"),
    "schema:location": ("{s} [s:vond|vonden] plaats in {o}", "{s} took place in {o}"),
    "mk:scope": ("{s} [s:is|zijn] {o}", "{s} [s:is|are] {o}"),
    "schema:containedInPlace": ("{s} [s:ligt|liggen] in {o}", "{s} [s:lies|lie] in {o}"),
    "schema:amenityFeature": ("voorzieningen van {s}: {o}", "amenities of {s}: {o}"),
    "schema:superEvent": ("{s} [s:was|waren] onderdeel van {o}", "{s} [s:was|were] part of {o}"),
    "mk:after": ("{s} [s:komt|komen] na {o}", "{s} [s:comes|come] after {o}"),
    "mk:basis": ("{s} [s:berust|berusten] op {o}", "{s} [s:rests|rest] on {o}"),
    "dcterms:replaces": ("{s} [s:vervangt|vervangen] {o}", "{s} [s:replaces|replace] {o}"),
    "org:originalOrganization": ("{s} [s:betrof|betroffen] {o}", "{s} concerned {o}"),
    "org:resultingOrganization": (
        "bij {s} [o:ontstond|ontstonden] {o}",
        "{o} came into being at {s}",
    ),
    "mk:oldName": ("oude naam bij {s}: {o}", "old name at {s}: {o}"),
    "mk:newName": ("nieuwe naam bij {s}: {o}", "new name at {s}: {o}"),
    "schema:hasOccupation": ("{s} [s:is|zijn] {o}", "{s} [s:is|are] {o}"),
    "schema:knowsAbout": ("{s} [s:houdt|houden] zich bezig met {o}", "{s} [s:works|work] on {o}"),
    "org:subOrganizationOf": ("{s} [s:is|zijn] onderdeel van {o}", "{s} [s:is|are] part of {o}"),
    "schema:author": ("{o} [o:schreef|schreven] {s}", "{o} wrote {s}"),
    "schema:publisher": ("{o} [o:bracht|brachten] {s} uit", "{o} published {s}"),
    "schema:datePublished": ("{s} [s:verscheen|verschenen] {o}", "{s} appeared {o}"),
    "dcterms:isVersionOf": ("{s} [s:is|zijn] een versie van {o}", "{s} [s:is|are] a version of {o}"),
    "schema:hasPart": ("{s} [s:bevat|bevatten] {o}", "{s} [s:contains|contain] {o}"),
    "schema:workFeatured": ("bij {s} stond centraal: {o}", "{s} featured {o}"),
    "schema:about": ("{s} [s:gaat|gaan] over {o}", "{s} [s:is|are] about {o}"),
    "mk:addressee": ("{s} [s:is|zijn] bedoeld voor {o}", "{s} [s:is|are] meant for {o}"),
    "mk:goal": ("doel van {s}: {o}", "goal of {s}: {o}"),
    "mk:dependsOn": ("{s}: van {o}", "{s}: on {o}"),
    "skos:definition": ("betekenis: {o}", "meaning: {o}"),
    "skos:example": ("voorbeeld: {o}", "example: {o}"),
    "skos:broader": ("{s} [s:valt|vallen] onder {o}", "{s} [s:falls|fall] under {o}"),
    "skos:related": ("{s} [s:hangt|hangen] samen met {o}", "{s} [s:is|are] related to {o}"),
    "skos:inScheme": ("{s} [s:hoort|horen] bij de lijst {o}", "{s} [s:belongs|belong] to the list of {o}"),
    "skos:exactMatch": ("{s} [s:is|zijn] hetzelfde als {o}", "{s} [s:is|are] the same as {o}"),
    "owl:sameAs": ("{s} [s:is|zijn] hetzelfde als {o}", "{s} [s:is|are] the same as {o}"),
    "schema:identifier": ("nummer van {s}: {o}", "number of {s}: {o}"),
    "dcterms:subject": (
        "{s} [s:hoort|horen] in de keten bij {o}",
        "{s} [s:belongs|belong] in the chain to {o}",
    ),
    "owl:disjointWith": ("niets is zowel {s} als {o}", "nothing is both {s} and {o}"),
    "rdfs:subClassOf": ("{s} is een soort {o}", "{s} is a kind of {o}"),
    "rdfs:subPropertyOf": ("{s} is een bijzonder geval van {o}", "{s} is a special case of {o}"),
    "rdfs:domain": ("waarvan {s} gezegd wordt: {o}", "what {s} is said of: {o}"),
    "rdfs:range": ("waarde van {s}: {o}", "value of {s}: {o}"),
    "rdfs:isDefinedBy": ("{s} staat in: {o}", "{s} stands in: {o}"),
    "rdfs:seeAlso": ("zie ook {o}", "see also {o}"),
    "dcterms:title": ("titel: {o}", "title: {o}"),
    "dcterms:description": ("beschrijving: {o}", "description: {o}"),
    "dcterms:publisher": ("{s} is gepubliceerd door {o}", "{s} was published by {o}"),
    "dcterms:created": ("{s} is gemaakt {o}", "{s} was made {o}"),
    "dcterms:isPartOf": ("{s} [s:maakt|maken] deel uit van {o}", "{s} [s:is|are] part of {o}"),
    "dcterms:license": ("{s} valt onder deze licentie: {o}", "{s} has this licence: {o}"),
    "dcterms:source": ("{s} is gebaseerd op {o}", "{s} is based on {o}"),
    "dcterms:identifier": ("kenmerk: {o}", "identifier: {o}"),
    "dcterms:language": ("taal: {o}", "language: {o}"),
    "dcterms:creator": ("{s} is gemaakt door {o}", "{s} was made by {o}"),
    "dcat:keyword": ("trefwoord: {o}", "keyword: {o}"),
    "dcat:version": ("versie: {o}", "version: {o}"),
    "foaf:name": ("naam: {o}", "name: {o}"),
    "owl:versionInfo": ("versie: {o}", "version: {o}"),
    "void:uriSpace": ("adressen beginnen met {o}", "addresses begin with {o}"),
    "void:vocabulary": ("gebruikte termen: {o}", "terms used: {o}"),
    "schema:isPartOf": ("{s} is onderdeel van {o}", "{s} is part of {o}"),
    "schema:exampleOfWork": ("{s} is een uitgave van {o}", "{s} is an edition of {o}"),
    "schema:inLanguage": ("{s} is geschreven in het {o}", "{s} is written in {o}"),
    "schema:url": ("{s} staat op {o}", "{s} is found at {o}"),
    "mk:readOn": ("{s} is gelezen {o}", "{s} was read {o}"),
    "mk:readInPart": ("{s} is gedeeltelijk gelezen: {o}", "{s} was read in part: {o}"),
    "mk:readWith": ("lees {s} samen met {o}", "read {s} together with {o}"),
    "mk:statesNothing": ("{s} zegt niets, want het is {o}", "{s} states nothing, for it is {o}"),
    "prov:wasDerivedFrom": ("{s} volgt uit {o}", "{s} follows from {o}"),
}
"""How a property is told, in the order in which the properties of one thing are told."""

_VALID = {
    "schema:startDate": ("{s} [s:geldt|gelden] vanaf {d}", "{s} [s:is|are] valid from {d}"),
    "schema:endDate": ("{s} [s:geldt|gelden] tot {d}", "{s} [s:is|are] valid until {d}"),
}
_FOUND_IN = {"schema:location": ("{s} [s:is|zijn] te vinden in {o}", "{s} can be found in {o}")}

BY_TYPE = {
    "gebeurtenis": {
        "schema:about": ("{s} [s:ging|gingen] over {o}", "{s} [s:was|were] about {o}"),
        "mk:scope": ("{s} [s:was|waren] {o}", "{s} [s:was|were] {o}"),
        "mk:after": ("{s} [s:kwam|kwamen] na {o}", "{s} came after {o}"),
    },
    "regeling": {
        "schema:startDate": ("{s} [s:geldt|gelden] vanaf {d}", "{s} [s:is|are] in force from {d}"),
        "schema:endDate": ("{s} [s:geldt|gelden] tot {d}", "{s} [s:is|are] in force until {d}"),
        "schema:author": ("{s} [s:komt|komen] van {o}", "{s} [s:comes|come] from {o}"),
    },
    "voorziening": _FOUND_IN
    | {
        "schema:startDate": ("{s} [s:bestaat|bestaan] vanaf {d}", "{s} [s:exists|exist] from {d}"),
        "schema:endDate": ("{s} [s:bestaat|bestaan] tot {d}", "{s} [s:exists|exist] until {d}"),
    },
    "document": _VALID,
    "organisatie": _FOUND_IN,
    "taak": {"schema:location": ("{s} [s:gebeurt|gebeuren] in {o}", "{s} [s:takes|take] place in {o}")},
}
"""Properties that are told in other words of some types of things: of an event in the past tense."""

LIST_OPEN = {
    "true": ("de lijst bij {s} is niet volledig", "the list for {s} is not complete"),
    "false": ("de lijst bij {s} is volledig", "the list for {s} is complete"),
}

READ_IN_PART = {
    "true": ("van {s} is een deel gelezen", "{s} was read in part"),
    "false": ("{s} is helemaal gelezen", "{s} was read as a whole"),
}

SEEN_FROM_OBJECT = {
    "dcterms:type": ("van deze soort: {s}", "of this kind: {s}"),
    "dcterms:subject": ("in dit deel van de keten: {s}", "in this part of the chain: {s}"),
    "dcterms:replaces": ("vervangen door {s}", "replaced by {s}"),
    "rdf:type": ("van deze klasse: {s}", "of this class: {s}"),
    "rdfs:isDefinedBy": ("hier beschreven: {s}", "described here: {s}"),
    "schema:about": ("{s} [s:gaat|gaan] hierover", "{s} [s:is|are] about this"),
    "schema:superEvent": ("onderdeel: {s}", "part: {s}"),
    "skos:broader": ("hieronder [s:valt|vallen] {s}", "narrower: {s}"),
    "skos:inScheme": ("in deze lijst: {s}", "in this list: {s}"),
    "mk:readWith": ("samen hiermee te lezen: {s}", "to be read together with this: {s}"),
    "prov:wasDerivedFrom": ("hieruit [s:volgt|volgen] {s}", "from this [s:follows|follow] {s}"),
}
"""How a property is told of the thing that is its object: there the subjects are what is new."""

ALTERNATIVES = frozenset({"mk:dependsOn"})
"""Properties whose several objects mean 'one of these'."""

DETAILS = {
    "mk:statesNothing": ("zegt niets:", "states nothing:"),
    "mk:readWith": ("lees met:", "read with:"),
    "prov:wasDerivedFrom": ("volgt uit:", "follows from:"),
    "mk:sha256": ("SHA-256:", "SHA-256:"),
    "dcterms:isPartOf": ("uit", "from"),
    "dcterms:type": ("soort", "kind"),
    "mk:activity": ("bij", "at"),
    "mk:cause": ("oorzaak:", "cause:"),
    "mk:effect": ("gevolg:", "effect:"),
    "mk:goal": ("doel:", "goal:"),
    "mk:scope": ("", ""),
    "schema:about": ("over", "about"),
    "mk:addressee": ("aan", "to"),
    "mk:basis": ("op grond van", "on the basis of"),
}
"""What stands between brackets behind the sentence of a node, in this order; the rest follows by label."""

LANGUAGES = {"nl": ("Nederlands", "Dutch"), "en": ("Engels", "English")}

NAMES_OF_TERMS = {
    "dcterms:type": ("soort", "kind"),
    "org:Membership": ("functie", "post"),
    "org:Organization": ("organisatie", "organisation"),
    "owl:Class": ("klasse", "class"),
    "owl:DatatypeProperty": ("eigenschap met een waarde", "property with a value"),
    "owl:ObjectProperty": ("eigenschap", "property"),
    "owl:Ontology": ("termenlijst", "vocabulary"),
    "org:member": ("bekleder", "member"),
    "org:organization": ("organisatie", "organisation"),
    "org:role": ("rol", "role"),
    "prov:Agent": ("actor", "actor"),
    "prov:agent": ("actor", "agent"),
    "prov:AgentInfluence": ("betrokkenheid", "influence of an agent"),
    "prov:Entity": ("zaak", "entity"),
    "rdf:type": ("klasse", "class"),
    "schema:Claim": ("uitspraak", "claim"),
    "schema:CreativeWork": ("document", "document"),
    "schema:Event": ("gebeurtenis", "event"),
    "schema:Legislation": ("regeling", "regulation"),
    "schema:NewsArticle": ("nieuwsbericht", "news article"),
    "schema:Person": ("persoon", "person"),
    "schema:Place": ("plaats", "place"),
    "schema:Report": ("rapport", "report"),
    "schema:WebPage": ("webpagina", "web page"),
    "skos:Concept": ("begrip", "concept"),
    "skos:ConceptScheme": ("begrippenlijst", "concept scheme"),
    "dcat:Catalog": ("catalogus", "catalogue"),
    "dcat:Dataset": ("dataset", "dataset"),
    "dcat:Distribution": ("bestand", "distribution"),
    "void:Dataset": ("dataset", "dataset"),
    "owl:versionIRI": ("adres van deze versie", "address of this version"),
    "vann:preferredNamespacePrefix": ("voorvoegsel", "prefix"),
    "vann:preferredNamespaceUri": ("adressen beginnen met", "addresses begin with"),
    "xsd:string": ("tekst", "text"),
    "https://w3id.org/migratieketen": ("migratieketen", "migratieketen"),
    "https://creativecommons.org/publicdomain/zero/1.0/": ("CC0 1.0", "CC0 1.0"),
    "http://publications.europa.eu/resource/authority/language/ENG": ("Engels", "English"),
    "http://publications.europa.eu/resource/authority/language/NLD": ("Nederlands", "Dutch"),
    "xsd:boolean": ("ja of nee", "yes or no"),
}
"""What terms of other vocabularies are called, where the graph does not say it."""

KINDS_OF_CONCEPTS = {
    "bereik": ("bereik", "scope"),
    "deel": ("deel van de keten", "part of the chain"),
    "groep": ("groep mensen", "group of people"),
    "onderwerp": ("onderwerp", "topic"),
    "rol": ("rol", "role"),
    "soort": ("soort", "kind"),
}
"""What a concept is called by the folder of its IRI."""

QUOTED = frozenset({"taak", "bewering", "omstandigheid"})
"""Types of things whose label is a phrase, and stands between quotation marks in a sentence."""

WITH_ARTICLE = frozenset({"organisatie", "gebeurtenis", "document", "plaats", "regeling", "voorziening"})
"""Types of things whose label takes an article in a sentence."""

THIS_SOURCE = ("deze bron", "this source")
PASSAGE_LABEL = ("zin {position}", "sentence {position}")
PASSAGE_OF_OTHER = ("zin {position} van “{title}”", "sentence {position} of “{title}”")
IMPLICATION_LABEL = ("de gevolgtrekking bij {passage}", "the implication of {passage}")

BARE = frozenset({"skos:broader", "skos:related", "skos:inScheme", "dcterms:subject"})
"""Properties whose objects, concepts, are told by the label alone."""

OF_MANY = frozenset({"mk:addressee"})
"""Properties whose object, a kind of thing, is told in the plural; elsewhere with `een`."""
