import os
import shutil
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError, Script
from reader.translate import argos
from reader.translate.argos import ArgosRoute, choose_route
from reader.translate.models.installed import InstalledModel
from reader.translate.route import Output, Route
from tests.translate.conftest import installed


def package(code: str, version: str = "1.9") -> InstalledModel:
    from_code, to_code = code.split("_")
    return InstalledModel(code, code, version, from_code, to_code, Path("nowhere"))


def chosen(monkeypatch: pytest.MonkeyPatch, script: Script, *codes: str) -> str | None:
    """What is chosen where these are installed, in this order, as the inventory lists them."""
    monkeypatch.setattr(argos, "installed_packages", lambda: [package(*code.split()) for code in codes])
    route = choose_route(script)
    return route.label if route else None


@pytest.mark.parametrize(
    ("codes", "simplified", "traditional"),
    [
        ([], None, None),
        (["de_en"], None, None),
        (["zh_fr"], None, None),
        (["en_zh"], None, None),
        (["zh_en"], "zh_en 1.9", "zh_en 1.9"),
        (["zt_en"], "zt_en 1.9", "zt_en 1.9"),
        (["zh_en", "zt_en"], "zh_en 1.9", "zt_en 1.9"),
        (["zh_en 1.10", "zh_en 1.9"], "zh_en 1.10", "zh_en 1.10"),
        (["fr_en", "zh_fr"], "zh_fr 1.9 + fr_en 1.9", "zh_fr 1.9 + fr_en 1.9"),
        (["de_en", "fr_en", "zh_fr", "zt_de"], "zh_fr 1.9 + fr_en 1.9", "zt_de 1.9 + de_en 1.9"),
        (["fr_en 1.3", "fr_en 1.2", "zh_fr"], "zh_fr 1.9 + fr_en 1.3", "zh_fr 1.9 + fr_en 1.3"),
        # A model of the other script is better than two in a row.
        (["fr_en", "zh_fr", "zt_en"], "zt_en 1.9", "zt_en 1.9"),
        # Another half that leads nowhere.
        (["es_fr", "fr_en", "zh_es", "zh_fr"], "zh_fr 1.9 + fr_en 1.9", "zh_fr 1.9 + fr_en 1.9"),
    ],
)
def test_what_is_chosen(
    monkeypatch: pytest.MonkeyPatch, codes: list[str], simplified: str | None, traditional: str | None
) -> None:
    assert chosen(monkeypatch, Script.SIMPLIFIED, *codes) == simplified
    assert chosen(monkeypatch, Script.TRADITIONAL, *codes) == traditional
    assert chosen(monkeypatch, Script.HONG_KONG, *codes) == traditional


def test_a_route_is_a_value_that_says_what_it_reads(model: InstalledModel, zt_model: InstalledModel) -> None:
    routes: list[Route] = [ArgosRoute((model,)), ArgosRoute((model,)), ArgosRoute((zt_model,))]
    assert len(set(routes)) == 2
    assert [route.reads for route in routes[1:]] == [Script.SIMPLIFIED, Script.TRADITIONAL]
    assert routes[0].parallel >= 1


def test_one_package_translates(zt_model: InstalledModel) -> None:
    engine = ArgosRoute((zt_model,)).load()
    assert engine.translate(["老師讀書。"], 2) == [Output("teachers read books.")]
    assert engine.token_count("老師讀書。") == 4
    engine.close()


def test_two_packages_translate_in_a_row_and_each_may_cut_off(
    model: InstalledModel, zt_model: InstalledModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tiny models know no third language: the second one gets English, and Chinese that the first one did not know.
    engine = ArgosRoute((model, zt_model)).load()
    assert engine.translate(["我喝茶。", "我愛茶"], 2) == [Output("I drink tea."), Output("I love tea")]
    assert engine.token_count("我愛茶") == 3
    monkeypatch.setattr("reader.translate.engine.MAX_DECODING_LENGTH", 3)
    assert [output.cut_off for output in engine.translate(["我喝茶和水。", "9"], 2)] == [True, False]
    engine.close()


def test_the_stamp_changes_with_the_files_and_the_fingerprint_with_what_is_in_them(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    folder = shutil.copytree(folders["zh"], tmp_path / "copy")
    route = ArgosRoute((installed(folder, "zh"),))
    stamp, fingerprint = route.stamp(), route.fingerprint()
    assert ArgosRoute((installed(folders["zh"], "zh"),)).fingerprint() == fingerprint
    assert ArgosRoute((installed(folders["zh"], "zh"),)).stamp() != stamp
    os.utime(folder / "model" / "model.bin", ns=(1, 1))
    assert route.stamp() != stamp
    assert route.fingerprint() == fingerprint
    for name in ("sentencepiece.model", "model/model.bin", "model/source_vocabulary.json", "model/config.json"):
        with (folder / name).open("ab") as file:
            file.write(b" ")
        assert route.fingerprint() != fingerprint
        fingerprint = route.fingerprint()


def test_fingerprints_of_routes_differ(model: InstalledModel, zt_model: InstalledModel) -> None:
    ways = ((model,), (zt_model,), (model, zt_model), (zt_model, model))
    assert len({ArgosRoute(models).fingerprint() for models in ways}) == 4


def test_a_missing_package_is_an_error_that_names_it(tmp_path: Path) -> None:
    route = ArgosRoute((installed(tmp_path / "translate-zh_en-1_9", "zh"),))
    for look in (route.stamp, route.fingerprint, route.load):
        with pytest.raises(ReaderError) as caught:
            look()
        assert caught.value.problem is Problem.MODEL_BROKEN
        assert caught.value.subject == "translate-zh_en-1_9"
