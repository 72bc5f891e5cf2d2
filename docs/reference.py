"""Writes anew what the documents show: the help of every command, the outputs of the examples, the pictures.

    .venv/bin/python docs/reference.py [--text FILE]

Every fenced block of the documents is run, in order, in a folder of its own that holds a copy of the data:
`sh` by bash with the command `migratieketen` at hand, `python` and `sparql` by the library; what stands in a
`trig` block must stand in the graph. The `text` block under a block is its output; a line `…` in it stands for
lines left out. A block that needs the article's text says so in its first line; it is run where --text names a
copy. `tests/test_docs.py` does the same and compares.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = (
    *("README.md", "docs/commands.md", "docs/python.md", "docs/model.md", "docs/handleiding.md"),
    *("docs/vragen.md", "docs/bron-toevoegen.md", "docs/drafting.md", "docs/engines.md"),
    *("data/README.md", "ontology/README.md", "queries/README.md", "CONTRIBUTING.md"),
)
DUTCH = ("docs/handleiding.md", "docs/vragen.md", "docs/bron-toevoegen.md")
PICTURES = {"docs/network.svg": "en", "docs/netwerk.svg": "nl"}
WIDTH = "88"

INSTALLING = {
    "sh install && .venv/bin/migratieketen": "migratieketen",
    "sh install test": ":",
    "bash tests/run": ":",
    "bash .ci/run": ":",
    ". .venv/bin/activate": ":",
}
"""Lines that install or test, which the tests can't do within themselves, and what is run in their place."""

TEXT_NEEDED = ("# needs the article's text in", "# vraagt de tekst van het artikel in")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, what stands in it, its line, and the output shown under it, if any."""

    language: str
    code: str
    line: int
    shown: str | None
    lines: tuple[int, int] | None
    """The lines of the shown output, as places in the list of lines."""

    @property
    def needs_text(self) -> bool:
        """True for a block that says in its first line that it needs the article's text."""
        return self.code.startswith(TEXT_NEEDED)

    @property
    def shows_mistake(self) -> bool:
        """True where the output shows that a command tells of a mistake: then it may fail."""
        return "\nmigratieketen: " in "\n" + (self.shown or "")


@dataclass(frozen=True)
class Outcome:
    """What a block gave: its output, and whether it ran without a mistake."""

    block: Block
    output: str
    ran: bool


def blocks(text: str) -> list[Block]:
    """Give the fenced blocks of a Markdown text; a `text` block belongs to the block before it."""
    found: list[Block] = []
    lines = text.splitlines()
    fence = re.compile(r"( *)```(\w*)\s*\Z")
    place = 0
    while place < len(lines):
        if opening := fence.match(lines[place]):
            end = next(n for n in range(place + 1, len(lines)) if lines[n].strip() == "```")
            indent, language = len(opening[1]), opening[2]
            code = "".join(line[indent:] + "\n" for line in lines[place + 1 : end])
            before = found[-1] if found else None
            if language == "text" and before is not None and before.shown is None:
                found[-1] = Block(before.language, before.code, before.line, code, (place + 1, end))
            else:
                found.append(Block(language, code, place + 1, None, None))
            place = end
        place += 1
    return found


def agrees(shown: str, real: str) -> bool:
    """True where the output shown is the real one, but for lines that `…` stands for."""
    parts = re.split(r"^…\n", shown, flags=re.MULTILINE)
    return re.fullmatch(r"(?:.*\n)*?".join(map(re.escape, parts)), real) is not None


def renewed(shown: str, real: str) -> str:
    """Give the real output, cut as the one shown: as many lines before and after a line `…`."""
    if agrees(shown, real):
        return shown
    parts = re.split(r"^…\n", shown, flags=re.MULTILINE)
    if len(parts) == 1:
        return real
    if len(parts) > 2:
        raise ValueError("an output with more than one line '…' must be written by hand")
    lines = real.splitlines(keepends=True)
    head, tail = parts[0].count("\n"), parts[1].count("\n")
    return "".join([*lines[:head], "…\n", *lines[len(lines) - tail :]])


