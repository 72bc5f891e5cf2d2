"""The congress article against the graph: answers written by hand from the sentences, with exactly their passages.

FOUND holds, for every sentence, what a careful reader takes from it and which passages say it: no more, no
fewer. ABSENT holds what a hasty reader would add; beside each stands a twin of the same shape that is found,
so that none can pass because its query never finds anything.
"""

import re
from collections import defaultdict
from functools import cache

import pytest
from pyoxigraph import NamedNode

import first_article
from migratieketen.results import Rows, Truth
from migratieketen.stores import Store

SOURCE = "https://w3id.org/migratieketen/source/congres-van-migratie-tot-participatie"
CONGRESS = "gebeurtenis:van-migratie-tot-participatie-2024"

FOUND: list[tuple[str, str, str]] = [
    # p01, the headline
    ("the congress is about learning from each other", "CONGRESS schema:about onderwerp:van-elkaar-leren", "p01"),
    ("what the congress is called", 'CONGRESS schema:name "Van Migratie tot Participatie"@nl', "p01 p02"),
    # p02
    ("on which day it took place",
     'CONGRESS schema:startDate "2024-05-16"^^xsd:date ; schema:endDate "2024-05-16"^^xsd:date', "p02"),
    ("in which building", "CONGRESS schema:location plaats:beatrixgebouw", "p02"),
    ("in which city the building stands", "plaats:beatrixgebouw schema:containedInPlace plaats:utrecht", "p02"),
    ("that it was national", "CONGRESS mk:scope bereik:landelijk", "p02"),
    # p03, the theme of the day
    ("the day was about working together", "CONGRESS schema:about onderwerp:samenwerking", "p03"),
    ("and about sharing solutions", "CONGRESS schema:about onderwerp:oplossingen-delen", "p03"),
    ("within the migration chain", "CONGRESS schema:about onderwerp:migratieketen", "p03"),
    ("which begins at asylum reception", "onderwerp:asielopvang skos:broader onderwerp:migratieketen", "p03"),
    ("and reaches labour migration", "onderwerp:arbeidsmigratie skos:broader onderwerp:migratieketen", "p03"),
    # p04, the opening
    ("Baehr chaired the day", "?d mk:actor persoon:katinka-baehr ; mk:role rol:dagvoorzitter ; mk:activity CONGRESS", "p04"),
    ("Baehr opened", "?d mk:actor persoon:katinka-baehr ; mk:role rol:opener ; mk:activity CONGRESS-opening", "p04"),
    ("Bastiaans opened", "?d mk:actor persoon:anita-bastiaans ; mk:role rol:opener ; mk:activity CONGRESS-opening", "p04"),
    ("the opening is part of the congress", "CONGRESS-opening schema:superEvent CONGRESS", "p04"),
    ("Bastiaans is on the board of the COA",
     "?m org:member persoon:anita-bastiaans ; org:organization organisatie:coa ; org:role rol:bestuurslid", "p04"),
    ("who openers are", "?d mk:role rol:opener ; mk:actor ?who", "p04"),
    # p05, what was emphasised
    ("Bastiaans stressed taking part from day one",
     "?v a mk:Viewpoint ; dcterms:type soort:nadruk ; schema:author persoon:anita-bastiaans ; "
     "schema:about omstandigheid:meedoen-vanaf-dag-een", "p05"),
    ("of newcomers", "?v a mk:Viewpoint ; dcterms:type soort:nadruk ; schema:about groep:nieuwkomers", "p05"),
    ("in society", "omstandigheid:meedoen-vanaf-dag-een schema:about onderwerp:meedoen-in-de-samenleving", "p05"),
    ("at the congress", "?v a mk:Viewpoint ; dcterms:type soort:nadruk ; mk:activity CONGRESS", "p05"),
    # p06, the discussion
    ("Verbrugge discussed",
     "?d mk:actor persoon:ad-verbrugge ; mk:role rol:gespreksdeelnemer ; mk:activity CONGRESS-gesprek", "p06 p07"),
    ("Geuijen discussed",
     "?d mk:actor persoon:karin-geuijen ; mk:role rol:gespreksdeelnemer ; mk:activity CONGRESS-gesprek", "p06 p07"),
    ("Sie discussed",
     "?d mk:actor persoon:monika-sie ; mk:role rol:gespreksdeelnemer ; mk:activity CONGRESS-gesprek", "p06 p07"),
    ("the advantages of migration", "CONGRESS-gesprek schema:about onderwerp:voordelen-van-migratie", "p06"),
    ("and the disadvantages", "CONGRESS-gesprek schema:about onderwerp:nadelen-van-migratie", "p06"),
    ("after the opening", "CONGRESS-gesprek mk:after CONGRESS-opening", "p06"),
    ("Verbrugge is a philosopher", "persoon:ad-verbrugge schema:hasOccupation rol:filosoof", "p06"),
    ("Geuijen is a lecturer", "persoon:karin-geuijen schema:hasOccupation rol:docent", "p06"),
    ("and a researcher", "persoon:karin-geuijen schema:hasOccupation rol:onderzoeker", "p06"),
    ("of migration policy", "persoon:karin-geuijen schema:knowsAbout onderwerp:migratiebeleid", "p06"),
    ("Sie is director of Clingendael",
     "?m org:member persoon:monika-sie ; org:organization organisatie:instituut-clingendael ; org:role rol:directeur",
     "p06"),
    # p07, the good example
    ("Verbrugge, Geuijen and Sie shared good examples",
     "?a mk:actor persoon:ad-verbrugge ; mk:shared soort:goed-voorbeeld . "
     "?b mk:actor persoon:karin-geuijen ; mk:shared soort:goed-voorbeeld . "
     "?c mk:actor persoon:monika-sie ; mk:shared soort:goed-voorbeeld", "p07"),
    ("the centre in Germany is one", "?v dcterms:type soort:goed-voorbeeld ; schema:about plaats:asielopvang-in-duitsland", "p07"),
    ("it lies in Germany", "plaats:asielopvang-in-duitsland schema:containedInPlace plaats:duitsland", "p07"),
    ("it is small", "plaats:asielopvang-in-duitsland mk:scope bereik:kleinschalig", "p07"),
    ("it offers artists studios",
     "plaats:asielopvang-in-duitsland schema:amenityFeature soort:kunstenaarsstudio . "
     "soort:kunstenaarsstudio skos:related groep:kunstenaars", "p07"),
    ("it is a hotel", "plaats:asielopvang-in-duitsland schema:amenityFeature soort:hotel", "p07"),
    ("a café", "plaats:asielopvang-in-duitsland schema:amenityFeature soort:cafe", "p07"),
    ("and a restaurant", "plaats:asielopvang-in-duitsland schema:amenityFeature soort:restaurant", "p07"),
    # p09, the market and the sessions
    ("there was an information market", "CONGRESS-informatiemarkt schema:superEvent CONGRESS", "p09"),
    ("after the opening", "CONGRESS-informatiemarkt mk:after CONGRESS-opening", "p09"),
    ("that participants could visit",
     "?d mk:actorKind groep:deelnemers ; mk:role rol:bezoeker ; mk:activity CONGRESS-informatiemarkt", "p09"),
    ("and sessions that they could follow",
     "?d mk:actorKind groep:deelnemers ; mk:activity ?s . ?s mk:after CONGRESS-opening ; schema:superEvent CONGRESS", "p09"),
    # p10
    ("four sessions on labour migration",
     "?n a mk:Figure ; schema:value 4 ; mk:counts soort:deelsessie ; mk:of CONGRESS ; schema:about onderwerp:arbeidsmigratie",
     "p10"),
    # p11, p15, p16, the mini-lecture
    ("the mini-lecture is part of the congress", "CONGRESS-minicollege-arbeidsmigratie schema:superEvent CONGRESS", "p11"),
    ("on labour migration", "CONGRESS-minicollege-arbeidsmigratie schema:about onderwerp:arbeidsmigratie", "p11"),
    ("the VNG gave it",
     "?d mk:actor organisatie:vng ; mk:role rol:sessiegever ; mk:activity CONGRESS-minicollege-arbeidsmigratie", "p15"),
    ("to the participants", "?d mk:actorKind groep:deelnemers ; mk:activity CONGRESS-minicollege-arbeidsmigratie", "p15"),
    ("on the broad issue", "?d mk:actor organisatie:vng ; mk:shared soort:breed-vraagstuk", "p15"),
    ("and relevant developments", "?d mk:actor organisatie:vng ; mk:shared soort:relevante-ontwikkeling", "p15"),
    ("among others housing", "CONGRESS-minicollege-arbeidsmigratie schema:about onderwerp:huisvesting", "p16"),
    ("registration", "CONGRESS-minicollege-arbeidsmigratie schema:about onderwerp:registratie", "p16"),
    ("care", "CONGRESS-minicollege-arbeidsmigratie schema:about onderwerp:zorg", "p16"),
    ("welfare", "CONGRESS-minicollege-arbeidsmigratie schema:about onderwerp:welzijn", "p16"),
    ("supervision", "CONGRESS-minicollege-arbeidsmigratie schema:about onderwerp:toezicht", "p16"),
    ("enforcement", "CONGRESS-minicollege-arbeidsmigratie schema:about onderwerp:handhaving", "p16"),
    (
        "it took up what municipalities must do",
        "CONGRESS-minicollege-arbeidsmigratie schema:about taak:aan-de-slag-met-aanbevelingen",
        "p15-implied",
    ),
    # p12, p13, the task force
    ("Roemer leads the task force",
     "?m org:member persoon:emile-roemer ; org:role rol:leider ; "
     "org:organization organisatie:aanjaagteam-bescherming-arbeidsmigranten", "p12"),
    ("it published reports in 2020",
     "document:rapporten-aanjaagteam-2020 schema:publisher organisatie:aanjaagteam-bescherming-arbeidsmigranten ; "
     'schema:datePublished "2020"^^xsd:gYear', "p12"),
    ("two of them", "?n schema:value 2 ; mk:counts soort:rapport ; mk:of document:rapporten-aanjaagteam-2020", "p12"),
    ("important recommendations stand in them",
     "?r a mk:Recommendation ; dcterms:isPartOf document:rapporten-aanjaagteam-2020 ; "
     "dcterms:type soort:belangrijke-aanbeveling", "p13"),
    ("they concern municipalities",
     "?r dcterms:isPartOf document:rapporten-aanjaagteam-2020 ; mk:addressee soort:gemeente", "p13"),
    ("who must get to work with them",
     "?d mk:actorKind soort:gemeente ; mk:role rol:uitvoerder ; mk:activity ?t . ?t schema:about ?r", "p13"),
    # p17, p21, p22, the session on care and welfare
    ("the second session is part of the congress", "CONGRESS-zorg-en-welzijn schema:superEvent CONGRESS", "p17"),
    ("it is about care", "CONGRESS-zorg-en-welzijn schema:about onderwerp:zorg", "p17"),
    ("welfare", "CONGRESS-zorg-en-welzijn schema:about onderwerp:welzijn", "p17"),
    ("EU labour migrants", "CONGRESS-zorg-en-welzijn schema:about groep:eu-arbeidsmigranten", "p17"),
    ("the role of municipalities", "CONGRESS-zorg-en-welzijn schema:about onderwerp:rol-van-gemeenten", "p17"),
    ("the VNG gave it", "?d mk:actor organisatie:vng ; mk:role rol:sessiegever ; mk:activity CONGRESS-zorg-en-welzijn", "p21"),
    ("with Pharos", "?d mk:actor organisatie:pharos ; mk:role rol:sessiegever ; mk:activity CONGRESS-zorg-en-welzijn", "p21"),
    ("both shared tips",
     "?a mk:actor organisatie:vng ; mk:shared soort:tip . ?b mk:actor organisatie:pharos ; mk:shared soort:tip", "p21"),
    ("for municipalities, to better care",
     "?r dcterms:type soort:tip ; mk:addressee soort:gemeente ; mk:goal omstandigheid:betere-zorg", "p21 p22"),
    ("and welfare of labour migrants",
     "?r dcterms:type soort:tip ; schema:about groep:arbeidsmigranten ; mk:goal omstandigheid:beter-welzijn", "p21 p22"),
    ("by information points",
     "?r dcterms:type soort:tip ; schema:about onderwerp:informatiepunten ; mk:addressee soort:gemeente ; "
     "schema:author organisatie:vng , organisatie:pharos", "p22"),
    ("by language lessons for labour migrants",
     "?r dcterms:type soort:tip ; schema:about onderwerp:taallessen , groep:arbeidsmigranten ; mk:addressee soort:gemeente",
     "p22"),
    (
        "both are examples of those tips",
        "?a schema:about onderwerp:informatiepunten ; dcterms:isPartOf bewering:tips-voor-zorg-en-welzijn . "
        "?b schema:about onderwerp:taallessen ; dcterms:isPartOf bewering:tips-voor-zorg-en-welzijn",
        "p22",
    ),
    # p18, p19, p20, why labour migrants run risks
    ("hard work raises the risk of health problems",
     "?c mk:cause omstandigheid:zware-werkomstandigheden ; mk:effect omstandigheid:meer-kans-op-gezondheidsproblemen ; "
     "schema:about groep:arbeidsmigranten", "p18"),
    ("so do hard living conditions",
     "?c mk:cause omstandigheid:zware-woonomstandigheden ; mk:effect omstandigheid:meer-kans-op-gezondheidsproblemen", "p18"),
    ("they depend on employers for access to care",
     "omstandigheid:afhankelijk-voor-toegang-tot-zorg mk:dependsOn soort:werkgever ; schema:about onderwerp:toegang-tot-zorg",
     "p19"),
    ("or on who houses them", "omstandigheid:afhankelijk-voor-toegang-tot-zorg mk:dependsOn soort:huisvester", "p19"),
    ("because they do not know where to turn",
     "?c mk:cause omstandigheid:niet-weten-waar-terecht ; mk:scope bereik:vaak ; mk:effect omstandigheid:afhankelijk-voor-toegang-tot-zorg", "p19"),
    ("and/or speak no Dutch",
     "?c mk:cause omstandigheid:geen-nederlands-spreken ; mk:scope bereik:vaak ; mk:effect omstandigheid:afhankelijk-voor-toegang-tot-zorg", "p19"),
    ("that dependence makes them vulnerable",
     "?c mk:cause omstandigheid:afhankelijk-voor-toegang-tot-zorg ; mk:effect omstandigheid:kwetsbaar ; "
     "schema:about groep:arbeidsmigranten", "p20"),
    # p23 to p26, the effect report
    ("the third session is part of the congress", "CONGRESS-effectrapportage schema:superEvent CONGRESS", "p23"),
    ("it is about the effect report", "CONGRESS-effectrapportage schema:about document:effectrapportage", "p23"),
    ("on new business activity", "document:effectrapportage schema:about onderwerp:nieuwe-bedrijvigheid", "p23 p24"),
    ("the VNG handed over the first public version",
     "?d mk:actor organisatie:vng ; mk:role rol:gever ; mk:activity ?h . "
     "?h schema:workFeatured document:effectrapportage-eerste-publieksversie", "p24"),
    ("a version of the effect report",
     "document:effectrapportage-eerste-publieksversie dcterms:isVersionOf document:effectrapportage", "p24"),
    ("to Van Gennip",
     "?d mk:actor persoon:karien-van-gennip ; mk:role rol:ontvanger ; mk:activity gebeurtenis:overhandiging-effectrapportage-2024",
     "p24"),
    ("minister at SZW",
     "?m org:member persoon:karien-van-gennip ; org:organization organisatie:ministerie-szw ; org:role rol:minister", "p24"),
    ("at the IPA congress",
     "gebeurtenis:overhandiging-effectrapportage-2024 schema:superEvent gebeurtenis:ipa-congres-2024", "p24"),
    ("on 23 May; the year follows",
     'gebeurtenis:overhandiging-effectrapportage-2024 schema:startDate "2024-05-23"^^xsd:date ; '
     'schema:endDate "2024-05-23"^^xsd:date', "p24-implied"),
    ("so for the IPA congress itself", 'gebeurtenis:ipa-congres-2024 schema:startDate "2024-05-23"^^xsd:date ; '
     'schema:endDate "2024-05-23"^^xsd:date', "p24-implied"),
    ("the report is for municipalities", "document:effectrapportage mk:addressee soort:gemeente", "p25"),
    ("to map effects early", "document:effectrapportage mk:goal omstandigheid:effecten-vroegtijdig-in-kaart", "p25"),
    ("of new large business sites",
     "omstandigheid:effecten-vroegtijdig-in-kaart schema:about onderwerp:nieuwe-grootschalige-bedrijfsvestigingen", "p25"),
    ("on the housing of labour migrants",
     "omstandigheid:effecten-vroegtijdig-in-kaart schema:about onderwerp:huisvesting , groep:arbeidsmigranten", "p25"),
    ("the session got a preview of it",
     "?v schema:superEvent CONGRESS-effectrapportage ; schema:workFeatured document:effectrapportage", "p26"),
    ("the participants did", "?d mk:actorKind groep:deelnemers ; mk:activity ?v . ?v schema:workFeatured document:effectrapportage",
     "p26"),
    # p27 to p30, the session of the police
    ("the fourth session is part of the congress", "CONGRESS-publiek-private-samenwerking schema:superEvent CONGRESS", "p27"),
    ("on public-private partnership",
     "CONGRESS-publiek-private-samenwerking schema:about onderwerp:publiek-private-samenwerking", "p27"),
    ("concerning EU labour migrants", "CONGRESS-publiek-private-samenwerking schema:about groep:eu-arbeidsmigranten", "p27"),
    ("the police of Utrecht started a pilot",
     "?d mk:actor organisatie:politie-utrecht ; mk:role rol:starter ; "
     "mk:activity gebeurtenis:pilot-overlast-eu-arbeidsmigranten-2023", "p28"),
    ("in January 2023, no day given",
     'gebeurtenis:pilot-overlast-eu-arbeidsmigranten-2023 schema:startDate "2023-01"^^xsd:gYearMonth', "p28"),
    ("to counter nuisance",
     "gebeurtenis:pilot-overlast-eu-arbeidsmigranten-2023 mk:goal omstandigheid:overlast-tegengegaan", "p28"),
    ("by EU labour migrants", "omstandigheid:overlast-tegengegaan schema:about groep:eu-arbeidsmigranten", "p28"),
    ("it is a public-private partnership",
     "gebeurtenis:pilot-overlast-eu-arbeidsmigranten-2023 dcterms:type soort:publiek-privaat-samenwerkingsverband", "p29"),
    ("the police gave the session",
     "?d mk:actor organisatie:politie-utrecht ; mk:role rol:sessiegever ; mk:activity CONGRESS-publiek-private-samenwerking",
     "p30"),
    ("they shared the steps made", "?d mk:actor organisatie:politie-utrecht ; mk:shared soort:gemaakte-stap", "p30"),
    ("and the lessons learnt", "?d mk:actor organisatie:politie-utrecht ; mk:shared soort:geleerde-les", "p30"),
    # p31, the organisers
    ("the VNG organised", "?d mk:actor organisatie:vng ; mk:role rol:organisator ; mk:activity CONGRESS", "p31"),
    ("so did Justice", "?d mk:actor organisatie:ministerie-jenv ; mk:role rol:organisator ; mk:activity CONGRESS", "p31"),
    ("Social Affairs", "?d mk:actor organisatie:ministerie-szw ; mk:role rol:organisator ; mk:activity CONGRESS", "p31"),
    ("and the Interior", "?d mk:actor organisatie:ministerie-bzk ; mk:role rol:organisator ; mk:activity CONGRESS", "p31"),
]  # fmt: skip

