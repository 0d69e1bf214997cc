"""WeasyPrint, held short: a page and its style sheet in, a PDF for people, screen readers and archives out.

Runs in a process of its own (worker.py): it may be killed at any time, and it changes the libraries it uses.
"""

import gc
import hashlib
import io
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from audit.render import conformance, faster, faster_layout, hyphens
from audit.render.attachment import Attachment
from audit.render.steps import Steps, nobody

VARIANT = "pdf/a-3a"
MEDIA = {"png": "image/png", "svg": "image/svg+xml", "ttf": "font/ttf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the engine prints."""

    html: str
    """Well-formed XML."""
    css: str
    assets: Mapping[str, bytes]
    """What the page and the style sheet may name as `asset:NAME`; nothing else is ever fetched."""
    language: str
    made: datetime
    attachments: tuple[Attachment, ...] = ()


class Engine:
    """WeasyPrint, imported and ready to print.

    Raises OSError where Pango is missing.
    """

    def __init__(self, cache: Path) -> None:
        gc.disable()  # worth a tenth of the time; the rubbish is collected between two reports (tidy)
        self._weasyprint: Any = faster.import_weasyprint()
        faster.draw_whole_runs()
        faster_layout.take_shortcuts()
        self.cache = cache
        self.log: list[str] = []
        """What WeasyPrint complained about since the last report began."""
        self._steps = Steps()
        self._listen()
        self._styles: dict[bytes, tuple[Any, Any]] = {}
        gc.freeze()  # what is here now stays

    def _listen(self) -> None:
        log = logging.getLogger("weasyprint")
        log.handlers[:] = [_Notes(self.log)]
        log.setLevel(logging.WARNING)
        log.propagate = False
        steps = logging.getLogger("weasyprint.progress")
        steps.handlers[:] = [self._steps]
        steps.setLevel(logging.INFO)
        steps.propagate = False

    def tidy(self) -> None:
        """Collect the rubbish of the last report; for the time when nobody waits."""
        gc.collect()

    def prepare(self, language: str) -> None:
        """Load what every report in a language needs."""
        hyphens.prepare(language, self.cache)

    def print(self, sheet: Sheet, tell: Callable[[float], None] = nobody) -> bytes:
        """The PDF of a sheet; raises ElementTree.ParseError where its HTML is not well-formed.

        `tell` hears how much is done, from 0 to 1, never less than before.
        """
        self.log.clear()
        self._steps.begin(len(sheet.html), tell)
        self.prepare(sheet.language)
        fetcher = _closed_fetcher(sheet.assets)
        fonts, style = self._style_of(sheet.css, sheet.assets, fetcher)
        page = _parsed(self._weasyprint, sheet.html, fetcher)
        document = page.render(font_config=fonts, stylesheets=[style], pdf_variant=VARIANT)
        conformance.claim_accessibility(document.metadata)
        pdf: bytes = document.write_pdf(
            attachments=[self._attached(file, sheet.made) for file in sheet.attachments],
            pdf_identifier=_identity(sheet),
            finisher=conformance.finisher({file.name: file.media for file in sheet.attachments}),
            pdf_variant=VARIANT,
        )
        return pdf

    def load_style(self, css: str, assets: Mapping[str, bytes]) -> None:
        """Load fonts and style before they are needed."""
        self._style_of(css, assets, _closed_fetcher(assets))

    def _style_of(self, css: str, assets: Mapping[str, bytes], fetcher: object) -> tuple[Any, Any]:
        """Fonts and style, kept for the next report: made anew each time they would leak memory."""
        key = hashlib.sha256(css.encode() + b"".join(assets.values())).digest()
        if key not in self._styles:
            fonts = self._weasyprint.text.fonts.FontConfiguration()
            style = self._weasyprint.CSS(string=css, font_config=fonts, url_fetcher=fetcher)
            self._styles = {key: (fonts, style)}
        return self._styles[key]

    def _attached(self, attachment: Attachment, made: datetime) -> object:
        return self._weasyprint.Attachment(
            file_obj=io.BytesIO(attachment.content),
            name=attachment.name,
            description=attachment.description,
            relationship=attachment.relation.value,
            created=made,
            modified=made,
        )


class _Notes(logging.Handler):
    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes

    def emit(self, record: logging.LogRecord) -> None:
        self._notes.append(record.getMessage())


def _identity(sheet: Sheet) -> bytes:
    """The same for the same words and looks, and only for them."""
    parts = (sheet.html.encode(), sheet.css.encode(), *(file.content for file in sheet.attachments))
    digests = (hashlib.sha256(part).digest() for part in (*parts, *sheet.assets.values()))
    return hashlib.sha256(b"".join(digests)).digest()[:16]


def _parsed(weasyprint: Any, html: str, fetcher: object) -> Any:
    """The page through the C parser: forty times as fast as HTML5's rules, and refuses what is malformed."""
    root = ElementTree.fromstring(html)  # noqa: S314 - our own page; expat bounds what entities may grow to
    if not faster.known():
        return weasyprint.HTML(string=html, url_fetcher=fetcher)
    import cssselect2  # type: ignore[import-untyped]

    page = object.__new__(weasyprint.HTML)
    page.base_url, page.media_type, page.url_fetcher = None, "print", fetcher
    page.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
    page.etree_element = page.wrapper_element.etree_element
    return page


def _closed_fetcher(assets: Mapping[str, bytes]) -> Callable[[str], object]:
    from weasyprint.urls import (  # type: ignore[import-untyped]
        FatalURLFetchingError,
        URLFetcher,
        URLFetcherResponse,
    )

    class Closed(URLFetcher):  # type: ignore[misc]
        """Answers from a table; any other address ends the report."""

        def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002
            name = url.removeprefix("asset:")
            if url.startswith("asset:") and name in assets:
                kind = MEDIA[name.rpartition(".")[2]]
                return URLFetcherResponse(url, assets[name], headers={"Content-Type": kind})
            raise FatalURLFetchingError(f"refused to fetch {url[:80]!r}")

    return Closed(allowed_protocols=(), allow_redirects=False)
