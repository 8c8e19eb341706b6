// The list beside the map: picking a card selects its incident, and the other way round.

export class List {
  // `onPick(id)`; `onFocus(id, {move})`, with null where the pointer leaves.
  constructor(root, onPick, onFocus) {
    this.cards = [...root.querySelectorAll(".card")];
    for (const card of this.cards) {
      const pick = card.querySelector(".pick");
      const { incident } = card.dataset;
      pick.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onPick(incident);
      });
      pick.addEventListener("focus", () => onFocus(incident));
      card.addEventListener("mouseenter", () => onFocus(incident, { move: false }));
      card.addEventListener("mouseleave", () => onFocus(null, { move: false }));
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

  number(id) {
    return this.cards.findIndex((card) => card.dataset.incident === id) + 1;
  }
}

export const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
