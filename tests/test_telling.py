"""Triples told as sentences: none is lost, and Dutch and English read as people write them."""

from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from migratieketen import sentences
from migratieketen.namespaces import PREFIXES, expand, shorten
from migratieketen.references import labels, references
from migratieketen.stores import open_store
from migratieketen.telling import phrases, relations, roles
from migratieketen.telling.events import events
from migratieketen.telling.grammar import (
    LISTED,
    agree,
    capital,
    indefinite,
    is_many,
    listed,
    number,
    sentence,
    with_article,
)
from migratieketen.telling.names import Happening, Names, named, to_name
from migratieketen.telling.plurals import plural
from migratieketen.telling.telling import tell

SMALL = str(Path(__file__).with_name("small.trig"))
CHANGES = str(Path(__file__).with_name("changes.trig"))

PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@pytest.mark.parametrize(
    ("label", "nl"),
    [
        ("IPA-congres", "het IPA-congres"),
        (
            "deelsessie Zorg en welzijn voor EU-arbeidsmigranten",
            "de deelsessie Zorg en welzijn voor EU-arbeidsmigranten",
        ),
        ("Centraal Orgaan opvang asielzoekers", "het Centraal Orgaan opvang asielzoekers"),
        ("Vereniging van Nederlandse Gemeenten", "de Vereniging van Nederlandse Gemeenten"),
        ("eerste publieksversie van de effectrapportage", "de eerste publieksversie van de effectrapportage"),
        ("Pharos", "Pharos"),
        ("Van Migratie tot Participatie", "Van Migratie tot Participatie"),
        ("programmalijn Migratie en lokaal bestuur", "de programmalijn Migratie en lokaal bestuur"),
        ("Veiligheidsberaad", "het Veiligheidsberaad"),
        ("alliantie Work in NL", "de alliantie Work in NL"),
        ("SNF-norm voor huisvesting", "de SNF-norm voor huisvesting"),
        ("herbenoeming van de voorzitter", "de herbenoeming van de voorzitter"),
        ("onafhankelijke evaluatie van de LVV", "de onafhankelijke evaluatie van de LVV"),
        ("bescherming zoeken door vluchtelingen", "bescherming zoeken door vluchtelingen"),
        ("kabinet-Jetten", "het kabinet-Jetten"),
        ("Landelijke Vreemdelingenvoorzieningen", "de Landelijke Vreemdelingenvoorzieningen"),
        ("artikel 2 van de Vreemdelingenwet 2000", "artikel 2 van de Vreemdelingenwet 2000"),
        ("laag 1 van het MIM", "laag 1 van het MIM"),
        ("eGem", "eGem"),
        ("eHerkenning", "eHerkenning"),
        ("coa.nl", "coa.nl"),
        ("", ""),
    ],
)
def test_the_article_of_a_known_noun(label: str, nl: str) -> None:
    assert with_article(label, "nl") == nl


@pytest.mark.parametrize(
    ("label", "en"),
    [
        ("Association of Netherlands Municipalities", "the Association of Netherlands Municipalities"),
        ("Utrecht Police", "the Utrecht Police"),
        ("Mini-lecture on labour migration", "the Mini-lecture on labour migration"),
        ("From Migration to Participation", "From Migration to Participation"),
        ("Pharos", "Pharos"),
        ("signing of the covenant", "the signing of the covenant"),
        ("monitoring and evaluation of the trials", "the monitoring and evaluation of the trials"),
        ("informing the staff of the end", "informing the staff of the end"),
        ("own frameworks of parties", "own frameworks of parties"),
        ("layer 1 of MIM", "layer 1 of MIM"),
        ("Netherlands", "the Netherlands"),
        ("Statistics Netherlands", "Statistics Netherlands"),
        ("MIRA Online", "MIRA Online"),
        ("European Labour Authority", "the European Labour Authority"),
        ("coa.nl", "coa.nl"),
    ],
)
def test_the_english_article(label: str, en: str) -> None:
    assert with_article(label, "en") == en


