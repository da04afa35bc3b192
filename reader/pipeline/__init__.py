"""The use cases that the window and the command line share: open, annotate, gloss, translate, export.

What one part does alone (the models, the history, the formats) they ask of that part.
"""

from reader.pipeline import keeping, knowing
from reader.pipeline.annotating import Annotations, Progress, annotate, annotate_all, gloss
from reader.pipeline.correcting import ArticleCorrections, corrections_of
from reader.pipeline.desk import Desk, Means
from reader.pipeline.exporting import (
    Identities,
    Shown,
    annotation_json,
    build_document,
    check_target,
    export,
    export_json,
    identities,
    shown_title,
)
from reader.pipeline.extent import Extent
from reader.pipeline.names import ArticleNames
from reader.pipeline.opening import (
    chosen_script,
    files_in,
    open_address,
    open_file,
    open_html,
    open_stream,
    open_text,
)
from reader.pipeline.outline import Heading, heading_at, outline, written
from reader.pipeline.overlays import Overlays, OverlaySource
from reader.pipeline.places import bookmarks_of
from reader.pipeline.translating import (
    ArticleTranslator,
    Hits,
    own_translation,
    recall,
    source_sentences,
    terms_in_chinese,
    terms_in_english,
    translate_all,
    with_flags,
)

__all__ = [
    "Annotations",
    "ArticleCorrections",
    "ArticleNames",
    "ArticleTranslator",
    "Desk",
    "Extent",
    "Heading",
    "Hits",
    "Identities",
    "Means",
    "OverlaySource",
    "Overlays",
    "Progress",
    "Shown",
    "annotate",
    "annotate_all",
    "annotation_json",
    "bookmarks_of",
    "build_document",
    "check_target",
    "chosen_script",
    "corrections_of",
    "export",
    "export_json",
    "files_in",
    "gloss",
    "heading_at",
    "identities",
    "keeping",
    "knowing",
    "open_address",
    "open_file",
    "open_html",
    "open_stream",
    "open_text",
    "outline",
    "own_translation",
    "recall",
    "shown_title",
    "source_sentences",
    "terms_in_chinese",
    "terms_in_english",
    "translate_all",
    "with_flags",
    "written",
]
