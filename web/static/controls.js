// Leaflet's own controls, named in the page's language.
import { t } from "./messages.js";

export function nameControls(map) {
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