@pytest.mark.parametrize(
    ("label", "lang", "many"),
    [
        ("deelsessies van het congres", "nl", True),
        ("bestuurlijke afspraken over inburgering", "nl", True),
        ("Landelijke Vreemdelingenvoorzieningen", "nl", True),
        ("lijst met aanbevolen standaarden", "nl", False),
        ("publicatie over de resultaten", "nl", False),
        ("Centraal Orgaan opvang asielzoekers", "nl", False),
        ("results of the study", "en", True),
        ("study of the results", "en", False),
    ],
)
def test_a_name_in_the_plural(label: str, lang: str, many: bool) -> None:
    assert is_many(label, lang) is many


@pytest.mark.parametrize(
    ("label", "lang", "many"),
    [
        ("gemeente", "nl", "gemeenten"),
        ("deelsessie", "nl", "deelsessies"),
        ("werkgever", "nl", "werkgevers"),
        ("partij", "nl", "partijen"),
        ("belangrijke aanbeveling", "nl", "belangrijke aanbevelingen"),
        ("geleerde les", "nl", "geleerde lessen"),
        ("goed voorbeeld", "nl", "goede voorbeelden"),
        ("zelfstandig bestuursorgaan", "nl", "zelfstandige bestuursorganen"),
        ("lokaal samenwerkingsoverleg", "nl", "lokale samenwerkingsoverleggen"),
        ("gemeente of regio", "nl", "gemeenten of regio’s"),
        ("minister zonder ministerie", "nl", "ministers zonder ministerie"),
        ("commissaris van de Koning", "nl", "commissarissen van de Koning"),
        ("partner in het veld", "nl", "partners in het veld"),
        ("Tweede Kamerlid", "nl", "Tweede Kamerleden"),
        ("ngo", "nl", "ngo’s"),
        ("GGD", "nl", "GGD’en"),
        ("jaar", "nl", "jaar"),
        ("maand", "nl", "maanden"),
        ("zaak", "nl", "zaken"),
        ("staatssecretaris", "nl", "staatssecretarissen"),
        ("eenheid", "nl", "eenheden"),
        ("betrokkene", "nl", "betrokkenen"),
        ("directeur-generaal", "nl", "directeuren-generaal"),
        ("kennis", "nl", None),
        ("verbonden, functie niet genoemd", "nl", None),
        ("wafel", "nl", "wafels"),
        ("broek", "nl", None),
        ("opvangplek", "nl", "opvangplekken"),
        ("euro", "nl", "euro"),
        ("euro", "en", "euros"),
        ("per cent", "en", "per cent"),
        ("municipality", "en", "municipalities"),
        ("congress", "en", "congresses"),
        ("part of a programme", "en", "parts of a programme"),
        ("lesson learnt", "en", "lessons learnt"),
        ("one involved", "en", "those involved"),
        ("one who hesitates", "en", None),
        ("deputy secretary-general", "en", "deputy secretaries-general"),
        ("alderman", "en", "aldermen"),
        ("municipality or region", "en", "municipalities or regions"),
        ("knowledge", "en", None),
    ],
)
def test_plurals_where_they_are_sure(label: str, lang: str, many: str | None) -> None:
    assert plural(label, lang) == many


