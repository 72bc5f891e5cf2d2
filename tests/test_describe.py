"""Everything of one thing: no statement lost, each with exactly its passages, told so that people can read it."""

import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Triple

import first_article
from migratieketen.describe import as_json, describe, quads, text, triples
from migratieketen.namespaces import expand, type_of
from migratieketen.stores import Store, open_store
from migratieketen.telling.grammar import capital

SMALL = str(Path(__file__).with_name("small.trig"))
CHANGES = str(Path(__file__).with_name("changes.trig"))
LANGUAGES = ("nl", "en")


@cache
def opened(location: str | None) -> Store:
    return open_store(location)


@pytest.fixture
def small() -> Store:
    return opened(SMALL)


@pytest.fixture
def shipped() -> Store:
    return opened(None)


@cache
def stated(location: str | None) -> dict[Triple, set[NamedNode]]:
    """Give every triple of a graph with the passages that state it."""
    found: dict[Triple, set[NamedNode]] = defaultdict(set)
    for quad in opened(location).dump():
        graph = quad.graph_name
        found[quad.triple] |= set() if isinstance(graph, DefaultGraph) else {graph}
    return found


def things(location: str | None) -> list[NamedNode]:
    terms = {term for triple in stated(location) for term in (triple.subject, triple.object)}
    return sorted((term for term in terms if isinstance(term, NamedNode)), key=str)


def section(store: Store, thing: str, key: str, lang: str = "nl") -> list[str]:
    """Give the sentences of one section, each with the names of its passages."""
    description = describe(store, expand(thing), lang)
    return [
        " ".join([s.sentence, *(p.value.rpartition("/")[2] for p in s.passages)])
        for part in description.sections
        if part.key == key
        for s in part.statements
    ]


@pytest.mark.whole
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("location", [SMALL, CHANGES, None], ids=["small", "changes", "shipped"])
def test_no_statement_is_lost_and_each_has_exactly_its_passages(location: str | None, lang: str) -> None:
    everything = stated(location)
    by_thing: dict[object, set[Triple]] = defaultdict(set)
    for triple in everything:
        for term in (triple.subject, triple.object):
            by_thing[term].add(triple)
    asked = things(location)
    # of classes and kinds, which many things have, one suffices for time's sake
    for thing in asked if location else asked[::6]:
        description = describe(opened(location), thing, lang)
        told = set(triples(description))
        assert by_thing[thing] <= told, thing
        assert told <= everything.keys(), thing
        passages: dict[Triple, set[NamedNode]] = defaultdict(set)
        for quad in quads(description):
            passages[quad.triple] |= set() if isinstance(quad.graph_name, DefaultGraph) else {quad.graph_name}
        for triple in by_thing[thing]:
            assert passages[triple] == everything[triple], (thing, triple)
        assert all(graphs <= everything[triple] for triple, graphs in passages.items())


@pytest.mark.whole
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_told_as_an_address_or_with_an_empty_place(shipped: Store, lang: str) -> None:
    for thing in things(None):
        if type_of(thing.value) not in (None, "begrippen"):
            description = describe(shipped, thing, lang)
            assert description.label, thing
            assert description.kind, thing
            for statement in description.statements:
                sentence = statement.sentence
                assert "w3id.org" not in sentence, sentence
                assert not any(mark in sentence for mark in ("{", "[s:", "[o:", "None", "  ", "‘‘")), sentence
                # a source may write an ellipsis; two full stops are ours
                assert not re.search(r"(?<!\.)\.\.(?!\.)", sentence), sentence
                assert sentence == capital(sentence), sentence


def test_who_an_organisation_is_and_what_it_does(small: Store) -> None:
    doo = "organisatie:dienst-opvang-overzee"
    assert section(small, doo, "did") == [
        "De DOO gaf de sessie Huisvesting. dag-van-de-keten#p06 ketenkrant#p02",
        "De DOO heeft als taak: ‘opvang regelen’. dag-van-de-keten#p14",
    ]
    assert section(small, doo, "posts") == ["Els de Boer: directeur van de DOO. dag-van-de-keten#p03"]
    assert section(small, doo, "claims") == [
        "Tip van de DOO en de Stichting Haven voor gemeenten: ‘Open een loket voor nieuwkomers’ "
        "(bij de sessie Huisvesting; over nieuwkomers). dag-van-de-keten#p07"
    ]
    assert section(small, doo, "called") == [
        "Genoemd als “DOO”. dag-van-de-keten#p03 dag-van-de-keten#p06 dag-van-de-keten#p14",
        "Genoemd als “Dienst Opvang Overzee”. dag-van-de-keten#p03 ketenkrant#p02",
    ]
    assert section(small, doo, "names") == [
        "De DOO is een overheidsorganisatie (klasse: organisatie).",
        "Namen: “Dienst Opvang Overzee” (Nederlands) en “Overseas Reception Service” (Engels); "
        "ook “DOO” (Nederlands); afkorting “DOO”.",
    ]


