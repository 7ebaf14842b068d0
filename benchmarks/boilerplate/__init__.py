"""Lines of articles, labelled by reading: what of them is boilerplate, and how much of it is found."""
