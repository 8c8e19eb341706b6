// A background map from another server: asked for nothing until the reader turns it on, which this browser remembers.
import { t } from "./messages.js";
import { el } from "./words.js";

const KEY = "standoff-tiles"; // of the address that the reader agreed to: another one is asked about anew
const DEEPEST = 19;

// Without a store of its own a browser forgets it with the page.
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(address) {
  try {
    if (address) localStorage.setItem(KEY, address);
    else localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

export class Online {
  // `tiles` is an address with {z}, {x} and {y}, `credit` the words that say whose they are.
  constructor(map, tools, { tiles, credit }) {
    const attribution = el("span", "", credit).innerHTML;
    const layer = L.tileLayer(tiles, { attribution, maxNativeZoom: DEEPEST, referrerPolicy: "no-referrer" });
    const label = el("label", "online");
    const box = Object.assign(el("input"), { type: "checkbox", checked: remembered() === tiles });
    const { host } = new URL(tiles);
    label.append(box, el("span", "", t("Background from %(host)s, which then learns where you look", { host })));
    tools.append(label);
    const apply = () => (box.checked ? layer.addTo(map) : layer.remove());
    box.addEventListener("change", () => {
      remember(box.checked ? tiles : null);
      apply();
    });
    if (box.checked) apply();
  }
}
