from dataclasses import replace

from tests.builders import article


def test_the_id_is_the_text_s() -> None:
    first = article("我喝茶。", "你好。")
    assert first.id == replace(first, title="另一个", origin="elsewhere").id
    others = {article("我喝茶。你好。").id, article("你好。", "我喝茶。").id, article("我喝茶。").id}
    assert len(others | {first.id}) == 4
    assert all(len(made) == 16 and int(made, 16) >= 0 for made in others)


def test_sentences_come_in_reading_order() -> None:
    made = article("我喝茶。你好。", "再见。")
    assert [(sentence.id, sentence.text, sentence.end) for sentence in made.sentences()] == [
        ("0.0", "我喝茶。", 4),
        ("0.1", "你好。", 7),
        ("1.0", "再见。", 3),
    ]
