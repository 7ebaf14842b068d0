"""Who is named, and who is meant: names, roles, nominals, pronouns."""
