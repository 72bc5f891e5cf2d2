"""The shapes of signs with corners, as SVG paths around a middle, each within a square of twice its reach."""

from __future__ import annotations

from math import cos, pi, sin

REACH = {
    "circle": 1.0,
    "square": 0.9,
    "diamond": 1.24,
    "triangle": 1.14,
    "hexagon": 1.06,
    "pentagon": 1.08,
    "star": 1.28,
}
"""How far a shape reaches for the same weight to the eye, as a part of the radius of a circle."""

_CORNERS = {"diamond": (4, -pi / 2), "hexagon": (6, 0.0), "pentagon": (5, -pi / 2)}


def path(shape: str, x: float, y: float, reach: float) -> str:
    """Give the path of a shape with corners around a point; a KeyError for a shape that is not there."""
    if shape == "square":
        return _closed(
            [(x - reach, y - reach), (x + reach, y - reach), (x + reach, y + reach), (x - reach, y + reach)]
        )
    if shape == "triangle":
        return _closed([(x, y - reach), (x + reach, y + 0.8 * reach), (x - reach, y + 0.8 * reach)])
    if shape == "star":
        radii = [reach if number % 2 == 0 else 0.46 * reach for number in range(10)]
        return _closed(_around(x, y, radii, -pi / 2))
    count, start = _CORNERS[shape]
    return _closed(_around(x, y, [reach] * count, start))


def _around(x: float, y: float, radii: list[float], start: float) -> list[tuple[float, float]]:
    step = 2 * pi / len(radii)
    return [
        (x + radius * cos(start + number * step), y + radius * sin(start + number * step))
        for number, radius in enumerate(radii)
    ]


def _closed(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z"
