"""A real CTranslate2 package of the official models' size, for measuring speed: no training, some seconds to build.

    python -m tests.copy_model FOLDER [zh|zt]

It says the source again, token by token, each in English (the first word of its gloss in CC-CEDICT), so that an output
is as long as its input and ends where it ends, with any beam. It follows `tiny_model`, which says how positions and
codes make a model translate, with these differences:

- Codes are rows of random signs, for there are more of them than a vector has elements: no two of 65,001 in 448
  elements are near each other.
- Positions are waves, as in the article that introduced them (Vaswani et al. 2017), but of frequencies that tell even
  neighbours apart. A step past the end is nearest to the end and says it again, as in a trained model; else the beam's
  other hypotheses would run on to the decoding limit.
- Only the last layer's attention to the source does anything. The other sublayers have random weights in full, so
  that none is the same as another (CTranslate2 would store and load it once), but almost nothing comes out of them.
- One matrix serves as both embeddings and the projection, as in the OPUS-MT models.
"""

import json
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import common_spec, transformer_spec

from tests import tiny_model
from tests.tiny_model import Matrix

_RESOURCES = Path(__file__).parents[1] / "resources"
_HEAD_SIZE = 64  # as many elements for the position: each head looks at all of it
_POSITIONS = 512
# Radians a token, drawn from 0 to this: the next position is 0.87 alike, the one after it 0.54.
_HIGHEST_FREQUENCY = 0.9
_AMPLITUDE = 1 / 8
_SHARPNESS = 32
# What comes out of a sublayer that is to do nothing, beside what goes past it.
_FAINT = 1e-4
_PUNCTUATION = "，。、；：！？（）“”‘’《》〈〉「」『』【】—…·－％"
_LONGEST_WORD = 3
# What glosses begin with that give no meaning.
_NOTES = {"abbr", "classifier", "old", "see", "surname", "used", "variant"}


@dataclass(frozen=True, slots=True)
class Dimensions:
    """`layers` in the encoder and as many in the decoder; heads of 64 elements; `entries` in the vocabulary."""

    layers: int
    heads: int
    feed_forward: int
    entries: int

    @property
    def size(self) -> int:
        return self.heads * _HEAD_SIZE


OFFICIAL = Dimensions(layers=6, heads=8, feed_forward=2048, entries=65_001)
MINI = Dimensions(layers=2, heads=4, feed_forward=64, entries=4_000)


def build_folder(parent: Path, code: str = "zh", dimensions: Dimensions = OFFICIAL) -> Path:
    """Write the package from `code` ("zh" or "zt") to English, unpacked as it lies once installed, into `parent`,
    unless it is there. Returns its folder."""
    target = parent / f"translate-{code}_en-1_9"
    if not target.exists():
        parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=parent) as unfinished:
            made = Path(unfinished) / target.name
            _write(made, code, dimensions)
            made.rename(target)
    return target


def vocabulary(code: str, entries: int) -> dict[str, str]:
    """Source token -> English token: characters, then words, the most common first."""
    glosses = _glosses(code)
    rank = {character: index for index, character in enumerate(_common_characters())}
    common = sorted(glosses, key=lambda word: (len(word) > 1, max(rank.get(item, len(rank)) for item in word), word))
    signs = ["▁", *tiny_model.ASCII, *"!?;:()[]{}<>/\\\"'+=*&#@$_~|", *_PUNCTUATION]
    english = {sign: tiny_model.MARKS.get(sign, sign) for sign in signs}
    english |= {word: "▁" + glosses[word] for word in common if word not in english}
    wanted = entries - len(tiny_model.SPECIALS)
    return dict(list(english.items())[:wanted])


def _glosses(code: str) -> dict[str, str]:
    """Word -> an English word for it, from CC-CEDICT, for words of up to three characters."""
    glosses: dict[str, str] = {}
    for line in (_RESOURCES / "lexicon" / "cedict.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        simplified, traditional, _, gloss = line.split("\t")
        word = traditional if code == "zt" else simplified
        if len(word) <= _LONGEST_WORD:
            glosses.setdefault(word, _first_word(gloss))
    return glosses


def _first_word(gloss: str) -> str:
    parts = [re.findall(r"[A-Za-z]+", part) for part in re.sub(r"\([^)]*\)|\bto ", "", gloss).split("/")]
    return next((words[0] for words in parts if words and words[0] not in _NOTES), "thing")


def _common_characters() -> str:
    return "".join((_RESOURCES / "common_characters.txt").read_text("utf-8").split())


def _write(folder: Path, code: str, dimensions: Dimensions) -> None:
    words = vocabulary(code, dimensions.entries)
    (folder / "model").mkdir(parents=True)
    (folder / "metadata.json").write_text(json.dumps(tiny_model.metadata(code)), "utf-8")
    (folder / "sentencepiece.model").write_bytes(tiny_model._tokenizer(list(words)))
    spec: Any = transformer_spec.TransformerSpec.from_config(
        (dimensions.layers, dimensions.layers),
        dimensions.heads,
        pre_norm=False,
        activation=common_spec.Activation.SWISH,
        alignment_layer=-1,
        alignment_heads=dimensions.heads,
    )
    _set_weights(spec, dimensions, len(tiny_model.SPECIALS) + len(words))
    spec.register_source_vocabulary([*tiny_model.SPECIALS, *words])
    spec.register_target_vocabulary([*tiny_model.SPECIALS, *words.values()])
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder / "model"))


