// How far it is between two places, with how unsure both are: by two clicks, or from two lists.
import { range } from "./geodesic.js";
import { t } from "./messages.js";
import { el, km, said } from "./words.js";

const NEAR = 18; // pixels within which a click means a known place

export class Measure {
  // `spots`: [{name, lat, lng, radius}], where radius is in metres.
  constructor(map, spots, picker) {
    Object.assign(this, { map, spots, picker, ends: [null, null] });
    this.drawn = L.layerGroup().addTo(map);
    this.build();
  }

  build() {
    this.box = el("details", "measure-box");
    this.box.append(el("summary", "", t("Measure between two places")));
    this.box.append(el("p", "hint", t("Choose two places, or click twice on the map.")));
    this.lists = [t("From"), t("To")].map((label, at) => this.list(label, at));
    this.answer = el("output", "measured");
    this.box.append(this.answer);
    this.box.addEventListener("toggle", () => this.listenToMap(this.box.open));
    document.querySelector(".tools").append(this.box);
  }

  list(label, at) {
    const box = el("label", "field", label);
    const list = el("select");
    list.append(el("option", "", t("– choose –")));
    this.spots.forEach((spot, n) => {
      const option = said("option", "", spot.name);
      option.value = String(n);
      list.append(option);
    });
    list.addEventListener("change", () => this.put(at, this.spots[Number(list.value)] ?? null));
    box.append(" ", list);
    this.box.append(box);
    return list;
  }

  listenToMap(on) {
    if (on) this.picker.take((latlng) => this.click(latlng));
    else {
      this.picker.release();
      this.drawn.clearLayers();
    }
  }

  click(latlng) {
    const at = this.ends[0] === null || this.ends[1] !== null ? 0 : 1;
    if (at === 0) this.ends[1] = null;
    const spot = this.nearest(latlng) ?? { name: "", lat: latlng.lat, lng: latlng.lng, radius: 0 };
    this.put(at, spot);
  }

  nearest(latlng) {
    const point = this.map.latLngToContainerPoint(latlng);
    const away = (spot) => this.map.latLngToContainerPoint(spot).distanceTo(point);
    const best = this.spots.reduce((a, b) => (a && away(a) <= away(b) ? a : b), null);
    return best && away(best) <= NEAR ? best : null;
  }

  put(at, spot) {
    this.ends[at] = spot;
    this.lists.forEach((list, n) => (list.selectedIndex = 1 + this.spots.indexOf(this.ends[n])));
    this.drawn.clearLayers();
    const [a, b] = this.ends;
    if (!a || !b) {
      this.answer.textContent = "";
      return;
    }
    L.polyline([a, b], { className: "shape measure-line", interactive: false }).addTo(this.drawn);
    this.answer.textContent = inWords(a, b);
  }
}

function inWords(a, b) {
  const found = range(a, b);
  if (found === null) return t("These two are almost opposite on the Earth.");
  const { middle, least, greatest } = found;
  if (least === greatest) return t("%(distance)s between two exact points", { distance: km(middle) });
  const values = { distance: km(middle), least: km(least), greatest: km(greatest) };
  return t("%(distance)s; from %(least)s to %(greatest)s with the uncertainty of both", values);
}
