"""Sources listed and shown; covered sentence by sentence; verified against a made-up text and the article itself."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from migratieketen import sources
from migratieketen.errors import UnknownName
from migratieketen.namespaces import expand
from migratieketen.sources.coverage import Coverage
from migratieketen.sources.verification import check
from migratieketen.stores import Store, open_store
from migratieketen.wording import Place, Selector, Wording

HERE = Path(__file__).parent
DAY, PAPER = expand("bron:dag-van-de-keten"), expand("bron:ketenkrant")
CONGRESS = expand("bron:congres-van-migratie-tot-participatie")


@pytest.fixture(scope="module")
def small() -> Store:
    return open_store(str(HERE / "small.trig"))


@pytest.fixture(scope="module")
def text() -> str:
    return (HERE / "small-dag-van-de-keten.txt").read_text(encoding="utf-8")


# --- list and show


def test_the_sources_newest_first(small: Store) -> None:
    assert [source.as_json() for source in sources.list_sources(small, "en")] == [
        {
            "iri": "https://w3id.org/migratieketen/source/ketenkrant",
            "slug": "ketenkrant",
            "title": "Ketenkrant",
            "publisher": "municipality of Duinstad",
            "date": "2023-04",
            "language": "nl",
            "url": "https://example.org/ketenkrant",
            "passages": 3,
        },
        {
            "iri": "https://w3id.org/migratieketen/source/dag-van-de-keten",
            "slug": "dag-van-de-keten",
            "title": "Dag van de keten",
            "publisher": "Haven Foundation",
            "date": "2023-03-10",
            "language": "nl",
            "url": "https://example.org/dag-van-de-keten",
            "passages": 14,
        },
    ]


def test_one_source_shown(small: Store) -> None:
    assert sources.show_text(sources.show(small, PAPER, "nl"), "nl", 80) == (
        "Ketenkrant\n"
        "gemeente Duinstad · april 2023 · 3 passages\n"
        "https://example.org/ketenkrant\n"
        "Van deze bron is een deel gelezen; alleen dat deel heeft passages.\n"
        "\n"
        "   1  De Dag van de keten … 3 maart 2023.\n"
        "   2  Stichting Haven gaf er … een sessie. (lees met zin 1)\n"
        "   3  Meer leest u in … volgende krant.\n"
        "\n"
        "Wat er per zin van gecodeerd is:\n"
        "  migratieketen sources coverage ketenkrant\n"
    )


def test_a_passage_stands_for_its_source(small: Store) -> None:
    assert sources.show(small, expand("bron:ketenkrant#p02"), "nl").info.slug == "ketenkrant"


def test_a_source_that_is_not_there(small: Store) -> None:
    with pytest.raises(UnknownName) as raised:
        sources.show(small, expand("bron:krant"), "nl")
    assert raised.value.message("nl") == "'krant' is geen bron; de bronnen zijn: ketenkrant, dag-van-de-keten"
    assert raised.value.message("en") == "'krant' is no source; the sources are: ketenkrant, dag-van-de-keten"
    assert raised.value.exit_status == 2


# --- coverage


def told(found: Coverage, position: int) -> tuple[str, ...]:
    return found.passages[position - 1].stated


def test_what_each_sentence_states(small: Store) -> None:
    found = sources.coverage(small, DAY, "nl")
    assert [covered.passage.position for covered in found.passages] == list(range(1, 15))
    assert told(found, 2) == (
        "De Dag van de keten was op 2 maart 2023.",
        "De Dag van de keten vond plaats in Duinstad.",
        "Genoemd: “Dag van de keten” en “Duinstad”.",
    )
    assert told(found, 6) == (
        "De Dienst Opvang Overzee en de Stichting Haven gaven de sessie Huisvesting.",
        "De sessie Huisvesting was onderdeel van de Dag van de keten.",
        "De sessie Huisvesting ging over huisvesting.",
        "Genoemd: “DOO” (Dienst Opvang Overzee), “huisvesting” en “Stichting Haven”.",
    )
    assert told(found, 11)[0] == "De Stichting Haven overhandigde het rapport Thuis in zicht aan Noor Visser."
    assert found.passages[10].implied == (
        ("De overhandiging van Thuis in zicht was op 9 maart 2023.", "zinnen 2 en 11"),
    )
    assert (found.passages[4].status, found.passages[4].reason) == ("nothing", "tussenkop")
    assert found.complete


def test_the_totals(small: Store) -> None:
    found = sources.coverage(small, DAY, "en")
    assert (found.count("states"), found.count("nothing"), found.count("open")) == (10, 4, 0)
    assert found.reasons == {"heading": 3, "question": 1}
    assert sources.coverage_text(found, "en").endswith(
        "10 of the 14 passages state something, 4 state nothing (heading 3×, question 1×), none open.\n"
    )
    paper = sources.coverage_text(sources.coverage(small, PAPER, "nl"), "nl")
    assert paper.endswith("2 van de 3 passages zeggen iets, 1 zegt niets (overgang 1×), geen open.\n")


def test_the_text_of_a_coverage(small: Store) -> None:
    shown = sources.coverage_text(sources.coverage(small, DAY, "nl"), "nl", 90)
    assert (
        "  11  Op 9 maart overhandigde … Noor Visser.\n"
        "      • De Stichting Haven overhandigde het rapport Thuis in zicht aan Noor Visser.\n"
        "      • Het rapport Thuis in zicht gaat over huisvesting.\n"
        "      • Beroep of functie van Noor Visser: wethouder.\n"
        "      • Genoemd: “Noor Visser”, “Stichting Haven” en “Thuis in zicht”.\n"
        "      • De overhandiging van Thuis in zicht was op 9 maart 2023. (afgeleid: volgt uit\n"
        "        zinnen 2 en 11)\n"
    ) in shown
    assert "   4  Wie helpt wie?\n      – zegt niets: vraag\n" in shown


def test_an_open_passage_makes_it_incomplete(tmp_path: Path) -> None:
    path = tmp_path / "open.trig"
    header = " ;\n  mk:statesNothing soort:vraag ."
    whole = (HERE / "small.trig").read_text()
    assert header in whole
    path.write_text(whole.replace(header, " .", 1))
    found = sources.coverage(open_store(str(path)), DAY, "nl")
    assert found.passages[3].status == "open"
    assert not found.complete
    shown = sources.coverage_text(found, "nl")
    assert "   4  Wie helpt wie?\n      – nog open: hier is niets van gecodeerd\n" in shown
    assert shown.endswith("10 van de 14 passages zeggen iets, 3 zeggen niets (tussenkop 3×), 1 open.\n")


def test_coverage_with_the_text_says_what_no_passage_covers(small: Store, text: str) -> None:
    assert sources.coverage(small, DAY, "nl", text).complete
    found = sources.coverage(small, DAY, "nl", text.replace("Rapport\n", "Rapport\n\nEn er was soep.\n"))
    assert not found.complete
    assert sources.coverage_text(found, "nl").endswith(
        "Alle 14 passages staan woord voor woord in deze tekst.\n"
        "Tekst die onder geen passage valt:\n"
        "• regel 11, tussen twee passages: “En er was soep.”\n"
    )


# --- verify


def wrong(store: Store, text: str) -> list[tuple[int, str, int | None]]:
    found = sources.verify(store, DAY, text, "nl")
    return [(check.passage.position, check.status, check.line) for check in found.wrong]


def test_the_text_itself(small: Store, text: str) -> None:
    found = sources.verify(small, DAY, text, "nl")
    assert found.holds
    assert found.uncovered == ()
    assert [check.line for check in found.checks] == [1, 3, 3, 3, 5, 7, 7, 7, 7, 9, 11, 11, 13, 15]
    assert sources.verification_text(found, "nl", 80) == (
        "Dag van de keten\n"
        "Stichting Haven · 10 maart 2023 · 14 passages\n"
        "https://example.org/dag-van-de-keten\n"
        "\n"
        "Alle 14 passages staan woord voor woord in deze tekst.\n"
        "Alle tekst valt onder een passage.\n"
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace(" ", " \t  "),
        lambda text: text.replace("opvang", "op\u00advang"),
        lambda text: text.replace("maart", "ma\u200bart\u2060"),
        lambda text: "\ufeff" + text,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: " ".join(text.split()),
    ],
    ids=[
        "CRLF",
        "CR",
        "nbsp",
        "a line a word",
        "spaces",
        "soft hyphen",
        "zero width",
        "BOM",
        "NFD",
        "one line",
    ],
)
def test_what_is_no_difference(small: Store, text: str, change: Callable[[str], str]) -> None:
    found = sources.verify(small, DAY, change(text), "nl")
    assert found.holds
    assert found.uncovered == ()


def test_accents_as_two_characters_are_no_difference() -> None:
    passage = "Eén café voor Zoë."
    selector = Selector("Eén café", "voor Zoë.", sources.digest(passage))
    place = Wording(unicodedata.normalize("NFD", passage)).locate([selector])
    assert place == [Place("right", 0, len(passage))]


def test_a_page_around_it(small: Store, text: str) -> None:
    page = f"Menu: Huisvesting, Rapport\nDag van de keten - Nieuws\n\n{text}\nHuisvesting\nContact © 2023\n"
    found = sources.verify(small, DAY, page, "nl")
    assert found.holds
    assert [(stretch.line, stretch.where, stretch.text) for stretch in found.uncovered] == [
        (1, "before", "Menu: Huisvesting, Rapport Dag van de keten - Nieuws"),
        (20, "after", "Huisvesting Contact © 2023"),
    ]
    assert "• regel 20, na de laatste passage: “Huisvesting Contact © 2023”" in sources.verification_text(
        found, "nl"
    )


@pytest.mark.parametrize(
    ("old", "new", "position", "status", "line"),
    [
        ("plaats in Duinstad", "plaats te Duinstad", 2, "last", 3),
        ("vond de Dag", "was de Dag", 2, "differs", 3),
        ("Op 2 maart", "Op 3 maart", 2, "first", 3),
        ("directeur van", "directeur  van de", 3, "differs", 3),
        ("opende de dag.", "opende de dag!", 3, "last", 3),
        ("Rapport\n", "Raport\n", 10, "missing", None),
        ("Rapport\n", "Rapporten\n", 10, "missing", None),
        ("Wie helpt wie?", "Wie hielp wie?", 4, "missing", None),
        ("Drie gemeenten", "Vier gemeenten", 9, "missing", None),
        ("‘Thuis in zicht’", "'Thuis in zicht'", 11, "differs", 11),
        ("benadrukte", "benadrukt", 12, "first", 11),
    ],
)
def test_one_change_is_told_with_its_passage_and_the_rest_goes_on(
    small: Store, text: str, old: str, new: str, position: int, status: str, line: int | None
) -> None:
    assert old in text
    assert wrong(small, text.replace(old, new)) == [(position, status, line)]


def test_every_letter_that_changes_is_noticed(small: Store, text: str) -> None:
    shown = sources.show(small, DAY, "nl")
    for place, mark in enumerate(text):
        if mark.isalpha():
            assert len(check(shown, f"{text[:place]}#{text[place + 1 :]}").wrong) == 1, (place, mark)


def test_a_passage_that_is_not_there(small: Store, text: str) -> None:
    without = text.replace("Drie gemeenten deden mee.", "").replace("Wie helpt wie?", "")
    assert wrong(small, without) == [(4, "missing", None), (9, "missing", None)]
    told = sources.verification_text(sources.verify(small, DAY, without, "en"), "en", 200)
    assert "12 of the 14 passages are in this text, word for word.\n" in told
    assert (
        "• sentence 9, “Drie gemeenten deden mee.”: not found between the passages before and after it\n"
        in told
    )


def test_a_heading_that_recurs_is_found_in_its_own_place(small: Store, text: str) -> None:
    one = text.replace("\nHuisvesting\n\nDe DOO", "\nDe DOO")
    assert wrong(small, one) == [(13, "missing", None)]
    other = text.replace("\nHuisvesting\n\nStichting", "\nStichting")
    assert wrong(small, other) == [(5, "missing", None)]


def test_a_changed_heading_that_recurs_does_not_take_the_rest_along(small: Store, text: str) -> None:
    changed = text.replace("\nHuisvesting\n\nStichting", "\nHuisvestink\n\nStichting")
    assert wrong(small, changed) == [(5, "missing", None)]
    found = sources.verify(small, DAY, changed, "nl")
    assert [stretch.text for stretch in found.uncovered] == ["Huisvestink"]


def test_passages_in_another_order(small: Store, text: str) -> None:
    moved = text.replace("Drie gemeenten deden mee.", "").replace(
        "Wie helpt wie?", "Wie helpt wie? Drie gemeenten deden mee."
    )
    assert wrong(small, moved) == [(9, "order", None)]


def test_another_text_altogether(small: Store) -> None:
    found = sources.verify(small, DAY, "Iets heel anders.\n", "nl")
    assert not found.holds
    assert len(found.wrong) == 14
    assert [stretch.text for stretch in found.uncovered] == ["Iets heel anders."]


def test_what_differs_is_told_in_both_languages(small: Store, text: str) -> None:
    changed = (
        text.replace("vond de Dag", "was de Dag")
        .replace("Op 9 maart", "Op 8 maart")
        .replace("de dag.", "de daq.")
    )
    found = sources.verify(small, DAY, changed, "nl")
    nl, en = sources.verification_text(found, "nl", 200), sources.verification_text(found, "en", 200)
    assert "11 van de 14 passages staan woord voor woord in deze tekst.\n" in nl
    assert (
        "• zin 2, “Op 2 maart 2023 … in Duinstad.” (regel 3): begin en einde kloppen, maar de woorden ertussen "
        "verschillen\n" in nl
    )
    assert (
        "• sentence 3, “Els de Boer, directeur … de dag.” (line 3): not found: the first words are there, but "
        "“de dag.” does not follow\n" in en
    )
    assert (
        "• zin 11, “Op 9 maart overhandigde … Noor Visser.” (regel 11): niet gevonden: de eerste woorden "
        "“Op 9 maart overhandigde” staan hier niet, de laatste wel\n" in nl
    )


def test_a_passage_without_a_checksum_is_not_taken_for_right(small: Store, text: str) -> None:
    shown = sources.show(small, DAY, "nl")
    unsigned = replace(shown, passages=tuple(replace(p, sha256=None) for p in shown.passages))
    found = check(unsigned, text)
    assert not found.holds
    assert {c.status for c in found.checks} == {"unsigned"}


def test_a_source_without_passages_proves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "bare.ttl"
    path.write_text(
        "@prefix schema: <https://schema.org/> .\n@prefix dcterms: <http://purl.org/dc/terms/> .\n"
        '<https://w3id.org/migratieketen/source/leeg> a schema:WebPage ; dcterms:title "Leeg"@nl .\n'
    )
    store = open_store(str(path))
    source = expand("bron:leeg")
    assert not sources.verify(store, source, "Iets.", "nl").holds
    assert not sources.coverage(store, source, "nl").complete
    assert "0 passages" in sources.show_text(sources.show(store, source, "nl"), "nl")


def test_a_text_of_many_equal_words_is_searched_in_time() -> None:
    text = "de wet de wet " * 20_000
    places = Wording(text).locate(
        [Selector("de", "wet", "0" * 64), Selector("de", "wet", sources.digest("de wet"))]
    )
    assert [place.status for place in places] == ["missing", "right"]


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ("  a \t\u00a0 b\r\n c ", "a b c"),
        ("werk\u00ad\u200bom\ufeffstandigheden", "werkomstandigheden"),
        ("e\u0301e\u0301n", "één"),
        ("", ""),
    ],
)
def test_normalisation(given: str, normal: str) -> None:
    assert sources.normalised(given) == normal
    assert sources.digest(given) == sources.digest(normal)


# --- the article


def test_the_article_holds_and_is_covered(article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    store = open_store(None)
    verified = sources.verify(store, CONGRESS, text, "nl")
    assert verified.holds
    assert verified.uncovered == ()
    assert len(verified.checks) == 31
    covered = sources.coverage(store, CONGRESS, "nl", text)
    assert covered.complete
    assert (covered.count("states"), covered.count("nothing"), covered.count("open")) == (29, 2, 0)


def test_a_changed_letter_in_the_article_is_found(article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    store = open_store(None)
    for old, new, position in (("filosoof", "filosof", 6), ("pilot om", "pilot on", 28)):
        found = sources.verify(store, CONGRESS, text.replace(old, new), "nl").wrong
        assert [check.passage.position for check in found] == [position]
