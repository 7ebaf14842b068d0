"""The gold corpus: a few made-up articles, annotated by hand, and what holds our output against them."""
