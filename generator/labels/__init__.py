"""What the pages say themselves, in one file a language, and how it is said of dates and numbers."""
