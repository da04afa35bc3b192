from reader import pipeline
from reader.model import Article
from reader.speech import has_sound, next_sentence

ARTICLE = pipeline.open_text("喝茶的人\n\n我喜欢喝茶。他去学校。\n\n＊＊＊\n\n我们喜欢北京。\n", "test")


def _order(article: Article, first: str, step: int, hidden: int = -1) -> list[str]:
    found = [first]
    while following := next_sentence(article, found[-1], step, lambda block: block == hidden):
        found.append(following)
    return found


def test_sentences_follow_each_other_and_stars_are_passed_over() -> None:
    assert _order(ARTICLE, "0.0", 1) == ["0.0", "1.0", "1.1", "3.0"]
    assert _order(ARTICLE, "3.0", -1) == ["3.0", "1.1", "1.0", "0.0"]


def test_what_is_folded_is_passed_over() -> None:
    assert _order(ARTICLE, "0.0", 1, hidden=1) == ["0.0", "3.0"]
    assert _order(ARTICLE, "3.0", -1, hidden=1) == ["3.0", "0.0"]


def test_who_is_in_a_block_that_was_folded_since_goes_on_there() -> None:
    assert next_sentence(ARTICLE, "1.0", 1, lambda _: True) == "1.1"
    assert next_sentence(ARTICLE, "1.1", 1, lambda _: True) == ""


def test_what_has_a_sound() -> None:
    assert has_sound("3。")
    assert has_sound("——茶")
    assert not has_sound("——……")
    assert not has_sound("")