def test_the_same_in_english(small: Store) -> None:
    doo = "organisatie:dienst-opvang-overzee"
    assert section(small, doo, "did", "en") == [
        "The DOO gave the session Housing. dag-van-de-keten#p06 ketenkrant#p02",
        "The DOO has as a task: ‘arranging reception’. dag-van-de-keten#p14",
    ]
    assert section(small, doo, "posts", "en") == ["Els de Boer: director of the DOO. dag-van-de-keten#p03"]
    assert section(small, doo, "claims", "en") == [
        "Tip by the Haven Foundation and the DOO for municipalities: ‘Open a counter for newcomers’ "
        "(at the session Housing; about newcomers). dag-van-de-keten#p07"
    ]


def test_a_hand_over_is_one_sentence_for_all_who_were_in_it(small: Store) -> None:
    told = "De Stichting Haven overhandigde het rapport Thuis in zicht aan Noor Visser. dag-van-de-keten#p11"
    for thing in (
        "organisatie:stichting-haven",
        "persoon:noor-visser",
        "document:thuis-in-zicht",
        "gebeurtenis:overhandiging-thuis-in-zicht-2023",
    ):
        assert section(small, thing, "handed") == [told]


def test_what_is_implied_is_told_as_such(small: Store) -> None:
    description = describe(small, expand("gebeurtenis:overhandiging-thuis-in-zicht-2023"), "nl")
    (began,) = [s for s in description.statements if "was op" in s.sentence]
    assert began.sentence == "De overhandiging van Thuis in zicht was op 9 maart 2023."
    assert description.implied(began)
    assert not any(description.implied(s) for s in description.statements if s is not began)
    assert "9 maart 2023. (afgeleid) [1]" in text(description)
    assert "zin 11: “Op 9 maart overhandigde … Noor Visser.” (afgeleid: volgt uit zinnen 2 en 11)" in text(
        description
    )


def test_sources_that_disagree_are_named_each_with_its_sentence(small: Store) -> None:
    day = "gebeurtenis:dag-van-de-keten-2023"
    assert section(small, day, "disagree") == [
        "De Dag van de keten was op 2 maart 2023. dag-van-de-keten#p02",
        "De Dag van de keten was op 3 maart 2023. ketenkrant#p01",
    ]
    assert section(small, day, "disagree", "en") == [
        "The Day of the chain was on 2 March 2023. dag-van-de-keten#p02",
        "The Day of the chain was on 3 March 2023. ketenkrant#p01",
    ]
    assert section(small, "gebeurtenis:overhandiging-thuis-in-zicht-2023", "disagree") == []
    told = text(describe(small, expand(day), "nl"))
    assert "\nBronnen spreken elkaar tegen\n• De Dag van de keten was op 2 maart 2023. [1]\n" in told
    assert "\nIn het kort\n• De Dag van de keten was op 2 maart 2023. [1]\n" in told


def test_of_a_post_or_figure_the_whole_is_told_with_each_value() -> None:
    harbour = opened(str(Path(SMALL).with_name("at.trig")))
    assert section(harbour, "organisatie:havendienst", "disagree", "en") == [
        "Number given for the Harbour Service: 120 ships in 2023. havenbrief#p14",
        "Number given for the Harbour Service: 150 ships. havenblad#p02",
        "Frits: chair of the Harbour Service from 1 January 2022. havenbrief#p05",
        "Frits: chair of the Harbour Service from 1 June 2022. havenblad#p01",
    ]
    assert section(harbour, "lidmaatschap:havendienst--bram--directeur", "disagree") == []


