"""What is known of an article's blocks, worked out when it is asked for: a novel needs no more memory than a note."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.model import Annotation, Article, Highlight, Pronunciation, Translation
from reader.pipeline.annotating import Annotations, annotate, gloss
from reader.pipeline.names import ArticleNames

if TYPE_CHECKING:
    from reader.annotate import Corrector

Translations = Mapping[str, Translation]


@dataclass(frozen=True, slots=True)
class Overlays:
    """What is known of a block's sentences. `translations` has glosses where there is nothing better and these are
    wanted; `glosses` are those of all sentences."""

    annotations: Sequence[Annotation] = ()
    translations: Sequence[Translation] = ()
    glosses: Sequence[Translation] = ()


@dataclass(frozen=True, slots=True)
class OverlaySource:
    """Gives the overlays of one block after another. What `annotations` lacks is annotated, with `names` as words and
    the readings of the `corrector`; it is kept nowhere. `glossed` is whether sentences are glossed. `highlights` are
    the reader's in reading order, `note` is what the reader wrote about all of the article."""

    article: Article
    translations: Translations = field(default_factory=dict[str, Translation])
    annotations: Annotations = field(default_factory=dict[str, Annotation])
    names: ArticleNames | None = None
    idioms: bool = False
    pronunciation: Pronunciation = Pronunciation.MAINLAND
    corrector: "Corrector | None" = None
    glossed: bool = False
    highlights: Sequence[Highlight] = ()
    note: str = ""

    def of(self, block: int) -> Overlays:
        """The overlays of a block by its index."""
        ids = [sentence.id for sentence in self.article.blocks[block].sentences]
        annotations = self._annotations(block, ids)
        glosses = gloss(self.article, annotations) if self.glossed else {}
        english = (self.translations.get(id_) or glosses.get(id_) for id_ in ids)
        return Overlays(annotations, tuple(filter(None, english)), tuple(glosses.values()))

    def _annotations(self, block: int, ids: Sequence[str]) -> tuple[Annotation, ...]:
        if all(id_ in self.annotations for id_ in ids):
            return tuple(self.annotations[id_] for id_ in ids)
        return annotate(
            self.article,
            block,
            idioms=self.idioms,
            pronunciation=self.pronunciation,
            names=self.names,
            corrector=self.corrector,
        )
