import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader import pipeline
from reader.exporters import Format, Run
from reader.model import Article, BlockKind, PinyinStyle, Problem, ReaderError, Script, TranslationKind
from reader.model.tones import PALETTES
from reader.pipeline import OverlaySource
from reader.settings import ReadingsShown, ScriptChoice
from tests.builders import translation
from tests.exporters.samples import TEXTUAL
from tests.pages import SIMPLIFIED, TRADITIONAL


@pytest.fixture
def article() -> Article:
    return pipeline.open_text(TRADITIONAL, "clipboard")


def _shown(**changes: object) -> pipeline.Shown:
    values: dict[str, object] = {
        "script": Script.TRADITIONAL,
        "pinyin": PinyinStyle.SYLLABLE,
        "translation": None,
    }
    return pipeline.Shown(**(values | changes))  # pyright: ignore[reportArgumentType]


def test_opens_annotates_and_glosses(article: Article) -> None:
    annotations = pipeline.annotate_all(article)
    assert set(annotations) == {sentence.id for sentence in article.sentences()}
    glosses = pipeline.gloss(article, annotations.values())
    assert all(item.kind is TranslationKind.GLOSS for item in glosses.values())
    english = " ".join(item.text for item in glosses.values()).lower()
    assert "bank" in english
    assert "music" in english


