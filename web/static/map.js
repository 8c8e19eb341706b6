// Joins the map that Folium drew, the words of the feature API, the list, the form and the timeline.
import { chosen, onTravel, read, readView, showView, write } from "./address.js";
import { addBasemap } from "./basemap.js";
import { Crowd } from "./crowd.js";
import { nameControls } from "./controls.js";
import { Labels } from "./labels.js";
import { speakers, switches } from "./layers.js";
import { calm, List } from "./list.js";
import { Markers } from "./markers.js";
import { Measure } from "./measure.js";
import { language, t, tn } from "./messages.js";
import { follow } from "./picked.js";
import { drawArea, Picker, showPointer } from "./picking.js";
import { lines, Search } from "./search.js";
import { addHatch, drawExactly, dressAreas, dressLines } from "./shapes.js";
import { Timeline } from "./timeline.js";
import { el, fetchFeatures, said } from "./words.js";

const panel = document.getElementById("map");
const { collections, reports, incident: only, basemap } = panel.dataset;
const status = panel.querySelector(".map-status");
const form = document.getElementById("choices");
// Folium declares its layers as globals of these names; the server fixes them.
const { map_standoff: map, geo_json_areas: areas, geo_json_circles: circles, geo_json_lines: finding_lines } = window;
const { feature_group_names: names, feature_group_incidents: spots } = window;

const CLOSE = 10.5; // zoom at which places a few kilometres apart have markers of their own

const byId = (features) => new Map(features.map((feature) => [feature.id, feature]));
const SCRIPT = { ar: /\p{Script=Arabic}/u };

// A place's name in the page's script, where it has one.
function nameOf({ name, names }) {
  const own = SCRIPT[language];
  return (own && names?.find((one) => own.test(one))) ?? name;
}

const latlng = ({ geometry: { coordinates } }) => L.latLng(coordinates[1], coordinates[0]);

function placeLabels(places) {
  const order = ["PPLC", "PPLA", "PPLA2", "PPL"];
  const named = places.filter((place) => !place.properties.feature_code?.startsWith("PCL")); // the basemap's
  return named.map((place) => {
    const code = place.properties.feature_code ?? "";
    const found = order.indexOf(code);
    const element = said("span", `label place ${found >= 0 && found < 2 ? "major" : ""}`, nameOf(place.properties));
    return { element, rank: 50 + (found < 0 ? order.length : found), anchors: [latlng(place)] };
  });
}

// What the list shows, as the markers need it.
function located() {
  const first = Number(document.querySelector(".lines").dataset.first ?? 1);
  return lines()
    .map(([id, lon, lat, title, day], at) => ({ id, lon, lat, title, day, number: at + first }))
    .filter((row) => row.lon !== null)
    .map((row) => ({ ...row, latlng: L.latLng(row.lat, row.lon) }));
}

// The map with what is chosen on it, and one incident that may be selected.
class Desk {
  constructor() {
    this.rows = located();
    this.selected = null;
    this.speaker = null;
    this.list = new List((id) => this.select(id), (id, how) => this.preview(id, how));
    this.markers = new Markers(map, spots, [], (id) => this.select(id, { fromMap: true }));
    this.show();
    this.labels = new Labels(map, names, () => this.markers.boxes());
  }

  // The incidents as markers; where they are too many, as tiles, and the selected one alone as a marker.
  show() {
    const tiles = document.getElementById("found")?.dataset.tiles;
    if (this.crowd && !tiles) this.crowd = void this.crowd.remove();
    else if (this.crowd && tiles !== this.crowd.template) this.crowd.ask(tiles);
    else if (tiles && !this.crowd) this.crowd = this.gather(tiles);
    const inView = panel.querySelector(".in-view");
    if (inView) inView.hidden = !tiles;
    this.markers.put(tiles ? this.rows.filter((row) => row.id === this.selected) : this.rows);
  }

  gather(tiles) {
    const inView = panel.querySelector(".in-view");
    const onSettled = ({ shown }) => {
      inView.textContent = tn("%(num)s incident in view", "%(num)s incidents in view", shown);
    };
    const onPick = (mark) =>
      this.rowOf(mark.id) ? this.select(mark.id, { fromMap: true }) : follow(map, collections, mark);
    return new Crowd(tiles, { onPick, onSettled }).addTo(map);
  }

  rowOf(id) {
    return this.rows.find((row) => row.id === id);
  }

  preview(id, { move = true } = {}) {
    this.markers.select(id ?? this.selected);
    this.highlight(id ?? this.selected);
    const row = this.rowOf(id);
    if (row && move) map.panInside(row.latlng, { padding: [60, 60], animate: !calm() });
  }

  highlight(id) {
    for (const layers of [areas, circles, finding_lines]) {
      layers.eachLayer((layer) => {
        const { incident, other } = layer.feature.properties;
        const mine = id !== null && (incident === id || other === id);
        layer.getElement()?.classList.toggle("active", mine);
      });
    }
  }

  select(id, { fromMap = false, quiet = false } = {}) {
    this.selected = id;
    if (this.crowd) this.show();
    const row = this.rowOf(id);
    const close = Math.max(map.getZoom(), CLOSE);
    if (row && this.markers.isShared(id) && !quiet) map.setView(row.latlng, close, { animate: !calm() });
    this.preview(id, { move: !quiet });
    this.list.select(id, { scroll: fromMap });
    this.timeline?.mark(row?.day);
    status.textContent = row ? t("Incident %(number)s selected: %(title)s", row) : "";
    if (form) write({ incident: id });
  }

