import pytest

from reader.library.decoding import decode

SIMPLIFIED = ["核心,core", "电视,television", "经济技术开发区,development zone", "创新,innovation", "银行,bank"]
TRADITIONAL = ["核心,core", "電視,television", "經濟技術開發區,development zone", "創新,innovation", "銀行,bank"]


@pytest.mark.parametrize("term", SIMPLIFIED)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030"])
def test_a_single_simplified_term_is_enough(term: str, encoding: str) -> None:
    assert decode(term.encode(encoding)) == term


@pytest.mark.parametrize("term", TRADITIONAL)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp950"])
def test_a_single_traditional_term_is_enough(term: str, encoding: str) -> None:
    assert decode(term.encode(encoding)) == term


def test_what_no_encoding_fits_is_none() -> None:
    assert decode(b"\x81\xff\xff") is None


def test_nothing_is_an_empty_text() -> None:
    assert decode(b"") == ""
