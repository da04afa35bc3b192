"""The elements of HTML as a browser lays them out, and pages without most of them."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Elements that a browser's own style sheet lays out as blocks, table cells or list items (HTML, 15.3), and those that
# are boxes by themselves (button, select).
BLOCKS = _words(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p"
    " pre search section select summary table tbody td tfoot th thead tr ul"
)
# Nothing of these is seen: code, and what stands in for what did not load.
UNSEEN = _words(
    "annotation annotation-xml area audio base canvas datalist embed head iframe input link map meta noembed noframes"
    " noscript object param rp script style template textarea title track video"
)
# What holds nothing: nothing can be nested in it.
NESTLESS = _words("br hr image img")
# What stays in a flat page: what is not seen, what hardly ever holds its like, and readings.
_KEPT = UNSEEN | NESTLESS | _words("body h1 h2 h3 h4 h5 h6 html li p rb rt rtc ruby svg")
# A comment, an element whose content is no mark-up, or a tag with its attributes; each goes to the end of a text that
# does not end it (HTML, 13.2.5).
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|textarea|title|iframe|noembed|noframes|xmp)(?=[\s/>]).*?(?:</\1(?=[\s/>])|\Z)"
    r"|</?([a-z][^\s/>]*)(?:[^>=]|=\s*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)|[^\s>]*))*+(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)


def flat(html: str, kept: frozenset[str] = _KEPT) -> str:
    """A page with all of its text, and of elements only those that are `kept`: of blocks the breaks between their lines
    are left."""

    def without(markup: re.Match[str]) -> str:
        tag = (markup[2] or "").lower()
        if not tag or tag in kept:
            return markup[0]
        return "<br>" if tag in BLOCKS else ""

    return _MARKUP.sub(without, html)
