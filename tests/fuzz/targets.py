"""Everything that reads what strangers wrote, each by a function of bytes. What is wrong with these is told by
ReaderError and nothing else; what is read of them is checked."""

import io
import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from random import Random

from reader import pipeline
from reader.dictionary.opening import open_dictionary
from reader.exporters import Format, write_document
from reader.importers import ENCODINGS
from reader.importers.reading import import_bytes, import_file, import_html, import_page, import_text
from reader.library import correction_list, level_file, own, terms, tmx, word_list
from reader.library.backup import Part, unpack_backup
from reader.library.text import storable
from reader.model import Article, PinyinStyle, Problem, ReaderError, Script
from reader.pipeline.anki_words import words_of_anki
from reader.presets import load_presets
from reader.settings import load_settings
from reader.shortcuts import load_shortcuts
from reader.translate.models import archive, index, metadata
from tests.fuzz import tokens
from tests.fuzz.invariants import check_annotations, check_article
from tests.fuzz.mutate import Language, mutated
from tests.fuzz.seeds import backup_of, seeds
from tests.fuzz.zips import is_zip, members_of

# Of the articles that are read every so many-th is annotated and written too, if it is no longer.
_ANNOTATED, _LONGEST_ANNOTATED = 25, 2_000
_WRITTEN = (*(to for to in Format if to not in (Format.PDF, Format.JSON)), Format.JSON)
# Told of nothing that the file is: these would be faults of the program.
_OURS = (Problem.CRASHED, Problem.NO_MEMORY, Problem.CANNOT_WRITE, Problem.BUSY)
# Formats that are known by their names alone.
_BY_NAME = ("md", "srt")
_ADDRESS = "https://a.cn/1.html"
# As the help of a codec can be: chosen by the reader, or said by a server.
_CODECS = (*(each.codec for each in ENCODINGS), "utf-7", "idna", "undefined", "rot13", "hz", "utf-16")

# Files by what reads them, which once found a fault; other inputs are made of them too.
KEPT = Path(__file__).parent / "kept"

# Reads an input, for which there may be made a folder, if it needs one. Raises ReaderError, or what is a fault.
Read = Callable[[bytes, Path], None]


@dataclass(frozen=True, slots=True)
class Target:
    """`weight` is how often it is chosen: what is slow to read comes less often, but of a million inputs 10,000 times.
    `repair` puts right what would else hide all faults behind one, a checksum."""

    read: Read
    language: Language
    weight: int = 10
    repair: Callable[[bytes, Random], bytes] = lambda data, _: data


def _article(suffix: str, data: bytes, folder: Path) -> None:
    """A file of a name that says what it is. Mostly the bytes alone, where they say it too: that is quicker."""
    if zlib.crc32(data) % 4 and suffix not in _BY_NAME:
        _check(import_bytes(data, "bytes"), data)
    else:
        _check(import_file(_file(data, folder / f"文.{suffix}")), data)


