"""Resolve "he" and "she" to the people of an article."""
