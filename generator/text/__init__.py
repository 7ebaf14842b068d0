"""What any room may ask of a text itself: spans, lines, quotation marks, boilerplate."""
