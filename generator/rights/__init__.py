"""How much of an article a site may show, and what of it is then in the dossier that is rendered."""
