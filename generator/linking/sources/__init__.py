"""The sources of a story: who and what its statements stand on."""
