"""What one article says, read alone: people, quotations, time expressions, sentences."""
