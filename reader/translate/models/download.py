"""Downloading a package: it goes on where it stopped, is checked, and gets its name only when it is whole."""

import hashlib
import http
import shutil
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.model import Problem, ReaderError, cannot_write, make_own_folder
from reader.model.lock import hold_lock
from reader.translate.models.archive import MAX_BYTES
from reader.translate.models.meter import DownloadProgress, Meter
from reader.translate.models.official import AvailablePackage
from reader.translate.models.part import Origin, Part
from reader.translate.models.web import STALL_SECONDS, Answer, BrokenLineError, Head, Patience, UnreachableError

OnProgress = Callable[[DownloadProgress], None]
_TRIES = 5
# A line that breaks now and then is no reason to give up while this much comes in between.
_WORTH_GOING_ON = 1_000_000
_PROGRESS_SECONDS = 0.1


def download_package(
    package: AvailablePackage,
    data_folder: Path,
    on_progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    stall_seconds: float = STALL_SECONDS,
    retry_seconds: float = 1.0,
) -> Path:
    """Download `package` into `data_folder`/downloads; the path of the whole file. One that is there already is taken.

    `on_progress` is called up to ten times a second, `cancelled` is asked as often, both on the caller's thread. What
    has come when this raises is kept and used the next time, but for what is not the package. A line that breaks is
    tried again, later each time, starting with `retry_seconds`.

    Raises ReaderError: CANCELLED, DOWNLOAD_FAILED, WRONG_DOWNLOAD (it is not what is pinned, or no package at all),
    BUSY (another process downloads the same), CANNOT_WRITE.
    """
    folder = data_folder / "downloads"
    patience = Patience(cancelled or (lambda: False), stall_seconds)
    try:
        make_own_folder(data_folder)
        make_own_folder(folder)
        with hold_lock(folder / f"{package.file_name}.lock", package.label):
            _sweep(folder, package)
            return _Download(package, folder, on_progress, patience, retry_seconds).run()
    except OSError as error:
        raise cannot_write(folder, error) from error


