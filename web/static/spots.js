// Numbered places on the map: each a button that says which it is.
import { el } from "./words.js";

export class Spots {
  // `onPick(key)` when a place is chosen on the map.
  constructor(map, group, onPick) {
    Object.assign(this, { map, group, onPick, shown: [] });
  }

  // `places`: [{key, number, title, latlng, kind}]; a kind gives the face its look.
  show(places) {
    this.group.clearLayers();
    this.shown = places.map((place) => this.spot(place));
  }

  spot({ key, number, title, latlng, kind = "" }) {
    const face = el("span", `face ${kind}`, String(number));
    const icon = L.divIcon({ html: face, className: "incident-marker", iconSize: null });
    const marker = L.marker(latlng, { icon, keyboard: true, riseOnHover: true });
    marker.on("click", () => this.onPick(key));
    marker.on("add", () => {
      const node = marker.getElement();
      node.setAttribute("role", "button");
      node.setAttribute("aria-label", `${number}: ${title}`);
      node.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        this.onPick(key);
      });
    });
    marker.addTo(this.group);
    return { key, marker, face };
  }

  select(key) {
    for (const spot of this.shown) spot.face.classList.toggle("selected", spot.key === key);
  }

  // Boxes in pixels that labels must not cover.
  boxes() {
    return this.shown.map(({ marker, face }) => {
      const at = this.map.latLngToContainerPoint(marker.getLatLng());
      const half = Math.max(face.offsetWidth, 22) / 2;
      return [at.x - half, at.y - 11, at.x + half, at.y + 11];
    });
  }
}
