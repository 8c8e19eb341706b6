// What the address of the page says: what is chosen, what is selected, what part of the Earth is shown.

export const FIELDS = [
  "q", "since", "until", "actor", "speaker", "verdict", "kind", "dataset", "publisher", "killed", "bbox", "sort",
];

let known = window.location.search;

export const read = () => new URLSearchParams(window.location.search);

// The same address with some parameters set, or taken away where they are empty.
export function write(changes, { step = false } = {}) {
  const said = read();
  for (const [name, value] of Object.entries(changes)) {
    if (value) said.set(name, value);
    else said.delete(name);
  }
  const query = said.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  const url = query ? `?${query}` : window.location.pathname;
  if (url === window.location.search) return;
  window.history[step ? "pushState" : "replaceState"](null, "", url);
  known = window.location.search;
  keepChoices();
}

// `onChange()` where the reader goes back or forward to another choice; a jump within the page is none.
export function onTravel(onChange) {
  window.addEventListener("popstate", () => {
    if (window.location.search === known) return;
    known = window.location.search;
    onChange();
  });
}

// Links that only change the language or the units keep what the address says by now.
function keepChoices() {
  for (const link of document.querySelectorAll(".languages a")) {
    const own = new URLSearchParams(link.search);
    const said = read();
    for (const name of ["lang", "units"]) if (own.has(name)) said.set(name, own.get(name));
    link.search = said.toString();
  }
}

// What is chosen, and nothing else.
export function chosen(said = read()) {
  return new URLSearchParams([...said].filter(([name, value]) => FIELDS.includes(name) && value));
}

export const showView = (map) => {
  const { lat, lng } = map.getCenter();
  return [map.getZoom().toFixed(2), lat.toFixed(4), lng.toFixed(4)].join("/");
};

// Zoom and middle as an address gives them, or null where it gives none that can be used.
export function readView(text) {
  const [zoom, lat, lng, ...rest] = (text ?? "").split("/").map(Number);
  const fits = [zoom, lat, lng].every(Number.isFinite) && Math.abs(lat) <= 85 && Math.abs(lng) <= 540;
  return fits && rest.length === 0 && zoom >= 1 && zoom <= 20 ? { zoom, middle: [lat, lng] } : null;
}
