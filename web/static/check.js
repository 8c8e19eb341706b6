// "Check statements": what is corrected changes the findings and the map at once.
import { showFindings, summary } from "./findings.js";
import { locale, t, units } from "./messages.js";
import { offerSaving } from "./save.js";
import { Sketch } from "./sketch.js";
import { addSlider } from "./slider.js";
import { el, km, UNIT_M } from "./words.js";

// Fields are named by the unit that they are shown with.
const [RADIUS, TOLERANCE] = [`radius_${units}`, `tolerance_${units}`];
const WAIT_MS = 120; // after the last touch of a slider
const form = document.getElementById("check");
const panel = document.getElementById("map");
const status = document.getElementById("summary");
let found = JSON.parse(document.getElementById("found").textContent);
let latest = null; // the request under way
let timer = 0;

const rows = new Map([...form.querySelectorAll(".place-fields")].map((row) => [row.dataset.key, row]));
const field = (row, name) => row.querySelector(`[name=${name}]`);
const publishers = Object.fromEntries(
  found.texts.map((text, i) => [text.id, text.publisher || t("Text %(number)s", { number: i + 1 })]),
);
const sketch = new Sketch(panel, picked);

// A number as people write it; null for nothing.
function figure(input, unit = 1) {
  const text = input.value.trim().replace(",", ".");
  return text === "" ? null : Number(text) * unit;
}

function placing(row) {
  const place = { key: row.dataset.key, uncertainty_m: figure(field(row, RADIUS), UNIT_M) };
  const [lon, lat] = [figure(field(row, "lon")), figure(field(row, "lat"))];
  if (lon !== null || lat !== null) Object.assign(place, { lon, lat });
  else if (field(row, "place_id").value) place.place_id = field(row, "place_id").value;
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null));
}

function question() {
  const reading = form.elements.reading.value;
  const asked = {
    texts: found.texts.map(({ text, published, publisher }) => ({ text, published, publisher })),
    places: [...rows.values()].map(placing).filter((place) => Object.keys(place).length > 1),
    reading,
  };
  if (reading === "given") asked.tolerance_m = figure(form.elements[TOLERANCE], UNIT_M);
  return asked;
}

async function ask() {
  latest?.abort();
  latest = new AbortController();
  const asked = question();
  if (asked.reading === "given" && asked.tolerance_m === null) {
    status.textContent = t("Give your tolerance.");
    return;
  }
  try {
    const answer = await fetch(form.dataset.api, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        "X-CSRFToken": form.elements.csrf_token.value,
      },
      body: JSON.stringify(asked),
      signal: latest.signal,
    });
    const told = await answer.json();
    if (answer.ok) show(told);
    else status.textContent = told.detail ?? told.title;
  } catch (error) {
    if (error.name !== "AbortError") status.textContent = t("The server can't be reached.");
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT_MS);
}

function show(told) {
  found = told;
  showFindings(document.getElementById("findings"), found, publishers);
  status.textContent = summary(found.features.findings);
  for (const place of found.places) tell(rows.get(place.key), place, found.told_places[place.key]);
  sketch.show(found);
}

// Where a place is now, and the radius that its slider starts from.
function tell(row, place, words = place) {
  const degrees = (value) => value.toLocaleString(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const where = row.querySelector(".where");
  where.textContent =
    place.lon === null
      ? t("not located")
      : t("%(lat)s° lat, %(lon)s° lon, known within %(radius)s", {
          lat: degrees(place.lat),
          lon: degrees(place.lon),
          radius: km(place.uncertainty_m),
        });
  row.querySelector(".why").textContent = words.reason;
  row.querySelector(".why-unsure").textContent = words.uncertainty_reason ?? "";
  row.querySelector(".radius-label").textContent = place.outline
    ? row.dataset.ofOutline
    : row.dataset.ofPoint;
  field(row, RADIUS).placeholder = place.boundary_m === null ? "" : String(Number((place.boundary_m / UNIT_M).toPrecision(4)));
  field(row, RADIUS).dispatchEvent(new Event("told"));
}

// A place or one of its candidates was chosen on the map.
function picked(key) {
  const [place, candidate] = key.split(" ");
  const row = rows.get(place);
  if (candidate) {
    field(row, "place_id").value = candidate;
    field(row, RADIUS).value = "";
    soon();
  } else {
    look(row);
    row.scrollIntoView({ block: "nearest" });
    field(row, RADIUS).focus();
  }
}

// Show what else a place's name may mean, on the map.
function look(row) {
  const place = found.places.find(({ key }) => key === row.dataset.key);
  const near = place.candidates.slice(0, 12).filter((candidate) => candidate.place_id !== place.place_id);
  sketch.choose(
    near.map((candidate, i) => ({
      key: `${place.key} ${candidate.place_id}`,
      number: String.fromCharCode(97 + i),
      title: t("choose %(name)s", { name: candidate.name }),
      latlng: L.latLng(candidate.lat, candidate.lon),
      kind: "choice",
    })),
  );
  sketch.spots.select(place.key);
}

// A button that takes the next click on the map for where a place is.
function addMapButton(row) {
  const button = el("button", "", t("Show it on the map"));
  button.type = "button";
  button.addEventListener("click", () => {
    panel.scrollIntoView({ block: "nearest" });
    panel.classList.add("waiting");
    status.textContent = t("Click the map where it is.");
    sketch.map.once("click", ({ latlng }) => {
      panel.classList.remove("waiting");
      const at = latlng.wrap();
      field(row, "lat").value = at.lat.toFixed(5);
      field(row, "lon").value = at.lng.toFixed(5);
      const radius = field(row, RADIUS);
      radius.value ||= radius.placeholder || "1";
      radius.dispatchEvent(new Event("told"));
      soon();
    });
  });
  row.querySelector("details").append(button);
}

function start() {
  for (const slide of form.querySelectorAll(".slide")) addSlider(slide, soon);
  for (const row of rows.values()) {
    addMapButton(row);
    row.addEventListener("focusin", () => look(row));
    field(row, "place_id").addEventListener("change", () => {
      for (const name of [RADIUS, "lon", "lat"]) field(row, name).value = "";
      soon();
    });
    for (const name of ["lon", "lat"]) field(row, name).addEventListener("input", soon);
  }
  form.elements.reading.addEventListener("change", soon);
  form.elements[TOLERANCE].addEventListener("input", () => {
    form.elements.reading.value = "given";
  });
  offerSaving(form, () => found);
  show(found);
}

start();
sketch.ready().catch((error) => {
  panel.append(el("p", "map-error", t("The map's background could not be loaded.")));
  throw error;
});
