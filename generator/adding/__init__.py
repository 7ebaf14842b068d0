"""Take articles in: into seeds/ under a clean name, with what was understood of them as front matter."""
