// The map of an answer, drawn anew with each one.
import { addBasemap } from "./basemap.js";
import { nameControls } from "./controls.js";
import { Labels } from "./labels.js";
import { addHatch, drawExactly, dressAreas, dressLines } from "./shapes.js";
import { Spots } from "./spots.js";

const CLASSES = ["kind", "region", "side", "extent", "verdict"];

function style({ properties }) {
  const classes = CLASSES.map((name) => properties[name]).filter(Boolean);
  const hatched = properties.side === "outside" && properties.region === "certain";
  return { className: `shape ${classes.join(" ")}`, fillColor: hatched ? "url(#hatch)" : "#4a3f8f" };
}

const byId = (features) => new Map(features.map((feature) => [feature.id, feature]));

// Claim areas as shapes: what the server makes of them for Folium.
function areaShapes(features) {
  return features
    .filter(({ geometry }) => geometry)
    .map(({ id, geometry, properties: { region, outside } }) => ({
      type: "Feature",
      id,
      geometry,
      properties: { kind: "area", region, side: outside ? "outside" : "inside" },
    }));
}

export class Sketch {
  // `onPick(key)`: a place was chosen on the map.
  constructor(panel, onPick) {
    const { map_standoff: map, geo_json_areas: areas, geo_json_circles: circles, geo_json_lines: lines } = window;
    Object.assign(this, { panel, map, areas, circles, lines, land: [], places: [] });
    map.attributionControl.setPrefix(false);
    nameControls(map);
    drawExactly(map, [areas, circles, lines]);
    this.spots = new Spots(map, window.feature_group_incidents, onPick);
    this.labels = new Labels(map, window.feature_group_names, () => this.spots.boxes());
  }

  async ready() {
    this.land = await addBasemap(this.map, this.panel.dataset.basemap);
    this.labels.add(this.land);
    this.panel.dataset.ready = "true";
  }

  // `choices`: candidates of the place that is looked at, beside the places themselves.
  show(found, choices = []) {
    const { "claim-areas": areas, findings } = found.features;
    refill(this.areas, [...found.shapes.outlines, ...areaShapes(areas)]);
    refill(this.circles, found.shapes.circles);
    refill(this.lines, found.shapes.lines);
    addHatch(this.map);
    this.places = spotsOf(found.places);
    this.choose(choices);
    this.labels.clear();
    this.labels.add([...dressAreas(this.areas, byId(areas), ""), ...dressLines(this.lines, byId(findings), "")]);
    this.labels.add([...this.places.map(nameLabel), ...this.land]);
  }

  choose(choices) {
    this.spots.show([...this.places, ...choices]);
  }
}

function refill(layer, features) {
  layer.options.style = style;
  layer.clearLayers();
  layer.addData({ type: "FeatureCollection", features });
}

function spotsOf(places) {
  return places
    .map((place, i) => ({ ...place, number: i + 1, title: place.name }))
    .filter((place) => place.lon !== null)
    .map((place) => ({ ...place, latlng: L.latLng(place.lat, place.lon) }));
}

function nameLabel({ title, latlng }) {
  const element = document.createElement("span");
  element.className = "label place major";
  element.dir = "auto";
  element.textContent = title;
  return { element, rank: 15, anchors: [latlng], gaps: [14, 22] };
}
