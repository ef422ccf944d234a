from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractors.pages.dots import small
from extractors.pages.leaning import lean_of
from tests.scans.spoiled import pages_of, printed
from tests.scans.spoiling import lain_askew


@pytest.mark.parametrize("degrees", [-2.9, -1.48, 0.7, 2.3])
def test_a_table_in_type_of_one_width_leans_as_it_was_laid(degrees: float) -> None:
    listed = next(file for file in printed() if file.name == "steel-cfr/packing.pdf")
    page = lain_askew(pages_of(listed.path)[0], degrees)
    lean = lean_of(small(cv2.cvtColor(np.asarray(page), cv2.COLOR_RGB2GRAY)))
    assert not lean.sideways
    assert lean.degrees == pytest.approx(-degrees, abs=0.2)
