"""Small articles and overlays for tests, made without importer or annotator."""

import re

from reader.model import (
    Annotation,
    Article,
    Block,
    BlockKind,
    Reading,
    Script,
    ScriptVariant,
    Sentence,
    Token,
    TokenKind,
    Translation,
    TranslationKind,
)


def block(
    number: int, text: str, kind: BlockKind = BlockKind.PARAGRAPH, *, level: int = 0, folded: bool = False
) -> Block:
    """A block whose sentences end with 。"""
    parts = list(re.finditer(r"[^。\s][^。]*。?", text))
    sentences = tuple(Sentence(f"{number}.{at}", part.group(), part.start()) for at, part in enumerate(parts))
    return Block(kind, text, sentences, level, folded)


def article(*blocks: Block | str, script: Script = Script.SIMPLIFIED) -> Article:
    """An article of blocks, or of plain paragraphs."""
    made = tuple(block(at, item) if isinstance(item, str) else item for at, item in enumerate(blocks))
    return Article("题目", "memory", script, made)


def annotation(sentence: Sentence, words: str, syllables: str, traditional: str = "") -> Annotation:
    """Tokens of a sentence from words parted by spaces and syllables parted by spaces, "-" for none.

    `traditional` is the sentence in zh-Hant, of the same length or of another one (then mapped end to end).
    """
    read = [None if item == "-" else Reading(item) for item in syllables.split()]
    tokens: list[Token] = []
    at = 0
    for word in words.split():
        readings = tuple(read[at : at + len(word)])
        kind = TokenKind.WORD if any(readings) else TokenKind.PUNCTUATION
        pinyin = "".join(item.syllable[:-1] for item in readings if item)
        tokens.append(Token(word, at, at + len(word), kind, readings, pinyin))
        at += len(word)
    variants = {Script.TRADITIONAL: _variant(sentence.text, traditional)} if traditional else {}
    return Annotation(sentence.id, tuple(tokens), variants)


def _variant(source: str, text: str) -> ScriptVariant:
    if len(source) == len(text):
        return ScriptVariant(Script.TRADITIONAL, text)
    offsets = tuple(min(at, len(text)) if at < len(source) else len(text) for at in range(len(source) + 1))
    return ScriptVariant(Script.TRADITIONAL, text, offsets)


def translation(sentence_id: str, text: str) -> Translation:
    return Translation(sentence_id, text, TranslationKind.MT, "zh_en 1.9")
