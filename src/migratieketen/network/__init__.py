"""Actors and their ties: projected by queries, measured, drawn."""

from migratieketen.network.model import KINDS, Node, Tie
from migratieketen.network.network import Network
from migratieketen.network.projection import project

__all__ = ["KINDS", "Network", "Node", "Tie", "project"]
