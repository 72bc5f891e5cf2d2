"""Sentence templates, in Dutch and English: one a property.

`{s}` stands for the subject, `{o}` for the object, `{d}` for a date without `op` or `in`, `{u}` for until when;
`[s:is|zijn|was|waren]` is chosen by the number of subjects, `[o:…]` by that of objects, and the past only for an
event that is over. A property without a template is told as `{s} – {property}: {o}`.
"""

PASSAGE = ("{s}: van “{first}” tot “{last}”", "{s}: from “{first}” to “{last}”")
PASSAGE_WHOLE = ("{s}: “{first}”", "{s}: “{first}”")
MOMENTS = frozenset({
    "aanneming", "aantreden", "afsluiting", "aftreden", "beediging", "bekendmaking", "benoeming", "beursvloer",
    "bijeenkomst", "conferentie", "congres", "deelsessie", "fusie", "gesprek", "indiening", "informatiemarkt",
    "minicollege", "naamswijziging", "onderbrenging", "ondertekening", "ontslag", "opening", "opheffing", "oprichting",
    "opvolging", "overhandiging", "peilmoment", "promotie", "splitsing", "start", "taakoverdracht", "vergadering",
    "verzending", "voorvertoning", "werkbezoek", "workshopronde",
})  # fmt: skip
"""The kinds of events that take a day or less, or no time: that one began then is that it was then."""

SCOPES = {"beoogd": ("gepland of nagestreefd", "planned or aimed at")}
"""What an event is said to be by its scope, by slug, where the label of the scope does not read on."""

ON_DATE = ("{s} [s:was|waren] {o}", "{s} [s:was|were] {o}")
DATE = ("datum van {s}: {d}", "date of {s}: {d}")
LASTS = (
    "{s} [s:loopt|lopen|liep|liepen]{scope}{period}",
    "{s} [s:runs|run|ran]{scope}{period}",
)
LASTS_SCOPES = {
    "minstens": (" minstens", " at least"),
    "hoogstens": (" hoogstens", " at most"),
    "ongeveer": (" ongeveer", " about"),
}
"""How strictly the end of an event is to be taken."""

DISAGREE = ("de bronnen spreken elkaar tegen: {all}", "the sources disagree: {all}")
KIND = ("{s} [s:is|zijn] {kind}", "{s} [s:is|are] {kind}")
OF_KIND = ("van de soort ‘{kind}’", "of the kind ‘{kind}’")
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
    "schema:startDate": ("begin van {s}: {d}", "start of {s}: {d}"),
    "mk:enforcedFrom": ("{s} [s:wordt|worden] gehandhaafd vanaf {d}", "{s} [s:is|are] enforced from {d}"),
    "schema:endDate": ("einde van {s}: {d}", "end of {s}: {d}"),
    "schema:location": ("{s} [s:is|zijn] te vinden in {o}", "{s} can be found in {o}"),
    "mk:scope": ("bereik van {s}: {o}", "scope of {s}: {o}"),
    "schema:containedInPlace": ("{s} [s:ligt|liggen] in {o}", "{s} [s:lies|lie] in {o}"),
    "schema:amenityFeature": ("voorzieningen van {s}: {o}", "amenities of {s}: {o}"),
    "schema:superEvent": (
        "{s} [s:is|zijn|was|waren] onderdeel van {o}",
        "{s} [s:is|are|was|were] part of {o}",
    ),
    "mk:after": ("{s} [s:komt|komen|kwam|kwamen] na {o}", "{s} [s:comes|come|came] after {o}"),
    "mk:basis": ("{s} [s:berust|berusten] op {o}", "{s} [s:rests|rest] on {o}"),
    "dcterms:replaces": ("{s} [s:vervangt|vervangen] {o}", "{s} [s:replaces|replace] {o}"),
    "org:originalOrganization": (
        "{s} [s:betreft|betreffen|betrof|betroffen] {o}",
        "{s} [s:concerns|concern|concerned] {o}",
    ),
    "org:resultingOrganization": (
        "bij {s} [o:ontstaat|ontstaan|ontstond|ontstonden] {o}",
        "{o} [o:comes|come|came] into being at {s}",
    ),
    "mk:oldName": ("oude naam bij {s}: {o}", "old name at {s}: {o}"),
    "mk:newName": ("nieuwe naam bij {s}: {o}", "new name at {s}: {o}"),
    "schema:hasOccupation": ("beroep of functie van {s}: {o}", "occupation or post of {s}: {o}"),
    "schema:knowsAbout": ("vakgebied van {s}: {o}", "field of {s}: {o}"),
    "org:subOrganizationOf": ("{s} [s:is|zijn] onderdeel van {o}", "{s} [s:is|are] part of {o}"),
    "schema:author": ("{s} [s:komt|komen] van {o}", "{s} [s:comes|come] from {o}"),
    "schema:publisher": ("{o} [o:bracht|brachten] {s} uit", "{o} published {s}"),
    "schema:datePublished": ("{s} [s:verscheen|verschenen] {o}", "{s} appeared {o}"),
    "dcterms:isVersionOf": ("{s} [s:is|zijn] een versie van {o}", "{s} [s:is|are] a version of {o}"),
    "schema:hasPart": ("{s} [s:bevat|bevatten] {o}", "{s} [s:contains|contain] {o}"),
    "schema:workFeatured": (
        "bij {s} [o:staat|staan|stond|stonden] centraal: {o}",
        "{s} [s:features|feature|featured] {o}",
    ),
    "schema:about": ("{s} [s:gaat|gaan|ging|gingen] over {o}", "{s} [s:is|are|was|were] about {o}"),
    "mk:addressee": ("{s} [s:is|zijn] bedoeld voor {o}", "{s} [s:is|are] meant for {o}"),
    "mk:goal": ("doel van {s}: {o}", "goal of {s}: {o}"),
    "mk:dependsOn": ("{s}: afhankelijk van {o}", "{s}: dependent on {o}"),
    "skos:definition": ("betekenis: {o}", "meaning: {o}"),
    "skos:example": ("voorbeeld: {o}", "example: {o}"),
    "skos:broader": ("{s} [s:valt|vallen] onder {o}", "{s} [s:falls|fall] under {o}"),
    "skos:related": ("{s} [s:hangt|hangen] samen met {o}", "{s} [s:is|are] related to {o}"),
    "skos:inScheme": ("{s} [s:hoort|horen] bij de lijst {o}", "{s} [s:belongs|belong] to the list of {o}"),
    "skos:exactMatch": ("{s}: hetzelfde begrip als {o}", "{s}: the same concept as {o}"),
    "skos:closeMatch": ("{s}: bijna hetzelfde begrip als {o}", "{s}: almost the same concept as {o}"),
    "skos:broadMatch": ("{s}: een ruimer begrip elders is {o}", "{s}: a broader concept elsewhere is {o}"),
    "owl:sameAs": ("{s} [s:is|zijn] hetzelfde als {o}", "{s} [s:is|are] the same as {o}"),
    "schema:identifier": ("kenmerk van {s}: {o}", "identifier of {s}: {o}"),
    "skos:hiddenLabel": ("{s} wordt herkend aan: {o}", "{s} is recognised by: {o}"),
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
    "schema:endDate": ("{s} [s:geldt|gelden]{u}", "{s} [s:is|are] valid{u}"),
}

