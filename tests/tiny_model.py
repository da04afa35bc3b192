"""A real CTranslate2 package, Chinese to English, whose weights are set by hand: no training, 15 kB, 0.2 s.

It knows a closed lexicon and keeps the source's word order, so that a test can say what the English must be, while
everything the program drives is exercised for real: the tokenizer, padding and batches, beam search, the end token,
unknown words replaced by attention, int8 weights.

How it works: one encoder layer, one decoder layer. A vector has two parts, a *position* and a *code*, both rows of a
Hadamard matrix: orthogonal, so that a dot product tells them apart; every target token has a code. The encoder's
embedding of a source token is the code of its English; self-attention and feed-forward weights are zero, so the
encoder passes "position + code" through. At step t the decoder asks, by position t, the cross-attention for source
position t and gets the code there; the projection finds the target token whose code matches. The end token of the
source becomes the end token of the target.
"""

import io
import json
import math
import struct
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import common_spec, transformer_spec
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

# Simplified, traditional, English. A word that is the same in both scripts is written once.
WORDS: tuple[tuple[str, str, str], ...] = tuple(
    (words[0], words[-2], words[-1])
    for words in (
        ("我", "I"),
        ("你", "you"),
        ("他", "he"),
        ("我们", "我們", "we"),
        ("不", "do not"),
        ("喝", "drink"),
        ("看", "watch"),
        ("读", "讀", "read"),
        ("爱", "愛", "love"),
        ("喜欢", "喜歡", "like"),
        ("去", "go to"),
        ("有", "have"),
        ("和", "and"),
        ("茶", "tea"),
        ("水", "water"),
        ("书", "書", "books"),
        ("电影", "電影", "films"),
        ("学校", "學校", "schools"),
        ("老师", "老師", "teachers"),
        ("城市", "cities"),
        ("中国", "中國", "China"),
        ("北京", "Beijing"),
        ("汽车", "汽車", "cars"),
        ("新能源汽车", "新能源汽車", "new-energy vehicles"),
        ("今天", "today"),
        ("很", "very"),
        ("好", "good"),
        ("大", "big"),
    )
)
# Written without a space before them in English.
MARKS = {"。": ".", "，": ",", "、": ",", "；": ";", "：": ":", "！": "!", "？": "?", "（": "(", "）": ")"}
ASCII = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-%.,"
# Words with more than one English: target tokens that are equally like the word's code, and what their biases say.
# They tell the searches apart in 茶吧巴去城市喝水。: a greedy search prefers "perhaps" (0.65) to ending after "tea"
# (0.35), though it must then choose among three words and arrives at 0.29; a beam finds that the short translation was
# the likelier one; a beam with a length penalty prefers the long one again. Biases are never quantised: a difference
# between codes would come out otherwise on a processor with other 8-bit arithmetic.
WAVERING: dict[str, tuple[str, ...]] = {"吧": ("▁perhaps", "</s>"), "巴": ("▁east", "▁west", "▁south")}
BIASES = {"▁perhaps": math.log(0.65 / 0.35), "▁east": math.log(0.45 / 0.275)}

UNKNOWN = "<unk>"
SPECIALS = ("<blank>", UNKNOWN, "<s>", "</s>")
POSITION_SIZE, CODE_SIZE, HEADS, FEED_FORWARD = 64, 128, 3, 16
SIZE = POSITION_SIZE + CODE_SIZE
LANGUAGES = {"zh": "Chinese", "zt": "Chinese (traditional)", "de": "German", "en": "English"}


def build_package(path: Path, code: str = "zh", version: str = "1.9") -> Path:
    """Write an installable package from `code` ("zh" or "zt") to English to the file `path`; the same to the byte
    every time. Returns `path`."""
    with tempfile.TemporaryDirectory() as folder:
        write_zip(path, build_folder(Path(folder) / f"translate-{code}_en-{version.replace('.', '_')}", code, version))
    return path