def test_file_bytes_and_text_give_the_same_article(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(TRADITIONAL.encode("big5"))
    opened = pipeline.open_file(path)
    assert opened.encoding
    assert [block.text for block in opened.blocks] == [block.text for block in article.blocks]
    with path.open("rb") as stream:
        assert pipeline.open_stream(stream, "standard input").blocks == opened.blocks


def test_reports_progress_block_by_block(article: Article) -> None:
    steps: list[tuple[int, int]] = []
    pipeline.annotate_all(article, [1, 2], on_progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]


def test_a_choice_means_a_script_of_the_article(article: Article) -> None:
    assert pipeline.chosen_script(ScriptChoice.ORIGINAL, article) is Script.TRADITIONAL
    assert pipeline.chosen_script(ScriptChoice.TAIWAN, article) is Script.TAIWAN


def test_the_document_is_what_is_shown(article: Article) -> None:
    document = pipeline.build_document(OverlaySource(article), _shown())
    kinds = [block.kind for block in document.blocks]
    assert BlockKind.NAVIGATION not in kinds
    assert BlockKind.LEGAL not in kinds
    assert (document.title, document.language) == ("小鎮銀行重新開門", "zh-Hant")
    assert document.metadata.editor == "林小溪"
    bank = next(run for block in document.blocks for item in block.sentences for run in item.runs if "銀行" in run.text)
    assert bank.syllables[:2] == ("yin2", "hang2")


def test_opened_folds_are_shown(article: Article) -> None:
    navigation = next(index for index, block in enumerate(article.blocks) if block.kind is BlockKind.NAVIGATION)
    document = pipeline.build_document(OverlaySource(article), _shown(open_blocks=frozenset({navigation})))
    assert next(iter(document.blocks)).kind is BlockKind.NAVIGATION


def test_another_script_converts_title_metadata_and_text(article: Article) -> None:
    document = pipeline.build_document(OverlaySource(article), _shown(script=Script.SIMPLIFIED))
    assert document.title == "小镇银行重新开门"
    assert document.metadata.source == "河湾日报"
    assert document.metadata.date == "2025-03-09 10:20:00"
    text = "".join(run.text for block in document.blocks for item in block.sentences for run in item.runs)
    assert "音乐响起" in text
    assert "音樂" not in text


def test_an_idiom_of_another_length_has_one_reading_for_all() -> None:
    article = pipeline.open_text("他买了打印机和方便面。", "clipboard")
    document = pipeline.build_document(OverlaySource(article, idioms=True), _shown(script=Script.TAIWAN))
    runs = list(next(iter(document.blocks)).sentences[0].runs)
    source = article.blocks[0].text
    assert "".join(run.text for run in runs) != source
    assert any(not run.is_aligned and run.pinyin for run in runs)


def _runs(article: Article, **changes: object) -> list[Run]:
    document = pipeline.build_document(OverlaySource(article), _shown(**changes))
    return [run for block in document.blocks for item in block.sentences for run in item.runs]


def test_the_first_word_of_a_sentence_has_a_capital_where_words_are_spelt() -> None:
    article = pipeline.open_text("“银行开门了。”他说：“好。”2024年来了。", "clipboard")
    words = [run.pinyin for run in _runs(article, pinyin=PinyinStyle.WORD, script=article.script) if run.pinyin]
    assert words[:2] == ["Yínháng", "kāimén"]
    assert [word for word in words if word[0].isupper()] == ["Yínháng", "Tā"]
    assert not any(run.pinyin[:1].isupper() for run in _runs(article, script=article.script))


def test_known_words_are_bare_where_only_unknown_ones_are_read(article: Article) -> None:
    known = frozenset({"银行"})
    assert not any(run.bare for run in _runs(article, known_words=known) if any(run.syllables))
    runs = _runs(article, known_words=known, readings=ReadingsShown.UNKNOWN)
    assert {run.text for run in runs if run.bare and any(run.syllables)} == {"銀行"}
    assert any(run.text == "重新" and not run.bare for run in runs)


def test_readings_that_show_under_the_pointer_are_not_exported(article: Article) -> None:
    shown = _shown(readings=ReadingsShown.HOVER, tones=PALETTES["pleco"])
    document = pipeline.build_document(OverlaySource(article), shown)
    assert (document.pinyin, document.tones) == (PinyinStyle.NONE, PALETTES["pleco"])


def test_english_is_exported_as_what_it_is(article: Article) -> None:
    annotations = pipeline.annotate_all(article)
    glosses = pipeline.gloss(article, annotations.values())
    first = next(sentence for sentence in article.blocks[1].sentences)
    mixed = {**glosses, first.id: translation(first.id, "The bank opens.")}
    document = pipeline.build_document(OverlaySource(article, mixed), _shown(translation=TranslationKind.MT))
    title = next(iter(document.blocks)).sentences[0]
    assert (title.translation, title.translation_kind) == ("The bank opens.", TranslationKind.MT)
    assert list(document.blocks)[1].sentences[0].translation_kind is TranslationKind.GLOSS
    assert document.translation_models == ("zh_en 1.9",)


@pytest.mark.parametrize("to", [to for to in TEXTUAL if to is not Format.TMX])
def test_exports_whole_files(tmp_path: Path, article: Article, to: Format) -> None:
    target = tmp_path / f"page.{to}"
    pipeline.export(pipeline.build_document(OverlaySource(article), _shown()), target, to)
    text = target.read_text("utf-8")
    assert "yín" in text
    assert "未經授權" not in text
    assert list(tmp_path.iterdir()) == [target]


def test_json_is_written_block_by_block_and_can_be_given_up(tmp_path: Path, article: Article) -> None:
    target, seen = tmp_path / "page.json", list[tuple[int, int]]()
    source = OverlaySource(article, glossed=True)
    shown = _shown(translation=TranslationKind.GLOSS)
    pipeline.export_json(source, shown, target, lambda done, total: seen.append((done, total)))
    assert seen == [(done, len(article.blocks)) for done in range(1, len(article.blocks) + 1)]
    value = json.loads(target.read_text("utf-8"))
    sentences = [sentence for block in value["blocks"] for sentence in block["sentences"]]
    assert value["translation_kind"] == "gloss"
    assert {sentence["translation_kind"] for sentence in sentences} == {"gloss"}
    value = json.loads("".join(pipeline.annotation_json(source, _shown())))
    assert {sentence["translation"] for block in value["blocks"] for sentence in block["sentences"]} == {None}

    def give_up(done: int, _: int) -> None:
        if done == 3:
            raise ReaderError(Problem.CANCELLED, "page")

    with pytest.raises(ReaderError):
        pipeline.export_json(source, shown, tmp_path / "other.json", give_up)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("to", [Format.DOCX, Format.ODT])
def test_exports_whole_packages(tmp_path: Path, article: Article, to: Format) -> None:
    target = tmp_path / f"page.{to}"
    pipeline.export(pipeline.build_document(OverlaySource(article), _shown()), target, to)
    with ZipFile(target) as package:
        assert package.testzip() is None
    assert list(tmp_path.iterdir()) == [target]


def test_a_memory_without_translations_is_refused(tmp_path: Path, article: Article) -> None:
    source, shown = OverlaySource(article, glossed=True), _shown(translation=TranslationKind.MT)
    with pytest.raises(ReaderError) as caught:
        pipeline.export(pipeline.build_document(source, shown), tmp_path / "page.tmx", Format.TMX)
    assert (caught.value.problem, caught.value.subject) == (Problem.NOT_TRANSLATED, "小鎮銀行重新開門")
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_cannot_be_written_says_so(tmp_path: Path, article: Article) -> None:
    document = pipeline.build_document(OverlaySource(article), _shown())
    with pytest.raises(ReaderError) as caught:
        pipeline.export(document, tmp_path / "no folder" / "page.html", Format.HTML)
    assert caught.value.problem is Problem.CANNOT_WRITE
    assert "No such file" in str(caught.value)


def test_the_json_holds_every_line_of_the_source(article: Article) -> None:
    value = json.loads("".join(pipeline.annotation_json(OverlaySource(article), _shown())))
    assert value["format"] == "duidu-annotation/1"
    assert [block["text"] for block in value["blocks"]] == [
        line.strip() for line in TRADITIONAL.splitlines() if line.strip()
    ]
    for block in value["blocks"]:
        for sentence in block["sentences"]:
            _check_sentence(block["text"], sentence)


def _check_sentence(block_text: str, sentence: dict[str, object]) -> None:
    text, start = str(sentence["text"]), sentence["start"]
    assert isinstance(start, int)
    assert block_text[start : start + len(text)] == text
    scripts, tokens = sentence["scripts"], sentence["tokens"]
    assert isinstance(scripts, dict)
    assert isinstance(tokens, list)
    assert scripts["zh-Hant"] == text
    assert set(scripts) == {"zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK"}
    assert "".join(token["text"] for token in tokens) == text
    for token in tokens:
        assert text[token["start"] : token["end"]] == token["text"]
        assert len(token["syllables"]) == len(token["text"])


def test_the_shadow_is_what_the_model_is_fed(article: Article) -> None:
    annotations = pipeline.annotate_all(article)
    fed = pipeline.source_sentences(article, annotations)
    title = next(item for item in fed if "重新開門" in item.text)
    assert title.simplified == "小镇银行重新开门"


def test_simplified_pages_open_too() -> None:
    article = pipeline.open_text(SIMPLIFIED, "clipboard")
    assert article.script is Script.SIMPLIFIED
    assert len(article.blocks) == 2


class _FailingStream(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:  # noqa: ARG002 - as its parent
        raise OSError(5, "Input/output error")


def test_a_stream_that_fails_or_never_ends_is_told() -> None:
    with pytest.raises(ReaderError) as failed:
        pipeline.open_stream(_FailingStream(), "standard input")
    assert (failed.value.problem, failed.value.detail) == (Problem.UNREADABLE, "Input/output error")
    with pytest.raises(ReaderError) as endless:
        pipeline.open_stream(io.BytesIO(b"x" * 20_000_001), "standard input")
    assert endless.value.problem is Problem.TOO_LARGE
