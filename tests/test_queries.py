"""The named queries: their answers as a careful reader of the congress article would write them, with the sentences.

ARTICLE holds the whole answer of every query at its defaults, written by hand from the article; PARTLY holds
rows that must and rows that must not be there, for answers too long to write out. SECOND holds what changes
when a made-up second source (second-source.trig) repeats, contradicts and adds. A row is its cells and, last,
the numbers of the sentences that say it: `24` a sentence, `24i` what it implies, `t8` one of the second source.
`VMP` stands for the slug of the congress, `-` for an empty cell, `*` for any.
"""

import re
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

import first_article
from first_article import quads
from migratieketen import queries
from migratieketen.graph import Graph, open
from migratieketen.language import COLUMNS
from migratieketen.moment import moment
from migratieketen.namespaces import BASE, ID, PREFIXES, SOURCE, shorten, slug
from migratieketen.references import references
from migratieketen.resources import root
from migratieketen.results import Rows, Term
from migratieketen.sparql import bind
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.files import read
from migratieketen.writing.rows import write_rows
from migratieketen.writing.table import is_passage

ARTICLE_SOURCE = "congres-van-migratie-tot-participatie"
SECOND_FILE = Path(__file__).with_name("second-source.trig")

ARTICLE = {
    "activities": """
        vng | gever       | overhandiging-effectrapportage-2024 | 24
        vng | organisator | VMP                                 | 31
        vng | sessiegever | VMP-minicollege-arbeidsmigratie     | 15
        vng | sessiegever | VMP-zorg-en-welzijn                 | 21
        vng | tip         | informatiepunten-opzetten           | 22
        vng | tip         | taallessen-bieden                   | 22
        vng | tip         | tips-voor-zorg-en-welzijn           | 21
    """,
    "actors-by-kind": """
        ministerie                 | ministerie-bzk  | BZK  | 31
        ministerie                 | ministerie-jenv | JenV | 31
        ministerie                 | ministerie-szw  | SZW  | 24 31
        politie                    | politie-utrecht | -    | 28 30
        zelfstandig-bestuursorgaan | coa             | COA  | 4
    """,
    "actors-by-topic": """
        arbeidsmigratie | pharos          | sessiegever | VMP-zorg-en-welzijn              | 17i 21
        arbeidsmigratie | politie-utrecht | sessiegever | VMP-publiek-private-samenwerking | 27i 30
        arbeidsmigratie | vng             | sessiegever | VMP-minicollege-arbeidsmigratie  | 11 15
        arbeidsmigratie | vng             | sessiegever | VMP-zorg-en-welzijn              | 17i 21
    """,
    "bridges": """
        vng             | 3 | 2 | 15 21 24
        politie-utrecht | 2 | 0 | 28 30
    """,
    "cause-chains": """
        geen-nederlands-spreken          | kwetsbaar                       | 2 | 19 20
        niet-weten-waar-terecht          | kwetsbaar                       | 2 | 19 20
        afhankelijk-voor-toegang-tot-zorg | kwetsbaar                      | 1 | 20
        zware-werkomstandigheden         | meer-kans-op-gezondheidsproblemen | 1 | 18
        zware-woonomstandigheden         | meer-kans-op-gezondheidsproblemen | 1 | 18
    """,
    "causes": """
        geen-nederlands-spreken           | afhankelijk-voor-toegang-tot-zorg | vaak | arbeidsmigranten | 19
        niet-weten-waar-terecht           | afhankelijk-voor-toegang-tot-zorg | vaak | arbeidsmigranten | 19
        afhankelijk-voor-toegang-tot-zorg | kwetsbaar                         | -    | arbeidsmigranten | 20
        zware-werkomstandigheden          | meer-kans-op-gezondheidsproblemen | -    | arbeidsmigranten | 18
        zware-woonomstandigheden          | meer-kans-op-gezondheidsproblemen | -    | arbeidsmigranten | 18
    """,
    "contributions": """
        ad-verbrugge    | gespreksdeelnemer | goed-voorbeeld         | VMP-gesprek                      | 7
        karin-geuijen   | gespreksdeelnemer | goed-voorbeeld         | VMP-gesprek                      | 7
        monika-sie      | gespreksdeelnemer | goed-voorbeeld         | VMP-gesprek                      | 7
        vng             | sessiegever       | breed-vraagstuk        | VMP-minicollege-arbeidsmigratie  | 15
        vng             | sessiegever       | relevante-ontwikkeling | VMP-minicollege-arbeidsmigratie  | 15
        pharos          | sessiegever       | tip                    | VMP-zorg-en-welzijn              | 21
        vng             | sessiegever       | tip                    | VMP-zorg-en-welzijn              | 21
        politie-utrecht | sessiegever       | gemaakte-stap          | VMP-publiek-private-samenwerking | 30
        politie-utrecht | sessiegever       | geleerde-les           | VMP-publiek-private-samenwerking | 30
    """,
    "dependencies": """
        arbeidsmigranten | afhankelijk-voor-toegang-tot-zorg | werkgever  | -                       | 19
        arbeidsmigranten | afhankelijk-voor-toegang-tot-zorg | huisvester | -                       | 19
        arbeidsmigranten | afhankelijk-voor-toegang-tot-zorg | -          | niet-weten-waar-terecht | 19
        arbeidsmigranten | afhankelijk-voor-toegang-tot-zorg | -          | geen-nederlands-spreken | 19
    """,
    "documents": """
        effectrapportage | - | VMP-effectrapportage-voorvertoning | voorvertoning | 2024-05-16 | 2 26
        effectrapportage-eerste-publieksversie | effectrapportage | - | - | - | 24
        effectrapportage-eerste-publieksversie | - | overhandiging-effectrapportage-2024 | overhandiging | 2024-05-23 | 24 24i
    """,
    "events": """
        VMP                                 | congres | 2024-05-16 | - | -             | -         | 2
        VMP                                 | congres | -          | - | beatrixgebouw | -         | 2
        VMP                                 | congres | -          | - | -             | landelijk | 2
        ipa-congres-2024                    | congres | 2024-05-23 | - | -             | -         | 24i
        pilot-overlast-eu-arbeidsmigranten-2023 | pilot | 2023-01  | - | -             | -         | 28
    """,
    "figures": """
        4 | deelsessie | VMP                        | arbeidsmigratie | 10
        2 | rapport    | rapporten-aanjaagteam-2020 | -               | 12
    """,
    "gaps": """
        coa                               | zelfstandig-bestuursorgaan | 1 | 4
        duitsland                         | land                       | 1 | 7
        emile-roemer                      | persoon                    | 1 | 12
        geen-nederlands-spreken           | omstandigheid              | 1 | 19
        instituut-clingendael             | denktank                   | 1 | 6
        kwetsbaar                         | omstandigheid              | 1 | 20
        meer-kans-op-gezondheidsproblemen | omstandigheid              | 1 | 18
        ministerie-bzk                    | ministerie                 | 1 | 31
        ministerie-jenv                   | ministerie                 | 1 | 31
        niet-weten-waar-terecht           | omstandigheid              | 1 | 19
        utrecht                           | stad                       | 1 | 2
        zware-werkomstandigheden          | omstandigheid              | 1 | 18
        zware-woonomstandigheden          | omstandigheid              | 1 | 18
    """,
    "goals": """
        beter-welzijn                 | informatiepunten-opzetten | tip     | 22
        beter-welzijn                 | taallessen-bieden         | tip     | 22
        beter-welzijn                 | tips-voor-zorg-en-welzijn | tip     | 21
        betere-zorg                   | informatiepunten-opzetten | tip     | 22
        betere-zorg                   | taallessen-bieden         | tip     | 22
        betere-zorg                   | tips-voor-zorg-en-welzijn | tip     | 21
        effecten-vroegtijdig-in-kaart | effectrapportage          | rapport | 25
        overlast-tegengegaan          | pilot-overlast-eu-arbeidsmigranten-2023 | pilot | 28
    """,
    "good-examples": """
        asielopvang-in-duitsland | duitsland | ad-verbrugge  | VMP-gesprek | -                 | 7
        asielopvang-in-duitsland | duitsland | karin-geuijen | VMP-gesprek | -                 | 7
        asielopvang-in-duitsland | duitsland | monika-sie    | VMP-gesprek | -                 | 7
        asielopvang-in-duitsland | duitsland | -             | -           | kleinschalig      | 7
        asielopvang-in-duitsland | duitsland | -             | -           | kunstenaarsstudio | 7
        asielopvang-in-duitsland | duitsland | -             | -           | hotel             | 7
        asielopvang-in-duitsland | duitsland | -             | -           | cafe              | 7
        asielopvang-in-duitsland | duitsland | -             | -           | restaurant        | 7
    """,
    "groups": """
        nieuwkomers         | belang-van-meedoen-vanaf-dag-een                  | nadruk        | 5
        nieuwkomers         | meedoen-vanaf-dag-een                             | omstandigheid | 5
        kunstenaars         | kunstenaarsstudio                                 | voorziening   | 7
        deelnemers          | VMP-informatiemarkt                               | bezoeker      | 9
        deelnemers          | VMP-deelsessies                                   | bezoeker      | 9
        deelnemers          | VMP-minicollege-arbeidsmigratie                   | deelnemer     | 15
        deelnemers          | VMP-effectrapportage-voorvertoning                | deelnemer     | 26
        eu-arbeidsmigranten | VMP-zorg-en-welzijn                               | deelsessie    | 17
        arbeidsmigranten    | zware-omstandigheden-geven-gezondheidsproblemen   | mk:CausalClaim   | 18
        arbeidsmigranten    | niet-weten-waar-terecht-maakt-afhankelijk         | mk:CausalClaim   | 19
        arbeidsmigranten    | geen-nederlands-spreken-maakt-afhankelijk         | mk:CausalClaim   | 19
        arbeidsmigranten    | afhankelijkheid-maakt-kwetsbaar                   | mk:CausalClaim   | 20
        arbeidsmigranten    | tips-voor-zorg-en-welzijn                         | tip           | 21
        arbeidsmigranten    | beter-welzijn                                     | omstandigheid | 21
        arbeidsmigranten    | betere-zorg                                       | omstandigheid | 21
        arbeidsmigranten    | taallessen-bieden                                 | tip           | 22
        arbeidsmigranten    | effectrapportage                                  | rapport       | 25
        arbeidsmigranten    | effecten-vroegtijdig-in-kaart                     | omstandigheid | 25
        eu-arbeidsmigranten | VMP-publiek-private-samenwerking                  | deelsessie    | 27
        eu-arbeidsmigranten | pilot-overlast-eu-arbeidsmigranten-2023           | pilot         | 28
        eu-arbeidsmigranten | overlast-tegengegaan                              | omstandigheid | 28
    """,
    "hand-overs": """
        vng | effectrapportage-eerste-publieksversie | karien-van-gennip | ipa-congres-2024 | 2024-05-23 | 24 24i
    """,
    "implied": """
        VMP-zorg-en-welzijn                 | schema:about     | arbeidsmigratie | 17i
        VMP-effectrapportage                | schema:about     | arbeidsmigratie | 23i
        VMP-minicollege-arbeidsmigratie     | schema:about     | aan-de-slag-met-aanbevelingen | 15i
        VMP-publiek-private-samenwerking    | schema:about     | arbeidsmigratie | 27i
        ipa-congres-2024                    | schema:startDate | 2024-05-23      | 24i
        ipa-congres-2024                    | schema:endDate   | 2024-05-23      | 24i
        overhandiging-effectrapportage-2024 | schema:endDate   | 2024-05-23      | 24i
        overhandiging-effectrapportage-2024 | schema:startDate | 2024-05-23      | 24i
        overhandiging-effectrapportage-2024 | mk:after         | VMP-effectrapportage-voorvertoning | 26i
    """,
    "organisers": """
        VMP | vng             | koepelorganisatie | 31
        VMP | ministerie-jenv | ministerie        | 31
        VMP | ministerie-szw  | ministerie        | 31
        VMP | ministerie-bzk  | ministerie        | 31
    """,
    "participants": """
        katinka-baehr   | persoon           | dagvoorzitter     | VMP                                | 4
        katinka-baehr   | persoon           | opener            | VMP-opening                        | 4
        anita-bastiaans | persoon           | opener            | VMP-opening                        | 4
        ad-verbrugge    | persoon           | gespreksdeelnemer | VMP-gesprek                        | 6 7
        karin-geuijen   | persoon           | gespreksdeelnemer | VMP-gesprek                        | 6 7
        monika-sie      | persoon           | gespreksdeelnemer | VMP-gesprek                        | 6 7
        deelnemers      | -                 | bezoeker          | VMP-informatiemarkt                | 9
        deelnemers      | -                 | bezoeker          | VMP-deelsessies                    | 9
        vng             | koepelorganisatie | sessiegever       | VMP-minicollege-arbeidsmigratie    | 15
        deelnemers      | -                 | deelnemer         | VMP-minicollege-arbeidsmigratie    | 15
        vng             | koepelorganisatie | sessiegever       | VMP-zorg-en-welzijn                | 21
        pharos          | expertisecentrum  | sessiegever       | VMP-zorg-en-welzijn                | 21
        deelnemers      | -                 | deelnemer         | VMP-effectrapportage-voorvertoning | 26
        politie-utrecht | politie           | sessiegever       | VMP-publiek-private-samenwerking   | 30
        vng             | koepelorganisatie | organisator       | VMP                                | 31
        ministerie-jenv | ministerie        | organisator       | VMP                                | 31
        ministerie-szw  | ministerie        | organisator       | VMP                                | 31
        ministerie-bzk  | ministerie        | organisator       | VMP                                | 31
    """,
    "people": """
        anita-bastiaans   | bestuurslid | coa                                      | -              | 4
        ad-verbrugge      | filosoof    | -                                        | -              | 6
        karin-geuijen     | docent      | -                                        | -              | 6
        karin-geuijen     | onderzoeker | -                                        | -              | 6
        karin-geuijen     | -           | -                                        | migratiebeleid | 6
        monika-sie        | directeur   | instituut-clingendael                    | -              | 6
        emile-roemer      | leider      | aanjaagteam-bescherming-arbeidsmigranten | -              | 12
        karien-van-gennip | minister    | ministerie-szw                           | -              | 24
    """,
    "pilots": """
        pilot-overlast-eu-arbeidsmigranten-2023 | -               | -       | 2023-01 | -                    | - | 28
        pilot-overlast-eu-arbeidsmigranten-2023 | -               | -       | -       | overlast-tegengegaan | - | 28
        pilot-overlast-eu-arbeidsmigranten-2023 | politie-utrecht | starter | -       | -                    | - | 28
        pilot-overlast-eu-arbeidsmigranten-2023 | - | - | - | - | publiek-privaat-samenwerkingsverband | 29
    """,
    "places": """
        beatrixgebouw            | gebouw         | utrecht   | -   | -                 | 2
        beatrixgebouw            | gebouw         | -         | VMP | -                 | 2
        asielopvang-in-duitsland | opvanglocatie  | duitsland | -   | -                 | 7
        asielopvang-in-duitsland | opvanglocatie  | -         | -   | kleinschalig      | 7
        asielopvang-in-duitsland | opvanglocatie  | -         | -   | kunstenaarsstudio | 7
        asielopvang-in-duitsland | opvanglocatie  | -         | -   | hotel             | 7
        asielopvang-in-duitsland | opvanglocatie  | -         | -   | cafe              | 7
        asielopvang-in-duitsland | opvanglocatie  | -         | -   | restaurant        | 7
    """,
    "posts": """
        coa                                      | bestuurslid | anita-bastiaans   | - | - | 4
        instituut-clingendael                    | directeur   | monika-sie        | - | - | 6
        aanjaagteam-bescherming-arbeidsmigranten | leider      | emile-roemer      | - | - | 12
        ministerie-szw                           | minister    | karien-van-gennip | - | - | 24
    """,
    "programme": """
        VMP-opening     | opening           | opener            | anita-bastiaans | -                    | 4
        VMP-opening     | opening           | opener            | katinka-baehr   | -                    | 4
        VMP-gesprek     | gesprek           | gespreksdeelnemer | ad-verbrugge    | -                    | 6 7
        VMP-gesprek     | gesprek           | gespreksdeelnemer | karin-geuijen   | -                    | 6 7
        VMP-gesprek     | gesprek           | gespreksdeelnemer | monika-sie      | -                    | 6 7
        VMP-gesprek     | gesprek           | -                 | -               | voordelen-van-migratie | 6
        VMP-gesprek     | gesprek           | -                 | -               | nadelen-van-migratie | 6
        VMP-informatiemarkt | informatiemarkt | bezoeker        | deelnemers      | -                    | 9
        VMP-deelsessies | reeks-deelsessies | bezoeker          | deelnemers      | -                    | 9
        VMP-minicollege-arbeidsmigratie | minicollege | sessiegever | vng        | -                    | 11 15
        VMP-minicollege-arbeidsmigratie | minicollege | deelnemer | deelnemers   | -                    | 11 15
        VMP-minicollege-arbeidsmigratie | minicollege | -         | -            | arbeidsmigratie      | 11
        VMP-minicollege-arbeidsmigratie | minicollege | -         | -            | huisvesting          | 11 16
        VMP-minicollege-arbeidsmigratie | minicollege | -         | -            | registratie          | 11 16
        VMP-minicollege-arbeidsmigratie | minicollege | -         | -            | zorg                 | 11 16
        VMP-minicollege-arbeidsmigratie | minicollege | -         | -            | welzijn              | 11 16
        VMP-minicollege-arbeidsmigratie | minicollege | -         | -            | toezicht             | 11 16
        VMP-minicollege-arbeidsmigratie | minicollege | -         | -            | handhaving           | 11 16
        VMP-minicollege-arbeidsmigratie | minicollege | -         | -            | aan-de-slag-met-aanbevelingen | 11 15i
        VMP-zorg-en-welzijn | deelsessie  | sessiegever     | vng             | -                    | 17 21
        VMP-zorg-en-welzijn | deelsessie  | sessiegever     | pharos          | -                    | 17 21
        VMP-zorg-en-welzijn | deelsessie  | -               | -               | zorg                 | 17
        VMP-zorg-en-welzijn | deelsessie  | -               | -               | welzijn              | 17
        VMP-zorg-en-welzijn | deelsessie  | -               | -               | eu-arbeidsmigranten  | 17
        VMP-zorg-en-welzijn | deelsessie  | -               | -               | rol-van-gemeenten    | 17
        VMP-zorg-en-welzijn | deelsessie  | -               | -               | arbeidsmigratie      | 17 17i
        VMP-effectrapportage | deelsessie | -               | -               | effectrapportage     | 23
        VMP-effectrapportage | deelsessie | -               | -               | arbeidsmigratie      | 23 23i
        VMP-effectrapportage-voorvertoning | voorvertoning | deelnemer | deelnemers | -            | 26
        VMP-publiek-private-samenwerking | deelsessie | sessiegever | politie-utrecht | -          | 27 30
        VMP-publiek-private-samenwerking | deelsessie | - | - | pilot-overlast-eu-arbeidsmigranten-2023 | 27 30
        VMP-publiek-private-samenwerking | deelsessie | - | - | eu-arbeidsmigranten            | 27
        VMP-publiek-private-samenwerking | deelsessie | - | - | publiek-private-samenwerking   | 27
        VMP-publiek-private-samenwerking | deelsessie | - | - | arbeidsmigratie                | 27 27i
    """,
    "recommendations": """
        gemeente | belangrijke-aanbevelingen-aanjaagteam | belangrijke-aanbeveling | -      | rapporten-aanjaagteam-2020 | 13
        gemeente | tips-voor-zorg-en-welzijn             | tip                     | vng    | VMP-zorg-en-welzijn        | 21
        gemeente | tips-voor-zorg-en-welzijn             | tip                     | pharos | VMP-zorg-en-welzijn        | 21
        gemeente | informatiepunten-opzetten             | tip                     | vng    | VMP-zorg-en-welzijn        | 22
        gemeente | informatiepunten-opzetten             | tip                     | pharos | VMP-zorg-en-welzijn        | 22
        gemeente | taallessen-bieden                     | tip                     | vng    | VMP-zorg-en-welzijn        | 22
        gemeente | taallessen-bieden                     | tip                     | pharos | VMP-zorg-en-welzijn        | 22
    """,
    "reports": """
        rapporten-aanjaagteam-2020 | reeks-rapporten | aanjaagteam-bescherming-arbeidsmigranten | emile-roemer | 2020 | - | 12
        rapporten-aanjaagteam-2020 | reeks-rapporten | - | - | - | gemeente | 13
        effectrapportage           | rapport         | - | - | - | gemeente | 25
    """,
    "roles": """
        organisator       | 4 | 1 | 31
        sessiegever       | 3 | 3 | 15 21 30
        gespreksdeelnemer | 3 | 1 | 6 7
        opener            | 2 | 1 | 4
        bezoeker          | 1 | 2 | 9
        deelnemer         | 1 | 2 | 15 26
        dagvoorzitter     | 1 | 1 | 4
        bestuurslid       | 1 | 1 | 4
        directeur         | 1 | 1 | 6
        leider            | 1 | 1 | 12
        uitvoerder        | 1 | 1 | 13
        gever             | 1 | 1 | 24
        ontvanger         | 1 | 1 | 24
        minister          | 1 | 1 | 24
        starter           | 1 | 1 | 28
        filosoof          | 1 | 0 | 6
        docent            | 1 | 0 | 6
        onderzoeker       | 1 | 0 | 6
    """,
    "tasks": """
        aan-de-slag-met-aanbevelingen | gemeente | uitvoerder | -                                     | - | 13
        aan-de-slag-met-aanbevelingen | -        | -          | belangrijke-aanbevelingen-aanjaagteam | - | 13
    """,
    "ties": """
        vng | gever       | karien-van-gennip | ontvanger     | overhandiging-effectrapportage-2024 | 24
        vng | organisator | ministerie-bzk    | organisator   | VMP                                 | 31
        vng | organisator | ministerie-jenv   | organisator   | VMP                                 | 31
        vng | organisator | ministerie-szw    | organisator   | VMP                                 | 31
        vng | organisator | katinka-baehr     | dagvoorzitter | VMP                                 | 4 31
        vng | sessiegever | pharos            | sessiegever   | VMP-zorg-en-welzijn                 | 21
    """,
    "timeline": """
        2020       | - | rapporten-aanjaagteam-2020              | reeks-rapporten | 12
        2023-01    | - | pilot-overlast-eu-arbeidsmigranten-2023 | pilot           | 28
        2024-05-16 | - | VMP                                     | congres         | 2
        2024-05-23 | - | ipa-congres-2024                        | congres         | 24i
        2024-05-23 | - | overhandiging-effectrapportage-2024     | overhandiging   | 24i
    """,
    "topic": """
        arbeidsmigratie | VMP-deelsessies-arbeidsmigratie  | mk:Figure   | 10
        arbeidsmigratie | VMP-minicollege-arbeidsmigratie  | minicollege | 11
        arbeidsmigratie | VMP-zorg-en-welzijn              | deelsessie  | 17i
        arbeidsmigratie | VMP-effectrapportage             | deelsessie  | 23i
        arbeidsmigratie | VMP-publiek-private-samenwerking | deelsessie  | 27i
    """,
    "topics": """
        economie                                 | -                                 | 0 | 2 | 23 24 25
        nieuwe-bedrijvigheid                     | economie                          | 1 | 2 | 23 24 25
        grootschalige-bedrijfsvestigingen        | nieuwe-bedrijvigheid              | 0 | 2 | 25
        nieuwe-grootschalige-bedrijfsvestigingen | grootschalige-bedrijfsvestigingen | 2 | 2 | 25
        gezondheid                               | -                                 | 1 | 8 | 16 17 18 19 21
        zorg                                     | gezondheid                        | 4 | 7 | 16 17 19 21
        toegang-tot-zorg                         | zorg                              | 3 | 3 | 19
        huisvesting                              | -                                 | 3 | 3 | 16 25
        informatie-en-gegevens                   | -                                 | 0 | 2 | 16 22
        informatievoorziening                    | informatie-en-gegevens            | 0 | 1 | 22
        informatiepunten                         | informatievoorziening             | 1 | 1 | 22
        registratie                              | informatie-en-gegevens            | 1 | 1 | 16
        integratie                               | -                                 | 0 | 1 | 5
        meedoen-in-de-samenleving                | integratie                        | 1 | 1 | 5
        kennis-en-onderzoek                      | -                                 | 0 | 1 | 1 3
        kennisdeling                             | kennis-en-onderzoek               | 0 | 1 | 1 3
        oplossingen-delen                        | kennisdeling                      | 1 | 1 | 3
        van-elkaar-leren                         | kennisdeling                      | 1 | 1 | 1
        migratie                                 | -                                 | 0 | 8 | 3 6 10 11 17i 23i 27i
        migratiebeleid                           | migratie                          | 1 | 1 | 6
        migratieketen                            | migratie                          | 1 | 6 | 3 10 11 17i 23i 27i
        arbeidsmigratie                          | migratieketen                     | 5 | 5 | 10 11 17i 23i 27i
        nadelen-van-migratie                     | migratie                          | 1 | 1 | 6
        voordelen-van-migratie                   | migratie                          | 1 | 1 | 6
        openbaar-bestuur                         | -                                 | 0 | 1 | 17
        lokaal-bestuur                           | openbaar-bestuur                  | 0 | 1 | 17
        rol-van-gemeenten                        | lokaal-bestuur                    | 1 | 1 | 17
        samenwerking                             | -                                 | 1 | 2 | 3 27
        publiek-private-samenwerking             | samenwerking                      | 1 | 1 | 27
        taal                                     | -                                 | 0 | 1 | 22
        taallessen                               | taal                              | 1 | 1 | 22
        veiligheid                               | -                                 | 0 | 2 | 28
        overlast                                 | veiligheid                        | 2 | 2 | 28
        welzijn                                  | -                                 | 4 | 4 | 16 17 21
        wet-en-regelgeving                       | -                                 | 0 | 1 | 16
        naleving-van-wet-en-regelgeving          | wet-en-regelgeving                | 0 | 1 | 16
        handhaving                               | naleving-van-wet-en-regelgeving   | 1 | 1 | 16
        toezicht                                 | naleving-van-wet-en-regelgeving   | 1 | 1 | 16
    """,
    "viewpoints": """
        anita-bastiaans | belang-van-meedoen-vanaf-dag-een             | nadruk         | VMP         | 5
        ad-verbrugge    | asielopvang-in-duitsland-als-goed-voorbeeld  | goed-voorbeeld | VMP-gesprek | 7
        karin-geuijen   | asielopvang-in-duitsland-als-goed-voorbeeld  | goed-voorbeeld | VMP-gesprek | 7
        monika-sie      | asielopvang-in-duitsland-als-goed-voorbeeld  | goed-voorbeeld | VMP-gesprek | 7
    """,
}

