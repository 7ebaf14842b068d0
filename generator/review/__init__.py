"""What an editor should look at: each doubtful thing with its sentence and the lines that settle it."""
