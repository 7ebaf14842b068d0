"""Who said what: quotation marks, reported speech, cues, speakers."""