  // Leave out what belongs to incidents that aren't chosen, and the zones of other speakers.
  sieve() {
    const kept = new Set(lines().map(([id]) => id));
    const isKept = ({ incident, other }) =>
      this.crowd || !(incident || other) || kept.has(incident) || kept.has(other);
    const meant = chosen().get("verdict");
    const isMeant = ({ verdict }) => !meant || !verdict || verdict === meant;
    for (const layers of [areas, circles, finding_lines]) {
      layers.eachLayer((layer) => {
        const of = layer.feature.properties;
        const isChosen = isKept(of) && isMeant(of);
        const shown = isChosen && (layers !== areas || this.isSaid(this.claimants.get(layer.feature.id)));
        layer.getElement()?.classList.toggle("left-out", !shown);
      });
    }
    for (const { of, element, claimant } of this.labels.labels) {
      const isOthers = of?.kind === "area" && !this.isSaid(claimant);
      if (of) element.classList.toggle("left-out", !isKept(of) || !isMeant(of) || isOthers);
    }
    this.labels.layout();
  }

  isSaid(claimant) {
    return this.speaker === null || claimant === this.speaker;
  }

  // The form has chosen others.
  refresh() {
    this.rows = located();
    this.list.attach();
    this.show();
    this.sieve();
    status.textContent = document.getElementById("found-title").textContent;
    if (this.selected) this.select(this.selected, { quiet: true });
  }
}

function addTools(desk, places, areaWords) {
  const picker = new Picker(map);
  const spot = ({ geometry, properties }) => ({
    name: properties.name,
    lat: geometry.coordinates[1],
    lng: geometry.coordinates[0],
    radius: properties.coordinateUncertaintyInMeters ?? 0,
  });
  const known = places.filter((place) => place.geometry).map(spot);
  new Measure(map, known.sort((a, b) => a.name.localeCompare(b.name)), picker);
  speakers(areaWords.map((area) => area.properties.claimant), (name) => {
    desk.speaker = name;
    desk.sieve();
  });
  return picker;
}

function addSearch(desk, picker) {
  const days = () => ({ since: search.field("since").value, until: search.field("until").value });
  const onArea = (bbox) => search.set({ bbox });
  const showArea = drawArea(map, picker, form.querySelector(".draw-area"), onArea);
  const search = new Search(form, () => {
    desk.timeline.attach(days());
    desk.refresh();
    showArea(search.field("bbox").value);
  });
  desk.timeline = new Timeline((since, until, how) => search.set({ since, until }, how));
  desk.timeline.attach(days());
  showArea(search.field("bbox").value);
  onTravel(async () => {
    await search.restore();
    await restore(desk);
  });
  document.querySelector(".show-first")?.addEventListener("click", (event) => {
    const { incident, finding } = event.currentTarget.dataset;
    if (!desk.rowOf(incident)) return;
    event.preventDefault();
    const line = finding_lines.getLayers().find(({ feature }) => feature.id === finding);
    desk.select(incident, { fromMap: true, quiet: Boolean(line) });
    if (line) map.fitBounds(line.getBounds().pad(0.5), { maxZoom: CLOSE, animate: !calm() });
  });
}

// Leaflet ends a zoom that it has begun over a view that is set meanwhile.
const still = () => (map._animatingZoom ? new Promise((done) => map.once("zoomend", done)) : null);

// What the address says of selection and view.
async function restore(desk) {
  const view = readView(read().get("map"));
  if (view) await still();
  if (view) map.setView(view.middle, view.zoom, { animate: false });
  const id = read().get("incident");
  if (id) desk.select(id, { fromMap: true, quiet: Boolean(view) });
}

async function main() {
  map.attributionControl.setPrefix(false);
  nameControls(map);
  drawExactly(map, [areas, circles, finding_lines]);
  addHatch(map);
  showPointer(map);
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(panel);
  const land = addBasemap(map, basemap);
  const loaded = fetchFeatures(collections, "places");
  const desk = new Desk();
  const hidden = (read().get("hide") ?? "").split(",");
  switches(panel, hidden, (put) => {
    desk.labels.layout();
    if (form) write({ hide: put.join(",") });
  });
  const { areas: areaWords, findings: findingWords } = JSON.parse(document.getElementById("map-words").textContent);
  desk.claimants = new Map(areaWords.map(({ id, properties }) => [id, properties.claimant]));
  desk.labels.add([
    ...dressAreas(areas, byId(areaWords), reports),
    ...dressLines(finding_lines, byId(findingWords), reports),
  ]);
  const places = await loaded;
  desk.labels.add(placeLabels(places));
  if (form) {
    addSearch(desk, addTools(desk, places, areaWords));
    if ([...chosen()].length) desk.sieve();
    await restore(desk);
    map.on("dragend zoomend", () => write({ map: showView(map) }));
  }
  desk.labels.add(await land);
  panel.dataset.ready = "true";
  if (!form) return;
  const { Background } = await import("./archive.js"); // few will use it, and none at once
  new Background(map, document.querySelector(".tools"));
  if (!panel.dataset.tiles) return;
  const { Online } = await import("./online.js");
  new Online(map, document.querySelector(".tools"), panel.dataset);
}

main().catch((error) => {
  panel.append(el("p", "map-error", t("The map's words could not be loaded; the list is complete without them.")));
  throw error;
});
