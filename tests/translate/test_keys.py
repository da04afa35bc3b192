from itertools import combinations

import pytest

from reader.translate import keys
from reader.translate.keys import cache_key


def test_a_key_is_the_same_for_the_same_and_32_bytes_long() -> None:
    assert cache_key("abc", 2, "我喝茶。") == cache_key("abc", 2, "我喝茶。")
    assert len(cache_key("abc", 2, "我喝茶。")) == 32


def test_a_key_differs_with_each_thing_that_it_stands_for() -> None:
    found = [
        cache_key("abc", 2, "茶"),
        cache_key("abd", 2, "茶"),
        cache_key("abc", 4, "茶"),
        cache_key("abc", 2, "水"),
        # The same characters otherwise divided.
        cache_key("ab", 2, "c茶"),
        cache_key("abc2", 2, "茶"),
        cache_key("abc", 22, "茶"),
        cache_key("", 2, ""),
    ]
    assert all(one != other for one, other in combinations(found, 2))


@pytest.mark.parametrize("name", ["DECODING_VERSION", "NORMALISER_VERSION", "SPLITTER_VERSION"])
def test_a_key_differs_with_each_version(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    before = cache_key("abc", 2, "茶")
    monkeypatch.setattr(keys, name, getattr(keys, name) + 1)
    assert cache_key("abc", 2, "茶") != before


def test_half_a_surrogate_pair_has_a_key_too() -> None:
    assert cache_key("abc", 2, "\ud800") != cache_key("abc", 2, "\ud801")
