"""What is told in brackets of an error, in the language of the window: our own words for it, marked for translation.

They are made where the error is, with what they are about in them; here they are known again by their form. What a
library or a server said is shown as it is, and called that.
"""

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QCoreApplication

from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.reasons import reason_in_words

# tests/ui/test_details.py finds what is raised and is not here. `rest` is a detail again.
_TEXTS = (
    QT_TRANSLATE_NOOP("Detail", "it is closed"),
    QT_TRANSLATE_NOOP("Detail", "more than {a} files in it"),
    QT_TRANSLATE_NOOP("Detail", "it is packed in an unknown way"),
    QT_TRANSLATE_NOOP("Detail", "it unpacks to too much"),
    QT_TRANSLATE_NOOP("Detail", "it is not there any more"),
    QT_TRANSLATE_NOOP("Detail", "it is too large"),
    QT_TRANSLATE_NOOP("Detail", "it has more than {a} MB"),
    QT_TRANSLATE_NOOP("Detail", "it is damaged"),
    QT_TRANSLATE_NOOP("Detail", "it is not in UTF-8"),
    QT_TRANSLATE_NOOP("Detail", "its lines are no entries"),
    QT_TRANSLATE_NOOP("Detail", "there are too many words"),
    QT_TRANSLATE_NOOP("Detail", "{a} of its lines are no entries"),
    QT_TRANSLATE_NOOP("Detail", "it has no entries"),
    QT_TRANSLATE_NOOP("Detail", "there are {a} dictionaries in it; choose one .ifo"),
    QT_TRANSLATE_NOOP("Detail", "there is no dictionary in it"),
    QT_TRANSLATE_NOOP("Detail", "it is missing"),
    QT_TRANSLATE_NOOP("Detail", "it has {a} of {b} words"),
    QT_TRANSLATE_NOOP("Detail", "it ends in the middle of a word"),
    QT_TRANSLATE_NOOP("Detail", "an entry is too large"),
    QT_TRANSLATE_NOOP("Detail", "it has too many words"),
    QT_TRANSLATE_NOOP("Detail", "it has no words"),
    QT_TRANSLATE_NOOP("Detail", "an entry lies beyond its end"),
    QT_TRANSLATE_NOOP("Detail", "it names a word that is not there"),
    QT_TRANSLATE_NOOP("Detail", "it does not begin with {a}"),
    QT_TRANSLATE_NOOP("Detail", "its version is none of {a}"),
    QT_TRANSLATE_NOOP("Detail", "its end is not known"),
    QT_TRANSLATE_NOOP("Detail", "a part of it is too large"),
    QT_TRANSLATE_NOOP("Detail", "it ends too early"),
    QT_TRANSLATE_NOOP("Detail", "its format is none of 1 to 3"),
    QT_TRANSLATE_NOOP("Detail", "it has no title"),
    QT_TRANSLATE_NOOP("Detail", "there are no words beside it (term_bank_1.json)"),
    QT_TRANSLATE_NOOP("Detail", "it is no object"),
    QT_TRANSLATE_NOOP("Detail", "its tables are damaged"),
    QT_TRANSLATE_NOOP("Detail", "its end is missing"),
    QT_TRANSLATE_NOOP("Detail", "it is neither a package nor a collection"),
    QT_TRANSLATE_NOOP("Detail", "there is no collection in it"),
    QT_TRANSLATE_NOOP("Detail", "it unpacks to more than {a} MB"),
    QT_TRANSLATE_NOOP("Detail", "nothing known stands between its columns"),
    QT_TRANSLATE_NOOP("Detail", "it has something else where an object must be"),
    QT_TRANSLATE_NOOP("Detail", "it has something else where a list must be"),
    QT_TRANSLATE_NOOP("Detail", "{a} is no text"),
    QT_TRANSLATE_NOOP("Detail", "{a} is no whole number"),
    QT_TRANSLATE_NOOP("Detail", "it has more than {a} blocks"),
    QT_TRANSLATE_NOOP("Detail", "{a} unpacks to more than {b} MB"),
    QT_TRANSLATE_NOOP("Detail", "{a} is missing"),
    QT_TRANSLATE_NOOP("Detail", "{a} is packed in an unknown way"),
    QT_TRANSLATE_NOOP("Detail", "it names no text"),
    QT_TRANSLATE_NOOP("Detail", "the server leads to this computer or its network"),
    QT_TRANSLATE_NOOP("Detail", "the server sent nothing for {a} seconds"),
    QT_TRANSLATE_NOOP("Detail", "it took more than {a} seconds"),
    QT_TRANSLATE_NOOP("Detail", "its host or port is not valid"),
    QT_TRANSLATE_NOOP("Detail", "it begins with neither http:// nor https://"),
    QT_TRANSLATE_NOOP("Detail", "it holds a user name or a password"),
    QT_TRANSLATE_NOOP("Detail", "it has no host"),
    QT_TRANSLATE_NOOP("Detail", "it has a character that no address has"),
    QT_TRANSLATE_NOOP("Detail", "too many elements in one piece"),
    QT_TRANSLATE_NOOP("Detail", "its elements are nested more than {a} deep"),
    QT_TRANSLATE_NOOP("Detail", "no XML"),
    QT_TRANSLATE_NOOP("Detail", "no HTML part"),
    QT_TRANSLATE_NOOP("Detail", "its main part is missing"),
    QT_TRANSLATE_NOOP("Detail", "more than {a} million characters, {b} for each line"),
    QT_TRANSLATE_NOOP("Detail", "page {a} has {b} characters, more than {c}"),
    QT_TRANSLATE_NOOP("Detail", "more than {a} characters"),
    QT_TRANSLATE_NOOP("Detail", "none of its pages can be read"),
    QT_TRANSLATE_NOOP("Detail", "it cannot be opened as a PDF"),
    QT_TRANSLATE_NOOP("Detail", "{a} pages > {b}"),
    QT_TRANSLATE_NOOP("Detail", "it ends early"),
    QT_TRANSLATE_NOOP("Detail", "it names a place outside of it"),
    QT_TRANSLATE_NOOP("Detail", "it does not hold what it says"),
    QT_TRANSLATE_NOOP("Detail", "it is packed in another way than a backup"),
    QT_TRANSLATE_NOOP("Detail", "it is larger than {a} GB"),
    QT_TRANSLATE_NOOP("Detail", "it has no manifest"),
    QT_TRANSLATE_NOOP("Detail", "its manifest is damaged"),
    QT_TRANSLATE_NOOP("Detail", "its format is {a}"),
    QT_TRANSLATE_NOOP("Detail", "it is no backup of Duidu"),
    QT_TRANSLATE_NOOP("Detail", "it holds other files than a backup does"),
    QT_TRANSLATE_NOOP("Detail", "version {a}"),
    QT_TRANSLATE_NOOP("Detail", "{a} is not as large as it says"),
    QT_TRANSLATE_NOOP("Detail", "{a} is too large"),
    QT_TRANSLATE_NOOP("Detail", "{a} is not what was backed up"),
    QT_TRANSLATE_NOOP("Detail", "it is no table of settings"),
    QT_TRANSLATE_NOOP("Detail", "it is of a newer version"),
    QT_TRANSLATE_NOOP("Detail", "its pages have another size"),
    QT_TRANSLATE_NOOP("Detail", "it is no database of Duidu"),
    QT_TRANSLATE_NOOP("Detail", "a value in it is of another kind than its column"),
    QT_TRANSLATE_NOOP("Detail", "another program is at work on it"),
    QT_TRANSLATE_NOOP("Detail", "no encoding of Chinese fits it"),
    QT_TRANSLATE_NOOP("Detail", "no row of it has a kind, a text and what is right"),
    QT_TRANSLATE_NOOP("Detail", "line {a}: {rest}"),
    QT_TRANSLATE_NOOP("Detail", "it has more than {a} lines, or too much in them"),
    QT_TRANSLATE_NOOP("Detail", "there is no entry in it"),
    QT_TRANSLATE_NOOP("Detail", "there is no Chinese in it"),
    QT_TRANSLATE_NOOP("Detail", "there is no English for it"),
    QT_TRANSLATE_NOOP("Detail", "no line of it has a Chinese word and a level"),
    QT_TRANSLATE_NOOP("Detail", "it has {a} different levels"),
    QT_TRANSLATE_NOOP("Detail", "no word of it has {a} characters or fewer"),
    QT_TRANSLATE_NOOP("Detail", "it has {a} lines"),
    QT_TRANSLATE_NOOP("Detail", "the file has version {a}, this program knows {b}"),
    QT_TRANSLATE_NOOP("Detail", "nothing in it is Chinese with English beside it"),
    QT_TRANSLATE_NOOP("Detail", "no line of it has a Chinese word"),
    QT_TRANSLATE_NOOP("Detail", "it is nested too deeply"),
    QT_TRANSLATE_NOOP("Detail", "a member has no name"),
    QT_TRANSLATE_NOOP("Detail", "something follows its end"),
    QT_TRANSLATE_NOOP("Detail", "there is no {a} where one must be"),
    QT_TRANSLATE_NOOP("Detail", "nothing stands in the place of a colour"),
    QT_TRANSLATE_NOOP("Detail", "{a} stands in the place of a colour"),
    QT_TRANSLATE_NOOP("Detail", "{a} words"),
    QT_TRANSLATE_NOOP("Detail", "no field of its notes has Chinese words"),
    QT_TRANSLATE_NOOP("Detail", "none of your words is among those chosen"),
    QT_TRANSLATE_NOOP("Detail", "none of its corrections fits its text"),
    QT_TRANSLATE_NOOP("Detail", "{a} has {b} characters, each with one syllable"),
    QT_TRANSLATE_NOOP("Detail", "not all of {a} is Chinese"),
    QT_TRANSLATE_NOOP("Detail", "its words are other characters"),
    QT_TRANSLATE_NOOP("Detail", "nothing says for which script"),
    QT_TRANSLATE_NOOP("Detail", "nothing says what is right"),
    QT_TRANSLATE_NOOP("Detail", "something unexpected happened"),
    QT_TRANSLATE_NOOP("Detail", "it does not run"),
    QT_TRANSLATE_NOOP("Detail", "it does not start"),
    QT_TRANSLATE_NOOP("Detail", "it does not answer"),
    QT_TRANSLATE_NOOP("Detail", "it answers what nobody asked: {a}"),
    QT_TRANSLATE_NOOP("Detail", "it takes no text"),
    QT_TRANSLATE_NOOP("Detail", "its answer is too long"),
    QT_TRANSLATE_NOOP("Detail", "it does not speak SSIP"),
    QT_TRANSLATE_NOOP("Detail", "it went away"),
    QT_TRANSLATE_NOOP("Detail", "it gives the text no number"),
    QT_TRANSLATE_NOOP("Detail", "its member {a} would leave its folder"),
    QT_TRANSLATE_NOOP("Detail", "the name of its member {a} is too long"),
    QT_TRANSLATE_NOOP("Detail", "its member {a} is a file and a folder"),
    QT_TRANSLATE_NOOP("Detail", "its member {a} is a link or device, not a file"),
    QT_TRANSLATE_NOOP("Detail", "its member {a} is encrypted"),
    QT_TRANSLATE_NOOP("Detail", "its member {a} is compressed in an unknown way"),
    QT_TRANSLATE_NOOP("Detail", "it would unpack to {a} bytes, more than {b}"),
    QT_TRANSLATE_NOOP("Detail", "its members overlap"),
    QT_TRANSLATE_NOOP("Detail", "{a} would unpack from {b} to {c} bytes, as no model does"),
    QT_TRANSLATE_NOOP("Detail", "it does not hold one folder with everything in it"),
    QT_TRANSLATE_NOOP("Detail", "it is not a regular file"),
    QT_TRANSLATE_NOOP("Detail", "it is larger than {a} bytes"),
    QT_TRANSLATE_NOOP("Detail", "it holds more than {a} files"),
    QT_TRANSLATE_NOOP("Detail", "its zip directory is damaged"),
    QT_TRANSLATE_NOOP("Detail", "the zip archive is cut short or damaged"),
    QT_TRANSLATE_NOOP("Detail", "it is not a zip archive"),
    QT_TRANSLATE_NOOP("Detail", "it holds {a} twice"),
    QT_TRANSLATE_NOOP("Detail", "{a} is damaged in the archive"),
    QT_TRANSLATE_NOOP("Detail", "the connection broke"),
    QT_TRANSLATE_NOOP("Detail", "the server does not go on where the line broke"),
    QT_TRANSLATE_NOOP("Detail", "{a} bytes instead of {b}"),
    QT_TRANSLATE_NOOP("Detail", "{a} bytes are needed, {b} are free"),
    QT_TRANSLATE_NOOP("Detail", "more than {a} bytes came"),
    QT_TRANSLATE_NOOP("Detail", "it has no link"),
    QT_TRANSLATE_NOOP("Detail", "a web page came instead; the network may want you to log in with a browser first"),
    QT_TRANSLATE_NOOP("Detail", "{a} has format {b}, and only 4 to 6 are read here"),
    QT_TRANSLATE_NOOP("Detail", "{a} is empty"),
    QT_TRANSLATE_NOOP("Detail", "{a} has no {b} vocabulary: it is not a translation model"),
    QT_TRANSLATE_NOOP("Detail", "model/{a} has {b} entries, but {c} has {d}"),
    QT_TRANSLATE_NOOP("Detail", "{a} is damaged: {b} and its {c} do not belong together"),
    QT_TRANSLATE_NOOP("Detail", "{a} belongs to another model: {b} knows {c} of its {d} pieces"),
    QT_TRANSLATE_NOOP("Detail", "{a} is damaged"),
    QT_TRANSLATE_NOOP("Detail", "{a} is not a list of tokens"),
    QT_TRANSLATE_NOOP("Detail", "{a} is cut short or damaged at byte {b} of {c}"),
    QT_TRANSLATE_NOOP("Detail", "{a} is {b} bytes long instead of {c}"),
    QT_TRANSLATE_NOOP("Detail", "it is not a package index"),
    QT_TRANSLATE_NOOP("Detail", "it holds {a}, not {b}"),
    QT_TRANSLATE_NOOP(
        "Detail",
        "it translates from {a} to {b}, and only what leads from Chinese (zh or zt) to English (en) is read here",
    ),
    QT_TRANSLATE_NOOP("Detail", "{a}: package_version is {b}, not like 1.9"),
    QT_TRANSLATE_NOOP("Detail", "{a} is larger than {b} bytes"),
    QT_TRANSLATE_NOOP("Detail", "{a} cannot be read ({rest})"),
    QT_TRANSLATE_NOOP("Detail", "it cannot be read ({rest})"),
    QT_TRANSLATE_NOOP("Detail", "{a} is damaged: it is not JSON"),
    QT_TRANSLATE_NOOP("Detail", "{a} is damaged: it is not a JSON object"),
    QT_TRANSLATE_NOOP("Detail", "the model crashes the translator: {rest}"),
    QT_TRANSLATE_NOOP("Detail", "the model does not run: {rest}"),
    QT_TRANSLATE_NOOP("Detail", "the model makes no English of a trial sentence"),
    QT_TRANSLATE_NOOP("Detail", "the model needs over {a} seconds for a trial sentence"),
    QT_TRANSLATE_NOOP("Detail", "the model needs over {a} GB of memory"),
    QT_TRANSLATE_NOOP("Detail", "exit status {a}"),
    QT_TRANSLATE_NOOP("Detail", "its address is not valid"),
    QT_TRANSLATE_NOOP("Detail", "its address is not a secure one (https)"),
    QT_TRANSLATE_NOOP("Detail", "the server leads to an address without https"),
    QT_TRANSLATE_NOOP("Detail", "the server's answer cannot be read"),
    QT_TRANSLATE_NOOP("Detail", "{rest}, status {a}"),
    QT_TRANSLATE_NOOP("Detail", "the server wants a password"),
    QT_TRANSLATE_NOOP("Detail", "the server refuses it"),
    QT_TRANSLATE_NOOP("Detail", "the server has no such file"),
    QT_TRANSLATE_NOOP("Detail", "the server has no such page"),
    QT_TRANSLATE_NOOP("Detail", "the proxy wants a password"),
    QT_TRANSLATE_NOOP("Detail", "the server no longer has the file"),
    QT_TRANSLATE_NOOP("Detail", "the server no longer has the page"),
    QT_TRANSLATE_NOOP("Detail", "the server is asked too often"),
    QT_TRANSLATE_NOOP("Detail", "the server redirects without end or astray"),
    QT_TRANSLATE_NOOP("Detail", "the server has a fault"),
    QT_TRANSLATE_NOOP("Detail", "the server does not give it"),
    QT_TRANSLATE_NOOP("Detail", "the server's certificate is not to be trusted: {rest}"),
    QT_TRANSLATE_NOOP("Detail", "its certificate is not to be trusted: {rest}"),
    QT_TRANSLATE_NOOP("Detail", "no secure connection: {rest}"),
    QT_TRANSLATE_NOOP("Detail", "no secure connection; is its address one with http?"),
    QT_TRANSLATE_NOOP("Detail", "no secure connection"),
    QT_TRANSLATE_NOOP("Detail", "the server's name cannot be looked up; is there a network?"),
    QT_TRANSLATE_NOOP("Detail", "its name cannot be looked up"),
    QT_TRANSLATE_NOOP("Detail", "the server refuses connections"),
    QT_TRANSLATE_NOOP("Detail", "nothing answers there; is the server running?"),
    QT_TRANSLATE_NOOP("Detail", "what answers there is no web server"),
    QT_TRANSLATE_NOOP("Detail", "its port or host is not valid"),
    QT_TRANSLATE_NOOP("Detail", "its host is not valid"),
    QT_TRANSLATE_NOOP("Detail", "its port is not valid"),
    QT_TRANSLATE_NOOP("Detail", "it holds a ? or a #"),
    QT_TRANSLATE_NOOP("Detail", "it is too slow: no answer came in time"),
    QT_TRANSLATE_NOOP("Detail", "no connection within {a} seconds"),
    QT_TRANSLATE_NOOP("Detail", "it redirects to another address; that is not followed"),
    QT_TRANSLATE_NOOP("Detail", "it sent compressed data that nobody asked for"),
    QT_TRANSLATE_NOOP("Detail", "it answered with a web page"),
    QT_TRANSLATE_NOOP("Detail", "its answer is not JSON"),
    QT_TRANSLATE_NOOP("Detail", "its answer has more than {a} bytes"),
    QT_TRANSLATE_NOOP("Detail", "it answers {a}: {rest}"),
    QT_TRANSLATE_NOOP("Detail", "no reason given"),
    QT_TRANSLATE_NOOP("Detail", "its answer holds no translation"),
    QT_TRANSLATE_NOOP("Detail", "its answer holds no translations"),
    QT_TRANSLATE_NOOP("Detail", "{a} sentences were sent, {b} translations came"),
    QT_TRANSLATE_NOOP("Detail", "it does not tell its languages"),
    QT_TRANSLATE_NOOP("Detail", "it does not offer translation from Chinese (zh) to English"),
    QT_TRANSLATE_NOOP("Detail", "it translated nothing; is it a model that reasons first?"),
    QT_TRANSLATE_NOOP("Detail", "it is not {a}"),
    QT_TRANSLATE_NOOP("Detail", "it has no {a}"),
    QT_TRANSLATE_NOOP("Detail", "it has {a}"),
    QT_TRANSLATE_NOOP("Detail", "it wants a key or a password"),
    QT_TRANSLATE_NOOP("Detail", "it refuses"),
    QT_TRANSLATE_NOOP("Detail", "there is no such API at this address"),
    QT_TRANSLATE_NOOP("Detail", "it is asked too often"),
    QT_TRANSLATE_NOOP("Detail", "it has a fault"),
)
_FOREIGN = QT_TRANSLATE_NOOP("Detail", "{text}")
_OF_PART = QT_TRANSLATE_NOOP("Detail", "{part}: {rest}")
# Words of a language, not a name, a size or a list.
_WORDS = re.compile("[a-z]{2,} [a-z]{2,}")
# A file within the one that the error is about, or a place in it, and what is wrong there.
_PART = re.compile(r"(?P<part>\S[^:]*): (?P<rest>.+)")


