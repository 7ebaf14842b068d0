"""From a file to articles: one file a format, and one line for whatever cannot be read."""