# How many rows there are; rows that must be there; and rows that must not, each with a twin above that is.
PARTLY = {
    "names": (
        None,
        """
        vng              | VNG                                              | VNG | 15 21 24
        vng              | Vereniging van Nederlandse Gemeenten             | VNG | 31
        coa              | COA                                              | COA | 4
        ministerie-szw   | ministerie van SZW                               | SZW | 24
        ministerie-szw   | Sociale Zaken en Werkgelegenheid                 | SZW | 31
        anita-bastiaans  | Anita Bastiaans                                  | -   | 4
        anita-bastiaans  | Bastiaans                                        | -   | 5
        effectrapportage | Effectrapportage bij nieuwe bedrijvigheid        | -   | 23
        effectrapportage | effectrapportage bij nieuwe bedrijvigheid        | -   | 24
        effectrapportage | effectrapportage                                 | -   | 24 25
        VMP              | Van Migratie tot Participatie                    | -   | 1 2
        """,
        """
        coa             | Centraal Orgaan opvang asielzoekers | * | *
        ministerie-jenv | JenV                                | * | *
        monika-sie      | Monika Sie Dhian Ho                 | * | *
        arbeidsmigratie-in-goede-banen | *                    | * | *
        """,
    ),
    "passages": (
        31,
        """
        1  | Van elkaar leren         | tot Participatie’        | -         | 1
        8  | Deelsessies              | Deelsessies              | tussenkop | 8
        14 | *                        | voor gemeenten?          | vraag     | 14
        18 | Door zware werk-         | op gezondheidsproblemen. | -         | 18
        24 | Tijdens het IPA-congres  | van SZW).                | -         | 24
        31 | *                        | en Koninkrijksrelaties.  | -         | 31
        """,
        """
        18 | * | * | tussenkop | *
        32 | * | * | *         | *
        """,
    ),
    "sources": (
        1,
        f"""
        {ARTICLE_SOURCE} | arbeidsmigratie-in-goede-banen | 2024-05-27 | 31 | * | *
        """,
        f"""
        {ARTICLE_SOURCE} | vng | * | * | * | *
        """,
    ),
    "statement-counts": (
        31,
        """
        8  | 0 | 0 | 0 | 8
        14 | 0 | 0 | 0 | 14
        18 | 9 | 2 | 0 | 18
        20 | 6 | 1 | 0 | 20
        24 | * | * | 4 | 24 24i
        26 | * | * | 1 | 26 26i
        """,
        """
        2  | 0 | * | * | *
        18 | * | * | 1 | *
        """,
    ),
    "statements": (
        9,
        """
        zware-omstandigheden-geven-gezondheidsproblemen | rdf:type     | mk:CausalClaim              | 18
        zware-omstandigheden-geven-gezondheidsproblemen | mk:cause     | zware-werkomstandigheden | 18
        zware-omstandigheden-geven-gezondheidsproblemen | mk:cause     | zware-woonomstandigheden | 18
        zware-omstandigheden-geven-gezondheidsproblemen | mk:effect    | meer-kans-op-gezondheidsproblemen | 18
        zware-omstandigheden-geven-gezondheidsproblemen | schema:about | arbeidsmigranten         | 18
        zware-omstandigheden-geven-gezondheidsproblemen | schema:about | gezondheid               | 18
        arbeidsmigranten                                | schema:name  | arbeidsmigranten         | 18
        """,
        """
        * | schema:about | eu-arbeidsmigranten | *
        * | mk:effect    | kwetsbaar           | *
        """,
    ),
    "terms": (
        None,
        """
        mk:CausalClaim    | 4 | 4 | 18 19 20
        mk:Viewpoint      | 2 | 2 | 5 7
        mk:Recommendation | 4 | 4 | 13 21 22
        mk:Figure         | 2 | 2 | 10 12
        mk:effect         | 4 | 4 | 18 19 20
        mk:cause          | 5 | 4 | 18 19 20
        mk:dependsOn      | 2 | 1 | 19
        mk:scope          | 4 | 4 | 2 7 19
        mk:after          | 4 | 4 | 6 9 26i
        """,
        """
        Passage    | * | * | *
        startsWith | * | * | *
        sha256     | * | * | *
        """,
    ),
}

