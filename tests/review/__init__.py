"""What an editor is asked to look at, and what settles it."""
