"""The named queries that need the breadth: what they answer of SOURCES, as a reader of these would write it.

CASES holds for each query what it must answer, with its parameters (nothing: as they stand in the file). `whole` is the
whole answer; `partly` holds rows that must be there and, after a `!`, rows that must not. What must hold of every query,
whatever its answer, is asked of the whole shipped graph. A row of CASES is its cells and, last, its sentences: `kp13` is sentence 13 of the source `kp` (SOURCES), `sw3i` what that sentence implies, and `kp` alone any
sentences of that source, where many say the same. `-` is an empty cell, `*` any.
"""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from migratieketen import queries
from migratieketen.errors import InvalidInput
from migratieketen.graph import Graph, open
from migratieketen.language import COLUMNS
from migratieketen.namespaces import PREFIXES, SOURCE, shorten
from migratieketen.references import references
from migratieketen.resources import root
from migratieketen.results import Rows, RowsAt, Term, is_passage, passages_in
from migratieketen.sparql import bind
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.embedded import graph_files
from migratieketen.stores.files import read
from migratieketen.writing.rows import write_rows
from test_queries import ARTICLE, NAMES, PARTLY, Row, cell, written

SOURCES = {
    "adv": "adviesraadmigratie-over-de-adviesraad",
    "aef": "aef-congres-van-migratie-tot-participatie",
    "bow": "blik-op-werk-keurmerk-inburgeren",
    "bud": "rijksfinancien-begroting-asiel-en-migratie-2025",
    "bvv": "egem-basisvoorziening-vreemdelingen",
    "dgo": "jenvmagazine-dg-oekraiense-ontheemden",
    "disa": "blikopnieuws-disa-neemt-identificatie-en-registratie-over",
    "div": "divosa-screening-en-matching",
    "dtk": "dtenv-ketenpartners",
    "eu": "dtv-ondersteuning-eu-burgers",
    "evo": "aixpa-eurovoc-nl",
    "ggd": "ggd-ghor-publieke-gezondheidszorg-asielzoekers",
    "gmk": "data-overheid-gegevenswoordenboek-migratieketen",
    "gpp": "gpp-woo-organisaties",
    "gza": "gza-veelgestelde-vragen",
    "ilc": "vreemdelingenvisie-informatie-logistiek-centrum",
    "inb": "coa-samenwerking-gemeenten-wet-inburgering",
    "jet": "blikopnieuws-kabinet-jetten-beedigd",
    "kc": "coa-ketenconferentie-2018",
    "kis": "kis-programma-start",
    "kp": "coa-ketenpartners",
    "lrt": "coa-landelijke-en-provinciale-regietafels",
    "lvv": "dtenv-lvv",
    "md": "coa-meedoenbalies-toekomst",
    "mir": "mira-informatielandschap-migratieketen",
    "mov": "movisie-kis-nieuwe-naam",
    "ms": "rijksoverheid-nieuwe-functie-milo-schoenmaker",
    "nb": "arbeidsmigratie-in-goede-banen-nieuwsbrief-juni-2024",
    "nctv": "nctv-crisisstructuur-oekraine",
    "nid": "nidos-opvang",
    "ob": "omroepbrabant-disa-stopt",
    "oin": "logius-oin-e-facturatie",
    "pb": "rijksoverheid-peter-bos-bestuurslid-coa",
    "rean": "vreemdelingenvisie-iom-rean",
    "roo": "staatscourant-regeling-opvang-ontheemden-oekraine",
    "rt": "coa-regietafels-landelijke-afstemming",
    "rvi": "rvig-registratie-niet-ingezetenen",
    "rvr": "raad-voor-rechtsbijstand-implementatie-asiel-en-migratiepact",
    "sb": "rijksoverheid-proef-startbanen-statushouders",
    "ser": "ser-naamswijziging-arbeidsinspectie",
    "sg": "rijksoverheid-benoeming-secretarissen-generaal",
    "snf": "snf-over-snf",
    "sw": "rijksoverheid-spreidingswet-in-werking",
    "ta": "rijksoverheid-tweede-advies-aanjaagteam",
    "tr": "trouw-rhodia-maas-ind",
    "vj": "verwey-jonker-impact-vip",
    "vws": "vws-tooi-ministeries",
    "vmp": "congres-van-migratie-tot-participatie",
    "vng": "vng-ondersteuningsprogramma-arbeidsmigranten",
    "vwn": "vluchtelingenwerk-ter-apel-aanmelding",
    "win": "rijksoverheid-convenant-work-in-nl",
    "wod": "wodc-cohort-oekraiense-vluchtelingen",
    "wtt": "rijksoverheid-eerste-kamer-uitleenmarkt",
}
SHORT = {slug: mark for mark, slug in SOURCES.items()}


class Case(NamedTuple):
    """A question and what its answer must hold."""

    query: str
    given: dict[str, str]
    complete: bool
    rows: str


def whole(query: str, rows: str, **given: str) -> Case:
    return Case(query, given, True, rows)


def partly(query: str, rows: str, **given: str) -> Case:
    return Case(query, given, False, rows)