# What differs with the second source: rows that are new or that more sentences say; `!` before a row that is gone.
SECOND = {
    "activities": """
        vng | gever       | overhandiging-effectrapportage-2024 | 24 t11
        vng | organisator | VMP                                 | 31 t3
        vng | sessiegever | VMP-zorg-en-welzijn                 | 21 t8
        vng | tip         | tips-voor-zorg-en-welzijn           | 21 t8
    """,
    "actors-by-kind": """
        ministerie                 | ministerie-szw         | SZW | 24 31 t3
        politie                    | politie-utrecht        | -   | 28 30 t13
        zelfstandig-bestuursorgaan | coa                    | COA | 4 t4
        gemeente                   | gemeente-voorbeeldstad | -   | t8 t14
    """,
    "actors-by-topic": """
        arbeidsmigratie | pharos                 | sessiegever | VMP-zorg-en-welzijn              | 17i 21 t8 t8i
        arbeidsmigratie | vng                    | sessiegever | VMP-zorg-en-welzijn              | 17i 21 t8 t8i
        arbeidsmigratie | gemeente-voorbeeldstad | sessiegever | VMP-zorg-en-welzijn              | 17i t8 t8i
        arbeidsmigratie | politie-utrecht        | sessiegever | VMP-publiek-private-samenwerking | 27i 30 t13
    """,
    "bridges": """
        ! vng                  | 3 | 2 |
        vng                    | 3 | 3 | 15 21 24 t8 t11
        politie-utrecht        | 2 | 0 | 28 30 t13
        gemeente-voorbeeldstad | 2 | 3 | t8 t14
    """,
    "cause-chains": """
        geen-nederlands-spreken           | kwetsbaar | 2 | 19 20 t9
        niet-weten-waar-terecht           | kwetsbaar | 2 | 19 20 t9
        afhankelijk-voor-toegang-tot-zorg | kwetsbaar | 1 | 20 t9
        geen-contract                     | kwetsbaar | 2 | 20 t9
    """,
    "causes": """
        geen-nederlands-spreken           | afhankelijk-voor-toegang-tot-zorg | vaak | arbeidsmigranten | 19 t9
        geen-contract                     | afhankelijk-voor-toegang-tot-zorg | -    | arbeidsmigranten | t9
        afhankelijk-voor-toegang-tot-zorg | kwetsbaar                         | -    | arbeidsmigranten | 20 t9
    """,
    "contributions": """
        monika-sie      | gespreksdeelnemer | goed-voorbeeld | VMP-gesprek                      | 7 t6
        pharos          | sessiegever       | tip            | VMP-zorg-en-welzijn              | 21 t8
        vng             | sessiegever       | tip            | VMP-zorg-en-welzijn              | 21 t8
        politie-utrecht | sessiegever       | geleerde-les   | VMP-publiek-private-samenwerking | 30 t13
    """,
    "dependencies": """
        arbeidsmigranten | afhankelijk-voor-toegang-tot-zorg | werkgever | -                       | 19 t9
        arbeidsmigranten | afhankelijk-voor-toegang-tot-zorg | -         | geen-nederlands-spreken | 19 t9
        arbeidsmigranten | afhankelijk-voor-toegang-tot-zorg | -         | geen-contract           | t9
    """,
    "documents": """
        effectrapportage | - | VMP-effectrapportage-voorvertoning | voorvertoning | 2024-05-15 | 26 t2
        effectrapportage-eerste-publieksversie | effectrapportage | - | - | - | 24 t11
        effectrapportage-eerste-publieksversie | - | overhandiging-effectrapportage-2024 | overhandiging | 2024-05-23 | 24 24i t11
        effectrapportage-eerste-publieksversie | - | overhandiging-effectrapportage-2024 | overhandiging | 2024-05-22 | 24 t11
    """,
    "events": """
        VMP              | congres | 2024-05-15 | - | -             | - | t2
        VMP              | congres | -          | - | beatrixgebouw | - | 2 t2
        voorbeelddag-2025 | congres | 2025-03-04 | - | -            | - | t14
        voorbeelddag-2025 | congres | -         | - | voorbeeldstad | - | t14
        pilot-overlast-eu-arbeidsmigranten-2023 | pilot | 2023-02 | - | - | - | t13
    """,
    "figures": """
        5 | deelsessie | VMP | arbeidsmigratie | t7
    """,
    "gaps": """
        coa                     | zelfstandig-bestuursorgaan | 1 | 4 t4
        duitsland               | land                       | 1 | 7 t6
        emile-roemer            | persoon                    | 1 | 12 t10
        geen-contract           | omstandigheid              | 1 | t9
        geen-nederlands-spreken | omstandigheid              | 1 | 19 t9
        instituut-clingendael   | denktank                   | 1 | 6 t5
        kwetsbaar               | omstandigheid              | 1 | 20 t9
        utrecht                 | stad                       | 1 | 2 t2
        voorbeeldstad           | stad                       | 1 | t14
    """,
    "goals": """
        betere-zorg                   | tips-voor-zorg-en-welzijn | tip     | 21 t8
        effecten-vroegtijdig-in-kaart | effectrapportage          | rapport | 25 t12
        overlast-tegengegaan          | pilot-overlast-eu-arbeidsmigranten-2023 | pilot | 28 t13
    """,
    "good-examples": """
        asielopvang-in-duitsland | duitsland | monika-sie | VMP-gesprek | -     | 7 t6
        asielopvang-in-duitsland | duitsland | -          | -           | hotel | 7 t6
    """,
    "groups": """
        nieuwkomers         | belang-van-meedoen-vanaf-dag-een          | nadruk      | 5 t4
        arbeidsmigranten    | geen-contract-maakt-afhankelijk           | mk:CausalClaim | t9
        arbeidsmigranten    | geen-nederlands-spreken-maakt-afhankelijk | mk:CausalClaim | 19 t9
        arbeidsmigranten    | afhankelijkheid-maakt-kwetsbaar           | mk:CausalClaim | 20 t9
        arbeidsmigranten    | tips-voor-zorg-en-welzijn                 | tip         | 21 t8
        arbeidsmigranten    | effectrapportage                          | rapport     | 25 t12
        eu-arbeidsmigranten | pilot-overlast-eu-arbeidsmigranten-2023   | pilot       | 28 t13
    """,
    "hand-overs": """
        vng | effectrapportage-eerste-publieksversie | karien-van-gennip | ipa-congres-2024 | 2024-05-23 | 24 24i t11
        vng | effectrapportage-eerste-publieksversie | karien-van-gennip | ipa-congres-2024 | 2024-05-22 | 24 t11
    """,
    "implied": """
        VMP-zorg-en-welzijn | schema:about | arbeidsmigratie | t8i
    """,
    "names": """
        vng | VNG                                 | VNG | 15 21 24 t3 t8 t11
        coa | COA                                 | COA | 4
        coa | Centraal Orgaan opvang asielzoekers | COA | t4
    """,
    "organisers": """
        VMP               | vng                    | koepelorganisatie | 31 t3
        VMP               | ministerie-szw         | ministerie        | 31 t3
        voorbeelddag-2025 | gemeente-voorbeeldstad | gemeente          | t14
    """,
    "participants": """
        karin-geuijen          | persoon           | dagvoorzitter     | VMP                 | t4
        anita-bastiaans        | persoon           | opener            | VMP-opening         | 4 t4
        karin-geuijen          | persoon           | gespreksdeelnemer | VMP-gesprek         | 6 7 t5
        monika-sie             | persoon           | gespreksdeelnemer | VMP-gesprek         | 6 7 t5 t6
        vng                    | koepelorganisatie | sessiegever       | VMP-zorg-en-welzijn | 21 t8
        pharos                 | expertisecentrum  | sessiegever       | VMP-zorg-en-welzijn | 21 t8
        gemeente-voorbeeldstad | gemeente          | sessiegever       | VMP-zorg-en-welzijn | t8
        politie-utrecht        | politie | sessiegever | VMP-publiek-private-samenwerking    | 30 t13
        vng                    | koepelorganisatie | organisator       | VMP                 | 31 t3
        ministerie-szw         | ministerie        | organisator       | VMP                 | 31 t3
    """,
    "passages": "",
    "people": """
        anita-bastiaans | bestuurslid | coa                                      | -              | 4 t4
        karin-geuijen   | onderzoeker | -                                        | -              | 6 t5
        karin-geuijen   | -           | -                                        | migratiebeleid | 6 t5
        monika-sie      | directeur   | instituut-clingendael                    | -              | 6 t5
        emile-roemer    | leider      | aanjaagteam-bescherming-arbeidsmigranten | -              | 12 t10
        jo-voorbeeld    | bestuurslid | gemeente-voorbeeldstad                   | -              | t14
    """,
    "pilots": """
        pilot-overlast-eu-arbeidsmigranten-2023 | -               | -       | 2023-02 | -                    | - | t13
        pilot-overlast-eu-arbeidsmigranten-2023 | -               | -       | -       | overlast-tegengegaan | - | 28 t13
        pilot-overlast-eu-arbeidsmigranten-2023 | politie-utrecht | starter | -       | -                    | - | 28 t13
    """,
    "places": """
        beatrixgebouw            | gebouw        | utrecht   | -                 | -     | 2 t2
        beatrixgebouw            | gebouw        | -         | VMP               | -     | 2 t2
        voorbeeldstad            | stad          | -         | voorbeelddag-2025 | -     | t14
        asielopvang-in-duitsland | opvanglocatie | duitsland | -                 | -     | 7 t6
        asielopvang-in-duitsland | opvanglocatie | -         | -                 | hotel | 7 t6
    """,
    "posts": """
        coa                                      | bestuurslid | anita-bastiaans | - | - | 4 t4
        instituut-clingendael                    | directeur   | monika-sie      | - | - | 6 t5
        aanjaagteam-bescherming-arbeidsmigranten | leider      | emile-roemer    | - | - | 12 t10
        gemeente-voorbeeldstad                   | bestuurslid | jo-voorbeeld    | - | - | t14
    """,
    "programme": """
        VMP-opening         | opening    | opener            | anita-bastiaans        | -                      | 4 t4
        VMP-gesprek         | gesprek    | gespreksdeelnemer | karin-geuijen          | -                      | 6 7 t5
        VMP-gesprek         | gesprek    | gespreksdeelnemer | monika-sie             | -                      | 6 7 t5 t6
        VMP-gesprek         | gesprek    | -                 | -                      | voordelen-van-migratie | 6 t5
        VMP-zorg-en-welzijn | deelsessie | sessiegever       | vng                    | -                      | 17 21 t8
        VMP-zorg-en-welzijn | deelsessie | sessiegever       | pharos                 | -                      | 17 21 t8
        VMP-zorg-en-welzijn | deelsessie | sessiegever       | gemeente-voorbeeldstad | -                      | 17 t8
        VMP-zorg-en-welzijn | deelsessie | -                 | -                      | zorg                   | 17 t8
        VMP-zorg-en-welzijn | deelsessie | -                 | -                      | arbeidsmigratie        | 17 17i t8i
        VMP-publiek-private-samenwerking | deelsessie | sessiegever | politie-utrecht | -                      | 27 30 t13
    """,
    "recommendations": """
        gemeente | belangrijke-aanbevelingen-aanjaagteam | belangrijke-aanbeveling | -      | rapporten-aanjaagteam-2020 | 13 t10
        gemeente | tips-voor-zorg-en-welzijn             | tip                     | vng    | VMP-zorg-en-welzijn        | 21 t8
        gemeente | tips-voor-zorg-en-welzijn             | tip                     | pharos | VMP-zorg-en-welzijn        | 21 t8
    """,
    "reports": """
        rapporten-aanjaagteam-2020 | reeks-rapporten | aanjaagteam-bescherming-arbeidsmigranten | emile-roemer | 2020 | - | 12 t10
        rapporten-aanjaagteam-2020 | reeks-rapporten | aanjaagteam-bescherming-arbeidsmigranten | emile-roemer | 2021 | - | 12 t10
        rapporten-aanjaagteam-2020 | reeks-rapporten | - | - | - | gemeente | 13 t10
        effectrapportage           | rapport         | - | - | - | gemeente | 25 t12
    """,
    "roles": """
        ! organisator     | 4 | 1 |
        organisator       | 5 | 2 | 31 t3 t14
        ! sessiegever     | 3 | 3 |
        sessiegever       | 4 | 3 | 15 21 30 t8 t13
        gespreksdeelnemer | 3 | 1 | 6 7 t5 t6
        ! opener          | 2 | 1 |
        opener            | 3 | 2 | 4 t4 t14
        ! dagvoorzitter   | 1 | 1 |
        dagvoorzitter     | 2 | 1 | 4 t4
        ! bestuurslid     | 1 | 1 |
        bestuurslid       | 2 | 2 | 4 t4 t14
        directeur         | 1 | 1 | 6 t5
        leider            | 1 | 1 | 12 t10
        uitvoerder        | 1 | 1 | 13 t10
        gever             | 1 | 1 | 24 t11
        ontvanger         | 1 | 1 | 24 t11
        starter           | 1 | 1 | 28 t13
        onderzoeker       | 1 | 0 | 6 t5
    """,
    "sources": """
        verzonnen-terugblik | pharos | 2024-06-03 | 14 | * | *
    """,
    "statement-counts": "",
    "statements": "",
    "tasks": """
        aan-de-slag-met-aanbevelingen | gemeente | uitvoerder | -                                     | - | 13 t10
        aan-de-slag-met-aanbevelingen | -        | -          | belangrijke-aanbevelingen-aanjaagteam | - | 13 t10
    """,
    "terms": """
        mk:CausalClaim    | 5 | 5 | 18 19 20 t9
        mk:Viewpoint      | 2 | 2 | 5 7 t4 t6
        mk:Recommendation | 4 | 4 | 13 21 22 t8 t10
        mk:dependsOn      | 2 | 1 | 19 t9
        mk:scope          | 4 | 4 | 2 7 19 t9
        mk:after          | 4 | 4 | 6 9 26i t5
    """,
    "ties": """
        vng | gever       | karien-van-gennip      | ontvanger     | overhandiging-effectrapportage-2024 | 24 t11
        vng | organisator | ministerie-bzk         | organisator   | VMP                                 | 31 t3
        vng | organisator | ministerie-jenv        | organisator   | VMP                                 | 31 t3
        vng | organisator | ministerie-szw         | organisator   | VMP                                 | 31 t3
        vng | organisator | katinka-baehr          | dagvoorzitter | VMP                                 | 4 31 t3
        vng | organisator | karin-geuijen          | dagvoorzitter | VMP                                 | 31 t3 t4
        vng | sessiegever | pharos                 | sessiegever   | VMP-zorg-en-welzijn                 | 21 t8
        vng | sessiegever | gemeente-voorbeeldstad | sessiegever   | VMP-zorg-en-welzijn                 | 21 t8
    """,
    "timeline": """
        2021       | - | rapporten-aanjaagteam-2020              | reeks-rapporten | t10
        2023-02    | - | pilot-overlast-eu-arbeidsmigranten-2023 | pilot           | t13
        2024-05-15 | - | VMP                                     | congres         | t2
        2024-05-22 | - | overhandiging-effectrapportage-2024     | overhandiging   | t11
        2025-03-04 | - | voorbeelddag-2025                       | congres         | t14
    """,
    "topic": """
        arbeidsmigratie | VMP-deelsessies-arbeidsmigratie | mk:Figure  | 10 t7
        arbeidsmigratie | VMP-zorg-en-welzijn             | deelsessie | 17i t8i
    """,
    "topics": """
        ! gezondheid | - | 1 | 8 |
        gezondheid                               | -                                 | 1 | 9 | 16 17 18 19 21 t8 t9
        ! zorg | gezondheid | 4 | 7 |
        zorg                                     | gezondheid                        | 4 | 8 | 16 17 19 21 t8 t9
        ! toegang-tot-zorg | zorg | 3 | 3 |
        toegang-tot-zorg                         | zorg                              | 4 | 4 | 19 t9
        huisvesting                              | -                                 | 3 | 3 | 16 25 t12
        migratie                                 | -                                 | 0 | 8 | 3 6 10 11 17i 23i 27i t5 t7 t8i
        migratiebeleid                           | migratie                          | 1 | 1 | 6 t5
        migratieketen                            | migratie                          | 1 | 6 | 3 10 11 17i 23i 27i t7 t8i
        arbeidsmigratie                          | migratieketen                     | 5 | 5 | 10 11 17i 23i 27i t7 t8i
        voordelen-van-migratie                   | migratie                          | 1 | 1 | 6 t5
        veiligheid                               | -                                 | 0 | 2 | 28 t13
        overlast                                 | veiligheid                        | 2 | 2 | 28 t13
        welzijn                                  | -                                 | 4 | 4 | 16 17 21 t8
    """,
    "viewpoints": """
        anita-bastiaans | belang-van-meedoen-vanaf-dag-een            | nadruk         | VMP         | 5 t4
        monika-sie      | asielopvang-in-duitsland-als-goed-voorbeeld | goed-voorbeeld | VMP-gesprek | 7 t6
    """,
}

