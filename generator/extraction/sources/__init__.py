"""On whose word a quotation stands: the name and the kind of its source."""
