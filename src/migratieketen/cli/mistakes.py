"""A wrong call told in one line, in the reader's language."""

import click

_NL = {
    click.NoSuchOption: "de optie '{option}' is er niet",
    click.MissingParameter: "er ontbreekt iets: {name}",
    click.BadParameter: "de waarde van {name} kan niet: {message}",
}


def told(error: click.ClickException, lang: str) -> str:
    """Give a mistake in the call as one line: what was wrong, and how to see what is right."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "migratieketen"
    english = " ".join(error.format_message().split())
    if not isinstance(error, click.UsageError):
        return english
    text = _dutch(error, english) if lang == "nl" else english[:1].lower() + english[1:].rstrip(".")
    hint = {"nl": f"zie '{path} --help'", "en": f"see '{path} --help'"}[lang]
    return f"{text}; {hint}"


def _dutch(error: click.UsageError, english: str) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f"; bedoelt u {' of '.join(error.possibilities)}?" if error.possibilities else ""
        return _NL[click.NoSuchOption].format(option=error.option_name) + near
    if isinstance(error, click.BadParameter):
        name = error.param.get_error_hint(error.ctx) if error.param and error.ctx else error.param_hint or "?"
        kind = click.MissingParameter if isinstance(error, click.MissingParameter) else click.BadParameter
        return _NL[kind].format(name=name, message=_choices(error) or error.message)
    if english.startswith("Missing command"):
        return "er ontbreekt een opdracht"
    if english.startswith("No such command"):
        return f"het commando {english.removeprefix('No such command').strip(' .')} is er niet"
    if english.startswith("Got unexpected extra argument"):
        return "er staat te veel: " + english.partition("(")[2].partition(")")[0]
    if "requires an argument" in english:
        return f"de optie {english.split()[1]} vraagt een waarde"
    return english


def _choices(error: click.BadParameter) -> str | None:
    kind = getattr(error.param, "type", None)
    return f"kies uit {', '.join(map(str, kind.choices))}" if isinstance(kind, click.Choice) else None
