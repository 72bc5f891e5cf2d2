"""Stores: where the graph is kept and asked."""

from migratieketen.stores.embedded import EmbeddedStore
from migratieketen.stores.opening import is_store, open_store
from migratieketen.stores.protocol import Store

__all__ = ["EmbeddedStore", "Store", "is_store", "open_store"]
