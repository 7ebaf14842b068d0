"""The version that made a page, as pyproject.toml has it."""

VERSION = "0.1.0"
