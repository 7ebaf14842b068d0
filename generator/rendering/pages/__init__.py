"""The pages of a site: one file a kind of page; no page knows another."""