def test_a_date_that_is_only_more_precise_is_no_disagreement(tmp_path: Path) -> None:
    path = tmp_path / "dates.trig"
    more = Path(SMALL).read_text().replace('"2023-03-03"^^xsd:date', '"2023-03"^^xsd:gYearMonth')
    path.write_text(more)
    day = "gebeurtenis:dag-van-de-keten-2023"
    assert section(open_store(str(path)), day, "disagree") == []
    assert "De Dag van de keten was in maart 2023. ketenkrant#p01" in section(
        open_store(str(path)), day, "facts"
    )


def test_an_event_with_its_programme(small: Store) -> None:
    assert section(small, "gebeurtenis:dag-van-de-keten-2023", "programme") == [
        "Onderdeel: de opening van de Dag van de keten. dag-van-de-keten#p03",
        "Els de Boer verrichtte de opening van de Dag van de keten. dag-van-de-keten#p03",
        "Onderdeel: de sessie Huisvesting. dag-van-de-keten#p06 ketenkrant#p02",
        "De Dienst Opvang Overzee en de Stichting Haven gaven de sessie Huisvesting. dag-van-de-keten#p06 ketenkrant#p02",
        "De Stichting Haven gaf de sessie Huisvesting, en deelde daarbij tips. dag-van-de-keten#p07",
        "Tip van de Dienst Opvang Overzee en de Stichting Haven voor gemeenten: ‘Open een loket voor nieuwkomers’ "
        "(bij de sessie Huisvesting; over nieuwkomers). dag-van-de-keten#p07",
        "Gemeenten deden mee aan de sessie Huisvesting. dag-van-de-keten#p09",
        "Bij de sessie Huisvesting gaat het om 3 gemeenten. dag-van-de-keten#p09",
    ]


def test_a_topic_with_what_falls_under_it(small: Store) -> None:
    assert section(small, "onderwerp:opvang", "narrower") == [
        "Hieronder valt huisvesting.",
        "De sessie Huisvesting ging over huisvesting. dag-van-de-keten#p06",
        "Oorzakelijk verband: ‘Krappe huisvesting doet nieuwkomers vaak verhuizen’ (oorzaak: krappe huisvesting; "
        "gevolg: vaak verhuizen; over huisvesting en nieuwkomers). dag-van-de-keten#p08",
        "Het rapport Thuis in zicht gaat over huisvesting. dag-van-de-keten#p11",
    ]
    assert "Van deze soort: Els de Boer en Noor Visser." in section(small, "soort:persoon", "elsewhere")
    kinds = section(small, "soort:organisatie", "narrower")
    assert [told for told in kinds if "#" not in told] == [
        "Hieronder vallen overheidsorganisaties en stichtingen.",
        "De Dienst Opvang Overzee is een overheidsorganisatie.",
        "De gemeente Duinstad is een gemeente.",
        "De Stichting Haven is een stichting.",
        "Gemeenten vallen onder overheidsorganisaties.",
    ]
    assert "Bij de sessie Huisvesting gaat het om 3 gemeenten. dag-van-de-keten#p09" in kinds


def test_a_person_with_posts_and_occupations(small: Store) -> None:
    assert section(small, "persoon:noor-visser", "posts") == [
        "Beroep of functie van Noor Visser: wethouder. dag-van-de-keten#p11"
    ]
    assert section(small, "persoon:noor-visser", "posts", "en") == [
        "Occupation or post of Noor Visser: alderman. dag-van-de-keten#p11"
    ]
    assert section(small, "rol:directeur", "posts") == [
        "Els de Boer: directeur van de Dienst Opvang Overzee. dag-van-de-keten#p03"
    ]


def test_a_cause_and_its_effect(small: Store) -> None:
    told = section(small, "omstandigheid:vaak-verhuizen", "claims")
    assert told == [
        "Oorzakelijk verband: ‘Krappe huisvesting doet nieuwkomers vaak verhuizen’ (oorzaak: krappe huisvesting; "
        "gevolg: vaak verhuizen; over huisvesting en nieuwkomers). dag-van-de-keten#p08",
        "Oorzakelijk verband: ‘Vaak verhuizen maakt nieuwkomers onzeker’ (oorzaak: vaak verhuizen; "
        "gevolg: onzeker; over nieuwkomers). dag-van-de-keten#p08",
    ]


