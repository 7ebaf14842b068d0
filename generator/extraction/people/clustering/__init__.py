"""Which names are one person's: "Joe Biden", "Biden"."""
