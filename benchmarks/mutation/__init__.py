"""Small changes to the rules of extraction and linking, to see which of them no test tells of.

``python -m benchmarks.mutation [SEED]``
"""
