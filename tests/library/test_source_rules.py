"""Rules of publishers: kept one for each kind of block."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from reader.library import SourceRule, SourceRules
from reader.model import BlockKind

RULE = SourceRule("日报", BlockKind.PARAGRAPH, "div.related li", "", folded=True)


def test_a_rule_is_kept_in_the_place_of_the_one_before(own: Path) -> None:
    rules = SourceRules(own)
    other = SourceRule("news.example", BlockKind.CAPTION, "", "广告0", folded=False)
    rules.put(RULE)
    rules.put(other)
    rules.put(replace(RULE, folded=False))
    rules.put(replace(RULE, kind=BlockKind.CAPTION))
    rules.close()
    again = SourceRules(own)
    assert again.of("日报") == [replace(RULE, folded=False), replace(RULE, kind=BlockKind.CAPTION)]
    assert other in again.all()
    assert len(again.all()) == 3
    assert again.remove(RULE)
    assert not again.remove(RULE)
    assert again.of("日报") == [replace(RULE, kind=BlockKind.CAPTION)]


def test_odd_values_cost_only_their_row(own: Path) -> None:
    rules = SourceRules(own)
    for place in "abc":
        rules.put(replace(RULE, place=place))
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("UPDATE source_rule SET kind = 'odd' WHERE place = 'a'")
        connection.execute("UPDATE source_rule SET folded = 7 WHERE place = 'b'")
        connection.commit()
    assert rules.all() == [replace(RULE, place="c")]