def detail_in_words(detail: str) -> str:
    """A number or a name stays as it is."""
    return _known(detail) or (_translated(_FOREIGN).format(text=detail) if _WORDS.search(detail) else detail)


def _known(detail: str) -> str:
    """Empty for what is none of our words."""
    for text, form in _forms():
        if found := form.fullmatch(detail):
            said = {
                name: value if name != "rest" else detail_in_words(value) for name, value in found.groupdict().items()
            }
            return _translated(text).format_map(said)
    if (reason := reason_in_words(detail)) != detail:
        return reason
    part = _PART.fullmatch(detail)
    fault = _known(part["rest"]) if part else ""
    return _translated(_OF_PART).format(part=part["part"], rest=fault) if part and fault else ""


def _translated(text: str) -> str:
    return QCoreApplication.translate("Detail", text)


@cache
def _forms() -> list[tuple[str, re.Pattern[str]]]:
    """The texts with what finds them, those that say most first."""
    return sorted(((text, re.compile("".join(_pieces(text)))) for text in _TEXTS), key=lambda form: -len(form[0]))


def _pieces(text: str) -> Iterator[str]:
    for number, piece in enumerate(re.split(r"\{(\w+)\}", text)):
        yield f"(?P<{piece}>.+?)" if number % 2 else re.escape(piece)
