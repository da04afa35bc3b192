"""Translating with a real, tiny model: what is remembered, what the reader wrote, what deserves doubt."""

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader import pipeline
from reader.library import Edit
from reader.model import Article, FlagKind, Problem, ReaderError, Script, Term, Translation, TranslationKind
from reader.pipeline import ArticleTranslator, Desk, Means
from reader.settings import EngineChoice, Settings
from reader.translate import SourceSentence, TermHit
from reader.translate.models import install_file, remove_model
from tests.tiny_model import build_package

PATIENCE = 30
TEXT = "喝茶的人\n\n我喜欢喝茶。他去学校。\n\n我们喜欢北京。我喜欢喝茶。\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


@pytest.fixture
def article() -> Article:
    return pipeline.open_text(TEXT, "test")


@pytest.fixture
def model(tmp_path: Path) -> None:
    install_file(build_package(tmp_path / "zh.argosmodel"))


def means(desk: Desk, script: Script = Script.SIMPLIFIED, settings: Settings = Settings()) -> Means:  # noqa: B008
    found = desk.means(script, settings)
    assert found is not None
    return found


def english(desk: Desk, article: Article, made_by: Means | None) -> dict[str, Translation]:
    return pipeline.translate_all(desk, made_by, article, pipeline.annotate_all(article))


class Received:
    """What a translator brought, and a way to wait for it."""

    def __init__(self) -> None:
        self.translations: dict[str, Translation] = {}
        self.errors: list[ReaderError] = []
        self._changed = threading.Condition()

    def take(self, translations: list[Translation]) -> None:
        with self._changed:
            self.translations.update((item.sentence_id, item) for item in translations)
            self._changed.notify_all()

    def fail(self, error: ReaderError) -> None:
        with self._changed:
            self.errors.append(error)
            self._changed.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, PATIENCE), (self.translations, self.errors)


@pytest.fixture
def received() -> Received:
    return Received()


@pytest.fixture
def translator(desk: Desk, model: None, received: Received) -> Iterator[ArticleTranslator]:  # noqa: ARG001 - installs
    translator = ArticleTranslator(desk, means(desk), received.take, lambda *_: None, received.fail)
    yield translator
    translator.close()


def sources(article: Article, *ids: str) -> list[SourceSentence]:
    annotations = pipeline.annotate_all(article)
    wanted = [sentence for sentence in article.sentences() if not ids or sentence.id in ids]
    return pipeline.source_sentences(article, annotations, wanted)


def test_no_means_without_a_model(desk: Desk) -> None:
    assert desk.means(Script.SIMPLIFIED, Settings()) is None
    assert not desk.has_means(Script.SIMPLIFIED, Settings())


@pytest.mark.usefixtures("model")
def test_the_fingerprint_is_worked_out_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = means(desk)
    assert first.route.label == "zh_en 1.9"
    monkeypatch.setattr(type(first.route), "fingerprint", lambda _: pytest.fail("it was known"))
    assert means(desk) == first
    assert means(desk, settings=Settings(quality=True)).quality


def test_a_server_takes_the_place_of_the_models(desk: Desk) -> None:
    settings = Settings(engine=EngineChoice.LIBRETRANSLATE, server_url="http://localhost:5000")
    assert "localhost:5000" in means(desk, settings=settings).route.label
    assert desk.has_means(Script.SIMPLIFIED, settings)


def test_a_text_is_translated_and_remembered(desk: Desk, article: Article, model: None) -> None:  # noqa: ARG001
    made = english(desk, article, means(desk))
    assert made["1.0"].text == "I like drink tea."
    assert {item.kind for item in made.values()} == {TranslationKind.MT}
    assert {item.model for item in made.values()} == {"zh_en 1.9"}
    remove_model("zh_en")
    assert desk.means(Script.SIMPLIFIED, Settings()) is None
    assert english(desk, article, None) == made
    assert pipeline.recall(desk, article.id, list(article.sentences())) == made


