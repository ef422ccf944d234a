from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageDraw

from extractors.pages.patches import print_on, words_along


def test_a_word_whose_letters_touch_is_print_and_a_bar_is_none() -> None:
    picture = Image.new("L", (800, 1200), "white")
    draw = ImageDraw.Draw(picture)
    draw.text((50, 50), "N U M B E R  O F  O R I G I N A L S", fill="black", font_size=14)
    draw.text((50, 100), "CORMORANT LINERS", fill="black", font_size=14)
    draw.rectangle((50, 150, 200, 160), fill="black")
    dots = np.asarray(picture).copy()
    dots[95:120] = cv2.erode(dots[95:120], np.ones((1, 5), np.uint8))
    seen = print_on(dots)
    assert seen is not None
    levels = {(place.top + place.bottom) // 2 // 50 for place in words_along(seen)}
    assert levels == {1, 2}
