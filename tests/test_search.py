"""Finding a thing by any of its names, and the one thing that a name stands for."""

import random
import unicodedata
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from migratieketen.errors import NotFound, UnknownName
from migratieketen.namespaces import expand
from migratieketen.search import Name, fold, names, nearest, resolve, search
from migratieketen.search.misspelt import distance, near
from migratieketen.stores import Store, open_store


@pytest.fixture(scope="module")
def small() -> Store:
    return open_store(str(Path(__file__).with_name("small.trig")))


@pytest.fixture(scope="module")
def shipped() -> Store:
    return open_store(None)


def found(store: Store, text: str, lang: str = "nl") -> list[str]:
    return [hit.slug for hit in search(store, text, lang)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café De Zwaan!", "cafe de zwaan"),
        ("CAFE\u0301", "cafe"),
        ("publiek-private  samenwerking", "publiek private samenwerking"),
        ("arbeids\u00admigranten", "arbeidsmigranten"),
        ("Øresund & Straße", "oresund strasse"),
        ("J&V", "j v"),
        ("İzmir", "izmir"),
        ("  …  ", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_name_of_a_thing(small: Store) -> None:
    service = expand("organisatie:dienst-opvang-overzee")
    assert sorted((n for n in names(small) if n.thing == service), key=lambda n: (n.how, n.text)) == [
        Name(service, "DOO", "abbreviation", ""),
        Name(service, "DOO", "alternative", "nl"),
        Name(service, "Dienst Opvang Overzee", "label", "nl"),
        Name(service, "Overseas Reception Service", "label", "en"),
        Name(service, "DOO", "name", "nl"),
        Name(service, "Dienst Opvang Overzee", "name", "nl"),
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Stichting Haven", "stichting-haven"),
        ("stichting HAVEN", "stichting-haven"),
        ("Haven Foundation", "stichting-haven"),
        ("cafe haven", "stichting-haven"),
        ("Café Haven", "stichting-haven"),
        ("doo", "dienst-opvang-overzee"),
        ("overzee", "dienst-opvang-overzee"),
        ("overz", "dienst-opvang-overzee"),
        ("verzee", "dienst-opvang-overzee"),
        ("de boer els", "els-de-boer"),
        ("Stichtng Haven", "stichting-haven"),
        ("nieuwkommers", "nieuwkomers"),
        ("odo", "dienst-opvang-overzee"),
        ("wonen", "huisvesting"),
        ("Thuis in zicht", "thuis-in-zicht"),
        ("ketenkrant", "ketenkrant"),
    ],
)
def test_what_is_found_first(small: Store, text: str, first: str) -> None:
    assert found(small, text)[0] == first


def test_exact_before_beginning_before_words_before_parts(small: Store) -> None:
    def ranked(text: str) -> list[tuple[str, float]]:
        return [(hit.slug, hit.score) for hit in search(small, text, "nl")]

    assert ranked("huisvesting") == [
        ("huisvesting", 1.0),
        ("dag-van-de-keten-2023-huisvesting", 0.8),  # sessie Huisvesting: as good, and shorter than the next
        ("krappe-huisvesting", 0.8),
        ("krappe-huisvesting-doet-verhuizen", 0.8),
    ]
    assert ranked("opv") == [
        ("opvang", 0.9),
        ("opvang-regelen", 0.9),
        ("dienst-opvang-overzee", 0.7),  # the beginning of a word, not of the name
    ]
    assert ranked("verhuiz") == [
        ("vaak-verhuizen", 0.7),
        ("verhuizen-maakt-onzeker", 0.7),
        ("krappe-huisvesting-doet-verhuizen", 0.7),
    ]
    assert ranked("huizen")[0] == ("vaak-verhuizen", 0.6)


def test_a_hit_says_what_it_is_in_the_language(small: Store) -> None:
    (hit,) = search(small, "Overzee", "en")
    assert hit.iri == NamedNode("https://w3id.org/migratieketen/id/organisatie/dienst-opvang-overzee")
    assert (hit.slug, hit.label, hit.kind) == (
        "dienst-opvang-overzee",
        "Overseas Reception Service",
        "government organisation",
    )
    assert hit.name == "Dienst Opvang Overzee"
    (topic,) = search(small, "wonen", "en")
    assert (topic.label, topic.kind) == ("housing", "topic")


def test_typing_errors_count_only_where_nothing_else_fits(small: Store) -> None:
    assert "huisvesting" in found(small, "huisvseting")
    assert all(hit.score <= 0.5 for hit in search(small, "huisvseting", "nl"))
    assert all(hit.score >= 0.6 for hit in search(small, "huisvest", "nl"))


@pytest.mark.parametrize("text", ["", "   ", "?!", "xyzzy", "zzzz qqqq"])
def test_nothing_is_found(small: Store, text: str) -> None:
    assert search(small, text, "nl") == ()


def test_the_shipped_graph(shipped: Store) -> None:
    for asked, first in (
        ("VNG", "vng"),
        ("vgn", "vng"),
        ("COA", "coa"),
        ("clingendeal", "instituut-clingendael"),
        ("cafe", "cafe"),
        ("Baehr", "katinka-baehr"),
    ):
        assert found(shipped, asked)[0] == first
    assert found(shipped, "labour migrants", "en")[0] == "arbeidsmigranten"
    assert found(shipped, "arbeidsmigranten")[0] == "arbeidsmigranten"


def test_the_nearest_are_three_at_most(small: Store) -> None:
    assert nearest(small, "Dienst Ontvangst Overzees", "nl")[0].slug == "dienst-opvang-overzee"
    assert len(nearest(small, "de", "nl")) == 3
    assert nearest(small, "xyzzy", "nl") == []
    assert nearest(small, "huisvezzinq", "nl")[0].slug == "huisvesting"


HAVEN = "https://w3id.org/migratieketen/id/organisatie/stichting-haven"
DOO = "https://w3id.org/migratieketen/id/organisatie/dienst-opvang-overzee"


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        (HAVEN, HAVEN),
        (f"<{HAVEN}>", HAVEN),
        ("organisatie:stichting-haven", HAVEN),
        ("organisatie/stichting-haven", HAVEN),
        ("stichting-haven", HAVEN),
        ("Stichting Haven", HAVEN),
        ("haven foundation", HAVEN),
        ("café haven", HAVEN),
        (" DOO ", DOO),
        ("doo", DOO),
        ("Overseas Reception Service", DOO),
        ("ketenkrant", "https://w3id.org/migratieketen/source/ketenkrant"),
        ("bron/ketenkrant", "https://w3id.org/migratieketen/source/ketenkrant"),
        ("bron:ketenkrant", "https://w3id.org/migratieketen/source/ketenkrant"),
        ("bron/ketenkrant#p01", "https://w3id.org/migratieketen/source/ketenkrant#p01"),
        ("ketenkrant#p01", "https://w3id.org/migratieketen/source/ketenkrant#p01"),
        ("dag-van-de-keten", "https://w3id.org/migratieketen/source/dag-van-de-keten"),
        ("gemeenten", "https://w3id.org/migratieketen/id/soort/gemeente"),
        ("mk:Viewpoint", "https://w3id.org/migratieketen/def#Viewpoint"),
        ("standpunt", "https://w3id.org/migratieketen/def#Viewpoint"),
        (
            "opvang-regelen--dienst-opvang-overzee--uitvoerder",
            "https://w3id.org/migratieketen/id/deelname/opvang-regelen--dienst-opvang-overzee--uitvoerder",
        ),
        ("schema:startDate", "https://schema.org/startDate"),
        ("https://example.org/ketenkrant", "https://example.org/ketenkrant"),
    ],
)
def test_what_a_name_stands_for(small: Store, name: str, iri: str) -> None:
    assert resolve(small, name) == NamedNode(iri)