def _check(article: Article, data: bytes) -> None:
    check_article(article)
    number = zlib.crc32(data)
    if number % _ANNOTATED == 0 and sum(len(block.text) for block in article.blocks) <= _LONGEST_ANNOTATED:
        _annotate(article, number // _ANNOTATED)


def _annotate(article: Article, number: int) -> None:
    """Words, readings, scripts and gloss of an article, written in the format of this number."""
    annotations = pipeline.annotate_all(article)
    check_annotations(article, annotations)
    pipeline.gloss(article, annotations.values())
    to, style = _WRITTEN[number % len(_WRITTEN)], list(PinyinStyle)[number % len(PinyinStyle)]
    script = list(Script)[number // 7 % len(Script)]
    shown = pipeline.Shown(script, style, None, frozenset(range(len(article.blocks))))
    source = pipeline.OverlaySource(article)
    if to is Format.JSON:
        json.loads("".join(pipeline.annotation_json(source, shown)))
    elif to is not Format.TMX:  # It has nothing to say without a translation.
        write_document(pipeline.build_document(source, shown), to, io.BytesIO())


def _text(data: bytes, _folder: Path) -> None:
    """Text in an encoding that is guessed, or that was chosen."""
    number = zlib.crc32(data)
    encoding = _CODECS[number // 3 % len(_CODECS)] if number % 3 == 0 else None
    _check(import_bytes(data, "bytes", encoding), data)


def _pasted(data: bytes, _folder: Path) -> None:
    """Text of the clipboard may have halves of surrogate pairs."""
    text = data.decode("utf-8", "surrogateescape" if zlib.crc32(data) % 2 else "replace")
    _annotated(import_text(text, "pasted text"), data)


def _annotated(article: Article, data: bytes) -> None:
    check_article(article)
    if sum(len(block.text) for block in article.blocks) <= _LONGEST_ANNOTATED:
        _annotate(article, zlib.crc32(data))


def _rich_text(data: bytes, _folder: Path) -> None:
    _check(import_html(data.decode("utf-8", "replace"), "pasted text"), data)


def _web_page(data: bytes, _folder: Path) -> None:
    number = zlib.crc32(data)
    _check(import_page(data, _ADDRESS, _CODECS[number % len(_CODECS)] if number % 2 else ""), data)


def _anki(data: bytes, folder: Path) -> None:
    for found in words_of_anki(_file(data, folder / "a.apkg")).fields:
        for text in (found.note_type, found.name, *found.words, *found.samples):
            text.encode("utf-8")


def _dictionary(name: str, data: bytes, folder: Path) -> None:
    """A file, or of a zip of the files of a set these in a folder."""
    path = _file(data, folder / name)
    if is_zip(data) and zlib.crc32(data) % 3:
        files = {Path(member).name: content for member, content in members_of(data) or ()}
        for member, content in files.items():
            if member not in ("", ".", "..") and "\0" not in member:
                _file(content, folder / member[:100])
        path = next((folder / member for member in files if member == "test.ifo"), path)
    source = open_dictionary(path)
    storable(source.description.title)
    for entry in source.entries():
        assert entry.words
        storable(entry.reading + "".join(entry.lines))
    assert all(word and number >= 0 for word, number in source.aliases())


def _memory(data: bytes, _folder: Path) -> None:
    for unit in tmx.read_tmx(data, "x.tmx"):
        assert unit.source
        (unit.source + unit.english).encode("utf-8")


def _terms(data: bytes, _folder: Path) -> None:
    for term in terms.read_terms(data, "x.csv").terms:
        assert term.chinese
        assert term.english
        storable(term.chinese + term.english + term.note)


def _words(data: bytes, _folder: Path) -> None:
    word_list.read_words(data, "x.csv")


def _corrections(data: bytes, _folder: Path) -> None:
    found = correction_list.read_corrections(data, "x.csv")
    correction_list.write_corrections(found.corrections)


def _levels(data: bytes, _folder: Path) -> None:
    if data.startswith(b"{"):
        name, kept = level_file.read_kept(data, "x.csv")
        assert level_file.read_kept(level_file.write_kept(name, kept), "x") == (name, kept)
        return
    found = level_file.read_levels(data, "x.csv")
    assert found.words
    assert all(1 <= level <= len(found.labels) for level in found.words.values())
    level_file.write_kept("x", found)


def _backup(data: bytes, folder: Path) -> None:
    parts = [
        Part(folder / "own.sqlite", own.SCHEMA, own.VERSION),
        Part(folder / "settings.json"),
        Part(folder / "export-presets.json", outermost=list),
    ]
    file, unpacked = _file(data, folder / "a.duidu-backup"), folder / "unpacked"
    unpacked.mkdir()
    for part in unpack_backup(file, parts, unpacked):
        assert (unpacked / part.name).is_file()


def _repaired_backup(data: bytes, chance: Random) -> bytes:
    """With a manifest that fits what is in it, mostly."""
    found = {name: content for name, content in members_of(data) or () if name}
    return (
        backup_of({name: found[name] for name in found if name != "manifest.json"}) if chance.random() < 0.7 else data
    )


def _package(data: bytes, folder: Path) -> None:
    """A package of Argos as its installer takes it."""
    path, target = _file(data, folder / "a.argosmodel"), folder / "unpacked"
    target.mkdir()
    try:
        with archive.open_archive(path) as opened:
            name = archive.check_archive(opened)
            if archive.unpacked_size(opened) > 20_000_000:
                return
            archive.unpack(opened, target)
        metadata.read_metadata(target / name).require_usable()
    except metadata.FaultyPackageError:
        return
    assert all(found.resolve().is_relative_to(target.resolve()) for found in target.rglob("*"))


def _index(data: bytes, _folder: Path) -> None:
    for package in index._read_entries(data, "https://a.example/index.json"):
        assert package.links


def _settings(data: bytes, folder: Path) -> None:
    path = _file(data, folder / "settings.json")
    load_settings(path)
    for preset in load_presets(path):
        assert preset.name
    load_shortcuts(path)


def _file(data: bytes, path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def _language(words: Sequence[str], nests: str, *others: Callable[[Random], str]) -> Language:
    return Language(tokens.either(words, *others), tokens.NESTS[nests])


_HTML = _language(tokens.HTML, "html", tokens.html, tokens.html)
TARGETS: Mapping[str, Target] = {
    "text": Target(_text, _language(tokens.PLAIN, "text"), 30),
    "html": Target(partial(_article, "html"), _HTML, 8),
    "web page": Target(_web_page, _HTML, 8),
    "own html": Target(partial(_article, "html"), _HTML, 6),
    "rich text": Target(_rich_text, _HTML, 30),
    "mhtml": Target(partial(_article, "mhtml"), _language(tokens.MAIL, "html", tokens.html), 8),
    "epub": Target(partial(_article, "epub"), _language(tokens.BOOK, "xml", tokens.html), 20),
    "docx": Target(partial(_article, "docx"), _language(tokens.WORD, "xml"), 25),
    "odt": Target(partial(_article, "odt"), _language(tokens.ODF, "xml"), 25),
    "flat odt": Target(partial(_article, "fodt"), _language(tokens.ODF, "xml"), 20),
    "pdf": Target(partial(_article, "pdf"), _language(tokens.PDF, "pdf"), 25),
    "markdown": Target(partial(_article, "md"), _language(tokens.MARKDOWN, "markdown", tokens.html), 20),
    "subtitles": Target(partial(_article, "srt"), _language(tokens.SUBTITLES, "text"), 25),
    "annotation": Target(partial(_article, "json"), _language(tokens.JSON, "json"), 25),
    "annotate": Target(_pasted, _language(tokens.PLAIN, "text"), 8),
    "anki": Target(_anki, _language(tokens.TABLE, "text"), 20),
    "stardict": Target(partial(_dictionary, "a.zip"), _language(tokens.STARDICT, "html"), 25),
    "yomitan": Target(partial(_dictionary, "a.zip"), _language(tokens.YOMITAN, "json"), 25),
    "cedict": Target(partial(_dictionary, "a.u8"), _language(tokens.TABLE, "text"), 25),
    "tmx": Target(_memory, _language(tokens.MEMORY, "xml"), 25),
    "terms": Target(_terms, _language(tokens.MEMORY, "xml", tokens.chosen(tokens.TABLE)), 25),
    "corrections": Target(_corrections, _language(tokens.TABLE, "text"), 25),
    "words": Target(_words, _language(tokens.TABLE, "text"), 25),
    "levels": Target(_levels, _language(tokens.TABLE, "json"), 25),
    "backup": Target(_backup, _language(tokens.JSON, "json"), 12, _repaired_backup),
    "package": Target(_package, _language(tokens.JSON, "json"), 15),
    "index": Target(_index, _language(tokens.JSON, "json"), 15),
    "settings": Target(_settings, _language(tokens.JSON, "json"), 15),
}
_NAMES, _WEIGHTS = list(TARGETS), [target.weight for target in TARGETS.values()]


def kept(name: str) -> list[Path]:
    """The files that are kept for a target."""
    return sorted((KEPT / name.replace(" ", "-")).glob("*"))


@cache
def sources(name: str) -> tuple[bytes, ...]:
    """What inputs are made of."""
    return (*seeds()[name], *(path.read_bytes() for path in kept(name)))


def made(seed: int, number: int) -> tuple[str, bytes]:
    """The input of a number: what is to read it, and its bytes. The same for the same seed, on every machine."""
    chance = Random(f"{seed} {number}")  # noqa: S311 - what is wanted is the same every time
    name = chance.choices(_NAMES, _WEIGHTS)[0]
    target, sound = TARGETS[name], sources(name)
    data = mutated(chance.choice(sound), chance.choice(sound), target.language, chance)
    return name, target.repair(data, chance)


def told(name: str, data: bytes, folder: Path) -> Problem | None:
    """What is told of an input; None if it is read. Raises whatever is a fault."""
    try:
        TARGETS[name].read(data, folder)
    except ReaderError as error:
        told = error
    else:
        return None
    assert told.problem not in _OURS, str(told)
    str(told).encode("utf-8")
    return told.problem