def _set_weights(spec: Any, dimensions: Dimensions, entries: int) -> None:
    random = np.random.default_rng(1)
    codes = _codes(random, entries, dimensions.size)
    positions = _positions(random, dimensions.size)
    for stack in (spec.encoder, spec.decoder):
        stack.position_encodings.encodings = positions
        for layer in stack.layer:
            _set_idle(random, layer, dimensions)
    spec.encoder.embeddings[0].weight = codes
    spec.decoder.embeddings.weight = codes.copy()
    tiny_model._set_linear(spec.decoder.projection, codes.copy())
    _set_copying(spec.decoder.layer[-1].attention, dimensions)


def _codes(random: np.random.Generator, entries: int, size: int) -> Matrix:
    codes = np.zeros((entries, size), np.float32)
    codes[:, _HEAD_SIZE:] = _AMPLITUDE * _signs(random, entries, size - _HEAD_SIZE)
    return codes


def _positions(random: np.random.Generator, size: int) -> Matrix:
    angles = np.outer(np.arange(_POSITIONS), random.uniform(0, _HIGHEST_FREQUENCY, _HEAD_SIZE // 2))
    waves = np.concatenate([np.cos(angles), np.sin(angles)], axis=1)
    waves[:, ::2] *= -1  # layer normalisation takes the mean away: that of the first positions is large
    positions = np.zeros((_POSITIONS, size), np.float32)
    # CTranslate2 multiplies embeddings by the square root of their size, positions not.
    positions[:, :_HEAD_SIZE] = _AMPLITUDE * np.sqrt(2 * size) * waves
    return positions


def _signs(random: np.random.Generator, rows: int, columns: int) -> Matrix:
    return random.choice(np.array([-1, 1], np.float32), (rows, columns))


def _set_idle(random: np.random.Generator, layer: Any, dimensions: Dimensions) -> None:
    """Have all sublayers of `layer` work and say next to nothing."""
    size, feed_forward = dimensions.size, dimensions.feed_forward
    sublayers = [(layer.self_attention, layer.self_attention.linear, [(3 * size, size), (size, size)])]
    sublayers.append(
        (layer.ffn, (layer.ffn.linear_0, layer.ffn.linear_1), [(feed_forward, size), (size, feed_forward)])
    )
    if hasattr(layer, "attention"):
        shapes = [(size, size), (2 * size, size), (size, size)]
        sublayers.append((layer.attention, layer.attention.linear, shapes))
    for sublayer, linears, shapes in sublayers:
        for linear, shape in zip(linears, shapes, strict=True):
            weight = random.standard_normal(shape, np.float32) / np.sqrt(shape[1])
            tiny_model._set_linear(linear, weight * (_FAINT if linear is linears[-1] else 1))
        tiny_model._set_norm(sublayer.layer_norm, size)


def _set_copying(attention: Any, dimensions: Dimensions) -> None:
    """Have the attention to the source look at the decoder's own position and bring the code that is there."""
    size, head = dimensions.size, np.eye(_HEAD_SIZE, dimensions.size, dtype=np.float32)
    position = np.tile(head, (dimensions.heads, 1))
    code = np.diag((np.arange(size) >= _HEAD_SIZE).astype(np.float32))
    query, keys_values, out = attention.linear
    tiny_model._set_linear(query, _SHARPNESS * position)
    tiny_model._set_linear(keys_values, np.concatenate([position, code]))
    tiny_model._set_linear(out, 6 * code)  # louder than the decoder's own position and last token


def main() -> None:
    parent, code = Path(sys.argv[1]), (sys.argv[2:] or ["zt"])[0]
    folder = build_folder(parent, code)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"{folder}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