CASES = [
    whole(
        "acting-posts",
        """
        coa | tijdelijk-bestuurslid         | peter-bos       | -                | 2022       | 2023 | pb5
        coa | tijdelijk-bestuurslid         | peter-bos       | -                | 2026-01-01 | -    | pb1 pb2 pb12
        coa | waarnemend-bestuursvoorzitter | joeri-kapteijns | milo-schoenmaker | 2026-01-01 | -    | ms15 pb3
        """,
    ),
    partly(
        "amounts",
        """
        ministerie--disa--financier                 | disa | euro   | 40000000 | -    | -    | ob13
        waarborgsom-overmaken                       | -    | euro   | 100000   | -    | -    | wtt15
        reconnection-and-social-economy-centre      | *    | euro   | 35       | -    | -    | eu7 eu8
        reconnection-and-social-economy-centre      | *    | euro   | 1000     | -    | -    | eu9
        memorie-van-toelichting-begroting-aenm-2025 | ind  | bedrag | 866372   | 2025 | 2025 | bud14
        memorie-van-toelichting-begroting-aenm-2025 | ind  | bedrag | 317406   | 2029 | 2029 | bud14
        memorie-van-toelichting-begroting-aenm-2025 | dji  | bedrag | 84842    | 2025 | 2025 | bud15
        ! memorie-van-toelichting-begroting-aenm-2025 | uitzetcentra | * | * | * | * |
        ! coa | * | * | * | * | * |
        """,
    ),
    whole(
        "amounts",
        """
        reconnection-and-social-economy-centre | * | euro | 35   | - | - | eu7 eu8
        reconnection-and-social-economy-centre | * | euro | 1000 | - | - | eu9
        """,
        of="reconnection-and-social-economy-centre",
    ),
    partly(
        "chain-parts",
        """
        terugkeer | vertrek-regisseren     | dtenv | uitvoerder | - | - | kp8 dtk2
        terugkeer | vertrek-uit-nederland  | vreemdelingen-zonder-verblijfsrecht | verantwoordelijke | - | - | kp9
        terugkeer | terugkeer-van-vreemdelingen | vng | betrokkene | - | - | dtk9
        terugkeer | overdracht-aan-buitenlandse-autoriteiten | kmar | gever | - | - | kp22
        terugkeer | vreemdelingenbewaring  | dji-centra-voor-vreemdelingenbewaring | uitvoerder | - | - | bud6
        ! *       | opvang-van-vreemdelingen | * | * | * | * |
        ! opvang  | * | * | * | * | * |
        """,
    ),
    partly(
        "chain-parts",
        """
        aankomst  | identificatie-en-registratie-asielzoekers | nationale-politie | uitvoerder | - | 2024 | disa2
        aankomst  | identificatie-en-registratie-asielzoekers | disa | uitvoerder | 2025-01-01 | - | disa
        procedure | beoordeling-van-asielaanvragen | ind | uitvoerder | - | - | tr11
        opvang    | opvang-van-vreemdelingen | coa | uitvoerder | - | - | dtk7
        ! terugkeer | * | * | * | * | * |
        """,
        part="asiel",
    ),
    whole(
        "changes",
        """
        2026-01-01 | schema:endDate   | coa--milo-schoenmaker--bestuursvoorzitter | bestuursvoorzitter | ms4
        2026-01-01 | schema:startDate | coa--joeri-kapteijns--waarnemend-bestuursvoorzitter | waarnemend-bestuursvoorzitter | pb3
        2026-01-01 | schema:startDate | coa--peter-bos--tijdelijk-bestuurslid--2026 | tijdelijk-bestuurslid | pb2
        2026-06-12 | schema:startDate | asiel-en-migratiepact  | regeling       | rvr2
        2026-06-12 | schema:startDate | screeningsverordening  | eu-verordening | rvr12i
        2026-12-31 | schema:endDate   | melden-bij-de-nau--uitlener--plichtige | plichtige | wtt11
        """,
        **{"from": "2026", "to": "2026-12-31"},
    ),
    partly(
        "changes",
        """
        2025-01-01 | schema:startDate | taakoverdracht-identificatie-en-registratie-2025 | taakoverdracht | disa3i
        2025-04-01 | schema:startDate | ministerie-aenm--annet-bertram--secretaris-generaal | secretaris-generaal | sg14i
        2025-06-18 | schema:startDate | ondertekening-convenant-work-in-nl-2025 | ondertekening | win2i
        2026-06-12 | schema:startDate | asiel-en-migratiepact | regeling | rvr2
        ! 2027-01-01 | * | * | * |
        ! 2024       | * | * | * |
        ! *          | * | van-migratie-tot-participatie-2024 | * |
        """,
    ),
    partly(
        "changes",
        """
        2022       | schema:startDate | coa--peter-bos--tijdelijk-bestuurslid | tijdelijk-bestuurslid | pb5
        2022-01-01 | schema:startDate | naamswijziging-nederlandse-arbeidsinspectie-2022 | naamswijziging | ser1 ser2
        2022-03-09 | schema:startDate | nationale-crisisstructuur-opvang-oekraine-2022 | crisisstructuur | nctv2
        2022-04-01 | schema:legislationDate | regeling-opvang-ontheemden-oekraine | ministeriele-regeling | roo1
        2022-05-10 | schema:endDate   | nationale-crisisstructuur-opvang-oekraine-2022 | crisisstructuur | nctv9
        2022-05-10 | schema:startDate | specifieke-crisisstructuur-opvang-oekraine-2022 | crisisstructuur | nctv9
        ! 2022-02-24 | * | * | * |
        ! 2022-07-01 | * | * | * |
        """,
        **{"from": "2022-01-01", "to": "2022-06"},
    ),
    whole(
        "commissions",
        """
        vluchtelingenwerk-nederland | verzoeker | - | verkennend-onderzoek-vip2-2020 | - | - | vj4
        ministerie-aenm | opdrachtgever | - | onderzoek-naar-de-toekomst-van-het-migratiebeleid | - | - | ms3
        kabinet         | opdrachtgever | - | voorstellen-voor-betere-omstandigheden-arbeidsmigranten | - | - | ta3
        regievoerder    | verzoeker     | - | zaken-opvoeren | - | - | ilc8
        coa             | opdrachtgever | - | zorg-voor-asielzoekers | - | - | gza17
        coa             | opdrachtgever | arts-en-zorg-groep | zorg-voor-asielzoekers | - | - | gza15
        derde           | opdrachtgever | - | zorg-voor-bijzondere-doelgroepen | - | - | gza13
        arts-en-zorg    | opdrachtnemer | - | zorg-voor-bijzondere-doelgroepen | - | - | gza13
        dtenv           | opdrachtgever | - | rean | - | - | rean5
        """,
    ),
    whole(
        "competing-claims",
        """
        landelijke-regietafel | vaste-deelnemer | eric-van-der-burg    | rt12
        landelijke-regietafel | vaste-deelnemer | hugo-de-jonge        | rt13
        landelijke-regietafel | vaste-deelnemer | jan-de-reus          | rt17
        landelijke-regietafel | vaste-deelnemer | karien-van-gennip    | rt14
        landelijke-regietafel | vaste-deelnemer | liesbeth-spies       | rt15
        landelijke-regietafel | vaste-deelnemer | rutger-groot-wassink | rt16
        landelijke-regietafel | mk:listOpen | false | lrt11
        landelijke-regietafel | mk:listOpen | true  | lrt22 rt11 rt20
        migratieketen | lid | directie-consulaire-zaken-en-migratiebeleid | dtk8
        migratieketen | lid | raad-voor-rechtsbijstand | dtk8
        migratieketen | lid | overheidsorganisatie     | dtk5
        migratieketen | mk:listOpen | false | gmk17
        """,
    ),
    partly(
        "conditions",
        """
        gemeenten-kopen-alleen-bij-keurmerkhouders   | voorwaarde  | - | - | bow12
        staatssecretaris-kan-gemeenten-aanwijzen     | mogelijkheid | - | - | sw16
        termijn-verslag-van-de-commissaris           | termijn     | - | - | sw14
        nidos-kleinschalige-opvang-zo-snel-als-kan   | uitgangspunt | nidos | - | nid4
        zelfmelders-zijn-wie-zelf-contact-zoekt      | definitie   | - | - | ilc9
        ! coa-wil-bewoners-snel-laten-meedoen | * | * | * |
        """,
    ),
    whole(
        "conditions",
        """
        gemeenten-kopen-alleen-bij-keurmerkhouders | voorwaarde | - | - | bow12
        lening-alleen-voor-onderwijs-met-keurmerk  | voorwaarde | - | - | bow8
        keurmerk-vereist-voor-taalscholen          | voorwaarde | - | - | bow13
        """,
        topic="Blik op Werk Keurmerk Inburgeren",
    ),
    partly(
        "cooperation",
        """
        coa   | samenwerkingspartner | ketenpartner | - | - | - | kp1
        dtenv | ketenpartner         | coa          | - | - | - | kp8
        coa   | partner              | - | meedoenbalie | - | - | md10
        nov   | partner              | - | meedoenbalie | - | - | md10
        dtenv | partner              | - | zelfstandige-terugkeer-ondersteunen | - | - | rean3
        iom   | partner              | - | zelfstandige-terugkeer-ondersteunen | - | - | rean3
        nationale-politie | partner  | - | pilot-lvv-2021 | - | - | lvv7
        vng   | partner              | - | afstemming-over-ontheemden-uit-oekraine | - | - | dgo11
        ! vng | partner | - | meedoenbalie | - | - |
        ! coa | ketenpartner | dtenv | * | - | - |
        """,
    ),
    partly(
        "deliveries",
        """
        aanlevering-van-dossiers-aan-de-dtenv | ind   | leverancier | - | - | ilc4
        aanlevering-van-dossiers-aan-de-dtenv | kmar  | leverancier | - | - | ilc5
        aanlevering-van-dossiers-aan-de-dtenv | avim  | leverancier | - | - | ilc6
        aanlevering-van-dossiers-aan-de-dtenv | dtenv | ontvanger   | - | - | ilc3
        warme-overdracht | coa      | gever     | - | - | inb10
        warme-overdracht | gemeente | ontvanger | - | - | inb10
        melding-bij-de-ind | ind    | ontvanger | - | - | ob5 vwn2
        eurodac | kmar | aanleveraar | - | - | rvr11
        ! overhandiging-effectrapportage-2024 | * | * | * | * |
        ! aanlevering-van-dossiers-aan-de-dtenv | dtenv | leverancier | - | - |
        """,
    ),
    whole(
        "figures-over-time",
        """
        mensen-in-de-opvang | coa | 2019 | 2019 | 22000 | ms9
        dossier | aanlevering-van-dossiers-aan-de-dtenv--ind--leverancier  | 2019 | 2019 | 13730 | ilc4
        match   | meedoenbalie | 2016 | - | 56000 | md11
        zaak    | aanlevering-van-dossiers-aan-de-dtenv--kmar--leverancier | 2019 | 2019 | 1090 | ilc5
        zaak    | zaken-opvoeren--dtenv--uitvoerder | 2019 | 2019 | 6900 | ilc8
        """,
    ),
    partly(
        "findings",
        """
        te-veel-werk-voor-ind-en-coa | oordeel | mark-harbers | ketenconferentie-2018-opening | kc7
        trots-op-het-coa             | oordeel | milo-schoenmaker | - | ms10
        bos-bekend-bij-het-coa       | oordeel | - | - | pb5
        schoenmaker-gaat-coa-missen  | verwachting | milo-schoenmaker | - | ms6
        ! vacature-bestuursvoorzitter-coa | * | * | * |
        ! conferentie-geslaagd | * | * | * |
        """,
    ),
    whole(
        "founders",
        """
        risbo                | starter   | meerjarenonderzoek-ervaringen-eu-arbeidsmigranten | - | nb6
        politie-utrecht      | starter   | pilot-overlast-eu-arbeidsmigranten-2023 | 2023-01 | vmp28
        gemeente-meierijstad | starter   | pilot-registratie-internationale-medewerkers-meierijstad-2025 | - | win11
        gemeente             | starter   | proef-startbanen-statushouders-2024 | - | sb1
        gemeente-of-regio    | starter   | startbanen-voor-statushouders | - | sb3
        kabinet              | oprichter | aanjaagteam-bescherming-arbeidsmigranten | 2020-05-04 | ta3 ta3i
        theo-ten-haaf        | inrichter | dg-oekraiense-ontheemden | - | dgo2
        pierre-van-rossum    | inrichter | nationale-opvangorganisatie | - | dgo2
        dtenv                | oprichter | dtenv-informatie-logistiek-centrum | - | ilc1
        kabinet-van-nederland | oprichter | taskforce-werk-en-integratie-vluchtelingen | - | div13
        gemeente             | oprichter | taskforce-werk-en-integratie-vluchtelingen | - | div13
        partner-in-het-veld  | oprichter | taskforce-werk-en-integratie-vluchtelingen | - | div13
        ministerie-szw       | initiatiefnemer | work-in-nl | - | nb13
        """,
    ),
    whole(
        "funding",
        """
        dtenv           | financier | -    | rean | - | - | rean5
        ministerie-jenv | financier | -    | locov-2023 | - | - | wod12
        ministerie-szw  | financier | -    | locov-2023 | - | - | wod12
        ministerie-szw  | financier | -    | programma-kennisplatform-integratie-en-samenleving-2015 | - | - | kis3
        ministerie      | financier | disa | - | - | - | ob13
        """,
    ),
    partly(
        "identifiers",
        """
        coa            | owl:sameAs        | https://identifier.overheid.nl/tooi/id/zbo/zb000210 | gpp18
        ministerie-szw | owl:sameAs        | https://identifier.overheid.nl/tooi/id/ministerie/mnre1073 | vws11
        immigratie     | skos:exactMatch   | http://eurovoc.europa.eu/1302 | evo3
        asielzoekers   | skos:exactMatch   | http://eurovoc.europa.eu/c_ff638149 | evo83
        integratie     | skos:closeMatch   | http://eurovoc.europa.eu/1462 | evo5
        inburgering    | skos:broadMatch   | http://eurovoc.europa.eu/1462 | evo5
        ! ministerie-ezk   | * | * |
        ! verblijf         | * | * |
        ! werkomstandigheden | * | * |
        ! inburgering | skos:exactMatch | * |
        """,
    ),
    whole(
        "identifiers",
        """
        ministerie-az | owl:sameAs        | https://identifier.overheid.nl/tooi/id/ministerie/mnre1010 | vws2
        ministerie-az | schema:identifier | OIN 00000001003227376000 | oin2
        """,
        thing="ministerie van Algemene Zaken",
    ),
    partly(
        "intentions",
        """
        coa-wil-bewoners-snel-laten-meedoen   | voornemen | coa | - | md14
        meedoenbalies-uitbreiden              | voornemen | coa | - | md17
        meedoenbalies-uitbreiden              | voornemen | nov | - | md17
        defensie-wil-kazerneterrein-budel-terug | voornemen | ministerie-defensie | - | ob17
        nau-gaat-wtta-uitvoeren               | voornemen | - | - | wtt19
        nieuwe-ministeries-weinig-aanpassen   | afspraak  | - | - | sg5
        secretaris-generaal-combineert-met-andere-functie | beslissing | kabinet-van-nederland | - | sg12
        ! trots-op-het-coa | * | * | * |
        """,
    ),
    whole(
        "intentions",
        """
        meedoenbalies-ook-voor-betaald-werk | voornemen | coa | - | md18
        meedoenbalies-uitbreiden            | voornemen | coa | - | md17
        meedoenbalies-uitbreiden            | voornemen | nov | - | md17
        """,
        topic="Meedoenbalie",
    ),
    whole(
        "laws",
        """
        asiel-en-migratiepact               | -          | 2026-06-12 | - | - | - | rvr2
        regeling-opvang-ontheemden-oekraine | 2022-04-01 | -          | - | - | - | roo1
        regeling-opvang-ontheemden-oekraine | - | - | - | - | minister-van-justitie-en-veiligheid | roo1 roo4
        regeling-opvang-ontheemden-oekraine | - | - | - | - | staatssecretaris-van-justitie-en-veiligheid | roo1 roo4
        richtlijn-2001-55-eg                | 2001-07-20 | -          | - | - | - | roo10 roo11
        richtlijn-2001-55-eg                | - | - | - | - | raad-van-de-europese-unie | roo10 roo11
        screeningsverordening               | -          | 2026-06-12 | - | - | - | rvr12i
        spreidingswet                       | -          | 2024-02-01 | - | - | - | sw
        uitvoeringsbesluit-eu-2022-382      | 2022-03-04 | -          | - | - | - | roo10 roo12
        uitvoeringsbesluit-eu-2022-382      | - | - | - | - | raad-van-de-europese-unie | roo12
        wtta                                | -          | 2027-01-01 | - | - | - | wtt10
        wtta                                | -          | - | 2028-01-01 | - | - | wtt12
        wtta                                | - | - | - | - | eerste-kamer | wtt1 wtt2
        """,
    ),
    partly(
        "legal-tasks",
        """
        wet-inburgering-2021 | gemeente | verantwoordelijke | begeleiding-van-inburgering | bow11
        wet-inburgering-2021 | gemeente | uitvoerder | regie-op-inburgering | inb2
        regeling-opvang-ontheemden-oekraine | burgemeester | verantwoordelijke | opvang-ontheemden-oekraine | roo15
        uitvoerings-en-implementatiewet-asiel-en-migratiepact | kmar | aangewezen-instantie | screening-aan-de-buitengrens | rvr13
        overeenkomst-publieke-gezondheidszorg-asielzoekers | ggd | uitvoerder | publieke-gezondheidszorg-asielzoekers | ggd3
        vreemdelingenwet-2000-artikel-2 | adviesraad-migratie | uitvoerder | werkzaamheden-van-de-adviesraad-migratie | adv16
        wet-verplaatsing-bevolking-artikel-4-lid-2 | - | - | regeling-opvang-ontheemden-oekraine | roo3
        ! wtta | * | * | * |
        ! regeling-opvang-ontheemden-oekraine | coa | * | * |
        """,
    ),
    partly(
        "lists",
        """
        migratieketen         | keten         | false | gmk17
        kleine-keten          | keten         | false | dtk6
        landelijke-regietafel | overlegorgaan | false | lrt11
        landelijke-regietafel | overlegorgaan | true  | lrt22 rt11 rt20
        pilot-lvv-2021        | pilot         | false | lvv6
        terugkeer-van-vreemdelingen | taak    | true  | dtk9
        ! coa | * | * |
        """,
    ),
    partly(
        "organisation-changes",
        """
        2020-05-04 | oprichting | * | aanjaagteam-bescherming-arbeidsmigranten | - | ta3 ta3i
        1951 | oprichting     | oprichting-iom-1951 | iom | - | rean9
        *    | opheffing      | * | disa | - | ob
        *    | onderbrenging  | onderbrenging-van-ministeries-2026-aenm | ministerie-aenm | ministerie-jenv | jet14
        *    | onderbrenging  | onderbrenging-van-ministeries-2026-kgg  | ministerie-kgg  | ministerie-ezk  | jet15
        *    | onderbrenging  | onderbrenging-van-ministeries-2026-vro  | ministerie-vro  | ministerie-bzk  | jet16
        2025 | reorganisatie  | reorganisatie-politie-2025 | nationale-politie | - | disa
        ! * | naamswijziging | * | * | * |
        ! * | * | onderbrenging-van-ministeries-2026-aenm | * | ministerie-bzk |
        """,
    ),
    partly(
        "organisation-parts",
        """
        ministerie-bzk | dg-bestuur-ruimte-en-wonen | directie | lrt15
        ministerie-szw | directie-samenleving-en-integratie | directie | lrt16
        nationale-politie | avim | * | ilc6 ob14
        migratieketen | kleine-keten | keten | dtk8
        ministerie-aenm | disa | * | disa8
        ! ministerie-aenm | ind | * |
        ! * | vng | * |
        """,
    ),
    whole(
        "organisation-parts",
        """
        dji   | dji-centra-voor-vreemdelingenbewaring | * | bud6
        dtenv | dtenv-informatie-logistiek-centrum    | * | ilc1
        ind   | ind-stafdirectie-uitvoeringsbeleid    | * | tr20
        ministerie-jenv | dg-migratie              | directie | dtk8 gmk21 lrt17
        ministerie-jenv | dg-oekraiense-ontheemden | directie | nctv7
        ministerie-jenv | dji   | *                      | gmk19
        ministerie-jenv | dtenv | uitvoeringsorganisatie | gmk20
        ministerie-jenv | ind   | *                      | gmk22 kp6
        """,
        top="JenV",
    ),
    whole(
        "other-posts",
        """
        joeri-kapteijns  | bestuurslid                   | coa | -          | -          | md5 ms15
        joeri-kapteijns  | waarnemend-bestuursvoorzitter | coa | 2026-01-01 | -          | ms15 pb3
        milo-schoenmaker | bestuursvoorzitter            | coa | 2019       | 2026-01-01 | lrt21 ms1 ms2 ms4 ms5 ms9 rt19
        milo-schoenmaker | vaste-deelnemer               | landelijke-regietafel | - | - | lrt21 rt19
        peter-bos        | tijdelijk-bestuurslid         | coa | 2022       | 2023       | pb5
        peter-bos        | tijdelijk-bestuurslid         | coa | 2026-01-01 | -          | pb1 pb2 pb12
        """,
    ),
    whole(
        "other-posts",
        """
        rhodia-maas | directeur-generaal            | ind   | 2022-02-01 | - | tr2 tr17
        rhodia-maas | voormalig-algemeen-directeur  | rvig  | - | - | tr18
        rhodia-maas | voormalig-beslismedewerker    | ind   | 1990 | - | tr20
        rhodia-maas | voormalig-directeur           | dtenv | - | - | tr18
        rhodia-maas | voormalig-directeur           | ind-stafdirectie-uitvoeringsbeleid | - | - | tr20
        rhodia-maas | voormalig-werknemer           | ind   | - | - | tr19
        """,
        body="",
        person="Rhodia Maas",
    ),
    partly(
        "path",
        """
        aankomst | melding-bij-de-ind | nieuwe-asielzoekers | uitvoerder | - | ob5
        aankomst | melding-bij-de-ind | ind  | ontvanger  | - | ob5 vwn2
        aankomst | melding-bij-de-ind | -    | -          | aankomst-in-nederland | vwn2 vwn16
        aankomst | aanmeldgehoor      | -    | -          | melding-bij-de-ind | vwn17
        aankomst | aanmeldgehoor      | ind  | uitvoerder | - | vwn17
        aankomst | intake-van-asielzoekers | avim | uitvoerder | - | vwn17
        aankomst | identificatie-en-registratie-asielzoekers | disa | uitvoerder | - | disa3 disa8
        aankomst | identificatie-en-registratie-asielzoekers | avim | verantwoordelijke | - | kp13
        procedure | beoordeling-van-asielaanvragen | ind | uitvoerder | - | tr11
        procedure | voorlichting-over-de-asielprocedure | vluchtelingenwerk-nederland | uitvoerder | - | vwn7
        opvang   | zorg-voor-asielzoekers  | gza-healthcare | uitvoerder | - | gza14
        opvang   | publieke-gezondheidszorg-asielzoekers | ggd | uitvoerder | - | ggd2 ggd3 ggd4
        terugkeer | uitzetting-van-vreemdelingen | definitief-afgewezen-asielzoekers | doelgroep | - | kp17
        ! *      | behandeling-van-aanvragen-van-migranten | * | * | * |
        ! *      | startbanen-voor-statushouders | * | * | * |
        ! *      | toelating-van-uitleners | * | * | * |
        """,
    ),
    partly(
        "path",
        """
        werk   | vog-indienen              | uitlener | plichtige | - | wtt15
        werk   | toelating-van-uitleners   | -        | - | vog-indienen | wtt17
        werk   | toelating-van-uitleners   | nau      | beslisser | - | wtt20
        werk   | uitlenen-met-toelating    | uitzendbureau | bevoegde | - | wtt3
        arbeid | positie-van-arbeidsmigranten-verbeteren | gemeente | deelnemer | - | vng2
        arbeid | voorstellen-voor-betere-omstandigheden-arbeidsmigranten | aanjaagteam-bescherming-arbeidsmigranten | uitvoerder | - | ta3
        *      | uitgifte-van-het-bsn      | kort-verblijvenden | ontvanger | - | rvi23
        ! *    | beoordeling-van-asielaanvragen | * | * | * |
        ! terugkeer | vertrek-uit-nederland | * | * | * |
        """,
        group="arbeidsmigranten",
    ),
    partly(
        "path",
        """
        werk        | startbanen-voor-statushouders | zich-vestigende-statushouders | doelgroep | - | sb5
        werk        | startbanen-voor-statushouders | gemeente-rotterdam | uitvoerder | - | sb5
        huisvesting | taakstelling-huisvesting-bespreken | landelijke-regietafel | uitvoerder | - | rt9
        meedoen     | bespreking-van-samenwerking-bij-inburgering | coa | deelnemer-aan-overleg | - | inb6
        meedoen     | inkoop-van-inburgeringstrajecten | statushouders | doelgroep | - | bow12
        opvang      | publieke-gezondheidszorg-asielzoekers | statushouders | doelgroep | - | ggd2
        ! *         | melding-bij-de-ind | * | * | * |
        ! *         | vertrek-regisseren | * | * | * |
        """,
        group="status holders",
    ),
    partly(
        "path",
        """
        terugkeer | vertrek-regisseren | dtenv | uitvoerder | - | dtk2 kp8
        terugkeer | vertrek-uit-nederland | vreemdelingen-zonder-verblijfsrecht | verantwoordelijke | - | kp9
        terugkeer | gesprekken-om-tot-terugkeer-te-motiveren | dtenv | uitvoerder | - | kp10
        terugkeer | zelfstandige-terugkeer-ondersteunen | iom | uitvoerder | - | rean11 rean12 rean13
        ! opvang  | * | * | * | * |
        ! *       | beoordeling-van-asielaanvragen | * | * | * |
        """,
        group="vreemdelingen zonder verblijfsrecht",
        part="terugkeer",
    ),
    partly(
        "publishers",
        """
        rijksoverheid | 8 | 133 | *
        coa           | 6 | 130 | *
        dtenv         | 3 | 40  | *
        nidos         | 1 | 24  | nid1
        ! ind | * | * |
        """,
    ),
    whole(
        "renames",
        """
        kennisplatform-inclusief-samenleven | Kennisplatform Integratie & Samenleving | Kennisplatform Inclusief Samenleven | - | mov3 mov10 mov12
        ministerie-ezk | Economische Zaken | Ministerie van Economische Zaken en Klimaat | - | jet17
        nederlandse-arbeidsinspectie | Inspectie SZW | Nederlandse Arbeidsinspectie | 2022-01-01 | ser
        """,
    ),
    partly(
        "research",
        """
        locov-2023   | wodc | uitvoerder | - | wod11
        locov-2023   | cbs  | uitvoerder | - | wod11
        locov-2023   | ministerie-szw | financier | - | wod12
        locov-2023   | -    | - | ontheemden-uit-oekraine | wod
        evaluatie-lvv | wodc | uitvoerder | - | lvv16
        verkennend-onderzoek-vip2-2020 | verwey-jonker-instituut | uitvoerder | - | vj4
        verkennend-onderzoek-vip2-2020 | vluchtelingenwerk-nederland | verzoeker | - | vj4
        onderzoek-naar-vip1 | verwey-jonker-instituut | - | - | vj5
        ! locov-2023 | ministerie-szw | uitvoerder | * |
        ! vip2-2017  | * | * | * |
        """,
    ),
    partly(
        "responsibilities",
        """
        gemeente | verantwoordelijke | - | begeleiding-van-inburgering | - | - | bow11
        burgemeester | verantwoordelijke | - | opvang-ontheemden-oekraine | - | - | roo15
        minister-van-asiel-en-migratie | verantwoordelijke | coa | - | - | - | bud6
        minister-van-asiel-en-migratie | gezag | kmar | toezicht-op-vreemdelingen | - | - | bud7
        nau      | beslisser   | - | toelating-van-uitleners | - | - | wtt20
        staatssecretaris-van-justitie-en-veiligheid | beslisser | - | verdeelbesluit-vaststellen | - | - | sw15
        commissaris-van-de-koning | coordinator | - | invulling-provinciale-opvangopgave-bespreken | - | - | sw13
        avim     | verantwoordelijke | - | toezicht-op-vreemdelingen | - | - | kp16 kp20
        ! coa    | verantwoordelijke | * | * | * | * |
        ! dtenv  | beslisser | * | * | * | * |
        """,
    ),
    whole(
        "role-holders",
        """
        snf | beheerder | - | snf-norm     | - | - | snf2
        snf | beheerder | - | snf-register | - | - | snf2
        """,
    ),
    whole(
        "role-holders",
        """
        asielzoekers | plichtige | - | meldplicht-van-asielzoekers | - | - | kp14
        asielzoekers-en-statushouders-uit-tbc-landen | plichtige | - | tuberculoseonderzoek-bij-aankomst | - | - | ggd14
        wie-asiel-wil-aanvragen | plichtige | - | melding-bij-de-ind | - | - | vwn2 vwn16
        uitlener | plichtige | - | melden-bij-de-nau         | - | 2026-12-31 | wtt11
        uitlener | plichtige | - | naleving-van-wetten-bewijzen | - | - | wtt16
        uitlener | plichtige | - | vog-indienen              | - | - | wtt15
        uitlener | plichtige | - | waarborgsom-overmaken     | - | - | wtt15
        """,
        kind="obliged party",
    ),
    whole(
        "shortest-chain",
        """
        1 | nidos | betrokkene | terugkeer-van-vreemdelingen | uitvoerder | dtenv | dtk7 dtk9
        2 | dtenv | partner    | pilot-lvv-2021              | partner    | ind   | lvv7
        2 | dtenv | ontvanger  | aanlevering-van-dossiers-aan-de-dtenv | leverancier | ind | ilc3 ilc4
        """,
    ),
    whole(
        "shortest-chain",
        """
        1 | vng | deelnemer-aan-overleg | bespreking-van-samenwerking-bij-inburgering | deelnemer-aan-overleg | coa | inb6
        """,
        **{"from": "VNG", "to": "COA"},
    ),
    partly(
        "shortest-chain",
        """
        1 | aedes | genodigde | - | - | landelijke-regietafel | rt20
        1 | aedes | ondertekenaar | * | ondertekenaar | vng | snf10
        2 | landelijke-regietafel | - | - | secretariaat | ministerie-jenv | lrt9 rt3
        2 | vng   | organisator | van-migratie-tot-participatie-2024 | organisator | ministerie-jenv | vmp31
        2 | vng   | betrokkene  | terugkeer-van-vreemdelingen | uitvoerder | dtenv | dtk7 dtk9
        3 | ministerie-jenv | - | - | onderdeel | ind | gmk22 kp6
        3 | dtenv | partner | pilot-lvv-2021 | partner | ind | lvv7
        ! 1 | aedes | * | * | * | cnv |
        ! 2 | *     | * | * | * | ind |
        """,
        **{"from": "Aedes", "to": "IND"},
    ),
    whole("shortest-chain", "", **{"from": "Risbo", "to": "COA"}),
    partly(
        "signatories",
        """
        convenant-work-in-nl | eddy-van-hijum    | ondertekenaar | 2025-06-18 | win1 win2 win2i
        convenant-work-in-nl | koepelorganisatie | ondertekenaar | 2025-06-18 | win1 win2 win2i
        convenanten-lvv      | gemeente-eindhoven | contractpartij | - | lvv11
        nationale-verklaring-tijdelijke-huisvesting-arbeidsmigranten | vng | ondertekenaar | 2012-03-28 | snf10
        overeenkomst-publieke-gezondheidszorg-asielzoekers | coa | contractpartij | - | ggd3
        bestuurlijke-afspraken-inburgering | vng | contractpartij | - | inb6
        ! nationale-verklaring-tijdelijke-huisvesting-arbeidsmigranten | snf | * | * |
        ! convenant-work-in-nl | vng | * | * |
        """,
    ),
    whole(
        "single-source-actors",
        """
        wodc-cohort-oekraiense-vluchtelingen | erasmus-universiteit-rotterdam | universiteit | wod11
        ! wodc-cohort-oekraiense-vluchtelingen | cbs | * |
        """,
        source="wodc-cohort-oekraiense-vluchtelingen",
    ),
    partly(
        "single-source-actors",
        """
        * | blik-op-werk  | * | bow
        * | rhodia-maas   | persoon | tr
        * | monique-kremer | persoon | adv12
        ! * | nidos | * |
        ! * | wodc  | * |
        ! * | coa   | * |
        """,
    ),
    whole(
        "supervision",
        """
        blik-op-werk      | toezichthouder    | - | toezicht-op-inburgeringsonderwijs | - | - | bow3
        dtenv             | toezichthouder    | - | lvv | - | - | lvv13
        inspectie-van-het-onderwijs  | toezichthouder | - | toezicht-op-de-onderwijsroute | - | - | bow14
        nederlandse-arbeidsinspectie | handhaver | - | wtta | 2028-01-01 | - | wtt12
        kmar              | uitvoerder        | - | toezicht-op-rechtmatig-verblijf | - | - | kp19
        kmar              | uitvoerder        | - | toezicht-op-rechtmatige-toegang | - | - | kp19
        kmar              | verantwoordelijke | - | toezicht-op-vreemdelingen | - | - | kp16 kp20
        avim              | verantwoordelijke | - | toezicht-op-vreemdelingen | - | - | kp16 kp20
        nationale-politie | uitvoerder        | - | binnenlands-vreemdelingentoezicht | - | - | disa5
        ggd               | uitvoerder        | - | inspectie-technische-hygienezorg | - | - | ggd17 ggd18
        """,
    ),
    partly(
        "support",
        """
        aef | ondersteuner | gemeente | - | - | - | aef13
        adviesraad-migratie-secretariaat | ondersteuner | adviesraad-migratie | conceptadviezen-opstellen | - | - | adv13
        ministerie-jenv | ondersteuner | ministerie-aenm | beleidsmatige-ondersteuning-van-ministers | - | - | sg10
        vng | ondersteuner | - | vng-ondersteuningsprogramma-arbeidsmigranten | - | - | vng5 vng9
        nationale-politie | ondersteuner | - | identificatie-en-registratie-asielzoekers | - | - | disa9
        kennisplatform-inclusief-samenleven | adviseur | migrantenorganisatie | - | - | - | kis9
        werkgever | begeleider | medewerkers-van-disa | - | - | - | ob11
        ! vng | ondersteuner | gemeente | * | * | * |
        ! ministerie-aenm | * | * | * | * | * |
        """,
    ),
    partly(
        "systems",
        """
        bvv | - | - | - | ketenpartner | gebruiker | bvv2
        bvv | - | ketenpartner | - | - | - | bvv4
        bvv | vreemdelingen | - | - | - | - | bvv2 bvv3
        berichtenmakelaar-van-de-bvv | - | - | bvv | - | - | bvv6
        eurodac | - | - | - | kmar | aanleveraar | rvr11
        rni | - | - | brp | - | - | rvi7
        rni | beheer-van-persoonsgegevens-van-niet-ingezetenen | - | - | rvig | uitvoerder | rvi8
        rni | niet-ingezetenen | - | - | - | - | rvi8
        snf-register | - | - | - | snf | beheerder | snf2
        ! bvv | - | - | - | coa | * |
        ! rni | - | - | - | snf | * |
        """,
    ),
    whole(
        "systems",
        """
        lvv | - | - | - | dtenv | meedenker     | lvv12
        lvv | - | - | - | dtenv | toezichthouder | lvv13
        lvv | bekendmaking-van-vreemdelingen-in-de-lvv | - | - | dtenv | ontvanger | lvv14
        lvv | bespreking-van-vreemdelingen-in-de-lvv | - | - | lokaal-samenwerkingsoverleg | uitvoerder | lvv14
        lvv | - | niet-teruggekeerde-vreemdelingen | - | - | - | lvv3 lvv5
        lvv | begeleiding | - | - | - | - | lvv5
        lvv | onderdak    | - | - | - | - | lvv5
        """,
        facility="LVV",
    ),
    partly(
        "table-members",
        """
        landelijke-regietafel | voorzitter      | kajsa-ollongren   | - | - | lrt12
        landelijke-regietafel | voorzitter      | eric-van-der-burg | - | - | rt12
        landelijke-regietafel | vaste-deelnemer | milo-schoenmaker  | - | - | lrt21 rt19
        landelijke-regietafel | vaste-deelnemer | jetta-klijnsma    | - | - | lrt20 rt18
        landelijke-regietafel | genodigde       | ministerie-ocw    | - | - | lrt22 rt20
        landelijke-regietafel | genodigde       | aedes             | - | - | rt20
        landelijke-regietafel | secretariaat    | ministerie-jenv   | - | - | lrt9 rt3
        landelijke-regietafel | deelnemer-aan-overleg | gemeente    | - | - | lrt2
        ! landelijke-regietafel | secretariaat | ministerie-szw | * | * |
        ! landelijke-regietafel | vaste-deelnemer | aedes | * | * |
        ! kleine-keten | * | * | * | * |
        """,
    ),
    whole(
        "table-members",
        """
        kleine-keten | lid | coa   | - | - | dtk6
        kleine-keten | lid | dtenv | - | - | dtk6
        kleine-keten | lid | ind   | - | - | dtk6
        """,
        body="kleine keten",
    ),
    whole(
        "table-members",
        """
        provinciale-regietafel | coordinator           | commissaris-van-de-koning | - | - | lrt6
        provinciale-regietafel | deelnemer-aan-overleg | gemeente | - | - | sw10 sw11
        """,
        body="provinciale regietafels",
    ),
    whole(
        "task-transfers",
        """
        identificatie-en-registratie-asielzoekers | nationale-politie | gever | 2025-01-01 | disa1 disa3i
        identificatie-en-registratie-asielzoekers | disa | ontvanger | 2025-01-01 | disa1 disa5 disa3i
        screening-van-asielzoekers | avim | gever     | 2025-01-01 | ob15 disa3i
        screening-van-asielzoekers | disa | ontvanger | 2025-01-01 | ob15 disa3i
        screening-van-asielzoekers | disa | gever     | - | ob6
        screening-van-asielzoekers | ind  | ontvanger | - | ob6
        verwerking-van-gegevens-van-asielzoekers | disa | gever     | - | ob6
        verwerking-van-gegevens-van-asielzoekers | ind  | ontvanger | - | ob6
        """,
    ),
]