def test_lists_sentences_and_verbs() -> None:
    assert listed(["a"], "nl") == "a"
    assert listed(["a", "b", "c"], "nl") == "a, b en c"
    assert listed(["a", "b"], "en", alternatives=True) == "a or b"
    assert listed([], "nl") == ""
    assert listed([str(n) for n in range(LISTED + 2)], "nl").endswith("22 en nog 3 andere")
    assert sentence("ijs is koud") == "IJs is koud."
    assert sentence("zij zei “Ja.”") == "Zij zei “Ja.”"
    assert [indefinite(k, "en") for k in ("event", "university", "umbrella", "NGO", "EU body", "VOG")] == [
        "an event",
        "a university",
        "an umbrella",
        "an NGO",
        "an EU body",
        "a VOG",
    ]
    assert [
        capital(name) for name in ("ijs", "kabinet-Jetten", "eGem levert", "coa.nl gaat", "nl. bijv.")
    ] == [
        "IJs",
        "Kabinet-Jetten",
        "eGem levert",
        "coa.nl gaat",
        "Nl. bijv.",
    ]
    assert agree("{s} [s:was|waren] hier", 1) == "{s} was hier"
    assert agree("[o:schreef|schreven] {s} [s:is|zijn]", 2, 1) == "schreef {s} zijn"
    assert [
        agree("[s:is|zijn|was|waren]", count, past=past) for past in (False, True) for count in (1, 2)
    ] == [
        "is",
        "zijn",
        "was",
        "waren",
    ]
    assert [agree("[s:gives|give|gave]", count, past=True) for count in (1, 2)] == ["gave", "gave"]
    assert agree("[s:was|waren] al", 2, past=True) == "waren al"


def test_every_template_is_there_in_both_languages_with_the_same_places() -> None:
    tables = (
        roles.ROLES, roles.ROLES_IN_TASK, roles.ROLES_IN_FACILITY, roles.ROLES_THAT_LAST,
        roles.ROLES_IN_LAW, roles.ROLES_IN_KIND_OF_EVENT, relations.RELATIONS,
        sentences.PROPERTIES, sentences.SEEN_FROM_OBJECT, sentences.READ_IN_PART, sentences.LIST_OPEN, sentences.LIST_OPEN_OF_BODY,
        phrases.CLAIMS, phrases.CLAIMS_BY_KIND, phrases.POSTS, phrases.FIGURES, phrases.UNITS, phrases.AMOUNTS,
        phrases.HAND_OVERS, *sentences.BY_TYPE.values(),
    )  # fmt: skip
    for table in tables:
        for key, pair in table.items():
            nl, en = (
                {
                    place
                    for place in ("{s}", "{o}", "{role}", "{d}", "{u}", "{label}", "{authors}", "{amount}")
                    if place in text
                }
                for text in pair
            )
            assert nl == en, key
    for name in (*sentences.PROPERTIES, *sentences.SEEN_FROM_OBJECT, *sentences.DETAILS):
        assert shorten(expand(name).value) == name


@pytest.mark.whole
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("location", [SMALL, CHANGES, None], ids=["small", "changes", "shipped"])
def test_no_triple_of_any_passage_is_lost(location: str | None, lang: str) -> None:
    store = open_store(location)
    passages: dict[object, set[Triple]] = defaultdict(set)
    for quad in store.dump():
        passages[quad.graph_name].add(quad.triple)
    for triples in passages.values():
        things, cited = to_name(triples)
        names = named(
            labels(store, things, lang), references(store, cited), lang, events=events(store, things)
        )
        told = tell(triples, names)
        assert {triple for single in told for triple in single.triples} == triples
        assert [single.sentence for single in tell(reversed(list(triples)), names)] == [
            t.sentence for t in told
        ]


def triples(turtle: str) -> list[Triple]:
    return [quad.triple for quad in parse(f"{PROLOGUE}{turtle}", RdfFormat.TURTLE)]


LABELS = {
    "persoon:jan": ("Jan", "Jan"),
    "persoon:an": ("An", "An"),
    "organisatie:ind": ("Dienst Naturalisatie", "Naturalisation Service"),
    "gebeurtenis:dag": ("congres De Dag", "congress The Day"),
    "taak:horen": ("asielzoekers horen", "hearing asylum seekers"),
    "rol:spreker": ("spreker", "speaker"),
    "rol:directeur": ("directeur", "director"),
    "rol:organisator": ("organisator", "organiser"),
    "groep:nieuwkomers": ("nieuwkomers", "newcomers"),
    "soort:gemeente": ("gemeente", "municipality"),
    "soort:broek": ("broek", "trouser"),
    "bewering:a": ("Het moet anders", "It must change"),
    "mk:Viewpoint": ("standpunt", "viewpoint"),
    "mk:Recommendation": ("aanbeveling", "recommendation"),
}


