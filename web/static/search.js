// The form beside the map: what is chosen is asked of the server, and takes the place of what was shown.
import { chosen, FIELDS, read, write } from "./address.js";
import { t } from "./messages.js";
import { el } from "./words.js";

const PAUSE = 180; // milliseconds without a key before words are searched
// Where a keyboard may be in what is replaced, while what it does there replaces it.
const HELD = [".brush-first", ".brush-last", ".play", ".all-time", ".numbers > summary"];

export class Search {
  // `onFound()` is called when list and timeline have been replaced.
  constructor(form, onFound) {
    Object.assign(this, { form, onFound, asking: null, timer: 0 });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.choose();
    });
    form.addEventListener("change", () => this.choose());
    form.addEventListener("input", (event) => {
      if (event.target.type !== "search") return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.choose({ step: false }), PAUSE);
    });
    form.querySelector(".clear").addEventListener("click", (event) => {
      event.preventDefault();
      this.set(Object.fromEntries(FIELDS.map((name) => [name, ""])));
    });
  }

  field(name) {
    return this.form.elements.namedItem(name);
  }

  // Put values into the form, and show what they choose.
  set(values, { step = true } = {}) {
    for (const [name, value] of Object.entries(values)) if (this.field(name)) this.field(name).value = value;
    return this.choose({ step });
  }

  choose({ step = true } = {}) {
    clearTimeout(this.timer);
    const values = Object.fromEntries(FIELDS.map((name) => [name, this.field(name)?.value.trim() ?? ""]));
    write({ ...values, start: "" }, { step });
    return this.show();
  }

  // What the address says goes into the form, and what it chooses is shown.
  restore() {
    const said = read();
    for (const name of FIELDS) if (this.field(name)) this.field(name).value = said.get(name) ?? "";
    return this.show();
  }

  async show() {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const answer = await fetch(`/found?${chosen()}`, { signal, headers: { Accept: "text/html, application/json" } });
      if (!answer.ok) throw new Error(`/found answered ${answer.status}`);
      this.replace(await answer.text());
    } catch (error) {
      if (error.name !== "AbortError") this.complain();
    }
  }

  // The server wrote these parts as it writes the page: every word in them is escaped, no script in them runs.
  replace(text) {
    const parts = new DOMParser().parseFromString(text, "text/html");
    const held = HELD.find((control) => document.activeElement?.matches(`#timeline ${control}`));
    const isOpen = Boolean(document.querySelector("#timeline .numbers")?.open);
    for (const id of ["found", "timeline"]) {
      const fresh = document.adoptNode(parts.getElementById(id));
      document.getElementById(id).replaceWith(fresh);
    }
    this.form.querySelector(".refused")?.remove();
    this.onFound();
    document.querySelector("#timeline .numbers")?.toggleAttribute("open", isOpen);
    if (held) document.querySelector(`#timeline ${held}`)?.focus({ preventScroll: true });
  }

  complain() {
    this.form.querySelector(".refused")?.remove();
    const note = el("p", "notice refused", t("This can't be shown: look at the dates, the number and the area."));
    note.setAttribute("role", "alert");
    this.form.append(note);
  }
}

// Every incident that is shown: [id, lon, lat, title, day, verdict], in the order of the list.
export function lines() {
  return JSON.parse(document.querySelector(".lines").textContent);
}
