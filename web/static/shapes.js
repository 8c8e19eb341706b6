// What Folium drew, given words: labels and popups for claim areas and findings.
import { t, tn } from "./messages.js";
import { badge, claimedDistance, el, inShort, km, kmRange, quoted, relation, said, VERDICTS } from "./words.js";

const POPUP = { maxHeight: 300, maxWidth: 320 };
// A whole message for each: a language may bend the verdict to its number.
const VERDICT_COUNTS = {
  contradicted: (n) => tn("%(num)s claim contradicted", "%(num)s claims contradicted", n),
  borderline: (n) => tn("%(num)s claim borderline", "%(num)s claims borderline", n),
  consistent: (n) => tn("%(num)s claim consistent", "%(num)s claims consistent", n),
  not_checkable: (n) => tn("%(num)s claim not checkable", "%(num)s claims not checkable", n),
};
const SEVERITY = ["contradicted", "borderline", "not_checkable", "consistent"];

// Where a label may sit on an outline: its north first, then round it.
function outlinePoints(layer) {
  const rings = layer.getLatLngs().flat(Infinity);
  const north = rings.reduce((best, p, i) => (p.lat > rings[best].lat ? i : best), 0);
  const at = (turn) => rings[(north + Math.round(turn * rings.length)) % rings.length];
  return [0, 0.06, 0.94, 0.12, 0.88, 0.5, 0.44, 0.56, 0.25, 0.75].map(at);
}

function areaPopup(properties, reports) {
  const box = el("div", "popup");
  const what = properties.outside ? t("Zone said to be empty") : t("Where it is said to be");
  box.append(el("h3", "", `${what}: ${relation(properties.relation)} `));
  box.lastChild.append(said("bdi", "", claimedDistance(properties)));
  box.append(quoted(properties, reports));
  const range = kmRange(properties.claimed_min_m, properties.claimed_max_m);
  if (range) box.append(el("p", "measure", t("As claimed: %(range)s", { range })));
  const region = properties.region === "certain" ? t("Certain region, from") : t("Possible region, from");
  const from = el("p", "measure", `${region} `);
  from.append(said("bdi", "", properties.reference));
  const radius = properties.coordinateUncertaintyInMeters;
  if (radius) from.append(t(", known within %(radius)s", { radius: km(radius) }));
  box.append(from);
  return box;
}

function areaLabel(properties) {
  const label = el("span", `label area-label ${properties.outside ? "outside" : "inside"}`);
  label.append(said("b", "", claimedDistance(properties)), `: “${relation(properties.relation)}”`);
  if (properties.claimant) label.append(" ", said("bdi", "by", properties.claimant));
  return label;
}

export function dressAreas(layers, words, reports) {
  const labels = [];
  layers.eachLayer((layer) => {
    const properties = words.get(layer.feature.id)?.properties;
    if (!properties) return;
    layer.bindPopup(() => areaPopup(properties, reports), POPUP);
    if (layer.feature.properties.region !== "possible") return;
    labels.push({
      of: layer.feature.properties,
      claimant: properties.claimant,
      element: areaLabel(properties),
      rank: 20,
      anchors: outlinePoints(layer),
      sides: ["center"],
      gaps: [0],
      onClick: (at) => layer.openPopup(at),
    });
  });
  return labels;
}

function linePopup(features, reports) {
  const box = el("div", "popup");
  for (const { properties } of features) {
    const finding = el("section", `finding ${properties.verdict}`);
    const head = el("p");
    head.append(badge(properties.verdict), " ", el("span", "robust", properties.robust ? t("robust") : t("fragile")));
    finding.append(head, el("p", "reason", inShort(properties)), quoted(properties.claim, reports));
    box.append(finding);
  }
  return box;
}

function lineLabel(length, features) {
  const { properties } = features[0];
  const range = kmRange(properties.measured_min_m, properties.measured_max_m, { bare: true });
  const label = el("span", `label line-label ${properties.verdict}`);
  const same = features.filter((f) => f.properties.verdict === properties.verdict).length;
  const verdict = same > 1 ? VERDICT_COUNTS[properties.verdict](same) : VERDICTS[properties.verdict];
  label.append(el("b", "", km(length)), range ? ` (${range}) · ` : " · ", verdict);
  return label;
}

function along([a, b]) {
  return [0.5, 0.62, 0.38, 0.75, 0.25, 0.9, 1].map((t) => [a.lat + t * (b.lat - a.lat), a.lng + t * (b.lng - a.lng)]);
}

// Findings between the same two points share a line on the eye, so they share a label and a popup.
export function dressLines(layers, words, reports) {
  const bundles = new Map();
  layers.eachLayer((layer) => {
    const feature = words.get(layer.feature.id);
    if (!feature) return;
    const key = JSON.stringify(layer.feature.geometry.coordinates);
    const bundle = bundles.get(key) ?? { layers: [], features: [] };
    bundle.layers.push(layer);
    bundle.features.push(feature);
    bundles.set(key, bundle);
  });
  return [...bundles.values()].map((bundle) => dressBundle(bundle, reports));
}

function dressBundle({ layers, features }, reports) {
  const severity = (f) => SEVERITY.indexOf(f.properties.verdict);
  features.sort((a, b) => severity(a) - severity(b));
  for (const layer of layers) layer.bindPopup(() => linePopup(features, reports), POPUP);
  layers.find((l) => l.feature.id === features[0].id).bringToFront();
  return {
    of: layers[0].feature.properties,
    element: lineLabel(layers[0].feature.properties.length_m, features),
    rank: [10, 30, 70, 71][severity(features[0])],
    anchors: along(layers[0].getLatLngs().flat(Infinity)),
    sides: ["right", "left", "above", "below"],
    gaps: severity(features[0]) === 0 ? [8, 34, 60, 90] : [8],
    onClick: (at) => layers[0].openPopup(at),
  };
}

// Leaflet rounds positions to whole pixels, which turns a fine ring into steps: project without rounding.
export function drawExactly(map, groups) {
  map.latLngToLayerPoint = (latlng) => map.project(L.latLng(latlng)).subtract(map.getPixelOrigin());
  for (const group of groups) if (map.hasLayer(group)) group.remove().addTo(map);
}

// A hatch for zones said to be empty; style sheets refer to it as url(#hatch).
export function addHatch(map) {
  const svg = map.getPane("overlayPane").querySelector("svg");
  if (!svg) return;
  const ns = "http://www.w3.org/2000/svg";
  const make = (tag, attributes, parent) => {
    const node = document.createElementNS(ns, tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    parent.append(node);
    return node;
  };
  const defs = make("defs", {}, svg);
  const size = { id: "hatch", width: 9, height: 9, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  const pattern = make("pattern", size, defs);
  make("line", { x1: 0, y1: 0, x2: 0, y2: 9, class: "hatch-line" }, pattern);
}
