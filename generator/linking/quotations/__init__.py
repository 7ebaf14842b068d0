"""What was said at one time, and which reports are of the same words."""
