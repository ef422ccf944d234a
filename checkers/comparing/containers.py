"""Container numbers (ISO 6346)."""

from __future__ import annotations

import re

from stdnum import iso6346

from checkers.comparing.verdict import SAME, Verdict, different, unknown

_SHAPE = re.compile(r"\b[A-Z]{3}[UJZ][\s-]?\d{6}[\s/-]?\d\b")
#: A seal is called one, or stands behind the container between strokes.
_SEALED = re.compile(
    r"\b(?P<number>[A-Z]{3}[UJZ][\s-]?\d{6}[\s/-]?\d)\b[\s/,;:|]{0,4}"
    r"(?:SEALS?\b[\s.:#]*(?:NOS?\b[\s.:#]*)?(?P<said>(?=[A-Z0-9-]*\d)[A-Z0-9-]{4,15})"
    r"|(?<=/)(?P<beside>(?=[A-Z0-9]*\d{4})[A-Z0-9]{5,15})(?![A-Z0-9]))"
)


def containers_in(text: str) -> tuple[str, ...]:
    """Return the container numbers that a text shows, in compact form, each once.

    >>> containers_in("IN CONTAINER SVLU 305438-8, SEAL 775120")
    ('SVLU3054388',)
    """
    found = (re.sub(r"[\s/-]", "", shape) for shape in _SHAPE.findall(text.upper()))
    return tuple(dict.fromkeys(found))


def seals_in(text: str) -> dict[str, str]:
    """Return the seals that a text shows beside containers, by the container's number.

    >>> seals_in("SVLU3054388 / SEAL NO. HJ-775120"), seals_in("SVLU3054388/HJ775120/40HC")
    ({'SVLU3054388': 'HJ775120'}, {'SVLU3054388': 'HJ775120'})
    >>> seals_in("SVLU3054388/40HC 22.5 MT")
    {}
    """
    found: dict[str, str] = {}
    for shape in _SEALED.finditer(text.upper()):
        seal = shape["said"] or shape["beside"]
        found.setdefault(re.sub(r"[\s/-]", "", shape["number"]), re.sub(r"\W", "", seal))
    return found


def valid_container(number: str) -> bool:
    """Tell whether the check digit of a container number is right.

    >>> valid_container("SVLU3054388"), valid_container("SVLU3054383")
    (True, False)
    """
    return bool(iso6346.is_valid(number))


def same_containers(one: str, other: str) -> Verdict:
    """Compare the containers that two texts list; a text that lists none conflicts with none.

    A number whose check digit is wrong may be misread and is for a person, if the two
    lists differ in nothing else.

    >>> same_containers("SVLU 305438-8", "SVLU3054388 / SEAL 775120").same
    True
    """
    a, b = set(containers_in(one)), set(containers_in(other))
    if not a or not b or a == b:
        return SAME
    left, right = ", ".join(sorted(a - b)), ", ".join(sorted(b - a))
    reason = f"containers: {left or 'none more'} on one side, {right or 'none more'} on the other"
    reason_zh = f"集装箱号：一方为 {left or '无其他'}，另一方为 {right or '无其他'}"
    if len(a) == len(b) and any(not valid_container(number) for number in a ^ b):
        return unknown(f"{reason}; a check digit is wrong", f"{reason_zh}；校验位有误")
    return different(reason, reason_zh)
