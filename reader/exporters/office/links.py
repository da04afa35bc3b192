"""Addresses that may be linked to."""

import re
from urllib.parse import quote, urlsplit

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")


def link_to(address: str) -> str:
    """An address on the web as a URI in ASCII (RFC 3986); empty if it is none, or one that Word could call a damaged
    file for: a script, a file, a name that cannot be."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:  # also what idna cannot encode
        return ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return ""
    rest = parts._replace(
        netloc=host if port is None else f"{host}:{port}",
        path=quote(parts.path, "/%:@!$&'()*+,;=~"),
        query=quote(parts.query, "/%:@!$&'()*+,;=~?"),
        fragment=quote(parts.fragment, "/%:@!$&'()*+,;=~?"),
    )
    return rest.geturl()
