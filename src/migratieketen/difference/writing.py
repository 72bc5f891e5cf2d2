"""A difference in every format that carries it (formats.py)."""

from migratieketen.difference.interchange import as_json
from migratieketen.difference.markdown import as_markdown
from migratieketen.difference.model import Difference
from migratieketen.difference.patch import patch
from migratieketen.difference.rendering import as_text


def write_difference(found: Difference, form: str, summary: bool = False, width: int = 100) -> str:
    """Give a difference as `text`, `markdown`, `json` or `patch`; `summary` leaves out what stands thing by thing.

    Raises InvalidInput for a patch of a graph with blank nodes.
    """
    if form == "json":
        return as_json(found)
    if form == "patch":
        return patch(found)
    return as_markdown(found, summary) if form == "markdown" else as_text(found, width, summary)