BREADTH = sorted({case.query for case in CASES})


@cache
def shipped() -> Graph:
    return open(None, "nl")


@cache
def known() -> Graph:
    """The graph of SOURCES: what later sources add changes no answer that was written by hand."""
    files = [path for path in graph_files(root()) if path.suffix == ".ttl" or path.stem in SHORT]
    return Graph(EmbeddedStore.from_quads([quad for path in files for quad in read(path)]), "nl")


@cache
def repeated() -> Graph:
    """The shipped graph with every passage of every source said once more, by a source of the same words."""

    def again(term: object) -> object:
        mark = isinstance(term, NamedNode) and term.value.startswith(SOURCE)
        return NamedNode(term.value.replace(SOURCE, f"{SOURCE}nagezegd-")) if mark else term

    quads = list(shipped().store.dump())
    said = [quad for quad in quads if SOURCE in str(quad.subject) or SOURCE in str(quad.graph_name)]
    return Graph(EmbeddedStore.from_quads([*quads, *(Quad(*map(again, quad)) for quad in said)]), "nl")  # type: ignore[arg-type]


def also(passage: str, statements: str) -> Graph:
    """The shipped graph, in which one more sentence states something."""
    head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    text = f"{head} <{SOURCE}{passage}> {{ {statements} }}"
    return Graph(EmbeddedStore.from_quads([*shipped().store.dump(), *parse(text, RdfFormat.TRIG)]), "nl")


