// A slider beside a field of kilometres or miles: fine where it is small, coarse where it is large.
import { el, km, UNIT_M } from "./words.js";

const STEPS = 200;

// `slide` holds a label and the field, and says how far the slider reaches.
export function addSlider(slide, onChange) {
  const [least, most] = [Number(slide.dataset.least), Number(slide.dataset.most)];
  const field = slide.querySelector("input");
  const range = el("input");
  Object.assign(range, { type: "range", min: 0, max: STEPS, step: 1 });
  range.setAttribute("aria-label", slide.querySelector("label").textContent);
  const chosen = () => least * (most / least) ** (range.value / STEPS);
  const follow = () => {
    const shown = Number(field.value.trim().replace(",", ".") || field.placeholder);
    const turn = shown > 0 ? Math.log(shown / least) / Math.log(most / least) : 0;
    range.value = Math.round(STEPS * Math.min(1, Math.max(0, turn)));
    range.setAttribute("aria-valuetext", km((shown || 0) * UNIT_M));
  };
  range.addEventListener("input", () => {
    field.value = String(Number(chosen().toPrecision(2)));
    range.setAttribute("aria-valuetext", km(Number(field.value) * UNIT_M));
    field.dispatchEvent(new Event("input"));
  });
  field.addEventListener("input", () => {
    if (document.activeElement !== range) follow();
    onChange();
  });
  field.addEventListener("told", follow);
  follow();
  slide.append(range);
}
