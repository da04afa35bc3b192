"""Readings that the source gives."""

import pytest

from reader.annotate import Corrector, annotate_block
from reader.model import Annotation, Block, BlockKind, Correction, CorrectionKind, Ruby, Script, Sentence

TEXT = "他去银行。长春不远。"
BLOCK = Block(BlockKind.PARAGRAPH, TEXT, (Sentence("0.0", TEXT[:5], 0), Sentence("0.1", TEXT[5:], 5)))


def read(*rubies: Ruby, corrector: Corrector | None = None) -> str:
    block = Block(BLOCK.kind, BLOCK.text, BLOCK.sentences, rubies=rubies)
    annotations = annotate_block(block, Script.SIMPLIFIED, corrector=corrector)
    return " ".join(map(_syllables, annotations))


def _syllables(annotation: Annotation) -> str:
    return " ".join(reading.syllable for token in annotation.tokens for reading in token.readings if reading)


@pytest.mark.parametrize(
    ("rubies", "expected"),
    [
        ((), "ta1 qu4 yin2 hang2 chang2 chun1 bu4 yuan3"),
        ((Ruby(3, 4, "xíng"),), "ta1 qu4 yin2 xing2 chang2 chun1 bu4 yuan3"),
        ((Ruby(5, 7, "Zhǎngchūn"),), "ta1 qu4 yin2 hang2 zhang3 chun1 bu4 yuan3"),
        ((Ruby(5, 6, "ㄓㄤˇ"), Ruby(6, 7, "chun2")), "ta1 qu4 yin2 hang2 zhang3 chun2 bu4 yuan3"),
        # No reading of two characters, none at all, and one over two sentences.
        ((Ruby(2, 4, "bank"), Ruby(5, 7, "yī"), Ruby(3, 6, "a b c")), "ta1 qu4 yin2 hang2 chang2 chun1 bu4 yuan3"),
    ],
)
def test_what_the_source_says_wins_over_what_is_worked_out(rubies: tuple[Ruby, ...], expected: str) -> None:
    assert read(*rubies) == expected


def test_what_the_reader_put_right_wins_over_the_source() -> None:
    corrector = Corrector([Correction(CorrectionKind.READING, "银行", "yin2 hang4")])
    assert read(Ruby(2, 4, "yín xíng"), corrector=corrector) == "ta1 qu4 yin2 hang4 chang2 chun1 bu4 yuan3"
