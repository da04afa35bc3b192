"""The files of XHTML in a book."""

from collections.abc import Iterable

from reader.exporters.chinese import escaped, style_class
from reader.exporters.document import Document
from reader.settings import Layout


def title_page(document: Document, title: str, header: Iterable[str]) -> str:
    """The page of title, metadata and what the English is."""
    lines = [*header] or [f'<div class="heading level-1"><h1 class="zh">{escaped(title)}</h1></div>']
    # Not called the "titlepage" that it is: pandoc leaves such out, and what they say with them.
    return page(document, title, ['<section epub:type="frontmatter" class="title">', *lines, "</section>"])


def chapter_page(document: Document, title: str, lines: Iterable[str]) -> str:
    """A chapter, or a part of a long one."""
    return page(document, title, ['<section epub:type="bodymatter">', *lines, "</section>"])


def page(document: Document, title: str, lines: Iterable[str]) -> str:
    """A whole file of XHTML."""
    names = " ".join(filter(None, (style_class(document), _layout_class(document))))
    language = escaped(document.language)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            "<!DOCTYPE html>",
            (
                '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
                f'lang="{language}" xml:lang="{language}">'
            ),
            "<head>",
            '<meta charset="utf-8" />',
            f"<title>{escaped(title)}</title>",
            '<meta name="generator" content="Duidu" />',
            '<link rel="stylesheet" type="text/css" href="style.css" />',
            "</head>",
            f'<body class="{names}">' if names else "<body>",
            *lines,
            "</body>",
            "</html>\n",
        ]
    )


def _layout_class(document: Document) -> str:
    """English stands below: a page of an e-reader is too narrow for two columns."""
    if document.translation_kind is None:
        return ""
    return "stacked sentences" if document.layout is Layout.SENTENCE else "stacked"
