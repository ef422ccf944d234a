from __future__ import annotations

import pytest

from extractors.readers import beneficiary_certificate
from tests.readers import papers_statements
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected


@pytest.mark.parametrize("name", names("beneficiary_certificate"))
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    reads_as_expected(
        beneficiary_certificate.read(printed(papers_statements, name)),
        "beneficiary_certificate",
        name,
    )


@pytest.mark.parametrize("name", names("beneficiary_certificate"))
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    proves_every_value(beneficiary_certificate.read(printed(papers_statements, name)))