def asked(graph: Graph, query: str, given: dict[str, str]) -> Rows:
    """The rows with every sentence, where the answer of a query carries three."""
    parameters = queries.get(query).parameters
    values = {p.name: graph._values(p, given.get(p.name, p.default)) for p in parameters}
    rows = graph.store.query(bind(queries.get(query).text, values))
    assert isinstance(rows, Rows)
    return rows


def answer(graph: Graph, query: str, given: dict[str, str]) -> list[Row]:
    return [told(row) for row in asked(graph, query, given)]


def told(row: dict[str, Term | None]) -> Row:
    cells = tuple(
        cell(term).replace("VMP", "van-migratie-tot-participatie-2024")
        for key, term in row.items()
        if not is_passage(key) and key != "more"
    )
    return cells, frozenset(short(passage.value) for passage in cited(row))


def cited(row: dict[str, Term | None]) -> list[NamedNode]:
    return [passage for key, term in row.items() if is_passage(key) for passage in passages_in(term)]


def short(passage: str) -> str:
    source, _, number = passage.removeprefix(SOURCE).partition("#p")
    mark = "n" if source.startswith("nagezegd-") else ""
    name = source.removeprefix("nagezegd-")
    return mark + SHORT.get(name, name + "#") + number.replace("-implied", "i").lstrip("0")


