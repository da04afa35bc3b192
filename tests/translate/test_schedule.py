import pytest

from reader.model import Script
from reader.translate.normalise import SourceSentence
from reader.translate.route import Output
from reader.translate.schedule import Schedule

BUDGET = 1024


def sentence(number: int, text: str) -> SourceSentence:
    return SourceSentence(str(number), text, text, text)


def scheduled(*texts: str, budget: int = BUDGET) -> Schedule:
    work = Schedule(Script.SIMPLIFIED, budget)
    work.add(sentence(number, text) for number, text in enumerate(texts))
    return work


def finished(work: Schedule) -> list[tuple[str, str]]:
    return [(item.sentence.id, item.output.text) for item in work.take_finished()]


def outputs(english: dict[str, str]) -> dict[str, Output]:
    return {part: Output(text) for part, text in english.items()}


def pop_visible(work: Schedule, *ids: str) -> list[str]:
    return work.pop_visible(ids, len)


def pop_all(work: Schedule) -> list[list[str]]:
    return list(iter(lambda: work.pop_rest(len), []))


def test_what_is_wanted_comes_in_the_order_wanted_and_once() -> None:
    work = scheduled("一", "二", "三", "四", "五", "六", budget=8)
    assert pop_visible(work, "4", "unknown", "3") == ["五", "四"]
    assert pop_visible(work, "3", "4") == []
    assert pop_visible(work, "4", "0") == ["一", "二"]
    assert pop_all(work) == [["三", "六"]]


def test_budget_is_longest_row_times_rows() -> None:
    texts = [chr(0x4E00 + number) * 64 for number in range(40)]
    work = scheduled(*texts)
    ids = [str(number) for number in range(40)]
    assert work.pop_visible(ids, len) == texts[:4]
    assert work.pop_urgent(ids, len) == texts[4:5]
    assert work.pop_rest(len) == texts[5:21]


def test_what_is_near_comes_before_much_else() -> None:
    texts = [chr(0x4E00 + number) * 64 for number in range(100)]
    work = scheduled(*texts)
    ids = [str(number) for number in range(80, 100)]
    assert work.pop_near(ids, len) == texts[80:96]
    assert work.pop_near(ids, len) == [*texts[96:], *texts[:12]]


def test_the_screen_begins_with_its_first_sentence_and_those_of_its_length() -> None:
    work = scheduled("短一", "长" * 90, "短二", "长" * 91, "短三")
    assert pop_visible(work, "2", "1", "0", "3", "4") == ["短二", "短一", "短三"]
    assert pop_visible(work, "1", "3") == ["长" * 90, "长" * 91]


def test_the_screen_s_batch_is_filled_up_with_what_is_no_longer() -> None:
    work = scheduled("长" * 61, "屏" * 60, "似" * 59, "短")
    assert pop_visible(work, "1") == ["屏" * 60, "似" * 59, "短"]


def test_what_is_near_is_filled_up_with_what_is_no_longer() -> None:
    near, longer, alike, short = "近" * 60, "长" * 61, "似" * 59, "短"
    work = scheduled(longer, alike, near, short, budget=40)
    assert work.pop_near(["2", "3"], len) == [near]
    work = scheduled(
        longer, alike, near, short, *("长" * 70 + chr(0x4E00 + number) for number in range(20)), budget=240
    )
    assert work.pop_near(["2", "3"], len) == [near, alike, short]
    assert work.pop_near(["2", "3"], len) == []


def test_of_little_that_waits_the_longest_comes_first_near_or_not() -> None:
    work = scheduled("近", "长" * 61)
    assert work.pop_near(["0"], len) == []
    assert work.pop_rest(len) == ["长" * 61, "近"]


def test_what_is_urgent_comes_in_small_batches_in_its_order() -> None:
    work = scheduled("短一", "长" * 60, "短二", "长" * 90, "长" * 89, "其他" * 20)
    ids = ["0", "1", "2", "3", "4"]
    batches = [work.pop_urgent(ids, len) for _ in range(4)]
    assert batches == [["短一", "长" * 60, "短二"], ["长" * 90], ["长" * 89], []]


def test_an_urgent_part_over_the_share_goes_alone() -> None:
    work = scheduled("长" * 60, "短", budget=100)
    assert work.pop_urgent(["0", "1"], len) == ["长" * 60]
    assert work.pop_urgent(["0", "1"], len) == ["短"]


def test_the_screen_does_not_wait_for_a_batch_of_the_rest_that_has_its_sentence() -> None:
    work = scheduled("茶。", "水。")
    assert work.pop_rest(len) == ["茶。", "水。"]
    assert work.pop_urgent(["1"], len) == ["水。"]
    assert work.pop_urgent(["1"], len) == []
    work.finish(outputs({"水。": "water."}))
    assert finished(work) == [("1", "water.")]
    # The same again, from the batch of the rest.
    work.finish(outputs({"茶。": "tea.", "水。": "waters."}))
    assert finished(work) == [("0", "tea.")]
    assert work.done == 2
    assert pop_visible(work, "0", "1") == []


def test_a_part_over_the_budget_goes_alone() -> None:
    assert scheduled("一", "二").pop_rest(lambda _: 10_000) == ["一"]


def test_the_rest_is_batched_longest_first() -> None:
    texts = ("短一", "长" * 90, "短二", *("长" * 80 + chr(0x4E00 + number) for number in range(6)))
    work = scheduled(*texts, budget=512)
    assert [[len(part) for part in batch] for batch in pop_all(work)] == [[90, 81, 81, 81, 81], [81, 81, 2, 2]]


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
    work = Schedule(Script.TRADITIONAL, BUDGET)
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
    assert work.pop_urgent(["9000"], len) == ["第9000句。"]
    assert len(work._parts) == 1
    assert pop_visible(work, "8000")[0] == "第8000句。"
    work.pop_rest(len)
    assert len(work._parts) < 300
