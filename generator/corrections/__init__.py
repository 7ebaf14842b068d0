"""An editor's last word: read from corrections.yml, found by its words, applied, and told where it is not."""
