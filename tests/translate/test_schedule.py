import pytest

from reader.translate import schedule
from reader.translate.normalise import SourceSentence
from reader.translate.schedule import Schedule


def sentence(number: int, text: str) -> SourceSentence:
    return SourceSentence(str(number), text, text)


def scheduled(*texts: str) -> Schedule:
    work = Schedule("zh")
    work.add(sentence(number, text) for number, text in enumerate(texts))
    return work


def finished(work: Schedule) -> list[tuple[str, str]]:
    return [(source.id, english) for source, english in work.take_finished()]


def pop_all(work: Schedule) -> list[list[str]]:
    return list(iter(lambda: work.pop(len), []))


@pytest.fixture
def single(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of one part."""
    monkeypatch.setattr(schedule, "VISIBLE_BUDGET", 1)
    monkeypatch.setattr(schedule, "BUDGET", 1)


@pytest.mark.usefixtures("single")
def test_visible_then_near_then_rest_in_the_order_wanted() -> None:
    work = scheduled("一", "二", "三", "四", "五", "六")
    work.want(["4", "3"], ["2"])
    assert pop_all(work) == [["五"], ["四"], ["三"], ["一"], ["二"], ["六"]]


@pytest.mark.usefixtures("single")
def test_a_scroll_re_orders_what_is_not_taken_yet() -> None:
    work = scheduled("一", "二", "三", "四", "五")
    work.want(["0", "1"], ["2"])
    assert work.pop(len) == ["一"]
    work.want(["4"], ["0", "3", "unknown"])
    assert pop_all(work) == [["五"], ["四"], ["二"], ["三"]]


def test_a_batch_is_of_one_class() -> None:
    work = scheduled("一", "二", "三")
    work.want(["1"], ["2"])
    assert pop_all(work) == [["二"], ["三"], ["一"]]


@pytest.mark.parametrize(("visible", "rows"), [(True, 256 // 64), (False, 512 // 64)])
def test_budget_is_longest_row_times_rows(*, visible: bool, rows: int) -> None:
    texts = [chr(0x4E00 + number) * 64 for number in range(20)]
    work = scheduled(*texts)
    if visible:
        work.want([str(number) for number in range(20)], [])
    assert work.pop(len) == texts[:rows]


def test_a_part_over_the_budget_goes_alone() -> None:
    assert scheduled("一", "二").pop(lambda _: 10_000) == ["一"]


def test_the_rest_is_batched_by_like_length() -> None:
    work = scheduled("短一", "长" * 90, "短二", "长" * 91, "短三")
    assert work.pop(len) == ["短一", "短二", "短三", "长" * 90, "长" * 91]
    monotone = scheduled("长" * 90, "短一", *("长" * 89 + chr(0x4E00 + number) for number in range(5)))
    assert "短一" not in monotone.pop(len)


def test_identical_sentences_are_translated_once() -> None:
    work = scheduled("茶。", "水。", "茶。")
    assert pop_all(work) == [["茶。", "水。"]]
    work.finish({"茶。": "tea.", "水。": "water."})
    assert finished(work) == [("0", "tea."), ("2", "tea."), ("1", "water.")]


def test_a_sentence_that_occurred_before_is_done_without_work() -> None:
    work = scheduled("茶。")
    pop_all(work)
    work.finish({"茶。": "tea."})
    work.take_finished()
    work.add([sentence(7, "茶。")])
    assert not work.has_work()
    assert finished(work) == [("7", "tea.")]


def test_a_sentence_waits_for_the_same_one_at_work() -> None:
    work = scheduled("茶。")
    pop_all(work)
    work.add([sentence(7, "茶。")])
    assert not work.has_work()
    assert pop_all(work) == []
    work.finish({"茶。": "tea."})
    assert finished(work) == [("0", "tea."), ("7", "tea.")]


def test_two_parts_done_at_once_finish_their_sentence_once() -> None:
    first, second = "茶" * 60 + "，", "水" * 60 + "，"
    work = scheduled(first + second)
    work.finish(dict.fromkeys(work.pop(len), "x"))
    assert finished(work) == [("0", "x x")]


def test_a_long_sentence_is_done_when_all_its_parts_are() -> None:
    first, second = "茶" * 60 + "，", "水" * 60 + "，"
    work = scheduled(first + second + first)
    assert pop_all(work) == [[first, second]]
    work.finish({second: "water,"})
    assert finished(work) == []
    work.finish({first: "tea,"})
    assert finished(work) == [("0", "tea, water, tea,")]
    assert work.done == 1


def test_parts_without_chinese_are_not_translated() -> None:
    chinese, latin = "茶" * 99 + "；", "ABC " * 10
    work = scheduled(chinese + latin)
    assert pop_all(work) == [[chinese]]
    work.finish({chinese: "tea;"})
    assert finished(work) == [("0", "tea; " + latin.strip())]


@pytest.mark.parametrize("text", ["", "  ", "Hello,  world.", "……", "2024-04-01"])
def test_a_sentence_without_chinese_passes_through_untouched(text: str) -> None:
    work = scheduled(text)
    assert work.may_have_work()
    assert not work.has_work()
    assert finished(work) == [("0", text)]
    assert not work.may_have_work()


def test_a_known_id_is_taken_once() -> None:
    work = scheduled("茶。")
    work.add([sentence(0, "水。"), sentence(1, "水。")])
    assert work.total == 2
    assert pop_all(work) == [["茶。", "水。"]]


def test_progress_is_counted_in_sentences_and_characters() -> None:
    work = scheduled("茶茶茶。", "水。")
    assert (work.done, work.total, work.characters_done, work.characters_left) == (0, 2, 0, 6)
    pop_all(work)
    work.finish({"水。": "water."})
    assert (work.done, work.total, work.characters_done, work.characters_left) == (1, 2, 2, 4)


def test_a_long_article_is_prepared_only_as_far_as_needed() -> None:
    work = scheduled(*(f"第{number}句。" for number in range(10_000)))
    work.want(["9000"], [])
    assert work.pop(len) == ["第9000句。"]
    assert len(work._parts) == 1
    work.pop(len)
    assert len(work._parts) < 100
