"""Errors that a user can mend: each says what and why in one line."""

from __future__ import annotations


class UserError(Exception):
    """Shown as one line, without a traceback, and the command ends with status 1."""