def fits(row: Row, pattern: Row) -> bool:
    """Whether a row is as written: `*` is any cell; sentences without numbers are any of their sources."""
    cells, said = pattern
    same = len(cells) == len(row[0]) and all(p in ("*", c) for p, c in zip(cells, row[0], strict=True))
    if not same or said == {"*"}:
        return same
    numbered = all(re.search(r"[0-9]", mark) for mark in said)
    return said == (row[1] if numbered else {re.match("[a-z]+", mark)[0] for mark in row[1]})  # type: ignore[index]


def name_of(case: Case) -> str:
    return " ".join([case.query, *(f"{key}={value}" for key, value in case.given.items())])


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_answer_is_what_the_sources_say(case: Case) -> None:
    found = answer(known(), case.query, case.given)
    assert len({cells for cells, _ in found}) == len(found), "an answer doubles"
    lines = [line.strip() for line in case.rows.strip().splitlines() if line.strip()]
    expected = written("\n".join(line for line in lines if line[0] != "!"))
    for pattern in expected:
        assert any(fits(row, pattern) for row in found), pattern
    if case.complete:
        assert [row for row in found if not any(fits(row, pattern) for pattern in expected)] == []
        assert len(found) == len(expected)
    for cells, _ in written("\n".join(line[1:] for line in lines if line[0] == "!")):
        assert not any(fits(row, (cells, frozenset({"*"}))) for row in found), cells


