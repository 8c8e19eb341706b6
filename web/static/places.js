// Places side by side: numbers on the map and in the list belong together.
import { addBasemap } from "./basemap.js";
import { nameControls } from "./controls.js";
import { Labels } from "./labels.js";
import { t } from "./messages.js";
import { drawExactly } from "./shapes.js";
import { Spots } from "./spots.js";
import { el, said } from "./words.js";

const panel = document.getElementById("map");
const { map_standoff: map, geo_json_circles: circles } = window;
const places = JSON.parse(document.getElementById("spots").textContent).map((place) => ({
  ...place,
  latlng: L.latLng(place.lat, place.lon),
}));

function pick(key) {
  const entry = document.getElementById(key);
  spots.select(key);
  if (!entry) return;
  entry.tabIndex = -1;
  entry.scrollIntoView({ block: "nearest" });
  entry.focus();
}

const spots = new Spots(map, window.feature_group_incidents, pick);

async function main() {
  map.attributionControl.setPrefix(false);
  nameControls(map);
  drawExactly(map, [circles]);
  const land = addBasemap(map, panel.dataset.basemap);
  spots.show(places);
  for (const entry of document.querySelectorAll(".candidate")) {
    for (const event of ["mouseenter", "focusin"]) entry.addEventListener(event, () => spots.select(entry.dataset.key));
  }
  const labels = new Labels(map, window.feature_group_names, () => spots.boxes());
  labels.add(
    places.map(({ title, latlng }) => ({
      element: said("span", "label place major", title),
      rank: 15,
      anchors: [latlng],
      gaps: [14, 22],
    })),
  );
  labels.add(await land);
  panel.dataset.ready = "true";
}

main().catch((error) => {
  panel.append(el("p", "map-error", t("The map's background could not be loaded.")));
  throw error;
});
