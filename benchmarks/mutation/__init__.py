"""Small changes to the rules of extraction and linking, to see which of them no test finds.

``python -m benchmarks.mutation [SEED]``
"""
