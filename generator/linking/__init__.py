"""What all articles of a story say together: who is who, which reports are of one thing, what sums it up."""
