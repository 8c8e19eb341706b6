// The list beside the map: picking a card selects its incident, and the other way round.

export class List {
  // `onPick(id)`; `onFocus(id, {move})`, with null where the pointer leaves.
  constructor(onPick, onFocus) {
    Object.assign(this, { onPick, onFocus });
    this.attach();
  }

  // Take hold of the cards that are in the page now.
  attach() {
    this.cards = [...document.querySelectorAll(".card")];
    for (const card of this.cards) {
      const pick = card.querySelector(".pick");
      const { incident } = card.dataset;
      pick.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        this.onPick(incident);
      });
      pick.addEventListener("focus", () => this.onFocus(incident));
      card.addEventListener("mouseenter", () => this.onFocus(incident, { move: false }));
      card.addEventListener("mouseleave", () => this.onFocus(null, { move: false }));
    }
  }

  select(id, { scroll = true } = {}) {
    for (const card of this.cards) {
      const on = card.dataset.incident === id;
      card.classList.toggle("selected", on);
      const pick = card.querySelector(".pick");
      if (on) pick.setAttribute("aria-current", "true");
      else pick.removeAttribute("aria-current");
      if (on && scroll) card.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
    }
  }
}

export const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
