"""Which sentences sum up a story, and in which order."""
