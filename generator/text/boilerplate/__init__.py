"""What stands on a news page beside the article: bylines, captions, links, notices."""
