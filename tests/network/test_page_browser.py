"""The page in a browser: filters, search, sentences on pointing, the keyboard, and no request to anywhere."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from migratieketen.network import Network, project
from migratieketen.network.chain import gather
from migratieketen.stores import open_store

CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
GRAPH = str(Path(__file__).with_name("graph.trig"))


def sync_playwright() -> Any:
    try:
        from playwright.sync_api import sync_playwright as start
    except ImportError:
        return missing("playwright")
    return start() if Path(CHROMIUM).exists() else missing("Chromium")


def missing(what: str) -> Any:
    if os.environ.get("CI"):
        pytest.fail(f"{what} is not here, and in CI it must be")
    pytest.skip(f"{what} is not here")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "netwerk.html"
    path.write_text(project(open_store(GRAPH), "nl").html(), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, made_up: Callable[..., Network]) -> str:
    """A page of so many that not all have a name in the picture."""
    path = tmp_path_factory.mktemp("page") / "velen.html"
    path.write_text(made_up(200, 60).html(), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    yield from opened_at(browser, address)


@pytest.fixture
def large(browser: Any, many: str) -> Iterator[Any]:
    yield from opened_at(browser, many)


def opened_at(browser: Any, address: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.asked, opened.faults = [], []
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.on("console", lambda message: opened.faults.append(message.text))
    opened.goto(address)
    yield opened
    assert opened.faults == []
    assert opened.asked == [address], "nothing is asked for but the file itself"
    context.close()


def node(page: Any, name: str) -> Any:
    return page.locator(".picture-wide a.node", has_text=name)


def shown(page: Any, table: str) -> int:
    return int(page.locator(f"table.{table} tbody tr:visible").count())


def test_a_kind_of_tie_is_switched_off_in_picture_and_table(page: Any) -> None:
    before = shown(page, "ties")
    page.locator("[name=kind][value=organised]").uncheck()
    assert shown(page, "ties") == before - 2
    assert page.locator(".picture-wide .tie.organised.off").count() == 2
    assert "Getoond:" in page.locator(".status").inner_text()
    page.get_by_role("button", name="Alles tonen").click()
    page.wait_for_function("document.querySelectorAll('.tie.off').length === 0")
    assert shown(page, "ties") == before


def test_a_topic_keeps_what_is_about_it_and_the_posts_of_those_who_are_left(page: Any) -> None:
    page.select_option("#topic", label="Wonen")
    rows = page.locator("table.ties tbody tr:visible").all_inner_texts()
    assert len(rows) == 3
    assert sum("Heeft functie bij" in row for row in rows) == 1
    assert sum("Sessie Wonen" in row for row in rows) == 2


def test_a_period_keeps_what_was_in_it(page: Any) -> None:
    assert page.locator("#from option").all_inner_texts() == ["2019", "2023"]
    page.select_option("#until", "2019")
    [row] = page.locator("table.ties tbody tr:visible").all_inner_texts()
    assert "Els de Boer" in row


def test_search_marks_names_and_abbreviations_and_enter_goes_to_the_first(page: Any) -> None:
    page.fill("#search", "sh")
    assert page.locator(".picture-wide .node.found").count() == 1
    assert "Gevonden: 1." in page.locator(".status").inner_text()
    page.press("#search", "Enter")
    assert page.locator(".detail h2").inner_text() == "Stichting Haven"
    assert "Stichting" in page.evaluate("document.activeElement.getAttribute('aria-label')")


def test_pointing_and_choosing_show_the_sentences(page: Any) -> None:
    assert "Wijs een naam" in page.locator(".detail").inner_text()
    node(page, "Els de Boer").hover()
    assert page.locator(".detail h2").inner_text() == "Els de Boer"
    page.mouse.move(5, 5)
    assert page.locator(".detail h2").count() == 0
    node(page, "Els de Boer").click()
    told = page.locator(".detail").inner_text()
    assert "Els de Boer heeft functie bij Ministerie van Zeewind" in told
    assert "Minister Els … Rijk. Bericht één, 10 maart 2023, zin 5" in told
    assert page.locator(".detail a").first.get_attribute("href").startswith("https://example.org/")
    assert page.locator(".picture-wide .node.near").count() < page.locator(".picture-wide .node").count()
    page.locator(".detail button", has_text="Ministerie van Zeewind").first.click()
    assert page.locator(".detail h2").inner_text() == "Ministerie van Zeewind"


def test_a_line_can_be_chosen(page: Any) -> None:
    page.locator(".picture-wide .tie.addressed .hit").click(force=True)
    assert "richtte zich tot" in page.locator(".detail").inner_text()


def test_the_keyboard_does_all_of_it(page: Any) -> None:
    page.locator(".picture-wide a.node").first.focus()
    stops = page.locator(".picture-wide a.node[tabindex='0']")
    assert stops.count() == 1, "one stop for Tab"
    seen = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
        seen.add(page.evaluate("document.activeElement.dataset.node"))
        assert stops.count() == 1
    assert len(seen) > 1
    page.keyboard.press("Enter")
    assert page.locator(".detail h2").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".node.chosen").count() == 0
    page.keyboard.press("+")
    assert page.locator(".picture-wide svg.moved").count() == 1
    page.keyboard.press("0")
    assert page.locator(".picture-wide svg.moved").count() == 0


def test_a_link_before_the_picture_leads_to_the_tables(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#tables"


def test_without_javascript_picture_and_tables_are_there_and_no_dead_buttons(
    browser: Any, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("svg.network:visible").count() == 1
    assert page.locator("table.ties tbody tr:visible").count() > 0
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_runs_out_of_the_window(browser: Any, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("svg.network:visible").count() == 1
    narrow = page.locator("svg.network.narrow:visible").count() == 1
    assert narrow == (width < 640)
    context.close()


def test_labels_keep_the_width_they_were_measured_at_in_any_font(page: Any) -> None:
    """The page has no font of its own: textLength holds the text to its room."""
    off = page.evaluate(
        "Math.max(...[...document.querySelectorAll('.wide text')].map((text) =>"
        " Math.abs(text.getComputedTextLength() - text.textLength.baseVal.value)))"
    )
    assert off < 0.5


def nameless(page: Any) -> tuple[str, Any]:
    """Give the number of a sign without a name in the picture, and the sign."""
    number = page.locator(".names > [data-name]").first.get_attribute("data-name")
    return number, page.locator(f".picture-wide a.node[data-node='{number}']")


def seen(page: Any, number: str) -> bool:
    name = page.locator(f".names > [data-name='{number}']")
    return bool(name.evaluate("(name) => getComputedStyle(name).opacity") == "1")


def test_who_has_no_name_in_the_picture_gets_one_when_pointed_at(large: Any) -> None:
    number, sign = nameless(large)
    assert not seen(large, number)
    sign.hover()
    assert seen(large, number)
    assert large.locator(".picture-wide .tie.near").count() > 0
    large.mouse.move(5, 5)
    assert not seen(large, number)


def test_and_when_the_keyboard_comes_to_it(large: Any) -> None:
    number, sign = nameless(large)
    sign.focus()
    assert seen(large, number)


def test_sentences_lie_over_a_large_picture_until_they_are_closed(large: Any) -> None:
    _, sign = nameless(large)
    assert not large.locator(".detail").is_visible()
    sign.hover()
    assert not large.locator(".detail").is_visible(), "pointing only shows names"
    sign.click()
    assert large.locator(".detail h2").is_visible()
    large.get_by_role("button", name="Sluiten").click()
    assert not large.locator(".detail").is_visible()
    assert large.locator(".node.chosen").count() == 0


def test_a_filter_leaves_the_roads_of_what_is_left(large: Any) -> None:
    display = "(roads) => getComputedStyle(roads).display"
    assert large.locator(".picture-wide .roads").first.evaluate(display) != "none"
    large.locator("[name=kind][value=together]").uncheck()
    assert large.locator(".picture-wide .roads").first.evaluate(display) == "none"
    drawn = large.evaluate(
        "[...document.querySelectorAll('.road')].map((road) => [road.parentNode.classList.contains('off'),"
        " Number(getComputedStyle(road).opacity) > 0.5])"
    )
    assert drawn
    assert all(off != visible for off, visible in drawn)


def test_all_names_stand_in_a_list_by_box_and_lead_to_their_row(large: Any) -> None:
    links = large.locator(".regions a")
    assert links.count() == 200
    assert large.locator(".regions em a").count() == large.locator(".names > [data-name]").count()
    links.first.click()
    assert large.locator("tr:target").count() == 1


# The map of the chain


@pytest.fixture(scope="module")
def map_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "keten.html"
    store = open_store(str(Path(__file__).with_name("chain.trig")))
    path.write_text(gather(store, "nl").html(), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def chain_page(browser: Any, map_address: str) -> Iterator[Any]:
    yield from opened_at(browser, map_address)


def test_all_cards_of_an_actor_light_up_together(chain_page: Any) -> None:
    cards = chain_page.locator(".card[aria-label^='Stichting Haven']")
    assert cards.count() == 2
    cards.first.hover()
    assert chain_page.locator(".card.near").count() == 2
    assert chain_page.locator("svg.focused").count() == 1
    chain_page.mouse.move(5, 5)
    assert chain_page.locator("svg.focused").count() == 0
    cards.last.focus()
    assert chain_page.locator(".card.near").count() == 2


def test_a_card_tells_its_tasks_with_their_sentences(chain_page: Any) -> None:
    chain_page.locator(".card[aria-label^='Stichting Haven']").first.focus()
    chain_page.keyboard.press("Enter")
    told = chain_page.locator(".detail").inner_text()
    assert "Aanmelden" in told
    assert "Aankomst · uitvoerder · tot 2024" in told
    assert "Haven meldt … aan. Bericht één, 10 maart 2025, zin 1" in told
    chain_page.keyboard.press("Escape")
    assert not chain_page.locator(".detail").is_visible()


def test_a_phase_and_a_name_leave_their_rows_and_cards(chain_page: Any) -> None:
    assert shown(chain_page, "shares") == 11
    chain_page.select_option("#phase", label="Opvang")
    assert shown(chain_page, "shares") == 3
    assert "actoren 3, regels 3" in chain_page.locator(".status").inner_text()
    chain_page.fill("#search", "kade")
    assert shown(chain_page, "shares") == 1
    assert chain_page.locator(".card.near").count() == 1
    chain_page.get_by_role("button", name="Alles tonen").click()
    chain_page.wait_for_function("document.querySelectorAll('tr[hidden]').length === 0")


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_map_stays_within_the_window_with_and_without_javascript(
    browser: Any, map_address: str, width: int
) -> None:
    for on in (True, False):
        context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=on)
        page = context.new_page()
        page.goto(map_address)
        if on:
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("svg.chain:visible").count() == 1
        assert page.locator("table.shares tbody tr:visible").count() == 11
        context.close()
