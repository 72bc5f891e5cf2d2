"""A wrong call told in one line, in the reader's language."""

from collections.abc import Sequence

import click

Texts = tuple[str, str]


def told(error: click.ClickException, lang: str) -> str:
    """Give a mistake in the call as one line: what was wrong, and how to see what is right."""
    english = " ".join(error.format_message().split())
    if not isinstance(error, click.UsageError):
        return english
    path = error.ctx.command_path if error.ctx else "migratieketen"
    nl, en = _texts(error, english)
    return {"nl": f"{nl}; zie '{path} --help'", "en": f"{en}; see '{path} --help'"}[lang]


def _texts(error: click.UsageError, english: str) -> Texts:
    if isinstance(error, click.NoSuchOption):
        nl, en = _meant(error.possibilities or ())
        return (
            f"de optie '{error.option_name}' is er niet{nl}",
            f"there is no option '{error.option_name}'{en}",
        )
    if isinstance(error, click.BadParameter):
        return _of_value(error)
    if english.startswith("No such command"):
        return _of_command(error, english.split("'")[1])
    if english.startswith("Missing command"):
        return "er ontbreekt een opdracht", "a command is missing"
    if english.startswith("Got unexpected extra argument"):
        extra = english.partition("(")[2].partition(")")[0]
        return f"er staat te veel: {extra}", f"this is too much: {extra}"
    if "requires an argument" in english:
        option = english.split()[1]
        return f"de optie {option} vraagt een waarde", f"the option {option} asks for a value"
    return english, english[:1].lower() + english[1:].rstrip(".")


def _of_command(error: click.UsageError, asked: str) -> Texts:
    import difflib

    group = error.ctx.command if error.ctx else None
    known = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []
    nl, en = _meant(difflib.get_close_matches(asked, known, n=2, cutoff=0.6))
    return f"de opdracht '{asked}' is er niet{nl}", f"there is no command '{asked}'{en}"


def _of_value(error: click.BadParameter) -> Texts:
    name = error.param.get_error_hint(error.ctx) if error.param and error.ctx else str(error.param_hint or "")
    if isinstance(error, click.MissingParameter):
        return f"er ontbreekt iets: {name}", f"something is missing: {name}"
    kind = getattr(error.param, "type", None)
    if isinstance(kind, click.Choice):
        choices = ", ".join(map(str, kind.choices))
        return (
            f"{name} kan dit niet zijn; kies uit {choices}",
            f"{name} can't be this; choose one of {choices}",
        )
    if isinstance(kind, click.FloatRange):
        return (
            f"{name} moet een getal groter dan {kind.min} zijn",
            f"{name} must be a number above {kind.min}",
        )
    return f"{name} kan dit niet zijn: {error.message}", f"{name} can't be this: {error.message}"


def _meant(near: Sequence[str]) -> Texts:
    return (f"; bedoelt u {' of '.join(near)}?", f"; did you mean {' or '.join(near)}?") if near else ("", "")
