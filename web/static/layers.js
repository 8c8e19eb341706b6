// The legend as switches: each kind of thing on the map can be put away; zones also by who speaks of them.
import { t } from "./messages.js";
import { el, said } from "./words.js";

// `onChange()` after the map shows more or less; `hidden` are the names of what was put away before.
export function switches(panel, hidden, onChange) {
  const boxes = [...document.querySelectorAll(".legend [data-layer]")];
  const apply = () => {
    for (const box of boxes) panel.classList.toggle(`without-${box.dataset.layer}`, !box.checked);
    onChange(boxes.filter((box) => !box.checked).map((box) => box.dataset.layer));
  };
  for (const box of boxes) {
    box.hidden = false;
    box.checked = !hidden.includes(box.dataset.layer);
    box.addEventListener("change", apply);
  }
  for (const box of boxes) panel.classList.toggle(`without-${box.dataset.layer}`, !box.checked);
}

// A list of those who speak of zones; `onSpeaker(name)` with null for all.
export function speakers(names, onSpeaker) {
  const known = [...new Set(names.filter(Boolean))].sort((a, b) => a.localeCompare(b));
  if (known.length < 2) return;
  const label = el("label", "field", t("Zones of"));
  const list = el("select");
  const all = el("option", "", t("all speakers"));
  all.value = "";
  list.append(all);
  for (const name of known) {
    const option = said("option", "", name);
    option.value = name;
    list.append(option);
  }
  list.addEventListener("change", () => onSpeaker(list.value || null));
  label.append(" ", list);
  document.querySelector(".tools")?.append(label);
}