class Session:
    """A reader at work: a folder with the data, a shell that remembers, a Python that remembers."""

    def __init__(self, folder: Path, lang: str, text: Path | None) -> None:
        import migratieketen

        self.folder, self.text = folder / "copy", text
        for room in ("data", "ontology", "queries"):
            shutil.copytree(ROOT / room, self.folder / room)
        tools = folder / "bin"
        tools.mkdir()
        command = tools / "migratieketen"
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m migratieketen "$@"\n')
        command.chmod(0o755)
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("MIGRATIEKETEN", "LC_", "LANG", "COLUMNS"))
        }
        self.environment = kept | {
            "PATH": f"{tools}{os.pathsep}{kept.get('PATH', os.defpath)}",
            "PYTHONPATH": str(Path(migratieketen.__file__).parents[1]),
            "LANG": {"nl": "nl_NL.UTF-8", "en": "en_GB.UTF-8"}[lang],
            "COLUMNS": WIDTH,
        }
        self.names: dict[str, object] = {"__name__": "__main__"}
        self.output = folder / "output"
        self.shell = subprocess.Popen(
            ["bash", "--norc", "-e"],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.shell.communicate()

    def run(self, block: Block) -> Outcome | None:
        """Run a block and give what came of it; None for one that needs a text that is not at hand."""
        if block.needs_text:
            if self.text is None:
                return None
            name = block.code.partition("\n")[0].split(" in ")[1].split(",")[0].strip()
            shutil.copy(self.text, self.folder / name)
        if block.language in ("sh", ""):
            return self._shell(block)
        if block.language in ("python", "sparql"):
            return self._library(block)
        if block.language == "trig":
            return Outcome(block, *_stated(block.code))
        return Outcome(block, f"a block of the language '{block.language}' can't be tested\n", False)

    def _shell(self, block: Block) -> Outcome:
        code = "".join(INSTALLING.get(line.strip(), line) + "\n" for line in block.code.splitlines())
        if block.shows_mistake:
            code = f"set +e\n{code}set -e\n"
        script = self.output.with_suffix(".sh")
        script.write_text(code)
        assert self.shell.stdin is not None
        assert self.shell.stdout is not None
        try:
            self.shell.stdin.write(f". {script} > {self.output} 2>&1 < /dev/null; echo done\n")
            self.shell.stdin.flush()
            ran = self.shell.stdout.readline() == "done\n"
        except BrokenPipeError:
            return Outcome(block, "not run: a block before it failed\n", False)
        output = self.output.read_text()
        return Outcome(block, output, ran and "Traceback (most recent call last)" not in output)

    def _library(self, block: Block) -> Outcome:
        told = io.StringIO()
        with (
            mock.patch.dict(os.environ, self.environment, clear=True),
            contextlib.chdir(self.folder),
            contextlib.redirect_stdout(told),
        ):
            try:
                if block.language == "python":
                    exec(compile(block.code, f"line {block.line}", "exec"), self.names)
                else:
                    told.write(_table(block.code))
            except Exception:  # noqa: BLE001 - whatever a reader would see
                return Outcome(block, told.getvalue() + traceback.format_exc(), False)
        return Outcome(block, told.getvalue(), True)


def _table(query: str) -> str:
    """Give the answer to a SPARQL query as `migratieketen query --file` shows it; no rows is a mistake."""
    import migratieketen
    from migratieketen.results import Rows
    from migratieketen.writing.rows import write_rows

    graph = migratieketen.open()
    answer = graph.sparql(query)
    if not isinstance(answer, Rows) or not answer.rows:
        raise ValueError("this query gives no rows")
    return write_rows(answer, "table", graph.told(answer, int(WIDTH)))


def _stated(trig: str) -> tuple[str, bool]:
    """Tell which quads of a TriG text do not stand in the shipped graph: none, if the text is right."""
    from pyoxigraph import RdfFormat, parse

    import migratieketen
    from migratieketen.namespaces import PREFIXES, SOURCE
    from migratieketen.resources import root

    slugs = [path.stem for path in (root() / "data" / "sources").glob("*.trig")]
    local = {slug: f"{SOURCE}{slug}#" for slug in slugs}
    local |= {"p": local["congres-van-migratie-tot-participatie"]}
    prologue = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in (PREFIXES | local).items())
    known = set(migratieketen.open().store.dump())
    astray = [str(quad) for quad in parse(prologue + trig, format=RdfFormat.TRIG) if quad not in known]
    return "".join(f"not in the graph: {quad}\n" for quad in astray), not astray


