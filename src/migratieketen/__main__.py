"""`python -m migratieketen` is the command `migratieketen`."""

from migratieketen.cli import main

main()