BY_TYPE = {
    "gebeurtenis": {
        "schema:location": (
            "{s} [s:vindt|vinden|vond|vonden] plaats in {o}",
            "{s} [s:takes|take|took] place in {o}",
        ),
        "mk:scope": ("{s} [s:is|zijn|was|waren] {o}", "{s} [s:is|are|was|were] {o}"),
    },
    "plaats": {"mk:scope": ("{s} [s:is|zijn] {o}", "{s} [s:is|are] {o}")},
    "regeling": {
        "schema:startDate": ("{s} [s:geldt|gelden] vanaf {d}", "{s} [s:is|are] in force from {d}"),
        "schema:endDate": (
            "{s} [s:geldt|gelden]{u}",
            "{s} [s:is|are] in force{u}",
        ),
    },
    "voorziening": {
        "schema:startDate": ("{s} [s:bestaat|bestaan] vanaf {d}", "{s} [s:exists|exist] from {d}"),
        "schema:endDate": (
            "{s} [s:bestaat|bestaan]{u}",
            "{s} [s:exists|exist]{u}",
        ),
    },
    "document": _VALID,
    "taak": {"schema:location": ("plaats van {s}: {o}", "place of {s}: {o}")},
}
"""Properties that are told in other words of some types of things."""

_VALID_ON_A_DAY = ("einde van de geldigheid van {s}: {d}", "end of the validity of {s}: {d}")
# no source says whether it still was so on that day
ENDS_ON_A_DAY = {"regeling": _VALID_ON_A_DAY, "document": _VALID_ON_A_DAY}
"""How the end of some types of things is told where it is a day; of others by its property."""

LIST_OPEN = {
    "true": (
        "{s} [s:bevat|bevatten] meer dan hier staat",
        "{s} [s:includes|include] more than is said here",
    ),
    "false": (
        "{s} [s:bevat|bevatten] alleen wat hier staat",
        "{s} [s:includes|include] only what is said here",
    ),
}
LIST_OPEN_OF_BODY = {
    "true": ("bij {s} hoort meer dan hier staat", "more belongs to {s} than is said here"),
    "false": ("bij {s} hoort alleen wat hier staat", "only what is said here belongs to {s}"),
}
"""The same of an organisation."""

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
    "schema:about": ("{s} [s:gaat|gaan|ging|gingen] hierover", "{s} [s:is|are|was|were] about this"),
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
    "schema:Dataset": ("gegevensbestand", "dataset"),
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

TASK = ("de taak {o}", "the task {o}")
TASKS = ("de taken {o}", "the tasks {o}")
BY_PARTS = {
    "aantal": ("{0} {1} bij {2}", "{0} {1} for {2}"),
    "deelname": ("{0} als {1} bij {2}", "{0} as {1} for {2}"),
    "lidmaatschap": ("{0} als {1} bij {2}", "{0} as {1} at {2}"),
    "relatie": ("{0} als {1} van {2}", "{0} as {1} of {2}"),
}
"""What a node without a label is called in a sentence, by its parts: who, as what, where."""

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

OF_ONE = frozenset({"schema:amenityFeature"})
"""Properties whose object, a kind of thing, is told with `een`; elsewhere in the plural."""
