"""A source is added to the data: each thing in its place, whole or not at all, as a steward would have written it."""

import re
from datetime import date
from pathlib import Path

import pytest

from migratieketen.drafting import carry_out, draft, draft_text, planned, restore
from migratieketen.drafting.blocks import with_prefixes
from migratieketen.drafting.carrying import JOURNAL
from migratieketen.errors import InvalidInput
from migratieketen.namespaces import PREFIXES
from migratieketen.stores import open_store

TEXT = """Els de Kade directeur van de Stichting Kade en Boot

Els de Kade is sinds 3 mei 2024 directeur van de Stichting Kade en Boot in Utrecht.
Zij werkt samen met de VNG.
"""

NEW = """
# Known only by its name.
organisatie:stichting-kade-en-boot a org:Organization ;
  skos:prefLabel "Stichting Kade en Boot"@nl, "Quay and Boat Foundation"@en ;
  dcterms:type soort:organisatie ; rdfs:seeAlso <https://kade.example/over> .

onderwerp:kaden a skos:Concept ; skos:inScheme begrippen:onderwerpen ; skos:prefLabel "kaden"@nl , "quays"@en .

voorziening:kadeloket a mk:Facility ; dcterms:type soort:loket ; skos:prefLabel "Kadeloket"@nl , "Quay Desk"@en .

persoon:els-de-kade a schema:Person ; dcterms:type soort:persoon ;
  skos:prefLabel "Els de Kade"@nl , "Els de Kade"@en .
"""


@pytest.fixture
def finished(house: Path) -> Path:
    """A draft that was completed: each proposal accepted, what is new described, what was left open stated."""
    made = draft(
        open_store(None), TEXT, "https://kade.example/nieuws/els", "kade-directeur", date(2026, 1, 2), "nl"
    )
    path = house.parent / "kade.trig"
    path.write_text(completed(draft_text(made, "nl")), encoding="utf-8")
    return path


def completed(text: str) -> str:
    """Complete a draft as a steward would, by hand."""
    text = re.sub(r"^(\s*)#\? ", r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"(?s)# Wie en wat nieuw is.*?\n(?=# Wat elke)", lambda _: NEW.lstrip() + "\n", text)
    text = text.replace("deel:…", "deel:sturing").replace(
        "organisatie:…", "organisatie:stichting-kade-en-boot"
    )
    text = text.replace("@prefix bereik:", f"@prefix begrippen: <{PREFIXES['begrippen']}> .\n@prefix bereik:")
    stated = '  voorziening:kadeloket schema:about onderwerp:kaden ; schema:name "loket"@nl .\n'
    return re.sub(r"(p:p03 \{.*\n)", lambda found: found[0] + stated, text)


def changed(house: Path, before: dict[Path, str]) -> dict[str, tuple[str, ...]]:
    """What lines each file has more (+) or less (-) than before."""
    told = {}
    for path in sorted((*(house / "data").rglob("*.t*"), *(house / "ontology" / "schemes").glob("*.ttl"))):
        old, new = before.get(path, "").splitlines(), path.read_text(encoding="utf-8").splitlines()
        lines = (
            *(f"+{line}" for line in new if line not in old),
            *(f"-{line}" for line in old if line not in new),
        )
        if lines and "sources" not in path.parts:
            told[path.name] = lines
    return told


def files(house: Path) -> dict[Path, str]:
    paths = (*(house / "data").rglob("*.*"), *(house / "ontology").rglob("*.ttl"))
    return {path: path.read_text(encoding="utf-8") for path in paths if path.is_file()}