# A query, a parameter, one thing under several names, and how many rows that gives.
SPELLINGS = [
    (
        "programme",
        "event",
        34,
        "Van Migratie tot Participatie",
        "VAN MIGRATIE TOT PARTICIPATIE",
        "from migration to participation",
    ),
    ("programme", "event", 2, "IPA-congres", "ipa congres", "IPA congress"),
    (
        "participants",
        "event",
        2,
        "overhandiging van de effectrapportage",
        "overhandiging-effectrapportage-2024",
    ),
    ("organisers", "event", 4, "Van Migratie tot Participatie", "congres van migratie tot participatie"),
    ("contributions", "event", 2, "Minicollege arbeidsmigratie", "minicollege Arbeidsmigratie"),
    ("activities", "actor", 4, "Pharos", "PHAROS", "pharos", "Expertisecentrum Gezondheidsverschillen"),
    ("activities", "actor", 1, "gemeente", "gemeenten", "municipalities"),
    ("actors-by-kind", "kind", 3, "ministerie", "Ministry", "departement"),
    ("people", "person", 3, "Karin Geuijen", "karin geuijen", "persoon/karin-geuijen"),
    ("posts", "organisation", 1, "COA", "coa", "Centraal Orgaan opvang asielzoekers", "organisatie:coa"),
    ("reports", "report", 1, "effectrapportage", "impact report", "document/effectrapportage"),
    (
        "documents",
        "document",
        2,
        "eerste publieksversie van de effectrapportage",
        "effectrapportage-eerste-publieksversie",
    ),
    (
        "hand-overs",
        "document",
        1,
        "Eerste publieksversie van de effectrapportage",
        "effectrapportage-eerste-publieksversie",
    ),
    ("recommendations", "addressee", 7, "gemeenten", "municipality", "overheidsorganisatie"),
    ("viewpoints", "topic", 1, "nieuwkomers", "Newcomers", "participatie"),
    ("goals", "topic", 3, "welzijn", "welfare"),
    (
        "causes",
        "circumstance",
        3,
        "afhankelijk voor toegang tot zorg",
        "dependent for access to care",
    ),
    ("causes", "circumstance", 1, "kwetsbaar", "Vulnerable"),
    ("cause-chains", "cause", 1, "geen Nederlands spreken", "not speaking dutch"),
    ("cause-chains", "outcome", 3, "kwetsbaar", "Vulnerable"),
    ("dependencies", "group", 4, "arbeidsmigranten", "migrant workers", "labour migrants"),
    (
        "pilots",
        "pilot",
        4,
        "pilot tegen overlast door EU-arbeidsmigranten",
        "pilot-overlast-eu-arbeidsmigranten-2023",
    ),
    ("tasks", "task", 2, "aan-de-slag-met-aanbevelingen", "taak/aan-de-slag-met-aanbevelingen"),
    ("events", "kind", 4, "congres", "Congress", "soort:congres"),
    ("timeline", "kind", 2, "congres", "Congress"),
    ("places", "within", 6, "Duitsland", "Germany", "duitsland"),
    ("topics", "topic", 6, "migratie", "Migration"),
    ("topic", "topic", 7, "zorg", "Care"),
    ("actors-by-topic", "topic", 6, "samenwerking", "cooperation", "working together"),
    ("groups", "group", 4, "EU-arbeidsmigranten", "eu arbeidsmigranten", "labour migrants from the EU"),
    ("ties", "actor", 1, "Pharos", "pharos"),
    ("ties", "actor", 4, "SZW", "ministerie van SZW", "Sociale Zaken"),
    ("bridges", "event", 1, "Van Migratie tot Participatie", "From Migration to Participation"),
    (
        "passages",
        "source",
        31,
        "Van elkaar leren tijdens congres ‘Van Migratie tot Participatie’",
        ARTICLE_SOURCE,
    ),
    ("statement-counts", "source", 31, ARTICLE_SOURCE, f"bron:{ARTICLE_SOURCE}"),
    (
        "statements",
        "passage",
        4,
        f"{ARTICLE_SOURCE}#p24-implied",
        f"{BASE}source/{ARTICLE_SOURCE}#p24-implied",
    ),
    ("implied", "source", 9, ARTICLE_SOURCE),
    (
        "names",
        "thing",
        2,
        "VNG",
        "vng",
        "Vereniging van Nederlandse Gemeenten",
        "Association of Netherlands Municipalities",
    ),
    ("gaps", "kind", 2, "ministerie", "ministry"),
]

