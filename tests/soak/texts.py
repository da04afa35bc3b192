"""What the reader of a soak reads: a note, news, a web page, a book with pictures, a PDF, a novel."""

import base64
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

from tests.images import encoded
from tests.importers.book_files import chapter, epub
from tests.importers.pdf.builder import Text, build_pdf
from tests.novel import novel

_SAMPLE = Path(__file__).parents[2] / "resources" / "sample.txt"
# Words that the tiny model of tests knows: what is made of them is translated whole.
_SUBJECTS = ("我", "你", "他", "我们")
_VERBS = ("喝", "看", "读", "爱", "喜欢", "有")
_OBJECTS = ("茶", "水", "书", "电影", "学校", "北京", "汽车")
_CHAPTERS, _SENTENCES, _LINES = 12, 40, 24


def write_texts(folder: Path, novel_characters: int) -> list[Path]:
    """The files, by which the text that is read most comes first."""
    random = Random(8)  # noqa: S311 - the same texts each time
    texts: dict[str, str | bytes] = {
        "note.txt": f"喝茶\n\n{simple(random, 6)}\n",
        "news.html": _web_page(random),
        "book.epub": _book(random),
        "paper.pdf": build_pdf(_page(random, number) for number in range(8)),
        "diary.md": "# 日记\n\n" + "\n\n".join(f"## 第{at}天\n\n{simple(random, 12)}" for at in range(1, 9)),
        "news.txt": _SAMPLE.read_text("utf-8"),
        "novel.txt": novel(novel_characters),
    }
    for name, data in texts.items():
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return [folder / name for name in texts]


def simple(random: Random, sentences: int) -> str:
    """Sentences of words that the tiny model knows."""
    return "".join(
        f"{random.choice(_SUBJECTS)}{random.choice(_VERBS)}{random.choice(_OBJECTS)}。" for _ in range(sentences)
    )


def _picture(random: Random) -> bytes:
    return encoded(random.randint(300, 900), random.randint(200, 600), f"#{random.randrange(1 << 24):06x}")


def _web_page(random: Random) -> str:
    pictures = (base64.b64encode(_picture(random)).decode() for _ in range(6))
    sources = (f"data:image/png;base64,{each}" for each in pictures)
    figures = (f'<figure><img src="{each}"><figcaption>图</figcaption></figure>' for each in sources)
    body = "".join(f"<p>{simple(random, 8)}</p>{figure}<p>{simple(random, 15)}</p>" for figure in figures)
    return f"<html lang=zh><meta charset=utf-8><title>新闻</title><body><article><h1>茶和书</h1>{body}</article></html>"


def _book(random: Random) -> bytes:
    """With a picture in each chapter."""
    chapters = {
        f"{at}.xhtml": chapter(
            f"<h1>第{at}章</h1><p>{simple(random, _SENTENCES)}</p><p><img src='images/{at}.png' alt='图'/></p>"
            f"<p>{simple(random, _SENTENCES)}</p>"
        )
        for at in range(_CHAPTERS)
    }
    file = BytesIO(epub(chapters))
    with zipfile.ZipFile(file, "a") as book:
        for at in range(_CHAPTERS):
            book.writestr(f"OEBPS/images/{at}.png", _picture(random))
    return file.getvalue()


def _page(random: Random, number: int) -> list[Text]:
    lines = (simple(random, 4)[:20] for _ in range(_LINES))
    return [Text(40, 560, f"第{number + 1}页"), *(Text(40, 540 - 20 * at, line) for at, line in enumerate(lines))]
