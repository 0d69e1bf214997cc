"""What WeasyPrint leaves out so that one file is both PDF/A-3a and PDF/UA-1."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

_UA = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>\
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>PDF/UA part number</pdfaProperty:description></rdf:li></rdf:Seq>\
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""PDF/UA's mark, and the schema that PDF/A demands for every mark that it does not know."""


def claim_accessibility(metadata: Any) -> None:
    """Write PDF/UA's mark into the document's metadata, beside PDF/A's, and leave it uncompressed."""
    without, included = metadata.generate_rdf_metadata, metadata.include_in_pdf

    def with_mark(*given: object) -> bytes:
        rdf: bytes = without(*given)
        return rdf.replace(b"</rdf:RDF>", _UA.encode() + b"</rdf:RDF>")

    def plainly(pdf: Any, variant: str, version: int, conformance: str, compress: bool) -> None:  # noqa: ARG001
        included(pdf, variant, version, conformance, compress=False)

    metadata.generate_rdf_metadata, metadata.include_in_pdf = with_mark, plainly


def finisher(media: Mapping[str, str]) -> Callable[[Any, Any], None]:
    """What is done to a document at the end; `media` are the types of the attachments by their names."""

    def finish(document: Any, pdf: Any) -> None:
        _list_once(pdf)
        _name_types(pdf, media)
        _draw_plainly(pdf)
        for page in document.pages:
            for box in _boxes(page._page_box):
                _name_scope(box)

    return finish


def _list_once(pdf: Any) -> None:
    """WeasyPrint lists every attachment twice."""
    import pydyf  # type: ignore[import-untyped]

    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def _draw_plainly(pdf: Any) -> None:
    """PDF/A forbids pictures to be smoothed by whoever shows them."""
    for entry in pdf.objects:
        about = getattr(entry, "extra", {})
        if about.get("Subtype") == "/Image" and "Interpolate" in about:
            about["Interpolate"] = "false"


def _name_types(pdf: Any, media: Mapping[str, str]) -> None:
    """WeasyPrint asks the machine for the types of attachments, and machines differ."""
    for entry in pdf.objects:
        if isinstance(entry, dict) and entry.get("Type") == "/Filespec":
            content = pdf.objects[int(entry["EF"]["F"].split()[0])]
            content.extra["Subtype"] = f"/{media[entry['UF'].string].replace('/', '#2f')}"


def _boxes(root: Any) -> Iterator[Any]:
    waiting = [root]
    while waiting:
        box = waiting.pop()
        box = getattr(box, "_box", box)  # what stands for an absolutely placed box
        yield box
        waiting.extend(getattr(box, "children", ()))


def _name_scope(box: Any) -> None:
    mark = vars(box).get("mark")
    if mark is not None and mark.get("S") == "/TH" and box.element is not None:
        by_row = box.element.attrib.get("scope", "col").startswith("row")
        mark["A"]["Scope"] = "/Row" if by_row else "/Column"
