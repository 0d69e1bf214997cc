"""What can be chosen for an export, and the order that is made of it."""

from __future__ import annotations

from audit.core.export import Order
from audit.core.text import Text
from audit.errors import Language
from audit.i18n import Words
from audit.locales import common
from audit.locales import export as words
from audit.tui.widgets.options import Choosing, Options
from audit.wording import EXTENTS, FORMATS, PAPERS

LANGUAGES: tuple[Language, Language] = ("de", "en")
BRANDED, ATTACHED = (True, False), (True, False)

LANGUAGE, FORMS, PAPER, EXTENT, BRAND, ATTACH = "language", "forms", "paper", "extent", "brand", "attach"


def offered(before: Order, say: Words, *, brand: bool) -> tuple[Choosing, ...]:
    """All choices, as an order has them; the brand only where there is one."""

    def one(name: str, label: Text, texts: tuple[Text, ...], chosen: int) -> Choosing:
        return Choosing(
            name=name, label=say(label), options=tuple(map(say, texts)), chosen=frozenset({chosen})
        )

    names = (common.LANGUAGE_NAME.de, common.LANGUAGE_NAME.en)
    forms = Choosing(
        name=FORMS,
        label=say(words.FORMATS),
        options=tuple(say(text) for text in FORMATS.values()),
        chosen=frozenset(place for place, form in enumerate(FORMATS) if form in before.formats),
        many=True,
    )
    spoken = Choosing(
        name=LANGUAGE,
        label=say(words.IN_LANGUAGE),
        options=names,
        chosen=frozenset({LANGUAGES.index(before.language)}),
    )
    rest = [
        one(EXTENT, words.EXTENT, tuple(EXTENTS.values()), list(EXTENTS).index(before.extent)),
        one(PAPER, words.PAPER, tuple(PAPERS.values()), list(PAPERS).index(before.paper)),
        one(ATTACH, words.ATTACH, (words.ATTACHED, words.NOT_ATTACHED), ATTACHED.index(before.attach)),
    ]
    if brand:
        texts = (words.WITH_BRAND, words.WITHOUT_BRAND)
        rest.append(one(BRAND, words.BRAND, texts, BRANDED.index(before.brand)))
    return (spoken, forms, *rest)


def ordered(options: Options, before: Order) -> Order:
    """What is chosen; what is not offered stays as it was."""
    names = {choice.name for choice in options.choices}
    forms = list(FORMATS)
    return Order(
        language=LANGUAGES[options.chosen(LANGUAGE)[0]],
        formats=tuple(forms[place] for place in options.chosen(FORMS)),
        paper=list(PAPERS)[options.chosen(PAPER)[0]],
        extent=list(EXTENTS)[options.chosen(EXTENT)[0]],
        attach=ATTACHED[options.chosen(ATTACH)[0]],
        brand=BRANDED[options.chosen(BRAND)[0]] if BRAND in names else before.brand,
    )