def test_every_query_has_an_answer_written_by_hand() -> None:
    assert set(NAMES) == set(ARTICLE) | set(PARTLY) | set(BREADTH)
    assert not set(BREADTH) & (set(ARTICLE) | set(PARTLY))
    assert len(BREADTH) >= 25
    as_they_stand = {case.query for case in CASES if not case.given}
    assert set(BREADTH) == as_they_stand


@pytest.mark.parametrize("name", BREADTH)
def test_query_answers_as_it_stands_and_every_row_shows_a_sentence(name: str) -> None:
    rows = shipped().query(name)
    assert len(rows)
    known = references(shipped().store, [passage for row in rows for passage in cited(row)])
    for row in rows:
        assert any(passage in known for passage in cited(row)), row
    assert all(reference.link for reference in known.values())


@pytest.mark.parametrize("name", BREADTH)
def test_rows_carry_three_sentences_and_how_many_more(name: str) -> None:
    if "passages" not in shipped().query(name).variables:
        assert name == "publishers"
        return
    for shown, full in zip(shipped().query(name), asked(shipped(), name, {}), strict=True):
        every = sorted(set(str(cell(full["passages"])).split()))
        assert str(cell(shown["passages"])).split() == every[:3]
        assert cell(shown["more"]) == cell(full["more"]) == str(max(0, len(every) - 3))


