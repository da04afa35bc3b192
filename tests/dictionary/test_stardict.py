"""StarDict: every type of field, every way in which a set is packed, and sets that are broken."""

import struct
from pathlib import Path

import pytest

from reader.dictionary.added import ReadEntry
from reader.dictionary.opening import open_dictionary
from tests.dictionary.builders import (
    WORDS,
    Words,
    data,
    fault,
    ifo,
    index,
    packed,
    read,
    stardict_files,
    synonyms,
    write_files,
    write_tar,
    write_zip,
)

READ = [
    ReadEntry(0, ("喝茶",), "", ("to drink tea",)),
    ReadEntry(1, ("银行",), "", ("bank", "of a river: 岸")),
]


def entry(folder: Path, content: bytes, **options: object) -> ReadEntry:
    """What is read of a single entry."""
    path = write_files(folder, stardict_files([("字", content)], **options))
    (found,) = read(path)
    return found


def test_a_set_says_what_it_is(tmp_path: Path) -> None:
    said = {"author": "Li", "description": "line<br>and <b>more</b>", "date": "2026.1.1"}
    source = open_dictionary(write_files(tmp_path, stardict_files(WORDS, title="词\t典", **said)))
    assert source.description.title == "词 典"
    assert source.description.version == "2026.1.1"
    assert source.description.notes == "Li\nline\nand more"
    assert list(source.entries()) == READ
    assert source.done == source.total == 2


PACKINGS = {
    "plain": stardict_files(),
    "dictzip": {"test.ifo": ifo(), "test.idx": index(), "test.dict.dz": packed(data())},
    "all packed": {"test.ifo": ifo(), "test.idx.gz": packed(index()), "test.dict.dz": packed(data())},
    "64 bits": {
        "test.ifo": ifo(version="3.0.0", idxoffsetbits=64),
        "test.idx": index(wide=True),
        "test.dict": data(),
    },
    "capitals": {"Test.IFO": ifo(), "TEST.idx": index(), "test.Dict": data()},
}


@pytest.mark.parametrize("packing", PACKINGS)
def test_every_packing_gives_the_same(packing: str, tmp_path: Path) -> None:
    path = write_files(tmp_path / "set", PACKINGS[packing])
    assert read(path) == READ
    assert read(path.parent) == READ
    assert (
        read(write_zip(tmp_path / "set.zip", {f"a/b/{name}": each for name, each in PACKINGS[packing].items()})) == READ
    )


