"""Which sentences of different articles tell one piece of news."""