OVER = {expand("gebeurtenis:dag"): Happening(frozenset({"congres"}), over=True)}


def told(turtle: str, lang: str = "nl", over: bool = True) -> list[str]:
    called: dict[object, str] = {expand(thing): pair[lang == "en"] for thing, pair in LABELS.items()}
    names = Names(called, lang, events=OVER if over else {})  # type: ignore[arg-type]
    return [single.sentence for single in tell(triples(turtle), names)]


PART = "deelname:x a mk:Participation ; mk:activity {} ; mk:role {} ; mk:actor {} ."


def test_roles_that_no_template_knows() -> None:
    assert told(PART.format("gebeurtenis:dag", "rol:spreker", "persoon:jan")) == [
        "Jan: spreker bij het congres De Dag."
    ]
    assert told(PART.format("taak:horen", "rol:spreker", "organisatie:ind"), "en") == [
        "The Naturalisation Service: speaker for the task ‘hearing asylum seekers’."
    ]
    assert told(PART.format("gebeurtenis:dag", "rol:spreker", "persoon:jan , persoon:an")) == [
        "An en Jan: sprekers bij het congres De Dag."
    ]


def test_kinds_and_groups_take_the_plural() -> None:
    kind = PART.replace("mk:actor", "mk:actorKind")
    assert told(kind.format("gebeurtenis:dag", "rol:organisator", "soort:gemeente")) == [
        "Gemeenten organiseerden het congres De Dag."
    ]
    assert told(kind.format("gebeurtenis:dag", "rol:spreker", "groep:nieuwkomers")) == [
        "Nieuwkomers: sprekers bij het congres De Dag."
    ]
    # no rule is sure of this plural
    assert told(kind.format("gebeurtenis:dag", "rol:organisator", "soort:broek")) == [
        "Een broek organiseerde het congres De Dag."
    ]


def test_a_post_with_its_dates() -> None:
    post = (
        "lidmaatschap:x a org:Membership ; org:member persoon:jan ; org:organization organisatie:ind ; "
        'org:role rol:directeur ; schema:startDate "2020-03"^^xsd:gYearMonth ; schema:endDate "2022"^^xsd:gYear .'
    )
    assert told(post) == ["Jan: directeur van de Dienst Naturalisatie van maart 2020 tot en met 2022."]
    assert told(post, "en") == [
        "Jan: director of the Naturalisation Service from March 2020 up to and including 2022."
    ]


def test_a_period_of_one_date_and_of_an_end_alone() -> None:
    post = (
        "lidmaatschap:x a org:Membership ; org:member persoon:jan ; org:organization organisatie:ind ; "
        "org:role rol:directeur ; {} ."
    )
    day = '"2020-03-01"^^xsd:date'
    assert told(post.format(f"schema:startDate {day} ; schema:endDate {day}")) == [
        "Jan: directeur van de Dienst Naturalisatie op 1 maart 2020."
    ]
    assert told(post.format(f"schema:endDate {day}"), "en") == [
        "Jan: director of the Naturalisation Service, end 1 March 2020."
    ]
    assert told(post.format(f'schema:startDate "2019"^^xsd:gYear ; schema:endDate {day}')) == [
        "Jan: directeur van de Dienst Naturalisatie vanaf 2019, einde 1 maart 2020."
    ]


def test_what_is_not_whole_is_told_by_its_properties() -> None:
    assert told('gebeurtenis:dag mk:oldName "De Dag"@nl ; org:originalOrganization organisatie:ind .') == [
        "Het congres De Dag betrof de Dienst Naturalisatie.",
        "Oude naam bij het congres De Dag: De Dag.",
    ]
    half = "relatie:x a mk:Relation ; mk:actor persoon:jan ; mk:role rol:spreker ."
    assert any("mk:actor: Jan" in line for line in told(half))


