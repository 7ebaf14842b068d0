"""Prove what was built: quotes verbatim at their offsets, links whole, nothing stale."""

from generator.checking.findings import check_all

__all__ = ["check_all"]
