// Land, water and borders from our own server (Natural Earth), on a canvas below everything else.
import { language, t } from "./messages.js";
import { el, fetchJson } from "./words.js";

const STYLE = {
  land: { fill: true, fillColor: "#f6f3ec", fillOpacity: 1, color: "#b9c6cc", weight: 0.8 },
  lakes: { fill: true, fillColor: "#d3e0e7", fillOpacity: 1, color: "#a9c0cc", weight: 0.6 },
  rivers: { fill: false, color: "#9dbccb", weight: 1.4 },
  borders: { fill: false, color: "#a59b8a", weight: 1.1, dashArray: "6 3" },
};

export async function addBasemap(map, addresses) {
  const late = { priority: "low" }; // it is the heaviest, and the map says what it has to say without it
  const [world, names] = await Promise.all([fetchJson(addresses.basemap, late), fetchJson(addresses.countries, late)]);
  const pane = map.createPane("basemap");
  pane.style.zIndex = 150;
  pane.style.pointerEvents = "none";
  const renderer = L.canvas({ pane: "basemap", padding: 0.5 });
  const { objects } = world;
  const borders = topojson.mesh(world, objects.countries, (a, b) => a !== b);
  const layers = [
    [topojson.feature(world, objects.land), STYLE.land],
    [topojson.feature(world, objects.lakes), STYLE.lakes],
    [topojson.feature(world, objects.rivers), STYLE.rivers],
    [borders, STYLE.borders],
  ];
  for (const [data, style] of layers) {
    unwrap(data);
    L.geoJSON(data, { pane: "basemap", renderer, style, interactive: false, smoothFactor: 0.5 }).addTo(map);
  }
  map.attributionControl.addAttribution(t("Basemap: Natural Earth 1:50m"));
  return countryLabels(topojson.feature(world, objects.countries).features, names);
}

// Lines that step over the antimeridian go on past 180 degrees instead of running back round the Earth.
function unwrap(node) {
  if (!Array.isArray(node)) {
    for (const part of node.features ?? node.geometries ?? [node.geometry ?? node.coordinates ?? []]) unwrap(part);
  } else if (typeof node[0]?.[0] !== "number") {
    for (const part of node) if (Array.isArray(part)) unwrap(part);
  } else {
    let turns = 0;
    const turned = node.map(([lon], i) => lon + 360 * (turns += i ? Math.round((node[i - 1][0] - lon) / 360) : 0));
    const middle = turned.reduce((sum, lon) => sum + lon, 0) / turned.length;
    const home = 360 * Math.round(middle / 360); // a ring that starts in the far east of Asia stays in Asia
    turned.forEach((lon, i) => (node[i] = [lon - home, node[i][1]]));
  }
}

// Large countries first: where two names collide, the larger country keeps its own.
function countryLabels(countries, names) {
  return countries
    .filter((country) => names[country.id] && country.properties?.ct)
    .map((country) => ({ ...country, size: JSON.stringify(country.geometry).length }))
    .sort((a, b) => b.size - a.size)
    .map(({ id, properties: { ct } }, order) => ({
      element: el("span", "label country", names[id][language]),
      rank: 90 + order / 1000,
      anchors: [[ct[1], ct[0]]],
      sides: ["center"],
      gaps: [0],
    }));
}
