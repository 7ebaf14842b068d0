"""A dossier of one's own: a folder with all that a site needs, laid out and kept up to date."""
