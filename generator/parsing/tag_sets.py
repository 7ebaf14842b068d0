"""Sets of tags that several rooms ask for (Penn Treebank tags, ClearNLP dependencies, OntoNotes names)."""

from __future__ import annotations

VERBAL = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = NOUNS | {"PRON"}
FINITE = frozenset({"VBD", "VBZ", "VBP"})
FINITE_OR_MODAL = FINITE | {"MD"}
# The subject of an active verb, who may speak without a cue: not the one of "Lee was asked: …".
ACTIVE_SUBJECT = "nsubj"
# The subject of a clause where it is a noun phrase, and where it may be a clause itself.
NOMINAL_SUBJECTS = frozenset({ACTIVE_SUBJECT, "nsubjpass"})
SUBJECTS = NOMINAL_SUBJECTS | {"csubj", "csubjpass"}
# ... and where nothing but the clause itself matters, "there" and "it" too.
CLAUSE_SUBJECTS = SUBJECTS | {"expl"}
AUXILIARIES = frozenset({"aux", "auxpass"})
# The objects of a verb that are noun phrases.
OBJECTS = frozenset({"dobj", "dative"})
PLURAL = frozenset({"NNS", "NNPS"})
# What the model calls the names of places.
PLACES = frozenset({"GPE", "LOC", "FAC"})
# What it calls the names of countries and the words for who is of them.
NATIONS = frozenset({"GPE", "NORP"})