ABSENT: list[tuple[str, str, str]] = [
    ("the COA did not take part for its board member",
     "?d mk:actor organisatie:coa", "?d mk:actor organisatie:pharos"),
    ("nor Clingendael for its director",
     "?d mk:actor organisatie:instituut-clingendael", "?d mk:actor organisatie:politie-utrecht"),
    ("nor the ministry of SZW as receiver",
     "?d mk:actor organisatie:ministerie-szw ; mk:role rol:ontvanger", "?d mk:actor persoon:karien-van-gennip ; mk:role rol:ontvanger"),
    ("the task force did not give the mini-lecture",
     "?d mk:actor organisatie:aanjaagteam-bescherming-arbeidsmigranten", "?d mk:actor organisatie:vng ; mk:role rol:sessiegever"),
    ("Roemer was not at the congress", "?d mk:actor persoon:emile-roemer", "?d mk:actor persoon:monika-sie"),
    ("Van Gennip was not at this congress",
     "?d mk:actor persoon:karien-van-gennip ; mk:activity/schema:superEvent* CONGRESS",
     "?d mk:actor persoon:monika-sie ; mk:activity/schema:superEvent* CONGRESS"),
    ("who gave the session on the effect report is not said",
     "?d mk:role rol:sessiegever ; mk:activity CONGRESS-effectrapportage",
     "?d mk:role rol:sessiegever ; mk:activity CONGRESS-zorg-en-welzijn"),
    ("the hand-over was not at the congress of 16 May",
     "gebeurtenis:overhandiging-effectrapportage-2024 schema:superEvent+ CONGRESS", "CONGRESS-opening schema:superEvent+ CONGRESS"),
    ("the whole report was not what was handed over",
     "gebeurtenis:overhandiging-effectrapportage-2024 schema:workFeatured document:effectrapportage",
     "?v schema:superEvent CONGRESS-effectrapportage ; schema:workFeatured document:effectrapportage"),
    ("nor was the public version what the session saw",
     "?v schema:superEvent CONGRESS-effectrapportage ; schema:workFeatured document:effectrapportage-eerste-publieksversie",
     "gebeurtenis:overhandiging-effectrapportage-2024 schema:workFeatured document:effectrapportage-eerste-publieksversie"),
    ("who wrote the effect report is not said",
     "document:effectrapportage schema:author ?a", "?tip dcterms:type soort:tip ; schema:author ?a"),
    ("nor who published it", "document:effectrapportage schema:publisher ?a",
     "document:rapporten-aanjaagteam-2020 schema:publisher ?a"),
    ("the day on which the pilot started is not said",
     "gebeurtenis:pilot-overlast-eu-arbeidsmigranten-2023 schema:startDate ?d FILTER(STRLEN(STR(?d)) = 10)",
     "CONGRESS schema:startDate ?d FILTER(STRLEN(STR(?d)) = 10)"),
    ("that it has ended is not said",
     "gebeurtenis:pilot-overlast-eu-arbeidsmigranten-2023 schema:endDate ?d",
     "CONGRESS schema:endDate ?d"),
    ("the month of the two reports is not said",
     "document:rapporten-aanjaagteam-2020 schema:datePublished ?d FILTER(STRLEN(STR(?d)) > 4)",
     "document:rapporten-aanjaagteam-2020 schema:datePublished ?d FILTER(STRLEN(STR(?d)) = 4)"),
    ("nobody's post has a date", "?m org:member ?p ; schema:startDate ?d", "?e a schema:Event ; schema:startDate ?d"),
    ("the chair of the day is not a post", "?m org:role rol:dagvoorzitter", "?d mk:role rol:dagvoorzitter"),
    ("a board member is not a role at an event", "?d mk:role rol:bestuurslid", "?m org:role rol:bestuurslid"),
    ("the openers are not organisers",
     "?d mk:role rol:organisator ; mk:actor ?a . ?a a schema:Person", "?d mk:role rol:opener ; mk:actor ?a . ?a a schema:Person"),
    ("Pharos did not organise",
     "?d mk:role rol:organisator ; mk:actor organisatie:pharos", "?d mk:role rol:organisator ; mk:actor organisatie:vng"),
    ("the chair did not discuss",
     "?d mk:role rol:gespreksdeelnemer ; mk:actor persoon:katinka-baehr", "?d mk:role rol:gespreksdeelnemer ; mk:actor persoon:ad-verbrugge"),
    ("Bastiaans stressed nothing on labour migrants",
     "?v schema:author persoon:anita-bastiaans ; schema:about groep:arbeidsmigranten",
     "?v schema:author persoon:anita-bastiaans ; schema:about groep:nieuwkomers"),
    ("Geuijen is no philosopher", "persoon:karin-geuijen schema:hasOccupation rol:filosoof",
     "persoon:ad-verbrugge schema:hasOccupation rol:filosoof"),
    ("Sie's occupation is not said, her post is", "persoon:monika-sie schema:hasOccupation ?o",
     "persoon:ad-verbrugge schema:hasOccupation ?o"),
    ("the centre in Germany stands in no city that is named",
     "plaats:asielopvang-in-duitsland schema:containedInPlace ?p . ?p dcterms:type soort:stad",
     "plaats:beatrixgebouw schema:containedInPlace ?p . ?p dcterms:type soort:stad"),
    ("no employer takes part", "?d mk:actorKind soort:werkgever", "?d mk:actorKind soort:gemeente"),
    ("the tips are not the task force's",
     "?r dcterms:type soort:tip ; schema:author organisatie:aanjaagteam-bescherming-arbeidsmigranten",
     "?r dcterms:type soort:tip ; schema:author organisatie:pharos"),
    ("nor do they stand in its reports", "?r dcterms:type soort:tip ; dcterms:isPartOf document:rapporten-aanjaagteam-2020",
     "?r a mk:Recommendation ; dcterms:isPartOf document:rapporten-aanjaagteam-2020"),
    ("hard work does not by itself make dependent",
     "?c mk:cause omstandigheid:zware-werkomstandigheden ; mk:effect omstandigheid:afhankelijk-voor-toegang-tot-zorg",
     "?c mk:cause omstandigheid:geen-nederlands-spreken ; mk:effect omstandigheid:afhankelijk-voor-toegang-tot-zorg"),
    ("nor does health make vulnerable",
     "?c mk:cause omstandigheid:meer-kans-op-gezondheidsproblemen ; mk:effect ?e", "?c mk:effect omstandigheid:meer-kans-op-gezondheidsproblemen ; mk:cause ?e"),
    ("municipalities started no pilot",
     "?d mk:role rol:starter ; mk:actorKind soort:gemeente", "?d mk:role rol:starter ; mk:actor organisatie:politie-utrecht"),
    ("who the private partners are is not said",
     "?d mk:activity gebeurtenis:pilot-overlast-eu-arbeidsmigranten-2023 ; mk:role ?r FILTER(?r != rol:starter)",
     "?d mk:activity gebeurtenis:pilot-overlast-eu-arbeidsmigranten-2023 ; mk:role ?r"),
    ("the police of Utrecht are not said to be part of another body",
     "organisatie:politie-utrecht org:subOrganizationOf ?o", "organisatie:politie-utrecht schema:name ?o"),
    ("how many took part is not said", "?n mk:counts ?k . ?k skos:broader* soort:persoon",
     "?n mk:counts ?k . ?k skos:broader* soort:deelsessie"),
    ("what the recommendations mean for municipalities is asked, not answered",
     "?r dcterms:isPartOf document:rapporten-aanjaagteam-2020 ; mk:goal ?g", "?r a mk:Recommendation ; mk:goal ?g"),
]  # fmt: skip


