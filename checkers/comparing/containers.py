"""Container numbers (ISO 6346)."""

from __future__ import annotations

import re

from stdnum import iso6346

_SHAPE = re.compile(r"\b[A-Z]{3}[UJZ][\s-]?\d{6}[\s/-]?\d\b")


def containers_in(text: str) -> tuple[str, ...]:
    """Return the container numbers that a text shows, in compact form, each once.

    >>> containers_in("IN CONTAINER SVLU 305438-8, SEAL 775120")
    ('SVLU3054388',)
    """
    found = (re.sub(r"[\s/-]", "", shape) for shape in _SHAPE.findall(text.upper()))
    return tuple(dict.fromkeys(found))


def valid_container(number: str) -> bool:
    """Tell whether the check digit of a container number is right.

    >>> valid_container("SVLU3054388"), valid_container("SVLU3054383")
    (True, False)
    """
    return bool(iso6346.is_valid(number))
