"""Where grammar parts words that jieba's dictionary has."""

import pytest

from reader.annotate.apart import apart


@pytest.mark.parametrize(
    ("word", "tag", "at"),
    [
        # Numerals, demonstratives, adverbs.
        ("两个", "m", 1),
        ("第七版", "nz", 2),
        ("前三天", "t", 1),
        ("十九世纪", "nz", 2),
        ("二十大", "nrt", 0),
        ("那本书", "nr", 1),
        ("个办法", "n", 1),
        ("该病", "r", 1),
        ("每平方米", "m", 1),
        ("本站", "n", 1),
        ("本心", "n", 0),
        ("已有", "v", 1),
        ("刚来", "t", 1),
        ("刚柔", "a", 0),
        ("请拨", "v", 1),
        ("只只", "d", 0),
        ("太多", "ns", 1),
        ("那大", "ns", 0),
        # Prepositions and aspect.
        ("生于", "v", 1),
        ("出生于", "v", 2),
        ("坐在", "v", 1),
        ("健在", "v", 0),
        ("看着", "v", 1),
        ("卓着", "a", 0),
        ("好了", "a", 1),
        ("别喝了", "l", 2),
        ("做不了", "v", 0),
        ("时会", "n", 1),
        ("学会", "v", 0),
        ("三门", "m", 1),
        ("跑得快", "l", 1),
        ("想个办法", "l", 1),
        # Places.
        ("家中", "s", 1),
        ("饭前", "t", 1),
        ("一中", "s", 0),
        ("山上", "s", 1),
        ("德国政府", "nt", 2),
        ("中国香港", "ns", 2),
        ("和澳洲", "ns", 1),
        ("俄克拉荷马", "ns", 0),
        ("中生", "nt", 1),
        # Words of CC-CEDICT.
        ("北京大学", "nt", 0),
        ("关于", "p", 0),
        ("海外", "s", 0),
    ],
)
def test_where_words_are_cut(word: str, tag: str, at: int) -> None:
    assert apart(word, tag) == at