NAMES = sorted(path.stem for path in (root() / "queries").glob("*.rq"))
FIRST = sorted({*ARTICLE, *PARTLY})
"""The queries that the article alone can answer; those that need more sources stand in test_breadth.py."""

Row = tuple[tuple[str, ...], frozenset[str]]


@cache
def alone() -> Graph:
    return Graph(first_article.store(), "nl")


@cache
def with_second() -> Graph:
    return Graph(EmbeddedStore.from_quads([*quads(), *read(SECOND_FILE)]), "nl")


@cache
def repeated() -> Graph:
    """The graph with every passage of the article said once more, by a source of the same words."""
    return Graph(EmbeddedStore.from_quads([*quads(), *_repeat(quads())]), "nl")


def _repeat(given: tuple[Quad, ...]) -> list[Quad]:
    mark = f"source/{ARTICLE_SOURCE}"

    def other(term: Term) -> Term:
        again = isinstance(term, NamedNode) and mark in term.value
        return NamedNode(term.value.replace(mark, "source/nagezegd")) if again else term

    said = [quad for quad in given if mark in str(quad.subject) or mark in str(quad.graph_name)]
    return [Quad(*(other(part) for part in quad)) for quad in said]  # type: ignore[arg-type]


def defaults(graph: Graph, name: str) -> dict[str, list[NamedNode]]:
    return {
        p.name: [graph.resolve(p.default, p.types)] if p.default else [] for p in queries.get(name).parameters
    }


