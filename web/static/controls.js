// Leaflet's own controls, named in the page's language.
import { t } from "./messages.js";

const UNITS = {
  km: (number) => t("%(number)s km", { number }),
  m: (number) => t("%(number)s m", { number }),
  mi: (number) => t("%(number)s mi", { number }),
  ft: (number) => t("%(number)s ft", { number }),
};

// Leaflet writes "30 km" in one place for both of its scales.
L.Control.Scale.include({
  _updateScale(line, text, ratio) {
    const [number, unit] = text.split(" ");
    line.style.width = `${Math.round(this.options.maxWidth * ratio)}px`;
    line.dir = "auto";
    line.textContent = UNITS[unit](number);
  },
});

export function nameControls(map) {
  map.fire("move"); // the scale was written before
  const names = {
    ".leaflet-control-zoom-in": t("Zoom in"),
    ".leaflet-control-zoom-out": t("Zoom out"),
    ".leaflet-control-layers-toggle": t("Layers"),
  };
  for (const [selector, name] of Object.entries(names)) {
    const control = map.getContainer().querySelector(selector);
    if (!control) continue;
    control.title = name;
    control.setAttribute("aria-label", name);
  }
}
