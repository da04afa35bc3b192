"""Build characters.tsv: strokes, radical and structure of the characters of CC-CEDICT and of Unicode's first block.

Usage: python resources/characters/build.py UNICODE DECOMPOSITIONS. UNICODE is a folder with Unihan_IRGSources.txt.bz2
and CJKRadicals.txt of Unicode 15.0, as Debian's package unicode-data 15.0.0-1 has them (Unicode licence V3,
https://www.unicode.org/license.txt); DECOMPOSITIONS is cjk-decomp.txt 0.4.0 by Gavin Grover
(https://github.com/amake/cjk-decomp; of its six licences the Apache License 2.0 is chosen).

A line holds the character; its strokes (kTotalStrokes: two numbers where the mainland's and Taiwan's glyphs differ);
its radical (the first of kRSUnicode, in the form that is used in it); and its ideographic description sequence
(https://www.unicode.org/versions/Unicode15.0.0/ch18.pdf), empty where it has no parts. Sorted for bisection.
"""

import argparse
import bz2
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
CEDICT = HERE.parent / "lexicon" / "cedict.tsv"
HEADER = (
    "# Unicode 15.0 (Unihan), unicode.org/license.txt; cjk-decomp 0.4.0 by Gavin Grover, Apache-2.0; see build.py\n"
)
_ENTRY = re.compile(r"([^:]+):([a-z0-9]+)(?:/[a-z])?\(([^)]*)\)")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]")
# What cjk-decomp calls the ways to join two parts; of the others IDS has no sign but the one that lays them over.
_JOINED = {"a": "⿰", "d": "⿱", "s": "⿴", "st": "⿵", "sb": "⿶", "sl": "⿷", "stl": "⿸", "str": "⿹", "sbl": "⿺"}
_THREE = {"a": "⿲", "d": "⿳"}
_OVERLAID = re.compile("w.*|lock|ba|bd|sr|sbr")
_REPEATED = {"ra": "⿰xx", "rd": "⿱xx", "r3a": "⿲xxx", "r3d": "⿳xxx", "r3tr": "⿱x⿰xx", "r4sq": "⿱⿰xx⿰xx"}
# Strokes that are characters of the block too; and parts that the data write as look-alikes, or as radicals where a
# character is at hand.
_WRITTEN = dict(zip("㇐㇑㇒㇔㇚㇟㇠卄⺁⺤⺙⺆⺹", "一丨丿丶亅乚乙艹厂爫攵冂耂", strict=True))
# What says nothing to who reads: strokes alone or laid over another part (大 is no 人 and 一), and strokes that only
# this analysis tells apart.
_SENSELESS = re.compile(
    "[一丨丿丶亅乚乙\u31c0-\u31e3⿰-⿻]*|.*(?:[\u31c0-\u31e3]|⿻⿻|⿻[一丨丿丶亅乚乙二]|⿻.[一丨丿丶亅乚乙二]).*"
)
# Where an analysis by shape alone leads astray; by 说文解字 and what the simplification scheme of 1964 says.
_OWN = dict.fromkeys("东车車来龜龟发出西不成或我与万之為爲为业事而年表衣長长手以工由向头東", "") | {
    "在": "⿸𠂇土", "有": "⿸𠂇月", "布": "⿸𠂇巾", "右": "⿸𠂇口", "左": "⿸𠂇工", "友": "⿸𠂇又", "存": "⿸𠂇子",
    "裏": "⿻衣里", "街": "⿲彳圭亍", "術": "⿲彳术亍", "衝": "⿲彳重亍", "衛": "⿲彳韋亍", "化": "⿰亻匕",
    "开": "⿱一廾", "常": "⿱尚巾", "会": "⿱人云",
}  # fmt: skip
_DEEPEST = 6


class Parts(NamedTuple):
    """How a character, or a part that has only a number, is made."""

    way: str
    of: tuple[str, ...]


class Decompositions:
    def __init__(self, path: Path) -> None:
        entries = map(_ENTRY.fullmatch, path.read_text("utf-8").splitlines())
        self._parts = {each[1]: Parts(each[2], tuple(filter(None, each[3].split(",")))) for each in entries if each}

    def structure(self, character: str) -> str:
        """The sequence of a character; empty where it has no parts that say something."""
        if character in _OWN:
            return _OWN[character]
        found = self._sequence(character, 0)
        return "" if _SENSELESS.fullmatch(found) else found

    def _sequence(self, name: str, depth: int) -> str:
        """The sequence of what has a number, or of the character at the top; empty where there is none."""
        way, of = self._parts.get(name, Parts("", ()))
        parts = [self._part(each, depth + 1) for each in of]
        if not parts or not all(parts) or depth > _DEEPEST:
            return ""
        if len(parts) == 1:
            pattern = _REPEATED.get(way, "x" if way.startswith("m") and depth else "")
            return pattern.replace("x", parts[0])
        return _joined(way, parts)

    def _part(self, name: str, depth: int) -> str:
        if name in _WRITTEN:
            return _WRITTEN[name]
        # A character of another plane is in few fonts: its parts say more.
        if name.isdecimal() or ord(name) > 0xFFFF:
            return self._sequence(name, depth)
        return name


def _joined(way: str, parts: list[str]) -> str:
    if len(parts) == 3 and way in _THREE:
        return _THREE[way] + "".join(parts)
    sign = _JOINED.get(way) or ("⿻" if _OVERLAID.fullmatch(way) else "")
    if not sign or (len(parts) > 2 and way not in _THREE):
        return ""
    return sign + parts[0] + (parts[1] if len(parts) == 2 else _joined(way, parts[1:]))


def characters() -> list[str]:
    found = {chr(code) for code in range(0x4E00, 0xA000)}
    for line in CEDICT.read_text("utf-8").splitlines():
        found.update(_HAN.findall("".join(line.split("\t")[:2])))
    return sorted(found)


def radicals(unicode: Path) -> dict[str, str]:
    """Number -> the radical as a character."""
    rows = (
        row.split("; ") for row in (unicode / "CJKRadicals.txt").read_text("utf-8").splitlines() if row[:1].isdigit()
    )
    return {number: chr(int(code, 16)) for number, _, code in rows}


def unihan(unicode: Path, field: str) -> dict[str, str]:
    found: dict[str, str] = {}
    with bz2.open(unicode / "Unihan_IRGSources.txt.bz2", "rt", encoding="utf-8") as file:
        for line in file:
            if f"\t{field}\t" in line:
                code, _, value = line.rstrip("\n").split("\t")
                found[chr(int(code.removeprefix("U+"), 16))] = value
    return found


def lines(unicode: Path, decompositions: Decompositions) -> Iterator[str]:
    strokes, places, written = unihan(unicode, "kTotalStrokes"), unihan(unicode, "kRSUnicode"), radicals(unicode)
    for character in characters():
        radical = _radical(places.get(character, ""), written)
        yield "\t".join((character, strokes.get(character, ""), radical, decompositions.structure(character)))


def _radical(place: str, written: Mapping[str, str]) -> str:
    return written.get(place.split(" ")[0].partition(".")[0], "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("unicode", type=Path)
    parser.add_argument("decompositions", type=Path)
    options = parser.parse_args()
    rows = "\n".join(lines(options.unicode, Decompositions(options.decompositions)))
    (HERE / "characters.tsv").write_text(HEADER + rows + "\n", "utf-8")


if __name__ == "__main__":
    main()
