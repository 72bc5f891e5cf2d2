"""The figures as a table."""

import math

from measured.bench import Row


def told(seconds: float | None, limit: int) -> str:
    """Give seconds as a person reads them."""
    if seconds is None:
        return f"over {limit} s"
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.{0 if seconds >= 0.01 else 2}f} ms"


def table(rows: list[Row], limit: int) -> list[str]:
    """Give the figures as a Markdown table; what is over its bar is bold."""
    lines = [
        "| work | quads | ours | MB | bare engine | MB | ours : bare | another | ours : theirs |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        seconds = row.ours.seconds
        bare, name = row.peers.get("bare"), next((peer for peer in row.peers if peer != "bare"), None)
        bar = row.bars.get("seconds", math.inf)
        cells = [
            row.work,
            f"10^{round(math.log10(row.size))}",
            bold(told(seconds, limit), (seconds or math.inf) > bar),
        ]
        cells.append(bold(f"{row.ours.memory:.0f}", row.ours.memory > row.bars.get("MB", math.inf)))
        cells += (
            [told(bare.seconds, limit), f"{bare.memory:.0f}", ratio(row, "bare")] if bare else ["", "", ""]
        )
        cells += [f"{told(row.peers[name].seconds, limit)} ({name})", ratio(row, name)] if name else ["", ""]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def ratio(row: Row, peer: str) -> str:
    """Give ours divided by a peer's, bold where it may not be so much."""
    ours, theirs = row.ours.seconds, row.peers[peer].seconds
    if ours is None or theirs is None:
        return ""
    return bold(f"{ours / theirs:.2g}", ours > row.bars.get(peer, math.inf) * theirs)


def bold(figure: str, over: bool) -> str:
    return f"**{figure}**" if over else figure
