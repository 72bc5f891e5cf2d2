"""What is measured as graphs grow: a room for each kind of work, and the one that runs them."""
