"""Finding things by any of their names, and turning a name into the one thing it stands for."""

from migratieketen.folding import fold
from migratieketen.search.finding import Hit, nearest, search
from migratieketen.search.known import names
from migratieketen.search.resolving import mentioned, resolve, written
from migratieketen.stores.names import Name

__all__ = ["Hit", "Name", "fold", "mentioned", "names", "nearest", "resolve", "search", "written"]
