"""DOCX files made for tests out of the XML of their parts."""

from tests.importers.zips import zipped

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_NAMES = (
    'xmlns:wp="urn:wp" xmlns:a="urn:a" xmlns:pic="urn:pic" xmlns:wps="urn:wps" xmlns:mc="urn:mc" xmlns:v="urn:v"'
    ' xmlns:r="urn:r" xmlns:o="urn:o"'
)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + 2 * b"\0\0\1\0" + bytes(300)


def part(root: str, inner: str, namespace: str = TRANSITIONAL) -> str:
    return f'<w:{root} xmlns:w="{namespace}" {_NAMES}>{inner}</w:{root}>'


def relations(*rows: tuple[str, str, str]) -> str:
    """Rows of id, kind and target."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for name, kind, target in rows
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def docx(body: str, *, namespace: str = TRANSITIONAL, **parts: str | bytes) -> bytes:
    """A document. `parts` are the insides of more parts by kind: styles, numbering, footnotes, endnotes, header,
    footer, core, app; `image` is the bytes of the picture that the id "pic" names."""
    kinds = [kind for kind in parts if kind not in ("core", "app", "image")]
    rows = [(kind, kind, f"{kind}.xml") for kind in kinds]
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(
            ("main", "officeDocument", "word/document.xml"),
            ("core", "metadata/core-properties", "docProps/core.xml"),
            ("app", "extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", namespace),
        "word/_rels/document.xml.rels": relations(*rows, ("pic", "image", "media/image1.png")),
        "word/media/image1.png": parts.get("image", PNG),
        "docProps/core.xml": f'<c:core xmlns:c="urn:c" xmlns:dc="urn:dc">{parts.get("core", "")}</c:core>',
        "docProps/app.xml": f"<Properties>{parts.get('app', '')}</Properties>",
    }
    for kind in kinds:
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        members[f"word/{kind}.xml"] = part(root, str(parts[kind]), namespace)
    return zipped(members)


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph; a run that is no mark-up is text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(map(run, runs))}</w:p>"


def run(text: str) -> str:
    return text if text.startswith("<") else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name: str, identifier: str, inner: str = "", *, based_on: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


def drawing(inner: str, description: str = "", size: int = 5_000_000) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/><wp:docPr id="1" name="1"'
        f' descr="{description}"/>{inner}</wp:inline></w:drawing></w:r>'
    )


BLIP = '<a:graphic><pic:pic><a:blip r:embed="pic"/></pic:pic></a:graphic>'


def box(*paragraphs: str) -> str:
    """A text box as Word writes it: for itself, and again for older programs."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def ruby(base: str, reading: str) -> str:
    return (
        f'<w:r><w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>{run(reading)}</w:rt>'
        f"<w:rubyBase>{run(base)}</w:rubyBase></w:ruby></w:r>"
    )


def field(code: str, result: str | None) -> str:
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def abstract(identifier: int, *levels: tuple[str, str], start: int = 1) -> str:
    """An abstract list: format and text of each level."""
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{identifier}">{inner}</w:abstractNum>'


def number(identifier: int, of: int, inner: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'
