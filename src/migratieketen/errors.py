"""What can go wrong, told to people in one line.

MigratieketenError
├── NotFound          looked, and found wanting                  exit status 1
├── InvalidInput      a file, a text or an argument is not right            2
│   └── UnknownName   nothing here is called that                           2
├── QueryError        a query is not SPARQL, or is refused                  2
├── LimitReached      time, memory or size ran out                          2
└── StoreUnavailable  a store is not there or can't be read                 2
"""

from collections.abc import Mapping
from functools import partial

LONGEST = 1_500
"""So many characters of what is told are shown: what was given may be a megabyte."""


def shown(text: str) -> str:
    """Give a text fit for one line of a screen: what would break the line or steer the screen stands there as `?`."""
    plain = "".join(mark if mark.isprintable() else " " if mark in "\n\r\t" else "?" for mark in text)
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST // 2]} … {plain[-LONGEST // 2 :]}"


class MigratieketenError(Exception):
    """An error that a person can mend: says where, what is wrong and what to do, in Dutch and English."""

    exit_status = 2

    def __init__(
        self,
        nl: str,
        en: str,
        *,
        where: str | None = None,
        line: int | None = None,
        detail: str | Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{where}: {en}" if where else en)
        self.texts = {"nl": nl, "en": en}
        self.where = where
        self.line = line
        self.detail = detail

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error pass whole from one process to another."""
        made = partial(type(self), where=self.where, line=self.line, detail=self.detail)
        return made, (self.texts["nl"], self.texts["en"]), self.__dict__

    def message(self, lang: str) -> str:
        """Give `where:line: text` in the language asked for; a detail (a caret, a list in that language) follows."""
        place = ":".join(shown(str(part)) for part in (self.where, self.line) if part is not None)
        text = shown(self.texts[lang])
        head = f"{place}: {text}" if place else text
        more = self.detail[lang] if isinstance(self.detail, Mapping) else self.detail
        return f"{head}\n{more}" if more else head


class NotFound(MigratieketenError):  # noqa: N818 - named as what it tells
    """Looked, and found nothing."""

    exit_status = 1


class InvalidInput(MigratieketenError):  # noqa: N818
    """A file, a text, a parameter or a format that can't be used."""


class UnknownName(InvalidInput):
    """A name that nothing here bears, or that several things bear."""


class QueryError(MigratieketenError):
    """A query that is not SPARQL 1.1, or that is refused."""


class LimitReached(MigratieketenError):  # noqa: N818
    """A limit of time, memory or size was reached before the answer was there."""


class StoreUnavailable(MigratieketenError):  # noqa: N818
    """A store that is not there, or that can't be read."""
