// Clicks on the map that mean a position: one tool has them at a time.
import { el } from "./words.js";

export class Picker {
  constructor(map) {
    Object.assign(this, { map, onClick: null });
    map.on("click", (event) => this.onClick?.(event.latlng.wrap()));
  }

  take(onClick) {
    this.onClick = onClick;
    this.map.getContainer().classList.add("picking");
    this.map.doubleClickZoom.disable();
  }

  release() {
    this.onClick = null;
    this.map.getContainer().classList.remove("picking");
    this.map.doubleClickZoom.enable();
  }
}

// The position under the pointer, in the lower corner of the map.
export function showPointer(map) {
  const box = el("p", "pointer");
  box.dir = "ltr";
  box.setAttribute("aria-hidden", "true"); // it follows a mouse
  map.getContainer().append(box);
  map.on("mousemove", ({ latlng }) => {
    const { lat, lng } = latlng.wrap();
    box.textContent = `${lat.toFixed(4)}° lat, ${lng.toFixed(4)}° lon`;
  });
  map.on("mouseout", () => (box.textContent = ""));
}

// Two clicks, or touches, are two corners of the area that is searched.
export function drawArea(map, picker, button, onArea) {
  let corner = null;
  const frame = L.rectangle([[0, 0], [0, 0]], { className: "shape search-area", interactive: false });
  const end = () => {
    corner = null;
    picker.release();
    button.setAttribute("aria-pressed", "false");
  };
  const click = (latlng) => {
    if (corner === null) {
      corner = latlng;
      return;
    }
    const box = L.latLngBounds(corner, latlng);
    end();
    onArea([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((n) => n.toFixed(4)).join(","));
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") {
      end();
      return;
    }
    button.setAttribute("aria-pressed", "true");
    picker.take(click);
  });
  // Shows the area that is searched; none where the text is no area.
  return (text) => {
    const [west, south, east, north] = text.split(",").map(Number);
    if (text && [west, south, east, north].every(Number.isFinite)) {
      frame.setBounds([[south, west], [north, east < west ? east + 360 : east]]).addTo(map);
    } else frame.remove();
  };
}
