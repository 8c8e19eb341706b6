// Labels that don't cover one another: by rank, each takes the first free spot among its anchors and sides.
import { el } from "./words.js";

// Where a label of width w and height h lies from its anchor, at a distance in pixels.
const SIDES = {
  center: (w, h) => [-w / 2, -h / 2],
  right: (w, h, gap) => [gap, -h / 2],
  left: (w, h, gap) => [-w - gap, -h / 2],
  above: (w, h, gap) => [-w / 2, -h - gap],
  below: (w, h, gap) => [-w / 2, gap],
};
const POINT = { sides: ["right", "left", "above", "below"], gaps: [8, 15] };

export class Labels {
  // `group` is the layer that holds the labels; `taken` gives the boxes that must stay free.
  constructor(map, group, taken) {
    this.map = map;
    this.group = group;
    this.taken = taken;
    this.labels = [];
    map.createPane("labels").style.zIndex = 590; // over the shapes, under the markers
    map.on("zoomend moveend resize", () => this.layout());
  }

  // A label: {element, rank, anchors: [[lat, lon]], sides?, gaps?, onClick?}; lower ranks go first.
  // Beyond 20 pixels from its anchor a label is tied to it by a thin leader.
  add(labels) {
    for (const label of labels) {
      const leader = el("span", "leader");
      const box = el("div");
      box.append(leader, label.element);
      const icon = L.divIcon({ html: box, className: "label-box", iconSize: null });
      const marker = L.marker(label.anchors[0], { icon, pane: "labels", interactive: false, keyboard: false });
      if (label.onClick) {
        label.element.classList.add("clickable");
        label.element.addEventListener("click", (event) => {
          L.DomEvent.stopPropagation(event);
          label.onClick(L.latLng(marker.getLatLng()));
        });
      }
      this.group.addLayer(marker);
      this.labels.push({ ...POINT, ...label, marker, leader });
    }
    this.labels.sort((a, b) => a.rank - b.rank);
    this.layout();
  }

  clear() {
    for (const { marker } of this.labels) this.group.removeLayer(marker);
    this.labels = [];
  }

  layout() {
    const boxes = [...this.taken(), ...this.controls()];
    const size = this.map.getSize();
    // All are measured before any is moved: else the browser lays out the page anew for each.
    const extents = this.labels.map(({ element }) => [element.offsetWidth, element.offsetHeight]);
    for (const [at, label] of this.labels.entries()) {
      const spot = this.freeSpot(label, extents[at], boxes, size);
      label.element.classList.toggle("placed", Boolean(spot));
      label.leader.style.width = "0";
      if (!spot) continue;
      boxes.push(spot.box);
      label.marker.setLatLng(spot.anchor);
      label.element.style.left = `${spot.offset[0]}px`;
      label.element.style.top = `${spot.offset[1]}px`;
      tie(label.leader, extents[at], spot);
    }
  }

  // What Leaflet lays over the corners of the map.
  controls() {
    const frame = this.map.getContainer().getBoundingClientRect();
    const found = this.map.getContainer().querySelectorAll(".leaflet-control");
    return [...found].map((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      return [left - frame.left, top - frame.top, right - frame.left, bottom - frame.top];
    });
  }

  freeSpot({ anchors, sides, gaps }, [w, h], boxes, size) {
    if (w === 0) return null; // the style sheet hides it, or it belongs to what isn't chosen
    for (const [gap, anchor, side] of combinations(gaps, anchors, sides)) {
      const at = this.map.latLngToContainerPoint(anchor);
      const offset = SIDES[side](w, h, gap);
      const box = [at.x + offset[0], at.y + offset[1], at.x + offset[0] + w, at.y + offset[1] + h];
      const free = within(at, size) && inside(box, size) && !boxes.some((other) => overlap(box, other));
      if (free) return { anchor, offset, box, gap };
    }
    return null;
  }
}

function* combinations(gaps, anchors, sides) {
  for (const gap of gaps) for (const anchor of anchors) for (const side of sides) yield [gap, anchor, side];
}

// A thin line from the anchor to the middle of the label, which covers its end.
function tie(leader, [w, h], { offset, gap }) {
  if (gap <= 20) return;
  const [x, y] = [offset[0] + w / 2, offset[1] + h / 2];
  leader.style.width = `${Math.hypot(x, y)}px`;
  leader.style.transform = `rotate(${Math.atan2(y, x)}rad)`;
}

const within = ({ x, y }, size) => x >= 0 && y >= 0 && x <= size.x && y <= size.y;

const inside = ([left, top, right, bottom], size) => left >= 2 && top >= 2 && right <= size.x - 2 && bottom <= size.y - 2;

const overlap = (a, b) => a[0] < b[2] + 2 && b[0] < a[2] + 2 && a[1] < b[3] + 1 && b[1] < a[3] + 1;
