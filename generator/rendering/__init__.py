"""From dossiers to the Markdown pages and data files of a site. Knows nothing of the parse."""
