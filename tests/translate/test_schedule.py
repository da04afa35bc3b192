import pytest

from reader.model import Script
from reader.translate.normalise import SourceSentence
from reader.translate.route import Output
from reader.translate.schedule import VISIBLE_BUDGET, Schedule


def sentence(number: int, text: str) -> SourceSentence:
    return SourceSentence(str(number), text, text, text)


def scheduled(*texts: str) -> Schedule:
    work = Schedule(Script.SIMPLIFIED)
    work.add(sentence(number, text) for number, text in enumerate(texts))
    return work


def finished(work: Schedule) -> list[tuple[str, str]]:
    return [(item.sentence.id, item.output.text) for item in work.take_finished()]


def outputs(english: dict[str, str]) -> dict[str, Output]:
    return {part: Output(text) for part, text in english.items()}


def pop_wanted(work: Schedule, *ids: str) -> list[str]:
    return work.pop_wanted(ids, VISIBLE_BUDGET, len)


def pop_all(work: Schedule) -> list[list[str]]:
    return list(iter(lambda: work.pop_rest(len), []))


def test_what_is_wanted_comes_in_the_order_wanted_and_once() -> None:
    work = scheduled("一", "二", "三", "四", "五", "六")
    assert pop_wanted(work, "4", "unknown", "3") == ["五", "四"]
    assert pop_wanted(work, "3", "4") == []
    assert pop_wanted(work, "4", "0") == ["一"]
    assert pop_all(work) == [["二", "三", "六"]]


@pytest.mark.parametrize(("budget", "rows"), [(256, 4), (512, 8)])
def test_budget_is_longest_row_times_rows(budget: int, rows: int) -> None:
    texts = [chr(0x4E00 + number) * 64 for number in range(20)]
    work = scheduled(*texts)
    assert work.pop_wanted(map(str, range(20)), budget, len) == texts[:rows]
    assert work.pop_rest(len) == texts[rows : rows + 8]


def test_a_part_over_the_budget_goes_alone() -> None:
    assert scheduled("一", "二").pop_rest(lambda _: 10_000) == ["一"]


def test_the_rest_is_batched_by_like_length() -> None:
    work = scheduled("短一", "长" * 90, "短二", "长" * 91, "短三")
    assert work.pop_rest(len) == ["短一", "短二", "短三", "长" * 90, "长" * 91]
    monotone = scheduled("长" * 90, "短一", *("长" * 89 + chr(0x4E00 + number) for number in range(5)))
    assert "短一" not in monotone.pop_rest(len)


def test_identical_sentences_are_translated_once() -> None:
    work = scheduled("茶。", "水。", "茶。")
    assert pop_all(work) == [["茶。", "水。"]]
    work.finish(outputs({"茶。": "tea.", "水。": "water."}))
    assert finished(work) == [("0", "tea."), ("2", "tea."), ("1", "water.")]


def test_a_sentence_that_occurred_before_is_done_without_work() -> None:
    work = scheduled("茶。")
    pop_all(work)
    work.finish(outputs({"茶。": "tea."}))
    work.take_finished()
    work.add([sentence(7, "茶。")])
    assert pop_all(work) == []
    assert finished(work) == [("7", "tea.")]


def test_a_sentence_waits_for_the_same_one_at_work() -> None:
    work = scheduled("茶。")
    pop_all(work)
    work.add([sentence(7, "茶。")])
    assert pop_all(work) == []
    work.finish(outputs({"茶。": "tea."}))
    assert finished(work) == [("0", "tea."), ("7", "tea.")]


def test_two_parts_done_at_once_finish_their_sentence_once() -> None:
    first, second = "茶" * 60 + "，", "水" * 60 + "，"
    work = scheduled(first + second)
    work.finish(dict.fromkeys(work.pop_rest(len), Output("x")))
    assert finished(work) == [("0", "x x")]


def test_a_long_sentence_is_done_when_all_its_parts_are() -> None:
    first, second = "茶" * 60 + "，", "水" * 60 + "，"
    work = scheduled(first + second + first)
    assert pop_all(work) == [[first, second]]
    work.finish(outputs({second: "water,"}))
    assert finished(work) == []
    work.finish(outputs({first: "tea,"}))
    assert finished(work) == [("0", "tea, water, tea,")]
    assert work.done == 1


def test_parts_without_chinese_are_not_translated() -> None:
    chinese, latin = "茶" * 99 + "；", "ABC " * 10
    work = scheduled(chinese + latin)
    assert pop_all(work) == [[chinese]]
    work.finish(outputs({chinese: "tea;"}))
    assert finished(work) == [("0", "tea; " + latin.strip())]


@pytest.mark.parametrize("text", ["", "  ", "Hello,  world.", "……", "2024-04-01"])
def test_a_sentence_without_chinese_passes_through_untouched(text: str) -> None:
    work = scheduled(text)
    assert work.may_have_work()
    assert not work.needs_engine()
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
    work.finish(outputs({"水。": "water."}))
    assert (work.done, work.total, work.characters_done, work.characters_left) == (1, 2, 2, 4)


def test_a_sentence_is_cut_off_where_one_of_its_parts_is() -> None:
    first, second = "茶" * 60 + "，", "水" * 60 + "。"
    work = scheduled(first + second, second)
    pop_all(work)
    work.finish({first: Output("tea,", cut_off=True), second: Output("water.")})
    assert [item.output for item in work.take_finished()] == [Output("tea, water.", cut_off=True), Output("water.")]


def test_each_engine_gets_the_script_that_it_reads() -> None:
    work = Schedule(Script.TRADITIONAL)
    work.add([SourceSentence("0", "读书", "读书", "讀書")])
    assert work.pop_rest(len) == ["讀書"]


def test_an_engine_is_needed_from_the_first_chinese_sentence_on() -> None:
    work = scheduled("Hello.", "茶。", "Bye.")
    assert work.needs_engine()
    assert finished(work) == [("0", "Hello.")]
    assert work.pop_rest(len) == ["茶。"]
    assert finished(work) == [("2", "Bye.")]
    assert not work.needs_engine()


def test_a_long_article_is_prepared_only_as_far_as_needed() -> None:
    work = scheduled(*(f"第{number}句。" for number in range(10_000)))
    assert pop_wanted(work, "9000") == ["第9000句。"]
    assert len(work._parts) == 1
    work.pop_rest(len)
    assert len(work._parts) < 300
