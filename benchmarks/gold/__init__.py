"""The gold corpus: a few made-up articles, read and annotated by hand, and what holds the project's output against them."""
