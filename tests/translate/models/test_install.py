import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.model import Problem, ReaderError, Script
from reader.translate import choose_route
from reader.translate.engine import Translator
from reader.translate.models import install as install_module
from reader.translate.models import install_file, remove_model, take_inventory
from reader.translate.models.trial import try_out_apart
from reader.translate.route import Output
from tests import tiny_model

Files = dict[str, bytes]
ROOT = "translate-zh_en-1_9"


@pytest.fixture
def shared(own_home: Path) -> Path:
    """The folder of packages that all Argos programs use."""
    folder = own_home / "data/argos-translate/packages"
    folder.mkdir(parents=True)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def files_of(package: Path) -> Files:
    with zipfile.ZipFile(package) as archive:
        return {member: archive.read(member) for member in archive.namelist()}


def zipped(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def changed(path: Path, package: Path, change: Callable[[Files], None]) -> Path:
    """A copy of `package` with other files."""
    files = files_of(package)
    change(files)
    return zipped(path, files)


def refused(path: Path) -> ReaderError:
    """Installing raises, and leaves nothing behind."""
    before = take_inventory().models
    with pytest.raises(ReaderError) as caught:
        install_file(path)
    assert take_inventory().models == before
    assert caught.value.subject == str(path)
    argos = Path(os.environ["XDG_DATA_HOME"]) / "argos-translate"
    assert not [name for name in names(argos) if name.startswith("duidu-")]
    return caught.value


def test_installed_models_of_a_new_user(own_home: Path) -> None:
    assert take_inventory().models == []
    assert take_inventory().broken == []
    assert (own_home / "data/argos-translate/packages").is_dir()


def test_install_list_translate_remove(shared: Path, packages: dict[str, Path]) -> None:
    model = install_file(packages["zh"]).model
    assert (model.code, model.label, model.name) == ("zh_en", "zh_en 1.9", "Chinese → English")
    assert model.folder == shared / ROOT
    assert model.size == sum(map(len, files_of(packages["zh"]).values()))
    assert take_inventory().models == [model]
    assert Translator(model.folder).translate(["我喝茶。"], beam=2) == [Output("I drink tea.")]
    remove_model("zh_en")
    assert take_inventory().models == []
    assert names(shared) == []
    assert "duidu" not in "".join(names(shared.parent))


def test_other_argos_programs_see_the_model(packages: dict[str, Path]) -> None:
    model = install_file(packages["zt"]).model
    code = (
        "import argostranslate.package as p; [print(x.from_code, x.package_path) for x in p.get_installed_packages()]"
    )
    listed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert listed.stdout.strip() == f"zt {model.folder}"


def test_an_upgrade_replaces_the_old_version(shared: Path, packages: dict[str, Path], tmp_path: Path) -> None:
    install_file(packages["zh"])
    install_file(packages["zt"])
    newer = install_file(tiny_model.build_package(tmp_path / "new.argosmodel", version="1.10")).model
    assert [model.label for model in take_inventory().models] == ["zh_en 1.10", "zt_en 1.9"]
    assert newer.folder.name == "translate-zh_en-1_10"
    assert names(shared) == ["translate-zh_en-1_10", "translate-zt_en-1_9"]


def test_the_same_version_again_replaces_it(shared: Path, packages: dict[str, Path]) -> None:
    first = install_file(packages["zh"]).model
    (first.folder / "model/model.bin").write_bytes(b"damaged")
    second = install_file(packages["zh"]).model
    assert take_inventory().models == [second]
    assert len(names(shared)) == 1
    assert Translator(second.folder).translate(["茶"], beam=2) == [Output("tea")]


def test_no_package_is_overwritten_by_name(shared: Path, packages: dict[str, Path], tmp_path: Path) -> None:
    """Neither by the folder in the archive nor by the name that the model would get."""
    theirs = {"translate-en_de-1_0": "en", ROOT: "fr"}
    for name, code in theirs.items():
        (shared / name).mkdir()
        (shared / name / "metadata.json").write_text(json.dumps({"from_code": code, "to_code": "de"}))

    def rename(files: Files) -> None:
        for name in list(files):
            files[name.replace(ROOT, "translate-en_de-1_0")] = files.pop(name)

    model = install_file(changed(tmp_path / "a.argosmodel", packages["zh"], rename)).model
    assert model.folder.name == f"{ROOT}-2"
    for name in theirs:
        assert names(shared / name) == ["metadata.json"]
    assert take_inventory().models == [model]
    remove_model("zh_en")
    assert names(shared) == sorted(theirs)


def test_nothing_half_installed_is_ever_listed(
    packages: dict[str, Path], shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    def look(package: Path) -> None:
        seen.append(names(shared))
        try_out_apart(package)

    monkeypatch.setattr(install_module, "try_out_apart", look)
    install_file(packages["zh"])
    install_file(packages["zt"])
    assert seen == [[], [ROOT]]


def edit_metadata(**changes: str) -> Callable[[Files], None]:
    def edit(files: Files) -> None:
        name = f"{ROOT}/metadata.json"
        files[name] = json.dumps(json.loads(files[name]) | changes).encode()

    return edit


def drop(name: str) -> Callable[[Files], None]:
    return lambda files: files.__delitem__(f"{ROOT}/{name}")


def cut(name: str, length: int) -> Callable[[Files], None]:
    return lambda files: files.update({f"{ROOT}/{name}": files[f"{ROOT}/{name}"][:length]})


def shorten_vocabulary(files: Files) -> None:
    name = f"{ROOT}/model/target_vocabulary.json"
    files[name] = json.dumps(json.loads(files[name])[:-5]).encode()


def add(name: str, data: bytes) -> Callable[[Files], None]:
    return lambda files: files.update({name: data})


def keep_specials_only(files: Files) -> None:
    files[f"{ROOT}/sentencepiece.model"] = tiny_model._tokenizer(["der", "die", "das", "und"])


def answer_in_chinese(files: Files) -> None:
    name = f"{ROOT}/model/target_vocabulary.json"
    tokens = json.loads(files[name])
    files[name] = json.dumps([*tokens[:4], *(f"中{number}" for number in range(4, len(tokens)))]).encode()


BAD_PACKAGES: dict[str, tuple[Callable[[Files], None], str]] = {
    "path that leaves": (add("../../evil.py", b"x"), "its member ../../evil.py would leave its folder"),
    "absolute path": (add("/tmp/evil.py", b"x"), "its member /tmp/evil.py would leave its folder"),  # noqa: S108
    "second folder": (add("translate-en_de-1_0/metadata.json", b"{}"), "does not hold one folder"),
    "bomb": (add(f"{ROOT}/zeros", bytes(30 * 1024**2)), f"{ROOT}/zeros would unpack from"),
    "no metadata": (drop("metadata.json"), "metadata.json is missing"),
    "broken metadata": (add(f"{ROOT}/metadata.json", b"{"), "metadata.json is damaged: it is not JSON"),
    "no tokenizer": (drop("sentencepiece.model"), "sentencepiece.model is missing"),
    "no weights": (drop("model/model.bin"), "model/model.bin is missing"),
    "no vocabulary": (drop("model/source_vocabulary.json"), "model/source_vocabulary.json is missing"),
    "short vocabulary": (shorten_vocabulary, "model/target_vocabulary.json has"),
    "truncated weights": (cut("model/model.bin", 1000), "model/model.bin is cut short or damaged at byte"),
    "truncated tokenizer": (cut("sentencepiece.model", 100), "the model does not run"),
    "tokenizer of another": (keep_specials_only, "sentencepiece.model belongs to another model"),
    "no English": (answer_in_chinese, "the model makes no English of a trial sentence"),
    "German": (edit_metadata(from_code="de", to_code="fr", from_name="German"), "it translates from German (de) to"),
    "to Chinese": (edit_metadata(from_code="en", to_code="zh"), "only what leads from Chinese (zh or zt) to English"),
    "version as path": (edit_metadata(package_version="../../x"), "package_version is '../../x'"),
}


@pytest.mark.parametrize("case", BAD_PACKAGES)
def test_bad_packages_are_refused(packages: dict[str, Path], tmp_path: Path, shared: Path, case: str) -> None:
    install_file(packages["zh"])
    change, detail = BAD_PACKAGES[case]
    error = refused(changed(tmp_path / "bad.argosmodel", packages["zh"], change))
    assert error.problem is Problem.BAD_PACKAGE
    assert detail in error.detail
    assert names(shared) == [ROOT]


def test_a_link_in_the_archive_is_refused(packages: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "link.argosmodel"
    shutil.copy(packages["zh"], path)
    member = zipfile.ZipInfo(f"{ROOT}/stanza")
    member.create_system, member.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(member, "/etc")
    assert refused(path).detail == f"its member {ROOT}/stanza is a link or device, not a file"


def test_a_truncated_package_is_refused(packages: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "short.argosmodel"
    path.write_bytes(packages["zh"].read_bytes()[:5000])
    assert refused(path).detail == "the zip archive is cut short or damaged"


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda path: path.mkdir(), Problem.IS_DIRECTORY),
        (lambda path: None, Problem.NOT_FOUND),  # noqa: ARG005
        (lambda path: path.write_text("text"), Problem.BAD_PACKAGE),
        (lambda path: os.mkfifo(path), Problem.BAD_PACKAGE),
        (lambda path: path.symlink_to("nowhere"), Problem.NOT_FOUND),
        (lambda path: path.symlink_to(path), Problem.UNREADABLE),
    ],
)
def test_what_is_no_package_file(tmp_path: Path, make: Callable[[Path], None], problem: Problem) -> None:
    path = tmp_path / "a.argosmodel"
    make(path)
    assert refused(path).problem is problem


def test_a_file_without_permission(packages: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions do not stop root, as which tests may run.
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert refused(packages["zh"]).problem is Problem.NO_PERMISSION


def test_a_full_disk(packages: dict[str, Path], monkeypatch: pytest.MonkeyPatch, shared: Path) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(total=10, used=9, free=1))
    with pytest.raises(ReaderError) as caught:
        install_file(packages["zh"])
    assert caught.value.problem is Problem.CANNOT_WRITE
    assert "bytes are needed, 1 are free" in caught.value.detail
    assert names(shared) == []


def test_a_package_folder_that_cannot_be_written(
    packages: dict[str, Path], monkeypatch: pytest.MonkeyPatch, shared: Path
) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    install_file(packages["zh"])
    monkeypatch.setattr(Path, "rename", forbidden)
    for action in (lambda: install_file(packages["zt"]), lambda: remove_model("zh_en")):
        with pytest.raises(ReaderError) as caught:
            action()
        assert caught.value.problem is Problem.CANNOT_WRITE
        assert caught.value.detail == "Permission denied"
    assert names(shared) == [ROOT]


def test_broken_folders_hide_no_model(packages: dict[str, Path], shared: Path, folders: dict[str, Path]) -> None:
    model = install_file(packages["zh"]).model
    (shared / "empty").mkdir()
    (shared / "rubbish").mkdir()
    (shared / "rubbish/metadata.json").write_bytes(b"\xff")
    (shared / "a file").write_text("")
    half = shutil.copytree(folders["zt"], shared / "half")
    (half / "model/model.bin").unlink()
    (shared / "dangling").symlink_to("nowhere")
    inventory = take_inventory()
    assert inventory.models == [model]
    assert {item.folder.name: item.reason for item in inventory.broken} == {
        "empty": "metadata.json is missing",
        "rubbish": "metadata.json is damaged: it is not JSON",
        "half": "model/model.bin is missing",
    }


def test_a_half_model_can_be_removed(shared: Path, folders: dict[str, Path]) -> None:
    (shutil.copytree(folders["zt"], shared / "half") / "model/model.bin").unlink()
    remove_model("zt_en")
    assert names(shared) == []


def test_removing_a_linked_package_leaves_what_it_links_to(
    shared: Path, tmp_path: Path, folders: dict[str, Path]
) -> None:
    elsewhere = shutil.copytree(folders["zh"], tmp_path / "elsewhere")
    (shared / ROOT).symlink_to(elsewhere)
    assert [model.code for model in take_inventory().models] == ["zh_en"]
    remove_model("zh_en")
    assert names(shared) == []
    assert (elsewhere / "metadata.json").is_file()


@pytest.mark.parametrize("code", ["zh_en", "de_en", "", "../packages", "*", "_"])
def test_removing_what_is_not_installed(shared: Path, code: str) -> None:
    (shared / "en_de").mkdir()
    (shared / "en_de/metadata.json").write_text('{"from_code": "en", "to_code": "de"}')
    with pytest.raises(ReaderError) as caught:
        remove_model(code)
    assert (caught.value.problem, caught.value.subject) == (Problem.UNKNOWN_MODEL, code)
    assert names(shared) == ["en_de"]


def test_packages_of_other_languages_are_not_ours(shared: Path) -> None:
    (shared / "en_de").mkdir()
    (shared / "en_de/metadata.json").write_text('{"from_code": "en", "to_code": "de"}')
    inventory = take_inventory()
    assert (inventory.models, inventory.broken) == ([], [])
    assert [package.code for package in inventory.packages] == ["en_de"]


def test_the_newest_of_several_versions_is_chosen(shared: Path, folders: dict[str, Path]) -> None:
    """Other Argos programs leave the old one beside the new."""
    for version in ("1.9", "1.10", "1.2"):
        folder = shutil.copytree(folders["zh"], shared / version)
        (folder / "metadata.json").write_text(json.dumps(tiny_model.metadata(version=version)))
    route = choose_route(Script.SIMPLIFIED)
    assert route is not None
    assert route.label == "zh_en 1.10"
    assert [model.version for model in take_inventory().models] == ["1.10", "1.9", "1.2"]


@pytest.mark.parametrize("settings", ['{"ARGOS_INTER_THREADS": "many"}', "[]", "{"])
def test_argos_settings_that_argos_cannot_read(
    own_home: Path, packages: dict[str, Path], capsys: pytest.CaptureFixture[str], settings: str
) -> None:
    file = own_home / "config/argos-translate/settings.json"
    file.parent.mkdir(parents=True)
    file.write_text(settings)
    assert take_inventory().models == []
    if settings != "{":
        with pytest.raises(ReaderError) as caught:
            install_file(packages["zh"])
        assert caught.value.problem is Problem.CANNOT_WRITE
    assert capsys.readouterr().out == ""


def test_the_folder_set_in_the_environment_is_used(
    packages: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "models"))
    assert install_file(packages["zh"]).model.folder == tmp_path / "models" / ROOT


def test_a_linked_packages_folder_is_followed(
    packages: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "disk/models").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "disk/models")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "link"))
    model = install_file(packages["zh"]).model
    assert model.folder == tmp_path / "disk/models" / ROOT
    assert take_inventory().models == [model]


def test_importing_loads_none_of_the_heavy_libraries() -> None:
    code = "import sys, reader.translate; print([m for m in sys.modules if m in %r])"
    heavy = ("ctranslate2", "sentencepiece", "numpy", "argostranslate", "asyncio")
    run = subprocess.run([sys.executable, "-c", code % (heavy,)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_listing_loads_no_model_library(packages: dict[str, Path]) -> None:
    install_file(packages["zh"])
    code = "import sys, reader.translate.models as m; m.take_inventory(); print([m for m in sys.modules if m in %r])"
    heavy = ("ctranslate2", "sentencepiece", "numpy", "argostranslate.package", "argostranslate.translate")
    run = subprocess.run([sys.executable, "-c", code % (heavy,)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
