"""Sentence templates, in Dutch and English: one a kind of node and one a property.

`{s}` stands for the subject, `{o}` for the object; `[s:was|waren]` is chosen by the number of subjects,
`[o:…|…]` by the number of objects. A property without a template is told as `{s} – {property}: {o}`.
"""

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
}
"""How a participation in an event is told, by the slug of its role."""

ROLES_IN_TASK = {
    "uitvoerder": ("{s} [s:heeft|hebben] als taak: {o}", "{s} [s:has|have] as a task: {o}"),
}

ROLE_IN_EVENT = ("{s} [s:was|waren] {role} bij {o}", "{s} [s:was|were] {role} at {o}")
ROLE_IN_TASK = ("{s} [s:is|zijn] {role} van de taak {o}", "{s} [s:is|are] {role} of the task {o}")
SHARED = (", en [s:deelde|deelden] daarbij {o}", ", and shared {o} there")
HAND_OVER = ("{s} [s:overhandigde|overhandigden] {what} aan {o}", "{s} handed {what} over to {o}")
HAND_OVER_DURING = (" tijdens {whole}", " at {whole}")
POST = ("{s}: {role} van {o}", "{s}: {role} of {o}")
# without a verb: a source that gives no dates does not say since when, nor whether it still is so
POSTS = {"minister": ("{s}: {role} bij {o}", "{s}: {role} at {o}")}
POST_IN_TIME = (
    {"start": " vanaf {date}", "end": " tot {date}"},
    {"start": " from {date}", "end": " until {date}"},
)
FIGURE = ("aantal bij {s}: {value} {o}", "number for {s}: {value} {o}")
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
    "schema:startDate": ("{s} [s:begon|begonnen] {o}", "{s} began {o}"),
    "schema:endDate": ("{s} [s:eindigde|eindigden] {o}", "{s} ended {o}"),
    "schema:location": ("{s} [s:vond|vonden] plaats in {o}", "{s} took place in {o}"),
    "mk:scope": ("{s} [s:is|zijn] {o}", "{s} [s:is|are] {o}"),
    "schema:containedInPlace": ("{s} [s:ligt|liggen] in {o}", "{s} [s:lies|lie] in {o}"),
    "schema:amenityFeature": ("voorzieningen van {s}: {o}", "amenities of {s}: {o}"),
    "schema:superEvent": ("{s} [s:was|waren] onderdeel van {o}", "{s} [s:was|were] part of {o}"),
    "mk:after": ("{s} [s:komt|komen] na {o}", "{s} [s:comes|come] after {o}"),
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

OF_EVENTS = {
    "schema:about": ("{s} [s:ging|gingen] over {o}", "{s} [s:was|were] about {o}"),
    "mk:scope": ("{s} [s:was|waren] {o}", "{s} [s:was|were] {o}"),
    "mk:after": ("{s} [s:kwam|kwamen] na {o}", "{s} came after {o}"),
}
"""Properties that are told of an event in the past tense."""

READ_IN_PART = {
    "true": ("van {s} is een deel gelezen", "{s} was read in part"),
    "false": ("{s} is helemaal gelezen", "{s} was read as a whole"),
}

SEEN_FROM_OBJECT = {
    "dcterms:type": ("van deze soort: {s}", "of this kind: {s}"),
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

WITH_ARTICLE = frozenset({"organisatie", "gebeurtenis", "document", "plaats"})
"""Types of things whose label takes an article in a sentence."""

THIS_SOURCE = ("deze bron", "this source")
PASSAGE_LABEL = ("zin {position}", "sentence {position}")
PASSAGE_OF_OTHER = ("zin {position} van “{title}”", "sentence {position} of “{title}”")
IMPLICATION_LABEL = ("de gevolgtrekking bij {passage}", "the implication of {passage}")

BARE = frozenset({"skos:broader", "skos:related", "skos:inScheme"})
"""Properties between concepts: their objects are told by the label alone."""

OF_MANY = frozenset({"mk:addressee"})
"""Properties whose object, a kind of thing, is told in the plural; elsewhere with `een`."""
