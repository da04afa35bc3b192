"""Words of CC-CEDICT in the forms of each script and region."""

import pytest

from reader.annotate.word_forms import form_in, is_spelling_of, spellings_of, standard_form
from reader.model import Script


@pytest.mark.parametrize(
    ("simplified", "traditional", "plain", "taiwan", "hong_kong"),
    [
        ("里", "裡", "裏", "裡", "裏"),
        ("里", "裏", "裏", "裡", "裏"),
        ("里", "里", "里", "里", "里"),
        ("着急", "著急", "着急", "著急", "着急"),
        ("著作", "著作", "著作", "著作", "著作"),
        ("为", "為", "爲", "為", "為"),
        ("面包", "麵包", "麪包", "麵包", "麪包"),
        ("后", "后", "后", "后", "后"),
        ("台湾", "臺灣", "臺灣", "台灣", "台灣"),
        ("台", "台", "台", "台", "台"),
        ("说", "説", "說", "說", "説"),
        ("群众", "群眾", "羣衆", "群眾", "羣眾"),
        ("针", "針", "針", "針", "針"),
        ("才", "才", "才", "才", "才"),
        ("么", "麽", "麼", "麼", "麼"),
        ("卫生", "衛生", "衛生", "衛生", "衞生"),
        ("AA制", "AA制", "AA制", "AA制", "AA制"),
    ],
)
def test_a_pair_of_forms_says_how_each_region_writes_it(
    simplified: str, traditional: str, plain: str, taiwan: str, hong_kong: str
) -> None:
    regions = (Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG)
    assert [form_in(simplified, traditional, script) for script in regions] == [plain, taiwan, hong_kong]
    assert {traditional, plain, taiwan, hong_kong} == spellings_of(simplified, traditional)


def test_forms_of_other_length_stay() -> None:
    assert standard_form("里", "裡面") == "裡面"


@pytest.mark.parametrize(
    ("written", "simplified", "traditional", "expected"),
    [
        ("裏", "里", "裡", True),
        ("裡", "里", "裏", True),
        ("里", "里", "裡", False),
        ("説", "说", "說", True),  # a glyph of the mainland's, which OpenCC knows as Hong Kong's
        ("産業", "产业", "產業", True),
        ("後", "后", "后", False),
        ("台", "台", "臺", True),
        ("爲", "为", "為", True),
    ],
)
def test_a_word_is_known_by_any_spelling(written: str, simplified: str, traditional: str, *, expected: bool) -> None:
    assert is_spelling_of(written, simplified, traditional) is expected