@pytest.mark.parametrize("name", BREADTH)
def test_columns_have_a_dutch_heading_and_names_for_things(name: str) -> None:
    rows = shipped().query(name)
    columns = [variable for variable in rows.variables if not is_passage(variable) and variable != "more"]
    assert 2 <= len(columns) <= 6
    assert [variable for variable in columns if variable not in COLUMNS] == []
    for lang in ("nl", "en"):
        table = write_rows(rows, "table", Graph(shipped().store, lang).told(rows, 100)).partition("\n[1] ")[0]
        assert "w3id.org" not in table
        assert not re.search(
            r"\b(organisatie|persoon|soort|rol|deelname|bewering|taak|mk|schema):[a-z]", table
        )


def test_headings_are_all_in_use() -> None:
    used = {variable for name in NAMES for variable in shipped().query(name).variables}
    assert sorted(set(COLUMNS) - used) == ["as_of"], (
        "the dates of sources stand in answers as it was on a day"
    )


@pytest.mark.parametrize("name", BREADTH)
def test_parameters_can_be_lifted(name: str) -> None:
    """Without its restrictions a query gives all, quickly; the chain, which needs both its ends, nothing."""
    lifted = {parameter.name: "" for parameter in queries.get(name).parameters}
    everything = answer(shipped(), name, lifted)
    if name == "shortest-chain":
        assert everything == []
        return
    assert {cells for cells, _ in answer(shipped(), name, {})} <= {cells for cells, _ in everything}


@pytest.mark.parametrize(
    "name", [name for name in BREADTH if name not in ("publishers", "single-source-actors")]
)
def test_sources_that_repeat_everything_change_nothing_but_the_sentences(name: str) -> None:
    once, twice = answer(shipped(), name, {}), answer(repeated(), name, {})
    assert [cells for cells, _ in twice] == [cells for cells, _ in once], "an answer doubles, a count swells"
    for (_, before), (cells, after) in zip(once, twice, strict=True):
        # (of the sentences that give a date one is shown)
        again = {f"n{mark}" for mark in before}
        assert after <= before | again, cells
        assert {mark for mark in after if mark[0] != "n" or mark[1:] not in before} <= before, cells
        assert after & again, cells


