"""What hostile, damaged and interrupted input does to us: each module tries many inputs of one kind."""
