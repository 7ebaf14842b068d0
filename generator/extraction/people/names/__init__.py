"""Find the names of people in an article."""
