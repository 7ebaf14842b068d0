"""The vocabulary: every type that passes between the rooms of the house.

Frozen dataclasses without behaviour. All offsets are Unicode code points into ``Article.text``;
``text[start:end]`` is the words themselves.
"""

from __future__ import annotations

from generator.model.article_types import (
    Article,
    ArticleText,
    Boilerplate,
    BoilerplateKind,
    PublishedFrom,
    Span,
)
from generator.model.dossier_types import (
    DatedArticle,
    Difference,
    Dossier,
    Event,
    EventBasis,
    LinkedQuotation,
    Person,
    PersonMention,
    Place,
    Precision,
    Role,
    SameNews,
    StorySource,
    SummarySentence,
    Utterance,
)
from generator.model.fact_types import (
    SURE,
    ArticleFacts,
    ArticlePerson,
    DateBasis,
    DateUse,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Sentence,
    Source,
    SourceKind,
    Tense,
    TimeExpression,
    TimexType,
)

__all__ = [
    "SURE",
    "Article",
    "ArticleFacts",
    "ArticlePerson",
    "ArticleText",
    "Boilerplate",
    "BoilerplateKind",
    "DateBasis",
    "DateUse",
    "DatedArticle",
    "Difference",
    "Dossier",
    "Event",
    "EventBasis",
    "LinkedQuotation",
    "Mention",
    "MentionKind",
    "Person",
    "PersonMention",
    "Place",
    "Precision",
    "PublishedFrom",
    "Quotation",
    "QuotationKind",
    "Role",
    "SameNews",
    "Sentence",
    "Source",
    "SourceKind",
    "Span",
    "StorySource",
    "SummarySentence",
    "Tense",
    "TimeExpression",
    "TimexType",
    "Utterance",
]