def test_a_source_with_its_passages(small: Store) -> None:
    assert section(small, "bron:ketenkrant", "passages") == [
        "Zin 1: “De Dag van de keten … 3 maart 2023.”",
        "Zin 2: “Stichting Haven gaf er … een sessie.”",
        "Zin 3: “Meer leest u in … volgende krant.”",
    ]
    assert section(small, "bron:ketenkrant", "facts") == [
        "Deze bron verscheen in april 2023.",
        "Titel: Ketenkrant.",
        "Deze bron is gepubliceerd door de gemeente Duinstad.",
        "Deze bron is geschreven in het Nederlands.",
        "Deze bron staat op https://example.org/ketenkrant.",
        "Deze bron is gelezen op 24 november 2026.",
        "Van deze bron is een deel gelezen.",
    ]
    passages = section(small, "bron:dag-van-de-keten", "passages")
    assert passages[10:12] == [
        "Zin 11: “Op 9 maart overhandigde … Noor Visser.”",
        "De gevolgtrekking bij zin 11: “Op 9 maart overhandigde … Noor Visser.”",
    ]


def test_a_passage_with_what_it_states_and_what_follows(small: Store) -> None:
    assert section(small, "bron:dag-van-de-keten#p11", "stated") == [
        "De Stichting Haven overhandigde het rapport Thuis in zicht aan Noor Visser. dag-van-de-keten#p11",
        "Het rapport Thuis in zicht gaat over huisvesting. dag-van-de-keten#p11",
        "Beroep of functie van Noor Visser: wethouder. dag-van-de-keten#p11",
        "Genoemd: “Noor Visser”, “Stichting Haven” en “Thuis in zicht”. dag-van-de-keten#p11",
        "De overhandiging van Thuis in zicht was op 9 maart 2023. dag-van-de-keten#p11-implied",
    ]
    (header,) = section(small, "bron:dag-van-de-keten#p04", "facts")
    assert header.startswith("Zin 4: “Wie helpt wie?” (zegt niets: vraag; ")
    (header,) = section(small, "bron:dag-van-de-keten#p07", "facts", "en")
    assert header.startswith(
        "Sentence 7: from “Daar deelden zij een” to “voor nieuwkomers.” (read with: sentence 6; "
    )
    assert section(small, "bron:dag-van-de-keten#p06", "elsewhere") == [
        "Samen hiermee te lezen: zin 7 en zin 9.",
    ]


def test_a_term_with_its_definition_and_use(small: Store) -> None:
    assert section(small, "mk:Participation", "facts") == ["Betekenis: Wie waaraan deelneemt."]
    assert (
        len(section(small, "mk:Participation", "did")) == 5
    )  # three sessions told as one, the hand-over apart
    assert section(small, "mk:role", "elsewhere") == ["Aantal uitspraken met deze eigenschap: 7."]


def test_the_text_is_whole_and_within_its_width(small: Store) -> None:
    told = text(describe(small, expand("persoon:els-de-boer"), "nl"), 60)
    assert told == (
        "Els de Boer\n"
        "persoon · persoon/els-de-boer\n"
        "https://w3id.org/migratieketen/id/persoon/els-de-boer\n"
        "\n"
        "Functie en beroep\n"
        "• Els de Boer: directeur van de Dienst Opvang Overzee. [1]\n"
        "\n"
        "Wie deed wat\n"
        "• Els de Boer verrichtte de opening van de Dag van de\n"
        "  keten. [1]\n"
        "\n"
        "Standpunten, aanbevelingen en verbanden\n"
        "• Els de Boer benadrukte: ‘Iedereen moet mee kunnen doen’\n"
        "  (bij de Dag van de keten; over ‘mee kunnen doen’). [2]\n"
        "\n"
        "Zo noemen bronnen het\n"
        "• Genoemd als “Els de Boer”. [1][2]\n"
        "\n"
        "Namen en soort\n"
        "• Els de Boer is een persoon.\n"
        "• Namen: “Els de Boer” (Nederlands en Engels).\n"
        "\n"
        "Bronnen\n"
        "Dag van de keten · Stichting Haven · 10 maart 2023\n"
        "  [1] zin 3: “Els de Boer, directeur … de dag.” (lees met\n"
        "      zin 2)\n"
        "      https://example.org/dag-van-de-keten#:~:text=Els%20de%20Boer%2C%20directeur,de%20dag.\n"
        "  [2] zin 12: “Els de Boer benadrukte … kunnen doen.” (lees\n"
        "      met zin 3)\n"
        "      https://example.org/dag-van-de-keten#:~:text=Els%20de%20Boer%20benadrukte,kunnen%20doen.\n"
    )


