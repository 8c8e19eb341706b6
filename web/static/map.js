// Joins the map that Folium drew, the words of the feature API, and the list.
import { addBasemap } from "./basemap.js";
import { nameControls } from "./controls.js";
import { Labels } from "./labels.js";
import { calm, List } from "./list.js";
import { Markers } from "./markers.js";
import { t } from "./messages.js";
import { addHatch, drawExactly, dressAreas, dressLines } from "./shapes.js";
import { el, fetchFeatures, said } from "./words.js";

const panel = document.getElementById("map");
const { collections, reports, incident: only, basemap, countries } = panel.dataset;
const status = panel.querySelector(".map-status");
// Folium declares its layers as globals of these names; the server fixes them.
const { map_standoff: map, geo_json_areas: areas, geo_json_circles: circles, geo_json_lines: lines } = window;
const { feature_group_names: names, feature_group_incidents: spots } = window;

const CLOSE = 10.5; // zoom at which places a few kilometres apart have markers of their own

const byId = (features) => new Map(features.map((feature) => [feature.id, feature]));
const latlng = ({ geometry: { coordinates } }) => L.latLng(coordinates[1], coordinates[0]);

function placeLabels(places) {
  const order = ["PPLC", "PPLA", "PPLA2", "PPL"];
  const named = places.filter((place) => !place.properties.feature_code?.startsWith("PCL")); // the basemap's
  return named.map((place) => {
    const code = place.properties.feature_code ?? "";
    const found = order.indexOf(code);
    const element = said("span", `label place ${found >= 0 && found < 2 ? "major" : ""}`, place.properties.name);
    return { element, rank: 50 + (found < 0 ? order.length : found), anchors: [latlng(place)] };
  });
}

function highlight(id) {
  for (const layers of [areas, circles, lines]) {
    layers.eachLayer((layer) => {
      const { incident, other } = layer.feature.properties;
      const mine = id !== null && (incident === id || other === id);
      layer.getElement()?.classList.toggle("active", mine);
    });
  }
}

function start(incidents) {
  const located = incidents.filter((feature) => feature.geometry && (!only || feature.id === only));
  const list = new List(document, (id) => select(id), preview);
  const rows = located.map((feature) => ({
    id: feature.id,
    number: list.number(feature.id) || "•",
    title: feature.properties.title,
    latlng: latlng(feature),
  }));
  const shown = only ? rows : rows.filter((row) => list.number(row.id)).sort((a, b) => a.number - b.number);
  const markers = new Markers(map, spots, shown, (id) => select(id, { fromMap: true }));

  let selected = null;
  const rowOf = (id) => shown.find((row) => row.id === id);

  function preview(id, { move = true } = {}) {
    markers.select(id ?? selected);
    highlight(id ?? selected);
    const row = rowOf(id);
    if (row && move) map.panInside(row.latlng, { padding: [60, 60], animate: !calm() });
  }

  function select(id, { fromMap = false } = {}) {
    selected = id;
    const row = rowOf(id);
    if (row && markers.isShared(id)) map.setView(row.latlng, Math.max(map.getZoom(), CLOSE), { animate: !calm() });
    preview(id);
    list.select(id, { scroll: fromMap });
    status.textContent = row ? t("Incident %(number)s selected: %(title)s", row) : "";
  }
  return markers;
}

async function main() {
  map.attributionControl.setPrefix(false);
  nameControls(map);
  drawExactly(map, [areas, circles, lines]);
  addHatch(map);
  const land = addBasemap(map, { basemap, countries });
  const loaded = ["incidents", "claim-areas", "findings", "places"].map((name) => fetchFeatures(collections, name));
  const [incidents, areaWords, findingWords, places] = await Promise.all(loaded);
  const markers = start(incidents);
  const labels = new Labels(map, names, () => markers.boxes());
  labels.add([
    ...dressAreas(areas, byId(areaWords), reports),
    ...dressLines(lines, byId(findingWords), reports),
    ...placeLabels(places),
  ]);
  labels.add(await land);
  panel.dataset.ready = "true";
}

main().catch((error) => {
  panel.append(el("p", "map-error", t("The map's words could not be loaded; the list is complete without them.")));
  throw error;
});
