// The timeline under the map: a brush of two sliders, days to click, and play.
import { t } from "./messages.js";

const STEP = 900; // milliseconds that a step of play stays

export class Timeline {
  // `onDays(since, until, {step})`, with empty texts for all time.
  constructor(onDays) {
    Object.assign(this, { onDays, playing: 0, selected: "" });
  }

  // Take hold of the present bars; what they span is in the form.
  attach({ since, until }) {
    this.root = document.getElementById("timeline");
    this.bins = [...this.root.querySelectorAll(".bin")];
    if (this.bins.length === 0) return;
    this.root.querySelector(".brush").hidden = false;
    this.first = this.root.querySelector(".brush-first");
    this.last = this.root.querySelector(".brush-last");
    this.said = this.root.querySelector(".brush-said");
    const starts = this.bins.findIndex((bin) => since && bin.dataset.last >= since);
    const ends = this.bins.findLastIndex((bin) => until && bin.dataset.first <= until);
    this.first.value = starts < 0 ? 0 : starts;
    this.last.value = ends < 0 ? this.bins.length - 1 : ends;
    this.listen();
    this.paint();
    this.mark(this.selected);
  }

  listen() {
    for (const slider of [this.first, this.last]) {
      slider.addEventListener("input", () => {
        this.order(slider);
        this.paint();
      });
      slider.addEventListener("change", () => this.tell());
    }
    this.bins.forEach((bin, at) => bin.addEventListener("click", () => this.go(at, at)));
    this.root.querySelector(".all-time").addEventListener("click", () => this.stop() || this.onDays("", "", { step: true }));
    const play = this.root.querySelector(".play");
    play.setAttribute("aria-pressed", String(Boolean(this.playing)));
    play.addEventListener("click", () => (this.playing ? this.stop() : this.play()));
  }

  // One slider never passes the other.
  order(moved) {
    if (Number(this.first.value) <= Number(this.last.value)) return;
    (moved === this.first ? this.last : this.first).value = moved.value;
  }

  go(first, last, { step = true } = {}) {
    [this.first.value, this.last.value] = [first, last];
    this.paint();
    this.tell({ step });
  }

  tell({ step = true } = {}) {
    const [first, last] = [Number(this.first.value), Number(this.last.value)];
    const isAll = first === 0 && last === this.bins.length - 1;
    this.onDays(isAll ? "" : this.bins[first].dataset.first, isAll ? "" : this.bins[last].dataset.last, { step });
  }

  paint() {
    const [first, last] = [Number(this.first.value), Number(this.last.value)];
    this.bins.forEach((bin, at) => bin.classList.toggle("out", at < first || at > last));
    const [since, until] = [this.bins[first].dataset.first, this.bins[last].dataset.last];
    this.said.textContent = since === until ? since : t("%(since)s to %(until)s", { since, until });
    this.first.setAttribute("aria-valuetext", since);
    this.last.setAttribute("aria-valuetext", until);
  }

  // Mark the bar of a day: that of the selected incident.
  mark(day) {
    this.selected = day ?? "";
    for (const bin of this.bins ?? []) {
      const { first, last } = bin.dataset;
      bin.classList.toggle("chosen", Boolean(day) && first <= day && day <= last);
    }
  }

  // From bar to bar that holds something; the last one ends it.
  play() {
    const full = this.bins.map((bin, at) => at).filter((at) => this.isFull(at));
    const from = Number(this.last.value) === this.bins.length - 1 ? -1 : Number(this.first.value);
    const next = () => {
      const at = full.find((one) => one > (this.at ?? from));
      if (at === undefined) {
        this.stop();
        return;
      }
      this.at = at;
      this.go(at, at, { step: false });
    };
    this.at = undefined;
    this.playing = setInterval(next, STEP);
    this.root.querySelector(".play").setAttribute("aria-pressed", "true");
    next();
  }

  isFull(at) {
    return [...this.bins[at].querySelectorAll(".struck, .told")].some((bar) => bar.height.baseVal.value > 0);
  }

  stop() {
    clearInterval(this.playing);
    this.playing = 0;
    this.root.querySelector(".play").setAttribute("aria-pressed", "false");
  }
}
