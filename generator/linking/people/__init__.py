"""Who is one person over all articles."""