@cache
def graph() -> Store:
    return first_article.store()


def written_out(pattern: str) -> str:
    """Write CONGRESS and CONGRESS-part as the IRIs they stand for."""
    return re.sub(r"\bCONGRESS\b((?:-[a-z]+)*)", CONGRESS + r"\1", pattern)


def passages_of(pattern: str) -> set[str]:
    answer = graph().query(
        f"SELECT DISTINCT ?passage WHERE {{ GRAPH ?passage {{ {written_out(pattern)} }} "
        f"?passage dcterms:isPartOf <{SOURCE}> }}"
    )
    assert isinstance(answer, Rows)
    return {p.value.rpartition("#")[2] for p in answer.column("passage") if isinstance(p, NamedNode)}


@pytest.mark.parametrize(
    ("told", "pattern", "passages"), FOUND, ids=[f"{p.split()[0]}: {t}" for t, _, p in FOUND]
)
def test_a_sentence_says_it(told: str, pattern: str, passages: str) -> None:
    assert passages_of(pattern) == set(passages.split())


@pytest.mark.parametrize(("told", "pattern", "twin"), ABSENT, ids=[told for told, _, _ in ABSENT])
def test_the_article_does_not_say_it(told: str, pattern: str, twin: str) -> None:
    assert graph().query(f"ASK {{ {written_out(pattern)} }}") == Truth(False)
    assert graph().query(f"ASK {{ {written_out(twin)} }}") == Truth(True)