def test_each_thing_goes_where_it_belongs(house: Path, finished: Path) -> None:
    before = files(house)
    plan = planned(finished, house)
    carry_out(plan.files, house)
    assert plan.slug == "kade-directeur"
    assert plan.new == (
        "onderwerp:kaden", "organisatie:stichting-kade-en-boot", "persoon:els-de-kade", "voorziening:kadeloket",
    )  # fmt: skip
    told = changed(house, before)
    # the whole of it, since a comparison may take a line that its neighbours have too for theirs
    assert (
        "# Known only by its name.\n"
        "organisatie:stichting-kade-en-boot a org:Organization ;\n"
        "  dcterms:type   soort:organisatie ;\n"
        '  skos:prefLabel "Stichting Kade en Boot"@nl , "Quay and Boat Foundation"@en ;\n'
        "  rdfs:seeAlso   <https://kade.example/over> .\n"
    ) in (house / "data/registers/organisaties.ttl").read_text(encoding="utf-8")
    assert told["personen.ttl"] == (
        "+persoon:els-de-kade a schema:Person ;",
        '+  skos:prefLabel "Els de Kade"@nl , "Els de Kade"@en .',
    )
    assert told["onderwerpen.ttl"] == (
        "+onderwerp:kaden a skos:Concept ;",
        '+  skos:prefLabel "kaden"@nl , "quays"@en .',
    )
    assert "voorziening:kadeloket" in (house / "data/registers/voorzieningen.ttl").read_text(encoding="utf-8")
    listed = (house / "data/dataset.ttl").read_text(encoding="utf-8")
    names = re.findall(r"bron:[\w-]+", re.search(r"dcterms:source[^;]*;", listed)[0])  # type: ignore[index]
    assert "bron:kade-directeur" in names
    assert names == sorted(names)


def test_registers_stay_in_order_and_use_each_prefix(house: Path, finished: Path) -> None:
    carry_out(planned(finished, house).files, house)
    for path in (house / "data/registers").glob("*.ttl"):
        text = path.read_text(encoding="utf-8")
        slugs = [slug for _, slug in re.findall(r"^(\w+):([\w-]+) a ", text, re.MULTILINE)]
        assert slugs == sorted(slugs), path.name
        for prefix in re.findall(r"^@prefix (\w+):", text, re.MULTILINE):
            assert len(re.findall(rf"(?<![\w:]){prefix}:", text)) > 1, f"{path.name}: {prefix}"


def test_the_source_is_clean(house: Path, finished: Path) -> None:
    carry_out(planned(finished, house).files, house)
    text = (house / "data/sources/kade-directeur.trig").read_text(encoding="utf-8")
    assert text.startswith("@prefix mk:")
    assert not re.search(r"#[:?]|nieuw is|stichting-kade-en-boot a |^p:\w+ \{\s*\}", text, re.MULTILINE)
    assert "@prefix relatie:" not in text
    assert "# Wat elke passage zegt.\n" in text


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("bron:kade a schema:WebPage . bron:boot a schema:WebPage .", "describes 2 sources"),
        ("persoon:x a schema:Person .", "describes no sources"),
        ("bron:kade a schema:WebPage . aantal:x a mk:Figure .", "belongs in no register"),
        ('bron:kade a schema:WebPage . persoon:x schema:name "x"@nl .', "belongs in no register"),
    ],
)
def test_what_is_no_source_to_add(content: str, told: str, house: Path) -> None:
    path = house.parent / "kade.trig"
    path.write_text(
        "".join(f"@prefix {n}: <{i}> .\n" for n, i in PREFIXES.items()) + content, encoding="utf-8"
    )
    with pytest.raises(InvalidInput, match=told):
        planned(path, house)


def test_what_can_not_be_written_changes_nothing(
    house: Path, finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, plan, real = files(house), planned(finished, house), Path.replace
    calls: list[Path] = []

    def fails(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 3:
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(InvalidInput, match="No space left"):
        carry_out(plan.files, house)
    assert files(house) == before


def test_what_was_broken_off_is_put_back(
    house: Path, finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, plan, real = files(house), planned(finished, house), Path.replace
    calls: list[Path] = []

    def dies(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 3:
            raise SystemExit("killed")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", dies)
    with pytest.raises(SystemExit):
        carry_out(plan.files, house)
    monkeypatch.undo()
    assert (house / "data" / JOURNAL).exists()
    assert files(house) != before
    assert restore(house)
    assert files(house) == before
    assert not restore(house)


def test_prefixes_in_order_and_in_line() -> None:
    given = '# top\n\n@prefix xsd: <x> .\n@prefix p: <y> .\n\np:p01 a mk:Passage ; schema:name "rol:x"@nl . # deel:y\n'
    assert with_prefixes(given, [("p", "https://x#")]) == (
        "# top\n\n"
        "@prefix mk:     <https://w3id.org/migratieketen/def#> .\n"
        "@prefix p:      <https://x#> .\n"
        "@prefix schema: <https://schema.org/> .\n\n"
        'p:p01 a mk:Passage ; schema:name "rol:x"@nl . # deel:y\n'
    )