def outcomes(document: str, text: str, folder: Path, article: Path | None) -> Iterator[Outcome]:
    """Run the blocks of a document and give what came of each; without `article` some are left out."""
    with Session(folder, "nl" if document in DUTCH else "en", article) as session:
        for block in blocks(text):
            if outcome := session.run(block):
                yield outcome


def wrong(document: str, outcome: Outcome) -> str | None:
    """Tell what is wrong with a block: that it failed, or where its output differs; None if it is right."""
    block, where = outcome.block, f"{document}:{outcome.block.line}"
    if not outcome.ran:
        return f"{where}: this block fails:\n{outcome.output}"
    if block.shown is None or agrees(block.shown, outcome.output):
        return None
    difference = difflib.unified_diff(
        block.shown.splitlines(), outcome.output.splitlines(), "shown", "real", lineterm="", n=1
    )
    return "\n".join([f"{where}: the output is stale; write it anew with docs/reference.py", *difference])


def commands() -> dict[str, str]:
    """Give every command and subcommand, by name, with what it does in a line."""
    import click

    from migratieketen.cli import group

    found = {}
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found[name] = command.get_short_help_str(100)
        if isinstance(command, click.Group):
            found |= {f"{name} {sub}": each.get_short_help_str(100) for sub, each in command.commands.items()}
    return found


def with_every_command(text: str) -> str:
    """Give the reference with a section for each command: what has none gets one at the end."""
    for name, does in commands().items():
        if f"migratieketen {name} --help\n" not in text:
            text += f"\n## {name}\n\n{does}\n\n```sh\nmigratieketen {name} --help\n```\n\n```text\n```\n"
            text += "\nExit status: 0\n"
    return text


def picture(lang: str) -> str:
    """Give the picture of the whole network in a language, as `migratieketen network` draws it."""
    import migratieketen
    from migratieketen.writing.ties import write_network

    return str(write_network(migratieketen.open(lang=lang).network(), "svg"))


def write_anew(document: str, article: Path | None) -> bool:
    """Write the outputs in a document anew; True where it changed. A block that fails is a SystemExit."""
    path = ROOT / document
    before = path.read_text()
    text = with_every_command(before) if document == "docs/commands.md" else before
    lines = text.splitlines()
    with tempfile.TemporaryDirectory() as folder:
        found = list(outcomes(document, text, Path(folder), article))
    for outcome in found:
        if not outcome.ran:
            raise SystemExit(wrong(document, outcome))
    for outcome in reversed(found):
        if outcome.block.shown is not None and outcome.block.lines is not None:
            start, end = outcome.block.lines
            indent = " " * (len(lines[end]) - len(lines[end].lstrip()))
            try:
                new = renewed(outcome.block.shown, outcome.output)
            except ValueError as error:
                raise SystemExit(f"{document}:{outcome.block.line}: {error}\n{outcome.output}") from None
            lines[start:end] = [indent + line if line else "" for line in new.splitlines()]
    after = "\n".join(lines) + "\n"
    if after != before:
        path.write_text(after)
    return after != before


def main() -> None:
    """Write everything anew, and say what changed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--text", type=Path, help="a copy of the article's text")
    parser.add_argument("documents", nargs="*", help="only these documents, such as docs/commands.md")
    given = parser.parse_args()
    sys.path.insert(0, str(ROOT / "src"))
    text = given.text.resolve() if given.text else None
    for document in given.documents or DOCUMENTS:
        if (ROOT / document).exists() and write_anew(document, text):
            print(f"written anew: {document}")
    for path, lang in {} if given.documents else PICTURES.items():
        drawn = picture(lang)
        file = ROOT / path
        if not file.exists() or file.read_text() != drawn:
            file.write_text(drawn)
            print(f"drawn anew: {path}")


if __name__ == "__main__":
    main()