def file_sha256(path: Path) -> str:
    """The sha256 of a file, in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sweep(folder: Path, package: AvailablePackage) -> None:
    """Delete what is left of other versions of the package, if nobody is downloading them."""
    for path in folder.glob(f"translate-{package.code}-*.argosmodel*"):
        name = path.name.partition(".argosmodel")[0] + ".argosmodel"
        if name != package.file_name:
            with suppress(ReaderError), hold_lock(folder / f"{name}.lock", name):
                path.unlink(missing_ok=True)


class _Download:
    """One call of `download_package`."""

    def __init__(
        self,
        package: AvailablePackage,
        folder: Path,
        on_progress: OnProgress | None,
        patience: Patience,
        retry_seconds: float,
    ) -> None:
        self._package, self._patience, self._retry_seconds = package, patience, retry_seconds
        self._target = folder / package.file_name
        self._part = Part(self._target)
        self._on_progress = on_progress
        self._answered = self._resumed = False

    def run(self) -> Path:
        if self._target.is_file() and self._fault(self._target) is None:
            self._part.discard()  # Its note, where the process was killed that gave the file its name.
            return self._target
        failure = ReaderError(Problem.DOWNLOAD_FAILED, self._package.label, "it has no link")
        for link in self._package.links:
            try:
                return self._run_from(link)
            except ReaderError as error:
                if error.problem not in (Problem.DOWNLOAD_FAILED, Problem.WRONG_DOWNLOAD):
                    raise
                failure = error
        raise failure

    def _run_from(self, link: str) -> Path:
        self._resumed = False
        self._transfer(link)
        fault = self._fault(self._part.path)
        if fault and self._resumed:
            # The beginning may have been another file's.
            self._part.discard()
            self._transfer(link)
            fault = self._fault(self._part.path)
        if fault:
            self._part.discard()
            raise ReaderError(Problem.WRONG_DOWNLOAD, link, fault)
        return self._part.finish()

    def _transfer(self, link: str) -> None:
        """Ask until all has come."""
        failures = 0
        while True:
            before = self._part.size
            try:
                return self._ask(link)
            except BrokenLineError as error:
                failures = 1 if self._part.size - before >= _WORTH_GOING_ON else failures + 1
                never_reached = isinstance(error, UnreachableError) and not self._answered
                if never_reached or failures >= _TRIES:
                    raise ReaderError(Problem.DOWNLOAD_FAILED, link, str(error)) from error
            self._patience.wait(self._retry_seconds * 2 ** (failures - 1), link)

    def _ask(self, link: str) -> None:
        """Make one request for what is missing, if anything is. Raises as `Answer`; BrokenLineError too where less
        came than was announced."""
        origin = self._usable_origin(link)
        if origin and origin.total == self._part.size:
            self._resumed = True
            return
        with Answer(link, self._patience, self._range_of_rest(origin)) as answer:
            self._answered = True
            first = answer.read()
            if origin is None or not self._goes_on(origin, answer.head):
                origin = self._begin(link, answer.head, first)
            self._require_space(origin.total)
            self._receive(answer, first, origin)
        if origin.total is not None and self._part.size < origin.total:
            raise BrokenLineError("the connection broke")

    def _usable_origin(self, link: str) -> Origin | None:
        """Where the part comes from, if the rest can be had from there too. Without a validator nothing but a pinned
        sha256 would tell that the rest is another file's."""
        origin = self._part.origin()
        if origin is None or origin.url != link or not (origin.validator or self._package.sha256):
            return None
        return origin if origin.total is None or self._part.size <= origin.total else None

    def _range_of_rest(self, origin: Origin | None) -> dict[str, str]:
        if origin is None:
            return {}
        headers = {"Range": f"bytes={self._part.size}-"}
        return headers | ({"If-Range": origin.validator} if origin.validator else {})

    def _goes_on(self, origin: Origin, head: Head) -> bool:
        """Whether an answer is the rest that was asked for; if not, it is to be the whole. Raises BrokenLineError where
        it is neither, after which the whole is asked for."""
        if head.status == http.HTTPStatus.OK:
            return False
        start, _, total = head.get("Content-Range").removeprefix("bytes ").partition("/")
        fits = origin.total is None or total in ("*", str(origin.total))
        if (
            head.status != http.HTTPStatus.PARTIAL_CONTENT
            or start.partition("-")[0] != str(self._part.size)
            or not fits
        ):
            self._part.discard()
            raise BrokenLineError("the server does not go on where the line broke")
        self._resumed = True
        return True

    def _begin(self, link: str, head: Head, first: bytes) -> Origin:
        """Start anew with this answer, unless it is something else than the package."""
        if head.get("Content-Type").startswith("text/html") or first.lstrip().startswith(b"<"):
            detail = "a web page came instead; the network may want you to log in with a browser first"
            raise ReaderError(Problem.DOWNLOAD_FAILED, link, detail)
        pinned = self._package.size if self._package.sha256 else None
        if head.length is not None and head.length != (pinned or head.length):
            raise ReaderError(Problem.WRONG_DOWNLOAD, link, f"{head.length:,} bytes instead of {pinned:,}")
        origin = Origin(link, _validator(head), pinned or head.length)
        self._part.begin(origin)
        return origin

    def _require_space(self, total: int | None) -> None:
        needed, free = (total or 0) - self._part.size, shutil.disk_usage(self._target.parent).free
        if needed > free:
            raise OSError(0, f"{needed:,} bytes are needed, {free:,} are free")

    def _receive(self, answer: Answer, chunk: bytes, origin: Origin) -> None:
        limit = MAX_BYTES if origin.total is None else origin.total
        meter, told = Meter(self._part.size, time.monotonic()), 0.0
        while chunk:
            if self._part.size + len(chunk) > limit:
                self._part.discard()
                raise ReaderError(Problem.WRONG_DOWNLOAD, origin.url, f"more than {limit:,} bytes came")
            self._part.append(chunk)
            now, done = time.monotonic(), self._part.size
            speed = meter.update(done, now)
            if self._on_progress and (now - told >= _PROGRESS_SECONDS or done == origin.total):
                told = now
                self._on_progress(DownloadProgress(done, origin.total, speed))
            chunk = answer.read()

    def _fault(self, path: Path) -> str | None:
        """What is wrong with a file that came to its end."""
        package, size = self._package, path.stat().st_size
        if not package.sha256:
            return None if zipfile.is_zipfile(path) else "it is no whole package file"
        if size != package.size:
            return f"{size:,} bytes instead of {package.size:,}"
        return None if file_sha256(path) == package.sha256 else "its checksum is not the official one"


def _validator(head: Head) -> str:
    """What tells two versions of a file apart to the byte; a weak ETag does not (RFC 9110, 8.8.3 and 13.1.5)."""
    tag = head.get("ETag")
    return tag if tag.startswith('"') else head.get("Last-Modified")
