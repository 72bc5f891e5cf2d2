"""A day, a month or a year that is asked about."""

import re
from dataclasses import dataclass

from migratieketen.errors import InvalidInput

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class Moment:
    """A day, month or year as text (`2024-03-01`, `2024-03`, `2024`); of the last two any day in it is meant."""

    text: str

    @property
    def first(self) -> str:
        """Its first day."""
        return self.text + "-01-01"[len(self.text) - 4 :]

    @property
    def last(self) -> str:
        """Its last day, as text to compare dates with: every month has 31."""
        return self.text + "-12-31"[len(self.text) - 4 :]


def moment(text: str) -> Moment:
    """Read a day, month or year in the form of ISO 8601; an InvalidInput for anything else."""
    found = _FORM.fullmatch(text)
    if found is None or not _exists(*found.groups()):
        raise InvalidInput(
            f"'{text}' is geen datum; geef een dag, een maand of een jaar: 2024-03-01, 2024-03 of 2024",
            f"'{text}' is no date; give a day, a month or a year: 2024-03-01, 2024-03 or 2024",
        )
    return Moment(text)


def _exists(year: str, month: str | None, day: str | None) -> bool:
    import datetime

    try:
        datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True