def test_a_name_that_fits_several_things_lists_them(small: Store) -> None:
    with pytest.raises(UnknownName) as raised:
        resolve(small, "Dag van de Keten")
    assert raised.value.message("nl") == (
        "'Dag van de Keten' kan meer dan één ding zijn; kies er een:\n"
        "  gebeurtenis/dag-van-de-keten-2023 — Dag van de keten\n"
        "  bron/dag-van-de-keten — Dag van de keten"
    )
    assert "  gebeurtenis/dag-van-de-keten-2023 — Day of the chain\n" in raised.value.message("en")
    with pytest.raises(UnknownName, match="fits more than one thing"):
        resolve(small, "duinstad", ("organisatie", "plaats"))


def test_types_choose_among_bare_names_only(small: Store) -> None:
    assert resolve(small, "Dag van de keten", ("gebeurtenis",)) == expand("gebeurtenis:dag-van-de-keten-2023")
    assert resolve(small, "Dag van de keten", ("bron",)) == expand("bron:dag-van-de-keten")
    assert resolve(small, "duinstad", ("plaats",)) == expand("plaats:duinstad")
    assert resolve(small, "plaats/duinstad", ("organisatie",)) == expand("plaats:duinstad")
    with pytest.raises(UnknownName):
        resolve(small, "Stichting Haven", ("persoon",))


