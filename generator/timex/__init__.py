"""What a time expression means: underspecified forms, their resolution against an anchor, EDTF.

Used by extraction (which reads forms in the text and resolves them against the
publication date) and by linking (which resolves them again once an undated article's
date has been inferred). It knows neither spaCy nor articles.
"""