def test_the_json_has_iri_sections_and_references(small: Store) -> None:
    told = json.loads(json.dumps(as_json(describe(small, expand("persoon:noor-visser"), "en"))))
    assert told["iri"] == "https://w3id.org/migratieketen/id/persoon/noor-visser"
    assert (told["slug"], told["label"], told["kind"]) == ("noor-visser", "Noor Visser", "person")
    assert [part["key"] for part in told["sections"]] == ["posts", "handed", "called", "names"]
    (occupation,) = told["sections"][0]["statements"]
    assert occupation == {
        "sentence": "Occupation or post of Noor Visser: alderman.",
        "implied": False,
        "passages": ["https://w3id.org/migratieketen/source/dag-van-de-keten#p11"],
        "triples": [
            [
                {"type": "uri", "value": "https://w3id.org/migratieketen/id/persoon/noor-visser"},
                {"type": "uri", "value": "https://schema.org/hasOccupation"},
                {"type": "uri", "value": "https://w3id.org/migratieketen/id/rol/wethouder"},
            ]
        ],
    }
    (reference,) = told["references"]
    assert reference["number"] == 1
    assert reference["position"] == 11
    assert reference["link"] == (
        "https://example.org/dag-van-de-keten#:~:text=Op%209%20maart%20overhandigde,Noor%20Visser."
    )
    names = told["sections"][3]["statements"][1]["triples"]
    assert [term["xml:lang"] for _, _, term in names] == ["en", "nl"]


def test_a_property_that_no_template_knows_is_told_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "more.ttl"
    path.write_text(
        "@prefix schema: <https://schema.org/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix organisatie: <https://w3id.org/migratieketen/id/organisatie/> .\n"
        'organisatie:a skos:prefLabel "Eerste"@nl ; schema:numberOfEmployees 12 ;\n'
        '  schema:slogan "Ja"@nl , "Yes"@en ; schema:knows [ schema:name "iemand" ] .\n'
        'schema:slogan skos:prefLabel "leus"@nl .\n'
    )
    store = open_store(str(path))
    told = [s.sentence for s in describe(store, expand("organisatie:a"), "nl").statements]
    assert "Eerste – schema:numberOfEmployees: 12." in told
    assert "Eerste – leus: Ja." in told
    assert any(sentence.startswith("Eerste – schema:knows: ") for sentence in told)


def test_what_the_graph_does_not_know_is_empty(small: Store) -> None:
    description = describe(small, NamedNode("https://example.org/nowhere"), "nl")
    assert description.sections == ()
    assert triples(description) == []


def test_the_article_reads_well() -> None:
    shipped = first_article.store()
    assert section(shipped, "organisatie:vng", "did") == [
        "De VNG gaf het minicollege arbeidsmigratie, en deelde daarbij een breed vraagstuk en relevante "
        "ontwikkelingen. congres-van-migratie-tot-participatie#p15",
        "De VNG gaf de deelsessie Zorg en welzijn voor EU-arbeidsmigranten, en deelde daarbij tips. "
        "congres-van-migratie-tot-participatie#p21",
        "De VNG organiseerde het congres Van Migratie tot Participatie. "
        "congres-van-migratie-tot-participatie#p31",
    ]
    assert "Het congres Van Migratie tot Participatie was op 16 mei 2024. " in " ".join(
        section(shipped, "gebeurtenis:van-migratie-tot-participatie-2024", "facts")
    )
    assert section(shipped, "organisatie:vng", "handed", "en") == [
        "The VNG handed the first public version of the impact report over to Karien van Gennip at the IPA "
        "congress. congres-van-migratie-tot-participatie#p24"
    ]
    assert section(shipped, "organisatie:ministerie-szw", "posts") == [
        "Karien van Gennip: minister bij het ministerie van SZW. congres-van-migratie-tot-participatie#p24"
    ]
    assert section(shipped, "persoon:karin-geuijen", "posts", "en") == [
        "Occupation or post of Karin Geuijen: lecturer and researcher. congres-van-migratie-tot-participatie#p06",
        "Field of Karin Geuijen: migration policy. congres-van-migratie-tot-participatie#p06",
    ]
