"""Which events the articles date, and when they were published."""
