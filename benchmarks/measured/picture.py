"""Cost against size, drawn."""

import math

from measured.bench import Row

COLOURS = ("#1b6ca8", "#b3541e", "#3b7d3b", "#7b4b94", "#8a6d00", "#a8324a")
LEFT, TOP, WIDE, HIGH = 70, 30, 420, 360


def picture(rows: list[Row]) -> str:
    """Draw cost against size, both on a logarithmic scale: ours in full lines, the peers' in dashed ones."""
    lines: dict[tuple[str, str], list[tuple[int, float]]] = {}
    for row in rows:
        if not row.work.startswith("`"):
            for who, measured in {"ours": row.ours, **row.peers}.items():
                if measured.seconds:
                    lines.setdefault((row.work, who), []).append((row.size, measured.seconds))
    sizes = [math.log10(size) for points in lines.values() for size, _ in points]
    times = [math.log10(took) for points in lines.values() for _, took in points]
    first, last = min(sizes), max(max(sizes), min(sizes) + 1)
    low, high = math.floor(min(times)), math.ceil(max(times))

    def x(size: float) -> float:
        return LEFT + WIDE * (size - first) / (last - first)

    def y(took: float) -> float:
        return TOP + HIGH * (high - took) / (high - low)

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDE + 250} {TOP + HIGH + 50}" '
        'font-family="sans-serif" font-size="12"><title>Seconds against quads, both logarithmic</title>'
        '<rect width="100%" height="100%" fill="#fff"/>'
    ]
    for power in range(math.ceil(first), math.floor(last) + 1):
        drawn.append(f'<path d="M{x(power):.0f} {TOP}v{HIGH}" stroke="#ddd"/>')
        drawn.append(f'<text x="{x(power):.0f}" y="{TOP + HIGH + 18}" text-anchor="middle">10^{power}</text>')
    for power in range(low, high + 1):
        drawn.append(f'<path d="M{LEFT} {y(power):.0f}h{WIDE}" stroke="#ddd"/>')
        drawn.append(
            f'<text x="{LEFT - 8}" y="{y(power) + 4:.0f}" text-anchor="end">{10.0**power:g} s</text>'
        )
    drawn.append(f'<text x="{LEFT + WIDE / 2}" y="{TOP + HIGH + 38}" text-anchor="middle">quads</text>')
    works = list(dict.fromkeys(work for work, _ in lines))
    dashes = {"ours": "", "bare": ' stroke-dasharray="6 4"', "rdflib": ' stroke-dasharray="2 3"'}
    for (work, who), points in lines.items():
        colour = COLOURS[works.index(work) % len(COLOURS)]
        path = "L".join(f"{x(math.log10(size)):.1f} {y(math.log10(took)):.1f}" for size, took in points)
        dash = dashes.get(who, ' stroke-dasharray="2 3"')
        drawn.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        for size, took in points:
            drawn.append(
                f'<circle cx="{x(math.log10(size)):.1f}" cy="{y(math.log10(took)):.1f}" r="3" fill="{colour}"/>'
            )
    legend = [*((work, COLOURS[n % len(COLOURS)], "") for n, work in enumerate(works))]
    legend += [
        ("ours", "#000", ""),
        ("bare engine", "#000", dashes["bare"]),
        ("rdflib, pyshacl", "#000", dashes["rdflib"]),
    ]
    for n, (name, colour, dash) in enumerate(legend):
        at = TOP + 10 + 20 * n
        drawn.append(f'<path d="M{LEFT + WIDE + 20} {at}h24" stroke="{colour}" stroke-width="2"{dash}/>')
        drawn.append(f'<text x="{LEFT + WIDE + 50}" y="{at + 4}">{name}</text>')
    return "\n".join([*drawn, "</svg>", ""])
