"""Where the articles of a story differ: figures, dates, and what one alone reports."""