@pytest.mark.parametrize(
    "name",
    [
        "xyzzy",
        "",
        "https://w3id.org/migratieketen/id/organisatie/haven",
        "<https://example.org/nowhere>",
        "organisatie:haven",
        "organisatie/haven",
        "persoon:stichting-haven",
        "nosuch:thing",
        "http://[bad iri>",
        "organisatie:met spatie",
        "bron/ketenkrant#p99",
    ],
)
def test_what_nothing_is_called(small: Store, name: str) -> None:
    with pytest.raises(UnknownName, match="nothing here is called") as raised:
        resolve(small, name)
    assert raised.value.exit_status == 2


def test_the_nearest_are_suggested(small: Store) -> None:
    with pytest.raises(NotFound) as raised:
        resolve(small, "Stichtng Hafen", missing=NotFound)
    assert raised.value.exit_status == 1
    assert raised.value.message("nl") == (
        "niets heet hier 'Stichtng Hafen'; bedoelt u Stichting Haven (organisatie/stichting-haven)?"
    )
    assert "did you mean Haven Foundation (organisatie/stichting-haven)?" in raised.value.message("en")


def test_an_address_of_elsewhere_is_like_no_name(small: Store) -> None:
    with pytest.raises(UnknownName) as raised:
        resolve(small, "https://example.org/haven")
    assert raised.value.message("nl") == (
        "niets heet hier 'https://example.org/haven'; zoek met: migratieketen search WOORD"
    )
    with pytest.raises(UnknownName, match=r"did you mean Haven Foundation \(organisatie/stichting-haven\)"):
        resolve(small, "organisatie:stichting-havn")


def test_where_a_source_is_asked_for_the_list_of_sources_is_named(small: Store) -> None:
    with pytest.raises(UnknownName, match="all sources: migratieketen sources list"):
        resolve(small, "xyzzy", ("bron",))
    with pytest.raises(UnknownName, match=r"did you mean Ketenkrant \(bron/ketenkrant\)"):
        resolve(small, "ketenkrantje", ("bron",))


def test_an_abbreviation_wins_over_other_names(tmp_path: Path) -> None:
    path = tmp_path / "two.ttl"
    path.write_text(
        "@prefix mk: <https://w3id.org/migratieketen/def#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix organisatie: <https://w3id.org/migratieketen/id/organisatie/> .\n"
        'organisatie:a skos:prefLabel "Eerste"@nl ; mk:abbreviation "IND" .\n'
        'organisatie:b skos:prefLabel "ind"@nl .\n'
    )
    store = open_store(str(path))
    assert resolve(store, "IND") == expand("organisatie:a")
    with pytest.raises(UnknownName, match="more than one thing"):
        resolve(store, "Ind")


