"""The page as text: whole, sound and sufficient to itself."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from migratieketen.network import Network, project
from migratieketen.stores import open_store

VOID = {"meta", "link", "input", "br", "img"}
GRAPH = str(Path(__file__).with_name("graph.trig"))


class Reader(HTMLParser):
    """Reads a page: its elements, ids and links, and every tag that is not closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inline: dict[str, str] = {}
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if len(dict(attrs)) != len(attrs):
            self.faults.append(f"an attribute of {tag} twice")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("style", "script"):
            self.inline[self.open[-1]] = data
        else:
            self.words.append(data)


@pytest.fixture(scope="module")
def page() -> str:
    return project(open_store(GRAPH), "nl").html()


@pytest.fixture(scope="module")
def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def test_every_element_is_closed_and_every_id_stands_once(read: Reader) -> None:
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert (read.faults, read.open) == ([], [])
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_leads_somewhere(read: Reader) -> None:
    ids = {attributes.get("id") for _, attributes in read.tags}
    inner = [a["href"][1:] for _, a in read.tags if (a.get("href") or "").startswith("#") and a["href"]]
    named = [
        a[key] for _, a in read.tags for key in ("aria-labelledby", "aria-describedby", "for") if a.get(key)
    ]
    assert inner
    assert set(inner) | set(named) <= ids


def test_nothing_is_loaded_from_anywhere(page: str, read: Reader) -> None:
    loading = [
        (tag, a) for tag, a in read.tags if tag in ("script", "img", "iframe", "source", "object", "use")
    ]
    assert [tag for tag, _ in loading] == ["script"]
    assert all("src" not in attributes for _, attributes in read.tags)
    assert [a["href"] for tag, a in read.tags if tag == "link"] == ["data:,"]
    outer = {a["href"] for tag, a in read.tags if tag == "a" and a["href"].startswith("http")}
    assert all(address.startswith("https://example.org/") for address in outer)
    assert not re.search(r"url\(|@import|\bfetch\(|XMLHttpRequest|import\s*\(|from\s+['\"]", page)


def test_the_policy_allows_its_own_script_and_style_alone(read: Reader) -> None:
    policy = next(a["content"] for tag, a in read.tags if a.get("http-equiv") == "Content-Security-Policy")
    for kind, inside in read.inline.items():
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not [a for _, a in read.tags if "style" in a or any(key.startswith("on") for key in a)]


def test_without_a_picture_the_tables_tell_the_same(read: Reader) -> None:
    network = project(open_store(GRAPH), "nl")
    words = " ".join(read.words)
    for node in network.nodes:
        assert f"{node.label[0].upper()}{node.label[1:]}" in words
    rows = [a for tag, a in read.tags if tag == "tr" and "data-kind" in a and "data-source" in a]
    assert len(rows) == len(network.ties)
    assert all(a["data-references"] for a in rows), "every tie has a sentence"
    for reference in network.references.values():
        assert reference.words in words
    assert {a["href"] for tag, a in read.tags if a.get("rel") == "external noreferrer"} == {
        reference.link for reference in network.references.values()
    }


def test_sentences_tell_what_they_follow_from_and_what_to_read_with_them(read: Reader) -> None:
    words = " ".join("".join(read.words).split())
    assert "zin 2, lees met zin 1" in words


def test_measures_stand_in_the_table_with_what_they_mean(read: Reader) -> None:
    words = " ".join(read.words)
    assert "Tussenpositie" in words
    assert "hoe vaak iemand op de kortste weg tussen twee anderen ligt" in words


def test_the_page_is_the_same_each_time(page: str) -> None:
    assert project(open_store(GRAPH), "nl").html() == page


def test_in_english(page: str) -> None:
    told = project(open_store(GRAPH), "en", ties=["together"], actors=True).html()
    assert '<html lang="en">' in told
    assert "Who had a part in an event together" in told
    assert not re.search(r"Zinnen|Banden|Naar de", told)


def test_an_empty_network_is_a_page_too() -> None:
    reader = Reader()
    reader.feed(Network((), (), "nl", "Niets", True).html())
    assert (reader.faults, reader.open) == ([], [])
    assert "Geen banden gevonden." in reader.words
