"""Sentences: where they end, whether they depend on their context, and whether they mention an event."""