@pytest.mark.parametrize("packing", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_tar_file_is_read_whatever_the_order_in_it(packing: str, tmp_path: Path) -> None:
    files = dict(sorted(PACKINGS["all packed"].items(), reverse=True))
    assert read(write_tar(tmp_path / "set", {f"x/{name}": each for name, each in files.items()}, packing)) == READ


def test_any_file_of_a_set_may_be_chosen(tmp_path: Path) -> None:
    write_files(tmp_path, PACKINGS["all packed"])
    assert read(tmp_path / "test.dict.dz") == read(tmp_path / "test.idx.gz") == READ


@pytest.mark.parametrize(
    ("kind", "content", "lines"),
    [
        ("m", "one\n\n two  three ", ("one", "two three")),
        ("m", "<b>a</b> &amp; b", ("a & b",)),
        ("l", "plain", ("plain",)),
        ("g", "<b>bold</b> &lt;x&gt;\n<i>more</i>", ("bold <x>", "more")),
        ("h", "<p>one<br/>two</p>\n<ul><li>a\nb<li>c</ul><script>x()</script>", ("one", "two", "• a b", "• c")),
        ("x", "<k>字</k>\n<tr>zì</tr>\n<def>letter<ex>一个字</ex></def><rref>a.png</rref>", ("zì", "letter", "一个字")),
        ("w", "== Head ==\n'''bold''' [[link|shown]] [[plain]]", ("Head", "bold shown plain")),
        ("k", "<词典音标><CB>meaning</CB></词典音标>", ("<词典音标>meaning</词典音标>",)),
        ("n", "<type>n</type> <gloss>sense</gloss>", ("n sense",)),
    ],
)
def test_each_type_of_text(kind: str, content: str, lines: tuple[str, ...], tmp_path: Path) -> None:
    assert entry(tmp_path / "1", content.encode(), sametypesequence=kind).lines == lines
    typed = kind.encode() + content.encode() + b"\0"
    assert entry(tmp_path / "2", typed, sametypesequence=None).lines == lines


def test_readings_are_apart_and_files_are_left_out(tmp_path: Path) -> None:
    picture = b"P" + struct.pack(">I", 5) + b"m\0m\0m"
    mixed = b"tz\xc3\xac\0" + picture + b"ychar\0" + b"rimg:a.png\0" + b"mletter\0"
    assert entry(tmp_path / "1", mixed, sametypesequence=None) == ReadEntry(0, ("字",), "zì char", ("letter",))
    known = b"z\xc3\xac\0" + struct.pack(">I", 3) + b"\0m\0" + b"letter"
    assert entry(tmp_path / "2", known, sametypesequence="tWm") == ReadEntry(0, ("字",), "zì", ("letter",))
    last = b"letter\0" + b"\0wav\0"
    assert entry(tmp_path / "3", last, sametypesequence="mW").lines == ("letter",)


def test_old_texts_in_gb18030_are_read(tmp_path: Path) -> None:
    assert entry(tmp_path, "词典".encode("gb18030"), sametypesequence="m").lines == ("词典",)
    assert entry(tmp_path, b"\xff\xfe\xff word", sametypesequence="m").lines == ("\ufffd\ufffd\ufffd word",)


def test_synonyms_name_entries_by_their_numbers(tmp_path: Path) -> None:
    files = {**stardict_files(), "test.syn": synonyms([("銀行", 1), ("飲茶", 0)])}
    source = open_dictionary(write_files(tmp_path, files))
    list(source.entries())
    assert list(source.aliases()) == [("銀行", 1), ("飲茶", 0)]


def test_words_may_share_their_data_and_stand_in_any_order(tmp_path: Path) -> None:
    places = {"甲": (6, 5), "乙": (0, 11), "丙": (6, 5), "丁": (0, 5)}
    table = b"".join(word.encode() + b"\0" + struct.pack(">II", *place) for word, place in places.items())
    files = {"test.ifo": ifo(count=4), "test.idx": table, "test.dict": b"first\nother"}
    found = {each.words[0]: each.lines for each in read(write_files(tmp_path, files))}
    assert found == {"甲": ("other",), "乙": ("first", "other"), "丙": ("other",), "丁": ("first",)}


def test_a_large_gap_in_the_data_is_passed(tmp_path: Path) -> None:
    hole = 3 << 20
    table = b"a\0" + struct.pack(">II", 0, 1) + b"b\0" + struct.pack(">II", hole, 1)
    files = {"test.ifo": ifo(), "test.idx": table, "test.dict": b"x" + b"-" * (hole - 1) + b"y"}
    assert [each.lines for each in read(write_files(tmp_path, files))] == [("x",), ("y",)]


def test_words_that_are_no_text_are_left_out(tmp_path: Path) -> None:
    table = b"\xff\xff\0" + struct.pack(">II", 0, 1) + b"a" * 200 + b"\0" + struct.pack(">II", 0, 1)
    table += b"ok\0" + struct.pack(">II", 0, 1)
    files = {"test.ifo": ifo(count=3), "test.idx": table, "test.dict": b"x"}
    assert [each.words for each in read(write_files(tmp_path, files))] == [("ok",)]


def test_an_endless_text_is_cut(tmp_path: Path) -> None:
    found = entry(tmp_path, b"line\n" * 100_000)
    assert found.lines[-1] == "…"
    assert sum(map(len, found.lines)) <= 20_001


def without(files: dict[str, bytes], name: str) -> dict[str, bytes]:
    return {other: content for other, content in files.items() if other != name}


BROKEN: dict[str, tuple[dict[str, bytes], str]] = {
    "no index": (without(stardict_files(), "test.idx"), "test.idx: it is missing"),
    "no data": (without(stardict_files(), "test.dict"), "test.dict: it is missing"),
    "other magic": ({"test.ifo": b"x\nversion=2.4.2\n"}, "test.ifo: it does not begin with"),
    "empty ifo": ({"test.ifo": b""}, "test.ifo: it does not begin with"),
    "other version": ({"test.ifo": ifo(version="9")}, "its version is none of 2.4.2, 3.0.0"),
    "cut index": ({**stardict_files(), "test.idx": index()[:-3]}, "it ends in the middle of a word"),
    "no end of word": ({**stardict_files(), "test.idx": b"abc"}, "it ends in the middle of a word"),
    "short index": ({**stardict_files(), "test.idx": index(WORDS[:1])}, "test.idx: it has 1 of 2 words"),
    "empty index": ({**stardict_files(), "test.idx": b""}, "it has no words"),
    "short data": ({**stardict_files(), "test.dict": data()[:-3]}, "an entry lies beyond its end"),
    "data far away": (
        {**stardict_files(), "test.idx": b"a\0" + struct.pack(">II", 1 << 30, 1) + index()},
        "an entry lies beyond its end",
    ),
    "giant entry": ({**stardict_files(), "test.idx": b"a\0" + struct.pack(">II", 0, 1 << 31)}, "an entry is too large"),
    "cut synonyms": ({**stardict_files(), "test.syn": b"abc\0\0"}, "test.syn: it ends in the middle of a word"),
    "wrong synonyms": ({**stardict_files(), "test.syn": synonyms([("a", 2)])}, "it names a word that is not there"),
    "cut packing": (
        {**without(stardict_files(), "test.dict"), "test.dict.dz": packed(data())[:-9]},
        "test.dict.dz: it ends too early",
    ),
    "damaged packing": (
        {**without(stardict_files(), "test.dict"), "test.dict.dz": packed(data())[:15] + b"xxxx"},
        "test.dict.dz: ",
    ),
    "bomb": (
        {**without(stardict_files(), "test.idx"), "test.idx.gz": packed(bytes(30_000_000))},
        "it unpacks to too much",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_set_is_an_error_that_says_why(name: str, tmp_path: Path) -> None:
    files, detail = BROKEN[name]
    assert detail in fault(write_files(tmp_path, files))


def test_a_folder_of_several_sets_asks_for_one(tmp_path: Path) -> None:
    write_files(tmp_path, {**stardict_files(), "other.ifo": ifo()})
    assert "there are 2 dictionaries in it" in fault(tmp_path)


def test_each_word_may_claim_all_data_once_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.dictionary.stardict.MOST_BYTES", 100)
    words: Words = [(str(number), b"x" * 30) for number in range(4)]
    assert "too many words" in fault(write_files(tmp_path, stardict_files(words)))


def test_of_an_entry_not_every_field_is_read(tmp_path: Path) -> None:
    """A few megabytes of empty fields would take seconds an entry."""
    assert entry(tmp_path, b"mx\0" * 300, sametypesequence=None).lines == ("x",) * 100
