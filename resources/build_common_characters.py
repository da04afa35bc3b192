"""Write common_characters.txt: the 2,500 most frequent characters of modern Chinese, most frequent first.

Counted on the sentences of CPP (dev) and g2pL (train), both Apache-2.0; each character is followed by its traditional
forms (OpenCC, Apache-2.0) where they differ, so that the table serves both scripts. Only the order of the characters
is taken. Run from the repository root: .venv/bin/python resources/build_common_characters.py
"""

from collections import Counter
from pathlib import Path

from opencc import OpenCC

_DATA = Path("../shared/data/polyphones")
_SIZE = 2500


def main() -> None:
    text = "".join((_DATA / name).read_text("utf-8") for name in ("cpp/dev.sent", "g2pl/train.sent"))
    counts = Counter(character for character in text if "\u4e00" <= character <= "\u9fff")
    ranked = sorted(counts, key=lambda character: (-counts[character], character))[:_SIZE]
    converters = [OpenCC(name) for name in ("s2t", "s2tw", "s2hk")]
    forms: dict[str, None] = {}
    for character in ranked:
        forms[character] = None
        forms.update(dict.fromkeys(converter.convert(character) for converter in converters))
    lines = ["".join(forms)[start : start + 60] for start in range(0, len(forms), 60)]
    Path(__file__).with_name("common_characters.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
