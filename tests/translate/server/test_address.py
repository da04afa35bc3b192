import pytest

from reader.model import Problem, ReaderError
from reader.translate.server.address import is_loopback, parse_address, server_name, server_origin


@pytest.mark.parametrize(
    ("url", "origin", "path"),
    [
        ("http://localhost:11434", "http://localhost:11434", ""),
        (" localhost:11434/ ", "http://localhost:11434", ""),
        ("HTTP://LocalHost", "http://localhost:80", ""),
        ("https://nas.home/translate/", "https://nas.home:443", "/translate"),
        ("http://[::1]:5000/a/b", "http://[::1]:5000", "/a/b"),
        ("http://my_box:1", "http://my_box:1", ""),
        ("http://host.:1", "http://host.:1", ""),
    ],
)
def test_an_address_is_read(url: str, origin: str, path: str) -> None:
    assert (parse_address(url).origin, parse_address(url).path) == (origin, path)
    assert server_origin(url) == origin


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("", "its host is not valid"),
        ("http://", "its host is not valid"),
        ("http://:80", "its host is not valid"),
        ("http://a..b", "its host is not valid"),
        (f"http://{'a' * 64}", "its host is not valid"),
        ("http://localhost:x", "its port or host is not valid"),
        ("http://localhost:70000", "its port or host is not valid"),
        ("http://[::1", "its port or host is not valid"),
        ("http://[fe80::1%eth0]:1", "its host is not valid"),
        ("http://localhost:0", "its port is not valid"),
        ("ftp://localhost", "it begins with neither http:// nor https://"),
        ("file:///etc/passwd", "it begins with neither http:// nor https://"),
        ("http://me:secret@localhost", "it holds a user name or a password"),
        ("http://localhost@evil.example", "it holds a user name or a password"),
        ("http://localhost/?key=1", "it holds a ? or a #"),
        ("http://localhost/#", "it holds a ? or a #"),
        ("http://localhost/\r\nX: 1", "it has a character that no address has"),
        ("http://localhost /", "it has a character that no address has"),
        ("http://localhost\\@evil.example", "it has a character that no address has"),
        ("http://茶.example", "it has a character that no address has"),
        ("http://ⓛocalhost", "it has a character that no address has"),
    ],
)
def test_an_address_that_is_none_is_told_with_its_fault(url: str, fault: str) -> None:
    with pytest.raises(ReaderError) as caught:
        parse_address(url)
    assert (caught.value.problem, caught.value.detail) == (Problem.BAD_ADDRESS, fault)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://localhost:11434/v1", "localhost:11434"),
        ("localhost", "localhost"),
        ("https://[::1]:5000/", "[::1]:5000"),
        ("http://me:secret@host:1/", "host:1"),
        ("http://host?x", "host"),
        ("", "the address"),
        ("http://a\nb", "a b"),
        ("http://" + "a" * 300, "a" * 100),
    ],
)
def test_a_server_is_called_by_host_and_port(url: str, name: str) -> None:
    assert server_name(url) == name


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://localhost:1", True),
        ("http://LOCALHOST.:1", True),
        ("http://model.localhost", True),
        ("http://127.0.0.1", True),
        ("http://127.9.8.7:1", True),
        ("http://[::1]", True),
        ("http://[::ffff:127.0.0.1]", True),
        ("http://[::ffff:192.0.2.1]", False),
        ("http://0.0.0.0", False),
        ("http://192.168.1.2", False),
        ("http://localhost.evil.example", False),
        ("http://notlocalhost", False),
        ("http://127.0.0.1.evil.example", False),
        ("http://[2001:db8::1]", False),
    ],
)
def test_this_machine_is_known_by_its_looks(url: str, expected: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_loopback(url) is expected
