"""Stores: where the graph is kept and asked."""

from migratieketen.stores.embedded import EmbeddedStore
from migratieketen.stores.opening import open_store
from migratieketen.stores.protocol import Store

__all__ = ["EmbeddedStore", "Store", "open_store"]