def test_every_passage_has_an_answer_by_hand_or_states_nothing() -> None:
    rows = graph().query(
        "SELECT ?passage ?nothing WHERE { ?passage a mk:Passage ; dcterms:isPartOf "
        f"<{SOURCE}> . OPTIONAL {{ ?passage mk:statesNothing ?nothing }} }}"
    )
    assert isinstance(rows, Rows)
    reasons = {p.value.rpartition("#")[2]: n for p, n in rows.rows if isinstance(p, NamedNode)}
    by_hand = {passage for _, _, passages in FOUND for passage in passages.split()}
    assert len(reasons) == 31
    assert {name for name, reason in reasons.items() if reason} == {"p08", "p14"}
    assert {name for name in reasons if name not in by_hand} == {"p08", "p14"}


def test_no_passage_states_what_no_answer_accounts_for() -> None:
    """Each participation, post, claim and figure of the article is met by an answer above."""
    rows = graph().query(
        "SELECT DISTINCT ?node ?passage WHERE { GRAPH ?passage { ?node a ?class } "
        f"?passage dcterms:isPartOf <{SOURCE}> }}"
    )
    assert isinstance(rows, Rows)
    stated: dict[str, set[str]] = defaultdict(set)
    for node, passage in rows.rows:
        if isinstance(node, NamedNode) and isinstance(passage, NamedNode):
            stated[passage.value.rpartition("#")[2]].add(node.value)
    counts = {passage: len(nodes) for passage, nodes in stated.items()}
    # counted by hand in the article: participations, posts, claims and figures of each sentence
    assert counts == {
        "p04": 4, "p05": 1, "p06": 4, "p07": 4, "p09": 2, "p10": 1, "p12": 2, "p13": 2, "p15": 2, "p18": 1,
        "p19": 2, "p20": 1, "p21": 3, "p22": 2, "p24": 3, "p26": 1, "p28": 1, "p30": 1, "p31": 4,
    }  # fmt: skip
