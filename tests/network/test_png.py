"""The picture as pixels: the same with and without the fonts of the system, at the size of its sheet."""

import struct
from collections.abc import Callable
from dataclasses import replace

import pytest

from migratieketen.network import Network
from migratieketen.network.drawing import draw
from migratieketen.network.fonts import FAMILY, files
from migratieketen.network.png import png
from migratieketen.network.svg import sheet_millimetres, svg

resvg_py = pytest.importorskip("resvg_py")
MadeUp = Callable[..., Network]


def test_the_same_with_the_fonts_of_the_system_off_and_on(made_up: MadeUp) -> None:
    text = svg(draw(made_up(5)))

    def drawn(**settings: object) -> bytes:
        return bytes(resvg_py.svg_to_bytes(svg_string=text, dpi=150.0, background="#ffffff", **settings))

    own = {"font_files": [str(path) for path in files()], "font_family": FAMILY}
    off, on = drawn(skip_system_fonts=True, **own), drawn(skip_system_fonts=False, **own)
    assert off == on, "nothing of the system's fonts is used"
    assert off != drawn(skip_system_fonts=True), "without a font the text would be missing"


def test_a4_at_300_dots_per_inch_and_the_file_says_so(made_up: MadeUp) -> None:
    drawing = draw(made_up(5))
    data = png(drawing)
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert sheet_millimetres(drawing) == 210
    assert struct.unpack(">L", data[16:20])[0] == 2480, "210 mm at 300 dots per inch"
    place = data.index(b"pHYs")
    assert struct.unpack(">LLB", data[place + 4 : place + 13]) == (11811, 11811, 1), (
        "300 dots per inch, in metres"
    )
    assert png(drawing) == data


def test_larger_networks_take_a_larger_sheet_so_that_labels_stay_readable(made_up: MadeUp) -> None:
    sheets = [
        sheet_millimetres(replace(draw(made_up(2)), width=width)) for width in (555.0, 700.0, 800.0, 1500.0)
    ]
    assert sheets == [210, 210, 297, 420]
