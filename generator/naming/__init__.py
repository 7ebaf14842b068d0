"""Names of people by themselves: their parts, their variants, what a given name tells."""
