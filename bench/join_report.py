"""Figures of `bench_join.py` as a table, a plot and a page."""

import math
from importlib import import_module
from pathlib import Path
from typing import Any

import machine

INTRO = """# The join, measured

Written by `python bench/bench_join.py --write`. Why the join is as it is: `decisions/0003-the-join.md`.

"""
NOTES = """Times are medians in one run. *Ours* finds the pairs and the exact range of each; the bound is
`Geod.inv` of the same pairs, known beforehand, on the same cores. Missing and extra pairs are
against brute force (every pair of an actor and a day by `Geod.inv`). Peak memory is that of the
whole process, libraries and tables included (about 280 MB at the smallest size); PostGIS' is its
backend's without parallel workers, and its time doesn't count loading, indexing or fetching.
geopandas joins 5,000 claims at a time, because all at once doesn't fit in memory. *Streamed* is
the join block by block, as the command does it, with the pairs counted and let go. `> n`: given
up after n seconds, or for more than 12 GB.

"""


def line(figure: Any) -> str:
    """One figure as a row of a table."""
    seconds = f"> {figure.seconds:,.0f}" if figure.late else f"{figure.seconds:,.4f}"
    memory = "" if math.isnan(figure.peak_mb) else f"{figure.peak_mb:,.0f}"
    counts = ["" if n is None else f"{n:,}" for n in (figure.pairs, figure.missing, figure.extra)]
    return (
        f"| {figure.shape} | {figure.count:,} | {figure.way} | {seconds} | {memory} | {' | '.join(counts)} |"
    )


def table(figures: list[Any]) -> str:
    """All figures."""
    head = "| shape | rows each | way | seconds | peak MB | pairs | missing | extra |"
    return "\n".join([head, "|---|---:|---|---:|---:|---:|---:|---:|", *map(line, figures), ""])


def ratios(figures: list[Any]) -> str:
    """Ours against the best PostGIS plan, geopandas and the bound, at every shape and size."""
    rows = [
        "| shape | rows each | best PostGIS plan / ours | dwithin / ours | ours / bound |",
        "|---|---:|---:|---:|---:|",
    ]
    for shape, count in dict.fromkeys((f.shape, f.count) for f in figures if f.way == "ours"):
        here = [f for f in figures if (f.shape, f.count) == (shape, count)]
        ours, bound = (next(f.seconds for f in here if f.way.startswith(way)) for way in ("ours", "bound"))
        cells = [_times(here, way, ours) for way in ("PostGIS", "geopandas, dwithin")]
        rows.append(f"| {shape} | {count:,} | {' | '.join(cells)} | {ours / bound:.2f} |")
    return "\n".join([*rows, ""])


def _times(figures: list[Any], way: str, ours: float) -> str:
    """How many times as long the best of some ways took; at least so many, if none came to an end."""
    found = [f for f in figures if f.way.startswith(way)]
    done = [f.seconds for f in found if not f.late]
    if not found:
        return ""
    return f"{min(done) / ours:,.1f}" if done else f"> {min(f.seconds for f in found) / ours:,.0f}"


def write(figures: list[Any], folder: Path) -> None:
    """The page and the plot."""
    about = "```\n" + machine.describe() + "\n```\n\n"
    page = [
        INTRO,
        about,
        NOTES,
        "## Ratios\n\n",
        ratios(figures),
        "\n![Time by size](bench-join.svg)\n\n## All figures\n\n",
    ]
    folder.joinpath("bench-join.md").write_text("".join([*page, table(figures)]))
    _plot(figures, folder / "bench-join.svg")


def _plot(figures: list[Any], path: Path) -> None:
    mpl = import_module("matplotlib")
    mpl.use("Agg")
    mpl.rcParams["svg.hashsalt"] = "join"
    pyplot = import_module("matplotlib.pyplot")

    shapes = list(dict.fromkeys(f.shape for f in figures))
    figure, axes = pyplot.subplots(1, len(shapes), figsize=(15, 6), sharey=True)
    ways = list(dict.fromkeys(f.way for f in figures))
    colours = dict(zip(ways, mpl.color_sequences["tab20"], strict=False))
    for ax, shape in zip(axes, shapes, strict=True):
        for way in ways:
            own = [f for f in figures if f.way == way and f.shape == shape]
            style = (
                {"linewidth": 3} if way.startswith("ours") else {"linestyle": ":" if "bound" in way else "-"}
            )
            counts, seconds = [f.count for f in own], [f.seconds for f in own]
            done = [k for k, f in enumerate(own) if not f.late]
            ax.plot(counts, seconds, marker="o", markevery=done, label=way, color=colours[way], **style)
            late = [f for f in own if f.late]
            counts, seconds = [f.count for f in late], [f.seconds for f in late]
            ax.plot(counts, seconds, "^", markersize=11, markerfacecolor="none", color=colours[way])
        ax.set(title=shape, xlabel="claims, and as many strikes", xscale="log", yscale="log")
        ax.grid(alpha=0.3)
    axes[0].set_ylabel("seconds")
    figure.suptitle("An open triangle: given up after so long", fontsize="medium")
    figure.legend(*axes[0].get_legend_handles_labels(), loc="lower center", ncols=3, frameon=False)
    figure.tight_layout(rect=(0, 0.2, 1, 1))
    figure.savefig(path, metadata={"Date": None})