def answer(graph: Graph, name: str, values: dict[str, list[NamedNode]] | None = None) -> list[Row]:
    """The whole answer in order: the cells of each row, and every sentence behind it, unfolded."""
    given = defaults(graph, name) if values is None else values
    rows = graph.store.query(bind(queries.get(name).text, given))
    assert isinstance(rows, Rows)
    return [told(row) for row in rows]


def told(row: dict[str, Term | None]) -> Row:
    cells = tuple(cell(term) for key, term in row.items() if not is_passage(key) and key != "more")
    passages = (term for key, term in row.items() if is_passage(key) and term is not None)
    return cells, frozenset(short(iri) for term in passages for iri in term.value.split())


def cell(term: Term | None) -> str:
    if term is None:
        return "-"
    if isinstance(term, Literal):
        return term.value
    assert isinstance(term, NamedNode)
    name = slug(term.value) if term.value.startswith((ID, SOURCE)) else shorten(term.value)
    return name.replace("van-migratie-tot-participatie-2024", "VMP")


def short(passage: str) -> str:
    source, _, number = slug(passage).partition("#p")
    mark = {ARTICLE_SOURCE: "", "verzonnen-terugblik": "t", "nagezegd": "n"}[source]
    return mark + number.replace("-implied", "i").lstrip("0")