def test_a_part_of_the_chain_gives_way_to_what_sources_speak_of(shipped: Store) -> None:
    topic, part = expand("onderwerp:huisvesting"), expand("deel:huisvesting")
    assert resolve(shipped, "huisvesting") == topic
    assert resolve(shipped, "Housing") == topic
    assert resolve(shipped, "deel/huisvesting") == part
    assert resolve(shipped, "terugkeer", ("deel",)) == expand("deel:terugkeer")
    assert [hit.iri for hit in search(shipped, "housing", "en")][:2] == [topic, part]


WORDS, CHANGED = 5, "aeinrst"
"""An error is planted in words of so many letters or more; a letter that is put in is one of these."""


def misspelt(chance: random.Random, text: str) -> str | None:
    """Leave out, put in or change a letter inside a word, or have two change places."""
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) >= WORDS and word.isalpha()]
    if not long:
        return None
    place = chance.choice(long)
    word = words[place]
    at, letter = chance.randrange(1, len(word) - 1), chance.choice(CHANGED)
    words[place] = chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
    return " ".join(words) if words[place] != word else None


def without_accents(chance: random.Random, text: str) -> str | None:
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare if bare != text else None


def in_small_letters(chance: random.Random, text: str) -> str:
    return chance.choice((text, text.lower()))


def part(chance: random.Random, text: str) -> str | None:
    """Give a run of half of the words of a name of four or more, two at least."""
    words = text.split()
    start, length = chance.randrange(len(words) // 2 + 1), max(3, len(words) // 2)
    return " ".join(words[start : start + length]) if len(words) >= 4 else None


@pytest.mark.parametrize("seed", [1, 2])
def test_of_200_names_what_is_wanted_comes_first(shipped: Store, seed: int) -> None:
    """Fifty each with an error, without accents, as abbreviation, in part; things of one name count alike."""
    chance = random.Random(seed)
    every = sorted(names(shipped), key=lambda name: (name.thing.value, name.text))
    called: dict[str, set[NamedNode]] = {}
    for name in every:
        called.setdefault(fold(name.text), set()).add(name.thing)
    places = []
    for planted, how in (
        (misspelt, "label"),
        (without_accents, "label"),
        (in_small_letters, "abbreviation"),
        (part, "label"),
    ):
        pool, asked = [name for name in every if name.how == how], 0
        while asked < 50:
            name = chance.choice(pool)
            if text := planted(chance, name.text):
                hits = [hit.iri for hit in search(shipped, text, name.lang or "nl")[:5]]
                fitting = [hits.index(thing) for thing in called[fold(name.text)] & set(hits)]
                places.append(min(fitting, default=5))
                asked += 1
    assert sum(place == 0 for place in places) >= 0.95 * len(places)
    assert sum(place < 5 for place in places) >= 0.99 * len(places)


def test_near_words_follow_where_no_more_than_a_part_of_a_word_fits(tmp_path: Path) -> None:
    path = tmp_path / "two.ttl"
    path.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix plaats: <https://w3id.org/migratieketen/id/plaats/> .\n"
        'plaats:a skos:prefLabel "Warnemarnem"@nl . plaats:b skos:prefLabel "Arnhem"@nl .\n'
    )
    assert found(open_store(str(path)), "arnem") == ["a", "b"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("haven", "haven", 0),
        ("haven", "havn", 1),
        ("haven", "haveen", 1),
        ("haven", "hoven", 1),
        ("haven", "hvaen", 1),
        ("haven", "hvean", 2),
        ("haven", "markt", 3),
        ("", "ab", 2),
    ],
)
def test_how_many_letters_two_words_differ_by(one: str, other: str, apart: int) -> None:
    assert distance(one, other, 2) == apart


def test_every_word_with_two_errors_is_near(small: Store) -> None:
    chance = random.Random(3)
    known = names(small).words
    for number in range(len(known)):
        word = known[number]
        if len(word) < 9 or not word.isalpha():
            continue
        places = sorted(chance.sample(range(len(word)), 2))
        wrong = "".join("q" if place in places else letter for place, letter in enumerate(word))
        assert number in near(known, wrong, 2)
        assert number not in near(known, wrong, 1)