def test_nothing_remembered_and_no_model_is_an_error(desk: Desk, article: Article) -> None:
    with pytest.raises(ReaderError) as failure:
        english(desk, article, None)
    assert failure.value.problem is Problem.MODEL_NOT_INSTALLED


def test_what_is_remembered_is_not_translated_again(
    translator: ArticleTranslator, received: Received, desk: Desk, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    translator.add(sources(article))
    received.wait(lambda: len(received.translations) == 5)
    again = Received()
    other = ArticleTranslator(desk, translator.means, again.take, lambda *_: None, again.fail)
    monkeypatch.setattr(other._queue, "add", lambda _: pytest.fail("it was remembered"))
    other.add(sources(article))
    assert again.translations == received.translations
    other.close()


def test_nothing_comes_once_it_is_closed(
    translator: ArticleTranslator, received: Received, desk: Desk, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window deletes who receives it then: a job that still looked into the memory would tell of a crash."""
    translator.add(sources(article))
    received.wait(lambda: len(received.translations) == 5)
    seen: list[str] = []
    looked, other = (
        desk.memory.find,
        ArticleTranslator(desk, translator.means, lambda _: seen.append("came"), print, print),
    )
    closing = threading.Thread(target=lambda: (other.close(), seen.append("closed")))

    def find(keys: list[bytes]) -> object:
        closing.start()
        return looked(keys)

    monkeypatch.setattr(desk.memory, "find", find)
    other.add(sources(article))
    closing.join()
    assert seen == ["came", "closed"]
    other.add(sources(article))
    assert seen == ["came", "closed"]


def test_another_beam_is_another_translation_and_the_better_one_will_do(
    translator: ArticleTranslator, received: Received, desk: Desk, article: Article
) -> None:
    (sentence,) = sources(article, "1.0")
    fast = translator._keys(sentence)
    careful = ArticleTranslator(desk, means(desk, settings=Settings(quality=True)), print, print, print)
    assert careful._keys(sentence) == fast[:1]
    careful.close()
    translator.retry(sentence, received.take)
    received.wait(lambda: "1.0" in received.translations)
    assert set(desk.memory.find(fast)) == {fast[0]}
    assert translator._apart == []


def test_an_edit_wins_and_can_be_undone(desk: Desk, article: Article, model: None) -> None:  # noqa: ARG001
    text = "我喜欢喝茶。"
    desk.edits.save(Edit(text, "I am fond of tea."))
    desk.edits.save(Edit(text, "Tea is my delight.", article.id))
    made = english(desk, article, means(desk))
    assert made["1.0"] == Translation("1.0", "Tea is my delight.", TranslationKind.OWN)
    assert made["2.1"].text == made["1.0"].text
    assert pipeline.recall(desk, "another", list(article.sentences()))["1.0"].text == "I am fond of tea."
    desk.edits.undo(text, article.id)
    assert english(desk, article, means(desk))["1.0"].text == "I am fond of tea."
    desk.edits.undo(text, "")
    assert english(desk, article, means(desk))["1.0"].kind is TranslationKind.MT


def test_a_glossary_term_that_is_missed_is_flagged(desk: Desk, article: Article, model: None) -> None:  # noqa: ARG001
    assert desk.terms() is None
    desk.glossary.put([Term("學校", "college; academy"), Term("北京", "Beijing")])
    terms = desk.terms()
    assert terms is not None
    made = english(desk, article, means(desk))
    assert [flag.kind for flag in made["1.1"].flags] == [FlagKind.TERM]
    assert "学校" in made["1.1"].flags[0].detail or "學校" in made["1.1"].flags[0].detail
    assert made["2.0"].flags == ()
    texts = {sentence.id: sentence.text for sentence in article.sentences()}
    school, capital = Term("學校", "college; academy"), Term("北京", "Beijing")
    hits = pipeline.terms_in_chinese(terms, texts)
    assert hits == {"1.1": (TermHit(2, 4, school),), "2.0": (TermHit(4, 6, capital),)}
    found = pipeline.terms_in_english(hits, {id_: item.text for id_, item in made.items()})
    assert found == {"2.0": (TermHit(8, 15, capital),)}
    assert pipeline.with_flags("他去学校。", made["1.1"]).flags == ()


def test_the_command_line_can_be_cancelled(desk: Desk, article: Article, model: None) -> None:  # noqa: ARG001
    annotations = pipeline.annotate_all(article)
    assert pipeline.translate_all(desk, means(desk), article, annotations, cancelled=lambda: True) == {}


def test_what_an_engine_raises_is_raised(desk: Desk, article: Article, tmp_path: Path) -> None:
    model = install_file(build_package(tmp_path / "zh.argosmodel")).model
    made_by = means(desk)
    (model.folder / "model" / "model.bin").write_bytes(b"nothing")
    with pytest.raises(ReaderError) as failure:
        english(desk, article, made_by)
    assert failure.value.problem is Problem.MODEL_BROKEN


def test_traditional_text_and_a_model_of_simplified(desk: Desk, model: None) -> None:  # noqa: ARG001
    article = pipeline.open_text("喝茶的人\n\n我喜歡喝茶。\n", "test")
    made = english(desk, article, means(desk, Script.TRADITIONAL))
    assert made["1.0"].text == "I like drink tea."


class Proposals:
    """What `reword` brought, and a way to wait for it."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Translation | None] = queue.SimpleQueue()
        self.take = self._queue.put

    def next(self) -> Translation | None:
        return self._queue.get(timeout=PATIENCE)


def test_the_glossarys_wording_is_proposed_and_not_remembered(desk: Desk, article: Article, model: None) -> None:  # noqa: ARG001
    desk.glossary.put([Term("學校", "college"), Term("北京", "Peking; Beijing")])
    proposals = Proposals()
    translator = ArticleTranslator(desk, means(desk), print, print, print)
    translator.terms = desk.terms()
    sentences = {item.id: item for item in pipeline.source_sentences(article, pipeline.annotate_all(article))}
    translator.reword(sentences["1.1"], "he go to schools.", proposals.take)
    proposal = proposals.next()
    assert proposal == Translation("1.1", "he go to college.", TranslationKind.MT, "zh_en 1.9")
    assert pipeline.recall(desk, article.id, list(article.sentences())) == {}
    assert translator._apart == []
    translator.reword(sentences["2.0"], "we like Beijing.", proposals.take)
    assert proposals.next() is None
    translator.terms = None
    translator.reword(sentences["1.1"], "he go to schools.", proposals.take)
    assert proposals.next() is None
    translator.close()


def test_no_wording_is_proposed_for_what_was_not_translated(desk: Desk, model: None) -> None:  # noqa: ARG001
    # The model ends after the first word, whatever the last one is.
    text = "茶吧巴去城市喝水。"
    desk.glossary.put([Term("喝水", "sip")])
    proposals = Proposals()
    translator = ArticleTranslator(desk, means(desk), print, print, print)
    translator.terms = desk.terms()
    translator.reword(SourceSentence("1.0", text, text, text), "tea", proposals.take)
    assert proposals.next() is None
    assert translator._apart == []
    translator.close()


def test_a_failure_while_rewording_is_told(desk: Desk, model: None) -> None:  # noqa: ARG001
    desk.glossary.put([Term("学校", "college")])
    found = means(desk)
    remove_model("zh_en")
    errors: queue.SimpleQueue[ReaderError] = queue.SimpleQueue()
    translator = ArticleTranslator(desk, found, print, print, errors.put)
    translator.terms = desk.terms()
    text = "他去学校。"
    translator.reword(SourceSentence("1.0", text, text, text), "he go to schools.", print)
    assert errors.get(timeout=PATIENCE).problem is Problem.MODEL_BROKEN
    translator.close()