def test_what_two_sources_know_is_no_longer_known_by_one() -> None:
    assert answer(repeated(), "single-source-actors", {}) == []


def test_sources_that_give_two_dates_compete_and_one_that_is_more_precise_does_not() -> None:
    graph = also(
        "snf-over-snf#p01",
        'regeling:spreidingswet schema:startDate "2024-03-01"^^xsd:date . '
        'regeling:wtta schema:startDate "2027-01"^^xsd:gYearMonth',
    )
    added = set(answer(graph, "competing-claims", {})) - set(answer(shipped(), "competing-claims", {}))
    assert {cells for cells, _ in added} == {
        ("spreidingswet", "schema:startDate", "2024-02-01"),
        ("spreidingswet", "schema:startDate", "2024-03-01"),
    }
    assert ("snf1",) in {tuple(said) for cells, said in added if cells[2] == "2024-03-01"}


def test_two_counts_of_one_thing_compete_only_where_they_count_alike() -> None:
    of = {"thing": "voorziening/rni-loket"}
    counted = {("rni-loket", "gemeente", "18"), ("rni-loket", "gemeente", "19")}
    assert {cells for cells, _ in answer(shipped(), "competing-claims", of)} == counted
    figure = "aantal:some a mk:Figure ; mk:of voorziening:rni-loket ; mk:counts soort:gemeente ; schema:value 20 {}"
    for other in (
        "",
        "; mk:scope bereik:meer-dan",
        '; schema:startDate "2014"^^xsd:gYear',
        "; schema:about rol:lid",
    ):
        found = answer(also("snf-over-snf#p01", figure.format(other)), "competing-claims", of)
        more = set() if other else {("rni-loket", "gemeente", "20")}
        assert {cells for cells, _ in found} == counted | more, other
    same = answer(also("rvig-registratie-niet-ingezetenen#p20", figure.format("")), "competing-claims", of)
    assert ("rni-loket", "gemeente", "20") in {cells for cells, _ in same}, (
        "it competes with the other source"
    )


def test_a_date_is_asked_for_as_precise_as_one_likes() -> None:
    def dates(**given: str) -> set[str]:
        return {cells[0] for cells, _ in answer(known(), "changes", given)}

    assert dates(**{"from": "2027", "to": ""}) >= {"2027-01-01", "2028-01-01"}
    assert dates(**{"from": "2027-01-02", "to": "2027"}) == set()
    assert "1991" in dates(**{"from": "", "to": "1991-06"})
    assert "2022" in dates(**{"from": "2022-12", "to": "2022-12"}), (
        "a year of which no day is known may be that month"
    )
    for given in ({"from": "vorig jaar"}, {"to": "2024-13"}):
        with pytest.raises(InvalidInput, match="is no date"):
            known().query("changes", **given)


def test_who_has_a_task_is_asked_of_a_day() -> None:
    def doing(at: str) -> tuple[set[str], ...]:
        rows = known().query("chain-parts", part="aankomst", at=at)
        assert isinstance(rows, RowsAt)
        groups = ([told(row)[0] for row in group] for group in (rows, rows.uncertain, rows.undated))
        return tuple({c[2] for c in g if c[1].startswith("identificatie-en-registratie-as")} for g in groups)

    undated = {"asielzoekers", "avim", "nationale-politie"}
    # the police had the task until 2025; since when no source says
    assert doing("2023-05-01") == (set(), {"nationale-politie"}, undated)
    assert doing("2025-05-01") == ({"disa"}, set(), undated)


def test_chain_of_three_steps_is_the_longest_and_leads_both_ways() -> None:
    there = answer(known(), "shortest-chain", {"from": "Aedes", "to": "IND"})
    back = answer(known(), "shortest-chain", {"from": "IND", "to": "Aedes"})
    turned = {((str(4 - int(s)), b, p, v, r, a), said) for (s, a, r, v, p, b), said in back}
    assert set(there) == turned
    assert {cells[0] for cells, _ in there} == {"1", "2", "3"}
    assert answer(known(), "shortest-chain", {"from": "COA", "to": "COA"}) == []


def test_chains_are_those_that_counting_step_by_step_finds() -> None:
    near = neighbours(known())
    pairs = [
        ("pharos", "coa"),
        ("wodc", "vng"),
        ("snf", "coa"),
        ("cbs", "nidos"),
        ("avim", "movisie"),
        ("ggd-ghor-nederland", "ind"),
    ]
    for one, two in pairs:
        rows = answer(known(), "shortest-chain", {"from": f"organisatie:{one}", "to": f"organisatie:{two}"})
        assert {(cells[0], cells[1], cells[5]) for cells, _ in rows} == chain(near, one, two), (one, two)
    assert any(chain(near, *pair) for pair in pairs)
    assert not all(chain(near, *pair) for pair in pairs)


def neighbours(graph: Graph) -> dict[str, set[str]]:
    """Which actors have something to do with which, told from the triples."""
    ends, near = defaultdict(set), defaultdict(set)
    joints = ("mk:actor", "mk:counterpart", "org:member", "org:organization")
    for quad in graph.store.dump():
        name = shorten(quad.predicate.value)
        if name in joints:
            ends[quad.subject].add(cell(quad.object))
        elif name == "org:subOrganizationOf":
            ends[quad].update((cell(quad.subject), cell(quad.object)))
    for quad in graph.store.dump():
        if shorten(quad.predicate.value) == "mk:activity":
            ends[quad.object] |= ends[quad.subject]
    for together in list(ends.values()):
        for actor in together:
            near[actor] |= together - {actor}
    return near


def chain(near: dict[str, set[str]], one: str, two: str) -> set[tuple[str, str, str]]:
    """The links of all shortest chains of at most three steps."""
    rings = [{one}]
    while two not in rings[-1] and len(rings) < 4:
        seen = set().union(*rings)
        rings.append({other for actor in rings[-1] for other in near[actor]} - seen)
    if two not in rings[-1]:
        return set()
    links, ends = set(), {two}
    for step in range(len(rings) - 1, 0, -1):
        back = {(str(step), actor, end) for end in ends for actor in rings[step - 1] if end in near[actor]}
        links |= back
        ends = {actor for _, actor, _ in back}
    return links


def test_people_are_persons_though_organisations_are_members_too() -> None:
    members = {cells[:3] for cells, _ in answer(known(), "table-members", {"body": ""})}
    assert ("kleine-keten", "lid", "ind") in members
    people = {cells[:3] for cells, _ in answer(known(), "people", {})}
    assert ("peter-bos", "tijdelijk-bestuurslid", "coa") in people
    assert not {person for person, *_ in people} & {"ind", "coa", "dtenv", "ministerie-szw", "vng"}
    assert answer(known(), "people", {"person": "peter-bos"})


def test_path_of_a_narrower_group_and_of_a_part_of_the_chain() -> None:
    everything = set(answer(known(), "path", {}))
    arrival = set(answer(known(), "path", {"part": "aankomst"}))
    assert arrival < everything
    assert {cells[0] for cells, _ in arrival} == {"aankomst"}
    steps = [cells[1] for cells, _ in answer(known(), "path", {"part": "aankomst"})]
    assert (
        steps.index("melding-bij-de-ind") < steps.index("aanmeldgehoor") < steps.index("vertrek-uit-de-col")
    )
    phases = list(dict.fromkeys(cells[0] for cells, _ in answer(known(), "path", {})))
    order = ["aankomst", "procedure", "opvang", "meedoen", "terugkeer"]
    assert [phase for phase in phases if phase in order] == order
