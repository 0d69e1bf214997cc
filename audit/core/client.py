"""The firm that an audit is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A client's particulars, as far as the report needs them."""

    name: str
    sector: str = ""
    contact: str = ""
    place: str = ""
