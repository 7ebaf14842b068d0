"""What was drawn from an article once is kept, so that the next build need not draw it again."""