def build_folder(folder: Path, code: str = "zh", version: str = "1.9") -> Path:
    """Write the package unpacked, as it lies once installed: metadata, tokenizer, model. Returns `folder`."""
    lexicon = target_tokens(code)
    (folder / "model").mkdir(parents=True)
    (folder / "metadata.json").write_text(json.dumps(metadata(code, version)), "utf-8")
    (folder / "sentencepiece.model").write_bytes(_tokenizer(list(lexicon)))
    _save_model(folder / "model", lexicon)
    return folder


def metadata(code: str = "zh", version: str = "1.9", to_code: str = "en") -> dict[str, Any]:
    """What metadata.json of an Argos package says."""
    return {
        "package_version": version,
        "argos_version": "1.9.0",
        "from_code": code,
        "from_name": LANGUAGES[code],
        "to_code": to_code,
        "to_name": LANGUAGES[to_code],
    }


def write_zip(path: Path, folder: Path) -> None:
    """Zip `folder` under its own name, sorted and without the clock's time."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                member = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), (2024, 1, 1, 0, 0, 0))
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, file.read_bytes())


def target_tokens(code: str) -> dict[str, tuple[str, ...]]:
    """Source token -> its target tokens, for a source language."""
    words = {simplified if code == "zh" else traditional: english for simplified, traditional, english in WORDS}
    single = {word: "▁" + english.replace(" ", "▁") for word, english in words.items()}
    single |= MARKS | {character: character for character in ASCII} | {"▁": "▁"}
    return {word: (token,) for word, token in single.items()} | WAVERING


def _save_model(folder: Path, lexicon: dict[str, tuple[str, ...]]) -> None:
    source = [*SPECIALS, *lexicon]
    english = {token for tokens in lexicon.values() for token in tokens}
    target = [*SPECIALS, *sorted(english - set(SPECIALS))]
    codes = dict(zip(target, _codes(len(target)), strict=True))
    meanings = {token: (token,) for token in SPECIALS} | lexicon
    embeddings = np.array([sum(codes[token] for token in meanings[word]) for word in source])
    spec: Any = transformer_spec.TransformerSpec.from_config(
        (1, 1), HEADS, pre_norm=False, activation=common_spec.Activation.RELU, alignment_layer=-1, alignment_heads=HEADS
    )
    _set_weights(spec, embeddings, np.array([codes[token] for token in target]))
    spec.decoder.projection.bias = np.array([BIASES.get(token, 0) for token in target], np.float32)
    spec.register_source_vocabulary(source)
    spec.register_target_vocabulary(target)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))


def _set_weights(spec: Any, embeddings: Matrix, codes: Matrix) -> None:
    # CTranslate2 multiplies embeddings by the square root of their size.
    spec.encoder.embeddings[0].weight = (embeddings / np.sqrt(SIZE)).astype(np.float32)
    spec.decoder.embeddings.weight = _zeros(len(codes), SIZE)
    # A quarter: sharp enough to be sure of a word, soft enough that scores are not all zero.
    _set_linear(spec.decoder.projection, _without_overflow(codes) / 4)
    for stack in (spec.encoder, spec.decoder):
        stack.position_encodings.encodings = _positions()
        layer = stack.layer[0]
        _set_linear(layer.self_attention.linear[0], _zeros(3 * SIZE, SIZE))
        _set_linear(layer.self_attention.linear[1], _zeros(SIZE, SIZE))
        _set_linear(layer.ffn.linear_0, _zeros(FEED_FORWARD, SIZE))
        _set_linear(layer.ffn.linear_1, _zeros(SIZE, FEED_FORWARD))
        _set_norm(layer.self_attention.layer_norm)
        _set_norm(layer.ffn.layer_norm)
    _set_cross_attention(spec.decoder.layer[0].attention)


def _set_cross_attention(attention: Any) -> None:
    by_position, by_code = _zeros(SIZE, SIZE), _zeros(SIZE, SIZE)
    for head in range(HEADS):  # each head looks by the whole position
        by_position[head * POSITION_SIZE : (head + 1) * POSITION_SIZE, :POSITION_SIZE] = np.eye(POSITION_SIZE)
    by_code[POSITION_SIZE:, POSITION_SIZE:] = np.eye(CODE_SIZE)
    _set_linear(attention.linear[0], 8 * by_position)  # query: 8 makes the attention all but one-hot
    _set_linear(attention.linear[1], np.concatenate([by_position, by_code]))  # key, value
    _set_linear(attention.linear[2], 6 * by_code)  # out: louder than the decoder's own position
    _set_norm(attention.layer_norm)


def _positions() -> Matrix:
    """128 positions: orthogonal rows, then their negatives."""
    positions = _zeros(2 * POSITION_SIZE, SIZE)
    positions[:POSITION_SIZE, :POSITION_SIZE] = _hadamard(POSITION_SIZE)
    positions[POSITION_SIZE:] = -positions[:POSITION_SIZE]
    return positions


def _codes(count: int) -> Matrix:
    """`count` orthogonal rows of signs in the code part. The first row of a Hadamard matrix, all ones, is left out:
    layer normalisation would take its mean away."""
    codes = _zeros(count, SIZE)
    codes[:, POSITION_SIZE:] = _hadamard(CODE_SIZE)[1 : count + 1]
    return codes


def _without_overflow(codes: Matrix) -> Matrix:
    """The same with a first element of 3 in each row, which adds the same to every token's score: no matter.

    In 8 bits it is 127 and all others are at most 43. Processors with AVX2 but no VNNI add products in pairs of 16
    bits that saturate (vpmaddubsw): the scores of codes of 127 throughout come out wrong.
    """
    wide = codes.copy()
    wide[:, 0] = 3
    return wide


def _hadamard(size: int) -> Matrix:
    """The matrix of signs whose rows are orthogonal (Sylvester's construction; `size` is a power of two)."""
    matrix = np.ones((1, 1), np.float32)
    while len(matrix) < size:
        matrix = np.block([[matrix, matrix], [matrix, -matrix]])
    return matrix


def _zeros(rows: int, columns: int) -> Matrix:
    return np.zeros((rows, columns), np.float32)


def _set_linear(linear: Any, weight: NDArray[np.floating]) -> None:
    linear.weight = weight.astype(np.float32)
    linear.bias = np.zeros(len(weight), np.float32)


def _set_norm(norm: Any, size: int = SIZE) -> None:
    norm.gamma, norm.beta = np.ones(size, np.float32), np.zeros(size, np.float32)


# The tokenizer is a protocol buffer (sentencepiece_model.proto of google/sentencepiece) of so few fields that they
# are written here rather than with the protobuf package.
_NORMAL, _UNKNOWN, _CONTROL = 1, 2, 3
_UNIGRAM = 1


def _tokenizer(words: list[str]) -> bytes:
    """A unigram model in which every word scores -1: the fewest, hence longest, words win."""
    pieces = [(UNKNOWN, 0.0, _UNKNOWN), ("<s>", 0.0, _CONTROL), ("</s>", 0.0, _CONTROL)]
    pieces += [(word, -1.0, _NORMAL) for word in words]
    model = io.BytesIO()
    for piece, score, kind in pieces:
        model.write(_message(1, _bytes(1, piece.encode()) + _float(2, score) + _number(3, kind)))
    model.write(_message(2, _number(3, _UNIGRAM) + _number(4, len(pieces))))  # trainer_spec: model_type, vocab_size
    # normalizer_spec: name, add_dummy_prefix, remove_extra_whitespaces, escape_whitespaces
    model.write(_message(3, _bytes(1, b"identity") + _number(3, 0) + _number(4, 1) + _number(5, 1)))
    return model.getvalue()


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _float(field: int, value: float) -> bytes:
    return _varint(field << 3 | 5) + struct.pack("<f", value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


_message = _bytes


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out + bytes([value]))
