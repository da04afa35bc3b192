"""The use cases that the window and the command line share: open, annotate, gloss, translate, export.

What one part does alone (the models, the history, the formats) they ask of that part.
"""

from reader.pipeline.annotating import Annotations, Progress, annotate, annotate_all, gloss
from reader.pipeline.exporting import Shown, Translations, build_document, check_target, export
from reader.pipeline.opening import chosen_script, open_file, open_stream, open_text
from reader.pipeline.translating import source_sentences, translate_all

__all__ = [
    "Annotations",
    "Progress",
    "Shown",
    "Translations",
    "annotate",
    "annotate_all",
    "build_document",
    "check_target",
    "chosen_script",
    "export",
    "gloss",
    "open_file",
    "open_stream",
    "open_text",
    "source_sentences",
    "translate_all",
]
