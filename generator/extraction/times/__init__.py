"""When: time expressions, found and anchored."""
