"""The documents tell the truth: every block runs and gives what is shown, every command is told, every link leads on."""

import importlib.util
import re
import sys
import tempfile
from pathlib import Path
from types import ModuleType

import pytest

import migratieketen
from migratieketen.namespaces import expand

HOUSE = Path(__file__).resolve().parents[1]


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", HOUSE / "docs" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["reference"] = module
    spec.loader.exec_module(module)
    return module


reference = _reference()
DRAWN_IN = {"README.md": "docs/network.svg", "docs/handleiding.md": "docs/netwerk.svg"}
"""The document whose example draws a picture of the documents: there it is seen to be fresh."""
COMMANDS = (HOUSE / "docs" / "commands.md").read_text()
PAGES = sorted(
    path.relative_to(HOUSE).as_posix()
    for folder in (HOUSE, *(HOUSE / name for name in ("docs", "data", "ontology", "queries")))
    for path in folder.glob("*.md")
)


@pytest.mark.parametrize("document", reference.DOCUMENTS)
def test_every_block_runs_and_gives_what_is_shown(
    document: str, tmp_path: Path, text_at_hand: Path | None
) -> None:
    text = (HOUSE / document).read_text()
    outcomes = list(reference.outcomes(document, text, tmp_path, text_at_hand))
    if mistakes := [mistake for outcome in outcomes if (mistake := reference.wrong(document, outcome))]:
        pytest.fail("\n\n".join(mistakes), pytrace=False)
    if picture := DRAWN_IN.get(document):
        drawn = tmp_path / "copy" / Path(picture).name
        fresh = (HOUSE / picture).read_text() == drawn.read_text()
        assert fresh, f"{picture}: draw it anew with docs/reference.py"
    run = {outcome.block for outcome in outcomes}
    assert [block.line for block in reference.blocks(text) if block not in run and not block.needs_text] == []


@pytest.fixture
def text_at_hand(request: pytest.FixtureRequest) -> Path | None:
    """The article's text; without it the one block that needs it is left out (CI has it)."""
    try:
        article: Path = request.getfixturevalue("article")
    except pytest.skip.Exception:
        return None
    return article


def test_a_document_that_is_not_true_is_found(tmp_path: Path) -> None:
    text = """
```sh
echo one; echo two; echo three
```

```text
one
…
four
```

```python
print(1 / 0)
```

```sparql
SELECT ?x WHERE { ?x a mk:Nothing }
```

```trig
p:p04 { persoon:anita-bastiaans schema:name "Iemand"@nl . }
```

```yaml
a: b
```

```sh
migratieketen query nothing
```

```sh
echo never
```
"""
    hidden = """
```sh
python3 -c 'raise KeyError' || true
```
"""
    outcomes = list(reference.outcomes("made-up.md", text, tmp_path, None))
    told = [reference.wrong("made-up.md", outcome) for outcome in outcomes]
    told += [
        reference.wrong("hidden.md", *reference.outcomes("hidden.md", hidden, tmp_path / "hidden", None))
    ]
    assert len(told) == 8
    for expected, mistake in zip(
        (
            ":2: the output is stale",
            "ZeroDivisionError",
            "no rows",
            "not in the graph",
            "'yaml'",
            "'nothing'",
            "not run",
            "KeyError",
        ),
        told,
        strict=True,
    ):
        assert expected in mistake


def test_a_line_of_dots_stands_for_any_lines_and_is_kept() -> None:
    real = "one\ntwo\nthree\nfour\n"
    assert reference.agrees("one\n…\nfour\n", real)
    assert reference.agrees("…\nfour\n", real)
    assert not reference.agrees("…\nthree\n", real)
    assert not reference.agrees("one\n…\ntwo\n", real)
    assert not reference.agrees("", real)
    assert reference.renewed("eins\n…\nvier\n", real) == "one\n…\nfour\n"
    assert reference.renewed("eins\n", real) == real


@pytest.mark.parametrize("command", reference.commands())
def test_every_command_is_told_with_help_an_example_and_its_exit_status(command: str) -> None:
    section = next(
        (part for part in re.split(r"^## ", COMMANDS, flags=re.MULTILINE) if part.startswith(f"{command}\n")),
        None,
    )
    assert section, f"docs/commands.md has no section '{command}'; write it with docs/reference.py"
    blocks = [block for block in reference.blocks(section) if block.language == "sh"]
    assert blocks[0].code == f"migratieketen {command} --help\n"
    assert "Exit status: " in section
    if command != "sources":
        assert any(f"migratieketen {command}" in block.code for block in blocks[1:]), "an example is missing"


def test_a_command_without_a_section_gets_one() -> None:
    stale = COMMANDS.replace("## search\n", "## gone\n").replace("migratieketen search --help", "")
    assert "## search\n" in reference.with_every_command(stale)
    assert reference.with_every_command(COMMANDS) == COMMANDS


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    text = re.sub(r"```.*?```", "", (HOUSE / page).read_text(), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if target.startswith("https://"):
            continue
        file, _, anchor = target.partition("#")
        there = (HOUSE / page).parent / file if file else HOUSE / page
        assert there.exists(), f"{page}: {target}"
        assert not anchor or anchor in _anchors(there), f"{page}: {target}"


def test_every_picture_is_drawn_in_a_document() -> None:
    assert sorted(DRAWN_IN.values()) == sorted(reference.PICTURES)


def test_the_drawing_of_the_model_names_what_there_is() -> None:
    drawing = (HOUSE / "docs" / "model.svg").read_text()
    known = {
        term
        for quad in migratieketen.open().store.dump()
        for term in (quad.subject, quad.predicate, quad.object)
    }
    terms = set(re.findall(r"\b(?:mk|org|schema):\w+", drawing))
    assert "mk:activity" in terms
    assert [term for term in terms if expand(term) not in known] == []


@pytest.mark.parametrize("page", [*PAGES, *reference.PICTURES, "docs/model.svg"])
def test_no_path_of_the_machine_that_wrote_them(page: str) -> None:
    text = (HOUSE / page).read_text()
    places = {str(HOUSE), str(HOUSE.parent), str(Path.home()), tempfile.gettempdir()} - {"/"}
    assert [place for place in places if f"{place}/" in text] == []


def test_what_the_readme_installs_is_what_ci_runs() -> None:
    ci = (HOUSE / ".ci" / "run").read_text()
    tests = (HOUSE / "tests" / "run").read_text()
    assert re.search(r"^bash tests/run\b", ci, flags=re.MULTILINE)
    assert re.search(r"^sh install test$", tests, flags=re.MULTILINE)
    lines = {
        line
        for block in reference.blocks((HOUSE / "README.md").read_text())
        for line in block.code.splitlines()
    }
    assert {"sh install && .venv/bin/migratieketen", "bash tests/run"} <= lines


def test_every_named_query_is_in_the_list_of_queries() -> None:
    listed = (HOUSE / "queries" / "README.md").read_text()
    assert [query.name for query in migratieketen.Graph.queries() if f"`{query.name}`" not in listed] == []


def test_no_running_text_of_the_source(article: Path) -> None:
    words = article.read_text().split()
    stretches = {" ".join(words[place : place + 12]) for place in range(len(words) - 11)}
    for page in PAGES:
        told = " ".join((HOUSE / page).read_text().split())
        assert [stretch for stretch in stretches if stretch in told] == [], page
