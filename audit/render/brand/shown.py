"""A brand as templates see it: plain values, measures worked out."""

from audit.render.brand.value import Brand
from audit.render.plain import Tree

COVER = (52.0, 12.0)
"""The frame of the logo on the first page, in millimetres."""


def shown_brand(brand: Brand) -> dict[str, Tree]:
    """Name, contact, colours and logo; `signed` is what stands in the foot of every page."""
    return {
        "name": brand.name,
        "address": list(brand.address),
        "web": brand.web,
        "legal": brand.legal,
        "contact": [line for line in (*brand.address, brand.web) if line],
        "sender": bool(brand.name or brand.address or brand.web),
        "signed": brand.signed,
        "accent": brand.accent,
        "second": brand.second,
        "logo": _logo(brand),
    }


def _logo(brand: Brand) -> dict[str, Tree] | None:
    if brand.logo is None:
        return None
    width, height = brand.logo.within(*COVER)
    return {"asset": brand.logo.asset, "says": brand.logo.says, "width": width, "height": height}