def written(text: str) -> list[Row]:
    lines = [line.strip() for line in text.strip().splitlines()]
    rows = [[part.strip() for part in line.split("|")] for line in lines if line]
    return [(tuple(cells), frozenset(passages.split())) for *cells, passages in rows]


def fits(row: Row, pattern: Row) -> bool:
    cells, passages = pattern
    same = len(cells) == len(row[0]) and all(p in ("*", c) for p, c in zip(cells, row[0], strict=True))
    return same and passages in (frozenset({"*"}), row[1])


def changed(text: str) -> tuple[list[Row], set[tuple[str, ...]]]:
    """The rows that are new or said more often, and the cells of those that are gone."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    gone = {row[0] for row in written("\n".join(line[1:] for line in lines if line.startswith("!")))}
    return written("\n".join(line for line in lines if not line.startswith("!"))), gone


def sources_only(name: str) -> bool:
    """Queries about the sources themselves: a second source has rows of its own there."""
    return name in ("implied", "passages", "sources", "statement-counts", "statements")


@pytest.mark.parametrize("name", NAMES)
def test_header_is_complete(name: str) -> None:
    query = queries.get(name)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    for words in (query.title, query.description):
        assert set(words) == {"nl", "en"}
        assert all(len(text) >= 4 for text in words.values())
    assert query.title["nl"] != query.description["nl"]
    body = query.text.partition("SELECT")[2]
    for parameter in query.parameters:
        assert f"?{parameter.name}" in body, f"{name} never uses its parameter {parameter.name}"
        if parameter.is_date:
            assert moment(parameter.default)
        elif parameter.default:
            assert (alone() if name in FIRST else open()).resolve(parameter.default, parameter.types)


def test_there_are_enough_of_them_and_each_is_known() -> None:
    assert len(FIRST) >= 28
    assert not set(ARTICLE) & set(PARTLY)
    assert set(FIRST) == set(SECOND)
    assert set(NAMES) == {query.name for query in alone().queries()}


def test_readme_names_every_query_and_no_other() -> None:
    table = (
        (root() / "queries" / "README.md")
        .read_text(encoding="utf-8")
        .partition("|---|---|")[2]
        .partition("\n\n")[0]
    )
    assert sorted(re.findall(r"`([a-z-]+)`", table)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_query_keeps_the_query_rule(name: str) -> None:
    """GRAPH for what one sentence says, anchored in a source; distinct; dates as text; nothing of one engine."""
    text = "\n".join(
        line.partition(" # ")[0] for line in queries.get(name).text.splitlines() if line[:1] != "#"
    )
    graphs = set(re.findall(r"GRAPH (\S+) \{", text))
    assert graphs or name in ("passages", "publishers"), "what a sentence says stands in GRAPH"
    for graph in graphs:
        anchored = re.search(rf"\{graph} (a mk:\w+ ; )?dcterms:isPartOf \?\w+|\{graph} a mk:Passage", text)
        assert anchored, f"{graph} is not anchored in a source"
    assert "SELECT DISTINCT" in text or "GROUP BY" in text
    assert not re.search(r"COUNT\((?!DISTINCT|\*)", text)
    assert not re.search(r"prefLabel|PREFIX|SERVICE|YEAR\(|LIMIT", text)
    # a date that is shown, compared or sorted is text
    select, _, where = text.partition("WHERE")
    assert not re.search(r"\?(start|end|published)\b", select)
    assert not re.search(r"\?(start|end|published)\b", where.partition("ORDER BY")[2])
    # the order is total: its last key is a thing, and no key is a passage of many
    assert re.search(r"ORDER BY .*\?(?!more|passages)\w+\)?\s*\Z", text.strip())


@pytest.mark.parametrize("name", NAMES)
def test_query_is_sparql_1_1_for_another_parser_too(name: str) -> None:
    from rdflib.plugins.sparql import prepareQuery

    query = queries.get(name)
    given = {p.name: [NamedNode(ID)] for p in query.parameters}
    prepareQuery(bind(query.text, given), initNs=PREFIXES)
    prepareQuery(query.text, initNs=PREFIXES)


@pytest.mark.parametrize("name", FIRST)
def test_answer_is_what_the_article_says(name: str) -> None:
    found = answer(alone(), name)
    assert found
    assert len({cells for cells, _ in found}) == len(found) or name in ("statements", "implied"), (
        "an answer doubles"
    )
    if name in ARTICLE:
        assert sorted(found, key=str) == sorted(written(ARTICLE[name]), key=str)
        return
    count, present, absent = PARTLY[name]
    assert count in (None, len(found))
    for pattern in written(present):
        assert any(fits(row, pattern) for row in found), pattern
    for pattern in written(absent):
        assert not any(fits(row, (pattern[0], row[1])) for row in found), pattern


def test_programme_stands_in_order() -> None:
    parts = list(dict.fromkeys(cells[0] for cells, _ in answer(alone(), "programme")))
    assert parts[:2] == ["VMP-opening", "VMP-gesprek"]
    assert set(parts[2:4]) == {"VMP-informatiemarkt", "VMP-deelsessies"}, "these two share a sentence"
    assert parts[4:] == [
        "VMP-minicollege-arbeidsmigratie",
        "VMP-zorg-en-welzijn",
        "VMP-effectrapportage",
        "VMP-effectrapportage-voorvertoning",
        "VMP-publiek-private-samenwerking",
    ]


def test_programme_puts_what_came_after_something_after_it() -> None:
    """Where the opening came after the market, it stands after it, though the article names it first."""
    event = f"{ID}gebeurtenis/van-migratie-tot-participatie-2024"
    opening, market = NamedNode(f"{event}-opening"), NamedNode(f"{event}-informatiemarkt")
    before = NamedNode(f"{BASE}def#after")
    turned = [quad for quad in quads() if (quad.subject, quad.predicate) != (market, before)]
    stated = Quad(opening, before, market, NamedNode(f"{SOURCE}{ARTICLE_SOURCE}#p09"))
    graph = Graph(EmbeddedStore.from_quads([*turned, stated]), "nl")
    parts = list(dict.fromkeys(cells[0] for cells, _ in answer(graph, "programme")))
    assert parts.index("VMP-informatiemarkt") < parts.index("VMP-opening") < parts.index("VMP-gesprek")


def also(statements: str) -> Graph:
    """The shipped graph, in which one more sentence of the article states something."""
    head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    text = f"{head} <{SOURCE}{ARTICLE_SOURCE}#p08> {{ {statements} }}"
    return Graph(EmbeddedStore.from_quads([*quads(), *parse(text, RdfFormat.TRIG)]), "nl")


def test_what_ends_on_another_day_has_a_row_for_its_end() -> None:
    pilot, post = "pilot-overlast-eu-arbeidsmigranten-2023", "coa--anita-bastiaans--bestuurslid"
    graph = also(
        f'gebeurtenis:{pilot} schema:endDate "2024-12"^^xsd:gYearMonth . '
        f'lidmaatschap:{post} schema:startDate "2021"^^xsd:gYear ; schema:endDate "2025-01"^^xsd:gYearMonth'
    )
    said, added = frozenset({"8"}), set(answer(graph, "timeline")) - set(answer(alone(), "timeline"))
    assert added == {
        (("-", "2024-12", pilot, "pilot"), said),
        (("2021", "-", post, "bestuurslid"), said),
        (("-", "2025-01", post, "bestuurslid"), said),
    }
    assert set(answer(graph, "events")) - set(answer(alone(), "events")) == {
        ((pilot, "pilot", "-", "2024-12", "-", "-"), said)
    }
    assert (("coa", "bestuurslid", "anita-bastiaans", "2021", "2025-01"), frozenset({"4"})) in answer(
        graph, "posts"
    )


def test_chain_that_runs_in_a_circle_ends_in_the_circle() -> None:
    graph = also(
        "bewering:kringloop a mk:CausalClaim ; mk:cause omstandigheid:kwetsbaar ; "
        "mk:effect omstandigheid:afhankelijk-voor-toegang-tot-zorg"
    )
    dependent = "afhankelijk-voor-toegang-tot-zorg"
    ends = {(cells[0], cells[1]) for cells, _ in answer(graph, "cause-chains")}
    assert {("geen-nederlands-spreken", "kwetsbaar"), ("geen-nederlands-spreken", dependent)} <= ends
    assert {("kwetsbaar", dependent), (dependent, "kwetsbaar")} <= ends
    assert not {("kwetsbaar", "kwetsbaar"), (dependent, dependent)} & ends
    assert ("geen-nederlands-spreken", dependent) not in {c[:2] for c, _ in answer(alone(), "cause-chains")}


def test_kind_that_a_sentence_adds_makes_no_second_row() -> None:
    kinds = "organisatie:vng dcterms:type soort:adviesorgaan . gebeurtenis:ipa-congres-2024 dcterms:type soort:pilot"
    for name in ("participants", "organisers", "programme", "events", "timeline", "hand-overs", "gaps"):
        graph = also(kinds)
        assert len(answer(graph, name)) == len(answer(alone(), name)), name


def test_topics_stand_as_a_tree() -> None:
    rows = [cells for cells, _ in answer(alone(), "topics")]
    places = {theme: place for place, (theme, *_) in enumerate(rows)}
    for theme, broader, *_ in rows:
        if broader != "-":
            assert places[broader] < places[theme]
    between = {
        theme for theme, place in places.items() if places["migratie"] < place < places["openbaar-bestuur"]
    }
    assert between == {
        "migratiebeleid", "migratieketen", "arbeidsmigratie", "nadelen-van-migratie", "voordelen-van-migratie"
    }  # fmt: skip


def test_counts_of_statements_are_the_statements() -> None:
    graph = alone()
    for cells, passages in answer(graph, "statement-counts"):
        number = cells[0].zfill(2)
        passage = NamedNode(f"{SOURCE}{ARTICLE_SOURCE}#p{number}")
        implied = NamedNode(f"{passage.value}-implied")
        assert len(answer(graph, "statements", {"passage": [passage]})) == int(cells[1])
        assert len(answer(graph, "statements", {"passage": [implied]})) == int(cells[3])
        assert passages == {cells[0], *([f"{cells[0]}i"] if cells[3] != "0" else [])}


@pytest.mark.parametrize("name", FIRST)
def test_every_row_shows_a_sentence(name: str) -> None:
    """At most one query in six may show none, and says so; now all show one."""
    graph = alone()
    rows = graph.query(name)
    places = [variable for variable in rows.variables if is_passage(variable)]
    assert places
    known = references(graph.store, [passage for row in rows for passage in _cited(row)])
    for row in rows:
        assert any(passage in known for passage in _cited(row)), row
    assert all(reference.link for reference in known.values())


def _cited(row: dict[str, Term | None]) -> list[NamedNode]:
    cells = (term for key, term in row.items() if is_passage(key) and isinstance(term, NamedNode | Literal))
    return [NamedNode(iri) for term in cells for iri in term.value.split()]


@pytest.mark.parametrize("name", FIRST)
def test_rows_carry_three_sentences_and_how_many_more(name: str) -> None:
    graph = with_second()
    rows = graph.query(name)
    whole = graph.store.query(bind(queries.get(name).text, defaults(graph, name)))
    assert isinstance(whole, Rows)
    assert len(rows) == len(whole)
    if "passages" not in rows.variables:
        return
    assert "more" in rows.variables, "a row with passages says how many more there are"
    for shown, full in zip(rows, whole, strict=True):
        passages, all_passages = shown["passages"], full["passages"]
        assert isinstance(passages, Literal)
        assert isinstance(all_passages, Literal)
        every = sorted(set(all_passages.value.split()))
        assert passages.value.split() == every[:3]
        assert shown["more"] == full["more"]
        assert cell(full["more"]) == str(max(0, len(every) - 3))


@pytest.mark.parametrize("name", FIRST)
def test_columns_have_a_dutch_heading_and_names_for_things(name: str) -> None:
    rows = alone().query(name)
    shown = [variable for variable in rows.variables if not is_passage(variable) and variable != "more"]
    assert 2 <= len(shown) <= 6
    assert [variable for variable in shown if variable not in COLUMNS] == []
    for lang in ("nl", "en"):
        text = write_rows(rows, "table", Graph(alone().store, lang).told(rows, 100))
        table = text.partition("\n[1] ")[0]
        assert "w3id.org" not in table
        assert not re.search(
            r"\b(gebeurtenis|organisatie|persoon|soort|rol|deelname|bewering|mk):[a-z]", table
        )


@pytest.mark.parametrize(
    ("name", "parameter", "count", "spellings"), [(n, p, c, s) for n, p, c, *s in SPELLINGS]
)
def test_parameter_accepts_names(name: str, parameter: str, count: int, spellings: list[str]) -> None:
    graph = alone()
    types = queries.parameter(queries.get(name), parameter).types
    iri = graph.resolve(spellings[0], types).value
    answers = [graph.query(name, **{parameter: spelling}) for spelling in (iri, *spellings)]
    assert len(answers[0]) == count
    if name == "recommendations":  # municipality, and government organisation that it is narrower than
        assert {rows.rows for rows in answers} == {answers[0].rows}
    elif (
        name == "viewpoints"
    ):  # three ways to the same viewpoint: its group, and the topic of what it is about
        assert {rows.rows for rows in answers} == {answers[0].rows}
    else:
        assert {graph.resolve(spelling, types).value for spelling in spellings} == {iri}
        assert {rows.rows for rows in answers} == {answers[0].rows}


@pytest.mark.parametrize("name", [name for name in FIRST if queries.get(name).parameters])
def test_every_parameter_is_tried_and_can_be_lifted(name: str) -> None:
    graph = alone()
    tried = {(query, key) for query, key, *_ in SPELLINGS}
    for parameter in queries.get(name).parameters:
        assert (name, parameter.name) in tried
        everything = answer(graph, name, {parameter.name: []})
        assert {cells for cells, _ in answer(graph, name)} <= {
            cells for cells, _ in everything
        } or name == "ties"


def test_ties_without_an_actor_give_each_pair_once() -> None:
    rows = [cells for cells, _ in answer(alone(), "ties", {"actor": []})]
    pairs = [(frozenset({a, b}), via) for a, _, b, _, via in rows]
    assert (frozenset({"anita-bastiaans", "katinka-baehr"}), "VMP-opening") in pairs
    assert (frozenset({"anita-bastiaans", "ad-verbrugge"}), "VMP-opening") not in pairs
    assert len(pairs) == len(set(pairs)) == 1 + 3 + 1 + 1 + 10
    # the opening, three discussants, the care session, the hand-over, and the five at the congress


@pytest.mark.parametrize("name", FIRST)
def test_second_source_changes_only_what_it_adds(name: str) -> None:
    found = answer(with_second(), name)
    new, gone = changed(SECOND[name])
    assert len({cells for cells, _ in found}) == len(found) or sources_only(name), "an answer doubles"
    if name in ARTICLE:
        expected = {cells: said for cells, said in written(ARTICLE[name]) if cells not in gone}
        if name == "implied":
            assert sorted(found, key=str) == sorted([*written(ARTICLE[name]), *new], key=str)
            return
        assert dict(found) == expected | dict(new)
        assert gone <= {cells for cells, _ in written(ARTICLE[name])}
        return
    before = {cells for cells, _ in answer(alone(), name)}
    for pattern in new:
        assert any(fits(row, pattern) for row in found), pattern
    if name != "terms":
        assert before <= {cells for cells, _ in found}


@pytest.mark.parametrize("name", [name for name in FIRST if not sources_only(name)])
def test_second_source_shows_both_sentences(name: str) -> None:
    graph = with_second()
    both = [
        said
        for _, said in answer(graph, name)
        if any(p[0] == "t" for p in said) and any(p[0] != "t" for p in said)
    ]
    contradicts = name in ("figures", "timeline")
    assert both or contradicts
    if contradicts:
        assert any(said <= {"t7", "t13"} for _, said in answer(graph, name))
    rows = graph.query(name)
    shown = references(graph.store, [passage for row in rows for passage in _cited(row)])
    assert {slug(reference.source.value) for reference in shown.values()} >= {"verzonnen-terugblik"}
    text = write_rows(rows, "table", graph.told(rows, 100))
    assert "Verzonnen terugblik op een congres (3 juni 2024), zin " in text


@pytest.mark.parametrize("name", [name for name in FIRST if not sources_only(name)])
def test_source_that_repeats_everything_changes_nothing_but_the_sentences(name: str) -> None:
    once, twice = answer(alone(), name), answer(repeated(), name)
    assert [cells for cells, _ in twice] == [cells for cells, _ in once], "an answer doubles, a count swells"
    listed = {"passage_part", "passage_date", "passage_leader"}
    for (_, before), (cells, after) in zip(once, twice, strict=True):
        assert before <= after
        doubled = before | {f"n{passage}" for passage in before}
        assert after <= doubled
        if not listed & set(alone().query(name).variables):
            assert after == doubled, cells


def test_numbers_about_sources_do_not_swell_either() -> None:
    before = dict(answer(alone(), "sources"))
    after = {cells for cells, _ in answer(repeated(), "sources")}
    assert set(before) < after
    assert len(after) == 2
    counts = answer(repeated(), "statement-counts")
    assert [cells for cells, _ in counts] == [cells for cells, _ in answer(alone(), "statement-counts")]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_another_engine_gives_the_same_answers() -> None:
    """rdflib, by the same texts: the rules of SPARQL, not the habits of one engine, give the answers."""
    graph = alone()
    dataset = graph.to_rdflib()
    for name in OTHER_ENGINE:
        result = dataset.query(bind(queries.get(name).text, defaults(graph, name)), initNs=PREFIXES)
        variables = [str(variable) for variable in result.vars or ()]
        found = [told({key: _term(row[key]) for key in variables}) for row in result]
        assert sorted(found, key=str) == sorted(answer(graph, name), key=str), name


OTHER_ENGINE = (
    "bridges",
    "cause-chains",
    "hand-overs",
    "organisers",
    "people",
    "reports",
    "timeline",
    "tasks",
)


def _term(value: object) -> Term | None:
    from rdflib import URIRef

    if value is None:
        return None
    return NamedNode(str(value)) if isinstance(value, URIRef) else Literal(str(value))