def test_a_relation_that_no_template_knows() -> None:
    relation = "relatie:x a mk:Relation ; mk:actor persoon:jan ; mk:counterpart {} ; mk:role rol:spreker ."
    assert told(relation.format("organisatie:ind")) == ["Jan: spreker van de Dienst Naturalisatie."]
    assert told(relation.format("organisatie:ind"), "en") == ["Jan: speaker of the Naturalisation Service."]


@pytest.mark.parametrize(
    ("text", "nl", "en"),
    [
        ("0", "0", "0"),
        ("960", "960", "960"),
        ("1200", "1.200", "1,200"),
        ("96000", "96.000", "96,000"),
        ("88200000", "88.200.000", "88,200,000"),
        ("2.5", "2,5", "2.5"),
        ("2.0", "2", "2"),
        ("12345.75", "12.345,75", "12,345.75"),
        ("-4", "-4", "-4"),
    ],
)
def test_numbers_as_people_write_them(text: str, nl: str, en: str) -> None:
    assert (number(text, "nl"), number(text, "en")) == (nl, en)


def test_a_figure_of_one_and_of_many() -> None:
    figure = "aantal:x a mk:Figure ; mk:of gebeurtenis:dag ; mk:counts soort:gemeente ; schema:value {} ."
    assert told(figure.format(1)) == ["Bij het congres De Dag gaat het om 1 gemeente."]
    assert told(figure.format(1200)) == ["Bij het congres De Dag gaat het om 1.200 gemeenten."]


def test_claims_with_and_without_an_author() -> None:
    claim = 'bewering:a a {} ; skos:prefLabel "Het moet anders"@nl ; {} .'
    assert told(claim.format("mk:Viewpoint", "schema:author persoon:jan")) == [
        "Jan bracht naar voren: ‘Het moet anders’."
    ]
    assert told(claim.format("mk:Recommendation", "mk:addressee soort:gemeente")) == [
        "Aanbeveling voor gemeenten: ‘Het moet anders’."
    ]
    assert told(
        claim.format("mk:Recommendation", "schema:author persoon:jan ; mk:addressee soort:gemeente"), "en"
    ) == ["Recommendation by Jan for municipalities: ‘It must change’."]
    often = "mk:scope bereik:vaak ; mk:cause omstandigheid:a ; mk:effect omstandigheid:b"
    assert told(claim.format("mk:CausalClaim", often)) == [
        "Mk:CausalClaim: ‘Het moet anders’ (oorzaak: omstandigheid:a; gevolg: omstandigheid:b; bereik:vaak)."
    ]
    assert told(claim.format("mk:Viewpoint", "mk:addressee soort:gemeente")) == [
        "Standpunt voor gemeenten: ‘Het moet anders’."
    ]


def test_a_node_that_lacks_a_part_is_told_by_its_properties() -> None:
    half = "deelname:x a mk:Participation ; mk:actor persoon:jan ."
    assert any("mk:actor: Jan" in line for line in told(half))


def test_a_giver_without_a_receiver_is_a_participation() -> None:
    assert told(PART.format("gebeurtenis:dag", "rol:gever", "persoon:jan")) == [
        "Jan was rol:gever bij het congres De Dag."
    ]


def test_braces_and_brackets_in_a_name_do_no_harm() -> None:
    called: dict[object, str] = {NamedNode("https://example.org/a"): "{s} [s:a|b] %s"}
    (single,) = tell(
        [Triple(NamedNode("https://example.org/a"), expand("schema:about"), Literal("{o}"))],
        Names(called, "en"),  # type: ignore[arg-type]
    )
    assert single.sentence == "{s} [s:a|b] %s is about {o}."
