from reader.translate.models import official_package, official_packages
from reader.translate.models.web import check_address


def test_the_pinned_packages() -> None:
    sizes = {package.label: package.size for package in official_packages()}
    assert sizes == {"zh_en 1.9": 74_481_402, "zt_en 1.9": 74_498_034}


def test_all_that_is_shown_and_checked_is_there() -> None:
    for package in official_packages():
        (link,) = package.links
        assert check_address(link).scheme == "https"
        assert link.endswith(f"/{package.file_name}")
        assert package.licence == "CC-BY 4.0"
        assert len(bytes.fromhex(package.sha256)) == 32
        assert package.is_direct


def test_a_pinned_package_is_found_by_its_code_and_version() -> None:
    zh, zt = official_packages()
    assert official_package("zh_en") is zh
    assert official_package("zt_en", "1.9") is zt
    assert official_package("zt_en", "1.8") is None
    assert official_package("en_zh") is None
